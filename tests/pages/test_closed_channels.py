"""A channel that is closed leaves no trace in what shoppers load, and the seller is told of what still led there."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storegen.catalog.model import RichText
from storegen.checkout.closed import is_closed
from storegen.checkout.registry import channel_adapters
from storegen.pages.closed_links import without_addresses, without_links
from tests.checkout.examples import GOOD
from tests.checkout.examples.marketplaces import MARKETPLACES
from tests.shop import Shop

ADAPTERS = channel_adapters()
# Without the one that the shop has anyway.
NAMES = sorted(name for name in GOOD if name != "email")
WITH_HOSTS = [name for name in NAMES if ADAPTERS[name].hosts]
# Each shop at a host of its own, so that none stays because another channel needs it.
SHOPS = {
    "ecwid": {"page": "https://ecwid-of-bamboo.example/shop"},
    "foxy": {"store": "foxy-of-bamboo.example", "currency": "CNY"},
    "shopify": {"shop": "shopify-of-bamboo.example"},
    "ucp": {"shop": "ucp-of-bamboo.example"},
    "woocommerce": {"shop": "https://woo-of-bamboo.example/store"},
}
SETTINGS = {name: SHOPS.get(name, GOOD[name][0]) for name in NAMES}
HOMES = {name: f"https://bamboo.{ADAPTERS[name].hosts[0]}/" for name in WITH_HOSTS}
LINKS = [*HOMES.values(), *(f"https://{ADAPTERS[name].own_hosts(SHOPS[name])[-1]}/" for name in SHOPS)]


@pytest.fixture(scope="module", autouse=True)
def key_of_foxy():
    """Foxy sells with a key only."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FOXY_STORE_KEY", "k3y-of-a-st0re")
        yield


TALK = """\
See [our other shop](https://ADDRESSabout) or <https://ADDRESSnews>, [the same](https:/ADDRESSa), https://ADDRESSb or
`ADDRESSc`. ![p](https://ADDRESSp.jpg "ADDRESS")
"""


def shop_of(tmp_path, closed: str | None) -> Shop:
    """A shop that sells, is talked about and is linked to everywhere."""
    channels = {name: SETTINGS[name] | ({"home": HOMES[name]} if name in HOMES else {}) for name in NAMES}
    store = {
        "name": "Bamboo Shade",
        "currency": "CNY",
        "languages": {"zh-CN": "CNY", "en": "USD"},
        "domain": "https://shade.example",
        "channels": channels | {"email": {"address": "a@b.example"}},
        "closed": [closed] if closed else [],
        "announcements": [{"text": "Tenth birthday", "to": one} for one in LINKS],
    }
    buy = {name: GOOD[name][1] for name in NAMES if GOOD[name][1] is not None}
    prices = {"USD": "2", "GBP": "2", "SGD": "3"}
    mug = {"title": "Mug", "price": "8", "prices": prices, "buy": buy, "summary": f"Also at {' or '.join(LINKS)}"}
    talk = "\n\n".join(TALK.replace("ADDRESS", one.removeprefix("https://")) for one in LINKS)
    there = [{"title": "There", "to": one} for one in LINKS]
    menu = [{"title": "Elsewhere", "to": "page:about", "items": there}]
    shop = Shop.of(tmp_path)
    shop.picture("content/media/code.png")
    shop.write("content/store.yaml", _yaml(store))
    shop.write("content/products/mug.md", f"---\n{_yaml(mug)}---\n{talk}\n")
    shop.write("content/pages/about.md", f"---\ntitle: About\n---\n{talk}\n")
    shop.write("content/posts/news.md", f"---\ntitle: News\ndate: 2026-11-20\n---\n{talk}\n")
    shop.write("content/menus.yaml", _yaml({"main": menu, "footer": menu}))
    shop.write("content/redirects.yaml", _yaml({f"/old-{place}/": one for place, one in enumerate(LINKS)}))
    for place, one in enumerate(LINKS):
        review = {"product": "mug", "author": "Ann", "text": "Good.", "source": "an old shop", "source_url": f"{one}1"}
        shop.write(f"content/reviews/mug-{place}.yaml", _yaml(review))
    return shop


def _yaml(data: object) -> str:
    """JSON is YAML too, and has no anchors."""
    return json.dumps(data, ensure_ascii=False) + "\n"


# Names that are words of HTML or of every shop; their labels and what they are told still have to go.
ORDINARY = {"bank", "line", "link", "phone", "print", "sms", "square"}


def words_of(name: str) -> set[str]:
    """A channel's name, labels and hosts, and the ids that it was told."""
    told = [*SETTINGS[name].values(), GOOD[name][1]]
    ids = {one for one in told if isinstance(one, str) and len(one) > 7 and one != "media/code.png"}
    names = {name} - ORDINARY | {*ADAPTERS[name].labels().values(), *ADAPTERS[name].own_hosts(SETTINGS[name])}
    return {word.lower() for word in names | ids}


def traces(tree: dict[str, bytes], name: str) -> list[str]:
    """Where words of a channel stand that no other channel uses, as `file: word`."""
    others = " ".join(word for other in NAMES if other != name for word in words_of(other))
    own = [word for word in sorted(words_of(name)) if word not in others]
    sought = re.compile("|".join(rf"(?<![a-z0-9]){re.escape(word)}(?![a-z0-9])" for word in own) or "(?!)")
    texts = ((path, data.decode("utf-8", "replace").lower()) for path, data in tree.items())
    return [f"{path}: {found[0]}" for path, text in texts for found in sought.finditer(text)]


