"""Which of a provider's languages a checkout speaks."""

from __future__ import annotations

import pytest
from babel.localedata import locale_identifiers
from hypothesis import given
from hypothesis import strategies as st

from storegen.checkout.spoken import is_chinese, spoken

KNOWN = ("en", "en-GB", "es", "es-419", "nb", "pt", "pt-BR", "zh", "zh-HK", "zh-TW")
tags = st.sampled_from([name.replace("_", "-") for name in locale_identifiers()])


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("en", "en"),
        ("en-GB", "en-GB"),
        ("en-US", "en"),
        ("es-419", "es-419"),
        ("pt-BR", "pt-BR"),
        ("pt-PT", "pt"),
        ("zh-CN", "zh"),
        ("zh-Hans", "zh"),
        ("zh-HK", "zh-HK"),
        ("zh-MO", "zh-TW"),
        ("zh-Hant", "zh-TW"),
        ("no", "nb"),
        ("hi", None),
    ],
)
def test_a_page_gets_the_nearest_language(page, expected):
    assert expected == spoken(page, KNOWN)


@pytest.mark.parametrize(
    ("page", "expected"), [("zh", "zh-Hans"), ("zh-CN", "zh-Hans"), ("zh-SG", "zh-Hans"), ("zh-TW", "zh-TW")]
)
def test_chinese_follows_its_script(page, expected):
    assert expected == spoken(page, ("en", "zh-Hans", "zh-TW"))


@given(page=tags, known=st.lists(tags))
def test_only_what_a_provider_speaks_is_asked_for(page, known):
    assert spoken(page, known) in (*known, None)


@given(page=tags, known=st.lists(tags))
def test_a_language_that_is_spoken_is_taken_as_it_is(page, known):
    assert page == spoken(page, [*known, page]) or "-" in page


@pytest.mark.parametrize(
    ("tag", "expected"),
    [("zh", True), ("zh-Hant", True), ("ZH-cn", True), ("en", False), ("za", False), ("zhx", False)],
)
def test_chinese_is_known_by_the_language_and_not_by_its_first_letters(tag, expected):
    assert expected == is_chinese(tag)
