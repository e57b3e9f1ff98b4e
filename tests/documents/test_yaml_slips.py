"""What sellers type by mistake, each with the place and the cure they are told."""

from __future__ import annotations

import pytest

from storegen.documents.yaml_source import parse_yaml


def found(text: str) -> list[tuple[str, int, int]]:
    return [(problem.code, problem.span.line, problem.span.column) for problem in parse_yaml(text, "f").problems]


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("images：\n  - a.jpg\n", 1, 7),
        ("title：月光霜\n", 1, 6),
        ('title：月光霜\nprice: "1"\n', 1, 6),
        ("title: 月光霜\nprice：1\n", 2, 6),
        ("title: 月光霜\nprice：1\nsku: A\n", 2, 6),
        ("title: 月光霜\nimages：\n  - a\nsku: A\n", 2, 7),
        ("options:\n  尺寸：\n    - S\n    - M\n", 2, 5),
        ("buy:\n  taobao：123\n", 2, 9),
        ("title: Moon\n  price：3\n", 2, 8),
        ("variants:\n  - sku：A\n    price：3\n", 2, 8),
        ("for: {size：S}\n", 1, 11),
        ("title：Moon: cream\n", 1, 6),
        ('"title"：a\nb: c\n', 1, 8),
        ("details:\n  note: |\n    成分：水\nprice：3\n", 4, 6),
    ],
)
def test_a_full_width_colon_is_named(text, line, column):
    assert [("full-width-colon", line, column)] == found(text)


def test_all_full_width_colons_after_keys_are_named_at_once():
    text = "title：a\nprice：1\ndetails: 注：意\nsku：A\ntags: [a]\n"
    assert [("full-width-colon", 1, 6), ("full-width-colon", 2, 6), ("full-width-colon", 4, 4)] == found(text)


@pytest.mark.parametrize(
    "text",
    [
        "title: 月光霜：夜用\n",
        "summary: 采用“古法”，【限时】，慢熬\n",
        "title: 【限时】月光霜\n",
        "summary:\n  山茶护手霜：滋润不油腻\n",
        "images: [{file: a.jpg, alt: 月光霜的圆罐，盖子、罐子放在一旁}]\n",
        "details: {容量: 50 ml，约一个月}\n",
        "domain:\n  https://x.example\n",
        "tags:\n  - color:red\n  - 尺寸：大\n",
        "hours: 9:30-17:00\n",
        "summary: one line\n  and another：one\n",
        "title: “Moon” and “Sun”\n",
    ],
)
def test_the_same_signs_are_right_inside_of_text(text):
    assert [] == found(text)


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("title:Moon\n", 1, 6),
        ("title:Moon\nprice: 1\n", 1, 6),
        ("title: Moon\nprice:1\nsku: a\n", 2, 6),
        ("buy:\n  taobao:123\n", 2, 9),
        ("title: Moon\n  price:3\n", 2, 8),
        ("for: {size:S}\n", 1, 11),
    ],
)
def test_a_missing_space_after_a_colon_is_named(text, line, column):
    assert [("missing-space", line, column)] == found(text)


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("tags: [tea，soap]\n", 1, 11),
        ("tags: [茶、皂]\n", 1, 9),
        ("for: {size: S，color: red}\n", 1, 14),
        ("for: {a: S，b：c}\n", 1, 11),
    ],
)
def test_a_full_width_comma_between_items_is_named(text, line, column):
    assert [("full-width-comma", line, column)] == found(text)


def test_a_quoted_full_width_comma_is_text():
    assert {"tags": ["茶，皂"]} == parse_yaml('tags: ["茶，皂"]\n', "f").data


@pytest.mark.parametrize("text", ["title: “Moon”\n", "title: ＂Moon＂\n", "title: ‘Moon’\n", "tags: [“a”]\n"])
def test_full_width_quotes_around_a_value_are_a_warning(text):
    (problem,) = parse_yaml(text, "f").problems
    assert ("full-width-quote", False) == (problem.code, problem.is_error)


@pytest.mark.parametrize(("text", "column"), [("“title”: a\n", 1), ("title: “Moon: cream”\n", 8)])
def test_full_width_quotes_that_break_the_line_are_an_error(text, column):
    assert [("full-width-quote", 1, column)] == found(text)


