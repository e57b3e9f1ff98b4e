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
    near = difflib.get_close_matches(word.lower(), [name.lower() for name in names], n=1, cutoff=0.6)
    for name in names:
        if near and name.lower() == near[0]:
            return f"did you mean '{name}'?"
    if 0 < len(names) <= 12:
        return "one of: " + ", ".join(names)
    return None
