"""Orders by post: the seller's address in, what to write and where to post it out. A person answers."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from storegen.checkout.actions import Instructions
from storegen.checkout.base import ForAll, labelled
from storegen.checkout.capabilities import Capabilities, CartBy, Grade, PriceFixedBy
from storegen.checkout.contract import Passed, Way
from storegen.checkout.hand_over import CartPrint
from storegen.checkout.message import order_lines
from storegen.checkout.settings import missing_setting
from storegen.checkout.spoken import is_chinese
from storegen.checkout.words_typed import lines_in, words_problem

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from storegen.catalog.model import BuyEntry
    from storegen.checkout.contract import Offer, Settings
    from storegen.checkout.hand_over import HandOver
    from storegen.problems import Problem, Span

_POST = {"en": "Print or copy this order and post it to:", "zh": "请打印或抄写以下订单，寄至："}


class PrintForm(ForAll):
    """The channel `print`."""

    name = "print"
    operator = "post"
    checked = datetime.date(2026, 11, 23)
    capabilities = Capabilities(Grade.BY_HAND, PriceFixedBy.HUMAN, CartBy.PRINT, quantity=True, variant="parameter")
    words = labelled("Order form by post", "邮寄订购单")
    known = ("address",)
    worded = ("address",)

    def check_settings(self, settings: Settings, span: Span, files: AbstractSet[str]) -> tuple[Problem, ...]:
        """It needs an address."""
        problems = super().check_settings(settings, span, files)
        if settings.get("address") is None:
            hint = "write print: {address: [Corner Shop, 1 Market Street, York YO1 7HU, United Kingdom]}"
            return (*problems, missing_setting(self.name, "address", span, hint))
        wrong = words_problem(self.name, settings, "address", span)
        return (*problems, wrong) if wrong else problems

    def way(self, offer: Offer, entry: BuyEntry | None, settings: Settings) -> Way | Passed:
        """Where to post the order, then the order."""
        del entry
        address = lines_in(settings.get("address"), offer.language)
        if not address:
            return Passed("it has no address in store.yaml")
        post = _POST["zh" if is_chinese(offer.language) else "en"]
        return Way((Instructions((post, *address, *order_lines(offer))),))

    def hand_over(self, settings: Settings, language: str) -> HandOver | None:
        """A form with all lines."""
        return CartPrint(lines_in(settings.get("address"), language))


ADAPTER = PrintForm()
