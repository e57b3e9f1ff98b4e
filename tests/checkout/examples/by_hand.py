"""Examples of messages and transfers that a person answers."""

from __future__ import annotations

# Name: (settings in store.yaml, what stands below `buy` or `None`, currency of the offer it sells).
BY_HAND = {
    "email": ({"address": "orders@shop.example"}, None, "CNY"),
    "line": ({"id": "@bamboo-shade"}, None, "CNY"),
    "phone": ({"number": "+86 138 0013 8000"}, None, "CNY"),
    "sms": ({"number": "+86 138 0013 8000"}, None, "CNY"),
    "telegram": ({"user": "bamboo_shade"}, None, "CNY"),
    "wechat": ({"id": "bamboo_shade", "qr": "media/code.png"}, None, "CNY"),
    "whatsapp": ({"number": "+86 138 0013 8000"}, None, "CNY"),
}
