"""What sellers say of a thing itself: size, weight and its numbers, for people and for machines."""

from __future__ import annotations

from tests.reading import Page
from tests.shop import Shop

MUG = """\
-- content/products/mug.md --
---
title: Mug
price: 8.00
size: 8 × 9 cm
weight: 250 g
mpn: M-7
gtin: "4006381333931"
---
"""


def test_size_weight_and_numbers_stand_among_the_details(tmp_path):
    page = Page(Shop.of(tmp_path, MUG).build().page("/en/products/mug/"))
    rows = dict(zip((one.text for one in page.all("dt")), (one.text for one in page.all("dd")), strict=True))

    assert {"Size": "8 × 9 cm", "Weight": "250 g", "Barcode": "4006381333931", "Maker's number": "M-7"} == rows


def test_search_engines_are_told_weight_and_number(tmp_path):
    page = Shop.of(tmp_path, MUG).build().page("/en/products/mug/")

    assert '"weight":{"@type":"QuantitativeValue","value":"250","unitText":"g"}' in page
    assert '"mpn":"M-7"' in page


def test_the_scale_of_ratings_reaches_down_to_the_lowest_given(tmp_path):
    shop = Shop.of(tmp_path, MUG)
    for rating, worst in (("5", "1"), ("0.5", "0")):
        shop.write("content/reviews/mug/anna.yaml", f"product: mug\nauthor: Anna\nrating: {rating}\ntext: Well.\n")

        assert f'"worstRating":"{worst}"' in shop.build().page("/products/mug/")


def test_search_engines_are_told_what_variants_differ_in_where_they_have_a_word_for_it(tmp_path):
    options = "options: {颜色: [白, 黑], 香味: [茶, 竹]}\n---\n"
    mug = MUG.removesuffix("---\n").replace('gtin: "4006381333931"\n', "") + options

    page = Shop.of(tmp_path, mug).build().page("/products/mug/")

    assert '"variesBy":["https://schema.org/color"]' in page
