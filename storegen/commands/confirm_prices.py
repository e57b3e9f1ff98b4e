"""`storegen check --update-lock`: a Site in, the prices that the seller has seen at providers written down."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import click

from storegen.checkout.lint.inspection import Inspection
from storegen.checkout.lock import LOCK_FILE, lock_text, read_lock
from storegen.checkout.lock_update import plan_update
from storegen.checkout.registry import channel_adapters
from storegen.clock import day_of
from storegen.errors import PublishError
from storegen.problems import Problem, Span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from storegen.build.shop import Shop
    from storegen.checkout.lock_update import Change, Update
    from storegen.commands.common import Common
    from storegen.site import Site


def confirm_prices(common: Common, site: Site, *, assumed: bool) -> None:
    """Ask of each channel whether its provider asks the prices of the pages, and keep what is confirmed.

    Args:
        assumed: whether the seller has said yes to everything beforehand.

    Raises:
        UsageError: when nobody is there to answer.
        PublishError: when the file cannot be written.
    """
    if not assumed and not sys.stdin.isatty():
        message = "--update-lock asks whether you saw these prices; add --yes where nobody can answer"
        raise click.UsageError(message)
    if site.shop is None:
        return
    lock, _ = read_lock(common.root)
    update = plan_update(_inspection(site, site.shop), lock)
    confirmed = tuple(_confirmed(common, update, assumed=assumed))
    text = lock_text(update.confirmed(confirmed))
    if text == _written(common.root):
        common.reporter.say(f"{LOCK_FILE} is as it was.")
        return
    _write(common.root, text)
    if update.gone:
        common.reporter.say(f"taken out: {update.gone} that no product sells any more")
    common.reporter.say(f"wrote {LOCK_FILE}")


def _inspection(site: Site, shop: Shop) -> Inspection:
    as_of = site.wish.as_of or day_of(shop.catalog.store.timezone)
    return Inspection.of(shop.catalog, channel_adapters(), as_of)


def _confirmed(common: Common, update: Update, *, assumed: bool) -> Iterator[str]:
    for channel, changes in update.changes.items():
        common.reporter.say(f"{channel}:")
        _list(common, changes)
        if assumed or click.confirm(f"Does {channel} ask these prices?", default=False, err=True):
            yield channel


def _list(common: Common, changes: tuple[Change, ...]) -> None:
    for change in changes:
        common.reporter.say(f"  {change.words()}")


def _written(root: Path) -> str | None:
    with suppress(OSError, UnicodeDecodeError):
        return (root / LOCK_FILE).read_text("utf-8")
    return None


def _write(root: Path, text: str) -> None:
    """Whole or not at all: a half-written lock would be damage."""
    target = root / LOCK_FILE
    beside = root / f"{LOCK_FILE}.new"
    try:
        beside.write_text(text, "utf-8", newline="\n")
        beside.replace(target)
    except OSError as error:
        message = f"this cannot be written: {error.strerror}"
        problem = Problem("bad-lock", message, Span(LOCK_FILE), "check the folder's permissions and free space")
        raise PublishError(problem) from error
