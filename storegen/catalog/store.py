"""The store itself as the catalog knows it: name, languages, channels, terms; settled from store.yaml."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from storegen.catalog.model import Phrase, ShippingRate
    from storegen.problems import Span
    from storegen.schema.targets import Target


@dataclass(frozen=True, slots=True)
class Language:
    """One language the shop is in.

    Attributes:
        tag: as in store.yaml: `zh-CN`.
        currency: what its pages show.
        prefix: `` for the default language, `/en` for others; before every address.
        default: whether it is the first.
    """

    tag: str
    currency: str
    prefix: str
    default: bool


@dataclass(frozen=True, slots=True)
class Channel:
    """A way to buy that the store has.

    Attributes:
        settings: its own, as typed, without what every channel may say:
        until: its last day, included.
        currencies: of the pages it serves; empty for all.
        countries: ISO 3166 codes of where it sells; empty for everywhere.
        home: the shop's front page there, for footers and `sameAs`.
        labels: what shoppers call it, by language, where the seller says so.
        checked: when the seller last looked that the provider still works this way.
        test: whether its test links are there on purpose.
    """

    name: str
    settings: Mapping[str, object]
    closed: bool
    span: Span
    until: datetime.date | None = None
    currencies: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    home: str | None = None
    labels: Mapping[str, Phrase] = field(default_factory=dict)
    checked: datetime.date | None = None
    test: bool = False

    def is_open(self, day: datetime.date) -> bool:
        """Whether it sells on a day."""
        return not self.closed and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Announcement:
    """A line above the shop, between two days, both included."""

    texts: Mapping[str, Phrase]
    begins: datetime.date | None
    ends: datetime.date | None
    target: Target | None


@dataclass(frozen=True, slots=True)
class Contact:
    """How to reach the seller."""

    email: str | None = None
    phone: str | None = None
    address: Mapping[str, Phrase] | None = None


@dataclass(frozen=True, slots=True)
class Legal:
    """Who the seller is, by law; ICP and police numbers are required on the pages of shops hosted in mainland China."""

    company: Mapping[str, Phrase] | None = None
    vat_id: str | None = None
    icp: str | None = None
    police: str | None = None


@dataclass(frozen=True, slots=True)
class Returns:
    """Until when goods may come back and who pays for it."""

    days: int
    fees: str | None


@dataclass(frozen=True, slots=True)
class SourcePolicy:
    """Whether the source is published with the site, and with which pictures."""

    publish: bool = True
    media: str = "originals"


@dataclass(frozen=True, slots=True)
class Store:
    """Everything store.yaml says, settled."""

    names: Mapping[str, Phrase]
    taglines: Mapping[str, Phrase]
    currency: str
    languages: tuple[Language, ...]
    domain: str | None
    timezone: str
    logo: str | None
    icon: str | None
    theme: str
    theme_settings: Mapping[str, object]
    channels: tuple[Channel, ...]
    contact: Contact
    legal: Legal
    tax: str | None
    shipping: tuple[ShippingRate, ...]
    returns: Returns | None
    source: SourcePolicy
    trust_html: bool
    announcements: tuple[Announcement, ...]
    all_products: bool
    digest: str
    span: Span
    theme_span: Span

    @property
    def default_language(self) -> Language:
        """The language without a prefix, whose words every other language falls back to."""
        return self.languages[0]

    def language(self, tag: str) -> Language:
        """The language of a tag.

        Raises:
            KeyError: when the shop is not in that language.
        """
        for language in self.languages:
            if language.tag == tag:
                return language
        raise KeyError(tag)
