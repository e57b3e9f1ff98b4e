from __future__ import annotations

import pytest

from tests.importers.shops import MUG, Import, read, write_csv

SIZE = {"Option1 Name": "Size", "Option1 Value": "S"}


def more(value: str, **cells: str) -> dict[str, str]:
    """A further variant of the mug."""
    return {"Handle": "mug", "Variant Price": "12.00", "Option1 Value": value, **cells}


def test_a_product_without_options_is_a_few_lines(tmp_path):
    made = Import(tmp_path, {**MUG, "Option1 Name": "Title", "Option1 Value": "Default Title", "Variant SKU": "M-1"})
    assert {"title": "Mug", "sku": "M-1", "price": "12.00"} == made.front()


def test_an_option_called_title_with_real_choices_stays(tmp_path):
    first = {**MUG, "Option1 Name": "Title", "Option1 Value": "0.98"}
    made = Import(tmp_path, first, more("1.15"))
    assert {"Title": ["0.98", "1.15"]} == made.front()["options"]


def test_rows_of_a_handle_are_variants_of_one_product(tmp_path):
    made = Import(tmp_path, {**MUG, **SIZE}, more("M", **{"Variant Price": "13.50"}))
    expected = [{"Size": "S", "price": "12.00"}, {"Size": "M", "price": "13.50"}]
    assert expected == made.front()["variants"]


def test_a_price_that_all_variants_share_is_said_once(tmp_path):
    made = Import(tmp_path, {**MUG, **SIZE}, more("M"))
    assert ("12.00", [{"Size": "S"}, {"Size": "M"}]) == (made.front()["price"], made.front()["variants"])


def test_rows_that_do_not_stand_together_are_still_one_product(tmp_path):
    other = {"Handle": "cup", "Title": "Cup", "Variant Price": "9.00"}
    made = Import(tmp_path, {**MUG, **SIZE}, other, more("M"))
    assert [{"Size": "S"}, {"Size": "M"}] == made.front()["variants"]
    assert ["split-product"] == made.codes
    assert "row 4:" in made.messages[0]


def test_the_title_may_stand_in_a_later_row(tmp_path):
    picture = {"Handle": "mug", "Image Src": "https://x.example/2.jpg", "Image Position": "2"}
    first = {**MUG, "Image Src": "https://x.example/1.jpg", "Image Position": "1"}
    made = Import(tmp_path, picture, first)
    addresses = [each["address"] for each in made.beside("source")["pictures"]]
    assert ["https://x.example/1.jpg", "https://x.example/2.jpg"] == addresses


def test_an_empty_tracker_is_untracked(tmp_path):
    made = Import(tmp_path, {**MUG, "Variant Inventory Tracker": "", "Variant Inventory Qty": "0"})
    assert "stock" not in made.front()
    assert {"Variant Inventory Qty": "0"} == made.beside("source")["cells"]


def test_a_tracked_quantity_is_stock(tmp_path):
    made = Import(tmp_path, {**MUG, "Variant Inventory Tracker": "shopify", "Variant Inventory Qty": "0"})
    assert 0 == made.front()["stock"]


def test_an_unknown_quantity_is_not_none_left(tmp_path):
    made = Import(tmp_path, {**MUG, "Variant Inventory Tracker": "shopify", "Variant Inventory Policy": "continue"})
    assert {"title": "Mug", "price": "12.00"} == made.front()


def test_too_many_sold_are_none_left_and_the_number_is_kept(tmp_path):
    made = Import(tmp_path, {**MUG, "Variant Inventory Tracker": "shopify", "Variant Inventory Qty": "'-3"})
    assert 0 == made.front()["stock"]
    assert "'-3" == made.beside("source")["cells"]["Variant Inventory Qty"]


@pytest.mark.parametrize(
    ("column", "word"), [("Variant Inventory Policy", "continue"), ("Continue selling when out of stock", "TRUE")]
)
def test_what_sells_on_is_a_backorder_with_its_stock(tmp_path, column, word):
    made = Import(tmp_path, {**MUG, "Inventory tracker": "shopify", "Inventory quantity": "0", column: word})
    assert (0, "backorder") == (made.front()["stock"], made.front()["availability"])


@pytest.mark.parametrize(
    ("published", "status", "draft"),
    [
        ("true", "active", False),
        ("", "", False),
        ("FALSE", "active", True),
        ("true", "draft", True),
        ("true", "Archived", True),
    ],
)
def test_what_is_not_for_sale_is_a_draft(tmp_path, published, status, draft):
    made = Import(tmp_path, {**MUG, "Published": published, "Status": status})
    assert draft is made.front().get("draft", False)


