"""`channels.lock.json`: what was seen at providers, kept as text, compared with pages, brought up to date."""

from __future__ import annotations

import datetime as dt
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storegen.catalog.money import Money, minor_digits
from storegen.checkout.lint.inspection import Inspection
from storegen.checkout.lock import NO_LOCK, Seen, lock_text, parse_lock
from storegen.checkout.lock_update import plan_update
from storegen.checkout.registry import channel_adapters
from tests.shop import STORE, Shop

TODAY = dt.date(2026, 11, 22)
ID = "buy/8wM5kD0abcDEF"
ENTRY = "buy: {stripe: 8wM5kD0abcDEF}"

words = st.text(min_size=1, max_size=12)
codes = st.sampled_from(["CNY", "USD", "JPY", "KWD"])


@st.composite
def amounts(draw) -> Money:
    currency, digits = draw(codes), draw(st.integers(0, 10**9))
    places = minor_digits(currency)
    text = str(digits).rjust(places + 1, "0")
    return Money(f"{text[:-places]}.{text[-places:]}" if places else text, currency)


seen = st.builds(Seen, words, words, amounts(), st.dates())
locks = st.dictionaries(st.tuples(words, words), seen, max_size=5)


def seen_at(amount: str, currency: str = "CNY") -> MappingProxyType:
    return MappingProxyType({("stripe", ID): Seen("mug", "default", Money(amount, currency), TODAY)})


def shop_of(tmp_path, *products: str) -> Shop:
    store = STORE.replace("{email", "{stripe: {}, taobao: {}, email")
    shop = Shop.of(tmp_path, f"-- content/store.yaml --\n{store}")
    for number, lines in enumerate(products):
        shop.write(f"content/products/mug{number or ''}.md", f"---\ntitle: Mug\n{lines}\n---\n")
    return shop


def drifts(shop: Shop, lock) -> list[str]:
    shop.write("channels.lock.json", lock_text(lock))
    return [problem.message for problem in shop.check().problems if problem.code == "price-drift"]


def update_of(shop: Shop, lock):
    catalog = shop.check().site.shop.catalog
    return plan_update(Inspection.of(catalog, channel_adapters(), TODAY), lock)


@given(locks)
def test_what_is_written_is_read_again(lock):
    assert (lock, ()) == parse_lock(lock_text(lock).encode("utf-8", "surrogatepass"))


@given(locks)
def test_the_order_in_which_prices_were_seen_does_not_show(lock):
    assert lock_text(lock) == lock_text(dict(reversed(lock.items())))


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_damage_is_one_problem_and_never_an_exception(raw):
    lock, problems = parse_lock(raw)

    assert (NO_LOCK, ["bad-lock"]) == (lock, [problem.code for problem in problems])


@pytest.mark.parametrize(
    "text",
    [
        "[]",
        '{"version": 2, "channels": {}}',
        '{"version": 1, "channels": []}',
        '{"version": 1, "channels": {"stripe": {"x": {"price": "8"}}}}',
        lock_text(seen_at("8.00")).replace("CNY", "XYZ"),
        lock_text(seen_at("8.00")).replace("8.00", "8.005"),
        lock_text(seen_at("8.00")).replace("8.00", "NaN"),
        lock_text(seen_at("8.00")).replace("2026-11-22", "yesterday"),
        "[" * 5000,
        f'{{"version": {"1" * 5000}}}',
    ],
)
def test_what_storegen_did_not_write_is_damage(text):
    assert ["bad-lock"] == [problem.code for problem in parse_lock(text.encode())[1]]


def test_a_price_that_went_apart_is_an_error(tmp_path):
    expected = f"at stripe {ID} costs 8.00 CNY (seen 2026-11-22), the page says 9.00 CNY"

    assert [expected] == drifts(shop_of(tmp_path, f"price: 9\n{ENTRY}"), seen_at("8.00"))


@pytest.mark.parametrize(("until", "expected"), [("2026-11-21", 0), ("2026-11-22", 1)])
def test_the_price_of_a_listing_that_ended_is_not_compared(until, expected, tmp_path):
    entry = f"buy: {{stripe: {{id: 8wM5kD0abcDEF, until: {until}}}}}"

    assert expected == len(drifts(shop_of(tmp_path, f"price: 9\n{entry}"), seen_at("8.00")))


