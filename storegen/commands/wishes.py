"""What commands that open a shop have in common: the options that say which shop is wanted."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import urlsplit

import click

if TYPE_CHECKING:
    from collections.abc import Callable


F = TypeVar("F", bound="Callable[..., object]")


class Day(click.ParamType[datetime.date]):
    """A day as YYYY-MM-DD."""

    name = "day"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> datetime.date:
        """Read the day, or say how one is written."""
        try:
            return value if isinstance(value, datetime.date) else datetime.date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"'{value}' is not a day; write year-month-day: 2026-12-31", param, ctx)


class BaseUrl(click.ParamType[str]):
    """The beginning of absolute addresses."""

    name = "url"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Take http and https addresses without a question mark or hash."""
        text = str(value)
        parts = urlsplit(text)
        if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query or parts.fragment:
            self.fail(f"'{text}' is not an address; write https://your-shop.example", param, ctx)
        return text.rstrip("/")


def out_option(help_text: str) -> Callable[[F], F]:
    """Add `--out`, whose default `output_folder` knows."""
    return click.option("--out", metavar="DIR", type=click.Path(path_type=Path), help=help_text)


def output_folder(out: Path | None, *, portable: bool) -> Path:
    """The folder of a build; a portable one has a folder of its own, so that nobody uploads it by mistake."""
    return out or Path("portable" if portable else "public")


def as_of_option(function: F) -> F:
    """Add `--as-of`."""
    return click.option(
        "--as-of", type=Day(), metavar="DATE", help="The day that decides sales and announcements; today if not given."
    )(function)


def base_url_option(function: F) -> F:
    """Add `--base-url`."""
    return click.option(
        "--base-url", type=BaseUrl(), metavar="URL", help="Where the shop will be, in place of store.yaml's domain."
    )(function)
