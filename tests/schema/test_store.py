from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from storegen.schema.targets import Target
from storegen.schema.words import Words


def test_name_and_currency_are_enough(typist):
    store = typist.types("name: Shop\ncurrency: CNY", "content/store.yaml").value

    assert (Words({"": "Shop"}), "CNY", "UTC", True) == (store.name, store.currency, store.timezone, store.all_products)


def test_the_source_is_published_unless_told_otherwise(typist):
    store = typist.store("")

    assert (True, "originals", "clean", "markdown") == (
        store.source.publish,
        store.source.media,
        store.markdown.html,
        store.markdown.engine,
    )


@pytest.mark.parametrize(
    ("typed", "languages"),
    [
        ("{zh-CN: CNY, en: USD}", [("zh-CN", "CNY"), ("en", "USD")]),
        ("{zh-CN: , en: USD}", [("zh-CN", None), ("en", "USD")]),
        ("[zh-CN, en]", [("zh-CN", None), ("en", None)]),
        ("en", [("en", None)]),
    ],
)
def test_languages_are_a_list_or_a_mapping(typist, typed, languages):
    assert languages == [(each.tag, each.currency) for each in typist.store(f"languages: {typed}").languages]


@pytest.mark.parametrize(
    ("typed", "name", "settings"),
    [("atelier", "atelier", {}), ("{name: bazaar, settings: {columns: 3}}", "bazaar", {"columns": "3"})],
)
def test_a_theme_is_a_name_or_has_settings(typist, typed, name, settings):
    theme = typist.store(f"theme: {typed}").theme

    assert (name, settings) == (theme.name, theme.settings)


def test_channels_stay_in_order_with_their_settings(typist):
    channels = typist.store("channels: {wechat: {id: bamboo}, stripe: {}, alipay: }").channels

    assert [("wechat", {"id": "bamboo"}), ("stripe", {}), ("alipay", {})] == [
        (name, each.settings) for name, each in channels.items()
    ]


def test_a_tagline_is_a_text_or_one_for_each_language(typist):
    assert Words({"zh-CN": "茶", "en": "Tea"}) == typist.store("tagline: {zh-cn: 茶, en: Tea}").tagline


def test_shipping_has_rows(typist):
    rows = typist.store('shipping: [{to: CN, price: 0, days: [2, 4]}, {to: "*", price: 12.00, currency: USD}]').shipping

    assert [("CN", Decimal(0), None, (2, 4)), ("*", Decimal("12.00"), "USD", None)] == [
        (row.to, row.price, row.currency, row.days) for row in rows
    ]


def test_an_announcement_has_days_and_leads_somewhere(typist):
    (line,) = typist.store("announcements: [{text: Sale, from: 2026-12-01, to: collection:tea}]").announcements

    assert (Words({"": "Sale"}), dt.date(2026, 12, 1), None, Target("collection", "tea")) == (
        line.text,
        line.begins,
        line.ends,
        line.to,
    )


@pytest.mark.parametrize(
    ("yaml", "code", "line", "column", "hint"),
    [
        ("languages: {zh_CN: CNY}", "bad-language", 3, 13, "write zh-CN"),
        ("languages: {en: usd}", "bad-currency", 3, 17, "write USD"),
        ("languages: [zh_CN]", "bad-language", 3, 13, "write zh-CN"),
        ("theme: {name: plain, setings: {}}", "unknown-key", 3, 22, "did you mean 'settings'?"),
        ("channels: [stripe]", "wrong-type", 3, 11, "write each on its own line without a dash: `stripe: {}`"),
        (
            "channels: {email: a@b.example}",
            "wrong-type",
            3,
            19,
            "write its settings as `{key: value}`, or `{}` if it has none",
        ),
        ("closed: a, b", "wrong-type", 3, 9, "write [a, b]"),
        ("domain: shop.example", "bad-address", 3, 9, "write https://shop.example"),
        ("timezone: Asia/Shangai", "bad-timezone", 3, 11, "did you mean 'Asia/Shanghai'?"),
        ("tax: incl", "bad-choice", 3, 6, "did you mean 'included'?"),
        ("tagline: {xx: a}", "bad-language", 3, 11, "write it as en, de or zh-CN"),
        ("contact: {email: nobody}", "bad-email", 3, 18, "write it as hello@example.com"),
        ("legal: We", "wrong-type", 3, 8, "write `key: value` lines"),
        (
            "returns: {fees: customer}",
            "missing-key",
            3,
            10,
            "add `days: …`: days after arrival in which goods may come back; `0` for never",
        ),
        ("source: {media: all}", "bad-choice", 3, 17, "one of: largest, none, originals"),
        (
            "announcements: [{text: a, to: nowhere}]",
            "bad-target",
            3,
            31,
            "write page:nowhere, collection:tea, /products/ or https://…",
        ),
        ("shipping: [{to: UK, price: 1}]", "bad-country", 3, 17, "write GB"),
        ("货币: CNY", "unknown-key", 3, 1, "did you mean 'currency'?"),
    ],
)
def test_a_mistake_is_named_where_it_was_made(typist, yaml, code, line, column, hint):
    problem = typist.store_problem(yaml)

    assert (code, line, column, hint) == (problem.code, problem.span.line, problem.span.column, problem.hint)


def test_words_are_found_in_the_first_language_that_has_them():
    assert Words({"en": "Tea", "de": "Tee"}).find("fr", "de") == ("Tee", "de")


def test_words_without_a_language_are_in_the_default_one():
    assert Words({"": "茶"}).find("en", "zh-CN") == ("茶", "zh-CN")


def test_words_in_none_of_the_languages_are_better_than_nothing():
    assert Words({"fr": "Thé"}).find("en", "zh-CN") == ("Thé", "fr")
