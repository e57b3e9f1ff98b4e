"""Channels whose ids mean something in one seller's shop only: the shop's name in store.yaml and an id below `buy`.

A complete address says both. An id alone needs the setting, and a provider that knows ids without a shop says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from storegen.checkout.base import ById
from storegen.checkout.setting_values import text_of
from storegen.checkout.settings import bad_entry, entry_text
from storegen.problems import Problem

if TYPE_CHECKING:
    import re
    from collections.abc import Set as AbstractSet

    from storegen.catalog.model import BuyEntry
    from storegen.checkout.contract import Settings
    from storegen.problems import Span


class ByShop(ById):
    """A channel of that kind.

    Attributes:
        setting: which setting holds the shop's name: `store`.
        shop: pattern of that name.
        link: pattern of an id or address, with the groups `shop` (of an address) and `id`.
        anywhere: the shop to take where none is named; `None` where an id alone leads nowhere.
    """

    setting: ClassVar[str]
    shop: ClassVar[re.Pattern[str]]
    link: ClassVar[re.Pattern[str]]
    anywhere: ClassVar[str | None] = None

    def check_settings(self, settings: Settings, span: Span, files: AbstractSet[str]) -> tuple[Problem, ...]:
        """The shop's name, if there is one, is a name."""
        found = super().check_settings(settings, span, files)
        if self.setting not in settings or self._shop(settings):
            return found
        hint = f"write {self.name}: {{{self.setting}: yourname}}, as in the addresses of what you sell there"
        typed = settings[self.setting]
        what = f"'{typed}'" if isinstance(typed, str) else f"what stands at '{self.setting}'"
        return (*found, Problem("bad-channel-id", f"{what} is not a {self.setting} at {self.words['en']}", span, hint))

    def check_entry(self, entry: BuyEntry, settings: Settings) -> tuple[Problem, ...]:
        """An id alone needs the shop's name."""
        if self.link.fullmatch(entry_text(entry)) and self.read(entry_text(entry), settings) is None:
            hint = f"write its complete address, or `{self.setting}: yourname` below {self.name} in store.yaml"
            return (bad_entry(entry, f"does not say whose: {self.name} has no {self.setting} in store.yaml", hint),)
        return super().check_entry(entry, settings)

    def provider_id(self, entry: BuyEntry) -> str:
        """The id without the shop."""
        found = self.link.fullmatch(entry_text(entry))
        return found["id"] if found else super().provider_id(entry)

    def read(self, text: str, settings: Settings) -> str | None:
        """The shop and the id: `bamboo/6f2ab1…`; `None` where no shop is known."""
        found = self.link.fullmatch(text)
        shop = (found["shop"] or self._shop(settings) or self.anywhere) if found else None
        return f"{shop}/{found['id']}" if found and shop is not None else None

    def _shop(self, settings: Settings) -> str | None:
        typed = text_of(settings, self.setting)
        return typed if self.shop.fullmatch(typed) else None