def test_names_are_unescaped_once(tmp_path):
    named = {"Title": "Salt &amp; B&notes &amp;amp; more", "Option1 Name": "5&quot;", "Option1 Value": "9&#39;&#39;"}
    made = Import(tmp_path, {**MUG, **named})
    assert "Salt & B&notes &amp; more" == made.front()["title"]
    assert {'5"': ["9''"]} == made.front()["options"]


@pytest.mark.parametrize(
    ("typed", "sku"), [("'1698626933", "1698626933"), ("0012", "0012"), ("A,B", "A,B"), ("O'Neil", "O'Neil")]
)
def test_a_sku_loses_its_spreadsheet_apostrophe_and_nothing_else(tmp_path, typed, sku):
    assert sku == Import(tmp_path, {**MUG, "Variant SKU": typed}).front()["sku"]


def test_a_barcode_is_a_gtin_only_if_it_is_one(tmp_path):
    good = Import(tmp_path, {**MUG, "Variant Barcode": "'4006381333931"})
    bad = Import(tmp_path, {**MUG, "Variant Barcode": "5784397765"})
    assert "4006381333931" == good.front()["gtin"]
    assert "gtin" not in bad.front()
    assert {"Variant Barcode": "5784397765"} == bad.beside("source")["cells"]


def test_a_comparison_that_is_not_above_the_price_is_only_kept(tmp_path):
    above = Import(tmp_path, {**MUG, "Variant Compare At Price": "15.00"})
    same = Import(tmp_path, {**MUG, "Variant Compare At Price": "12.00"})
    assert "15.00" == above.front()["compare_at_price"]
    assert "compare_at_price" not in same.front()
    assert {"Variant Compare At Price": "12.00"} == same.beside("source")["cells"]


@pytest.mark.parametrize(("grams", "weight"), [("250.0", "250 g"), ("1200", "1200 g"), ("0.5", "0.5 g")])
def test_weights_are_grams(tmp_path, grams, weight):
    assert weight == Import(tmp_path, {**MUG, "Variant Grams": grams}).front()["weight"]


def test_costs_are_private(tmp_path):
    made = Import(tmp_path, {**MUG, **SIZE, "Cost per item": "3.00"}, more("M", **{"Cost per item": "4.00"}))
    expected = {"variants": [{"Size": "S", "cost": "3.00"}, {"Size": "M", "cost": "4.00"}]}
    assert expected == made.beside("private")
    others = [text for path, text in made.prepared.files.items() if not path.endswith(".private.yaml")]
    assert not any("3.00" in text or "Cost" in text for text in others)


def test_unknown_columns_are_kept_where_they_were(tmp_path):
    first = {**MUG, **SIZE, "Colour (product.metafields.x.y)": "green; gray", "Variant Tax Code": "A"}
    source = Import(tmp_path, first, more("M", **{"Variant Tax Code": "B"})).beside("source")
    kept = {"cells": {"Colour (product.metafields.x.y)": "green; gray"}}
    rows = [
        {"choices": {"Size": "S"}, "cells": {"Variant Tax Code": "A"}},
        {"choices": {"Size": "M"}, "cells": {"Variant Tax Code": "B"}},
    ]
    assert {"importer": "shopify", "key": "mug", **kept, "variants": rows} == source


def test_a_picture_says_which_choices_it_shows(tmp_path):
    shown = {"Variant Image": "https://x.example/s.jpg"}
    first = {**MUG, **SIZE, "Image Src": "https://x.example/all.jpg", "Image Alt Text": "Mugs", **shown}
    pictures = Import(tmp_path, first, more("M")).beside("source")["pictures"]
    everyone = {"address": "https://x.example/all.jpg", "alt": "Mugs"}
    assert [everyone, {"address": "https://x.example/s.jpg", "for": {"Size": "S"}}] == pictures


def test_an_option_with_the_name_of_a_key_is_still_an_option(tmp_path):
    first = {**MUG, "Option1 Name": "weight", "Option1 Value": "250 g", "Variant Grams": "300"}
    made = Import(tmp_path, first, more("500 g"))
    expected = [{"options": {"weight": "250 g"}, "weight": "300 g"}, {"options": {"weight": "500 g"}}]
    assert expected == made.front()["variants"]


def test_variants_that_nobody_could_tell_apart_become_one_and_their_row_is_kept(tmp_path):
    made = Import(tmp_path, {**MUG, **SIZE}, more("S", **{"Variant SKU": "twin"}))
    assert [{"Size": "S"}] == made.front()["variants"]
    assert ["double-variant"] == made.codes
    assert "row 3: 'S' stands in row 2 already" in made.messages[0]
    assert "twin" == made.beside("source")["other_rows"][0]["Variant SKU"]


def test_new_headings_mean_the_same_as_old_ones(tmp_path):
    old = {"Handle": "mug", "Title": "Mug", "Body (HTML)": "<p>Hi</p>", "Variant SKU": "1", "Variant Price": "2.00"}
    new = {"Title": "Mug", "URL handle": "mug", "Description": "<p>Hi</p>", "SKU": "1", "Price": "2.00"}
    assert Import(tmp_path, old).prepared.files == Import(tmp_path, new).prepared.files


