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
        "bad-phone": Explanation(
            "A phone number that nobody can call",
            "A shopper abroad needs the country too, and a number with a digit too few rings nowhere.",
            "Write it with + and the country: `+86 138 0013 8000`.",
            "channels:\n  whatsapp: {number: 138 0013 8000}",
        ),
        "bad-checksum": Explanation(
            "A number or address with a slip in it",
            "It has check digits, and they do not fit the rest; money sent there would come back or be lost.",
            "Copy it again from the bank or wallet.",
            "channels:\n  bank: {holder: Corner Shop, iban: DE89 3704 0044 0532 0130 01}",
        ),
        "payload-too-long": Explanation(
            "Too many words for a payment code",
            "Banking apps refuse a code that holds more than its standard allows.",
            "Shorten it as the hint says.",
        ),
        "needless-entry": Explanation(
            "An entry for a channel that needs none",
            "E-mail and WeChat apply to every product; what they need stands in store.yaml.",
            "Take it out of `buy`.",
            "buy: {email: hello@corner.example}",
        ),
        "provider-script": Explanation(
            "A channel that runs its provider's JavaScript",
            "Your shop loads nothing from others until a shopper asks for it. This script sees what shoppers do from "
            "their click on, and the way to buy is gone where JavaScript is off.",
            "Take a plain link, if the provider has one, or say that you know: `script: allowed`.",
            "channels:\n  paddle: {token: live_7d279f61a3499fed520f7cd8c08}",
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
