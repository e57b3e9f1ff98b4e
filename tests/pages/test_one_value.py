"""One value: price, currency, SKU and availability are the same text on the page, in JSON-LD and in every link."""

from __future__ import annotations

from decimal import Decimal
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from tests.reading import Page
from tests.shop import TODAY, Shop

STORE = """\
name: Shade
currency: {currency}
languages: {{zh-CN: {currency}, en: USD}}
domain: https://shade.example
channels: {{email: {{address: a@b.example}}, wechat: {{id: bamboo_shade}}}}
"""
CREAM = """\
---
title: 月霜 & "cream" <b>
price: {price}
prices: {{USD: 18.5}}
sku: MC
options: {{size: [50 ml, 100 ml, 200 ml]}}
variants:
  - {{sku: MC-050, size: 50 ml, stock: 3}}
  - {{sku: MC-100, size: 100 ml, price: {more}, availability: preorder, available_from: 2027-01-01}}
  - {{size: 200 ml, price: {more}, stock: 0}}
unit: {{amount: 50 ml, per: 100 ml}}
---
"""
STATES = {"InStock": "stock-in", "PreOrder": "stock-preorder", "OutOfStock": "stock-out"}
CASES = {"CNY": ("128.1", "218"), "JPY": ("1280", "2180"), "KWD": ("12.8", "21.805")}


@pytest.fixture(scope="module", params=CASES)
def built(request, tmp_path_factory):
    currency = request.param
    price, more = CASES[currency]
    shop = Shop.of(tmp_path_factory.mktemp("shop"))
    shop.write("content/store.yaml", STORE.format(currency=currency))
    return shop.write("content/products/cream.md", CREAM.format(price=price, more=more)).build()


def rows(page: Page, html: str) -> list[Page]:
    """Each row of the buying table as a page of its own."""
    pieces = html.split('<li class="variant')[1:]
    return [Page('<li class="variant' + piece) for piece in pieces]


def offers(page: Page) -> list[dict[str, object]]:
    return [variant["offers"] for variant in page.json_ld("ProductGroup")["hasVariant"]]


@pytest.mark.parametrize("address", ["/products/cream/", "/en/products/cream/"])
def test_the_price_of_each_row_is_the_price_of_its_structured_data(built, address):
    html = built.page(address)
    shown = [row.all("data", "now")[0].attributes["value"] for row in rows(Page(html), html)]

    assert [offer["price"] for offer in offers(Page(html))] == shown


def test_the_canonical_price_has_the_digits_of_its_currency(built):
    currency = built.site.shop.catalog.store.currency
    digits = {"CNY": 2, "JPY": 0, "KWD": 3}[currency]

    for offer in offers(Page(built.page("/products/cream/"))):
        assert (currency, -digits) == (offer["priceCurrency"], Decimal(offer["price"]).as_tuple().exponent)


def test_the_price_readers_see_has_the_same_digits(built):
    html = built.page("/products/cream/")

    for row in rows(Page(html), html):
        now = row.all("data", "now")[0]
        seen = "".join(char for char in now.text if char.isdecimal())
        assert now.attributes["value"].replace(".", "") == seen


def test_a_price_in_the_languages_currency_is_shown_there(built):
    html = built.page("/en/products/cream/")

    assert ("18.50", "USD") == (offers(Page(html))[0]["price"], offers(Page(html))[0]["priceCurrency"])
    assert "charged in" not in rows(Page(html), html)[0].elements[0].text


def test_without_a_price_in_the_languages_currency_the_stores_is_shown_and_named(built):
    currency = built.site.shop.catalog.store.currency
    html = built.page("/en/products/cream/")

    assert currency == offers(Page(html))[1]["priceCurrency"]
    assert f"charged in {currency}" in rows(Page(html), html)[1].elements[0].text


def test_the_sku_of_each_row_is_the_sku_of_its_structured_data(built):
    html = built.page("/products/cream/")
    shown = [[one.text.split()[-1] for one in row.all("p", "sku")] for row in rows(Page(html), html)]

    variants = Page(html).json_ld("ProductGroup")["hasVariant"]
    assert [["MC-050"], ["MC-100"], []] == shown == [[one["sku"]] if "sku" in one else [] for one in variants]


def test_the_availability_of_each_row_is_that_of_its_structured_data(built):
    html = built.page("/products/cream/")
    shown = [row.all("p", "stock")[0].attributes["class"].split()[1] for row in rows(Page(html), html)]

    assert shown == [STATES[offer["availability"].rsplit("/", 1)[1]] for offer in offers(Page(html))]
    assert list(STATES.values()) == shown


