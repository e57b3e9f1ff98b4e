"""What payments sent by the shopper have in common: offer and settings in, the amount and the reference to send out.

The reference is what the seller finds an order by. A page is written before anyone orders, so it can hold the SKU,
the product and the variant, and nothing of the day or of the shopper.
"""

from __future__ import annotations

import re
from abc import abstractmethod
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar

from storegen.checkout.actions import Instructions, Link, QrCode
from storegen.checkout.base import ForAll
from storegen.checkout.capabilities import TRANSFER
from storegen.checkout.contract import Passed, Way
from storegen.checkout.settings import missing_setting
from storegen.checkout.spoken import is_chinese
from storegen.checkout.words_typed import lines_in, one_line, tidy, words_problem
from storegen.problems import Problem
from storegen.schema.mistakes import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from storegen.catalog.model import BuyEntry
    from storegen.checkout.contract import Offer, Settings
    from storegen.problems import Span

_FIELD = re.compile(r"\{([^{}]*)\}")
CODE_OCTETS = 2300
"""What a QR code of level M holds, less some for its own signs."""
WORDS_IN_CODE: Mapping[str, int] = MappingProxyType({"holder": 70, "reference": 140})
"""Characters of settings that stand in a code, as many as the codes of banks take."""


@dataclass(frozen=True, slots=True)
class TransferWords:
    """What stands in the instructions; `{price}` stands for the amount, labels stand before `: `."""

    send: str
    coins: str
    holder: str
    account: str
    bank: str
    reference: str
    then: str


_ENGLISH = TransferWords(
    send="Send {price} to:",
    coins="Send bitcoin for {price} at today's rate to:",
    holder="Recipient",
    account="Account",
    bank="Bank",
    reference="Reference",
    then="Then write to the shop with your name and address. It sends the goods when the money has arrived.",
)
_CHINESE = TransferWords(
    send="请付款 {price} 至：",
    coins="请按当日汇率付价值 {price} 的比特币至：",
    holder="户名",
    account="账号",
    bank="开户银行",
    reference="附言",
    then="付款后请把姓名和地址告诉店家，款到发货。",
)


def transfer_words(language: str) -> TransferWords:
    """The words in a language; English where there are none."""
    return _CHINESE if is_chinese(language) else _ENGLISH


class ByTransfer(ForAll):
    """A payment that the shopper makes outside of the shop.

    Attributes:
        needs: settings it cannot do without.
        example: how to write them, for the hint.
        takes: the currencies it can carry; empty where it carries all.
        longest: characters that settings may have, by name, where they stand in a code.
    """

    capabilities = TRANSFER
    worded = ("note",)
    needs: ClassVar[tuple[str, ...]]
    example: ClassVar[str]
    takes: ClassVar[tuple[str, ...]] = ()
    longest: ClassVar[Mapping[str, int]] = MappingProxyType({})

    @abstractmethod
    def wrong(self, settings: Settings, span: Span) -> Iterator[Problem]:
        """Problems of the settings that are there."""

    @abstractmethod
    def ask(self, offer: Offer, reference: str, settings: Settings) -> Way | Passed:
        """How to pay an offer in a currency it carries."""

    def currencies(self, settings: Settings) -> tuple[str, ...]:
        """The currencies it carries."""
        del settings
        return self.takes

    def currency(self, entry: BuyEntry | None, settings: Settings) -> str | None:
        """The one currency it carries, if it is one."""
        del entry
        found = self.currencies(settings)
        return found[0] if len(found) == 1 else None

    def check_settings(self, settings: Settings, span: Span, files: AbstractSet[str]) -> tuple[Problem, ...]:
        """Whatever it needs is there and makes sense."""
        problems = list(super().check_settings(settings, span, files))
        hint = f"write {self.name}: {{{self.example}}}"
        lacking = [key for key in self.needs if not one_line(settings, key)]
        problems.extend(missing_setting(self.name, key, span, hint) for key in lacking)
        problems.extend(self.wrong(settings, span))
        problems.extend(_bad_reference(settings, span))
        problems.extend(_too_long(settings, self.longest, span))
        note = words_problem(self.name, settings, "note", span)
        return tuple([*problems, note] if note else problems)

    def way(self, offer: Offer, entry: BuyEntry | None, settings: Settings) -> Way | Passed:
        """What to pay, where the currency fits and there is something to pay."""
        del entry
        carried = self.currencies(settings)
        if carried and offer.price.currency not in carried:
            return Passed(f"takes {' and '.join(carried)}, the page is in {offer.price.currency}")
        if offer.price.value <= 0:
            return Passed("there is nothing to pay")
        lacking = next((key for key in self.needs if not one_line(settings, key)), None)
        if lacking:
            return Passed(f"it has no {lacking} in store.yaml")
        return self.ask(offer, _reference(offer, settings), settings)


def price_words(offer: Offer) -> str:
    """The amount as shoppers read it and as the page's one value."""
    return f"{offer.price_text} ({offer.price.amount} {offer.price.currency})"


def after_words(offer: Offer, settings: Settings) -> tuple[str, ...]:
    """What happens after paying: the seller's own words, else that the goods wait for the money."""
    return lines_in(settings.get("note"), offer.language) or (transfer_words(offer.language).then,)


def coin_way(offer: Offer, reference: str, settings: Settings, label: str, address: str, whole: str) -> Way | Passed:
    """A payment in coins as link, code and text: the amount stands in words, since its rate is that of the day.

    Args:
        label: what the address is called.
        whole: the address with its scheme, for wallets.
    """
    if len(whole.encode()) > CODE_OCTETS:
        return Passed("holder and reference are too long for the code")
    words = transfer_words(offer.language)
    lines = (
        words.coins.format(price=price_words(offer)),
        f"{label}: {address}",
        f"{words.reference}: {reference}",
        *after_words(offer, settings),
    )
    return Way((Link(whole), QrCode(None, whole, address), Instructions(lines)))


def _reference(offer: Offer, settings: Settings) -> str:
    own = f"{offer.product} {offer.variant}"
    known = {"sku": offer.sku or own, "product": offer.product, "variant": offer.variant}
    pattern = one_line(settings, "reference") or "{sku}"
    return tidy(_FIELD.sub(lambda found: known.get(found[1], ""), pattern))


def _bad_reference(settings: Settings, span: Span) -> Iterator[Problem]:
    typed = settings.get("reference")
    if typed is None:
        return
    fields = _FIELD.findall(typed) if isinstance(typed, str) else []
    unknown = [name for name in fields if name not in ("sku", "product", "variant")]
    if unknown:
        message = f"a reference cannot hold {{{unknown[0]}}}: the page does not know it"
        yield Problem("bad-reference", message, span, "use {sku}, {product} and {variant}")
    elif not any(name in ("sku", "product") for name in fields):
        message = "this reference is the same for every product"
        yield Problem("bad-reference", message, span, 'put the SKU into it: reference: "Order {sku}"')


def _too_long(settings: Settings, longest: Mapping[str, int], span: Span) -> Iterator[Problem]:
    for key, most in longest.items():
        text = one_line(settings, key)
        if len(text) > most:
            message = f"the {key} {shown(text)} is too long for a code that phones read"
            yield Problem("payload-too-long", message, span, f"at most {most} characters")
