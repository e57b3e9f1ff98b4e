"""What a channel adapter is: the Protocol that each file of this folder implements, and what it is given.

Adapters are pure and offline. A setting or an id that makes no sense is a problem with a position, never a broken link.
What all adapters would write alike stands in `base.py`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Mapping
    from collections.abc import Set as AbstractSet

    from storegen.catalog.model import Availability, BuyEntry
    from storegen.catalog.money import Money
    from storegen.checkout.actions import Action
    from storegen.checkout.capabilities import Capabilities
    from storegen.checkout.hand_over import HandOver
    from storegen.problems import Problem, Span

    Settings = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Offer:
    """One variant at one price, as a channel needs to know it.

    Attributes:
        title: of the product, in the page's language.
        choices: (option, choice) in the page's language.
        language: tag of the page's language.
        page: absolute address of the variant's row on its page, or `None` without a domain.
        prices: all that the variant has on that day, by currency, for channels that sell in another one.
        shop: absolute address of the shop without a slash at the end, or `None` without a domain.
        grams: what one piece weighs packed, if that is known.
    """

    product: str
    variant: str
    title: str
    choices: tuple[tuple[str, str], ...]
    sku: str | None
    price: Money
    price_text: str
    availability: Availability
    language: str
    page: str | None
    prices: Mapping[str, Money] = field(default_factory=dict)
    shop: str | None = None
    grams: int | None = None


@dataclass(frozen=True, slots=True)
class Way:
    """A way to buy one offer: what to show, in the order to show it.

    Attributes:
        actions: the first is the way itself, others accompany it (a QR code and a text to copy).
        price: where the channel asks another price or currency than the page shows.
    """

    actions: tuple[Action, ...]
    price: Money | None = None


@dataclass(frozen=True, slots=True)
class Passed:
    """Why a channel cannot sell an offer, for the seller: `sells in USD, the page is in CNY`."""

    reason: str


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file that a provider reads from the published shop.

    Attributes:
        address: site address: `/snipcart.json`.
    """

    address: str
    text: str


class Channel(Protocol):
    """An adapter. Instances hold nothing; `name` is the key in store.yaml.

    `settings` are what stands below the name in store.yaml without the keys that every channel has (`until`,
    `currencies`, `countries`, `home`, `label`, `checked`, `test`), and `key` where the adapter has a `secret`.
    """

    @property
    def name(self) -> str:
        """Name in YAML: `stripe`."""

    @property
    def operator(self) -> str:
        """The company that all of the channel hangs on: `alibaba`."""

    @property
    def checked(self) -> datetime.date:
        """The day on which the adapter's facts were compared with the provider's own pages."""

    @property
    def capabilities(self) -> Capabilities:
        """What it can do."""

    @property
    def hosts(self) -> tuple[str, ...]:
        """Domains that are this channel's, to recognise links and reviews by: `taobao.com` stands for all below it."""

    def own_hosts(self, settings: Settings) -> tuple[str, ...]:
        """Those domains, and the ones of this seller's shop there that settings name: `shop.example`."""

    @property
    def needs_entry(self) -> bool:
        """Whether it applies only where `buy` gives an id; otherwise it applies to everything."""

    @property
    def known(self) -> tuple[str, ...]:
        """Names of its own settings in store.yaml."""

    @property
    def worded(self) -> tuple[str, ...]:
        """Which of those hold words: a text, lines, or one of these for each language. The others are one text."""

    @property
    def entry_knows(self) -> tuple[str, ...]:
        """Keys of its own in a `buy` mapping, beside those that every entry may have."""

    @property
    def secret(self) -> str | None:
        """Name of the environment variable with a key that must not stand in any file."""

    def labels(self) -> Mapping[str, str]:
        """What shoppers call it, by language tag prefix: `{"en": "Taobao", "zh": "淘宝"}`."""

    def check_settings(self, settings: Settings, span: Span, files: AbstractSet[str]) -> tuple[Problem, ...]:
        """Problems of what stands below the channel's name in store.yaml.

        Args:
            span: where the channel's name stands.
            files: all files below content/, for pictures that settings name.
        """

    def check_entry(self, entry: BuyEntry, settings: Settings) -> tuple[Problem, ...]:
        """Problems of what stands below `buy`, independent of language and day."""

    def operators(self, entry: BuyEntry | None, settings: Settings) -> frozenset[str]:
        """Every company that this way hangs on: a mail address at gmail.com hangs on Google."""

    def provider_id(self, entry: BuyEntry) -> str:
        """The entry's id in one spelling, whether it was typed as id or address; empty where it makes no sense."""

    def is_test(self, entry: BuyEntry | None, settings: Settings) -> bool:
        """Whether this is a test link, with which nobody can pay."""

    def currency(self, entry: BuyEntry | None, settings: Settings) -> str | None:
        """The one currency it sells in; `None` where any can stand behind it."""

    def way(self, offer: Offer, entry: BuyEntry | None, settings: Settings) -> Way | Passed:
        """How to buy the offer here, or why that is not possible.

        An entry that names its currency sells in that one. A marketplace then says its own price, others are passed
        over on pages in another currency.
        """

    def csp(self, settings: Settings) -> Mapping[str, tuple[str, ...]]:
        """What a page's Content-Security-Policy needs for this channel: directive -> sources. Links need nothing."""

    def hand_over(self, settings: Settings, language: str) -> HandOver | None:
        """How it takes several lines in one step; `None` where it takes one variant at a time."""

    def line(self, offer: Offer, entry: BuyEntry | None, settings: Settings) -> tuple[tuple[str, str], ...]:
        """(field, value) of one line in a cart, as `hand_over` names them; asked only for what `way` sells."""

    def data_file(self, sold: Iterable[tuple[Offer, BuyEntry | None]], settings: Settings) -> DataFile | None:
        """The file that the provider compares orders with, over all it sells; `None` for most."""
