"""The cart's page, the order form, and what every page knows of them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CartLinkView:
    """Where the cart of a shop is.

    Attributes:
        store: under what name browsers keep the cart; shops opened from one USB stick share a storage.
    """

    address: str
    store: str


@dataclass(frozen=True, slots=True)
class CartView:
    """The cart's page. Its lines are in the shopper's browser, so the page holds only how they are handed over.

    Attributes:
        data: JSON text, safe inside of `<script>`: the page's language, the words of an order, and the channels in use
            in order of preference with how each takes several lines.
        order: address of the form to print, or nothing.
        kinds: how the channels take several lines, of `link`, `form`, `script`, `text` and `print`.
    """

    data: str
    order: str | None
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OrderView:
    """A form to print, fill in and post.

    Attributes:
        data: as the cart's, with no channel but the one that takes this form.
        lines: where to post it.
        cart: address of the cart.
    """

    data: str
    lines: tuple[str, ...]
    cart: str
