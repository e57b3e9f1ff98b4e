"""What payment codes of Alipay and WeChat Pay share: a code or its picture in, the code to scan and what to do out.

The shopper types the amount and a remark in the app, and a person compares them with the order. The People's Bank's
notice 259 of 2021 (in force since 2022-03-01, checked 2026-11-22) forbids personal codes for taking payments from afar,
so each such channel is warned of until `merchant: yes` says that the code is a merchant's.
"""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, ClassVar

from storegen.checkout.actions import Instructions, QrCode
from storegen.checkout.base import ForAll
from storegen.checkout.capabilities import TRANSFER
from storegen.checkout.contract import Passed, Way
from storegen.checkout.qr_pictures import qr_path
from storegen.checkout.setting_values import flag_of, flag_problems, text_of
from storegen.checkout.settings import missing_setting
from storegen.checkout.spoken import is_chinese
from storegen.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from storegen.catalog.model import BuyEntry
    from storegen.checkout.actions import Action
    from storegen.checkout.contract import Offer, Settings
    from storegen.problems import Span


class PersonalCode(ForAll):
    """A channel with a code to scan and pay: `code`, what it says, or `qr`, its picture.

    Attributes:
        example: of a code.
    """

    capabilities = TRANSFER
    known = ("code", "qr", "merchant")
    sells_in = "CNY"
    example: ClassVar[str]

    @abstractmethod
    def read(self, typed: str) -> str | None:
        """The code in one spelling; `None` where it is none of this kind."""

    def beside(self, code: str) -> tuple[Action, ...]:
        """What else a code that is known allows."""
        del code
        return ()

    def check_settings(self, settings: Settings, span: Span, files: AbstractSet[str]) -> tuple[Problem, ...]:
        """It needs a code or its picture, and a merchant's code at that."""
        return (*super().check_settings(settings, span, files), *self._problems(settings, span, files))

    def way(self, offer: Offer, entry: BuyEntry | None, settings: Settings) -> Way | Passed:
        """The code, and what to type into the app."""
        del entry
        if offer.price.currency != self.sells_in:
            return Passed(f"sells in {self.sells_in}, the page is in {offer.price.currency}")
        code, picture = self.read(text_of(settings, "code")), text_of(settings, "qr") or None
        if code is None and picture is None:
            return Passed("it has no code in store.yaml")
        beside = self.beside(code) if code else ()
        return Way((QrCode(picture, code, ""), *beside, Instructions(_steps(offer))))

    def _problems(self, settings: Settings, span: Span, files: AbstractSet[str]) -> Iterator[Problem]:
        code, picture = text_of(settings, "code"), text_of(settings, "qr")
        yield from flag_problems(self.name, settings, "merchant", span)
        if not code and not picture:
            hint = f"write {self.name}: {{code: {self.example}}}, or {{qr: media/code.png}}"
            yield missing_setting(self.name, "code", span, hint)
        if code and self.read(code) is None:
            message = f"'{code}' is not a payment code of {self.words['en']}"
            yield Problem("bad-channel-id", message, span, f"read the code with a scanner; it says {self.example}")
        if picture and qr_path(picture, files) is None:
            yield Problem("missing-picture", f"there is no picture '{picture}'", span, "put it into content/media/")
        if not flag_of(settings, "merchant"):
            message = f"{self.name}: personal codes may not take payments from afar (People's Bank, notice 259 of 2021)"
            hint = "ask for a merchant's code and write `merchant: yes` beside it, or sell through another channel"
            yield Problem("personal-code", message, span, hint, Severity.WARNING)


def _steps(offer: Offer) -> tuple[str, ...]:
    """What to do, in the page's language; the remark is short because the apps cut it."""
    amount = f"{offer.price.amount} {offer.price.currency}"
    remark = " ".join((offer.sku or offer.title, *(choice for _option, choice in offer.choices)))
    if is_chinese(offer.language):
        return (
            f"金额：{offer.price_text}（{amount}）",
            f"付款备注：{remark}",
            "付款后，请把收货人、电话和地址发给我们。",
        )
    return (
        f"Amount: {offer.price_text} ({amount})",
        f"Remark: {remark}",
        "After paying, send us your name, phone number and address.",
    )
