"""Problems of channels: the ways to buy."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from storegen.problem_catalog.explanation import Explanation

if TYPE_CHECKING:
    from collections.abc import Mapping

BUYING: Mapping[str, Explanation] = MappingProxyType(
    {
        "unknown-channel": Explanation(
            "A channel that is not there",
            "`buy`, `order` and `closed` name channels of store.yaml, and those are names that storegen knows.",
            "Correct the name, or add it below `channels:` in store.yaml.",
            "channels:\n  strpe: {}",
        ),
        "bad-channel-id": Explanation(
            "An id or address that the channel cannot use",
            "Shoppers would come to a page that says 'not found'.",
            "Copy the id or address again as the hint says.",
            "buy: {stripe: https://stripe.com/mug}",
        ),
        "expiring-address": Explanation(
            "An address that will stop working",
            "It is the address of one visit or a short one that its provider takes back; a shop needs one that lasts.",
            "Copy the lasting address as the hint says.",
            "buy: {stripe: https://checkout.stripe.com/c/pay/cs_test_a1b2c3}",
        ),
        "needless-entry": Explanation(
            "An entry for a channel that needs none",
            "E-mail and WeChat apply to every product; what they need stands in store.yaml.",
            "Take it out of `buy`.",
            "buy: {email: hello@corner.example}",
        ),
        "unknown-setting": Explanation(
            "A setting that the channel or theme does not have",
            "A mistyped setting would change nothing without a word.",
            "Correct it as the hint says, or take it out.",
        ),
        "unbuyable": Explanation(
            "Something that nobody can buy",
            "No open channel takes orders for it.",
            "Add a channel below `buy`, or one such as e-mail to store.yaml, which serves everything.",
        ),
    }
)
