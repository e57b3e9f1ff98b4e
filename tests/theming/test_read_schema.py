"""Schemas of themes: each slip in one is a problem where it stands, whatever else is right, and never an exception."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storegen.documents.yaml_source import parse_yaml
from storegen.problems import Span
from storegen.theming.read_schema import ThemeYaml, read_settings
from storegen.theming.settings import TYPES, check_values

PATH = "themes/mine/sections/own.yaml"
HERE = Span("content/pages/about.md", 3, 5)

SLIPS = [
    ("{type: list}", 8),
    ("{type: list, items: [a]}", 28),
    ("{type: list, items: {}}", 28),
    ("{type: collection, products: NaN}", 37),
    ("{type: collection, products: -1}", 37),
    ("{type: collection, products: 1.5}", 37),
    ("{type: choice}", 8),
    ("{type: choice, choices: 5}", 32),
    ("{type: choice, choices: [[a]]}", 32),
    ("{type: number, min: abc}", 28),
    ("{type: number, max: 1e5000}", 28),
    ("{type: number, least: 1}", 30),
    ("{type: nothing}", 8),
    ("text", 8),
]


def read(text: str):
    problems = []
    parsed = parse_yaml(text, PATH)
    assert () == tuple(parsed.problems)
    return read_settings(ThemeYaml(PATH, parsed), problems), problems


@pytest.mark.parametrize(("schema", "column"), SLIPS)
def test_a_slip_is_one_problem_where_it_stands(schema, column):
    settings, problems = read(f"settings:\n  own: {schema}\n")

    assert [("theme-schema", Span(PATH, 2, column))] == [(one.code, one.span) for one in problems]
    assert ["own"] == list(settings)


def test_a_slip_in_an_entrys_setting_is_found_there():
    _settings, problems = read("settings:\n  own:\n    type: list\n    items:\n      one: {type: number, min: x}\n")

    assert [Span(PATH, 5, 32)] == [problem.span for problem in problems]


def test_a_list_without_items_takes_no_further_blame():
    settings, _problems = read("settings:\n  own: {type: list}\n")

    assert ({"own": ()}, ()) == check_values(settings, {"own": ["a"]}, HERE, "section 'own'")


words = st.sampled_from(
    ["5", "-1", "NaN", "Infinity", "1e9", "abc", "''", "[a]", "[]", "{a: b}", "{one: {type: text}}"]
)
keys = st.sampled_from(["default", "choices", "min", "max", "products", "items"])


@given(st.sampled_from(TYPES), st.dictionaries(keys, words), words)
def test_no_schema_is_an_exception(kind, body, value):
    text = "".join(f"    {key}: {typed}\n" for key, typed in body.items())
    settings, _problems = read(f"settings:\n  own:\n    type: {kind}\n{text}")
    values, _wrong = check_values(settings, {"own": parse_yaml(value, PATH).data}, HERE, "section 'own'")

    assert ["own"] == list(values)
