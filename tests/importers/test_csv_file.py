from __future__ import annotations

import pytest

from storegen.importers.csv_file import Row, read_headings, read_rows
from storegen.problems import Problem


def rows_of(path):
    return [row for row in read_rows(path) if isinstance(row, Row)]


def problems_of(path):
    return [row for row in read_rows(path) if isinstance(row, Problem)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_with_or_without_a_mark(tmp_path, encoding):
    path = tmp_path / "x.csv"
    path.write_bytes("名称,价\n月光霜,12\n".encode(encoding))
    assert ("名称", "价") == read_headings(path)
    assert [{"名称": "月光霜", "价": "12"}] == [row.cells for row in rows_of(path)]


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_the_delimiter_is_the_one_of_the_headings(tmp_path, sign):
    path = tmp_path / "x.csv"
    path.write_text(f"a{sign}b\n1{sign}2\n", encoding="utf-8")
    assert [{"a": "1", "b": "2"}] == [row.cells for row in rows_of(path)]


def test_rows_are_numbered_as_in_a_spreadsheet_and_lines_as_in_an_editor(tmp_path):
    path = tmp_path / "x.csv"
    path.write_bytes(b'a\n"one\r\ntwo"\nthree\n')
    places = [(row.place.row, row.place.line, row.cells["a"]) for row in rows_of(path)]
    assert [(2, 2, "one\ntwo"), (3, 4, "three")] == places


def test_a_short_row_is_filled_up(tmp_path):
    path = tmp_path / "x.csv"
    path.write_text("a,b,c\n1\n", encoding="utf-8")
    assert [({"a": "1"}, 1)] == [(row.cells, row.width) for row in rows_of(path)]


def test_empty_cells_beyond_the_headings_are_nothing(tmp_path):
    path = tmp_path / "x.csv"
    path.write_text("a,b\n1,2,,\n", encoding="utf-8")
    assert [{"a": "1", "b": "2"}] == [row.cells for row in rows_of(path)]


def test_a_cell_beyond_the_headings_shifts_the_row(tmp_path):
    path = tmp_path / "x.csv"
    path.write_text("a,b\n1,2,3\n4,5\n", encoding="utf-8")
    problem = problems_of(path)[0]
    assert ("shifted-row", 2) == (problem.code, problem.span.line)
    assert problem.message.startswith("row 2: ")


def test_another_encoding_is_refused_with_its_line(tmp_path):
    path = tmp_path / "x.csv"
    path.write_bytes(b"a\nb\n" + "月光霜\n".encode("gbk"))
    assert [("not-utf8", 3)] == [(problem.code, problem.span.line) for problem in problems_of(path)]


def test_an_open_quotation_mark_is_named(tmp_path):
    path = tmp_path / "x.csv"
    path.write_text('a,b\n1,2\n"3,4\n', encoding="utf-8")
    assert [("not-csv", 3)] == [(problem.code, problem.span.line) for problem in problems_of(path)]


def test_a_long_description_is_read(tmp_path):
    path = tmp_path / "x.csv"
    path.write_text(f"a\n{'x' * 200_000}\n", encoding="utf-8")
    assert [200_000] == [len(row.cells["a"]) for row in rows_of(path)]


def test_invisible_characters_are_taken_out_and_named(tmp_path):
    path = tmp_path / "x.csv"
    path.write_bytes(b"a,b\n1,t\x00wo\x0b\n")
    assert [{"a": "1", "b": "two"}] == [row.cells for row in rows_of(path)]
    assert ["row 2, column 'b': an invisible character, which no page can show, was taken out"] == [
        problem.message for problem in problems_of(path)
    ]


def test_equal_and_empty_headings_lose_no_cell(tmp_path):
    path = tmp_path / "x.csv"
    path.write_text("a,a,\n1,2,3\n", encoding="utf-8")
    assert [{"a": "1", "a (2)": "2", "Column 3": "3"}] == [row.cells for row in rows_of(path)]


@pytest.mark.parametrize("content", [b"", b"\n\n"])
def test_an_empty_file_has_no_rows(tmp_path, content):
    path = tmp_path / "x.csv"
    path.write_bytes(content)
    assert [] == rows_of(path)


def test_a_file_that_is_gone_is_a_problem(tmp_path):
    headings = read_headings(tmp_path / "gone.csv")
    assert isinstance(headings, Problem)
    assert "unreadable-file" == headings.code
