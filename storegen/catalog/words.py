"""Words by language: what was typed in some languages in, a phrase for each language of the store out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.catalog.model import Phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from storegen.schema.words import Words


def phrases(words: Words, tags: Sequence[str]) -> dict[str, Phrase]:
    """Settle words for each language.

    Args:
        words: as typed; a text without a language belongs to every language as it is.
        tags: the store's languages, the default one first.
    """
    if set(words.languages) == {""}:
        return {tag: Phrase(words.languages[""], tag) for tag in tags}
    settled: dict[str, Phrase] = {}
    for tag in tags:
        text, found = words.find(tag, tags[0])
        settled[tag] = Phrase(text, found)
    return settled
