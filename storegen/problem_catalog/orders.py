"""Problems of orders that came in as a message."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from storegen.problem_catalog.explanation import Explanation

if TYPE_CHECKING:
    from collections.abc import Mapping

ORDERS: Mapping[str, Explanation] = MappingProxyType(
    {
        "no-order": Explanation(
            "A text without an order",
            "`storegen order` reads the lines that the shop's cart writes at the end of each message.",
            "Save the whole message as a text file, or paste it.",
            "Hello, I would like two mugs.",
        ),
        "changed-order": Explanation(
            "An order that is not as it was sent",
            "Its code is made from its lines. One was lost or changed on the way, by accident or on purpose.",
            "Ask the shopper to send the order again.",
            "Order code: 000-0000\nmug#default*2=8.00 EUR",
        ),
        "unknown-order-line": Explanation(
            "An order for something that the shop does not have",
            "It was taken out or renamed after the shopper saw it.",
            "Look for what it is called today, or answer that it is gone.",
            "mugg#default*2=8.00 EUR",
        ),
        "order-price": Explanation(
            "An order at another price than today's",
            "The price changed after the shopper saw it, a sale ended, or somebody changed the message.",
            "Agree on the price before you confirm the order.",
            "mug#default*2=7.00 EUR",
        ),
    }
)
