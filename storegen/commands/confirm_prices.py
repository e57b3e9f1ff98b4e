"""`storegen check --update-lock`: a Site in, the prices that the seller has seen at providers written down."""

from __future__ import annotations

import sys
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

import click
from pydantic_core import PydanticCustomError

from storegen.catalog.money import TooPreciseError, money
from storegen.checkout.lint.inspection import Inspection
from storegen.checkout.lock import LOCK_FILE, lock_text, read_lock
from storegen.checkout.lock_update import plan_update
from storegen.checkout.registry import channel_adapters
from storegen.clock import day_of
from storegen.errors import PublishError
from storegen.problems import Problem, Span, has_errors
from storegen.schema.amounts import parse_amount

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from storegen.catalog.money import Money
    from storegen.checkout.lock import Seen
    from storegen.checkout.lock_update import Change, Update
    from storegen.commands.common import Common
    from storegen.rendering.shop import Shop
    from storegen.site import Site


def confirm_prices(common: Common, site: Site, *, assumed: bool) -> None:
    """Ask of each channel which prices its provider asks, and keep what was seen.

    What is answered is written after each channel, so that whoever stops halfway has not looked in vain.

    Args:
        assumed: whether the seller has said beforehand that providers ask the prices of the pages.

    Raises:
        UsageError: when nobody is there to answer.
        PublishError: when the file cannot be written.
    """
    if not assumed and not sys.stdin.isatty():
        message = "--update-lock asks whether you saw these prices; add --yes where nobody can answer"
        raise click.UsageError(message)
    if site.shop is None or has_errors(one for one in site.problems if one.code != "price-drift"):
        common.reporter.say(f"{LOCK_FILE} stays as it is until the shop's other errors are mended.")
        return
    before = _written(common.root)
    lock, _ = read_lock(common.root)
    update = plan_update(_inspection(site, site.shop), lock)
    found = dict(update.unconfirmed)
    for channel, changes in update.changes.items():
        try:
            for change, price in _seen(common, channel, changes, assumed=assumed):
                found[channel, change.provider_id] = replace(change.new, price=price)
        finally:
            _save(common.root, found)
    _save(common.root, found)
    _tell(common, update, before)


def _inspection(site: Site, shop: Shop) -> Inspection:
    as_of = site.wish.as_of or day_of(shop.catalog.store.timezone)
    return Inspection.of(shop.catalog, channel_adapters(), as_of)


def _seen(
    common: Common, channel: str, changes: tuple[Change, ...], *, assumed: bool
) -> Iterator[tuple[Change, Money]]:
    """What the provider asks: the prices of the pages if they are all right, else one by one."""
    common.reporter.say(f"{channel}:")
    for change in changes:
        common.reporter.say(f"  {change.words()}")
    if assumed or click.confirm(f"Does {channel} ask these prices?", default=False, err=True):
        yield from ((change, change.new.price) for change in changes)
        return
    common.reporter.say(f"Then type what {channel} asks for each, or nothing if you have not looked.")
    for change in changes:
        price = _price(change)
        if price is not None:
            yield change, price


def _price(change: Change) -> Money | None:
    """The price that the seller has seen; `None` where nothing is typed."""
    currency = change.new.price.currency

    def read(typed: str) -> Money | None:
        if not typed.strip():
            return None
        try:
            return money(parse_amount(typed.strip()), currency)
        except (PydanticCustomError, TooPreciseError) as error:
            message = f"'{typed}' is not a price in {currency}: type digits, such as {change.new.price.amount}"
            raise click.BadParameter(message) from error

    question = f"  {change.where()} in {currency}"
    return click.prompt(question, default="", show_default=False, value_proc=read, err=True)


def _tell(common: Common, update: Update, before: str | None) -> None:
    if _written(common.root) == before:
        common.reporter.say(f"{LOCK_FILE} is as it was." if before else "No price was noted.")
        return
    if update.gone:
        common.reporter.say(f"taken out: {update.gone} that no product sells any more")
    common.reporter.say(f"wrote {LOCK_FILE}")


def _save(root: Path, found: Mapping[tuple[str, str], Seen]) -> None:
    """Write the lock, where there is something new to write."""
    text, before = lock_text(found), _written(root)
    if text != before and (found or before is not None):
        _write(root, text)


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
