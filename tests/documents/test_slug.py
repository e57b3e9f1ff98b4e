"""Addresses made of texts, and texts that may be addresses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storegen.documents.slug import check_slug, slugify
from storegen.problems import Span

SPAN = Span("f", 2, 3)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("50 ml", "50-ml"),
        ("成分与用法", "成分与用法"),
        ("成分 & 用法！", "成分-用法"),
        ("Moon Cream", "moon-cream"),
        ("Ripe Pu'er Cake", "ripe-puer-cake"),
        ("５０ｍｌ", "50ml"),
        ("cafe\u0301", "café"),
        ("हिन्दी", "हिन्दी"),
        ("  --a__b--  ", "a__b"),
        ("1.5 L", "1-5-l"),
        ("CON", "con-1"),
        ("ＣＯＭ¹", "com1-1"),
        ("!!!", ""),
        ("", ""),
        ("\u0301", ""),
        ("../../etc", "etc"),
    ],
)
def test_slugs_keep_letters_and_digits_of_any_script(text, expected):
    assert expected == slugify(text)


def test_a_long_slug_ends_at_a_word():
    assert "word-" * 15 + "word" == slugify("word " * 40)


def test_a_slug_of_long_characters_stays_under_two_hundred_bytes():
    assert "茶" * 66 == slugify("茶" * 100)


@pytest.mark.parametrize("slug", ["moon-cream", "moon_cream", "竹茶则", "2024", "हिन्दी", "a" * 80])
def test_good_slugs_have_no_problem(slug):
    assert None is check_slug(slug, SPAN)


@pytest.mark.parametrize(
    ("slug", "hint"),
    [
        ("Moon-Cream", "moon-cream"),
        ("moon cream", "moon-cream"),
        ("moon/cream", "moon-cream"),
        (".hidden", "hidden"),
        ("mug.", "mug"),
        ("mug.v2", "mug-v2"),
        ("cafe\u0301", "café"),
        ("con", "con-1"),
        ("lpt9", "lpt9-1"),
        ("a" * 81, "a" * 80),
        ("茶" * 70, "茶" * 66),
        ("½", "1-2"),
    ],
)
def test_bad_slugs_are_named_with_a_better_one(slug, hint):
    problem = check_slug(slug, SPAN)
    assert ("bad-slug", SPAN, f"for example '{hint}'") == (problem.code, problem.span, problem.hint)


@pytest.mark.parametrize("slug", ["", "---", "..", "\u0301a", "😀"])
def test_slugs_without_a_letter_at_the_right_place_are_bad(slug):
    assert "bad-slug" == check_slug(slug, SPAN).code


@given(st.text(st.characters()))
def test_a_made_slug_is_good_or_empty(text):
    slug = slugify(text)
    assert slug == "" or check_slug(slug, SPAN) is None


@given(st.text(st.characters()))
def test_making_a_slug_of_a_slug_changes_nothing(text):
    assert slugify(text) == slugify(slugify(text))
