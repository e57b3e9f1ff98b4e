"""Adding names to a list in a seller's YAML: the file's bytes in, the same bytes with the names in them out.

Nothing else changes: comments, quotes, spaces and line ends stay as typed. What was made is read again, and unless it
says exactly what was wanted, nothing is given back.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from storegen.documents.source import decode
from storegen.documents.yaml_source import parse_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable

    from storegen.documents.node import Marks, Node
    from storegen.documents.yaml_source import ParsedYaml

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
_QUOTED = re.compile(r"'(?:[^']|'')*'|\"(?:[^\"\\]|\\.)*\"")
_YAML_WORDS = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})


def add_to_list(raw: bytes, key: str, names: Iterable[str], *, after: str) -> bytes | None:
    """Add names to the list below a key of the file's root.

    Args:
        raw: the file.
        key: a key of the root; it may be absent, empty, one text, or a list in brackets or below dashes.
        names: letters, digits and underscores; those that are there already are not added again.
        after: the key of the root behind which an absent key is put.

    Returns:
        The file with the names; `None` where it has to be done by hand.
    """
    text, _ = decode(raw, "")
    parsed = parse_yaml(text, "") if text is not None else None
    if parsed is None or parsed.problems or not isinstance(parsed.data, dict):
        return None
    there = _as_list(parsed.data.get(key))
    added = [name for name in dict.fromkeys(names) if there is not None and name not in there]
    if there is None or not all(_PLAIN.fullmatch(name) and name.lower() not in _YAML_WORDS for name in added):
        return None
    mark = codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b""
    lines = [line for line in _LINE.findall(raw.decode("utf-8-sig")) if line]
    if added and not _insert(lines, parsed, key, added, after):
        return None
    made = mark + "".join(lines).encode("utf-8")
    return made if _says(made, parsed.data | {key: [*there, *added]}, key) else None


def _insert(lines: list[str], parsed: ParsedYaml, key: str, added: list[str], after: str) -> bool:
    """Put the names in where the list is; whether a place was found."""
    assert isinstance(parsed.data, dict)
    if key not in parsed.data:
        return _new_key(lines, parsed, f"{key}: [{', '.join(added)}]", after)
    value = parsed.data[key]
    line, column = parsed.marks.value((key,))
    if value is None:
        return _fill(lines, parsed.marks.key((key,)), key, f" [{', '.join(added)}]")
    if isinstance(value, str):
        token = _token(lines[line - 1], column, value)
        return _replace(lines, (line, column), token, f"[{token}, {', '.join(added)}]")
    if lines[line - 1].startswith("[", column - 1):
        return _in_brackets(lines, parsed.marks, key, value, added)
    return _below_dashes(lines, parsed.marks, key, value, added)


def _in_brackets(lines: list[str], marks: Marks, key: str, value: Node, added: list[str]) -> bool:
    if not isinstance(value, list) or not value:
        return _replace(lines, marks.value((key,)), "[", f"[{', '.join(added)}")
    place = marks.value((key, len(value) - 1))
    token = _token(lines[place[0] - 1], place[1], str(value[-1]))
    return _replace(lines, place, token, ", ".join([token, *added]))


def _new_key(lines: list[str], parsed: ParsedYaml, written: str, after: str) -> bool:
    """A line of its own behind what stands below another key, before the blank lines and comments that follow it."""
    assert isinstance(parsed.data, dict)
    keys = list(parsed.data)
    following = keys[keys.index(after) + 1] if after in keys and keys[-1] != after else None
    place = parsed.marks.key((following,))[0] - 1 if following else len(lines)
    while place and (not lines[place - 1].strip() or lines[place - 1].startswith("#")):
        place -= 1
    return _new_lines(lines, place, [written])


def _below_dashes(lines: list[str], marks: Marks, key: str, value: Node, added: list[str]) -> bool:
    """Lines below the last dash, as far to the right."""
    line, column = marks.value((key, len(value) - 1 if isinstance(value, list) else 0))
    lead = lines[line - 1][: column - 1]
    if not re.fullmatch(r" *- +", lead):
        return False
    return _new_lines(lines, line, [f"{lead}{name}" for name in added])


def _new_lines(lines: list[str], place: int, written: list[str]) -> bool:
    """Lines that end as the file's lines do."""
    if not place:
        return False
    end = next((found[0] for line in lines if (found := re.search(r"[\r\n]+$", line))), "\n")
    closed = lines[place - 1].endswith(("\n", "\r"))
    if not closed:
        lines[place - 1] += end
    ends = [end] * (len(written) - 1) + [end if closed else ""]
    lines[place:place] = [line + tail for line, tail in zip(written, ends, strict=True)]
    return True


def _fill(lines: list[str], place: tuple[int, int], key: str, written: str) -> bool:
    """A value behind a key that has none."""
    found = re.compile(rf"(['\"]?){re.escape(key)}\1 *:(?: *(?:~|null)(?=\s|$))?", re.IGNORECASE).match(
        lines[place[0] - 1], place[1] - 1
    )
    return found is not None and _replace(lines, place, found[0], found[0].partition(":")[0] + ":" + written)


def _token(line: str, column: int, value: str) -> str:
    """A text as it was typed; empty where it is spread over lines."""
    quoted = _QUOTED.match(line, column - 1)
    if quoted:
        return quoted[0]
    return value if line.startswith(value, column - 1) else ""


def _replace(lines: list[str], place: tuple[int, int], old: str, new: str) -> bool:
    number, at = place[0] - 1, place[1] - 1
    line = lines[number]
    if not old or not line.startswith(old, at):
        return False
    lines[number] = line[:at] + new + line[at + len(old) :]
    return True


def _as_list(value: Node) -> list[Node] | None:
    if value is None:
        return []
    if isinstance(value, str):
        return [value]
    return value if isinstance(value, list) and all(isinstance(one, str) for one in value) else None


def _says(made: bytes, wanted: dict[str, Node], key: str) -> bool:
    text, _ = decode(made, "")
    parsed = parse_yaml(text, "") if text is not None else None
    if parsed is None or parsed.problems or not isinstance(parsed.data, dict):
        return False
    return parsed.data | {key: _as_list(parsed.data.get(key))} == wanted
