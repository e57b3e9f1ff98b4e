"""A product draft in, the texts of its documents out: the product, what is kept beside it, and what stays private.

In the product stands what the shop needs, as a person would write it. Everything else of the other shop's file stands
in NAME.source.yaml, so that it can go back without loss.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.importers.yaml_text import OneLine, yaml_text
from storegen.schema.authored import keys_of
from storegen.schema.variant import VariantModel

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from storegen.importers.draft import PictureDraft, ProductDraft, VariantDraft
    from storegen.importers.yaml_text import Data

# What the product says for all its variants, where they agree.
_SHARED = ("price", "compare_at_price", "availability", "weight")


def product_text(draft: ProductDraft, body: str) -> str:
    """The text of NAME.md."""
    rows = [_sellable(variant) for variant in draft.variants]
    alone = not draft.options
    shared = rows[0] if alone else _shared(rows)
    data: dict[str, Data | None] = {
        "title": draft.title,
        "sku": shared.get("sku"),
        "brand": draft.brand,
        "type": draft.type,
        "tags": draft.tags,
        "draft": draft.draft or None,
        **{key: shared.get(key) for key in ("price", "compare_at_price", "stock", "availability")},
        "options": {axis: _choices(draft, axis) for axis in draft.options},
        "variants": []
        if alone
        else [_line(variant, row, shared) for variant, row in zip(draft.variants, rows, strict=True)],
        "gtin": shared.get("gtin"),
        "weight": shared.get("weight"),
        "seo": _present({"title": draft.seo_title, "description": draft.seo_description}),
    }
    return f"---\n{yaml_text(_present(data))}---\n{body}\n" if body else f"---\n{yaml_text(_present(data))}---\n"


def source_text(draft: ProductDraft, importer: str) -> str:
    """The text of NAME.source.yaml."""
    cells = [variant.unsaid for variant in draft.variants]
    everywhere = {
        heading: text for heading, text in cells[0].items() if all(each.get(heading) == text for each in cells)
    }
    data: dict[str, Data | None] = {
        "importer": importer,
        "key": draft.key,
        "html": draft.html,
        "pictures": [_picture(picture) for picture in draft.pictures],
        "cells": draft.unsaid,
        "cells_of_each_variant": everywhere,
        "variants": [_rest(variant, everywhere) for variant in draft.variants if variant.unsaid != everywhere],
        "other_rows": [OneLine(cells) for cells in draft.other_rows],
    }
    return yaml_text(_present(data))


def private_text(draft: ProductDraft) -> str | None:
    """The text of NAME.private.yaml, `None` where there is nothing to hide."""
    rows = [OneLine(**_chosen(variant), cost=variant.cost) for variant in draft.variants if variant.cost]
    if not rows:
        return None
    same = len(rows) == len(draft.variants) and len({row["cost"] for row in rows}) == 1
    return yaml_text({"cost": rows[0]["cost"]} if same else {"variants": rows})


def _sellable(variant: VariantDraft) -> dict[str, Data]:
    return _present(
        {
            "sku": variant.sku,
            "price": variant.price,
            "compare_at_price": variant.compare_at_price,
            "stock": variant.stock,
            "availability": "backorder" if variant.backorder else None,
            "gtin": variant.gtin,
            "weight": variant.weight,
        }
    )


def _shared(rows: Sequence[Mapping[str, Data]]) -> dict[str, Data]:
    """What all variants have in common; a price takes its comparison along, as the two belong together."""
    same = {
        key: rows[0][key] for key in _SHARED if key in rows[0] and all(row.get(key) == rows[0][key] for row in rows)
    }
    prices = {(row.get("price"), row.get("compare_at_price")) for row in rows}
    return same if len(prices) == 1 else {key: same[key] for key in same if key not in {"price", "compare_at_price"}}


def _line(variant: VariantDraft, row: Mapping[str, Data], shared: Mapping[str, Data]) -> OneLine:
    own = {key: value for key, value in row.items() if key not in shared}
    sku = {"sku": own.pop("sku")} if "sku" in own else {}
    return OneLine({**sku, **_chosen(variant), **own})


def _chosen(variant: VariantDraft) -> dict[str, Data]:
    """The choices of a variant; those whose option has the name of a key stand under `options`."""
    taken = {axis: choice for axis, choice in variant.choices.items() if axis in keys_of(VariantModel)}
    direct = {axis: choice for axis, choice in variant.choices.items() if axis not in taken}
    return _present({"options": OneLine(taken), **direct})


def _choices(draft: ProductDraft, axis: str) -> list[str]:
    return list(dict.fromkeys(variant.choices[axis] for variant in draft.variants))


def _picture(picture: PictureDraft) -> OneLine:
    return OneLine(_present({"address": picture.address, "alt": picture.alt, "for": OneLine(picture.chosen)}))


def _rest(variant: VariantDraft, everywhere: Mapping[str, str]) -> dict[str, Data]:
    cells = {heading: text for heading, text in variant.unsaid.items() if heading not in everywhere}
    return {"choices": OneLine(variant.choices), "cells": OneLine(cells)}


def _present(data: Mapping[str, Data | None]) -> dict[str, Data]:
    """What is not empty; 0 pieces are something."""
    return {key: value for key, value in data.items() if value is not None and value not in ("", (), [], {})}
