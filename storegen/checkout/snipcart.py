"""Snipcart: every product in, a call of Snipcart's script out; for one or several. Snipcart compares with the shop.

Facts checked 2026-11-23 against docs.snipcart.com/v3, "JSON crawler", "Order validation" and "JavaScript API": before
an order Snipcart fetches each item's `url`; where that answers with `application/json`, it looks there for the item's
`id` and compares `price` and `url`. `Snipcart.api.cart.items.add` takes an item, `Snipcart.ready` is a promise. The
list of sources for a policy is not official: it is what shops with one use. The host must be among the domains that
the seller allows in Snipcart's dashboard. What is in Snipcart's cart stands in `Snipcart.store.getState().cart.items
.items`, each with a `uniqueId`, by which `items.update` sets its quantity (support.snipcart.com/t/739, answered by
Snipcart, same day).
"""

from __future__ import annotations

import datetime
import json
import re
from typing import TYPE_CHECKING

from storegen.checkout.actions import Call, Script
from storegen.checkout.base import labelled
from storegen.checkout.capabilities import Capabilities, CartBy, Grade, PriceFixedBy
from storegen.checkout.contract import DataFile, Passed, Way
from storegen.checkout.hand_over import CartScript
from storegen.checkout.item import item_id, item_name
from storegen.checkout.page_priced import PagePriced
from storegen.checkout.provider_script import SCRIPT, is_allowed, not_allowed, script_warnings
from storegen.checkout.setting_values import text_of
from storegen.checkout.settings import missing_setting
from storegen.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from collections.abc import Set as AbstractSet

    from storegen.catalog.model import BuyEntry
    from storegen.checkout.contract import Offer, Settings
    from storegen.checkout.hand_over import HandOver
    from storegen.problems import Span

_KEY = re.compile(r"[A-Za-z0-9+/=_-]{20,200}")
_UNUSUAL_KEY = re.compile(r"[A-Za-z0-9+/=_.:~-]{8,400}")
_SECRET = ("S_", "ST_")
_THEME = "https://cdn.snipcart.com/themes/v3.7.1/default/snipcart"
_ADD = "Snipcart.api.cart.items.add"
_OPEN = "Snipcart.api.theme.cart.open"
_HELD = ("Snipcart.store.getState", "cart.items.items")
_CHANGE = "Snipcart.api.cart.items.update"
_FILE = "/snipcart.json"
_LONGEST_NAME = 200


class Snipcart(PagePriced):
    """The channel `snipcart`."""

    name = "snipcart"
    operator = "snipcart"
    checked = datetime.date(2026, 11, 23)
    capabilities = Capabilities(
        Grade.ONLINE,
        PriceFixedBy.CRAWLED,
        CartBy.SCRIPT,
        quantity=True,
        variant="parameter",
        prefill_email=True,
        coupon=True,
        script=True,
    )
    hosts = ("snipcart.com",)
    words = labelled("Card (Snipcart)", "银行卡 (Snipcart)")
    known = ("public_key", "currency", SCRIPT)

    def check_settings(self, settings: Settings, span: Span, files: AbstractSet[str]) -> tuple[Problem, ...]:
        """It needs the public key, and the seller's word that its script may run."""
        problems = [*super().check_settings(settings, span, files)]
        key = text_of(settings, "public_key")
        if not key:
            hint = "copy the public API key from Snipcart's dashboard, below Account; never the secret one"
            problems.append(missing_setting(self.name, "public_key", span, hint))
        elif not _UNUSUAL_KEY.fullmatch(key):
            hint = "copy it again from Snipcart's dashboard, below Account"
            problems.append(Problem("bad-channel-id", "'public_key' is not a public key of Snipcart", span, hint))
        elif not _KEY.fullmatch(key):
            hint = "check that the cart opens with it; or copy it again from Snipcart's dashboard, below Account"
            message = "'public_key' does not look like a public key of Snipcart"
            problems.append(Problem("bad-channel-id", message, span, hint, Severity.WARNING))
        elif key.startswith(_SECRET):
            # Seen in public code, where sellers mistook one for the other; Snipcart documents the form of neither.
            hint = "copy the public one from Snipcart's dashboard, and change the secret one there"
            message = "'public_key' begins as the secret keys of Snipcart do"
            problems.append(Problem("secret", message, span, hint, Severity.WARNING))
        instead = "a channel that is a plain link, such as stripe"
        return (*problems, *script_warnings(self.name, "cdn.snipcart.com", instead, settings, span))

    def csp(self, settings: Settings) -> Mapping[str, tuple[str, ...]]:
        """Its script makes templates and styles while it runs, where it may."""
        if not is_allowed(settings):
            return {}
        cdn, app = "https://cdn.snipcart.com", "https://app.snipcart.com"
        return {
            "script-src": (cdn, app, "'unsafe-eval'"),
            "style-src": (cdn, "'unsafe-inline'"),
            "connect-src": (cdn, app, "https://payment.snipcart.com"),
            "frame-src": (app, "https://*.snipcart.com"),
            "img-src": (cdn, app, "data:"),
            "font-src": (cdn,),
        }

    def sale(self, offer: Offer, settings: Settings) -> Way | Passed:
        """Snipcart's cart with one piece in it."""
        if not _UNUSUAL_KEY.fullmatch(text_of(settings, "public_key")):
            return Passed("it has no public key in store.yaml")
        if offer.shop is None:
            return Passed("the shop has no domain, where Snipcart would compare the price")
        return not_allowed(settings) or Way((_script(settings, Call(_ADD, _item(offer)), Call(_OPEN, "")),))

    def hand_over(self, settings: Settings, language: str) -> HandOver | None:
        """All lines into Snipcart's cart, which then opens."""
        del language
        return CartScript(_script(settings), _ADD, _OPEN, *_HELD, _CHANGE) if is_allowed(settings) else None

    def line(self, offer: Offer, entry: BuyEntry | None, settings: Settings) -> tuple[tuple[str, str], ...]:
        """The item as JSON, because its price is a number."""
        del entry, settings
        return (("json", _item(offer)),)

    def data_file(self, sold: Iterable[tuple[Offer, BuyEntry | None]], settings: Settings) -> DataFile | None:
        """What Snipcart compares orders with, one item a line; nothing while its script may not run."""
        if not is_allowed(settings):
            return None
        items = ",\n".join(_facts(offer) + "}" for offer, _entry in sold)
        return DataFile(_FILE, f"[\n{items}\n]\n" if items else "[]\n")


def _script(settings: Settings, *calls: Call) -> Script:
    element = (("id", "snipcart"), ("hidden", ""), ("data-api-key", text_of(settings, "public_key")))
    return Script(f"{_THEME}.js", (), (("div", element),), "Snipcart.ready", calls, f"{_THEME}.css")


def _item(offer: Offer) -> str:
    """What the script is told; the SKU is for the seller to read."""
    more = f', "name": {json.dumps(item_name(offer, _LONGEST_NAME), ensure_ascii=False)}'
    more += f', "weight": {offer.grams}' if offer.grams else ""
    more += f', "metadata": {json.dumps({"sku": offer.sku}, ensure_ascii=False)}' if offer.sku else ""
    return f"{_facts(offer)}{more}}}"


def _facts(offer: Offer) -> str:
    """The beginning of an item: what Snipcart compares. The price is the canonical text, never a float of it."""
    own = json.dumps(item_id(offer), ensure_ascii=False)
    return f'{{"id": {own}, "price": {offer.price.amount}, "url": {json.dumps(f"{offer.shop}{_FILE}")}'


ADAPTER = Snipcart()
