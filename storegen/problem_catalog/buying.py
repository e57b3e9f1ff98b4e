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
        "unusual-address": Explanation(
            "An address of a shape that storegen does not know",
            "Its host is right, or may be your own, but nobody has looked up addresses like it. It is linked as it is.",
            "Open it in a private window. If it shows what you sell, all is well; else copy the address the hint says.",
            "buy: {gumroad: https://corner.example/l/mug}",
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
        "bad-reference": Explanation(
            "A reference that no order can be found by",
            "A page is written before anyone orders: it knows the SKU, the product and the variant, and no date, "
            "number or name of an order.",
            "Use `{sku}`, `{product}` and `{variant}`.",
            "channels:\n  bank: {holder: Corner Shop, account: 12345678, reference: 'Order {date}'}",
        ),
        "payload-too-long": Explanation(
            "Too many words for a payment code",
            "Banking apps refuse a code that holds more than its standard allows.",
            "Shorten it as the hint says.",
        ),
        "needless-entry": Explanation(
            "An entry for a channel that needs none",
            "Messages and transfers apply to every product; what they need stands in store.yaml.",
            "Take it out of `buy`.",
            "buy: {email: hello@corner.example}",
        ),
        "personal-code": Explanation(
            "A payment code that may be a personal one",
            "In China personal codes may not take payments from afar (People's Bank, notice 259 of 2021, in force "
            "since March 2022): the account can be closed, and with it this way to pay.",
            "Ask Alipay or WeChat Pay for a merchant's code and write `merchant: yes`, or sell another way.",
            "channels:\n  alipay_qr: {code: https://qr.alipay.com/fkx15283abcdefg}",
        ),
        "provider-script": Explanation(
            "A channel that runs its provider's JavaScript",
            "Your shop loads nothing from others until a shopper asks for it. This script sees what shoppers do from "
            "their click on, and the way to buy is gone where JavaScript is off.",
            "Take a plain link, if the provider has one, or say that you know: `script: allowed`.",
            "channels:\n  paddle: {token: live_7d279f61a3499fed520f7cd8c08}",
        ),
        "secret": Explanation(
            "A key that stands in a file",
            "Whoever sees the file can use your account. Files are copied, backed up and published.",
            "Take it out, change it at the provider, and set the new one in the environment as the hint says.",
            "channels:\n  foxy: {store: corner.foxycart.com, currency: CNY, key: k3yk3yk3y}",
        ),
        "missing-secret": Explanation(
            "A channel without its key",
            "The channel signs what it sells with a key that stands in no file, so it is passed over until the key is "
            "there.",
            "Set the variable that the hint names where storegen runs, on your computer and at your host.",
        ),
        "price-from-page": Explanation(
            "A channel that believes the page's price",
            "A shopper can change the price before paying, and the provider charges what it is told.",
            "Use a channel whose provider keeps the price; or compare each payment and say so: `verify_by_hand: yes`.",
            "channels:\n  paypal_standard: {business: hello@corner.example, currency: EUR}",
        ),
        "deprecated-channel": Explanation(
            "A channel that its provider means to end",
            "It works today. When it ends, shoppers will meet an error at the provider.",
            "Move to the channel that the hint names.",
        ),
        "unknown-setting": Explanation(
            "A setting that the channel or theme does not have",
            "A mistyped setting would change nothing without a word.",
            "Correct it as the hint says, or take it out.",
        ),
        "by-hand-only": Explanation(
            "A variant that could only be sold by hand",
            "`storegen drill` took the platform away; what is left are messages and transfers that a person answers.",
            "Add a checkout or a marketplace of another company, or leave it: by hand is slow, not lost.",
        ),
        "lost-shop": Explanation(
            "A shop that goes with its host",
            "`storegen drill` took the host away whose domain the shop stands at.",
            "Get a domain of your own: it can be pointed at another host within a day.",
        ),
        "lost-variant": Explanation(
            "A variant that goes with a platform",
            "`storegen drill` took the platform away, and no channel was left that sells it.",
            "Add a channel of another company, or one that needs none, such as e-mail at your own domain.",
        ),
        "unbuyable": Explanation(
            "Something that nobody can buy",
            "No open channel takes orders for it.",
            "Add a channel below `buy`, or one such as e-mail to store.yaml, which serves everything.",
        ),
    }
)
