"""Every problem code with its explanation: nothing comes in, a table goes out, for the docs and for sellers.

The messages themselves stand where the problems are found; here is what stays true of all of one kind.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Explanation:
    """One kind of problem.

    Attributes:
        title: what is wrong, in a few words.
        why: why storegen minds.
        cure: what to do.
        example: lines that have the problem, if that helps.
    """

    title: str
    why: str
    cure: str
    example: str | None = None


PROBLEMS: Mapping[str, Explanation] = MappingProxyType(
    {
        # What is written in a file.
        "unknown-key": Explanation(
            "A key that storegen does not know",
            "A mistyped key would be left out of the shop without a word.",
            "Correct it as the hint says, or take the line away.",
            "prise: 12.00",
        ),
        "missing-key": Explanation(
            "A key that must be there is not",
            "Without it the page cannot be made.",
            "Write the key that the message names.",
        ),
        "duplicate-key": Explanation(
            "One key stands twice in the same place",
            "Only one of the two values could count, and nobody could see which.",
            "Take one of the lines away.",
            "price: 10.00\nprice: 99.00",
        ),
        # What is installed.
        "adapter-broken": Explanation(
            "An installed part does not load",
            "A package that adds a checkout, importer, host or theme is broken or made for another storegen.",
            "Install that package anew or remove it.",
        ),
        "adapter-clash": Explanation(
            "Two installed packages bring a part of the same name",
            "storegen cannot know which of the two is meant.",
            "Remove one of the two packages.",
        ),
        "not-installed": Explanation(
            "storegen is not installed",
            "Its checkouts, importers and themes are known only once it is.",
            "Run `make build` in the folder of storegen, or `python -m pip install -e .`.",
        ),
        # What `storegen new` finds.
        "folder-not-empty": Explanation(
            "The folder for a new shop has files in it",
            "A new shop never writes over anything.",
            "Name a folder that is empty or not there yet.",
        ),
    }
)
