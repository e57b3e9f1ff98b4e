"""An offer as an item of a provider that keeps no catalogue of its own: one id and one name, the same everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storegen.checkout.contract import Offer


def item_id(offer: Offer) -> str:
    """What tells a variant from all others of the shop: `moon-cream#50-ml`."""
    return f"{offer.product}#{offer.variant}"


def item_name(offer: Offer, most: int) -> str:
    """What an order shows: `Moon Cream (50 ml)`; the title gives way first, for an order needs the choices.

    Args:
        most: characters that the provider takes.
    """
    chosen = ", ".join(choice for _option, choice in offer.choices)
    choices = f" ({chosen})" if chosen else ""
    choices = choices if len(choices) < most // 2 else f"{choices[: most // 2 - 2]}…)"
    room = most - len(choices)
    title = offer.title if len(offer.title) <= room else offer.title[: room - 1].rstrip() + "…"
    return f"{title}{choices}"
