"""What libyaml could not get over, in a seller's words: its error and the lines around in, problems out.

libyaml says `mapping values are not allowed in this context` and points at the line after the mistake. Each rule here
knows one mistake by what libyaml says about it (both of its spellings, C and Python) and by how the line looks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.documents.yaml_slips import KEEP, Slip, slip_in_line, typed_key_slip, wide_comma

if TYPE_CHECKING:
    from storegen.documents.yaml_trouble import Trouble
    from storegen.problems import Problem

_MAX_KEY = 1_024
_MORE = 10


def explain(trouble: Trouble, path: str, first_line: int) -> list[Problem]:
    """The mistake behind an error of libyaml, and further ones that look just like it.

    Args:
        trouble: the error.
        path: the file, for the spans.
        first_line: the number of the text's first line in that file.
    """
    for rule in (_tab, _quotes, _reserved, _slip, _value, _brackets, _key, _structure):
        slip = rule(trouble)
        if slip is not None:
            break
    else:
        said = trouble.what.strip("; ")
        slip = Slip(
            "yaml-syntax",
            f"this cannot be read as YAML ({said})",
            trouble.line,
            trouble.column,
            "compare it with a line that works, or put quotes around the text",
        )
    slips = [slip]
    if slip.code == "full-width-colon":
        slips += _further(slip, trouble.lines)
    return [slip.problem(path, first_line) for slip in slips]


def _further(first: Slip, lines: list[str]) -> list[Slip]:
    """Whoever typed one full-width colon typed more of them: all at once spares a round each."""
    later = (typed_key_slip(line, number) for number, line in enumerate(lines) if number > first.line)
    return [slip for slip in later if slip is not None][:_MORE]


def _tab(trouble: Trouble) -> Slip | None:
    if "tab character" not in trouble.what and not (trouble.char == "\t" and trouble.says("cannot start any token")):
        return None
    indent = trouble.text[: len(trouble.text) - len(trouble.text.lstrip())]
    column = indent.find("\t") if "\t" in indent else trouble.column
    return Slip(
        "tab-indentation",
        "a tab stands where YAML wants spaces",
        trouble.line,
        column,
        "use spaces, two for each level",
    )


def _quotes(trouble: Trouble) -> Slip | None:
    if not trouble.says("quoted scalar", "double-quoted", "single-quoted"):
        return _after_quotes(trouble)
    if trouble.says("escape", "hexadecimal", "hexdecimal"):
        return Slip(
            "bad-escape",
            "a backslash inside of double quotes begins an escape, and this one does not exist",
            trouble.line,
            trouble.column,
            "double the backslash, or use single quotes '…'",
        )
    line, column = trouble.since or (trouble.line, trouble.column)
    return _unclosed(line, column)


def _after_quotes(trouble: Trouble) -> Slip | None:
    last = trouble.last
    if last is None or (last.end.line, last.end.column) > (trouble.line, trouble.column):
        return None
    between = trouble.text[last.end.column : trouble.column] if last.end.line == trouble.line else "elsewhere"
    if between.strip() or trouble.char in {"", ":", "#", "："}:
        return None
    if last.start.line != last.end.line:
        return _unclosed(last.start.line, last.start.column)
    inside = "write the inner quote twice: ''" if last.quote == "'" else 'write the inner quotes as \\"'
    return Slip(
        "text-after-quote",
        "the quotes end before this, but the text goes on",
        trouble.line,
        trouble.column,
        f"{inside}, or use the other kind of quotes around the whole",
    )


def _unclosed(line: int, column: int) -> Slip:
    return Slip(
        "unclosed-quote", "the quotes that open here do not close", line, column, "close them at the end of the text"
    )


def _reserved(trouble: Trouble) -> Slip | None:
    """Texts that begin with a sign that means something to YAML."""
    if trouble.says("an alias", "an anchor", "a tag", "a directive"):
        line, column = trouble.since or (trouble.line, trouble.column)
    elif trouble.says("cannot start any token") or (
        trouble.says("mapping keys are not allowed") and trouble.char == "?"
    ):
        line, column = trouble.line, trouble.column
    else:
        return None
    sign = trouble.lines[line][column : column + 1]
    return Slip("quotes-needed", f"text that begins with {sign} needs quotes", line, column, f'write "{sign}…"')


def _slip(trouble: Trouble) -> Slip | None:
    """A slip of the keyboard on the line libyaml was reading, or at the end of what it took for one text before."""
    if trouble.says("flow sequence", "flow mapping", "flow node") and trouble.since != (trouble.line, trouble.column):
        candidates = [trouble.line] if trouble.since and trouble.since[0] == trouble.line else []
    elif trouble.says("simple key") and trouble.since:
        candidates = [trouble.since[0]]
    elif ": " in trouble.text[: trouble.column]:
        candidates = [trouble.line]
    else:
        candidates = [trouble.line, *_lines_above(trouble)]
    for number in candidates:
        slip = slip_in_line(trouble.lines[number], number) if number < len(trouble.lines) else None
        if slip is not None and (slip.line, slip.column) <= (trouble.line, trouble.column):
            return slip
    return None


def _lines_above(trouble: Trouble) -> list[int]:
    """The lines that may have been swallowed into one text: back to the last one with a proper key."""
    numbers = []
    for number in range(trouble.line - 1, -1, -1):
        line = trouble.lines[number]
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        numbers.append(number)
        if ": " in line or line.rstrip().endswith(":") or len(numbers) == _MORE:
            break
    return numbers


def _value(trouble: Trouble) -> Slip | None:
    """`mapping values are not allowed`: a colon too many, a key too long, or a key too deep."""
    if trouble.says("block scalar"):
        return Slip(
            "block-text",
            "nothing may follow the `|` or `>` that begins a longer text",
            trouble.line,
            trouble.column,
            "begin the text on the next line, two spaces further in",
        )
    if trouble.says("block sequence entries are not allowed", "; sequence entries are not allowed"):
        return Slip(
            "list-on-key-line",
            "a list with dashes cannot begin on the line of its key",
            trouble.line,
            trouble.column,
            "begin it on the next line, or write `[a, b]`; if the dash is text, put quotes around it",
        )
    if not trouble.says("mapping values are not allowed"):
        return None
    before = trouble.text[: trouble.column]
    if len(before) > _MAX_KEY:
        return _long_key(trouble.line, 0)
    if ": " in before:
        return Slip(
            "colon-in-text",
            "a colon and a space inside of a text look like another key",
            trouble.line,
            trouble.column,
            "put quotes around the text after the first colon",
        )
    return Slip(
        "wrong-indentation",
        "this key stands further in than the line above allows",
        trouble.line,
        len(before) - len(before.lstrip()),
        "begin it in the same column as the key above; if the line above should hold a group, end it with its colon",
    )


def _long_key(line: int, column: int) -> Slip:
    return Slip("key-too-long", f"this key is longer than {_MAX_KEY:,} characters", line, column, "shorten it")


def _brackets(trouble: Trouble) -> Slip | None:
    if not trouble.says("flow sequence", "flow mapping", "flow node"):
        return None
    opened = trouble.since or (trouble.line, trouble.column)
    comma = trouble.text.rfind("，", 0, trouble.column)
    if comma >= 0 and opened < (trouble.line, comma):
        return wide_comma(trouble.line, comma, "，")
    if trouble.says("flow node") or opened[0] == trouble.line:
        return Slip(
            "bracket-content",
            "there is something inside of these brackets that fits no list or mapping",
            trouble.line,
            trouble.column,
            "write lists as `[a, b]` and mappings as `{key: value}`, with a comma between two items",
        )
    sign = trouble.lines[opened[0]][opened[1] : opened[1] + 1]
    return Slip(
        "unclosed-bracket", f"the '{sign}' that opens here does not close", *opened, "close it at the end of the list"
    )


def _key(trouble: Trouble) -> Slip | None:
    """A line without a key, or without its colon."""
    if trouble.char == ":" and trouble.says("expected key", "<block end>"):
        message = "there is no key before this colon"
        return Slip("empty-key", message, trouble.line, trouble.column, "write `key: value`")
    if not trouble.says("simple key"):
        return None
    line, column = trouble.since or (trouble.line, trouble.column)
    if len(trouble.lines[line]) - column > _MAX_KEY:
        return _long_key(line, column)
    return Slip(
        "missing-colon",
        "this line is neither `key: value` nor an item of a list",
        line,
        column,
        "add the colon and a space; if it continues the text above, put it two spaces further in",
    )


def _structure(trouble: Trouble) -> Slip | None:
    """A line that fits nowhere."""
    code = "wrong-indentation"
    if trouble.char == "-" and trouble.says("expected key", "<block end>", "block mapping"):
        message, hint = "this item of a list belongs to no key", "put `key:` on a line of its own above the list"
    elif trouble.says("'-' indicator", "block collection", "block sequence"):
        message = "a list ends here without a new key in the right column"
        hint = "begin the line with `- `, or in the key's column"
    elif trouble.char in {"]", "}"}:
        code, message = "bracket-content", f"this '{trouble.char}' closes nothing"
        hint = "remove it, or put quotes around the text"
    elif trouble.says("<document start>"):
        code, message, hint = "yaml-syntax", "the data ends before this line", f"check the line above; {KEEP}"
    elif not trouble.says("expected key", "<block end>"):
        return None
    elif trouble.text[: trouble.column].strip():
        code, message = "yaml-syntax", "something follows here that fits neither a key nor a value"
        hint = "put quotes around the whole text"
    else:
        message = "this line is indented like no line above it"
        hint = "begin it in the column of the key it belongs beside"
    return Slip(code, message, trouble.line, trouble.column, hint)
