"""What a channel adapter is: the Protocol that each file of this folder implements, and what it is given.

Adapters are pure and offline. A setting or an id that makes no sense is a problem with a position, never a broken link.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from storegen.catalog.model import Availability, BuyEntry
    from storegen.catalog.money import Money
    from storegen.checkout.actions import Action
    from storegen.problems import Problem, Span


@dataclass(frozen=True, slots=True)
class Offer:
    """One variant at one price, as a channel needs to know it.

    Attributes:
        title: of the product, in the page's language.
        choices: (option, choice) in the page's language.
        language: tag of the page's language.
        page: absolute address of the variant's row on its page, or `None` without a domain.
        tagged: the same as a site address: `/products/moon-cream/#50-ml`.
        prices: all that the variant has on that day, by currency, for channels that sell in another one.
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
    tagged: str
    prices: Mapping[str, Money] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Way:
    """A way to buy one offer: what to show, in the order to show it.

    Attributes:
        actions: the first is the way itself, others accompany it (a QR code and a text to copy).
        price: where the channel asks another price or currency than the page shows.
    """

    actions: tuple[Action, ...]
    price: Money | None = None


class Channel(Protocol):
    """An adapter. Instances hold nothing; `name` is the key in store.yaml."""

    @property
    def name(self) -> str:
        """Name in YAML: `stripe`."""

    @property
    def needs_entry(self) -> bool:
        """Whether it applies only where `buy` gives an id; otherwise it applies to everything."""

    def labels(self) -> Mapping[str, str]:
        """What shoppers call it, by language tag prefix: `{"en": "Taobao", "zh": "淘宝"}`."""

    def check_settings(
        self, settings: Mapping[str, object], span: Span, files: AbstractSet[str]
    ) -> tuple[Problem, ...]:
        """Problems of what stands below the channel's name in store.yaml.

        Args:
            span: where the channel's name stands.
            files: all files below content/, for pictures that settings name.
        """

    def check_entry(self, entry: BuyEntry, settings: Mapping[str, object]) -> tuple[Problem, ...]:
        """Problems of what stands below `buy`, independent of language and day."""

    def way(self, offer: Offer, entry: BuyEntry | None, settings: Mapping[str, object]) -> Way | None:
        """How to buy the offer here; `None` where this channel cannot sell it (another currency, no id).

        An entry that names its currency sells in that one. Without one, a channel that any currency can stand behind
        (stripe, link) serves every page, and one that sells in a single currency (taobao) says its own price.
        """
