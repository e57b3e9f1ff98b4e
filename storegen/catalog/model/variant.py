"""What can be chosen of a product, and each choice with what is true of it."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from storegen.catalog.model.parts import ProductPicture
    from storegen.catalog.model.price import PriceRule
    from storegen.catalog.model.text import Phrase
    from storegen.problems import Span
    from storegen.schema.quantities import Quantity


class Availability(enum.StrEnum):
    """Whether and how a variant can be had."""

    IN = "in"
    OUT = "out"
    PREORDER = "preorder"
    BACKORDER = "backorder"
    MADE_TO_ORDER = "made_to_order"

    @property
    def buyable(self) -> bool:
        """Whether shoppers may order it."""
        return self is not Availability.OUT


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of an option.

    Attributes:
        name: as authored, in the default language.
        key: its slug, used in addresses, ids and reports.
        names: by language.
    """

    name: str
    key: str
    names: Mapping[str, Phrase]


@dataclass(frozen=True, slots=True)
class Option:
    """An axis of choice: Size."""

    name: str
    names: Mapping[str, Phrase]
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class BuyEntry:
    """What a seller typed below `buy` for one channel.

    Attributes:
        channel: a name from store.yaml.
        value: id, address or mapping, as text.
        span: where it stands.
    """

    channel: str
    value: str | dict[str, object]
    span: Span


@dataclass(frozen=True, slots=True)
class Variant:
    """One choice on each axis.

    Attributes:
        key: slug of its choices (`50-ml`), unique within its product; `default` where there are no options.
        choices: (axis, choice) in the order of the options.
        prices: by currency.
        stock: counted pieces; `None` when not tracked.
    """

    key: str
    choices: tuple[tuple[str, str], ...]
    sku: str | None
    prices: Mapping[str, PriceRule]
    stock: int | None
    availability: Availability
    available_from: datetime.date | None
    pictures: tuple[ProductPicture, ...]
    gtin: str | None
    mpn: str | None
    weight: Quantity | None
    buy: tuple[BuyEntry, ...]
    order: tuple[str, ...] | None
    span: Span
