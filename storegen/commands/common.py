"""The options that every command has: a decorator in, one frozen value for the command out."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from storegen.errors import StoregenError
from storegen.report import Format, Reporter

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Common:
    """What was asked of any command.

    Attributes:
        root: the store's folder, absolute; it exists.
        format: how problems are printed.
        strict: whether warnings count as errors.
        verbosity: -1 with `-q`, 0, or 1 with `-v`.
        reporter: prints in that way.
    """

    root: Path
    format: Format
    strict: bool
    verbosity: int
    reporter: Reporter


def common_options(function: Callable[..., int]) -> Callable[..., None]:
    """Add the common options to a command's function, which gets them as its first argument, a `Common`.

    The function returns its exit status. A `StoregenError` that leaves it is printed as the problems it carries.
    """

    @click.option(
        "-C",
        "root",
        metavar="DIR",
        default=".",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        help="The store's folder, if it is not this one.",
    )
    @click.option(
        "--format",
        "format_name",
        default=Format.TEXT.value,
        type=click.Choice([each.value for each in Format]),
        help="How problems are printed: for people, for programs, or for GitHub's checks.",
    )
    @click.option("--strict", is_flag=True, help="Count warnings as errors.")
    @click.option("-q", "--quiet", is_flag=True, help="Print problems only.")
    @click.option("-v", "--verbose", is_flag=True, help="Print more, and the traceback of a bug.")
    @click.pass_context
    @functools.wraps(function)
    def run(
        context: click.Context,
        /,
        *args: object,
        root: Path,
        format_name: str,
        strict: bool,
        quiet: bool,
        verbose: bool,
        **kwargs: object,
    ) -> None:
        chosen = Format(format_name)
        verbosity = int(verbose) - int(quiet)
        reporter = Reporter(root.absolute(), chosen, strict=strict, verbosity=verbosity)
        common = Common(root.absolute(), chosen, strict, verbosity, reporter)
        try:
            status = function(common, *args, **kwargs)
        except StoregenError as error:
            status = reporter.report(error.problems)
        context.exit(status)

    return run
