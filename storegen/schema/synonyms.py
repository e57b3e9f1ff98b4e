"""What sellers type instead of the right word: a table of meanings in, lookup by the typed word out."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def synonyms(table: str) -> Mapping[str, tuple[str, ...]]:
    """Read lines of `meaning: word word word`.

    Returns:
        The meanings of each word, in the order of the lines.
    """
    found: dict[str, tuple[str, ...]] = {}
    for line in table.strip().splitlines():
        meaning, _, words = line.partition(":")
        for word in words.split():
            found[word] = (*found.get(word, ()), meaning.strip())
    return found


def plain(text: str) -> str:
    """A typed word as it stands in the tables: ASCII forms, small letters, `_` for blanks and hyphens."""
    return "_".join(unicodedata.normalize("NFKC", text).casefold().replace("-", " ").split())


def meaning(text: str, table: Mapping[str, tuple[str, ...]]) -> str | None:
    """What a word most likely means."""
    return next(iter(table.get(plain(text), ())), None)
