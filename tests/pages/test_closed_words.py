"""Addresses of closed channels, however and wherever a seller wrote them: shoppers load none of them."""

from __future__ import annotations

import pytest

from storegen.catalog.model import RichText
from storegen.pages.closed_links import addresses_in, without_addresses, without_links
from tests.shop import Shop

CLOSED = frozenset({"etsy.com", "etsystatic.com"})

SHOP = """\
-- content/store.yaml --
name: Shade
currency: CNY
languages: {en: CNY}
domain: https://shade.example
tagline: Once at etsy.com
channels: {etsy: {}, email: {address: a@b.example}}
closed: [etsy]
announcements: [{text: "Sale at www.etsy.com/shop/shade"}]
-- content/pages/about.md --
---
title: We were at Etsy.com/shop/shade once
summary: See https://www.etsy.com/shop/shade
seo: {title: About etsy.com, description: "About https://www.etsy.com/"}
---
Bare https://www.etsy.com/listing/1 and `https://www.etsy.com/listing/2` and

![mug](https://i.etsystatic.com/mug.jpg "from etsystatic.com")
-- content/products/mug.md --
---
title: Mug
price: 8
summary: As sold at https://www.etsy.com/listing/3
details: {Sold: etsy.com}
---
Body without any.
-- content/posts/news.md --
---
title: etsy.com
date: 2026-11-20
summary: www.etsy.com
---
News from [there](https:/www.etsy.com/news).
-- content/reviews/a.yaml --
product: mug
author: Ann
text: Bought at https://www.etsy.com/listing/3 and liked.
source: etsy
"""


@pytest.fixture
def shop(tmp_path) -> Shop:
    return Shop.of(tmp_path, SHOP)


def test_a_closed_channels_address_stands_in_nothing_that_shoppers_load(shop):
    tree = shop.build().tree()

    assert [] == [path for path, data in tree.items() if b"etsy.com" in data.lower() or b"etsystatic" in data.lower()]


def test_the_words_around_it_stay(shop):
    built = shop.build()

    assert "<h1>We were at once</h1>" in " ".join(built.page("/about/").split()).replace("at  once", "at once")
    assert "Bought at  and liked." in built.page("/products/mug/")
    assert "Body without any." in built.page("/products/mug/")
    assert "news" in built.page("/posts/news/")


def test_the_seller_is_told_of_bare_addresses_too(shop):
    told = [
        (one.span.path, one.message.split(" ")[0]) for one in shop.build().problems if one.code == "closed-channel-link"
    ]

    assert ("content/products/mug.md", "https://www.etsy.com/listing/3") in told
    assert ("content/pages/about.md", "https://www.etsy.com/listing/1") in told
    assert ("content/pages/about.md", "https://www.etsy.com/listing/2") in told
    assert ("content/posts/news.md", "etsy.com") in told


@pytest.mark.parametrize(
    "address",
    [
        "https://www.etsy.com/listing/222",
        r"https:\\www.etsy.com/listing/222",
        "https:/www.etsy.com/listing/222",
        "https:///www.etsy.com/listing/222",
        "HTTPS://WWW.ETSY.COM/",
        "//etsy.com",
        "https://www.ets%79.com/",
        "https://x@etsy.com:443/",
    ],
)
def test_a_link_is_closed_as_browsers_read_it(address):
    text = RichText(f'<p>a <a href="{address}" rel="noopener">b <b>c</b></a> d</p>', "en")

    assert "<p>a b <b>c</b> d</p>" == without_links(text, CLOSED).html


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("<code>https://etsy.com/a?b&amp;c</code> x", "<code></code> x"),
        ('<a href="https://etsy.com/"><img src="/m.jpg" alt="by etsy.com"></a>', '<img src="/m.jpg" alt="by ">'),
        ('<a href="/us/" title="not etsy.com">us</a>', '<a href="/us/" title="not ">us</a>'),
        ("<a href='https://etsy.com/'>x</a> <a href=https://etsy.com/>y</a>", "x y"),
        ('<iframe src="https://www.etsy.com/embed"></iframe>', "<iframe></iframe>"),
        ('<a class="remote-picture" href="https://i.etsystatic.com/x">p (↗ i.etsystatic.com)</a>', "p"),
        ('<a href="https://b.example/etsy">x</a>', '<a href="https://b.example/etsy">x</a>'),
        ('<a id="x">y</a> etsy.community', '<a id="x">y</a> etsy.community'),
    ],
)
def test_markup_keeps_all_but_the_address(before, expected):
    assert expected == without_links(RichText(before, "en"), CLOSED).html


def test_a_text_that_names_no_closed_host_is_the_same_value():
    text = RichText('<p><a href="https://b.example/">b</a></p>', "en")

    assert text is without_links(text, frozenset())
    assert text is without_links(text, CLOSED)


def test_addresses_are_found_in_any_case():
    assert ["Https://Www.Etsy.com/x"] == list(addresses_in("see Https://Www.Etsy.com/x now", CLOSED))
    assert "see  now" == without_addresses("see Https://Www.Etsy.com/x now", CLOSED)
