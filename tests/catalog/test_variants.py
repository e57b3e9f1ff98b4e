"""Variants: every combination or the listed ones, their keys, and whether they can be had."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.shop import Shop


def mug(lines: str) -> str:
    return f"-- content/products/mug.md --\n---\ntitle: Mug\nprice: 8\n{lines}\n---\n"


def keys(catalog) -> list[str]:
    return [variant.key for variant in catalog.products["mug"].variants]


def test_a_product_without_options_has_one_variant(catalog_of):
    assert ["default"] == keys(catalog_of(mug("stock: 1")))


def test_options_alone_make_every_combination_in_order(catalog_of):
    catalog = catalog_of(mug("options: {size: [S, L], colour: [red, blue]}"))

    assert ["s-red", "s-blue", "l-red", "l-blue"] == keys(catalog)


def test_listed_variants_are_the_only_ones(catalog_of):
    catalog = catalog_of(mug("options: {size: [S, L]}\nvariants: [{size: L}]"))

    assert ["l"] == keys(catalog)


def test_the_key_is_the_slug_of_the_choices(catalog_of):
    assert ["50-ml", "100-ml"] == keys(catalog_of(mug("options: {size: [50 ml, 100 ml]}")))


def test_keys_stay_readable_in_chinese(catalog_of):
    assert ["白色", "青-色"] == keys(catalog_of(mug("options: {颜色: [白色, 青 色]}")))


def test_keys_that_would_be_equal_are_numbered(catalog_of):
    assert ["m", "m-2"] == keys(catalog_of(mug('options: {size: [M, "m!"]}')))


def test_a_numbered_key_does_not_meet_one_that_is_written_so(catalog_of):
    found = keys(catalog_of(mug('options: {size: [M, M 2, "m!"]}')))

    assert ["m", "m-2", "m-3"] == found


def test_a_choice_of_signs_only_still_has_a_key(catalog_of):
    found = keys(catalog_of(mug('options: {size: ["♥", "★"]}')))

    assert ["choice", "choice-2"] == found


@given(
    choices=st.lists(st.text("aAbB -!2♥", min_size=1, max_size=4).map(str.strip).filter(bool), unique=True, max_size=6)
)
def test_keys_are_unique_whatever_the_choices_are_called(choices, tmp_path_factory):
    typed = ", ".join(f'"{choice}"' for choice in choices) or '"one"'
    site = Shop.of(tmp_path_factory.mktemp("shop"), mug(f"options: {{size: [{typed}]}}")).check().site
    found = keys(site.shop.catalog) if site.is_sound else []

    assert len(set(found)) == len(found)


@pytest.mark.parametrize(
    ("lines", "state"),
    [
        ("brand: none", "in"),
        ("stock: 3", "in"),
        ("stock: 0", "out"),
        ("availability: out\nstock: 3", "out"),
        ("availability: preorder\nstock: 0", "preorder"),
        ("availability: backorder\nstock: 0", "backorder"),
        ("availability: backorder\nstock: 2", "in"),
        ("availability: made_to_order", "made_to_order"),
        ("availability: in\nstock: 0", "out"),
    ],
)
def test_availability_follows_the_sellers_word_and_the_stock(lines, state, catalog_of):
    assert state == catalog_of(mug(lines)).products["mug"].variants[0].availability


@pytest.mark.parametrize(
    ("state", "buyable"),
    [("in", True), ("out", False), ("preorder", True), ("backorder", True), ("made_to_order", True)],
)
def test_only_what_is_out_cannot_be_bought(state, buyable, catalog_of):
    catalog = catalog_of(mug(f"availability: {state}"))

    assert buyable == catalog.products["mug"].variants[0].availability.buyable


def test_a_variants_stock_comes_before_the_products(catalog_of):
    catalog = catalog_of(mug("stock: 5\noptions: {size: [S, L]}\nvariants: [{size: S, stock: 0}, {size: L}]"))

    assert [0, 5] == [variant.stock for variant in catalog.products["mug"].variants]


def test_the_products_sku_is_not_its_variants(catalog_of):
    catalog = catalog_of(mug("sku: M\noptions: {size: [S, L]}\nvariants: [{size: S, sku: M-S}, {size: L}]"))

    assert ["M-S", None] == [variant.sku for variant in catalog.products["mug"].variants]


def test_a_sku_keeps_its_zeros(catalog_of):
    assert "0123" == catalog_of(mug("sku: 0123")).products["mug"].variants[0].sku


def test_one_sku_on_two_variants_is_a_warning(warnings_of):
    lines = "options: {size: [S, L]}\nvariants: [{size: S, sku: a}, {size: L, sku: a}]"

    assert ("repeated-sku",) == warnings_of(mug(lines))


def test_one_sku_on_two_products_is_an_error(errors_of):
    other = "-- content/products/tea.md --\n---\ntitle: Tea\nprice: 1\nsku: a\n---\n"

    assert ("duplicate-sku",) == errors_of(mug("sku: a") + other)


def test_a_picture_belongs_to_the_variants_of_its_choices(tmp_path):
    lines = "options: {size: [S, L]}\nimages: [all.jpg, {file: large.jpg, for: {size: L}}]"
    shop = Shop.of(tmp_path, mug(lines)).picture("content/media/all.jpg").picture("content/media/large.jpg")
    small, large = shop.check().site.shop.catalog.products["mug"].variants

    assert [] == [picture.path for picture in small.pictures]
    assert ["content/media/large.jpg"] == [picture.path for picture in large.pictures]


def test_a_variants_way_to_buy_comes_before_the_products(catalog_of):
    store = "name: A\ncurrency: CNY\nchannels: {link: {}}\n"
    lines = (
        "options: {size: [S, L]}\nbuy: {link: https://a.example/}\n"
        "variants: [{size: S, buy: {link: https://b.example/}}, {size: L}]"
    )
    small, large = catalog_of(f"-- content/store.yaml --\n{store}{mug(lines)}").products["mug"].variants

    assert ["https://b.example/"] == [entry.value for entry in small.buy]
    assert ["https://a.example/"] == [entry.value for entry in large.buy]
