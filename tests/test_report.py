from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from storegen.excerpt import excerpt, harmless
from storegen.problems import Problem, Severity, Span
from storegen.report import Format, Reporter

if TYPE_CHECKING:
    from pathlib import Path

MUG = "content/products/mug.md"
UNKNOWN = Problem("unknown-key", "'prise' is not a product key", Span(MUG, 3, 1), "did you mean 'price'?")
NO_DOMAIN = Problem("no-domain", "addresses are relative", None, severity=Severity.WARNING)


class Printed:
    """A reporter whose two streams can be read; `terminal` makes the second one a terminal."""

    def __init__(self, root: Path, chosen: Format = Format.TEXT, *, terminal: bool = False, **options: object) -> None:
        self._out = io.StringIO()
        self._err = io.StringIO()
        self._err.isatty = lambda: terminal
        self.reporter = Reporter(root, chosen, out=self._out, err=self._err, **options)

    @property
    def out(self) -> str:
        return self._out.getvalue()

    @property
    def err(self) -> str:
        return self._err.getvalue()


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NO_COLOR", raising=False)
    (tmp_path / "content" / "products").mkdir(parents=True)
    (tmp_path / MUG).write_text("---\ntitle: Mug\nprise: 12\n---\n", encoding="utf-8")
    return tmp_path


def test_text_shows_place_line_caret_hint_and_count(store: Path) -> None:
    printed = Printed(store)

    printed.reporter.report([UNKNOWN])

    expected = (
        "content/products/mug.md:3:1: error[unknown-key]: 'prise' is not a product key\n"
        "    prise: 12\n"
        "    ^\n"
        "  hint: did you mean 'price'?\n"
        "1 error\n"
    )
    assert expected == printed.err
    assert printed.out == ""


def test_a_problem_without_a_place_is_printed_without_one(store: Path) -> None:
    printed = Printed(store)

    printed.reporter.report([NO_DOMAIN])

    assert printed.err == "warning[no-domain]: addresses are relative\n1 warning\n"


def test_errors_and_warnings_are_counted_in_one_line(store: Path) -> None:
    second = Problem("missing-key", "'price' is missing", Span(MUG, 1, 1))
    printed = Printed(store)

    printed.reporter.report([UNKNOWN, NO_DOMAIN, second])

    assert printed.err.splitlines()[-1] == "2 errors, 1 warning"


def test_problems_stand_in_reading_order_and_once(store: Path) -> None:
    first = Problem("missing-key", "'price' is missing", Span(MUG, 1, 1))
    printed = Printed(store, Format.JSON)

    printed.reporter.report([UNKNOWN, first, UNKNOWN])

    assert [1, 3] == [problem["line"] for problem in json.loads(printed.out)["problems"]]


def test_nothing_is_printed_where_nothing_is_wrong(store: Path) -> None:
    printed = Printed(store)

    status = printed.reporter.report([])

    assert (0, "", "") == (status, printed.out, printed.err)


