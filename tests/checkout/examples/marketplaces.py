"""Examples of listings on marketplaces and in other shops."""

from __future__ import annotations

# Name: (settings in store.yaml, what stands below `buy` or `None`, currency of the offer it sells).
MARKETPLACES = {
    "link": ({}, "https://partner.example/mug?a=1&b=2", "CNY"),
    "taobao": ({}, "563422855497", "CNY"),
}
