"""Translations: words fall back one by one, and each says which language it is really in."""

from __future__ import annotations

from storegen.catalog.model import Phrase

MUG = """\
-- content/products/mug.md --
---
title: 杯子
summary: 很好
price: 88
options: {颜色: [白色, 青色]}
details: {产地: 福建}
seo: {description: 买杯子}
---
装茶。
"""
MUG_EN = "-- content/products/mug.en.md --\n---\n{lines}\n---\n{body}\n"


def words(catalog, tag: str = "en"):
    return catalog.products["mug"].texts[tag]


def test_each_field_falls_back_by_itself(catalog_of):
    found = words(catalog_of(MUG + MUG_EN.format(lines="title: Mug", body="")))

    assert Phrase("Mug", "en") == found.title
    assert Phrase("很好", "zh-CN") == found.summary
    assert Phrase("买杯子", "zh-CN") == found.seo_description
    assert "zh-CN" == found.body.language


def test_search_engines_get_no_borrowed_words_where_the_translation_has_its_own(catalog_of):
    mug = MUG.replace("seo: {", "seo: {title: 好杯子, ")
    title_only = words(catalog_of(mug + MUG_EN.format(lines="title: Mug", body="")))
    text_only = words(catalog_of(mug + MUG_EN.format(lines="", body="Holds tea.")))
    summed_up = words(catalog_of(mug + MUG_EN.format(lines="title: Mug\nsummary: Good", body="")))

    assert (None, Phrase("买杯子", "zh-CN")) == (title_only.seo_title, title_only.seo_description)
    assert (Phrase("好杯子", "zh-CN"), None) == (text_only.seo_title, text_only.seo_description)
    assert (None, None) == (summed_up.seo_title, summed_up.seo_description)


def test_a_product_without_a_translation_has_the_words_of_the_first_language(catalog_of):
    found = words(catalog_of(MUG))

    assert Phrase("杯子", "zh-CN") == found.title
    assert not found.translated


def test_a_page_is_translated_when_its_title_and_its_text_are(catalog_of):
    title_only = words(catalog_of(MUG + MUG_EN.format(lines="title: Mug", body="")))
    both = words(catalog_of(MUG + MUG_EN.format(lines="title: Mug", body="Holds tea.")))

    assert [False, True] == [title_only.translated, both.translated]


def test_options_are_translated_word_by_word(catalog_of):
    lines = "title: Mug\noptions: {颜色: {name: Colour, 白色: White}}"
    (option,) = catalog_of(MUG + MUG_EN.format(lines=lines, body="")).products["mug"].options

    assert Phrase("Colour", "en") == option.names["en"]
    assert [Phrase("White", "en"), Phrase("青色", "zh-CN")] == [choice.names["en"] for choice in option.choices]


def test_keys_of_choices_are_the_same_in_every_language(catalog_of):
    lines = "title: Mug\noptions: {颜色: {白色: White, 青色: Blue}}"
    catalog = catalog_of(MUG + MUG_EN.format(lines=lines, body=""))

    assert ["白色", "青色"] == [variant.key for variant in catalog.products["mug"].variants]


def test_details_are_translated_as_a_whole(catalog_of):
    found = words(catalog_of(MUG + MUG_EN.format(lines="title: Mug\ndetails: {Origin: Fujian}", body="")))

    assert ((Phrase("Origin", "en"), Phrase("Fujian", "en")),) == found.details


def test_a_translation_may_have_a_slug_of_its_own(catalog_of):
    catalog = catalog_of(MUG + MUG_EN.format(lines="title: Mug\nslug: cup", body=""))

    assert ["mug", "cup"] == [words(catalog, tag).slug for tag in ("zh-CN", "en")]


def test_numbers_do_not_belong_into_a_translation(errors_of):
    assert 1 == len(errors_of(MUG + MUG_EN.format(lines="title: Mug\nprice: 9", body="")))


def test_the_alternative_text_of_a_picture_is_translated_by_its_file(tmp_path):
    from tests.shop import Shop

    files = MUG.replace("price: 88", "price: 88\nimages: [{file: mug.jpg, alt: 白杯}]")
    shop = Shop.of(tmp_path, files + MUG_EN.format(lines="title: Mug\nalts: {mug.jpg: A white mug}", body=""))
    result = shop.picture("content/media/mug.jpg", (40, 30)).check()
    (picture,) = result.site.shop.catalog.products["mug"].pictures

    assert {"zh-CN": Phrase("白杯", "zh-CN"), "en": Phrase("A white mug", "en")} == picture.alts


def test_the_shops_own_words_come_by_language(catalog_of):
    store = "name: {zh-CN: 竹影, en: Bamboo}\ncurrency: CNY\nlanguages: [zh-CN, en, de]\n"
    catalog = catalog_of(f"-- content/store.yaml --\n{store}")

    names = {"zh-CN": Phrase("竹影", "zh-CN"), "en": Phrase("Bamboo", "en"), "de": Phrase("竹影", "zh-CN")}
    assert names == catalog.store.names


def test_a_name_without_a_language_belongs_to_every_language(catalog_of):
    assert {"zh-CN": Phrase("Bamboo Shade", "zh-CN"), "en": Phrase("Bamboo Shade", "en")} == catalog_of("").store.names
