"""The theme `plain`, read from its files and seen in a real browser: complete, small, honest, usable by everybody."""

from __future__ import annotations

import gzip
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import get_args

import pytest

from storegen.checkout.actions import Action
from storegen.problems import Span
from storegen.theming.read import read_theme
from tests.shop import Shop
from tests.theming.furnished import SIZES, furnished_shop

KILOBYTE = 1024


@pytest.fixture(scope="module")
def theme(tmp_path_factory):
    found, problems = read_theme(tmp_path_factory.mktemp("nothing"), "plain", Span("content/store.yaml"))
    assert () == problems
    return found


@pytest.fixture(scope="module")
def shop(tmp_path_factory):
    return furnished_shop(tmp_path_factory.mktemp("plain"))


@pytest.fixture(scope="module")
def pages(shop):
    tree = {path: data.decode() for path, data in shop.tree().items() if path.endswith(".html")}
    assert {"index.html", "en/index.html", "404.html", "products/cream/index.html"} <= set(tree)
    return tree


class Tags(HTMLParser):
    """Every start tag of a page with its attributes."""

    def __init__(self, text):
        super().__init__()
        self.found = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


def tags(pages, *names):
    return [
        (path, tag, attrs)
        for path, text in pages.items()
        for tag, attrs in Tags(text).found
        if tag in names or not names
    ]


def row(page, key):
    return re.search(rf'<li class="variant[^>]*id="{key}".*?(?=<li class="variant|<p class="fine">)', page, re.DOTALL)[
        0
    ]


def test_every_placed_section_exists(theme):
    placed = {(kind, one.name) for kind, arrangement in theme.arrangements.items() for one in arrangement.sections}
    assert set() == {(kind, name) for kind, name in placed if name not in theme.sections}


def test_every_section_has_a_schema_that_describes_it(theme):
    folder = Path(__file__).parents[2] / "themes" / "plain" / "sections"
    undescribed = [
        name for name in theme.sections if not (folder / f"{name}.yaml").read_text("utf-8").startswith("description: ")
    ]
    assert [] == undescribed


def test_every_kind_of_action_has_a_partial(theme):
    wanted = {f"partials/action-{action.kind}.html" for action in get_args(Action)}
    assert set() == wanted - set(theme.templates)


def test_both_languages_say_the_same_things(theme):
    keys = [{key.split("|")[0] for key in theme.strings[tag]} for tag in ("en", "zh-CN")]
    assert keys[0] == keys[1]


def test_every_string_that_a_template_names_is_there(theme):
    named = {key for source in theme.templates.values() for key in re.findall(r"\bt\('([\w.]+)'[,)]", source.text)}
    known = {key.split("|")[0] for key in theme.strings["en"]}
    assert len(named) > 50
    assert set() == named - known


@pytest.mark.parametrize("prefix", ["stock", "way"])
def test_every_state_of_stock_has_words(theme, prefix):
    states = {"in", "preorder", "backorder", "made_to_order"} | ({"out"} if prefix == "stock" else set())
    assert set() == {f"{prefix}.{state}" for state in states} - set(theme.strings["zh-CN"])


def test_the_style_stays_below_eight_kilobytes(theme):
    assert len(gzip.compress(theme.assets["base.css"].data, 9)) < 8 * KILOBYTE


def test_the_loader_of_a_providers_script_stays_below_two_kilobytes(theme):
    assert len(gzip.compress(theme.assets["provider.js"].data, 9)) < 2 * KILOBYTE


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_a_product_page_with_twelve_variants_stays_below_eight_kilobytes(shop, prefix):
    page = shop.file(f"{prefix}products/cream/index.html")
    assert len(SIZES) == page.count(b'<li class="variant')
    assert len(gzip.compress(page, 9)) < 8 * KILOBYTE


def test_no_page_has_a_script_or_a_style_of_its_own(pages):
    """Data is no script, and scripts are files of the theme."""
    data = ("application/ld+json", "application/json")
    scripts = [
        attrs
        for _, _, attrs in tags(pages, "script")
        if attrs.get("type") not in data and "assets/" not in attrs.get("src", "")
    ]
    styles = tags(pages, "style")
    inline = [
        (path, name) for path, _, attrs in tags(pages) for name in attrs if name == "style" or name.startswith("on")
    ]
    assert ([], [], []) == (scripts, styles, inline)


def test_no_page_loads_anything_from_elsewhere(pages):
    loaded = [
        attrs.get("src") or attrs.get("srcset") or ""
        for _, _, attrs in tags(pages, "img", "source", "script", "iframe")
    ]
    loaded += [
        attrs["href"] for _, _, attrs in tags(pages, "link") if attrs["rel"] in ("stylesheet", "icon", "preload")
    ]
    assert len(loaded) > 20
    assert [] == [address for address in loaded if "//" in address]


def test_every_picture_tells_its_size_and_what_it_shows(pages):
    pictures = tags(pages, "img")
    assert len(pictures) > 20
    assert [] == [(path, attrs) for path, _, attrs in pictures if not {"width", "height", "alt"} <= set(attrs)]


def test_only_the_first_picture_of_a_product_is_hurried(pages):
    product = {"cream": pages["products/cream/index.html"]}
    hurried = [attrs["alt"] for _, _, attrs in tags(product, "img") if attrs.get("fetchpriority") == "high"]
    lazy = [attrs["alt"] for _, _, attrs in tags(product, "img") if attrs.get("loading") == "lazy"]
    assert ["打开的面霜"] == hurried
    assert "盒子" in lazy


def test_links_to_checkouts_follow_nobody_back(pages):
    links = [attrs for _, _, attrs in tags(pages, "a") if "button" in attrs.get("class", "") and "//" in attrs["href"]]
    assert {"noopener nofollow"} == {attrs["rel"] for attrs in links}


def test_each_page_has_one_first_heading(pages):
    counts = {path: sum(tag == "h1" for tag, _ in Tags(text).found) for path, text in pages.items()}
    assert {1} == set(counts.values())


def test_a_variant_has_its_price_its_stock_and_its_own_way_to_buy(shop):
    found = row(shop.page("/products/cream/"), "10-ml")
    assert '<data class="now" value="128.00">¥128.00</data>' in found
    assert "仅剩 1 件" in found
    assert "https://buy.stripe.com/test_0wW00WHy4NdtKcnyo0" in found
    assert "https://item.taobao.com/item.htm?id=563422855497" in found


def test_a_sold_out_variant_says_so_and_sells_nothing(shop):
    found = row(shop.page("/products/cream/"), "120-ml")
    assert "售罄" in found
    assert "href=" not in found


def test_a_preorder_tells_its_day(shop):
    found = row(shop.page("/en/products/cream/"), "110-ml")
    assert "Pre-order, ships from April 12, 2027" in found


def test_a_price_in_another_currency_is_said_to_be(shop):
    assert "charged in CNY" in shop.page("/en/products/tin/")


def test_what_a_seller_named_in_the_details_is_not_said_again(shop):
    assert 1 == shop.page("/products/cream/").count("<dt>产地</dt>")


def test_untranslated_text_tells_its_language(shop):
    assert '<h1><span lang="zh-CN">月光霜</span></h1>' in shop.page("/en/products/cream/")


def test_a_redirect_works_without_scripts(shop, tmp_path):
    redirects = "-- content/redirects.yaml --\n/old/: /products/\n"
    mug = "-- content/products/mug.md --\n---\ntitle: Mug\nprice: 8.00\n---\n"
    moved = Shop.of(tmp_path, redirects + mug)
    assert '<meta http-equiv="refresh" content="0; url=../products/">' in moved.build().page("/old/")
