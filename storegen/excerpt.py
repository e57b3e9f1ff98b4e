"""The line a problem is about: a place in, that line and a caret below it out, safe to print on a terminal."""

from __future__ import annotations

import os
import unicodedata
from typing import TYPE_CHECKING

from rich.cells import cell_len

from storegen.leaks import without_keys

if TYPE_CHECKING:
    from pathlib import Path

    from storegen.problems import Span

_WIDEST = 100
_BEFORE = 60
_LARGEST_FILE = 2_000_000
# They turn the direction of the rest of the line round, so that it reads as something else than it is.
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def excerpt(root: Path, span: Span) -> tuple[str, ...]:
    """Return the line at a place and a line with a caret under the right character.

    A long line is cut around the place. Without a readable text file or such a line, nothing is returned; neither is
    anything of a file to which a link leads out of the folder.

    Args:
        root: the folder that the place's path is relative to.
        span: where.
    """
    line = _line_at(root / span.path, span.line) if _is_inside(root, span.path) else None
    if line is None or not line.strip():
        return ()
    line = without_keys(line)
    at = min(span.column - 1, len(line))
    first = max(0, at - _BEFORE) if len(line) > _WIDEST else 0
    shown = harmless(line[first:])
    before = harmless(line[first:at])
    lead = "… " if first else ""
    tail = " …" if len(shown) > _WIDEST else ""
    return (f"{lead}{shown[:_WIDEST]}{tail}", " " * (len(lead) + cell_len(before)) + "^")


def harmless(text: str) -> str:
    """Return text that cannot steer a terminal: tabs become a blank, other control characters U+FFFD."""
    return "".join(map(_harmless_character, text))


def _is_inside(root: Path, path: str) -> bool:
    """Whether it is still in the folder with all links followed, of which some may lead in a circle."""
    real_root = os.path.realpath(root)
    return os.path.commonpath([real_root, os.path.realpath(root / path)]) == real_root


def _line_at(path: Path, number: int) -> str | None:
    try:
        if path.stat().st_size > _LARGEST_FILE:
            return None
        raw = path.read_bytes()
    except OSError:
        return None
    if b"\0" in raw:  # a picture, or a text in UTF-16, of which no line could be read
        return None
    text = raw.decode("utf-8-sig", "replace")
    # Not splitlines(), which also ends a line at characters that YAML and editors do not count.
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return lines[number - 1] if 0 < number <= len(lines) else None


def _harmless_character(character: str) -> str:
    if character == "\t":
        return " "
    is_control = unicodedata.category(character) == "Cc" and character != "\n"
    return "\ufffd" if is_control or character in _TURNING else character
