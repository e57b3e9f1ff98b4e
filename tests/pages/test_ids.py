"""Ids of pages: the keys of variants are addresses of FORMAT, so the theme's own ids keep out of their way."""

from __future__ import annotations

from tests.reading import Page
from tests.shop import Shop

CHOICES = ("main", "variants", "reviews", "section-product-main")
MUG = f"""\
-- content/products/mug.md --
---
title: Mug
price: 8.00
options: {{kind: [{", ".join(CHOICES)}]}}
---
-- content/reviews/mug/anna.yaml --
product: mug
author: Anna
rating: 5
text: Good.
"""


def test_choices_named_like_parts_of_the_page_have_their_ids_to_themselves(tmp_path):
    page = Page(Shop.of(tmp_path, MUG).build().page("/products/mug/"))
    ids = [one.attributes["id"] for one in page.elements if "id" in one.attributes]

    assert sorted(set(ids)) == sorted(ids)
    assert set(CHOICES) <= set(ids)
    assert {"li"} == {page.with_id(choice).tag for choice in CHOICES}
