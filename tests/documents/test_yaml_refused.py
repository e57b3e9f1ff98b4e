"""YAML that has power over its reader is refused where it stands."""

from __future__ import annotations

import pytest

from storegen.documents.yaml_source import parse_yaml


def found(text: str) -> list[tuple[str, int, int]]:
    return [(problem.code, problem.span.line, problem.span.column) for problem in parse_yaml(text, "f").problems]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\nb: *x\n", ("yaml-alias", 2, 4)),
        ("a: &x 1\n", ("yaml-alias", 1, 4)),
        ("a: &x [1]\n", ("yaml-alias", 1, 4)),
        ("a: !!int 1\n", ("yaml-tag", 1, 4)),
        ("a: ! b\n", ("yaml-tag", 1, 4)),
        ("a: !x {b: c}\n", ("yaml-tag", 1, 4)),
        ("<<: {a: b}\n", ("yaml-merge", 1, 1)),
        ("a: 1\n[b]: c\n", ("complex-key", 2, 1)),
        ("{a: b}: c\n", ("complex-key", 1, 1)),
        ("? [a]\n: b\n", ("complex-key", 1, 3)),
        ("a: b\n---\nc: d\n", ("second-document", 2, 1)),
        (": a\n", ("empty-key", 1, 1)),
        ("? \n: b\n", ("empty-key", 1, 2)),
        ("a: b\nc: \x07\n", ("control-character", 2, 4)),
        ("a: \x00\n", ("control-character", 1, 4)),
        ("a: b\x85c: d\n", ("control-character", 1, 5)),
        ("a: b\u2028c: d\n", ("control-character", 1, 5)),
        ("a: \ud800\n", ("control-character", 1, 4)),
        ('a: "\\0"\n', ("control-character", 1, 4)),
        ("x: 1\n" + "k" * 1100 + ": a\n", ("key-too-long", 2, 1)),
        (f'"{"k" * 1000}{"l" * 100}": a\n', ("key-too-long", 1, 1)),
        ("? " + "k" * 1100 + "\n: a\n", ("key-too-long", 1, 3)),
    ],
)
def test_what_has_power_over_a_reader_is_refused(text, expected):
    assert [expected] == found(text)


def test_an_explicit_merge_tag_is_refused():
    assert "yaml-tag" in {code for code, _, _ in found("!!merge <<: {a: b}\n")}


def test_nesting_of_fifty_is_read():
    assert [] == found("[" * 50 + "]" * 50)


@pytest.mark.parametrize("text", ["[" * 51 + "]" * 51, "[" * 25_000 + "]" * 25_000, "[" * 300_000, "{a: " * 60])
def test_deeper_nesting_is_refused_at_the_fifty_first(text):
    assert ["yaml-depth"] == [code for code, _, _ in found(text)]


def test_indented_nesting_is_refused_too():
    text = "".join("  " * depth + "a:\n" for depth in range(60))
    assert [("yaml-depth", 51, 101)] == found(text)


def test_too_many_values_are_refused():
    assert ["yaml-too-much"] == [code for code, _, _ in found("a: [" + "b," * 25_000 + "]")]


def test_a_text_over_a_megabyte_is_refused():
    assert [("file-too-large", 1, 1)] == found("a: " + "b" * (1 << 20))


def test_a_duplicate_key_names_both_places_and_reading_goes_on():
    parsed = parse_yaml('price: 10\nsku: A\n"price": 99\ntitle: Moon\ntitle: Sun\n', "f")
    assert {"price": "10", "sku": "A", "title": "Moon"} == parsed.data
    problems = [(problem.code, problem.span.line, problem.related[0].line) for problem in parsed.problems]
    assert [("duplicate-key", 3, 1), ("duplicate-key", 5, 4)] == problems


def test_a_duplicate_deep_inside_names_both_places():
    parsed = parse_yaml("x: [a, {b: {c: 1}}]\nv:\n  - k: {l: m}\n    n: 1\n    k: 2\n", "f")
    (problem,) = parsed.problems
    assert (5, 5, 3, 5) == (problem.span.line, problem.span.column, problem.related[0].line, problem.related[0].column)


def test_an_alias_bomb_is_refused_at_its_first_anchor():
    text = "a: &a [x,x]\n" + "".join(
        f"{chr(98 + i)}: &{chr(98 + i)} [*{chr(97 + i)},*{chr(97 + i)}]\n" for i in range(8)
    )
    assert ("yaml-alias", 1, 4) == found(text)[0]
