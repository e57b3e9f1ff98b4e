from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storegen.preview.excerpt import FileLines, no_line
from storegen.preview.overlay import Overlay
from storegen.preview.words import CHINESE, ENGLISH
from storegen.problems import Problem, Severity, Span

_ECHO = Overlay(lambda span: f"x{span.path}")


class _Tags(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data):
        self.text += data


def _panel(*problems, lines=no_line, words=ENGLISH, last_good=False, draft=False) -> str:
    return Overlay(lines).panel(problems, words, last_good=last_good, draft=draft)


def _problem(message="m", span=None, **more) -> Problem:
    return Problem("some-code", message, span, **more)


def test_nothing_to_say_is_nothing():
    assert "" == _panel()


def test_a_problem_shows_place_code_message_cure_and_related_places():
    problem = Problem(
        "duplicate-sku",
        "two products have the SKU MC-050",
        Span("content/a.md", 3, 6),
        "give one of them another SKU",
        related=(Span("content/b.md", 4, 6),),
    )
    text = " ".join(_Tags(_panel(problem)).text.split())

    for expected in (
        "content/a.md :3:6",
        "duplicate-sku",
        "two products have the SKU MC-050",
        "Cure give one of them another SKU",
        "See also content/b.md:4:6",
    ):
        assert expected.replace(" :", ":") in text


def test_the_source_line_shows_with_the_word_marked():
    html = _panel(_problem(span=Span("a.md", 7, 3)), lines=lambda span: "  prise: 12  ")

    assert ">7</span><code>  <mark>prise</mark>: 12</code>" in html


@pytest.mark.parametrize(
    ("line", "column", "expected"),
    [
        ("images：[a]", 7, "images<mark>：</mark>[a]"),
        ("  名称: 茶", 3, "  <mark>名</mark>称: 茶"),
        ("price:", 7, "price:<mark> </mark>"),
        ("price:", 99, "price:<mark> </mark>"),
        ("price: 1", 0, "<mark>price</mark>: 1"),
        ("x" * 300, 200, "…" + "x" * 60 + "<mark>" + "x" * 101 + "</mark>"),
        ("- " + "a " * 200, 3, "- <mark>a</mark>" + " a" * 50 + "…"),
    ],
)
def test_the_mark_stands_where_the_column_points(line, column, expected):
    html = _panel(_problem(span=Span("a.md", 1, column)), lines=lambda span: line)

    assert f"<code>{expected}</code>" in html


def test_an_empty_or_missing_line_is_left_out():
    assert "<code>" not in _panel(_problem(span=Span("a.md", 7, 3)), lines=lambda span: "   ")
    assert "<code>" not in _panel(_problem(span=Span("a.md", 7, 3)))
    assert "<code>" not in _panel(_problem())


@given(st.text(), st.text(), st.text(), st.text(min_size=1))
def test_no_text_of_a_problem_becomes_markup(message, hint, code, path):
    plain = Problem("c", "m", Span("p"), "h", related=(Span("q"),))
    problem = Problem(code, message, Span(path), hint or "h", related=(Span(path),))

    expected = _Tags(_ECHO.panel([plain], ENGLISH, last_good=False, draft=False))
    actual = _Tags(_ECHO.panel([problem], ENGLISH, last_good=False, draft=False))
    assert expected.tags == actual.tags
    assert expected.attributes == actual.attributes


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "'\"><svg onload=x>"])
def test_hostile_text_is_shown_as_text(text):
    problem = Problem(text, text, Span(text, 1, 1), text, related=(Span(text),))
    overlay = Overlay(lambda span: text)

    for html in (
        overlay.panel([problem], ENGLISH, last_good=True, draft=True),
        overlay.page([problem], CHINESE),
    ):
        assert {"script", "img", "svg"}.isdisjoint(_Tags(html).tags)
        assert text in _Tags(html).text


def test_there_is_nothing_inline_that_a_strict_policy_would_block():
    html = Overlay(no_line).page([_problem()], ENGLISH) + _panel(_problem(), draft=True)

    assert {"style", "script"}.isdisjoint(_Tags(html).tags)
    assert [] == [name for name in _Tags(html).attributes if name == "style" or name.startswith("on")]


def test_a_flood_of_problems_is_cut_and_counted():
    html = _panel(*[_problem(f"number {number}") for number in range(60)])

    assert 50 == html.count('class="card error"')
    assert "60 problems" in html
    assert "+ 10" in html


def test_the_panel_says_how_many_of_what_in_both_languages():
    problems = (_problem("a"), _problem("b"), _problem("c", severity=Severity.WARNING))

    assert "2 problems and 1 warning" in _panel(*problems)
    assert "2 处错误，1 条提醒" in _panel(*problems, words=CHINESE)


def test_the_line_comes_from_the_file_as_it_is_now(tmp_path):
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "a.md").write_bytes("\ufefffirst\r\n茶: 1\r\n".encode())
    lines = FileLines(tmp_path)

    assert ["first", "茶: 1"] == [lines(Span("content/a.md", line)).strip() for line in (1, 2)]
    assert lines(Span("content/a.md", 9)) is None
    assert lines(Span("content/gone.md")) is None
    assert lines(Span("content")) is None


def test_no_line_comes_from_outside_the_store(tmp_path):
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    (tmp_path / "store").mkdir()
    lines = FileLines(tmp_path / "store")

    assert lines(Span("../secret.txt")) is None
    assert lines(Span(str(tmp_path / "secret.txt"))) is None
    assert lines(Span("a\x00b")) is None


def test_no_line_comes_through_a_link_out_of_the_store(tmp_path):
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    (tmp_path / "store").mkdir()
    try:
        (tmp_path / "store" / "link.txt").symlink_to(tmp_path / "secret.txt")
    except OSError:
        pytest.skip("this system does not let us make links")

    assert FileLines(tmp_path / "store")(Span("link.txt")) is None
