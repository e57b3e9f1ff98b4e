"""Gumroad: a product's permalink or address in, a link to its checkout out. Gumroad fixes the price.

Facts checked 2026-11-23 against Gumroad's help article "URL parameters":
`https://SELLER.gumroad.com/l/PERMALINK`, a discount code after a further slash; `wanted=true` leads straight to the
checkout, `variant=NAME` chooses a version or tier, `quantity` and `email` can be passed on. `price` counts only where
the shopper names the price, so an address with it is freed of it. Gumroad keeps a cart of its own.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, quote, urlencode, urlsplit

from storegen.checkout.actions import Link
from storegen.checkout.base import labelled
from storegen.checkout.by_shop import ByShop
from storegen.checkout.capabilities import Capabilities, Grade, PriceFixedBy, ReturnBy
from storegen.checkout.settings import entry_text
from storegen.checkout.unusual import at, is_at_a_sellers_domain
from storegen.problems import Problem

if TYPE_CHECKING:
    from storegen.catalog.model import BuyEntry
    from storegen.checkout.actions import Action
    from storegen.checkout.contract import Offer, Settings


class Gumroad(ByShop):
    """The channel `gumroad`."""

    name = "gumroad"
    operator = "gumroad"
    checked = datetime.date(2026, 11, 23)
    capabilities = Capabilities(
        Grade.ONLINE,
        PriceFixedBy.PROVIDER,
        quantity=True,
        variant="parameter",
        prefill_email=True,
        coupon=True,
        returns=ReturnBy.DASHBOARD,
    )
    hosts = ("gumroad.com", "gum.co")
    words = labelled("Gumroad", "Gumroad")
    known = ("seller",)
    entry_knows = ("variant",)
    setting = "seller"
    shop = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
    link = re.compile(
        rf"(?:https://(?:(?P<shop>{shop.pattern})\.)?gumroad\.com/l/)?(?P<id>[A-Za-z0-9_-]{{1,100}}"
        r"(?:/[A-Za-z0-9_-]{1,100})?)/?(?:[?#].*)?"
    )
    anywhere = ""
    noun = "a product at Gumroad"
    example = "open the product and copy its address: https://you.gumroad.com/l/…"
    unusual = at("gum.co")

    def is_unusual(self, text: str) -> bool:
        """Gumroad's shops can stand at the seller's own domain."""
        return super().is_unusual(text) or is_at_a_sellers_domain(text)

    def check_entry(self, entry: BuyEntry, settings: Settings) -> tuple[Problem, ...]:
        """A version is a name."""
        found = super().check_entry(entry, settings)
        typed = entry.value.get("variant", "") if isinstance(entry.value, dict) else ""
        if isinstance(typed, str):
            return found
        hint = "write the name of the version as Gumroad shows it: variant: Large"
        return (*found, Problem("wrong-type", "'variant' is not a name", entry.span, hint))

    def actions(self, found: str, offer: Offer, entry: BuyEntry, settings: Settings) -> tuple[Action, ...]:
        """A link straight to the checkout, with the version that the entry names or its address holds."""
        del offer, settings
        seller, _, own = found.partition("/")
        host = f"{seller}.gumroad.com" if seller else "gumroad.com"
        query = _version(entry) | {"wanted": "true"}
        return (Link(f"https://{host}/l/{own}?{urlencode(query, quote_via=quote)}"),)


def _version(entry: BuyEntry) -> dict[str, str]:
    """The version or tier: typed beside the id, or in the address."""
    typed = entry.value.get("variant") if isinstance(entry.value, dict) else None
    if isinstance(typed, str) and typed.strip():
        return {"variant": typed.strip()}
    try:
        query = parse_qs(urlsplit(entry_text(entry)).query)
    except ValueError:
        return {}
    return {name: query[name][0] for name in ("variant", "tier") if name in query}


ADAPTER = Gumroad()