@pytest.fixture(scope="module")
def open_tree(tmp_path_factory) -> dict[str, bytes]:
    """Everything published while all channels are open."""
    return shop_of(tmp_path_factory.mktemp("open"), None).build().tree()


def test_channels_that_are_open_are_seen(open_tree):
    unseen = [name for name in NAMES if not traces(open_tree, name)]

    assert [] == [name for name in unseen if name in MARKETPLACES and name != "link"]


@pytest.mark.parametrize("name", NAMES)
def test_a_channel_that_is_closed_occurs_nowhere(name, tmp_path):
    result = shop_of(tmp_path, name).build()

    assert result.published, result.problems
    assert [] == traces(result.tree(), name)


SMALL = """\
-- content/store.yaml --
name: Bamboo Shade
currency: CNY
languages: {en: CNY}
domain: https://shade.example
channels: {etsy: {home: https://bamboo.etsy.com}, taobao: {}, email: {address: a@b.example}}
closed: [taobao]
announcements: [{text: Sale at Taobao, to: https://shade.taobao.com}, {text: Sale here, to: /}]
-- content/menus.yaml --
main: [{title: There, to: https://shade.taobao.com}, {title: Here, to: page:about}]
-- content/redirects.yaml --
/taobao/: https://shade.taobao.com/
/us/: /about/
-- content/pages/about.md --
---
title: About
---
We began [over there](https://shade.taobao.com/ "Taobao") and <https://item.taobao.com/item.htm?id=1>,
now [here](/about/) and [here too](https://www.etsy.com/shop/x).
-- content/products/mug.md --
---
title: Mug
price: 8
---
-- content/reviews/a.yaml --
product: mug
author: Ann
text: Good.
source: taobao
source_url: https://item.taobao.com/item.htm?id=563422855497
"""


@pytest.fixture
def small(tmp_path) -> Shop:
    return Shop.of(tmp_path, SMALL)


def test_links_in_texts_become_words(small):
    page = small.build().page("/about/")

    assert "We began over there and ," in page
    assert "taobao" not in page.lower()
    assert "https://www.etsy.com/shop/x" in page


def test_a_review_keeps_its_sources_name_and_loses_the_link(small):
    page = small.build().page("/products/mug/")

    assert "taobao" in page
    assert "taobao.com" not in page


def test_menu_entries_announcements_and_redirects_are_left_out(small):
    result = small.build()
    home = result.page("/")

    assert "There" not in home
    assert "Sale at Taobao" not in home
    assert "Sale here" in home
    assert not (result.out / "taobao").exists()
    assert b"taobao" not in result.file("_redirects")


def test_the_seller_is_told_of_each_link_where_it_stands(small):
    found = [(one.span.path, one.message.split(" ")[0]) for one in small.build().problems if one.code == CODE]

    assert [
        ("content/menus.yaml", "https://shade.taobao.com"),
        ("content/pages/about.md", "https://item.taobao.com/item.htm?id=1"),
        ("content/pages/about.md", "https://shade.taobao.com/"),
        ("content/redirects.yaml", "https://shade.taobao.com/"),
        ("content/store.yaml", "https://shade.taobao.com"),
    ] == found


CODE = "closed-channel-link"


def test_a_channel_that_ended_is_as_good_as_closed(small):
    small.edit("content/store.yaml", "taobao: {}", "taobao: {until: 2026-11-21}").edit(
        "content/store.yaml", "closed: [taobao]\n", ""
    )

    assert CODE in small.build().codes
    assert "taobao.com" not in small.build().page("/about/")


def test_nothing_is_said_while_all_channels_are_open(small):
    assert CODE not in small.edit("content/store.yaml", "closed: [taobao]\n", "").build().codes


def test_the_footer_and_machines_are_told_of_the_front_pages_of_open_channels(small):
    page = small.build().page("/")
    data = [
        json.loads(one) for one in re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    ]

    assert [["https://bamboo.etsy.com"]] == [one["sameAs"] for one in data if "sameAs" in one]
    assert '<li class="channel-etsy"><a href="https://bamboo.etsy.com" rel="noopener me">Etsy</a></li>' in page


def test_a_closed_e_mail_address_occurs_nowhere(small):
    small.edit("content/store.yaml", "closed: [taobao]", "closed: [taobao, email]")
    tree = small.build().tree()

    assert [] == [path for path, data in tree.items() if b"a@b.example" in data or b"mailto:" in data]


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://taobao.com/", True),
        ("https://ITEM.Taobao.com./x", True),
        ("//shop.taobao.com", True),
        ("https://nottaobao.com/", False),
        ("https://shade.example/?from=taobao.com", False),
        ("/taobao.com/", False),
        ("mailto:me@taobao.com", False),
        ("https://[", False),
    ],
)
def test_an_address_is_closed_by_its_host(address, expected):
    assert expected == is_closed(address, frozenset({"taobao.com"}))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("见https://item.taobao.com/item.htm?id=1。", "见。"),
        ("shop.taobao.com.", "."),
        ("nottaobao.com and taobao.community", "nottaobao.com and taobao.community"),
    ],
)
def test_addresses_go_and_words_stay(words, expected):
    assert expected == without_addresses(words, frozenset({"taobao.com"}))


@given(words=st.text("ab &<c淘", max_size=12), path=st.text("ab/?=", max_size=6))
def test_what_is_within_a_link_stays_what_it_was(words, path):
    words = words.replace("&", "&amp;").replace("<", "&lt;")
    before = f'<p>x <a href="https://shop.taobao.com/{path}" title="t">{words}</a> <a href="/y/">z</a></p>'
    text = without_links(RichText(before, "en"), frozenset({"taobao.com"}))

    assert f'<p>x {words} <a href="/y/">z</a></p>' == text.html