@pytest.mark.parametrize("text", ["images: 【a.jpg，b.jpg】\n", "images: ［a.jpg］\n", "for: ｛a：b｝\n"])
def test_full_width_brackets_around_a_value_are_a_warning(text):
    (problem,) = parse_yaml(text, "f").problems
    assert ("full-width-bracket", False) == (problem.code, problem.is_error)


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a:\u3000b\n", 1, 3),
        ("a: b\nc:\u3000d\ne: f\n", 2, 3),
        ("a:\n\u3000\u3000b: c\n", 2, 1),
        ("a:\n  b: c\n\u3000d: e\n", 3, 1),
        ("a:\n  - b\n\u3000- c\n", 3, 1),
        ("a:\n  -\u3000b\n", 2, 4),
        ("a:\u00a0b\n", 1, 3),
        ("a: b\n\ufeffc: d\ne: f\n", 2, 1),
    ],
)
def test_a_wide_space_where_yaml_wants_an_ordinary_one_is_named(text, line, column):
    assert [("wide-space", line, column)] == found(text)


@pytest.mark.parametrize(
    ("text", "column"), [("tags: [a,\u3000b]\n", 10), ("title: Moon\u00a0\n", 12), ("title: \u3000Moon\n", 8)]
)
def test_a_wide_space_at_the_edge_of_a_text_is_a_warning(text, column):
    (problem,) = parse_yaml(text, "f").problems
    assert ("wide-space", False, column) == (problem.code, problem.is_error, problem.span.column)


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [("－ a\n", 1, 1), ("a:\n  － b\n", 2, 3), ("＃ note\na: b\n", 1, 1), ("text: ｜\n  words\n", 1, 7)],
)
def test_other_full_width_signs_are_named(text, line, column):
    assert [("full-width-sign", line, column)] == found(text)


@pytest.mark.parametrize("text", ["a:\n\tb: c\n", "a:\n\t- b\n", "a:\n  b: c\n\td: e\n"])
def test_a_tab_for_indentation_is_named(text):
    line = next(number for number, line in enumerate(text.split("\n"), start=1) if "\t" in line)
    assert [("tab-indentation", line, 1)] == found(text)


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ('title: "Moon\nsku: a\n', 1, 8),
        ("title: 'Moon\nsku: a\n", 1, 8),
        ('a: "b"\nc: "d\n\ne: "f"\n', 2, 4),
    ],
)
def test_unclosed_quotes_are_named_where_they_open(text, line, column):
    assert [("unclosed-quote", line, column)] == found(text)


@pytest.mark.parametrize(
    ("text", "column"), [("title: 'It's'\n", 12), ('title: "a "b" c"\n', 12), ('title: "a" b\n', 12)]
)
def test_text_after_closing_quotes_is_named(text, column):
    assert [("text-after-quote", 1, column)] == found(text)


@pytest.mark.parametrize(
    ("code", "text", "line", "column"),
    [
        ("colon-in-text", "title: Moon: the cream\n", 1, 12),
        ("colon-in-text", "a: |\n  成分：水\nsummary: night: cream\n", 3, 15),
        ("bad-escape", 'file: "C:\\media\\pic.jpg"\n', 1, 10),
        ("quotes-needed", "title: @home\n", 1, 8),
        ("quotes-needed", "title: `code`\n", 1, 8),
        ("quotes-needed", "title: %off\n", 1, 8),
        ("quotes-needed", "title: * new\n", 1, 8),
        ("quotes-needed", "title: ?\n", 1, 8),
        ("block-text", "text: | words\n", 1, 9),
        ("list-on-key-line", "tags: - tea\n", 1, 7),
        ("swallowed-list", "tags: tea\n  - soap\n", 2, 3),
        ("unclosed-bracket", "tags: [a, b\nsku: x\n", 1, 7),
        ("unclosed-bracket", "for: {a: b\nsku: x\n", 1, 6),
        ("bracket-content", "tags: [a, , b]\n", 1, 11),
        ("missing-colon", "title: a\nprice\nsku: b\n", 2, 1),
        ("wrong-indentation", "a: b\n  c: d\n", 2, 3),
        ("wrong-indentation", "a:\n  b: c\n d: e\n", 3, 2),
        ("wrong-indentation", "a: b\n- c\n", 2, 1),
        ("wrong-indentation", "- a\nb: c\n", 2, 1),
        ("yaml-syntax", "a: [b] c\n", 1, 8),
        ("yaml-syntax", "a: b\n...\nc: d\n", 3, 1),
    ],
)
def test_mistakes_in_yaml_are_told_in_a_sellers_words(code, text, line, column):
    assert [(code, line, column)] == found(text)


def test_every_problem_comes_with_a_cure():
    texts = [
        "title：a\n",
        "a:\u3000b\n",
        "a: [b，c]\n",
        "\ta: b\n",
        'a: "b\n',
        "a: *b\n",
        "a: b: c\n",
        "a: @b\n",
        "a: 1\na: 2\n",
    ]
    problems = [problem for text in texts for problem in parse_yaml(text, "f").problems]
    assert len(texts) == len([problem for problem in problems if problem.hint])


def test_nothing_is_returned_of_a_text_that_could_not_be_read():
    assert parse_yaml("title: Moon\nprice：1\n", "f").data is None