def test_text_paths_start_at_the_current_folder(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(store / "content")
    printed = Printed(store)

    printed.reporter.report([UNKNOWN])

    assert printed.err.startswith("products/mug.md:3:1: error")


def test_a_file_that_is_gone_has_no_excerpt(store: Path) -> None:
    printed = Printed(store)

    printed.reporter.report([Problem("gone", "it went away", Span("content/gone.md", 4, 2))])

    assert printed.err == "content/gone.md:4:2: error[gone]: it went away\n1 error\n"


def test_a_line_with_a_key_in_it_is_not_shown(store: Path) -> None:
    printed = Printed(store)
    printed.reporter.report([Problem("secret", "a key stands here", Span(MUG, 3, 1), "take it out")])

    assert "prise" not in printed.err


def test_the_first_of_two_duplicates_is_shown_too(store: Path) -> None:
    printed = Printed(store)
    duplicate = Problem("duplicate-key", "'sku' stands twice", Span("a.md", 9, 1), related=(Span("a.md", 2, 1),))

    printed.reporter.report([duplicate])

    assert "  see also: a.md:2:1" in printed.err.splitlines()


def test_an_error_makes_status_one_and_a_warning_does_not(store: Path) -> None:
    statuses = [Printed(store).reporter.report([problem]) for problem in (UNKNOWN, NO_DOMAIN)]

    assert [1, 0] == statuses


def test_strict_makes_warnings_errors(store: Path) -> None:
    printed = Printed(store, strict=True)

    status = printed.reporter.report([NO_DOMAIN])

    assert status == 1
    assert printed.err == "error[no-domain]: addresses are relative\n1 error\n"


def test_json_is_one_object_with_paths_of_the_store(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(store / "content")
    printed = Printed(store, Format.JSON)

    printed.reporter.report([UNKNOWN, NO_DOMAIN], {"pages": 7})

    placeless = {"hint": None, "path": None, "line": None, "column": None}
    expected = {
        "problems": [
            {"code": "no-domain", "severity": "warning", "message": "addresses are relative", **placeless},
            {
                "code": "unknown-key",
                "severity": "error",
                "message": "'prise' is not a product key",
                "hint": "did you mean 'price'?",
                "path": MUG,
                "line": 3,
                "column": 1,
            },
        ],
        "pages": 7,
    }
    assert expected == json.loads(printed.out)
    assert printed.err == ""


def test_json_output_holds_nothing_that_is_said_to_people(store: Path) -> None:
    printed = Printed(store, Format.JSON)

    printed.reporter.say("Built 12 pages.")
    printed.reporter.report([])

    assert json.loads(printed.out) == {"problems": []}


def test_github_gets_workflow_commands(store: Path) -> None:
    printed = Printed(store, Format.GITHUB)

    printed.reporter.report([NO_DOMAIN, UNKNOWN])

    expected = [
        "::warning title=no-domain::addresses are relative",
        (
            "::error file=content/products/mug.md,line=3,col=1,title=unknown-key"
            "::'prise' is not a product key%0Ahint: did you mean 'price'?"
        ),
    ]
    assert expected == printed.out.splitlines()


def test_github_cannot_be_fooled_by_what_a_seller_typed(store: Path) -> None:
    printed = Printed(store, Format.GITHUB)

    printed.reporter.report([Problem("odd", "100%\r\n::error::x", Span("content/a,b:c.md", 1, 1))])

    expected = "::error file=content/a%2Cb%3Ac.md,line=1,col=1,title=odd::100%25%0D%0A::error::x\n"
    assert expected == printed.out


def test_quiet_says_nothing_but_problems(store: Path) -> None:
    printed = Printed(store, verbosity=-1)

    printed.reporter.say("Built.")
    with printed.reporter.progress("Pictures", 3) as advance:
        advance(3)
    printed.reporter.report([NO_DOMAIN])

    assert printed.out == ""
    assert printed.err == "warning[no-domain]: addresses are relative\n1 warning\n"


def test_details_are_for_verbose_only(store: Path) -> None:
    normal, verbose = Printed(store), Printed(store, verbosity=1)

    for printed in (normal, verbose):
        printed.reporter.detail("wrote a.html")

    assert (normal.err, verbose.err) == ("", "wrote a.html\n")


def test_colours_are_for_terminals(store: Path) -> None:
    plain, coloured = Printed(store), Printed(store, terminal=True)

    for printed in (plain, coloured):
        printed.reporter.report([UNKNOWN])

    assert "\x1b" not in plain.err
    assert "\x1b[31m\x1b[1merror[unknown-key]\x1b[0m" in coloured.err


def test_no_color_is_respected(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    printed = Printed(store, terminal=True)

    printed.reporter.report([UNKNOWN])

    assert "\x1b" not in printed.err


def test_progress_without_a_terminal_is_silent_when_quick(store: Path) -> None:
    printed = Printed(store, clock=lambda: 0.0)

    with printed.reporter.progress("Pictures", 100) as advance:
        for _ in range(100):
            advance(1)

    assert printed.err == ""


def test_progress_without_a_terminal_shows_that_slow_work_lives(store: Path) -> None:
    seconds = iter(range(0, 1000, 2))
    printed = Printed(store, clock=lambda: next(seconds))

    with printed.reporter.progress("Pictures", 4) as advance:
        for _ in range(4):
            advance(1)

    assert printed.err.splitlines() == ["Pictures: 3 of 4"]


def test_progress_on_a_terminal_is_a_bar(store: Path) -> None:
    printed = Printed(store, terminal=True)

    with printed.reporter.progress("Pictures", 2) as advance:
        advance(2)

    assert "Pictures" in printed.err


@pytest.mark.parametrize(
    ("line", "column", "width_before_caret"),
    [
        ("title: Mug", 8, 7),
        ("名称: 茶杯", 5, 6),
        ("价格：128元", 3, 4),
        ("e\u0301te\u0301: x", 8, 5),
        ("\tprice: 1", 2, 1),
        ("price", 99, 5),
    ],
)
def test_the_caret_stands_under_the_character(tmp_path: Path, line: str, column: int, width_before_caret: int) -> None:
    (tmp_path / "a.md").write_text(line, encoding="utf-8")

    _, caret = excerpt(tmp_path, Span("a.md", 1, column))

    assert " " * width_before_caret + "^" == caret


@given(st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"]), min_size=1, max_size=400), st.data())
def test_the_caret_is_as_wide_as_what_is_shown_before_it(
    tmp_path_factory: pytest.TempPathFactory, line: str, data: st.DataObject
) -> None:
    column = data.draw(st.integers(1, len(line)))
    folder = tmp_path_factory.getbasetemp()
    (folder / "long.md").write_text(line, encoding="utf-8")

    lines = excerpt(folder, Span("long.md", 1, column))

    if not lines:
        assert line.strip() == ""
        return
    shown, caret = lines
    assert any(
        cell_len(shown[:at]) == len(caret) - 1 and shown[at : at + 1] == line[column - 1] for at in range(len(shown))
    )


def test_a_long_line_is_cut_around_the_place(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("a" * 500 + "!" + "b" * 500, encoding="utf-8")

    shown, caret = excerpt(tmp_path, Span("a.md", 1, 501))

    assert shown[len(caret) - 1] == "!"
    assert len(shown) < 120


def test_lines_are_counted_as_editors_do(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes("\ufeffone\x0bx\u2028y\r\ntwo\rthree\n".encode())

    assert [("two", "^")] == [excerpt(tmp_path, Span("a.md", 2, 1))]


def test_what_is_no_utf8_still_has_an_excerpt(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes("标题".encode("gbk"))

    assert len(excerpt(tmp_path, Span("a.md", 1, 1))) == 2


def test_a_terminal_cannot_be_steered_by_content() -> None:
    assert harmless("a\x1b[2Jb\tc\u202ed") == "a\ufffd[2Jb c\ufffdd"
