"""`storegen order FILE`: an order that came in as a message in, whether it is whole and at today's prices out."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from storegen.checkout.check_order import check_order
from storegen.checkout.order_code import order_code, read_order
from storegen.clock import day_of
from storegen.commands.common import Common, common_options
from storegen.commands.wishes import as_of_option
from storegen.site import Wish, open_site

if TYPE_CHECKING:
    import datetime

_STANDARD_INPUT = "-"


@click.command("order", short_help="Check an order that came in as a message.")
@click.argument("file", metavar="FILE", type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path))
@as_of_option
@common_options
def command(common: Common, file: Path, *, as_of: datetime.date | None) -> int:
    """Check an order that came in as a message: whether it is as it was sent, and at today's prices.

    FILE is the message saved as a text, or - for standard input: paste it, then press Ctrl-D (Ctrl-Z on Windows).
    """
    site = open_site(common.root, Wish(as_of))
    if site.shop is None:
        return common.reporter.report(site.problems)
    is_pasted = str(file) == _STANDARD_INPUT
    raw = sys.stdin.buffer.read() if is_pasted else file.read_bytes()
    message = raw.decode("utf-8-sig", "replace")
    path = _STANDARD_INPUT if is_pasted else os.path.relpath(file.absolute(), common.root)
    catalog = site.shop.catalog
    problems = check_order(message, path, catalog, as_of or day_of(catalog.store.timezone))
    lines = read_order(message)
    for line in lines:
        common.reporter.say(f"{line.quantity} × {line.product} {line.variant} at {line.amount} {line.currency}")
    if lines and not problems:
        common.reporter.say(f"order {order_code(lines)} is as it was sent, at today's prices")
    facts = {"lines": [line.text for line in lines], "code": order_code(lines) if lines else None}
    return common.reporter.report(problems, facts)