def test_the_letter_of_an_order_names_the_price_the_sku_and_the_row(built):
    page = Page(built.page("/products/cream/"))
    letters = [
        parse_qs(urlsplit(one.attributes["href"]).query)["body"][0]
        for one in page.all("a", "button")
        if one.attributes["href"].startswith("mailto:")
    ]

    # The third is sold out, so nobody can order it.
    assert 2 == len(letters)
    for letter, offer, key in zip(letters, offers(page), ("50-ml", "100-ml"), strict=False):
        assert f"({offer['price']} {offer['priceCurrency']})" in letter
        assert f"https://shade.example/products/cream/#{key}" in unquote(letter)


def test_the_text_to_paste_says_the_same_as_the_letter(built):
    page = Page(built.page("/products/cream/"))
    letters = [
        parse_qs(urlsplit(one.attributes["href"]).query)["body"][0].splitlines()
        for one in page.all("a", "button")
        if one.attributes["href"].startswith("mailto:")
    ]

    assert [" ".join(lines) for lines in letters] == [one.text for one in page.all("pre", "copy")]


def test_the_rows_anchor_is_the_url_of_its_offer(built):
    page = Page(built.page("/products/cream/"))

    assert [f"https://shade.example/products/cream/#{key}" for key in ("50-ml", "100-ml", "200-ml")] == [
        offer["url"] for offer in offers(page)
    ]
    assert "variant" in page.with_id("50-ml").attributes["class"]


def test_the_unit_price_follows_the_measure_of_the_variant(built):
    html = built.page("/products/cream/")
    pages = rows(Page(html), html)
    prices = [Decimal(row.all("data", "now")[0].attributes["value"]) for row in pages]
    units = [
        Decimal(row.all("small", "unit")[0].text.split("/")[0].strip("¥JPKWDCN\xa0 ").replace(",", "")) for row in pages
    ]

    quantum = Decimal(1).scaleb(units[0].as_tuple().exponent)
    assert [
        (price * factor).quantize(quantum) for price, factor in zip(prices, (2, 1, Decimal("0.5")), strict=True)
    ] == units


def test_the_lowest_price_in_lists_is_the_lowest_that_can_be_bought(built):
    (price,) = Page(built.page("/products/")).all("data", "now")

    assert offers(Page(built.page("/products/cream/")))[0]["price"] == price.attributes["value"]


def test_titles_are_escaped_everywhere(built):
    html = built.page("/products/cream/")

    assert '月霜 & "cream" <b>' == Page(html).all("h1")[0].text == Page(html).json_ld("ProductGroup")["name"]
    assert "<b>" not in html.split("<footer")[0].replace('<b class="copy">', "")


def test_a_sale_shows_both_prices_and_its_last_day(tmp_path):
    lines = "price: 88\nsale: {price: 66, from: 2026-11-22, until: 2026-11-30}"
    page = Page(
        Shop.of(tmp_path, f"-- content/products/mug.md --\n---\ntitle: Mug\n{lines}\n---\n")
        .build()
        .page("/products/mug/")
    )

    assert ["66.00", "88.00"] == [one.attributes["value"] for one in page.all("data")]
    assert "2026-11-30" == page.json_ld("Product")["offers"]["priceValidUntil"]


@pytest.mark.parametrize(("day", "price"), [(21, "88.00"), (22, "66.00"), (30, "66.00"), (1, "88.00")])
def test_the_as_of_day_decides_whether_a_sale_is_on(day, price, tmp_path):
    lines = "price: 88\nsale: {price: 66, from: 2026-11-22, until: 2026-11-30}"
    shop = Shop.of(tmp_path, f"-- content/products/mug.md --\n---\ntitle: Mug\n{lines}\n---\n")
    page = Page(shop.build(as_of=TODAY.replace(day=day)).page("/products/mug/"))

    assert price == page.json_ld("Product")["offers"]["price"]


def test_the_lowest_price_abroad_is_one_in_that_currency(tmp_path):
    files = (
        "-- content/products/mug.md --\n---\ntitle: Mug\nprice: 700\nprices: {USD: 100}\n"
        "options: {size: [S, L]}\nvariants: [{size: S}, {size: L, price: 90}]\n---\n"
    )
    (price,) = Page(Shop.of(tmp_path, files).build().page("/en/products/")).all("p", "price")

    assert "from $100.00" == price.text
