"""Pages that machines read: sitemap, Atom feed, robots; and what the head tells search engines."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from tests.reading import Page
from tests.shop import STORE, Shop

SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
ATOM = {"a": "http://www.w3.org/2005/Atom"}
FILES = """\
-- content/products/mug.md --
---
title: 杯子
price: 88
updated: 2026-05-05
---
-- content/products/红茶.md --
---
title: 红茶
price: 128
date: 2026-04-04
---
-- content/products/红茶.en.md --
---
title: Black tea
slug: black-tea
---
-- content/products/secret.md --
---
title: Secret
price: 1
unlisted: yes
---
-- content/products/later.md --
---
title: Unfinished
price: 1
draft: yes
---
-- content/posts/first.md --
---
title: First & "best"
date: 2026-01-01
updated: 2026-03-03
author: Anna
summary: The first.
---
See [the mug](/products/mug/).
-- content/posts/second.md --
---
title: Second
date: 2026-02-02
---
-- content/posts/hidden.md --
---
title: Hidden
date: 2026-02-03
unlisted: yes
---
"""
BLACK_TEA = "https://shade.example/en/products/black-tea/"
RED_TEA = "https://shade.example/products/%E7%BA%A2%E8%8C%B6/"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    return Shop.of(tmp_path_factory.mktemp("shop"), FILES).build()


@pytest.fixture(scope="module")
def sitemap(built):
    return ET.fromstring(built.file("sitemap.xml"))


@pytest.fixture(scope="module")
def feed(built):
    return ET.fromstring(built.file("feed.xml"))


def addresses(sitemap) -> list[str]:
    return [found.text for found in sitemap.findall("s:url/s:loc", SITEMAP)]


def test_the_sitemap_has_each_translated_page_once(sitemap):
    domain = "https://shade.example"
    lists = {f"{domain}{prefix}{path}" for prefix in ("", "/en") for path in ("/", "/products/", "/posts/")}
    pages = {f"{domain}/products/mug/", RED_TEA, BLACK_TEA, f"{domain}/posts/first/", f"{domain}/posts/second/"}

    assert sorted(lists | pages) == sorted(addresses(sitemap))


def test_the_sitemaps_days_come_from_the_content(sitemap):
    days = {
        url.find("s:loc", SITEMAP).text: url.find("s:lastmod", SITEMAP).text
        for url in sitemap.findall("s:url", SITEMAP)
        if url.find("s:lastmod", SITEMAP) is not None
    }

    expected = {
        "https://shade.example/products/mug/": "2026-05-05",
        RED_TEA: "2026-04-04",
        BLACK_TEA: "2026-04-04",
        "https://shade.example/posts/first/": "2026-03-03",
        "https://shade.example/posts/second/": "2026-02-02",
    }
    assert expected == days


def test_the_sitemap_names_translations_of_each_other(sitemap):
    (url,) = [one for one in sitemap.findall("s:url", SITEMAP) if one.find("s:loc", SITEMAP).text == BLACK_TEA]
    links = {one.get("hreflang"): one.get("href") for one in url.findall("x:link", SITEMAP)}

    assert {"zh-CN": RED_TEA, "en": BLACK_TEA, "x-default": RED_TEA} == links


def test_the_head_names_the_same_translations(built):
    page = Page(built.page("/en/products/black-tea/"))

    assert {"zh-CN": RED_TEA, "en": BLACK_TEA, "x-default": RED_TEA} == {
        one["hreflang"]: one["href"] for one in page.link("alternate") if "hreflang" in one
    }
    assert [BLACK_TEA] == [one["href"] for one in page.link("canonical")]


def test_an_untranslated_page_points_to_the_first_language_and_names_no_translations(built):
    page = Page(built.page("/en/products/mug/"))

    assert ["https://shade.example/products/mug/"] == [one["href"] for one in page.link("canonical")]
    assert [] == [one for one in page.link("alternate") if "hreflang" in one]


def test_untranslated_words_say_their_language(built):
    page = Page(built.page("/en/products/mug/"))

    assert ["zh-CN"] == [
        one.attributes["lang"] for one in page.all("span") if one.text == "杯子" and "lang" in one.attributes
    ][:1]
    assert "en" == page.all("html")[0].attributes["lang"]


def test_words_in_the_pages_language_say_nothing(built):
    page = Page(built.page("/products/mug/"))

    assert [] == [one for one in page.elements if one.attributes.get("lang") == "zh-CN" and one.tag != "html"]


def test_unlisted_pages_are_there_and_kept_from_search_engines(built):
    assert "noindex" == Page(built.page("/products/secret/")).meta("robots")
    assert Page(built.page("/products/mug/")).meta("robots") is None


def test_unlisted_products_are_in_no_list(built):
    assert "Secret" not in built.page("/products/") + built.page("/")


def test_unlisted_posts_are_in_no_list_and_no_feed(built):
    assert "Hidden" not in built.page("/posts/") + built.page("/") + built.file("feed.xml").decode()
    assert [] == [one for one in Page(built.page("/posts/hidden/")).all("nav") if one.has_class("neighbours")]


def test_drafts_are_nowhere(built):
    assert {path for path, data in built.tree().items() if b"Unfinished" in data or "later" in path} == set()


def test_a_preview_has_drafts_and_keeps_them_from_search_engines(tmp_path):
    page = Page(Shop.of(tmp_path, FILES).build(drafts=True).page("/products/later/"))

    assert "noindex" == page.meta("robots")


def test_the_feed_has_the_newest_post_first(feed):
    assert ["Second", 'First & "best"'] == [one.text for one in feed.findall("a:entry/a:title", ATOM)]


def test_the_ids_of_the_feed_are_the_addresses_of_the_posts(feed):
    entries = feed.findall("a:entry", ATOM)

    assert "https://shade.example/feed.xml" == feed.find("a:id", ATOM).text
    assert ["https://shade.example/posts/second/", "https://shade.example/posts/first/"] == [
        one.find("a:id", ATOM).text for one in entries
    ]
    assert [one.find("a:id", ATOM).text for one in entries] == [one.find("a:link", ATOM).get("href") for one in entries]


def test_the_feed_was_updated_when_its_newest_entry_was(feed):
    assert "2026-03-03T00:00:00Z" == feed.find("a:updated", ATOM).text
    assert ["2026-02-02T00:00:00Z", "2026-03-03T00:00:00Z"] == [
        one.text for one in feed.findall("a:entry/a:updated", ATOM)
    ]


def test_the_feed_says_who_wrote_a_post(feed):
    assert ["Anna"] == [one.text for one in feed.findall("a:entry/a:author/a:name", ATOM)]
    assert "Bamboo Shade" == feed.find("a:author/a:name", ATOM).text


def test_links_in_the_feed_are_complete(feed):
    (content,) = [one.text for one in feed.findall("a:entry/a:content", ATOM)]

    assert '<a href="https://shade.example/products/mug/">' in content


def test_each_language_has_a_feed(built):
    feed = ET.fromstring(built.file("en/feed.xml"))

    assert "https://shade.example/en/feed.xml" == feed.find("a:id", ATOM).text
    assert ["https://shade.example/en/"] == [one.get("href") for one in feed.findall("a:link[@rel='alternate']", ATOM)]


def test_pages_name_the_feed_of_their_language(built):
    page = Page(built.page("/en/posts/"))

    assert ["../feed.xml"] == [
        one["href"] for one in page.link("alternate") if one.get("type") == "application/atom+xml"
    ]


def test_a_shop_without_posts_has_no_feed(tmp_path):
    result = Shop.of(tmp_path).build()

    assert "feed.xml" not in result.tree()
    assert [] == [one for one in Page(result.page("/")).link("alternate") if "type" in one]


def test_robots_are_let_in_and_shown_the_sitemap(built):
    assert (
        "User-agent: *\nAllow: /\n\nSitemap: https://shade.example/sitemap.xml\n" == built.file("robots.txt").decode()
    )


def test_without_a_domain_nothing_absolute_is_made_up(tmp_path):
    store = STORE.replace("domain: https://shade.example\n", "")
    result = Shop.of(tmp_path, f"-- content/store.yaml --\n{store}{FILES}").build()
    page = Page(result.page("/en/products/black-tea/"))

    assert "no-domain" in result.codes
    assert "sitemap.xml" not in result.tree()
    assert "Sitemap" not in result.file("robots.txt").decode()
    assert ([], None) == (page.link("canonical"), page.meta("og:url"))
    assert "url" not in page.json_ld("Product")


def test_the_base_url_takes_the_place_of_the_domain(tmp_path):
    result = Shop.of(tmp_path, FILES).build(base_url="https://other.example/shop/")

    assert ["https://other.example/shop/products/mug/"] == [
        one["href"] for one in Page(result.page("/products/mug/")).link("canonical")
    ]
    assert "Sitemap: https://other.example/shop/sitemap.xml" in result.file("robots.txt").decode()


def test_the_front_page_says_which_shop_this_is(built):
    data = Page(built.page("/")).json_ld("OnlineStore")

    assert ("Bamboo Shade", "https://shade.example/") == (data["name"], data["url"])


def test_the_way_from_the_front_page_is_told_to_search_engines(built):
    items = Page(built.page("/products/mug/")).json_ld("BreadcrumbList")["itemListElement"]

    assert ["https://shade.example/", "https://shade.example/products/mug/"] == [one["item"] for one in items]


def test_a_post_is_an_article(built):
    data = Page(built.page("/posts/first/")).json_ld("Article")

    assert ('First & "best"', "2026-01-01", "2026-03-03") == (
        data["headline"],
        data["datePublished"],
        data["dateModified"],
    )


def test_reviews_are_averaged_for_people_and_machines(tmp_path):
    reviews = "".join(
        f"-- content/reviews/{number}.md --\n---\nproduct: mug\nauthor: A{number}\nrating: {rating}\n---\nFine.\n"
        for number, rating in enumerate((5, 4, 4))
    )
    page = Page(Shop.of(tmp_path, FILES + reviews).build().page("/products/mug/"))

    scale = {"bestRating": "5", "worstRating": "1"}
    expected = {"@type": "AggregateRating", "ratingValue": "4.3", "reviewCount": 3, **scale}
    assert expected == page.json_ld("Product")["aggregateRating"]
    assert "4.3" in page.all("p", "rating")[0].text


def test_a_translated_page_tells_search_engines_its_own_words(tmp_path):
    shop = Shop.of(tmp_path, FILES)
    shop.edit(
        "content/products/红茶.md", "price: 128", "price: 128\nsummary: 好茶\nseo: {title: 买红茶, description: 买茶}"
    )
    shop.edit("content/products/红茶.en.md", "slug: black-tea\n---\n", "slug: black-tea\n---\nSmoked over pine.\n")
    page = Page(shop.build().page("/en/products/black-tea/"))

    assert "Black tea" in page.all("title")[0].text
    assert "Smoked over pine." == page.meta("description")


def test_without_a_domain_there_is_no_feed_and_no_link_to_one(tmp_path):
    store = STORE.replace("domain: https://shade.example\n", "")
    result = Shop.of(tmp_path, FILES).write("content/store.yaml", store).build()

    assert [] == [path for path in result.tree() if path.endswith("feed.xml")]
    assert [] == [link for link in Page(result.page("/posts/")).links() if "feed.xml" in link]


def test_a_borrowed_entry_of_a_feed_says_its_language(built):
    feed = ET.fromstring(built.file("en/feed.xml"))

    assert ["zh-CN", "zh-CN"] == [
        entry.get("{http://www.w3.org/XML/1998/namespace}lang") for entry in feed.findall("a:entry", ATOM)
    ]
