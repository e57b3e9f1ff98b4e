"""Time is an input: pages change on the day a sale or an announcement opens or closes, and on no other."""

from __future__ import annotations

import datetime

import pytest

from tests.reading import Page
from tests.shop import Shop

FILES = """\
-- content/products/old.md --
---
title: Old
price: 8.00
date: 2026-09-01
---
-- content/products/new.md --
---
title: New
price: 8.00
date: 2026-11-20
---
"""


@pytest.mark.parametrize("day", [datetime.date(2026, 12, 25), datetime.date(2027, 3, 1)])
def test_the_calendar_alone_changes_nothing(tmp_path, day):
    shop = Shop.of(tmp_path, FILES)

    assert shop.build().tree() == shop.build(as_of=day).tree()


@pytest.mark.parametrize(("slug", "count"), [("old", 0), ("new", 1)])
def test_new_is_what_came_with_the_newest_product(tmp_path, slug, count):
    page = Page(Shop.of(tmp_path, FILES).build().page(f"/products/{slug}/"))

    assert count == len(page.all("p", "badges"))


def test_the_footer_has_the_year_of_the_newest_day_in_the_content(tmp_path):
    assert "© 2026 " in Shop.of(tmp_path, FILES).build(as_of=datetime.date(2028, 1, 1)).page("/")


def test_the_footer_has_no_year_where_nothing_is_dated(tmp_path):
    assert "© Bamboo Shade" in Shop.of(tmp_path).build().page("/")


def test_wechat_without_a_code_does_not_ask_to_scan_one(tmp_path):
    store = "name: Shade\ncurrency: CNY\nlanguages: {en: CNY}\nchannels: {wechat: {id: bambooshade}}\n"
    page = Shop.of(tmp_path, FILES).write("content/store.yaml", store).build().page("/products/new/")

    assert "In WeChat, look for" in page
    assert "Scan with" not in page
