"""What YAML text becomes: plain text, `None`, lists and mappings, and a place for each."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storegen.documents.node import Marks
from storegen.documents.yaml_source import parse_yaml


@pytest.mark.parametrize(
    "typed",
    [
        "0123",
        "010",
        "0755",
        "NO",
        "on",
        "yes",
        "1:30",
        "1_000",
        "1.10",
        "19.90",
        "1e3",
        "+491234567",
        "2024-02-30",
        "=",
        "NULL",
    ],
)
def test_scalars_stay_the_text_that_was_typed(typed):
    assert {"sku": typed} == parse_yaml(f"sku: {typed}\n", "f").data


@pytest.mark.parametrize("typed", ["", "~", "null", "# a comment"])
def test_empty_tilde_and_null_are_absent(typed):
    assert {"sku": None} == parse_yaml(f"sku: {typed}\n", "f").data


@pytest.mark.parametrize("quoted", ['""', "'~'", '"null"'])
def test_quoted_nulls_are_text(quoted):
    assert {"sku": quoted[1:-1]} == parse_yaml(f"sku: {quoted}\n", "f").data


def test_keys_are_text_even_when_they_look_like_null():
    assert {"null": "a", "~": "b", "1": "c"} == parse_yaml("null: a\n~: b\n1: c\n", "f").data


def test_collections_nest():
    text = "options: {size: [50 ml, 100 ml]}\nvariants:\n  - sku: A\n    buy: {stripe: x}\n  - {sku: B}\n"
    expected = {
        "options": {"size": ["50 ml", "100 ml"]},
        "variants": [{"sku": "A", "buy": {"stripe": "x"}}, {"sku": "B"}],
    }
    assert expected == parse_yaml(text, "f").data


def test_block_texts_keep_every_sign():
    assert {"text": "标题：“好”，[b\n- c\n"} == parse_yaml("text: |\n  标题：“好”，[b\n  - c\n", "f").data


@pytest.mark.parametrize("text", ["", "\n", "# nothing\n", "---\n"])
def test_an_empty_text_holds_nothing_and_is_no_problem(text):
    parsed = parse_yaml(text, "f")
    assert (None, ()) == (parsed.data, parsed.problems)


def test_a_document_end_is_accepted():
    assert {"a": "b"} == parse_yaml("a: b\n...\n", "f").data


def test_values_and_keys_have_places():
    marks = parse_yaml("title: Moon\nvariants:\n  - sku: A\n    price: 2\n  - {sku: B}\n", "f").marks
    assert (1, 8) == marks.value(("title",))
    assert (1, 1) == marks.key(("title",))
    assert (4, 12) == marks.value(("variants", 0, "price"))
    assert (4, 5) == marks.key(("variants", 0, "price"))
    assert (5, 11) == marks.value(("variants", 1, "sku"))


def test_an_item_of_a_list_is_its_own_key():
    assert (2, 5) == parse_yaml("tags:\n  - tea\n", "f").marks.key(("tags", 0))


def test_an_unknown_place_is_the_nearest_parents():
    marks = parse_yaml("title: Moon\nvariants:\n  - sku: A\n", "f").marks
    assert (3, 5) == marks.value(("variants", 0, "price"))
    assert (2, 1) == marks.key(("variants", 7, "price"))
    assert (1, 1) == marks.value(("nothing", "title"))


def test_columns_count_characters():
    assert (1, 5) == parse_yaml("产地: 福建\n", "f").marks.value(("产地",))


def test_lines_count_from_the_first_line_given():
    assert (12, 4) == parse_yaml("a: b\nc: d\n", "f", first_line=11).marks.value(("c",))


def test_places_are_right_after_a_dropped_duplicate():
    marks = parse_yaml("a: {x: 1}\na: {y: [1, 2], z: 3}\nb: c\n", "f").marks
    assert (3, 4) == marks.value(("b",))


def test_data_put_under_a_key_keeps_its_places():
    marks = parse_yaml("- a\n- {b: c}\n", "f").marks.under("items")
    assert (2, 7) == marks.value(("items", 1, "b"))
    assert (1, 1) == marks.key(("items",))


def test_empty_marks_point_at_the_beginning():
    assert (1, 1) == Marks().value(("anything", 3))


_WORDS = st.text(st.characters(categories=("L", "Nd")), min_size=1, max_size=8)
_TREES = st.recursive(
    _WORDS,
    lambda inner: st.lists(inner, min_size=1, max_size=3) | st.dictionaries(_WORDS, inner, min_size=1, max_size=3),
    max_leaves=12,
)


def _written(node, indent: int) -> str:
    """A tree as block YAML that begins on a line of its own."""
    pad = " " * indent
    if isinstance(node, str):
        return f'{pad}"{node}"\n'
    if isinstance(node, list):
        return "".join(f"{pad}-\n{_written(item, indent + 2)}" for item in node)
    return "".join(f'{pad}"{key}":\n{_written(value, indent + 2)}' for key, value in node.items())


def _leaves(node, loc=()):
    if isinstance(node, str):
        yield loc, node
    else:
        for step, child in node.items() if isinstance(node, dict) else enumerate(node):
            yield from _leaves(child, (*loc, step))


@given(_TREES)
def test_what_is_written_is_read_and_every_mark_points_at_its_text(tree):
    text = _written(tree, 0)
    parsed = parse_yaml(text, "f")
    assert (tree, ()) == (parsed.data, parsed.problems)
    lines = text.split("\n")
    for loc, leaf in _leaves(tree):
        line, column = parsed.marks.value(loc)
        assert lines[line - 1][column - 1 :].startswith(f'"{leaf}"')
        for depth, step in enumerate(loc, start=1):
            if isinstance(step, str):
                line, column = parsed.marks.key(loc[:depth])
                assert lines[line - 1][column - 1 :].startswith(f'"{step}"')


_YAMLISH = st.text(
    st.sampled_from(list("ab:：- \n\t'\"[]{},，、#&*!|>%@`?~<\\x0\u3000\u00a0“”【】－\x85\u2028\x00\ud800é月😀")),
    max_size=60,
)


@given(_YAMLISH | st.text(st.characters(), max_size=60))
def test_reading_never_raises_and_points_into_the_text(text):
    parsed = parse_yaml(text, "f", first_line=3)
    lines = text.split("\n")
    for problem in parsed.problems:
        assert 3 <= problem.span.line <= len(lines) + 3
        assert 1 <= problem.span.column <= max(map(len, lines)) + 2
    if any(problem.is_error and problem.code != "duplicate-key" for problem in parsed.problems):
        assert parsed.data is None


_BOTH_WAYS = (
    "title: Moon\nsku: 0123\noptions: {size: [S, ~]}\n",
    "text: |\n  a\n  b\nquoted: 'it''s'\n",
    "title：Moon\nprice: 1\n",
    "title: a\nimages：\n  - b\nsku: c\n",
    "a:\n\tb: c\n",
    'title: "Moon\nsku: a\n',
    "title: 'It's'\n",
    "title: Moon: cream\n",
    "a: *b\n",
    "a: {b: c\nd: e\n",
    "a: @b\n",
    "a: b\na: c\n",
    "a: b\n  c: d\n",
    "a: b\n---\nc: d\n",
)


@pytest.mark.parametrize("text", _BOTH_WAYS)
def test_without_libyaml_the_same_is_read_and_refused(text, monkeypatch):
    expected = parse_yaml(text, "f")
    monkeypatch.setattr("storegen.documents.yaml_reader.CParser", None)
    assert expected == parse_yaml(text, "f")
