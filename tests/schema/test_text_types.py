from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from storegen.schema import text_types
from storegen.schema.codes import parse_country, parse_currency, parse_destination, parse_language, parse_timezone
from storegen.schema.quantities import Quantity, parse_quantity, parse_weight
from storegen.schema.shipping import ShippingModel
from storegen.schema.targets import (
    Target,
    parse_destination_address,
    parse_old_address,
    parse_site_address,
    parse_target,
)


@pytest.mark.parametrize(
    ("parse", "text", "value"),
    [
        (text_types.parse_day, "2024-02-29", dt.date(2024, 2, 29)),
        (text_types.parse_flag, "yes", True),
        (text_types.parse_flag, "True", True),
        (text_types.parse_flag, "no", False),
        (text_types.parse_flag, "false", False),
        (text_types.parse_count, "0", 0),
        (text_types.parse_count, "007", 7),
        (text_types.parse_slug, "竹茶则", "竹茶则"),
        (text_types.parse_gtin, "96385074", "96385074"),
        (text_types.parse_gtin, "036000291452", "036000291452"),
        (text_types.parse_gtin, "9521234501015", "9521234501015"),
        (text_types.parse_gtin, "10614141000415", "10614141000415"),
        (text_types.parse_https, "https://buy.stripe.com/test_1?a=b#c", "https://buy.stripe.com/test_1?a=b#c"),
        (text_types.parse_domain, "https://me.example/shop/", "https://me.example/shop"),
        (text_types.parse_email, "hello@bamboo.example", "hello@bamboo.example"),
        (text_types.parse_media, "media/月光霜.jpg", "media/月光霜.jpg"),
        (text_types.parse_rating, "4.5", Decimal("4.5")),
        (text_types.parse_hash, "0123456789abcdef", "0123456789abcdef"),
        (parse_currency, "CNY", "CNY"),
        (parse_country, "NO", "NO"),
        (parse_destination, "*", "*"),
        (parse_language, "zh-cn", "zh-CN"),
        (parse_language, "zh-hant-tw", "zh-Hant-TW"),
        (parse_timezone, "Asia/Shanghai", "Asia/Shanghai"),
        (parse_quantity, "100 ml", Quantity(Decimal(100), "ml")),
        (parse_quantity, "1.5L", Quantity(Decimal("1.5"), "l")),
        (parse_quantity, "500克", Quantity(Decimal(500), "g")),
        (parse_quantity, "20 毫升", Quantity(Decimal(20), "ml")),
        (parse_quantity, "3 m2", Quantity(Decimal(3), "m²")),
        (parse_quantity, "6 件", Quantity(Decimal(6), "piece")),
        (parse_weight, "2 kg", Quantity(Decimal(2), "kg")),
        (parse_site_address, "/pages/size-chart/#eu", "/pages/size-chart/#eu"),
        (parse_destination_address, "https://old.example/x", "https://old.example/x"),
        (parse_target, "collection:tea", Target("collection", "tea")),
        (parse_target, "page: about", Target("page", "about")),
        (parse_target, "/posts/", Target("address", "/posts/")),
        (parse_target, "https://etsy.com/shop/x", Target("url", "https://etsy.com/shop/x")),
        (parse_target, "mailto:a@b.example?subject=x", Target("url", "mailto:a@b.example?subject=x")),
        (parse_target, "tel:+86 572 555", Target("url", "tel:+86572555")),
    ],
)
def test_what_is_right_is_read(parse, text, value):
    assert value == parse(text)


