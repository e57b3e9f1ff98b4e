"""Any shop that takes UCP permalinks: an item's id in, a link to its checkout out, for one or several items.

Universal Commerce Protocol, "Permalink Capability" (checked 2026-11-22):
`ENDPOINT/TOKEN:QUANTITY,…?context/language=de`. The shop names its endpoint in `/.well-known/ucp`; at Shopify it is
`/buy` (since 2026-10-28). No two keys of the query may mean one field, and what the shop does not know it drops. The
shop fixes the price.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from storegen.checkout.base import labelled
from storegen.checkout.capabilities import Capabilities, CartBy, Grade, PriceFixedBy, ReturnBy
from storegen.checkout.link_cart import LinkCart
from storegen.checkout.operators import operator_of
from storegen.checkout.setting_values import shop_of, shop_problems, text_of
from storegen.checkout.ucp_token import is_item, item_of, token_of
from storegen.hosts import host_of
from storegen.problems import Problem
from storegen.schema.codes import countries

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from storegen.catalog.model import BuyEntry
    from storegen.checkout.contract import Settings
    from storegen.problems import Span

_PERMALINK = re.compile(r"(?P<endpoint>https://[^?#]+)/(?P<token>[A-Za-z0-9._~-]+):[1-9][0-9]*(?:\?[^#]*)?")
_LONGEST_ITEM = 200


class Ucp(LinkCart):
    """The channel `ucp`."""

    name = "ucp"
    operator = "another shop"
    checked = datetime.date(2026, 11, 22)
    capabilities = Capabilities(
        Grade.ONLINE,
        PriceFixedBy.PROVIDER,
        CartBy.LINK,
        quantity=True,
        prefill_email=True,
        coupon=True,
        locale=True,
        returns=ReturnBy.NONE,
    )
    words = labelled("Online checkout", "在线结账")
    known = ("shop", "endpoint", "country")
    host_settings = ("shop", "endpoint")
    noun = "the id of an item or a permalink of this shop"
    example = "write the id that the shop's catalogue gives the variant, or a whole https://shop.example/buy/ID:1"

    def check_settings(self, settings: Settings, span: Span, files: AbstractSet[str]) -> tuple[Problem, ...]:
        """It needs the shop, or its endpoint where that is not `/buy`; the country is the shoppers'."""
        problems = [*super().check_settings(settings, span, files)]
        if "endpoint" in settings:
            problems += shop_problems(self.name, settings, span, "https://shop.example/buy", "endpoint")
        else:
            problems += shop_problems(self.name, settings, span, "shop.example")
        if "endpoint" in settings and "shop" in settings:
            hint = "keep 'endpoint', which the shop names in /.well-known/ucp"
            problems.append(Problem("bad-channel-id", "both 'shop' and 'endpoint' say where ucp is", span, hint))
        if "country" in settings and text_of(settings, "country") not in countries():
            message = f"'{text_of(settings, 'country')}' is not a country code"
            problems.append(Problem("bad-country", message, span, "write two capitals: CN, US, DE"))
        return tuple(problems)

    def operators(self, entry: BuyEntry | None, settings: Settings) -> frozenset[str]:
        """Whoever runs the shop."""
        del entry
        endpoint = _endpoint(settings)
        return frozenset({operator_of(host_of(endpoint)) if endpoint else self.operator})

    def read(self, text: str, settings: Settings) -> str | None:
        """The item's id, typed or out of a permalink of this shop."""
        if "://" not in text or text.startswith("gid://"):
            return text if is_item(text) and len(text.encode()) <= _LONGEST_ITEM else None
        found = _PERMALINK.fullmatch(text)
        endpoint = _endpoint(settings)
        if found is None or (endpoint and endpoint != found["endpoint"]):
            return None
        item = item_of(found["token"])
        return item if item and len(item.encode()) <= _LONGEST_ITEM else None

    def start(self, settings: Settings) -> str:
        """The endpoint with a slash."""
        endpoint = _endpoint(settings)
        return f"{endpoint}/" if endpoint else ""

    def end(self, settings: Settings, language: str) -> str:
        """What the shop should know of the shopper: each field once, in the one spelling without a slash in front."""
        context = {"context/language": language, "context/address_country": text_of(settings, "country")}
        return "?" + urlencode({key: value for key, value in context.items() if value}, safe="/", quote_via=quote)

    def spelled(self, found: str) -> str:
        """The item's token."""
        return token_of(found)


def _endpoint(settings: Settings) -> str | None:
    if "endpoint" in settings:
        return shop_of(settings, "endpoint")
    shop = shop_of(settings)
    return f"{shop}/buy" if shop else None


ADAPTER = Ucp()