@pytest.mark.parametrize(
    "lines",
    [
        f"price: 8\n{ENTRY}",
        "price: 9",
        "price: 9\nbuy: {stripe: 8wM5kD0abcDEG}",
        "price: 9\nbuy: {stripe: {id: 8wM5kD0abcDEF, currency: USD}}",
        f"price: 9\nsale: {{price: 8}}\n{ENTRY}",
    ],
)
def test_the_same_price_and_what_nobody_looked_up_are_fine(lines, tmp_path):
    assert [] == drifts(shop_of(tmp_path, lines), seen_at("8.00"))


def test_the_price_is_compared_in_the_currency_that_the_entry_sells_in(tmp_path):
    lines = "price: 9\nprices: {USD: 2}\nbuy: {stripe: {id: 8wM5kD0abcDEF, currency: USD}}"

    assert [] == drifts(shop_of(tmp_path, lines), seen_at("2.00", "USD"))


def two_currencies(tmp_path, channel: str, prices: str) -> Shop:
    """A shop with pages in CNY and in USD, and one product that stripe sells."""
    shop = shop_of(tmp_path, f"price: 9\nprices: {prices}\n{ENTRY}")
    store = (tmp_path / "content/store.yaml").read_text("utf-8").replace("stripe: {}", f"stripe: {channel}")
    return shop.write("content/store.yaml", f"{store}languages: {{en: {{currency: USD}}}}\n")


@pytest.mark.parametrize(
    ("channel", "expected"),
    [("{}", "9.00 CNY"), ("{currencies: [USD]}", "2.00 USD"), ("{currencies: [EUR, USD]}", "2.00 USD")],
)
def test_a_price_is_noted_in_a_currency_that_the_channel_takes(channel, expected, tmp_path):
    change = update_of(two_currencies(tmp_path, channel, "{USD: 2}"), NO_LOCK).changes["stripe"][0]

    assert f"{ID} (mug): {expected}" == change.words()


def test_a_channel_of_one_currency_is_compared_in_that_one(tmp_path):
    expected = f"at stripe {ID} costs 2.00 USD (seen 2026-11-22), the page says 3.00 USD"

    assert [expected] == drifts(two_currencies(tmp_path, "{currencies: [USD]}", "{USD: 3}"), seen_at("2.00", "USD"))


def test_a_listing_is_compared_by_its_first_variant(tmp_path):
    lines = (
        "options: {size: [S, L]}\nvariants: [{size: S, price: 8}, {size: L, price: 9}]\nbuy: {taobao: '563422855497'}"
    )
    lock = {("taobao", "id=563422855497"): Seen("mug", "s", Money("8.00", "CNY"), TODAY)}

    assert [] == drifts(shop_of(tmp_path, lines), lock)


def test_a_payment_link_has_one_price_for_all_that_it_sells(tmp_path):
    lines = f"options: {{size: [S, L]}}\nvariants: [{{size: S, price: 8}}, {{size: L, price: 9}}]\n{ENTRY}"

    assert 1 == len(drifts(shop_of(tmp_path, lines), seen_at("8.00")))


def test_an_update_lists_what_is_new_and_what_changed(tmp_path):
    shop = shop_of(tmp_path, f"price: 9\n{ENTRY}", "price: 5\nbuy: {stripe: 8wM5kD0abcDEG}")

    assert [f"{ID} (mug): 9.00 CNY, was 8.00 CNY", "buy/8wM5kD0abcDEG (mug1): 5.00 CNY"] == [
        change.words() for change in update_of(shop, seen_at("8.00")).changes["stripe"]
    ]


def test_what_nobody_confirms_stays_as_it_was_seen(tmp_path):
    update = update_of(shop_of(tmp_path, f"price: 9\n{ENTRY}"), seen_at("8.00"))

    assert seen_at("8.00") == update.unconfirmed
    assert list(seen_at("9.00").values()) == [change.new for change in update.changes["stripe"]]


def test_a_price_that_is_still_the_same_keeps_its_day(tmp_path):
    old = MappingProxyType({("stripe", ID): Seen("mug", "default", Money("9.00", "CNY"), dt.date(2025, 1, 1))})

    assert old == update_of(shop_of(tmp_path, f"price: 9\n{ENTRY}"), old).unconfirmed


def test_what_is_no_longer_sold_is_taken_out(tmp_path):
    update = update_of(shop_of(tmp_path, "price: 9"), seen_at("8.00"))

    assert (1, {}) == (update.gone, dict(update.unconfirmed))


def test_a_new_lock_makes_a_new_site(tmp_path):
    shop = shop_of(tmp_path, f"price: 9\n{ENTRY}")
    shop.build()
    result = shop.write("channels.lock.json", lock_text(seen_at("8.00"))).rebuild()

    assert "price-drift" in result.codes
