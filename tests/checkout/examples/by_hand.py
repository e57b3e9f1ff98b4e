"""Examples of messages and transfers that a person answers."""

from __future__ import annotations

# Name: (settings in store.yaml, what stands below `buy` or `None`, currency of the offer it sells).
BY_HAND = {
    "email": ({"address": "orders@shop.example"}, None, "CNY"),
    "wechat": ({"id": "bamboo_shade", "qr": "media/code.png"}, None, "CNY"),
}
