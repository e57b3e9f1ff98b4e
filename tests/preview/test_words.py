from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storegen.preview.words import CHINESE, ENGLISH, words_for


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("", ENGLISH),
        ("zh", CHINESE),
        ("zh-CN,zh;q=0.9,en;q=0.8", CHINESE),
        ("zh-TW", CHINESE),
        ("en-US,en;q=0.9,zh-CN;q=0.8", ENGLISH),
        ("de,zh;q=0.5", CHINESE),
        ("de,fr", ENGLISH),
        ("en;q=0.2, zh ; q=0.7", CHINESE),
        ("zh;q=0", ENGLISH),
        ("zh;q=nonsense", ENGLISH),
    ],
)
def test_the_reader_gets_the_language_asked_for_or_english(header, expected):
    assert expected == words_for(header)


@given(st.text())
def test_any_header_gives_words(header):
    assert words_for(header) in {ENGLISH, CHINESE}


@pytest.mark.parametrize(
    ("errors", "warnings", "expected"),
    [(1, 0, "1 problem"), (2, 0, "2 problems"), (0, 1, "1 warning"), (3, 2, "3 problems and 2 warnings")],
)
def test_problems_and_warnings_are_counted_apart(errors, warnings, expected):
    assert expected == ENGLISH.count(errors, warnings)
