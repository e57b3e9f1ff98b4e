"""What people and programs get to read: problems and progress in, lines out. Nothing else in storegen prints.

Text for people goes to standard error, so that what a command yields can be piped; JSON and GitHub's workflow
commands go to standard output.
"""

from __future__ import annotations

import enum
import json
import os
import sys
import time
from collections import Counter
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, TextIO

import click

from storegen.excerpt import excerpt, harmless
from storegen.leaks import without_keys
from storegen.problems import Severity, has_errors, in_reading_order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from storegen.problems import Problem, Span

_WARNINGS_OF_A_KIND = 10
"""A thousand products without pictures are one thing to know, not a thousand."""

_SECONDS_BETWEEN_LINES = 5.0
_IN_MESSAGES = "%\r\n"
_IN_PROPERTIES = "%\r\n:,"
_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow"}


class Format(enum.StrEnum):
    """Who reads the problems."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


def made_strict(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems with every warning made an error: what `--strict` means."""
    return tuple(replace(problem, severity=Severity.ERROR) for problem in problems)


class Reporter:
    """Prints for one command."""

    def __init__(
        self,
        root: Path,
        format: Format = Format.TEXT,  # noqa: A002  the option's own name
        *,
        strict: bool = False,
        verbosity: int = 0,
        out: TextIO | None = None,
        err: TextIO | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Remember for whom to print.

        Args:
            root: the store's folder, to which the paths of problems are relative.
            format: who reads the problems.
            strict: whether warnings count as errors.
            verbosity: below 0 only problems are printed, above 0 details too.
            clock: seconds, for the plain lines of `progress`.
        """
        self._root = root
        self._format = format
        self._strict = strict
        self._verbosity = verbosity
        self._out = out or sys.stdout
        self._err = err or sys.stderr
        self._clock = clock

    def say(self, text: str) -> None:
        """Print a line that tells people what was done; programs and `-q` do not get it."""
        if self._format is not Format.JSON and self._verbosity >= 0:
            click.echo(harmless(text), file=self._out)

    def detail(self, text: str) -> None:
        """Print a line only those want who asked for more with `-v`."""
        if self._verbosity > 0:
            click.echo(harmless(text), file=self._err)

    def report(self, problems: Iterable[Problem], facts: Mapping[str, object] | None = None) -> int:
        """Print all problems in reading order and, where there are any, a line that counts them.

        Args:
            problems: from any stage, in any order.
            facts: what the command found out beside problems; part of the JSON object, values as `json` takes them.

        Returns:
            The exit status: 1 if any of them is an error, else 0.
        """
        judged = in_reading_order(map(_without_keys, made_strict(problems) if self._strict else problems))
        if self._format is Format.JSON:
            found = {"problems": [_as_json(problem) for problem in judged], **(facts or {})}
            click.echo(json.dumps(found), file=self._out)
        elif self._format is Format.GITHUB:
            for problem in judged:
                click.echo(self._as_workflow_command(problem), file=self._out)
        else:
            self._print_for_people(judged)
        return 1 if has_errors(judged) else 0

    @contextmanager
    def progress(self, label: str, total: int) -> Iterator[Callable[[int], None]]:
        """Show how far long work has come: a bar on a terminal, now and then a plain line elsewhere.

        Args:
            label: what is being done, such as `Pictures`.
            total: how many steps there are.

        Yields:
            A function to call with the number of steps done since the last call.
        """
        if self._format is not Format.TEXT or self._verbosity < 0:
            yield lambda _steps: None
        elif self._err.isatty():
            with _bar(label, total, self._err) as advance:
                yield advance
        else:
            yield self._plain_lines(label, total)

    def _plain_lines(self, label: str, total: int) -> Callable[[int], None]:
        done = 0
        last = self._clock()

        def advance(steps: int) -> None:
            nonlocal done, last
            done += steps
            # By time and not by count: quick work stays silent, slow work shows that it lives.
            if self._clock() - last >= _SECONDS_BETWEEN_LINES:
                last = self._clock()
                click.echo(f"{label}: {done} of {total}", file=self._err)

        return advance

    def _print_for_people(self, problems: tuple[Problem, ...]) -> None:
        seen: Counter[str] = Counter()
        for problem in problems:
            seen[problem.code] += not problem.is_error
            if problem.is_error or self._verbosity > 0 or seen[problem.code] <= _WARNINGS_OF_A_KIND:
                self._print_one(problem)
        for code, count in seen.items():
            if count > _WARNINGS_OF_A_KIND and self._verbosity <= 0:
                more = f"and {count - _WARNINGS_OF_A_KIND} more warnings of the kind {code}; -v prints all"
                click.echo(more, file=self._err)
        if problems:
            errors = sum(problem.is_error for problem in problems)
            click.echo(_counted(errors, len(problems) - errors), file=self._err)

    def _print_one(self, problem: Problem) -> None:
        place = f"{self._from_here(problem.span)}: " if problem.span else ""
        word = self._coloured(f"{problem.severity}[{problem.code}]", _COLOURS[problem.severity])
        click.echo(f"{harmless(place)}{word}: {harmless(problem.message)}", file=self._err)
        for line in excerpt(self._root, problem.span) if problem.span and problem.is_quotable else ():
            click.echo(f"    {line}", file=self._err)
        for span in problem.related:
            click.echo(harmless(f"  see also: {self._from_here(span)}"), file=self._err)
        if problem.hint:
            click.echo(f"  {self._coloured('hint', 'cyan')}: {harmless(problem.hint)}", file=self._err)

    def _coloured(self, text: str, colour: str) -> str:
        plain = bool(os.environ.get("NO_COLOR")) or not self._err.isatty()
        return text if plain else click.style(text, fg=colour, bold=True)

    def _from_here(self, span: Span) -> str:
        return f"{self._path_from_here(span)}:{span.line}:{span.column}"

    def _path_from_here(self, span: Span) -> str:
        """Return the path as somebody in the current folder would type it."""
        path = self._root / span.path
        try:
            path_text = os.path.relpath(path)
        except ValueError:  # another drive of Windows
            path_text = str(path)
        return path_text.replace(os.sep, "/")

    def _as_workflow_command(self, problem: Problem) -> str:
        properties = {"title": problem.code}
        if problem.span:
            place = {"file": self._path_from_here(problem.span), "line": str(problem.span.line)}
            properties = {**place, "col": str(problem.span.column), **properties}
        listed = ",".join(f"{key}={_escaped(value, _IN_PROPERTIES)}" for key, value in properties.items())
        message = f"{problem.message}\nhint: {problem.hint}" if problem.hint else problem.message
        return f"::{problem.severity} {listed}::{_escaped(message, _IN_MESSAGES)}"


def _without_keys(problem: Problem) -> Problem:
    """Whatever a problem quotes, no key is printed."""
    hint = without_keys(problem.hint) if problem.hint else None
    return replace(problem, message=without_keys(problem.message), hint=hint)


@contextmanager
def _bar(label: str, total: int, stream: TextIO) -> Iterator[Callable[[int], None]]:
    # Only here, because importing it takes longer than most commands.
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import Progress  # noqa: PLC0415

    with Progress(console=Console(file=stream), transient=True) as bar:
        task = bar.add_task(label, total=total)
        yield lambda steps: bar.advance(task, steps)


def _as_json(problem: Problem) -> dict[str, object]:
    span = problem.span
    return {
        "code": problem.code,
        "severity": problem.severity.value,
        "message": problem.message,
        "hint": problem.hint,
        "path": span.path if span else None,
        "line": span.line if span else None,
        "column": span.column if span else None,
    }


def _counted(errors: int, warnings: int) -> str:
    counts = ((errors, "error"), (warnings, "warning"))
    return ", ".join(f"{count} {word}{'' if count == 1 else 's'}" for count, word in counts if count)


def _escaped(text: str, characters: str) -> str:
    """Escape as GitHub's runner reads it: a percent sign and two hexadecimal digits."""
    return "".join(f"%{ord(character):02X}" if character in characters else character for character in text)
