from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from storegen.schema.quantities import Quantity
from storegen.schema.sections import PlacedSection
from storegen.schema.words import Words


def test_title_and_price_are_enough(typist):
    product = typist.types("title: Mug\nprice: 1.10").value

    assert ("Mug", Decimal("1.10")) == (product.title, product.price)


def test_ids_stay_as_typed(typist):
    product = typist.product("sku: 0123\nmpn: 1e3\nbuy: {taobao: 0563422855497}")

    assert ("0123", "1e3", {"taobao": "0563422855497"}) == (product.sku, product.mpn, product.buy)


def test_a_country_is_not_a_no(typist):
    assert typist.product("country_of_origin: NO").country_of_origin == "NO"


def test_days_are_days(typist):
    assert dt.date(2026, 12, 1) == typist.product("date: 2026-12-01").date


def test_an_empty_key_is_an_absent_one(typist):
    product = typist.product("brand:\nsku: ~\nsummary: ''\ntags: []\nprices: {USD: }")

    assert (None, None, None, (), {}) == (product.brand, product.sku, product.summary, product.tags, product.prices)


def test_one_entry_may_stand_without_its_list(typist):
    product = typist.product("tags: gift\nimages: a.jpg")

    assert (("gift",), "a.jpg") == (product.tags, product.images[0].file)


def test_an_empty_entry_of_a_list_is_passed_over(typist):
    assert typist.product("tags: [a, ~, b]").tags == ("a", "b")


def test_an_image_is_a_file_or_says_more(typist):
    images = typist.product("options: {size: [S]}\nimages: [a.jpg, {file: b.jpg, alt: Back, for: {size: S}}]").images

    assert [("a.jpg", None, {}), ("b.jpg", "Back", {"size": "S"})] == [(i.file, i.alt, i.chosen) for i in images]


def test_an_empty_alt_says_that_a_picture_decorates(typist):
    assert typist.product('images: [{file: a.jpg, alt: ""}]').images[0].alt == ""


def test_a_price_in_another_currency_is_a_text_or_says_more(typist):
    prices = typist.product("prices: {USD: '18.00', EUR: {price: 17, compare_at_price: 20, sale: 15}}").prices

    assert (Decimal("18.00"), Decimal(20), Decimal(15)) == (
        prices["USD"].price,
        prices["EUR"].compare_at_price,
        prices["EUR"].sale.price,
    )


def test_a_sale_has_days(typist):
    sale = typist.product("sale: {price: 9, from: 2026-11-15, until: 2026-12-31}").sale

    assert (Decimal(9), dt.date(2026, 11, 15), dt.date(2026, 12, 31)) == (sale.price, sale.begins, sale.ends)


def test_a_unit_has_two_quantities(typist):
    unit = typist.product("unit: {amount: 200 g, per: 100 g}").unit

    assert (Quantity(Decimal(200), "g"), Quantity(Decimal(100), "g")) == (unit.amount, unit.per)


@pytest.mark.parametrize(
    "bundle",
    ["[tea, {product: soap, quantity: 2}]", "{tea: 1, soap: 2}", "[{product: tea}, {product: soap, quantity: 2}]"],
)
def test_a_bundle_is_a_list_or_a_mapping(typist, bundle):
    parts = typist.product(f"bundle: {bundle}").bundle

    assert [("tea", 1), ("soap", 2)] == [(part.product, part.quantity) for part in parts]


def test_a_bundle_of_one_product_may_be_one_mapping(typist):
    assert typist.product("bundle: {product: tea, quantity: 6}").bundle[0].quantity == 6


@pytest.mark.parametrize("typed", ["[engraving]", "engraving", "{name: engraving}", "[{name: engraving}]"])
def test_personalise_names_a_field(typist, typed):
    assert [field.name for field in typist.product(f"personalise: {typed}").personalise] == ["engraving"]


def test_a_label_has_languages(typist):
    field = typist.product(
        "personalise: {name: engraving, label: {zh-CN: 刻字, en: Engraving}, max_length: 12}"
    ).personalise[0]

    assert (Words({"zh-CN": "刻字", "en": "Engraving"}), 12) == (field.label, field.max_length)


def test_details_stay_in_order(typist):
    assert list(typist.product("details: {产地: 福建, 海拔: 620 米, 净含量: 50 g}").details) == [
        "产地",
        "海拔",
        "净含量",
    ]


def test_a_section_is_a_name_or_has_settings(typist):
    sections = typist.product("sections: [hero, {gallery: {columns: 3}}, {related: }]").sections

    assert (
        PlacedSection("hero", {}),
        PlacedSection("gallery", {"columns": "3"}),
        PlacedSection("related", {}),
    ) == sections


def test_a_choice_stands_directly_or_under_options(typist):
    variants = typist.product("options: {size: [S, M]}\nvariants: [{size: S}, {options: {size: M}}]").variants

    assert [{"size": "S"}, {"size": "M"}] == [variant.choices for variant in variants]


def test_an_option_named_like_a_key_is_chosen_under_options(typist):
    product = typist.product("options: {weight: [light]}\nvariants: [{weight: 100 g, options: {weight: light}}]")

    assert ({"weight": "light"}, Quantity(Decimal(100), "g")) == (
        product.variants[0].choices,
        product.variants[0].weight,
    )


def test_variants_may_have_all_the_prices(typist):
    checked = typist.types("title: Mug\noptions: {size: [S, M]}\nvariants: [{size: S, price: 1}, {size: M, price: 2}]")

    assert checked.problems == ()


def test_a_product_is_frozen(typist):
    with pytest.raises(ValueError, match="frozen"):
        typist.product("").title = "Other"
