"""PayPal.Me: the seller's name there in, a link with the amount and currency out. The price comes from the page.

Facts checked 2026-11-22 against addresses in use: `https://paypal.me/NAME/12.80EUR`, or
`https://www.paypal.com/paypalme/NAME/…`; a name has 1 to 20 letters and digits. The shopper can change the amount, and
nothing says what it is for, so somebody has to compare each payment with the orders.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from storegen.checkout.actions import Link
from storegen.checkout.base import ForAll, labelled
from storegen.checkout.capabilities import Capabilities, Grade, PriceFixedBy
from storegen.checkout.contract import Passed, Way
from storegen.checkout.paypal_amount import paypal_amount
from storegen.checkout.setting_values import text_of
from storegen.checkout.settings import missing_setting
from storegen.checkout.verified_by_hand import VERIFIED, unverified
from storegen.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from storegen.catalog.model import BuyEntry
    from storegen.checkout.contract import Offer, Settings
    from storegen.problems import Span

_USER = re.compile(
    r"(?:https://(?:(?:www\.)?paypal\.me|(?:www\.)?paypal\.com/paypalme)/)?(?P<user>[A-Za-z0-9]{1,20})/?"
)


class PayPalMe(ForAll):
    """The channel `paypal_me`."""

    name = "paypal_me"
    operator = "paypal"
    checked = datetime.date(2026, 11, 22)
    capabilities = Capabilities(Grade.ONLINE, PriceFixedBy.PAGE, variant="parameter")
    hosts = ("paypal.me", "paypal.com")
    words = labelled("PayPal", "PayPal")
    known = ("user", VERIFIED)

    def check_settings(self, settings: Settings, span: Span, files: AbstractSet[str]) -> tuple[Problem, ...]:
        """It needs the name, and the seller's word that payments are compared."""
        return (*super().check_settings(settings, span, files), *self._own_problems(settings, span))

    def way(self, offer: Offer, entry: BuyEntry | None, settings: Settings) -> Way | Passed:
        """A link with the price in it."""
        del entry
        user = _USER.fullmatch(text_of(settings, "user"))
        if user is None:
            return Passed("it has no user in store.yaml")
        amount = paypal_amount(offer.price)
        if isinstance(amount, Passed):
            return amount
        return Way((Link(f"https://paypal.me/{user['user']}/{amount}{offer.price.currency}"),))

    def _own_problems(self, settings: Settings, span: Span) -> Iterator[Problem]:
        user = text_of(settings, "user")
        if not user:
            yield missing_setting(self.name, "user", span, "write paypal_me: {user: yourname}")
        elif not _USER.fullmatch(user):
            hint = "write what follows https://paypal.me/ in your address there: letters and digits"
            yield Problem("bad-channel-id", f"'{user}' is not a name at PayPal.Me", span, hint)
        yield from unverified(self.name, settings, span)


ADAPTER = PayPalMe()
