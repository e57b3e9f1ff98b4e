"""Comparing an order with the shop: a message that came in and the catalog in, the differences as problems out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.checkout.order_code import codes_in, order_code, read_order
from storegen.problems import Problem, Span
from storegen.suggest import suggest

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from storegen.catalog.catalog import Catalog
    from storegen.checkout.order_code import OrderLine


def check_order(message: str, path: str, catalog: Catalog, as_of: datetime.date) -> tuple[Problem, ...]:
    """Problems of an order: whether it is whole, and whether it names what the shop sells at today's prices.

    Args:
        message: as it came in, with whatever stands around the order.
        path: of its file, for messages.
        catalog: of the shop it was sent to.
        as_of: the day whose prices count.
    """
    lines = read_order(message)
    if not lines:
        hint = "paste the whole message, with the lines such as moon-cream#50-ml*2=128.00 CNY at its end"
        return (Problem("no-order", "there is no order in this text", Span(path), hint),)
    found = [problem for line in lines for problem in _of_line(line, path, catalog, as_of)]
    return (*_of_code(lines, message, path), *found)


def _of_code(lines: tuple[OrderLine, ...], message: str, path: str) -> Iterator[Problem]:
    code = order_code(lines)
    if code not in codes_in(message):
        text = f"the order is not as it was sent: its lines have the code {code}, which does not stand in it"
        hint = "a line is missing or was changed on the way; ask for the order again"
        yield Problem("changed-order", text, Span(path, lines[0].line, lines[0].column), hint)


def _of_line(line: OrderLine, path: str, catalog: Catalog, as_of: datetime.date) -> Iterator[Problem]:
    here = Span(path, line.line, line.column)
    product = catalog.products.get(line.product)
    if product is None:
        hint = suggest(line.product, catalog.products) or "answer that it is gone"
        yield Problem("unknown-order-line", f"the shop has no product '{line.product}'", here, hint)
        return
    variant = next((one for one in product.variants if one.key == line.variant), None)
    if variant is None:
        hint = suggest(line.variant, [one.key for one in product.variants]) or "answer that it is gone"
        yield Problem("unknown-order-line", f"'{line.product}' has no variant '{line.variant}'", here, hint)
        return
    rule = variant.prices.get(line.currency)
    today = rule.on(as_of).now.amount if rule else None
    if today != line.amount:
        costs = f"today it costs {today}" if today else f"it has no price in {line.currency}"
        message = f"{line.product} {line.variant} was ordered at {line.amount} {line.currency}; {costs}"
        yield Problem("order-price", message, here, "agree on the price before you confirm the order")
