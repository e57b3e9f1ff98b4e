"""What adapters write alike: two bases, one for an id behind `buy` and one for channels that sell everything."""

from __future__ import annotations

from abc import ABC, abstractmethod
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar

from storegen.checkout.actions import Link
from storegen.checkout.capabilities import Grade
from storegen.checkout.contract import Passed, Way
from storegen.checkout.setting_values import host_in, text_of
from storegen.checkout.settings import bad_entry, entry_currency, entry_keys, entry_text, in_short, unknown_settings
from storegen.checkout.unusual import place_of
from storegen.problems import Problem, Severity

if TYPE_CHECKING:
    import datetime
    import re
    from collections.abc import Iterable, Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from storegen.catalog.model import BuyEntry
    from storegen.checkout.actions import Action
    from storegen.checkout.capabilities import Capabilities
    from storegen.checkout.contract import DataFile, Offer, Settings
    from storegen.checkout.hand_over import HandOver
    from storegen.problems import Span


def labelled(en: str, zh: str) -> Mapping[str, str]:
    """What shoppers call a channel, for `words`."""
    return MappingProxyType({"en": en, "zh": zh})


class Adapter(ABC):
    """Answers of a channel that is nothing but a link: no settings, no cart, no script, no secret.

    Attributes:
        known: names of its own settings in store.yaml.
        worded: which of those settings hold words: a text, lines, or one of these for each language.
        entry_knows: keys of its own in a `buy` mapping, beside those that every entry may have.
        host_settings: which of those settings hold the address of the seller's shop there.
        sells_in: the currency of every entry that names none; `None` where any can stand behind it.
    """

    name: ClassVar[str]
    operator: ClassVar[str]
    checked: ClassVar[datetime.date]
    capabilities: ClassVar[Capabilities]
    words: ClassVar[Mapping[str, str]]
    hosts: ClassVar[tuple[str, ...]] = ()
    needs_entry: ClassVar[bool]
    secret: ClassVar[str | None] = None
    known: ClassVar[tuple[str, ...]] = ()
    worded: ClassVar[tuple[str, ...]] = ()
    host_settings: ClassVar[tuple[str, ...]] = ()
    entry_knows: ClassVar[tuple[str, ...]] = ()
    sells_in: ClassVar[str | None] = None

    def labels(self) -> Mapping[str, str]:
        """What shoppers call it."""
        return self.words

    def own_hosts(self, settings: Settings) -> tuple[str, ...]:
        """Its domains, and the hosts that its settings name."""
        named = (host_in(text_of(settings, name)) for name in self.host_settings)
        return (*self.hosts, *(host for host in named if host))

    def check_settings(self, settings: Settings, span: Span, files: AbstractSet[str]) -> tuple[Problem, ...]:
        """Settings it does not have; adapters with settings of their own add to this."""
        del files
        return tuple(unknown_settings(self.name, settings, self.known, span))

    def operators(self, entry: BuyEntry | None, settings: Settings) -> frozenset[str]:
        """The one company it belongs to."""
        del entry, settings
        return frozenset({self.operator})

    def provider_id(self, entry: BuyEntry) -> str:
        """What was typed."""
        return entry_text(entry)

    def is_test(self, entry: BuyEntry | None, settings: Settings) -> bool:
        """Most providers' test links look like live ones."""
        del entry, settings
        return False

    def currency(self, entry: BuyEntry | None, settings: Settings) -> str | None:
        """The entry's, else the channel's own."""
        del settings
        return (entry_currency(entry) if entry else None) or self.sells_in

    def csp(self, settings: Settings) -> Mapping[str, tuple[str, ...]]:
        """A link needs nothing."""
        del settings
        return {}

    def hand_over(self, settings: Settings, language: str) -> HandOver | None:
        """One variant at a time."""
        del settings, language
        return None

    def line(self, offer: Offer, entry: BuyEntry | None, settings: Settings) -> tuple[tuple[str, str], ...]:
        """Nothing beside what the cart knows of every line."""
        del offer, entry, settings
        return ()

    def data_file(self, sold: Iterable[tuple[Offer, BuyEntry | None]], settings: Settings) -> DataFile | None:
        """Nothing to compare with."""
        del sold, settings
        return None


