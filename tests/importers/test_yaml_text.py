from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storegen.documents.characters import CONTROLS, LINE_SEPARATORS
from storegen.documents.yaml_source import parse_yaml
from storegen.importers.yaml_text import OneLine, yaml_text

SLIPS = st.sampled_from(list("：，、“”【】－＃｜:#-?,[]{}&*!|>'\"%@` \u3000\u00a0\ufeff~=<\\.0129nulyeso"))
LINES = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | SLIPS, max_size=20).filter(
    lambda text: not CONTROLS.search(text) and not LINE_SEPARATORS.search(text)
)
TEXTS = LINES | st.lists(LINES, min_size=2, max_size=4).map("\n".join)
KEYS = LINES.filter(bool)
DATA = st.dictionaries(
    KEYS,
    st.recursive(
        TEXTS,
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(KEYS, inner, max_size=3)
            | st.dictionaries(KEYS, LINES, max_size=3).map(OneLine)
        ),
        max_leaves=6,
    ),
    min_size=1,
    max_size=4,
)


@given(DATA)
def test_our_own_reader_reads_it_back_without_a_complaint(data):
    parsed = parse_yaml(yaml_text(data), "x.yaml")
    assert ((), data) == (parsed.problems, parsed.data)


def test_it_looks_as_a_person_would_write_it():
    data = {
        "title": "Moon Cream",
        "price": "128.00",
        "draft": True,
        "tags": ["a", "b, c"],
        "variants": [OneLine({"sku": "0123", "size": "50 ml", "stock": 3})],
        "html": "one\n  two",
    }
    expected = """\
title: Moon Cream
price: "128.00"
draft: true
tags: [a, 'b, c']
variants:
  - {sku: "0123", size: 50 ml, stock: 3}
html: |-
  one
    two
"""
    assert expected == yaml_text(data)


@pytest.mark.parametrize("text", ["null", "~", "NO", "on", "0755", "1:30", "1e3", "2026-01-01", ".5", "<<", "="])
def test_what_other_programs_take_for_something_else_stands_in_quotes(text):
    assert f'key: "{text}"\n' == yaml_text({"key": text})


def test_nothing_is_no_text():
    assert "" == yaml_text({})
