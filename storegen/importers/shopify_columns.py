"""The columns of Shopify's product export: this file's headings in, what each of them means out.

Shopify renamed nearly all of them in 2024 and its own exports still mix old and new names, so a column is known by any
name it ever had (seen in real exports of 2021 to 2026 and in Shopify's template, 2026-11-22).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_NAMES: Mapping[str, tuple[str, ...]] = {
    "handle": ("Handle", "URL handle"),
    "title": ("Title",),
    "body": ("Body (HTML)", "Body HTML", "Description"),
    "vendor": ("Vendor",),
    "type": ("Type", "Custom Product Type"),
    "tags": ("Tags",),
    "published": ("Published", "Published on online store"),
    "status": ("Status",),
    "option1": ("Option1 Name",),
    "option2": ("Option2 Name",),
    "option3": ("Option3 Name",),
    "choice1": ("Option1 Value",),
    "choice2": ("Option2 Value",),
    "choice3": ("Option3 Value",),
    "sku": ("Variant SKU", "SKU"),
    "barcode": ("Variant Barcode", "Barcode"),
    "grams": ("Variant Grams", "Weight value (grams)"),
    "tracker": ("Variant Inventory Tracker", "Inventory tracker"),
    "quantity": ("Variant Inventory Qty", "Inventory quantity"),
    "policy": ("Variant Inventory Policy", "Continue selling when out of stock"),
    "price": ("Variant Price", "Price"),
    "compare": ("Variant Compare At Price", "Compare-at price"),
    "cost": ("Cost per item",),
    "sent": ("Variant Requires Shipping", "Requires shipping"),
    "taxed": ("Variant Taxable", "Charge tax"),
    "gift": ("Gift Card",),
    "picture": ("Image Src", "Product image URL"),
    "position": ("Image Position",),
    "alt": ("Image Alt Text",),
    "variant_picture": ("Variant Image", "Variant image URL"),
    "seo_title": ("SEO Title",),
    "seo_description": ("SEO Description",),
}
_NEEDED = ("handle", "title", "price")
_MEANING = {name.casefold(): key for key, names in _NAMES.items() for name in names}

_YES_OR_NO = (re.compile(r"true|false|yes|no|1|0", re.IGNORECASE), "'true' or 'false'")
_ADDRESS = (re.compile(r"(?:https?:)?//\S.*", re.IGNORECASE), "the address of a picture")
_SHAPES: Mapping[str, tuple[re.Pattern[str], str]] = {
    "published": _YES_OR_NO,
    "status": (re.compile(r"[a-z]+", re.IGNORECASE), "'active', 'draft' or 'archived'"),
    "sent": _YES_OR_NO,
    "taxed": _YES_OR_NO,
    "gift": _YES_OR_NO,
    "grams": (re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,6})?"), "a weight in grams"),
    "quantity": (re.compile(r"'?-?[0-9]{1,9}(?:\.0+)?"), "a number of pieces"),
    "policy": (re.compile(r"deny|continue|true|false|yes|no", re.IGNORECASE), "'deny' or 'continue'"),
    "position": (re.compile(r"[0-9]{1,9}(?:\.0+)?"), "a number"),
    "picture": _ADDRESS,
    "variant_picture": _ADDRESS,
}


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of one file.

    Attributes:
        headings: of each meaning that the file has a column for, as it is written there.
    """

    headings: Mapping[str, str]

    @classmethod
    def of(cls, headings: Sequence[str]) -> Columns:
        """Find out what the columns of a file mean; of two names for one thing the first column counts."""
        found: dict[str, str] = {}
        for heading in headings:
            meaning = _MEANING.get(heading.casefold())
            if meaning is not None:
                found.setdefault(meaning, heading)
        return cls(found)

    def missing(self) -> tuple[str, ...]:
        """The columns without which this is no export of products, by all their names."""
        return tuple(" or ".join(f"'{name}'" for name in _NAMES[key]) for key in _NEEDED if key not in self.headings)

    def name(self, meaning: str) -> str:
        """What the column is called in this file, or would be in an export of today."""
        return self.headings.get(meaning, _NAMES[meaning][0])


def out_of_shape(meaning: str, text: str) -> str | None:
    """What a cell should have been, if what stands in it cannot belong into its column."""
    shape = _SHAPES.get(meaning)
    return None if shape is None or shape[0].fullmatch(text) else shape[1]
