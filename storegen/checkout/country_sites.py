"""What marketplaces with a site for each country share: a brand and its sites in, the site of a listing out.

An id alone does not say in which country it is sold; the setting `site` does, or the address. A country that stands in
no table here is let through, because new ones come; only its currency is then unknown.
"""

from __future__ import annotations

import re
from abc import abstractmethod
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar

from storegen.checkout.listing import Listing, parsed
from storegen.checkout.settings import bad_entry, entry_currency, entry_text
from storegen.problems import Problem
from storegen.schema.mistakes import shown

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from storegen.catalog.model import BuyEntry
    from storegen.checkout.contract import Settings
    from storegen.checkout.listing import Address
    from storegen.problems import Span

_COUNTRY = r"com|(?:com?\.)?[a-z]{2}"


def currency_by_site(sites: Mapping[str, str]) -> Mapping[str, str]:
    """`{"com": "USD", "de": "EUR", "fr": "EUR"}` from `{"USD": "com", "EUR": "de fr"}`."""
    return MappingProxyType({site: currency for currency, named in sites.items() for site in named.split()})


class CountryListing(Listing):
    """A listing on one of a marketplace's sites.

    Attributes:
        brand: what every site's domain begins with: `amazon`.
        currencies: currency by site without the brand: `{"co.jp": "JPY"}`.
        worldwide: the site of ids that name none: `com`; `None` where there is no such site.
    """

    known = ("site",)
    brand: ClassVar[str]
    currencies: ClassVar[Mapping[str, str]]
    worldwide: ClassVar[str | None]

    @abstractmethod
    def id_of(self, text: str) -> str | None:
        """The id in one spelling, of an id that stands alone."""

    @abstractmethod
    def id_at(self, address: Address) -> str | None:
        """The id in one spelling, of an address on one of the sites."""

    def check_settings(self, settings: Settings, span: Span, files: AbstractSet[str]) -> tuple[Problem, ...]:
        """`site` is one of the marketplace's."""
        problems = super().check_settings(settings, span, files)
        typed = settings.get("site")
        if typed is None or self._site(settings):
            return problems
        example = f"write it as site: {self.brand}.{list(self.currencies)[-1]}"
        what = shown(typed) if isinstance(typed, str) else "what stands there"
        message = f"{what} is not a site of {self.words['en']}"
        return (*problems, Problem("bad-channel-id", message, span, example))

    def check_entry(self, entry: BuyEntry, settings: Settings) -> tuple[Problem, ...]:
        """An id alone needs a site."""
        if self.id_of(entry_text(entry)) and self._site(settings) is None:
            hint = f"name it in store.yaml, `{self.name}: {{site: {self.brand}.{list(self.currencies)[-1]}}}`"
            return (bad_entry(entry, "does not say in which country it is sold", f"{hint}, or give the whole address"),)
        return super().check_entry(entry, settings)

    def from_id(self, text: str, settings: Settings) -> str | None:
        """`co.jp/B00EXAMPLE`."""
        found, site = self.id_of(text), self._site(settings)
        return f"{site}/{found}" if found and site else None

    def from_address(self, address: Address, settings: Settings) -> str | None:
        """The same."""
        del settings
        site, found = self._site_of(address.host), self.id_at(address)
        return f"{site}/{found}" if found and site else None

    def provider_id(self, entry: BuyEntry) -> str:
        """The id alone: which site it is sold on may stand in store.yaml."""
        text = entry_text(entry)
        address = parsed(text)
        found = self.from_address(address, {}) if address else None
        return self.id_of(text) or (found or "").partition("/")[2] or self._as_typed(text)

    def currency(self, entry: BuyEntry | None, settings: Settings) -> str | None:
        """The entry's, else that of the site."""
        text = entry_text(entry) if entry else ""
        address = parsed(text)
        site = (self._site_of(address.host) if address else None) or self._site(settings)
        return (entry_currency(entry) if entry else None) or self.currencies.get(site or "")

    def _site(self, settings: Settings) -> str | None:
        """The site that ids without one are sold on, without the brand."""
        typed = settings.get("site")
        if typed is None:
            return self.worldwide
        return self._site_of(typed.strip().lower()) if isinstance(typed, str) else None

    def _site_of(self, host: str) -> str | None:
        found = _site_pattern(self.brand).fullmatch(host)
        return found[1] if found else None


@cache
def _site_pattern(brand: str) -> re.Pattern[str]:
    return re.compile(rf"(?:[a-z]+\.)?{brand}\.({_COUNTRY})")
