"""Examples of messages and transfers that a person answers."""

from __future__ import annotations

SWISS = {
    "holder": "Corner Shop",
    "iban": "CH93 0076 2011 6238 5295 7",
    "street": "Marktgasse",
    "house": "1",
    "postcode": "8400",
    "town": "Winterthur",
}

# Name: (settings in store.yaml, what stands below `buy` or `None`, currency of the offer it sells).
BY_HAND = {
    "bank": ({"holder": "竹影", "account": "6222 0210 0111 2345 678", "bank": "中国工商银行"}, None, "CNY"),
    "bitcoin": ({"address": "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", "holder": "竹影"}, None, "CNY"),
    "email": ({"address": "orders@shop.example"}, None, "CNY"),
    "epc_qr": ({"holder": "Corner Shop", "iban": "DE89 3704 0044 0532 0130 00", "bic": "COBADEFFXXX"}, None, "EUR"),
    "lightning": ({"address": "shade@wallet.example"}, None, "CNY"),
    "line": ({"id": "@bamboo-shade"}, None, "CNY"),
    "phone": ({"number": "+86 138 0013 8000"}, None, "CNY"),
    "print": ({"address": ["Corner Shop", "1 Market Street", "York YO1 7HU"]}, None, "CNY"),
    "sms": ({"number": "+86 138 0013 8000"}, None, "CNY"),
    "swiss_qr": (SWISS, None, "CHF"),
    "telegram": ({"user": "bamboo_shade"}, None, "CNY"),
    "upi": ({"id": "cornershop@okbank", "holder": "Corner Shop"}, None, "INR"),
    "wechat": ({"id": "bamboo_shade", "qr": "media/code.png"}, None, "CNY"),
    "whatsapp": ({"number": "+86 138 0013 8000"}, None, "CNY"),
}
