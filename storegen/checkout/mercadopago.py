"""Mercado Pago payment links and preferences: an address or a preference's id in, a link or its script out.

Facts checked 2026-11-23 against Mercado Pago's documentation "Payment link, share on a website" and addresses in use:
a link is `https://mpago.la/ID` or `https://mpago.li/ID`, or the redirect
`https://www.mercadopago.com.ar/checkout/v1/redirect?pref_id=…` (`sandbox.` for `www.` in tests), and needs no script; a
preference is `COLLECTOR-UUID`, shown by the script `https://www.mercadopago.com.ar/integrations/v1/web-payment-checkout.js`
of its country. Each country sells in its own currency. Mercado Pago fixes the price.
"""

from __future__ import annotations

import datetime
import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from storegen.checkout.actions import Link, Script
from storegen.checkout.base import ById, labelled
from storegen.checkout.capabilities import Capabilities, Grade, PriceFixedBy, ReturnBy
from storegen.checkout.contract import Passed, Way
from storegen.checkout.listing import parsed
from storegen.checkout.provider_script import SCRIPT, button_warnings, is_allowed, not_allowed
from storegen.checkout.setting_values import text_of
from storegen.checkout.settings import bad_entry, entry_text
from storegen.checkout.unusual import at
from storegen.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from storegen.catalog.model import BuyEntry
    from storegen.checkout.actions import Action
    from storegen.checkout.contract import Offer, Settings
    from storegen.problems import Span

_SITES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "AR": ("com.ar", "ARS"),
        "BR": ("com.br", "BRL"),
        "CL": ("cl", "CLP"),
        "CO": ("com.co", "COP"),
        "MX": ("com.mx", "MXN"),
        "PE": ("com.pe", "PEN"),
        "UY": ("com.uy", "UYU"),
    }
)
_PREFERENCE = re.compile(r"[0-9]{3,15}-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_SHORT = re.compile(r"(?P<kept>mpago\.l[ai]/[A-Za-z0-9]{4,20})/?")
_HOST = re.compile(r"(?:www|sandbox)\.mercadopago\.(?P<site>com\.(?:ar|br|co|mx|pe|uy)|cl)")
_REDIRECT = "/checkout/v1/redirect"
_CURRENCIES = MappingProxyType(dict(_SITES.values()))


class MercadoPago(ById):
    """The channel `mercadopago`. A preference counts only once store.yaml allows its script and names the country."""

    name = "mercadopago"
    operator = "mercadolibre"
    checked = datetime.date(2026, 11, 23)
    capabilities = Capabilities(
        Grade.ONLINE, PriceFixedBy.PROVIDER, returns=ReturnBy.DASHBOARD, test_visible=True, script=True
    )
    hosts = ("mpago.la", "mpago.li", *(f"mercadopago.{site}" for site, _ in _SITES.values()))
    words = labelled("Mercado Pago", "Mercado Pago")
    known = ("country", SCRIPT)
    noun = "a payment link or the id of a preference of Mercado Pago"
    example = "make a payment link there and copy its address: https://mpago.la/…"
    unusual = at("mpago.la", "mpago.li")

    def check_settings(self, settings: Settings, span: Span, files: AbstractSet[str]) -> tuple[Problem, ...]:
        """The country, if there is one, is one of Mercado Pago's."""
        found = super().check_settings(settings, span, files)
        if "country" not in settings or _site(settings):
            return found
        typed = settings["country"]
        what = f"'{typed}'" if isinstance(typed, str) else "what stands at 'country'"
        hint = f"one of: {', '.join(_SITES)}"
        return (*found, Problem("bad-country", f"{what} is not a country of Mercado Pago", span, hint))

    def read(self, text: str, settings: Settings) -> str | None:
        """A preference's id, or a link's address without `https://` and what tracks."""
        del settings
        if _PREFERENCE.fullmatch(text):
            return text
        address = parsed(text)
        if address is None:
            return None
        if found := _SHORT.fullmatch(address.host + address.path):
            return found["kept"]
        own = address.query.get("pref_id", "")
        is_redirect = _HOST.fullmatch(address.host) and address.path == _REDIRECT and _PREFERENCE.fullmatch(own)
        return f"{address.host}{_REDIRECT}?pref_id={own}" if is_redirect else None

    def check_entry(self, entry: BuyEntry, settings: Settings) -> tuple[Problem, ...]:
        """A preference needs the country and consent to its script."""
        found = super().check_entry(entry, settings)
        if not _PREFERENCE.fullmatch(entry_text(entry)):
            return found
        site = _site(settings)
        if site is None:
            hint = "write `country: AR` below mercadopago in store.yaml"
            why = "does not say in which country: mercadopago has no country in store.yaml"
            return (*found, bad_entry(entry, why, hint))
        instead = "the address of a payment link, https://mpago.la/…"
        return (*found, *button_warnings(entry, self.name, f"www.mercadopago.{site[0]}", instead, settings))

    def is_test(self, entry: BuyEntry | None, settings: Settings) -> bool:
        """Test links live on the sandbox."""
        return entry is not None and (self.read(entry_text(entry), settings) or "").startswith("sandbox.")

    def currency(self, entry: BuyEntry | None, settings: Settings) -> str | None:
        """The entry's, else that of the country in its address, else that of the setting."""
        found = _HOST.match(self.read(entry_text(entry), settings) or "") if entry else None
        site = _site(settings)
        there = _CURRENCIES[found["site"]] if found else site[1] if site else None
        return super().currency(entry, settings) or there

    def way(self, offer: Offer, entry: BuyEntry | None, settings: Settings) -> Way | Passed:
        """A link, or a preference once its script is allowed and its country known."""
        if entry is not None and _PREFERENCE.fullmatch(entry_text(entry)):
            if refused := not_allowed(settings):
                return refused
            if _site(settings) is None:
                return Passed("it has no country in store.yaml")
        return super().way(offer, entry, settings)

    def actions(self, found: str, offer: Offer, entry: BuyEntry, settings: Settings) -> tuple[Action, ...]:
        """A link, or the script that draws the button where it stands."""
        del offer, entry
        site = _site(settings)
        if site is None or not _PREFERENCE.fullmatch(found):
            return (Link(f"https://{found}"),)
        src = f"https://www.mercadopago.{site[0]}/integrations/v1/web-payment-checkout.js"
        attributes = (("data-preference-id", found), ("data-source", "button"))
        return (Script(src, attributes, elements=(("form", ()),)),)

    def csp(self, settings: Settings) -> Mapping[str, tuple[str, ...]]:
        """What the script of the country loads, where it may."""
        site = _site(settings)
        if site is None or not is_allowed(settings):
            return {}
        own = f"https://www.mercadopago.{site[0]}"
        return {"script-src": (own, "https://*.mlstatic.com"), "frame-src": (own,)}


def _site(settings: Settings) -> tuple[str, str] | None:
    """The end of the country's host names and its currency."""
    return _SITES.get(text_of(settings, "country").upper())


ADAPTER = MercadoPago()
