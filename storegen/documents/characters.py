"""Characters that look like others or like nothing: text in, the places of such characters out.

One table for all of stage 1, so that YAML, Markdown and addresses agree on what is a space and what is a control.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from storegen.problems import Problem, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

WIDE_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u200b\u2060\ufeff"
"""Inside of a character class: blanks that are no ASCII space, and marks without any width."""

CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""What neither YAML nor HTML nor a feed may hold; U+0085 is among them, at which libyaml would count a line."""

LINE_SEPARATORS = re.compile(r"[\u2028\u2029]")
"""Lines end here for libyaml and for no editor, so every position after them would be wrong."""

_SHOWN = 5
_NAMES = {
    "\u00a0": "a no-break space",
    "\u3000": "a full-width (ideographic) space",
    "\u200b": "an invisible zero-width space",
    "\u2060": "an invisible word joiner",
    "\ufeff": "an invisible byte order mark",
}


def name_of_space(char: str) -> str:
    """What to call a blank in a message: `a full-width (ideographic) space`."""
    return _NAMES.get(char, f"an unusual space (U+{ord(char):04X})")


def find_controls(text: str, path: str, first_line: int = 1, *, separators: bool = False) -> tuple[Problem, ...]:
    """Name the first few control characters of a text.

    Args:
        text: what to look through, with LF line ends.
        path: for the spans.
        first_line: the number of the text's first line in its file.
        separators: whether U+2028 and U+2029 are refused too (in YAML).
    """
    problems = []
    for char, line, column in _matches(text, separators=separators):
        name = unicodedata.name(char, f"U+{ord(char):04X}").capitalize()
        name = f"half of a character (U+{ord(char):04X})" if "\ud800" <= char <= "\udfff" else f"an invisible {name}"
        problems.append(
            Problem(
                "control-character",
                f"there is {name} here, which no page or feed can show",
                Span(path, first_line + line, column + 1),
                "delete it, or type the line again; such characters come from copying out of other programs",
            )
        )
        if len(problems) == _SHOWN:
            break
    return tuple(problems)


def _matches(text: str, *, separators: bool) -> Iterator[tuple[str, int, int]]:
    found = [match.start() for match in CONTROLS.finditer(text)]
    if separators:
        found = sorted(found + [match.start() for match in LINE_SEPARATORS.finditer(text)])
    for start in found:
        line = text.count("\n", 0, start)
        yield text[start], line, start - (text.rfind("\n", 0, start) + 1)
