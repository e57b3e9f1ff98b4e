"""What is wrong, as data: in comes nothing, out go the types that every stage reports with.

A stage never stops at the first mistake and never prints: it returns problems, and the command that was
called shows all of them at once.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Severity(enum.StrEnum):
    """Whether a problem stops the build."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a source file.

    Attributes:
        path: relative to the store's folder, with forward slashes: `content/products/mug.md`.
        line: counted from 1.
        column: counted from 1, in characters.
    """

    path: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, where, and what to do about it.

    Attributes:
        code: kebab-case name; each is explained in `problem_catalog`.
        message: position-free sentence a seller understands.
        span: where; `None` only when no file can be named.
        hint: the cure, or a suggestion such as `did you mean 'price'?`.
        severity: errors stop a build, warnings do not.
        related: other places that belong to it (the first of two duplicates).
    """

    code: str
    message: str
    span: Span | None
    hint: str | None = None
    severity: Severity = Severity.ERROR
    related: tuple[Span, ...] = ()

    @property
    def is_error(self) -> bool:
        """Whether it stops a build."""
        return self.severity is Severity.ERROR

    @property
    def is_quotable(self) -> bool:
        """Whether the line that it is about may be shown: never one with a key in it, for reports are kept and sent."""
        return self.code != "secret"


def in_reading_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Sort by file and place, without duplicates; problems without a place come first."""
    return tuple(sorted(dict.fromkeys(problems), key=_place))


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether any of them stops a build."""
    return any(problem.is_error for problem in problems)


def _place(problem: Problem) -> tuple[str, int, int, str, str]:
    span = problem.span or Span("", 0, 0)
    return (span.path, span.line, span.column, problem.code, problem.message)
