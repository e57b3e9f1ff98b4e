"""A CSV file in; its headings and its rows, one at a time, out, or a problem where it is none.

Nothing is guessed: what is not UTF-8 or UTF-16 by its mark is refused with the cure, and so is a row with more cells
than there are headings, because nobody could say which of its cells stand in the wrong column.
"""

from __future__ import annotations

import codecs
import csv
import io
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from storegen.documents.characters import CONTROLS, LINE_SEPARATORS
from storegen.importers.place import Place
from storegen.problems import Problem, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path
    from typing import TextIO

_LARGEST_CELL = 16 << 20
_DELIMITERS = ",;\t"
_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table.

    Attributes:
        place: where.
        cells: text by heading, without blanks around it; empty cells are not there.
        width: how many cells it has in the file.
    """

    place: Place
    cells: Mapping[str, str]
    width: int


def read_headings(path: Path) -> tuple[str, ...] | Problem:
    """The headings of a table, each once, or the reason why they cannot be read."""
    first = next(_records(path), None)
    if isinstance(first, Problem):
        return first
    if first is None:
        return Problem("empty-table", "there is nothing in this file", Span(path.as_posix()), "export it again")
    return _unique(first[1])


def read_rows(path: Path) -> Iterator[Row | Problem]:
    """The rows below the headings; empty ones are passed over, and reading ends where the file is no table any more."""
    records = _records(path)
    first = next(records, None)
    if first is None:
        return
    if isinstance(first, Problem):
        yield first
        return
    headings = _unique(first[1])
    for number, record in enumerate(records, start=2):
        if isinstance(record, Problem):
            yield record
            return
        line, texts = record
        if any(texts):
            yield from _row(Place(path.as_posix(), line, number), headings, texts)


def _row(place: Place, headings: tuple[str, ...], texts: list[str]) -> Iterator[Row | Problem]:
    beyond = [text for text in texts[len(headings) :] if text]
    if beyond:
        message = f"there are {len(texts)} cells under {len(headings)} headings, so some stand in the wrong column"
        yield place.problem("shifted-row", message, "look for a comma too many, or export the file again")
        return
    if CONTROLS.search("".join(texts)) or LINE_SEPARATORS.search("".join(texts)):
        yield from _invisible(place, headings, texts)
        texts = [CONTROLS.sub("", LINE_SEPARATORS.sub("\n", text)) for text in texts]
    cells = {heading: text for heading, text in zip(headings, texts, strict=False) if text}
    yield Row(place, cells, len(texts))


def _invisible(place: Place, headings: tuple[str, ...], texts: list[str]) -> Iterator[Problem]:
    for heading, text in zip(headings, texts, strict=False):
        if CONTROLS.search(text):
            message = "an invisible character, which no page can show, was taken out"
            yield place.problem("control-character", message, column=heading, severity=Severity.WARNING)


def _records(path: Path) -> Iterator[tuple[int, list[str]] | Problem]:
    """Each record with the line it begins on; a problem ends them."""
    name = path.as_posix()
    line = 1
    try:
        with _opened(path) as stream:
            # A description may be longer than what the csv module takes at first.
            csv.field_size_limit(_LARGEST_CELL)
            reader = csv.reader(stream, delimiter=_delimiter(stream), strict=True)
            for texts in reader:
                yield line, [_line_ends(text).strip() for text in texts]
                line = reader.line_num + 1
    except UnicodeError:
        how = "open it in the program it came from and save it as 'CSV UTF-8'"
        yield Problem("not-utf8", "this file is not UTF-8 text", Span(name, _undecodable_line(path)), how)
    except csv.Error as error:
        message = f"from here on this is no CSV: {error}"
        yield Problem("not-csv", message, Span(name, line), 'look for a quotation mark " that is not closed')
    except OSError as error:
        yield Problem("unreadable-file", f"this cannot be read: {error.strerror}", Span(name), "check its name")


@contextmanager
def _opened(path: Path) -> Iterator[TextIO]:
    with path.open("rb") as raw:
        mark = raw.read(4)
        raw.seek(0)
        encoding = "utf-16" if mark.startswith(_WIDE_MARKS) else "utf-8-sig"
        with io.TextIOWrapper(raw, encoding=encoding, newline="") as stream:
            yield stream


def _delimiter(stream: TextIO) -> str:
    """The sign that stands most often in the first line; programs for Europe write `;`."""
    first = stream.readline()
    stream.seek(0)
    return max(_DELIMITERS, key=first.count)


def _undecodable_line(path: Path) -> int:
    with path.open("rb") as raw:
        for number, line in enumerate(raw, start=1):
            try:
                line.decode("utf-8")
            except UnicodeDecodeError:
                return number
    return 1


def _line_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _unique(headings: list[str]) -> tuple[str, ...]:
    """Number the later of equal headings, and name those without one, so that no cell is lost."""
    made: dict[str, None] = {}
    for place, text in enumerate(headings, start=1):
        name = base = " ".join(CONTROLS.sub("", text).split()) or f"Column {place}"
        again = 2
        while name in made:
            name = f"{base} ({again})"
            again += 1
        made[name] = None
    return tuple(made)
