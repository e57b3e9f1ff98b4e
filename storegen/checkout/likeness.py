"""Which variants of a product need one question only: a variant in, what channels' answers depend on out.

A channel looks at the entry, the price, whether the variant can be had, and how long its words are and in which script:
a reference of a transfer has room for so many letters, the address of a cart too. Which digit stands there matters to
no channel, so `MC-050` is like `MC-100`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Hashable

    from storegen.catalog.model import Variant

_KINDS = (
    (re.compile(r"[0-9]"), "0"),
    (re.compile(r"[A-Z]"), "A"),
    (re.compile(r"[a-z]"), "a"),
    (re.compile(r"[\u4e00-\u9fff]"), "\u4e00"),
)


def likeness(variant: Variant) -> Hashable:
    """What two variants of a product have in common where no channel can tell one from the other."""
    return (
        tuple(entry.span for entry in variant.buy),
        tuple(sorted(variant.prices.items(), key=lambda one: one[0])),
        variant.order,
        variant.availability,
        variant.weight,
        _shape(variant.key),
        None if variant.sku is None else _shape(variant.sku),
        tuple((_shape(option), _shape(choice)) for option, choice in variant.choices),
    )


def _shape(text: str) -> str:
    """A text with all letters of a kind alike."""
    for letters, kind in _KINDS:
        text = letters.sub(kind, text)
    return text