def test_tags_are_listed_once(tmp_path):
    assert ["hats", "Cool"] == Import(tmp_path, {**MUG, "Tags": "hats, hats, Cool,"}).front()["tags"]


@pytest.mark.parametrize(
    ("cells", "code", "place"),
    [
        ({"Variant Price": "$12.00"}, "bad-price", "row 2, column 'Variant Price'"),
        ({"Variant Price": "", "Variant SKU": "1"}, "missing-price", "row 2, column 'Variant Price'"),
        ({"Title": ""}, "missing-title", "row 2, column 'Title'"),
        ({"Image Src": "1"}, "bad-cell", "row 2, column 'Image Src'"),
        ({"Variant Inventory Qty": "deny"}, "bad-cell", "row 2, column 'Variant Inventory Qty'"),
        ({"Option1 Value": "S"}, "nameless-option", "row 2, column 'Option1 Value'"),
    ],
)
def test_a_cell_that_cannot_be_right_is_named_with_row_and_column(tmp_path, cells, code, place):
    made = Import(tmp_path, {**MUG, **cells})
    assert [code] == made.codes
    assert made.messages[0].startswith(f"{place}: ")


def test_a_missing_choice_is_named(tmp_path):
    first = {**MUG, **SIZE, "Option2 Name": "Colour", "Option2 Value": "red"}
    made = Import(tmp_path, first, more("M"))
    assert ["row 3, column 'Option2 Value': this variant has no choice of 'Colour'"] == made.messages


def test_many_wrong_cells_in_a_row_are_one_shifted_row(tmp_path):
    shifted = {**MUG, "Variant Inventory Qty": "deny", "Variant Inventory Policy": "manual", "Variant Grams": "shopify"}
    made = Import(tmp_path, shifted)
    assert ["shifted-row"] == made.codes


def test_another_file_is_refused_with_the_headings_it_lacks(tmp_path):
    _, problems = read(write_csv(tmp_path / "x.csv", {"Handle": "mug", "Location": "A", "Available": "3"}))
    assert ["not-this-format"] == [problem.code for problem in problems]
    assert "no column 'Title', no 'Variant Price' or 'Price'" in problems[0].message


def test_more_decimals_than_the_currency_has_are_named(tmp_path):
    made = Import(tmp_path, {**MUG, "Variant Price": "12.50"}, currency="JPY")
    assert ["row 2, column 'Variant Price': 12.50 has more decimals than JPY has, which is none"] == made.messages


@pytest.mark.parametrize("price", ["12.00", "12.0", "12", "0", "1200.10"])
def test_the_money_text_stays_as_it_is(tmp_path, price):
    made = Import(tmp_path, {**MUG, "Variant Price": price})
    assert f'\nprice: "{price}"\n' in made.prepared.files["content/products/mug.md"]


def test_a_sku_on_two_products_stays_on_the_one_that_is_for_sale(tmp_path):
    hidden = {**MUG, "Variant SKU": "X", "Published": "false"}
    sold = {**hidden, "Handle": "cup", "Title": "Cup", "Published": "true"}
    made = Import(tmp_path, hidden, sold)
    assert (None, "X") == (made.front("mug").get("sku"), made.front("cup").get("sku"))
    assert ["duplicate-sku"] == made.codes
    assert "X" == made.beside("source")["cells_of_each_variant"]["Variant SKU"]


@pytest.mark.parametrize(
    ("handle", "title", "slug"),
    [
        ("moon-cream", "Moon", "moon-cream"),
        ("Moon Cream!", "Moon", "moon-cream"),
        ("月光霜", "Moon", "月光霜"),
        ("../../etc/passwd", "Moon", "etc-passwd"),
        ("..", "Moon", "moon"),
        ("con", "Moon", "con-1"),
        ("page", "Moon", "page-2"),
        ("", "Moon Cream", "moon-cream"),
        ("!!!", "???", "product"),
        ("x" * 100, "Moon", "x" * 80),
    ],
)
def test_addresses_are_safe_and_stay_where_they_can(tmp_path, handle, title, slug):
    made = Import(tmp_path, {**MUG, "Handle": handle, "Title": title})
    assert f"content/products/{slug}.md" in made.prepared.files


def test_two_products_with_one_address_are_numbered(tmp_path):
    made = Import(tmp_path, MUG, {**MUG, "Handle": "MUG"}, {**MUG, "Handle": "Mug!"})
    products = [path for path in made.prepared.files if path.endswith(".md")]
    assert [f"content/products/{slug}.md" for slug in ("mug", "mug-2", "mug-3")] == products