@pytest.mark.parametrize(
    ("parse", "text", "code", "hint"),
    [
        (text_types.parse_day, "2024-02-30", "bad-date", "write year-month-day: 2026-12-31"),
        (text_types.parse_day, "2026/12/1", "bad-date", "write 2026-12-01"),
        (text_types.parse_day, "2026年12月1日", "bad-date", "write 2026-12-01"),
        (text_types.parse_day, "2026-12-01 10:00", "bad-date", "write 2026-12-01"),
        (text_types.parse_day, "01.12.2026", "bad-date", "write year-month-day: 2026-12-31"),
        (text_types.parse_day, "tomorrow", "bad-date", "write year-month-day: 2026-12-31"),
        (text_types.parse_flag, "on", "bad-flag", "write yes"),
        (text_types.parse_flag, "否", "bad-flag", "write no"),
        (text_types.parse_flag, "maybe", "bad-flag", "write yes or no"),
        (text_types.parse_count, "-1", "bad-count", "write 0 for none; remove it where nobody counts"),
        (text_types.parse_count, "12件", "bad-count", "write 12"),
        (text_types.parse_count, "１２", "bad-count", "write 12"),
        (text_types.parse_count, "1,200", "bad-count", "write 1200"),
        (text_types.parse_count, "many", "bad-count", "write digits only: 12"),
        (text_types.parse_line, "two\nlines", "line-break", "write it on one line: two lines"),
        (text_types.parse_slug, "Moon Cream", "bad-slug", "for example 'moon-cream'"),
        (text_types.parse_slug, "con", "bad-slug", "for example 'con-1'"),
        (text_types.parse_gtin, "9521234501016", "bad-gtin", "compare it with the barcode"),
        (text_types.parse_gtin, "978-0-306-40615-7", "bad-gtin", "write 9780306406157"),
        (text_types.parse_gtin, "12345", "bad-gtin", "copy the digits below the barcode"),
        (text_types.parse_https, "http://x.example", "bad-address", "write https://x.example"),
        (
            text_types.parse_https,
            "javascript:alert(1)",
            "bad-address",
            "write it with https:// before it and without spaces",
        ),
        (text_types.parse_https, "https://", "bad-address", "copy it from the address bar of a browser"),
        (text_types.parse_https, "https://[x", "bad-address", "copy it from the address bar of a browser"),
        (
            text_types.parse_https,
            "https://me:secret@x.example",
            "bad-address",
            "remove everything between https:// and @",
        ),
        (text_types.parse_domain, "shop.example", "bad-address", "write https://shop.example"),
        (text_types.parse_domain, "https://shop.example?x=1", "bad-address", "write https://shop.example"),
        (text_types.parse_email, "mailto:a@b.example", "bad-email", "write a@b.example"),
        (text_types.parse_email, "a at b", "bad-email", "write it as hello@example.com"),
        (text_types.parse_media, "../secret.jpg", "bad-file", "put the file beside the document or into media/"),
        (text_types.parse_media, "/etc/passwd", "bad-file", "write it without the folders before media/"),
        (text_types.parse_media, "media\\a.jpg", "bad-file", "write slashes: media/moon-cream.jpg"),
        (text_types.parse_media, "https://x.example/a.jpg", "bad-file", "save it into media/ and write its name"),
        (text_types.parse_media, "media/", "bad-file", "write it as moon-cream.jpg"),
        (text_types.parse_rating, "★★★★", "bad-rating", "write 4"),
        (text_types.parse_rating, "4/5", "bad-rating", "write 4"),
        (text_types.parse_rating, "good", "bad-rating", "write it as 4.5"),
        (
            text_types.parse_hash,
            "order 12345",
            "bad-hash",
            "remove it; imports make it, and an order's own number must not be published",
        ),
        (parse_currency, "cny", "bad-currency", "write CNY"),
        (parse_currency, "RMB", "bad-currency", "write CNY"),
        (parse_currency, "人民币", "bad-currency", "write CNY"),
        (parse_currency, "DEM", "bad-currency", "write three capitals: CNY, USD, EUR"),
        (parse_country, "UK", "bad-country", "write GB"),
        (parse_country, "cn", "bad-country", "write CN"),
        (parse_country, "中国", "bad-country", "write CN"),
        (parse_country, "EU", "bad-country", "write two capitals: CN, US, DE"),
        (parse_destination, "worldwide", "bad-country", 'write "*" for everywhere else'),
        (parse_language, "zh_CN", "bad-language", "write zh-CN"),
        (parse_language, "english", "bad-language", "write en"),
        (parse_language, "xx", "bad-language", "write it as en, de or zh-CN"),
        (parse_timezone, "Asia/Shangai", "bad-timezone", "did you mean 'Asia/Shanghai'?"),
        (parse_timezone, "../../etc/passwd", "bad-timezone", "write it as Asia/Shanghai"),
        (parse_quantity, "100", "bad-quantity", "write its unit too: 100 g"),
        (parse_quantity, "kg", "bad-quantity", "write 1 kg"),
        (parse_quantity, "1,5 kg", "bad-quantity", "write 1.5 kg"),
        (parse_quantity, "0 g", "bad-quantity", "write more than 0, or remove it"),
        (parse_weight, "100 ml", "bad-quantity", "use g or kg: 250 g"),
        (parse_site_address, "//evil.example/", "bad-address", "begin it with one slash: /about/"),
        (parse_site_address, "/a/../b", "bad-address", "write it as /about/"),
        (parse_target, "about", "bad-target", "write page:about, collection:tea, /products/ or https://…"),
        (parse_target, "colection:tea", "bad-target", "did you mean 'collection'?"),
        (parse_target, "page:About Us", "bad-target", "for example 'about-us'"),
        (
            parse_target,
            "javascript:alert(1)",
            "bad-target",
            "one of: collection, https, mailto, page, post, product, tel",
        ),
    ],
)
def test_what_is_wrong_is_refused_with_its_cure(parse, text, code, hint):
    with pytest.raises(PydanticCustomError) as caught:
        parse(text)

    assert (code, hint) == (caught.value.type, caught.value.context["hint"])


