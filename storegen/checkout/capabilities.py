"""What a channel can do, as facts that the cart, the drill, the checks and the documentation read."""

from __future__ import annotations

import enum
from dataclasses import dataclass


class Grade(enum.StrEnum):
    """How much a sale through a channel asks of people; the order is from best to last."""

    ONLINE = "paid online"
    MARKETPLACE = "marketplace"
    BY_HAND = "by hand"


class PriceFixedBy(enum.StrEnum):
    """Who decides what the shopper is charged."""

    PROVIDER = "provider"
    """The provider's own record: a price here that differs is a drift (see `channels.lock.json`)."""
    PAGE = "page"
    """What the page sends, which a shopper can change: the seller compares each payment."""
    SIGNED = "signed page"
    """What the page sends, signed: a changed price is refused."""
    CRAWLED = "crawled page"
    """What the page sends, compared by the provider with the published shop."""
    HUMAN = "a person"


class CartBy(enum.StrEnum):
    """How several lines are handed over in one step."""

    NONE = "none"
    LINK = "link"
    FORM = "form"
    SCRIPT = "script"
    TEXT = "text"
    PRINT = "print"


class ReturnBy(enum.StrEnum):
    """Who decides where shoppers land after paying."""

    NONE = "none"
    PARAMETER = "parameter"
    DASHBOARD = "dashboard"


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a channel can do.

    Attributes:
        quantity: whether the provider can be told how many.
        variant: `none`, `parameter` of one link, or an `id` of its own for each variant.
        prefill_email: whether the provider can be told the shopper's address.
        reference: longest name of what was bought, in characters, where the checkout is told one; else `None`.
        coupon: whether the provider can be told a code.
        locale: whether the checkout is told the page's language.
        returns: who decides where shoppers land after paying.
        test_visible: whether a test link can be told from a live one by looking at it.
        script: whether the provider's JavaScript is needed.
    """

    grade: Grade
    price: PriceFixedBy
    cart: CartBy = CartBy.NONE
    quantity: bool = False
    variant: str = "id"
    prefill_email: bool = False
    reference: int | None = None
    coupon: bool = False
    locale: bool = False
    returns: ReturnBy = ReturnBy.NONE
    test_visible: bool = False
    script: bool = False


LISTING = Capabilities(Grade.MARKETPLACE, PriceFixedBy.PROVIDER)
"""A listing on a marketplace: its price is the marketplace's, nothing can be passed on."""

MESSAGE = Capabilities(Grade.BY_HAND, PriceFixedBy.HUMAN, CartBy.TEXT, quantity=True, variant="parameter")
"""An order written to a person."""

TRANSFER = Capabilities(Grade.BY_HAND, PriceFixedBy.HUMAN, variant="parameter")
"""Money sent by the shopper, matched to the order by a person."""
