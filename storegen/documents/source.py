"""Bytes of a file in, its text out: UTF-8 with LF line ends, or a problem that says how to save it as such.

Nothing is guessed into the shop: a file in GBK or UTF-16 is named with the cure instead of being converted, because a
wrong guess would be published.
"""

from __future__ import annotations

import codecs
import re

from storegen.problems import Problem, Severity, Span

MAX_SIZE = 1 << 20

_HOW = (
    "in Notepad: Save As, Encoding: UTF-8; in VS Code: click the encoding in the bar below, Save with Encoding, UTF-8"
)
_WIDE_MARKS = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_NOT_ASCII = re.compile(rb"[\x80-\xff]")
_GBK_PAIR = re.compile(rb"[\xa1-\xfe][\xa1-\xfe]")
_LOST = ("\ufffd", "锟斤拷")


def decode(raw: bytes, path: str) -> tuple[str | None, tuple[Problem, ...]]:
    """The text of a file, or `None` and the reason; never raises.

    Args:
        raw: the bytes of the file; a UTF-8 byte order mark is taken off, CRLF and CR become LF.
        path: for the spans.
    """
    if len(raw) > MAX_SIZE:
        return None, (too_large(path),)
    if _is_utf16(raw):
        return None, (_not_utf8(path, "UTF-16, which Windows calls 'Unicode'", (1, 1)),)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        start = error.start + (len(codecs.BOM_UTF8) if raw.startswith(codecs.BOM_UTF8) else 0)
        return None, (_not_utf8(path, _guess(raw), _place(raw, start)),)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text, _lost_text(text, path)


def too_large(path: str) -> Problem:
    """The problem of a file over 1 MB."""
    return Problem(
        "file-too-large",
        "this file is larger than 1 MB",
        Span(path),
        "split it into several files; long texts belong into pages of their own",
    )


def _is_utf16(raw: bytes) -> bool:
    """By its mark, or by zeros in every other byte of its beginning, as ASCII has in UTF-16."""
    if raw.startswith(_WIDE_MARKS):
        return True
    head = raw[:200]
    half = len(head) // 2
    return (
        half > 1
        and max(head[::2].count(0), head[1::2].count(0)) > half * 0.6
        and min(head[::2].count(0), head[1::2].count(0)) == 0
    )


def _guess(raw: bytes) -> str | None:
    """GBK when nearly all that is not ASCII comes in the pairs of common Chinese characters."""
    high = len(_NOT_ASCII.findall(raw))
    return "GBK, which Chinese Windows calls 'ANSI'" if 2 * len(_GBK_PAIR.findall(raw)) > 0.8 * high else None


def _not_utf8(path: str, encoding: str | None, place: tuple[int, int]) -> Problem:
    message = (
        f"this file is saved as {encoding}, not as UTF-8" if encoding else "from here on this file is not UTF-8 text"
    )
    return Problem("not-utf8", message, Span(path, *place), _HOW)


def _place(raw: bytes, start: int) -> tuple[int, int]:
    before = raw[:start].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    line_start = before.rfind(b"\n") + 1
    column = len(before[line_start:].decode("utf-8-sig", "replace"))
    return before.count(b"\n") + 1, column + 1


def _lost_text(text: str, path: str) -> tuple[Problem, ...]:
    """The traces of a file that went through a wrong encoding once: what stood there is gone."""
    for trace in _LOST:
        at = text.find(trace)
        if at >= 0:
            span = Span(path, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))
            message = f"'{trace}' is what remains of characters that were lost in a wrong encoding"
            return (Problem("lost-text", message, span, "type the text again", Severity.WARNING),)
    return ()