class ById(Adapter):
    """A channel that applies where `buy` gives an id or an address, from which the way follows.

    Attributes:
        noun: what an entry should be, for `'…' is not the number of a Taobao listing`.
        example: how to write one, for the hint.
        unusual: pattern of host and path of addresses that `read` does not know and that may be right all the same;
            `None` where the provider's addresses are known for certain.
    """

    needs_entry = True
    unusual: ClassVar[re.Pattern[str] | None] = None
    noun: ClassVar[str]
    example: ClassVar[str]

    @abstractmethod
    def read(self, text: str, settings: Settings) -> str | None:
        """The id in one spelling, from an id or an address as typed; `None` where it is neither."""

    @abstractmethod
    def actions(self, found: str, offer: Offer, entry: BuyEntry, settings: Settings) -> tuple[Action, ...]:
        """What to show for an id that `read` found."""

    def expiring(self, text: str) -> str | None:
        """What it is that will stop working, then `; ` and the cure: `a short address; open it and copy …`."""
        del text
        return None

    def is_unusual(self, text: str) -> bool:
        """Whether an address that `read` does not know is linked as typed."""
        return self.unusual is not None and self.unusual.fullmatch(place_of(text)) is not None

    def check_entry(self, entry: BuyEntry, settings: Settings) -> tuple[Problem, ...]:
        """An entry is an id or an address that lasts."""
        text = entry_text(entry)
        why = self.expiring(text)
        if why is not None:
            what, _, cure = why.partition("; ")
            return (Problem("expiring-address", f"{in_short(text)} is {what}, which expires", entry.span, cure),)
        keys = tuple(self._keys(entry))
        if self.read(text, settings) is not None:
            return keys
        if not self.is_unusual(text):
            return (bad_entry(entry, f"is not {self.noun}", self.example),)
        message = f"{in_short(text)} does not look like {self.noun}: it is linked as it is"
        hint = f"check that it opens what you sell; or {self.example}"
        return (*keys, Problem("unusual-address", message, entry.span, hint, Severity.WARNING))

    def provider_id(self, entry: BuyEntry) -> str:
        """The id in one spelling, or the address of an unknown shape."""
        text = entry_text(entry)
        return self.read(text, {}) or self._as_typed(text)

    def way(self, offer: Offer, entry: BuyEntry | None, settings: Settings) -> Way | Passed:
        """What follows from the id, in the page's currency or with its own price."""
        text = entry_text(entry) if entry else ""
        found = self.read(text, settings) if entry else None
        if entry is None or (found is None and not self._as_typed(text)):
            return Passed("there is no id for it below `buy`")
        sells_in = self.currency(entry, settings) or offer.price.currency
        is_here = sells_in == offer.price.currency
        own = None if is_here else offer.prices.get(sells_in)
        if not is_here and (own is None or self.capabilities.grade is not Grade.MARKETPLACE):
            return Passed(f"sells in {sells_in}, the page is in {offer.price.currency}")
        return Way((Link(text),) if found is None else self.actions(found, offer, entry, settings), own)

    def _as_typed(self, text: str) -> str:
        return text if self.is_unusual(text) and self.expiring(text) is None else ""

    def _keys(self, entry: BuyEntry) -> Iterator[Problem]:
        return entry_keys(entry, self.entry_knows)


class ForAll(Adapter):
    """A channel that sells everything, from its settings in store.yaml alone."""

    needs_entry = False

    def check_entry(self, entry: BuyEntry, settings: Settings) -> tuple[Problem, ...]:
        """It applies to everything, so an entry says nothing."""
        del settings
        hint = "take it out here; what it needs stands in store.yaml"
        message = f"{self.name} needs no entry: it is there for everything"
        return (Problem("needless-entry", message, entry.span, hint),)
