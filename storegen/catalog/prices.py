"""Price rules: what is typed as price, comparison, sale and prices by currency in, one rule for each currency out.

A variant that has a price of its own has only its own comparison and sale, and only its own prices in other
currencies: the product's would sell a large bottle abroad at the price of a small one. Otherwise all are the product's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.catalog.model import PriceRule, Sale
from storegen.catalog.money import Money, TooPreciseError, minor_digits, money
from storegen.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from storegen.documents.document import Document
    from storegen.documents.node import Loc
    from storegen.schema.prices import PriceModel, SaleModel
    from storegen.schema.variant import Sellable


def price_rules(
    document: Document, sellable: Sellable, loc: Loc, currency: str, inherited: Mapping[str, PriceRule]
) -> tuple[dict[str, PriceRule], tuple[Problem, ...]]:
    """Settle the prices of a product or a variant.

    Args:
        document: where it is typed, for positions.
        sellable: the product or the variant.
        loc: where it stands in the document.
        currency: the store's, which `price` is in.
        inherited: the product's rules for a variant, otherwise none.
    """
    problems: list[Problem] = []
    rules = dict(inherited) if sellable.price is None else {}
    if sellable.price is not None:
        rule = _rule(document, loc, currency, sellable.price, sellable.compare_at_price, sellable.sale, problems)
        if rule:
            rules[currency] = rule
    elif currency in inherited and (sellable.compare_at_price is not None or sellable.sale is not None):
        base = inherited[currency].price.value
        rule = _rule(document, loc, currency, base, sellable.compare_at_price, sellable.sale, problems)
        if rule:
            rules[currency] = rule
    if sellable.price is not None and currency in sellable.prices:
        problems.append(_two_prices(document, loc, currency))
    for code, model in sellable.prices.items():
        rule = _rule_of(document, (*loc, "prices", code), code, model, problems)
        if rule:
            rules[code] = rule
    return rules, tuple(problems)


def _two_prices(document: Document, loc: Loc, currency: str) -> Problem:
    """Nobody could say which of the two the seller means."""
    message = f"{currency} is the store's currency, whose price stands in 'price' already"
    span, other = document.span((*loc, "prices", currency), key=True), document.span((*loc, "price"))
    return Problem("two-prices", message, span, "keep one of the two", related=(other,))


def _rule_of(
    document: Document, loc: Loc, currency: str, model: PriceModel, problems: list[Problem]
) -> PriceRule | None:
    return _rule(document, loc, currency, model.price, model.compare_at_price, model.sale, problems)


def _rule(
    document: Document,
    loc: Loc,
    currency: str,
    price: Decimal,
    compare_at: Decimal | None,
    sale: SaleModel | None,
    problems: list[Problem],
) -> PriceRule | None:
    asked = _money(document, (*loc, "price"), price, currency, problems)
    if asked is None:
        return None
    struck = (
        None if compare_at is None else _money(document, (*loc, "compare_at_price"), compare_at, currency, problems)
    )
    if struck is not None and struck.value <= asked.value:
        message = f"compare_at_price {struck.amount} is not above the price {asked.amount}, so it is not shown"
        span = document.span((*loc, "compare_at_price"))
        problems.append(Problem("pointless-comparison", message, span, "remove it, or raise it", Severity.WARNING))
        struck = None
    return PriceRule(asked, struck, _sale(document, (*loc, "sale"), currency, asked, sale, problems))


def _sale(
    document: Document, loc: Loc, currency: str, asked: Money, sale: SaleModel | None, problems: list[Problem]
) -> Sale | None:
    if sale is None:
        return None
    price = _money(document, (*loc, "price"), sale.price, currency, problems)
    if price is None:
        return None
    if price.value >= asked.value:
        message = f"the sale price {price.amount} is not below the price {asked.amount}, so there is no sale"
        problems.append(
            Problem("pointless-sale", message, document.span(loc), "lower it, or remove it", Severity.WARNING)
        )
        return None
    return Sale(price, sale.begins, sale.ends)


def _money(document: Document, loc: Loc, value: Decimal, currency: str, problems: list[Problem]) -> Money | None:
    try:
        return money(value, currency)
    except TooPreciseError:
        digits = minor_digits(currency)
        has = f"only {digits}" if digits else "none"
        message = f"{value} has more decimals than {currency}, which has {has}"
        hint = "round it yourself; storegen never changes a price"
        problems.append(Problem("bad-price", message, document.span(loc), hint))
        return None
