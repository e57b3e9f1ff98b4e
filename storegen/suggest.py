"""Did-you-mean: a mistyped word and the allowed ones in, a hint out."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def suggest(word: str, allowed: Iterable[str]) -> str | None:
    """Return `did you mean 'price'?`, the whole list if it is short, or nothing.

    Args:
        word: what was typed.
        allowed: the names that would have been right, in any order.
    """
    names = sorted(set(allowed))
    near = nearest(word, names)
    if near is not None:
        return f"did you mean '{near}'?"
    if 0 < len(names) <= 12:
        return "one of: " + ", ".join(names)
    return None


def nearest(word: str, allowed: Iterable[str]) -> str | None:
    """Return the allowed word that is so like a mistyped one that it was probably meant."""
    names = {name.lower(): name for name in sorted(set(allowed), reverse=True)}
    near = difflib.get_close_matches(word.lower(), sorted(names), n=1, cutoff=0.6)
    return names[near[0]] if near else None
