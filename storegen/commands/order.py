"""`storegen order FILE`: an order that came in as a message in, its items read out and checked.

It is checked whether it is whole and at today's prices.
"""

from __future__ import annotations

import os
import sys
from decimal import Decimal
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
    from collections.abc import Iterable, Iterator

    from storegen.catalog.catalog import Catalog
    from storegen.checkout.order_code import OrderLine

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
    for text in (*(_read_out(line, catalog) for line in lines), *_totals(lines)):
        common.reporter.say(text)
    if lines and not problems:
        common.reporter.say(f"order {order_code(lines)} is as it was sent, at today's prices")
    facts = {"lines": [line.text for line in lines], "code": order_code(lines) if lines else None}
    return common.reporter.report(problems, facts)


def _read_out(line: OrderLine, catalog: Catalog) -> str:
    """A line as a seller packs it: `2 × Cream, 50 ml, SKU C-50, at 18.50 USD: 37.00 USD`."""
    product = catalog.products.get(line.product)
    variant = next((one for one in product.variants if one.key == line.variant), None) if product else None
    if product is None or variant is None:
        what = f"{line.product} {line.variant}"
    else:
        title = product.texts[catalog.store.default_language.tag].title.text
        sku = [f"SKU {variant.sku}"] if variant.sku else []
        what = ", ".join([title, *(choice for _, choice in variant.choices), *sku])
    total = f"{_sum_of(line)} {line.currency}"
    return f"{line.quantity} × {what}, at {line.amount} {line.currency}: {total}{line.notes}"


def _totals(lines: Iterable[OrderLine]) -> Iterator[str]:
    sums: dict[str, Decimal] = {}
    for line in lines:
        sums[line.currency] = sums.get(line.currency, Decimal()) + _sum_of(line)
    for currency, total in sums.items():
        yield f"total without shipping: {total} {currency}"


def _sum_of(line: OrderLine) -> Decimal:
    return line.quantity * Decimal(line.amount)
