"""Prices: what variants inherit, when sales are on, which currencies there are."""

from __future__ import annotations

import datetime

import pytest

from storegen.catalog.model import Price, PriceRule, Sale
from storegen.catalog.money import Money

FIRST, LAST = datetime.date(2026, 12, 1), datetime.date(2026, 12, 3)
DAY = datetime.timedelta(days=1)
FULL, LESS, MORE = Money("88.00", "CNY"), Money("66.00", "CNY"), Money("99.00", "CNY")


def mug(lines: str) -> str:
    return f"-- content/products/mug.md --\n---\ntitle: Mug\n{lines}\n---\n"


def price_of(catalog, variant: int = 0, currency: str = "CNY") -> PriceRule:
    return catalog.products["mug"].variants[variant].prices[currency]


@pytest.mark.parametrize("day", [FIRST, FIRST + DAY, LAST])
def test_a_sale_is_on_from_its_first_to_its_last_day(day):
    rule = PriceRule(FULL, None, Sale(LESS, FIRST, LAST))

    assert Price(LESS, FULL, LAST) == rule.on(day)


@pytest.mark.parametrize("day", [FIRST - DAY, LAST + DAY])
def test_a_sale_is_off_the_day_before_and_the_day_after(day):
    rule = PriceRule(FULL, None, Sale(LESS, FIRST, LAST))

    assert Price(FULL, None, None) == rule.on(day)


def test_a_sale_without_days_is_always_on():
    assert Price(LESS, FULL, None) == PriceRule(FULL, None, Sale(LESS, None, None)).on(FIRST)


def test_a_sale_strikes_out_the_comparison_where_there_is_one():
    assert Price(LESS, MORE, LAST) == PriceRule(FULL, MORE, Sale(LESS, FIRST, LAST)).on(FIRST)


def test_the_comparison_stands_while_there_is_no_sale():
    assert Price(FULL, MORE, None) == PriceRule(FULL, MORE, Sale(LESS, FIRST, LAST)).on(LAST + DAY)


def test_a_variant_without_a_price_has_the_products(catalog_of):
    catalog = catalog_of(mug("price: 88\ncompare_at_price: 99\noptions: {size: [S]}\nvariants: [{size: S, sku: a}]"))

    assert PriceRule(FULL, MORE) == price_of(catalog)


def test_a_variant_with_a_price_has_its_own_comparison_only(catalog_of):
    catalog = catalog_of(mug("price: 50\ncompare_at_price: 99\noptions: {size: [S]}\nvariants: [{size: S, price: 88}]"))

    assert PriceRule(FULL) == price_of(catalog)


def test_a_variant_may_add_a_sale_to_the_products_price(catalog_of):
    catalog = catalog_of(mug("price: 88\noptions: {size: [S]}\nvariants: [{size: S, sale: 66}]"))

    assert PriceRule(FULL, None, Sale(LESS, None, None)) == price_of(catalog)


def test_a_price_in_another_currency_is_one_of_its_own(catalog_of):
    catalog = catalog_of(mug("price: 88\nprices: {USD: {price: 12, sale: {price: 10, until: 2026-12-03}}}"))

    assert PriceRule(Money("12.00", "USD"), None, Sale(Money("10.00", "USD"), None, LAST)) == price_of(
        catalog, 0, "USD"
    )
    assert PriceRule(FULL) == price_of(catalog)


def test_a_variant_with_a_price_of_its_own_does_not_cost_what_the_product_costs_abroad(catalog_of):
    catalog = catalog_of(
        mug("price: 66\nprices: {USD: 9}\noptions: {size: [S, L]}\nvariants: [{size: S}, {size: L, price: 88}]")
    )
    small, large = catalog.products["mug"].variants

    assert {"CNY", "USD"} == set(small.prices)
    assert {"CNY": PriceRule(FULL)} == large.prices


def test_an_exact_price_stays_exact(catalog_of):
    assert "1.10" == price_of(catalog_of(mug("price: 1.10"))).price.amount


def test_a_price_of_nothing_counts_only_where_it_is_typed(catalog_of):
    assert "0.00" == price_of(catalog_of(mug("price: 0"))).price.amount


def test_a_price_with_more_decimals_than_its_currency_is_an_error(errors_of):
    assert ("bad-price",) == errors_of(mug("price: 1.105"))


def test_a_price_in_yen_has_no_decimals(errors_of):
    assert ("bad-price",) == errors_of(mug("price: 88\nprices: {JPY: 1.5}"))


def test_a_missing_price_is_one_error(errors_of):
    assert ("missing-key",) == errors_of(mug("summary: nice"))


def test_a_wrong_price_of_one_variant_does_not_hide_the_missing_price_of_another(errors_of):
    lines = "options: {size: [S, L]}\nvariants:\n  - {size: S, price: 1.105}\n  - {size: L, prices: {USD: 9}}"

    assert ("bad-price", "missing-key") == errors_of(mug(lines))


def test_a_wrong_price_that_variants_inherit_is_one_error(errors_of):
    assert ("bad-price",) == errors_of(mug("price: 1.105\noptions: {size: [S, L]}"))


def test_a_wrong_price_abroad_does_not_hide_a_missing_price_at_home(errors_of):
    assert ("missing-key", "bad-price") == errors_of(mug("prices: {USD: 1.105}"))


@pytest.mark.parametrize("second", ["{CNY: 12}", "{CNY: 10}", "{USD: 9, CNY: {price: 12}}"])
def test_two_prices_in_one_currency_are_an_error(second, errors_of):
    rows = f"variants:\n  - {{size: S}}\n  - {{size: L, price: 9, prices: {second}}}"

    assert ("two-prices",) == errors_of(mug(f"price: 10\nprices: {second}"))
    assert ("two-prices",) == errors_of(mug(f"price: 10\noptions: {{size: [S, L]}}\n{rows}"))


def test_the_price_at_home_may_stand_among_the_prices(catalog_of):
    assert "12.00" == price_of(catalog_of(mug("prices: {CNY: 12, USD: 2}"))).price.amount


def test_prices_only_abroad_are_not_enough(errors_of):
    assert ("missing-key",) == errors_of(mug("prices: {USD: 9}"))


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        ("price: 88\ncompare_at_price: 88", "pointless-comparison"),
        ("price: 88\nsale: 99", "pointless-sale"),
    ],
)
def test_a_comparison_or_sale_that_saves_nothing_is_left_out_with_a_warning(lines, code, warnings_of, catalog_of):
    assert (code,) == warnings_of(mug(lines))
    assert PriceRule(FULL) == price_of(catalog_of(mug(lines)))
