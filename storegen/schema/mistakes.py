"""A mistake in one document before its place is known: made while a value is read, turned into a Problem by `check`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, LiteralString

from pydantic_core import PydanticCustomError

if TYPE_CHECKING:
    from storegen.documents.node import Loc, Node

_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing that is wrong at a place of a document's data.

    Attributes:
        loc: keys and list positions from the top of the document.
        on_key: whether the key itself is wrong and not what stands behind it.
        about: the key that is missing, or the one that an unknown key was probably meant to be.
    """

    code: str
    message: str
    hint: str | None
    loc: Loc
    on_key: bool = False
    about: str | None = None

    @property
    def place_of_key(self) -> Loc | None:
        """Where the key that it is about would stand."""
        if self.about is None:
            return None
        is_there = self.code == "unknown-key" or self.loc[-1:] == (self.about,)
        return (*(self.loc[:-1] if is_there else self.loc), self.about)


def complain(code: LiteralString, complaint: str, hint: str | None, at: Loc = ()) -> PydanticCustomError:
    """Make the error that a value's reader raises; pydantic collects it and `check` gives it a place.

    Args:
        code: of the problem.
        complaint: rest of a sentence that begins with the key and what was typed: `has a currency sign in it`.
        hint: the cure.
        at: where below the value, when it is a mapping.
    """
    return PydanticCustomError(code, "{complaint}", {"complaint": complaint, "hint": hint, "at": at})


def shown(text: str) -> str:
    """What was typed, in quotes and short enough for one line."""
    line = " ".join(text.split())
    return f"'{line}'" if len(line) <= _SHOWN else f"'{line[: _SHOWN - 1]}…'"


def shape_of(value: Node) -> str:
    """What sort of node it is, in the words of a seller."""
    if value is None:
        return "nothing"
    if isinstance(value, str):
        return "one line of text"
    if isinstance(value, list):
        return "a list"
    return "`key: value` lines"
