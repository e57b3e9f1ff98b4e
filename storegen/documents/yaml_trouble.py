"""An error of libyaml in, taken apart: what it said, where it stood, and what was read just before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import yaml


@dataclass(frozen=True, slots=True)
class Scalar:
    """The quoted text read last: its marks and its quote."""

    start: yaml.Mark
    end: yaml.Mark
    quote: str


@dataclass(frozen=True, slots=True)
class Trouble:
    """An error of libyaml.

    Attributes:
        what: its words, context and problem together.
        line: where it stopped, from 0.
        column: the same, from 0.
        since: where the thing it was reading began, line and column from 0.
        lines: the whole text.
        last: the quoted text read last.
    """

    what: str
    line: int
    column: int
    since: tuple[int, int] | None
    lines: list[str]
    last: Scalar | None

    @classmethod
    def of(cls, error: yaml.YAMLError, lines: list[str], last: Scalar | None) -> Trouble:
        """Take an error apart; one without a place (a reader's) stands at the beginning."""
        mark = getattr(error, "problem_mark", None)
        since = getattr(error, "context_mark", None)
        what = f"{getattr(error, 'context', None) or ''}; {getattr(error, 'problem', None) or error}"
        line, column = (0, 0) if mark is None else (mark.line, mark.column)
        return cls(what, line, column, None if since is None else (since.line, since.column), lines, last)

    def says(self, *words: str) -> bool:
        """Whether libyaml's message holds one of these."""
        return any(word in self.what for word in words)

    @property
    def text(self) -> str:
        """The line it stopped at."""
        return self.lines[self.line] if self.line < len(self.lines) else ""

    @property
    def char(self) -> str:
        """The character it stopped at, or nothing at the end of a line."""
        return self.text[self.column : self.column + 1]
