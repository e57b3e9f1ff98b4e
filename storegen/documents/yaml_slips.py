"""Slips of the keyboard that YAML reads without complaint: a scalar and the lines it stands on in, a slip out.

YAML takes a full-width colon for a letter, so `images：` and the list below it become one text. The same signs are
right inside of ordinary text (`月光霜：夜用`), so each rule asks for the shape of a slip and its cure always names the
way to say "I meant it": quotes. Slips that lose structure are errors, those that only keep unwanted signs are warnings.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from storegen.documents.characters import WIDE_SPACES, name_of_space
from storegen.problems import Problem, Severity, Span

_SIGNS = re.compile(rf"[：，、“”‘’【】［］｛｝＂＇－＃｜＞{WIDE_SPACES}]|[\w-]:(?=[^\s/])")
_WIDE = re.compile(rf"[{WIDE_SPACES}]")
_INDENT = re.compile(rf"[ \t]*([{WIDE_SPACES}])[ \t{WIDE_SPACES}]*\S")
_WIDE_AFTER = re.compile(rf"[ \t]*(?:- +)*(?:[^\s:'\"#][^:'\"]*:|-)([{WIDE_SPACES}])")
_WIDE_COLON = re.compile(r"[ \t]*(?:- +)*(?:[^\s:：'\"#\[{][^:：]*|\"[^\"]*\"|'[^']*')(：)")
_TYPED_KEY_WIDE_COLON = re.compile(r"[ \t]*(?:- +)*[a-z_]+ ?(：)")
_NO_SPACE = re.compile(r"[ \t]*(?:- +)*(?!(?:mailto|tel|https?|data):)[a-z_]+(:)(?=[^\s/:])")
_SIGN = re.compile(r"[ \t]*(?:(－)\s|(＃))")
_LIST_ITEM = re.compile(r"[ \t]*(-)(?:\s|$)")
_COMMA = re.compile(r"[，、]")
_COMMA_AND_KEY = re.compile(r"[，、] *\w+ *[:：]")
_CURLY = re.compile(r"[“”＂‘’＇]")
_QUOTED = re.compile(r"(?:“[^“”]*”|＂[^＂]*＂|‘[^‘’]*’|＇[^＇]*＇|”[^“”]*”)")
_BRACKETED = re.compile(r"(?:【[^【】]*】|［[^［］]*］|｛[^｛｝]*｝)")
_BLOCK_SIGN = re.compile(r"[｜＞][+-]?$")
_ASCII = {"－": "- ", "＃": "# ", "｜": "|", "＞": ">"}
_SPACED_COLON = re.compile(r":(?:\s|$)")

KEEP = "if it belongs to the text, put straight quotes around the whole text"


@dataclass(frozen=True, slots=True)
class Spot:
    """One unquoted text as YAML took it.

    Attributes:
        text: what YAML made of it.
        start: line and column of its first character, from 0.
        end: line and column after its last character, from 0.
        is_key: whether it is a key.
        in_list: whether it is an item of a list.
        flow: whether it stands inside of `[…]` or `{…}`.
        key_line: the line of the key it is the value of, from 0.
    """

    text: str
    start: tuple[int, int]
    end: tuple[int, int]
    is_key: bool
    in_list: bool
    flow: bool
    key_line: int | None


@dataclass(frozen=True, slots=True)
class Slip:
    """A slip with its place, line and column from 0."""

    code: str
    message: str
    line: int
    column: int
    hint: str
    severity: Severity = Severity.ERROR

    def problem(self, path: str, first_line: int) -> Problem:
        """The slip as a problem of a file in which the text begins on `first_line`."""
        span = Span(path, self.line + first_line, self.column + 1)
        return Problem(self.code, self.message, span, self.hint, self.severity)


def needs_a_look(text: str) -> bool:
    """Whether a text holds any sign that a slip on one line is made of; nearly always not."""
    return _SIGNS.search(text) is not None


def find_slip(spot: Spot, lines: list[str]) -> Slip | None:
    """The slip that made YAML take this text for a whole, if it was one.

    Args:
        spot: the text and where it stands.
        lines: the lines of the whole file.
    """
    if spot.is_key:
        return _in_key(spot, lines)
    if spot.start[0] != spot.end[0]:
        return _in_lines(spot, lines) or _at_edges(spot)
    line = lines[spot.start[0]]
    begins_late = spot.key_line is None or spot.start[0] > spot.key_line
    if begins_late and not spot.flow:
        slip = _in_place_of_mapping(spot, line)
        if slip is not None:
            return slip
    return (_between_items(spot) if spot.flow else None) or _around(spot) or _at_edges(spot)


def slip_in_line(line: str, number: int) -> Slip | None:
    """The slip on a line that YAML stumbled over: anything goes, as something is certainly wrong.

    Args:
        line: the line.
        number: its number, from 0.
    """
    for pattern, make in (
        (_INDENT, _wide_space),
        (_WIDE_AFTER, _wide_space),
        (_SIGN, _wide_sign),
        (_WIDE_COLON, _wide_colon),
        (_NO_SPACE, _no_space),
    ):
        match = pattern.match(line)
        if match is not None and not (make is _wide_colon and _SPACED_COLON.search(line, 0, match.start(1))):
            return make(number, match.start(match.lastindex or 0), match[match.lastindex or 0])
    match = re.search(r"(?::\s+|[\[{,]\s*|^\s*(?:- +)*)([“”＂])", line)
    return _curly(number, match.start(1)) if match else None


def wide_comma(line: int, column: int, sign: str) -> Slip:
    """A full-width comma between two items, at a line and column from 0."""
    message = f"a full-width comma '{sign}' does not separate items in YAML"
    return Slip("full-width-comma", message, line, column, f"write an ASCII comma and a space: `, `; {KEEP}")


def typed_key_slip(line: str, number: int) -> Slip | None:
    """A full-width colon after what looks like one of storegen's own keys.

    Args:
        line: the line.
        number: its number, from 0.
    """
    match = _TYPED_KEY_WIDE_COLON.match(line)
    return _wide_colon(number, match.start(1), "：") if match else None


def _in_key(spot: Spot, lines: list[str]) -> Slip | None:
    line, column = spot.start
    wide = _WIDE.match(spot.text)
    if wide:
        return _wide_space(line, column, wide[0])
    if "：" in spot.text:
        return _wide_colon(line, column + spot.text.index("："), "：")
    if _CURLY.match(spot.text):
        return _curly(line, column)
    after = lines[spot.end[0]][spot.end[1] :].lstrip()
    colon = _NO_SPACE.match(spot.text)
    if spot.flow and colon and not after.startswith(":"):
        return _no_space(line, column + colon.start(1), ":")
    return None


def _in_lines(spot: Spot, lines: list[str]) -> Slip | None:
    """A text over several lines: does one of them look like a key or a list that was swallowed?"""
    for number in range(spot.start[0], spot.end[0] + 1):
        line = lines[number]
        offset = spot.start[1] if number == spot.start[0] else 0
        rest = line[offset:].rstrip()
        if number == spot.start[0] and _BLOCK_SIGN.fullmatch(rest):
            return _wide_sign(number, offset, rest[0])
        if rest.endswith("："):
            return _wide_colon(number, offset + len(rest) - 1, "：")
        for pattern, make in ((_TYPED_KEY_WIDE_COLON, _wide_colon), (_NO_SPACE, _no_space)):
            match = pattern.match(rest)
            if match:
                return make(number, offset + match.start(1), match[1])
        item = _LIST_ITEM.match(rest)
        if item and number != spot.start[0]:
            return Slip(
                "swallowed-list",
                "this dash is read as part of the text above, not as a list",
                number,
                item.start(1),
                "end the line above with `key:` alone; if the dash belongs to the text, begin the text with `|` "
                "on a line of its own",
            )
    return None


def _in_place_of_mapping(spot: Spot, line: str) -> Slip | None:
    """A text alone on its line, where `key: value` was as likely to be meant."""
    number, column = spot.start
    rest = line[column : spot.end[1]]
    wide = _WIDE_AFTER.match(rest)
    if wide:
        return _wide_space(number, column + wide.start(1), wide[1])
    if _SIGN.match(rest):
        return _wide_sign(number, column, rest[0])
    at_root = spot.key_line is None and not spot.in_list
    colon = (_WIDE_COLON if at_root else _TYPED_KEY_WIDE_COLON).match(rest)
    if colon:
        return _wide_colon(number, column + colon.start(1), "：")
    # Tags such as `color:red` are common in exports, so a list is left alone.
    space = None if spot.in_list else _NO_SPACE.match(rest)
    return _no_space(number, column + space.start(1), ":") if space else None


def _between_items(spot: Spot) -> Slip | None:
    """A comma in an item of `[…]`; a value in `{…}` is often a sentence, so there a key must follow the comma."""
    match = (_COMMA if spot.in_list else _COMMA_AND_KEY).search(spot.text)
    return wide_comma(spot.start[0], spot.start[1] + match.start(), match[0][0]) if match else None


def _around(spot: Spot) -> Slip | None:
    line, column = spot.start
    if _QUOTED.fullmatch(spot.text):
        slip = _curly(line, column)
        return Slip(
            slip.code, "these full-width quotes become part of the text", line, column, slip.hint, Severity.WARNING
        )
    if _BRACKETED.fullmatch(spot.text):
        return Slip(
            "full-width-bracket",
            "these full-width brackets are part of the text; they make no list",
            line,
            column,
            f"write a list as `[a, b]`; {KEEP}",
            Severity.WARNING,
        )
    return None


def _at_edges(spot: Spot) -> Slip | None:
    line, column = spot.start
    if _WIDE.match(spot.text):
        at, char = (line, column), spot.text[0]
    elif _WIDE.match(spot.text[-1:]):
        at, char = (spot.end[0], spot.end[1] - 1), spot.text[-1]
    else:
        return None
    message = f"there is {name_of_space(char)} at the edge of this text, and it stays part of it"
    return Slip("wide-space", message, *at, f"delete it; {KEEP}", Severity.WARNING)


def _wide_space(line: int, column: int, char: str) -> Slip:
    message = f"there is {name_of_space(char)} where YAML wants an ordinary one"
    return Slip("wide-space", message, line, column, "type it again with the input method set to English")


def _wide_colon(line: int, column: int, _: str) -> Slip:
    message = "a full-width colon '：' does not end a key"
    return Slip("full-width-colon", message, line, column, f"write an ASCII colon and a space: `: `; {KEEP}")


def _wide_sign(line: int, column: int, sign: str) -> Slip:
    message = f"the full-width sign '{sign}' means nothing to YAML"
    return Slip("full-width-sign", message, line, column, f"write '{_ASCII[sign]}'; {KEEP}")


def _no_space(line: int, column: int, _: str) -> Slip:
    message = "a space is missing after this colon, so it does not end a key"
    return Slip("missing-space", message, line, column, f"write `key: value`; {KEEP}")


def _curly(line: int, column: int) -> Slip:
    message = "full-width quotes do not quote in YAML"
    return Slip(
        "full-width-quote",
        message,
        line,
        column,
        "write straight quotes \"…\"; if these are meant, put '…' around them",
    )
