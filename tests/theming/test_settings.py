"""Settings of sections: every type of the schema, its values, and what is said of wrong ones."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storegen.problems import Problem, Span
from storegen.theming.settings import TYPES, Reference, Setting, Words, check_values

HERE = Span("content/pages/about.md", 3, 5)
CHOICES = ("start", "end")


def setting(kind: str, default: object = None) -> Setting:
    items = (Setting("one", "text", None, ""), Setting("two", "number", None, ""))
    return Setting("own", kind, default, "", CHOICES, Decimal(0), Decimal(5), 4, items if kind == "list" else ())


def typed(kind: str, value: object) -> object:
    values, problems = check_values({"own": setting(kind)}, {"own": value}, HERE, "section 'x'")
    assert () == problems
    return values["own"]


def wrong(kind: str, value: object) -> list[str]:
    _values, problems = check_values({"own": setting(kind)}, {"own": value}, HERE, "section 'x'")
    assert all(problem.span == HERE for problem in problems)
    return [problem.code for problem in problems]


GOOD = [
    ("text", "a", "a"),
    ("words", "a", Words({"": "a"}, rich=False)),
    ("words", {"zh-CN": "你好", "en": "Hello"}, Words({"zh-CN": "你好", "en": "Hello"}, rich=False)),
    ("rich_text", "*a*", Words({"": "*a*"}, rich=True)),
    ("flag", "true", True),
    ("flag", "no", False),
    ("number", "3", 3),
    ("number", "2.5", Decimal("2.5")),
    ("choice", "end", "end"),
    ("colour", "#4A7C59", "#4a7c59"),
    ("colour", "#fff", "#fff"),
    ("address", "/about/", "/about/"),
    ("address", "https://a.example/", "https://a.example/"),
    ("address", "mailto:a@b.example", "mailto:a@b.example"),
    ("menu", "footer", "footer"),
    *(
        (kind, "mug", Reference(setting(kind), "mug", HERE))
        for kind in ("product", "collection", "page", "post", "picture")
    ),
    ("list", ["a", {"one": "b", "two": "1"}], ({"one": "a", "two": None}, {"one": "b", "two": 1})),
]
BAD = [
    ("text", ["a"]),
    ("words", ["a"]),
    ("words", {"en": ["a"]}),
    ("rich_text", ["a"]),
    ("flag", "maybe"),
    ("number", "many"),
    ("number", "6"),
    ("number", "-1"),
    ("number", "NaN"),
    ("number", "1e0"),
    ("number", "1e5000"),
    ("number", "9" * 5000),
    ("number", "٣"),
    ("number", "1_0"),
    ("choice", "middle"),
    ("colour", "green"),
    ("address", "about"),
    ("address", "//a.example"),
    ("address", "javascript:alert(1)"),
    ("menu", ["a"]),
    *((kind, {"a": "b"}) for kind in ("product", "collection", "page", "post", "picture")),
    ("list", "a"),
    ("list", [{"one": "a", "two": "many"}]),
    ("list", ["a"] * 6),
]


def test_every_type_is_tried_here():
    assert set(TYPES) == {kind for kind, *_ in GOOD} == {kind for kind, _ in BAD}


@pytest.mark.parametrize(("kind", "value", "expected"), GOOD)
def test_a_good_value_gets_its_type(kind, value, expected):
    assert expected == typed(kind, value)


@pytest.mark.parametrize(("kind", "value"), BAD)
def test_a_wrong_value_is_one_problem(kind, value):
    assert ["wrong-setting"] == wrong(kind, value)


@pytest.mark.parametrize("kind", TYPES)
def test_what_is_not_set_is_absent_and_no_problem(kind):
    assert (() if kind == "list" else None) == typed(kind, None)


def test_a_default_is_typed_too():
    values, problems = check_values({"own": setting("number", "4")}, {}, HERE, "section 'x'")

    assert ({"own": 4}, ()) == (values, problems)


def test_a_setting_that_is_not_there_is_named_with_the_nearest():
    _values, (problem,) = check_values({"own": setting("text")}, {"owm": "a"}, HERE, "section 'x'")

    assert Problem("unknown-setting", "'owm' is not a setting of section 'x'", HERE, "did you mean 'own'?") == problem


nodes = st.recursive(
    st.text(max_size=9) | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
)


@given(st.sampled_from(TYPES), nodes)
def test_no_value_is_an_exception(kind, value):
    values, problems = check_values({"own": setting(kind)}, {"own": value}, HERE, "section 'x'")

    assert ["own"] == list(values)
    assert all(problem.span == HERE for problem in problems)
