"""PayPal Payments Standard, for shops that still have it: every product with its price in, a form to PayPal out.

Facts checked 2026-11-22 against PayPal's archived "Payments Standard" and its table of variables: `_xclick` sells one
item, `_cart` with `upload=1` several, numbered from 1 without gaps; a name or number of an item has 127 characters;
JPY, HUF and TWD have no decimals. PayPal calls it deprecated and not for new shops. The price comes from the page,
where a shopper can change it: somebody has to compare each payment.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from storegen.checkout.actions import Form
from storegen.checkout.base import labelled
from storegen.checkout.capabilities import Capabilities, CartBy, Grade, PriceFixedBy, ReturnBy
from storegen.checkout.contract import Passed, Way
from storegen.checkout.hand_over import CartForm
from storegen.checkout.item import item_id, item_name
from storegen.checkout.page_priced import PagePriced
from storegen.checkout.paypal_amount import PAYPAL_CURRENCIES, paypal_amount
from storegen.checkout.setting_values import currency_of, flag_of, flag_problems, text_of
from storegen.checkout.settings import missing_setting
from storegen.checkout.verified_by_hand import VERIFIED, unverified
from storegen.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from storegen.catalog.model import BuyEntry
    from storegen.checkout.contract import Offer, Settings
    from storegen.checkout.hand_over import HandOver
    from storegen.problems import Span

_BUSINESS = re.compile(r"[A-Z0-9]{13}|[^\s@\"<>:/?#\\]+@[^\s@\"<>:/?#\\]+\.[^\s@\"<>:/?#\\]+")
_LONGEST = 127


class PayPalStandard(PagePriced):
    """The channel `paypal_standard`."""

    name = "paypal_standard"
    operator = "paypal"
    checked = datetime.date(2026, 11, 22)
    capabilities = Capabilities(
        Grade.ONLINE,
        PriceFixedBy.PAGE,
        CartBy.FORM,
        quantity=True,
        variant="parameter",
        prefill_email=True,
        reference=_LONGEST,
        returns=ReturnBy.PARAMETER,
        test_visible=True,
    )
    hosts = ("paypal.com",)
    words = labelled("PayPal", "PayPal")
    known = ("business", "currency", "sandbox", VERIFIED)

    def check_settings(self, settings: Settings, span: Span, files: AbstractSet[str]) -> tuple[Problem, ...]:
        """It needs the account, and the seller's word that payments are compared."""
        return (*super().check_settings(settings, span, files), *self._own_problems(settings, span))

    def is_test(self, entry: BuyEntry | None, settings: Settings) -> bool:
        """In PayPal's sandbox nobody pays."""
        del entry
        return flag_of(settings, "sandbox")

    def csp(self, settings: Settings) -> Mapping[str, tuple[str, ...]]:
        """PayPal leads on to other hosts of its own, which some browsers count as part of the form."""
        del settings
        return {"form-action": ("https://*.paypal.com",)}

    def sale(self, offer: Offer, settings: Settings) -> Way | Passed:
        """A form with one piece."""
        if not _BUSINESS.fullmatch(text_of(settings, "business")):
            return Passed("it has no business in store.yaml")
        amount = paypal_amount(offer.price)
        if isinstance(amount, Passed):
            return amount
        fields = (("cmd", "_xclick"), *_account(settings), *_item(offer, amount), ("quantity", "1"))
        return Way((Form(_action(settings), fields),))

    def hand_over(self, settings: Settings, language: str) -> HandOver | None:
        """One form with all lines."""
        del language
        fields = (("cmd", "_cart"), ("upload", "1"), *_account(settings))
        return CartForm(_action(settings), fields, "{field}_{n}", "quantity_{n}")

    def line(self, offer: Offer, entry: BuyEntry | None, settings: Settings) -> tuple[tuple[str, str], ...]:
        """Name, number and amount of the item."""
        del entry, settings
        amount = paypal_amount(offer.price)
        return () if isinstance(amount, Passed) else _item(offer, amount)

    def _own_problems(self, settings: Settings, span: Span) -> Iterator[Problem]:
        business = text_of(settings, "business")
        if not business:
            hint = "write business: you@your-shop.example, the address of your PayPal account, or its merchant id"
            yield missing_setting(self.name, "business", span, hint)
        elif not _BUSINESS.fullmatch(business):
            hint = "write the e-mail address of your account, or its merchant id of 13 letters and digits"
            yield Problem("bad-channel-id", f"'{business}' is not an account at PayPal", span, hint)
        yield from flag_problems(self.name, settings, "sandbox", span)
        currency = currency_of(settings)
        if currency and currency not in PAYPAL_CURRENCIES:
            hint = "use another channel for it"
            yield Problem("bad-currency", f"PayPal takes no {currency}", span, hint)
        yield from unverified(self.name, settings, span)
        hint = "make a payment link at PayPal and use the channel paypal"
        message = f"PayPal calls what {self.name} uses deprecated, and may end it"
        yield Problem("deprecated-channel", message, span, hint, Severity.WARNING)


def _action(settings: Settings) -> str:
    host = "www.sandbox.paypal.com" if flag_of(settings, "sandbox") else "www.paypal.com"
    return f"https://{host}/cgi-bin/webscr"


def _account(settings: Settings) -> tuple[tuple[str, str], ...]:
    currency = currency_of(settings) or ""
    return (("business", text_of(settings, "business")), ("currency_code", currency), ("charset", "utf-8"))


def _item(offer: Offer, amount: str) -> tuple[tuple[str, str], ...]:
    name, number = item_name(offer, _LONGEST), item_id(offer)[:_LONGEST]
    return (("item_name", name), ("item_number", number), ("amount", amount))


ADAPTER = PayPalStandard()