@pytest.mark.parametrize(
    "parse",
    [
        text_types.parse_day,
        text_types.parse_flag,
        text_types.parse_count,
        text_types.parse_line,
        text_types.parse_slug,
        text_types.parse_gtin,
        text_types.parse_https,
        text_types.parse_domain,
        text_types.parse_email,
        text_types.parse_media,
        text_types.parse_rating,
        text_types.parse_hash,
        parse_currency,
        parse_destination,
        parse_language,
        parse_timezone,
        parse_weight,
        parse_destination_address,
        parse_target,
    ],
)
@given(text=st.text(min_size=1))
def test_any_text_is_read_or_complained_of(parse, text):
    value, complaint = read(parse, text)

    assert complaint if value is None else not complaint


def read(parse, text):
    """The value of a text, or what is complained of."""
    try:
        return parse(text), None
    except PydanticCustomError as error:
        return None, error.context["complaint"]


@given(st.from_regex(r"[0-9]{7}|[0-9]{11,13}", fullmatch=True).filter(str.isascii))
def test_a_barcode_has_one_right_last_digit(digits):
    right = [last for last in "0123456789" if last == text_types.gtin_check_digit(digits)]

    assert right == [last for last in "0123456789" if read(text_types.parse_gtin, digits + last)[0]]


@given(st.dates())
def test_every_day_can_be_typed(day):
    assert day == text_types.parse_day(day.isoformat())


def test_units_of_one_kind_can_be_compared():
    assert parse_quantity("0.5 kg").in_base == parse_quantity("500 g").in_base


def test_a_quantity_tells_what_it_measures():
    assert ("volume", "mass", "length", "area", "count") == tuple(
        parse_quantity(text).dimension for text in ("1 l", "1 g", "1 cm", "1 m²", "1 pcs")
    )


@pytest.mark.parametrize(("typed", "days"), [(["2", "4"], (2, 4)), ("3", (3, 3)), (["5"], (5, 5))])
def test_days_of_shipping_are_a_range(typed, days):
    assert days == ShippingModel.model_validate({"to": "CN", "price": "0", "days": typed}).days


@pytest.mark.parametrize(
    "typed",
    [
        "/a//b/", "/%2e%2e/a/", "/a/%2E/", "/.git/", "/%2Ehidden/", "/con/", "/NUL.html", "/storegen/manifest.json",
        "/a%00/", "/%ff/", "/a%5Cb/", "/a./", "/" + "a" * 300,
    ],
)  # fmt: skip
def test_old_addresses_that_no_page_can_lie_at_are_refused(typed):
    with pytest.raises(PydanticCustomError) as found:
        parse_old_address(typed)

    assert "bad-address" == found.value.type


@pytest.mark.parametrize("typed", ["/%E8%8C%B6/", "/old.html", "/a/b", "/item?id=7", "/old%20page/"])
def test_old_addresses_stay_as_typed(typed):
    assert typed == parse_old_address(typed)
