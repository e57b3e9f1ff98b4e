"""Examples of hosted checkouts that take one variant at a time."""

from __future__ import annotations

# Name: (settings in store.yaml, what stands below `buy` or `None`, currency of the offer it sells).
HOSTED = {
    "stripe": ({}, "https://buy.stripe.com/test_8wM5kD0abcDEF", "CNY"),
}
