"""Ecwid: a product's number or address in, a link that fills the cart of the seller's Ecwid shop out, for several too.

Facts checked 2026-11-23 against Ecwid's documentation "Create pre-filled shopping carts": the page with the Ecwid shop,
then `#!/~/cart/create=` and a percent-encoded JSON of `products` (`id`, `quantity`, `options`) with `gotoCheckout`.
That page runs Ecwid's script, this shop does not. Ecwid fixes the price. It belongs to Lightspeed since 2021.
"""

from __future__ import annotations

import datetime
import json
import re
from typing import TYPE_CHECKING
from urllib.parse import quote, urldefrag

from storegen.checkout.actions import Link
from storegen.checkout.base import ById, labelled
from storegen.checkout.capabilities import Capabilities, CartBy, Grade, PriceFixedBy, ReturnBy
from storegen.checkout.contract import Passed, Way
from storegen.checkout.hand_over import CartLink
from storegen.checkout.setting_values import text_of
from storegen.checkout.settings import entry_text, is_https, missing_setting
from storegen.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from storegen.catalog.model import BuyEntry
    from storegen.checkout.actions import Action
    from storegen.checkout.contract import Offer, Settings
    from storegen.checkout.hand_over import HandOver
    from storegen.problems import Span

_NUMBER = re.compile(r"[1-9][0-9]{3,14}")
_EACH = "%7B%22id%22%3A{id}%2C%22quantity%22%3A{quantity}{options}%7D"
_END = quote("]}")
_MOST = 2048
_ADDRESS = re.compile(r"https://[^/?#]+(?:/[^?#]*)?[/-]p(?:/)?(?P<id>[1-9][0-9]{3,14})/?(?:[?#].*)?")


class Ecwid(ById):
    """The channel `ecwid`."""

    name = "ecwid"
    operator = "lightspeed"
    checked = datetime.date(2026, 11, 23)
    capabilities = Capabilities(
        Grade.ONLINE,
        PriceFixedBy.PROVIDER,
        CartBy.LINK,
        quantity=True,
        variant="parameter",
        prefill_email=True,
        returns=ReturnBy.DASHBOARD,
    )
    hosts = ("ecwid.com", "company.site")
    words = labelled("Card (Ecwid)", "银行卡 (Ecwid)")
    known = ("page",)
    host_settings = ("page",)
    entry_knows = ("options",)
    noun = "the number of a product at Ecwid"
    example = 'it stands at the end of the product\'s address, …-p66821181: ecwid: "66821181"'

    def check_settings(self, settings: Settings, span: Span, files: AbstractSet[str]) -> tuple[Problem, ...]:
        """It needs the page with the Ecwid shop."""
        found = super().check_settings(settings, span, files)
        if _page(settings):
            return found
        hint = "write ecwid: {page: https://yourshop.company.site/}, the address of your Ecwid shop"
        typed = text_of(settings, "page")
        if not typed:
            return (*found, missing_setting(self.name, "page", span, hint))
        return (*found, Problem("bad-channel-id", f"'{typed}' is not a complete https address", span, hint))

    def check_entry(self, entry: BuyEntry, settings: Settings) -> tuple[Problem, ...]:
        """Options are choices by name."""
        found = super().check_entry(entry, settings)
        typed = entry.value.get("options") if isinstance(entry.value, dict) else None
        if typed is None or (isinstance(typed, dict) and len(_options(entry)) == len(typed) > 0):
            return found
        hint = "write the names and choices of Ecwid: options: {Size: Large}"
        return (*found, Problem("wrong-type", "'options' is not choices by name", entry.span, hint))

    def read(self, text: str, settings: Settings) -> str | None:
        """The product's number: `66821181`."""
        del settings
        if _NUMBER.fullmatch(text):
            return text
        found = _ADDRESS.fullmatch(text)
        return found["id"] if found and is_https(text) else None

    def way(self, offer: Offer, entry: BuyEntry | None, settings: Settings) -> Way | Passed:
        """The link, once the page is known."""
        if _page(settings) is None:
            return Passed("it has no page in store.yaml")
        return super().way(offer, entry, settings)

    def actions(self, found: str, offer: Offer, entry: BuyEntry, settings: Settings) -> tuple[Action, ...]:
        """A link to the checkout with the product in its cart, in the options that the entry names."""
        del offer
        product = f'{{"id":{found},"quantity":1{_told(entry)}}}'
        return (Link(f"{_start(_page(settings))}{quote(product, safe='')}{_END}"),)

    def hand_over(self, settings: Settings, language: str) -> HandOver | None:
        """The same link with all lines."""
        del language
        page = _page(settings)
        return CartLink(_start(page), _EACH, quote(","), _END, _MOST) if page else None

    def line(self, offer: Offer, entry: BuyEntry | None, settings: Settings) -> tuple[tuple[str, str], ...]:
        """The product's number and its options, encoded."""
        del offer
        found = self.read(entry_text(entry), settings) if entry else None
        return (("id", found), ("options", quote(_told(entry), safe=""))) if entry and found else ()


def _start(page: str | None) -> str:
    """The link up to the first product."""
    products = '{"gotoCheckout":true,"products":['
    return f"{page}#!/~/cart/create={quote(products, safe='')}"


def _page(settings: Settings) -> str | None:
    """The page's address without a fragment."""
    typed = text_of(settings, "page")
    return urldefrag(typed).url if is_https(typed) else None


def _options(entry: BuyEntry) -> dict[str, str]:
    typed = entry.value.get("options") if isinstance(entry.value, dict) else None
    pairs = typed.items() if isinstance(typed, dict) else ()
    return {name: choice.strip() for name, choice in pairs if isinstance(choice, str) and name.strip()}


def _told(entry: BuyEntry) -> str:
    """The options as a member of the product, after those before it; empty where there are none."""
    options = _options(entry)
    return f',"options":{json.dumps(options, ensure_ascii=False, separators=(",", ":"))}' if options else ""


ADAPTER = Ecwid()
