"""Examples of checkouts that take several lines in one step."""

from __future__ import annotations

# Name: (settings in store.yaml, what stands below `buy` or `None`, currency of the offer it sells).
CARTS = {}
