"""Bytes to text: UTF-8 with LF, or how to save the file as such."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storegen.documents.source import decode


def found(raw: bytes) -> list[tuple[str, int, int]]:
    return [(problem.code, problem.span.line, problem.span.column) for problem in decode(raw, "f")[1]]


@pytest.mark.parametrize("raw", [b"a\r\nb\r\n", b"a\rb\r", b"\xef\xbb\xbfa\nb\n", b"\xef\xbb\xbfa\r\nb\n"])
def test_marks_and_line_ends_of_windows_are_accepted(raw):
    assert ("a\nb\n", ()) == decode(raw, "f")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_utf16_is_named_with_the_cure(encoding):
    text, (problem,) = decode("title: Moon Cream\nprice: 1\n".encode(encoding), "f")
    assert (None, "not-utf8", True) == (text, problem.code, "UTF-16" in problem.message)
    assert "UTF-8" in problem.hint


def test_chinese_utf16_with_a_mark_is_named():
    assert [("not-utf8", 1, 1)] == found(codecs.BOM_UTF16_LE + "月光霜".encode("utf-16-le"))


def test_gbk_is_named_at_its_first_character():
    text, (problem,) = decode("sku: A\r\ntitle: 月光霜，夜用\r\n".encode("gbk"), "f")
    assert (None, "not-utf8", 2, 8) == (text, problem.code, problem.span.line, problem.span.column)
    assert "GBK" in problem.message


def test_other_encodings_are_not_called_gbk():
    _, (problem,) = decode("title: Crème brûlée\n".encode("latin-1"), "f")
    assert ("not-utf8", False) == (problem.code, "GBK" in problem.message)


def test_a_cut_character_is_named():
    assert [("not-utf8", 1, 2)] == found("a月".encode()[:-1])


def test_a_megabyte_is_read_and_one_byte_more_is_not():
    assert [] == found(b"a" * (1 << 20))
    assert [("file-too-large", 1, 1)] == found(b"a" * ((1 << 20) + 1))


@pytest.mark.parametrize("trace", ["\ufffd", "锟斤拷"])
def test_traces_of_lost_text_are_a_warning(trace):
    _, (problem,) = decode(f"a: b\nc: x{trace}\n".encode(), "f")
    assert ("lost-text", False, 2, 5) == (problem.code, problem.is_error, problem.span.line, problem.span.column)


@given(st.binary(max_size=80))
def test_decoding_never_raises_and_gives_text_or_a_reason(raw):
    text, problems = decode(raw, "f")
    assert (text is None) == any(problem.is_error for problem in problems)
    assert text is None or "\r" not in text


@given(st.text(st.characters(categories=["L", "N", "P", "Zs"])))
def test_any_text_in_utf8_comes_back(text):
    clean = text.removeprefix("\ufeff")
    assert clean == decode(clean.encode(), "f")[0]
