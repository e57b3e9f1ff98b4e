"""Lists and addresses: pages of 24, the same product in each language, no two pages at one address."""

from __future__ import annotations

import pytest

from tests.reading import Page
from tests.shop import STORE, Shop


def product(slug: str, lines: str = "") -> str:
    return f"-- content/products/{slug}.md --\n---\ntitle: {slug}\nprice: 1\n{lines}\n---\n"


@pytest.mark.parametrize(("count", "sizes"), [(0, [0]), (24, [24]), (25, [24, 1]), (49, [24, 24, 1])])
def test_lists_are_cut_into_pages_of_24(count, sizes, tmp_path):
    result = Shop.of(tmp_path, "".join(product(f"p{number:02}") for number in range(count))).build()
    numbered = [f"/products/page/{number}/" for number in range(2, len(sizes) + 1)]

    assert sizes == [len(Page(result.page(one)).all("article", "card")) for one in ["/products/", *numbered]]
    assert f"products/page/{len(sizes) + 1}/index.html" not in result.tree()


def test_every_product_is_on_exactly_one_page_of_a_list(tmp_path):
    files = "".join(product(f"p{number:02}", "collections: [all]") for number in range(49))
    result = Shop.of(tmp_path, f"{files}-- content/collections/all.md --\n---\ntitle: All\n---\n").build()
    pages = [Page(result.page(f"/collections/all/{end}")) for end in ("", "page/2/", "page/3/")]
    titles = [one.text for page in pages for one in page.all("h2", "title")]

    assert [f"p{number:02}" for number in range(49)] == titles


def test_pages_of_a_list_lead_to_their_neighbours(tmp_path):
    result = Shop.of(tmp_path, "".join(product(f"p{number:02}") for number in range(49))).build()
    page = Page(result.page("/products/page/2/"))
    relations = {one.attributes["rel"]: one.attributes["href"] for one in page.all("a") if "rel" in one.attributes}

    assert {"prev": "../../", "next": "../3/"} == {name: relations[name] for name in ("prev", "next")}


def test_each_page_of_a_list_is_its_own_canonical(tmp_path):
    result = Shop.of(tmp_path, "".join(product(f"p{number:02}") for number in range(25))).build()

    assert ["https://shade.example/products/page/2/"] == [
        one["href"] for one in Page(result.page("/products/page/2/")).link("canonical")
    ]


def test_the_shops_order_is_newest_first_then_by_slug(tmp_path):
    files = product("b") + product("a") + product("c", "date: 2026-01-01")
    page = Page(Shop.of(tmp_path, files).build().page("/products/"))

    assert ["c", "a", "b"] == [one.text for one in page.all("h2", "title")]


def test_a_shop_may_do_without_a_list_of_all_products(tmp_path):
    result = Shop.of(tmp_path, f"-- content/store.yaml --\n{STORE}all_products: no\n{product('mug')}").build()

    assert "products/index.html" not in result.tree()
    assert "products/mug/index.html" in result.tree()


@pytest.mark.parametrize("slug", ["红茶", "café", "ñandú", "東京-2", "чай"])
def test_addresses_keep_letters_of_every_script(slug, tmp_path):
    result = Shop.of(tmp_path, product(slug)).build()

    assert f"products/{slug}/index.html" in result.tree()
    assert result.published


def test_other_languages_stand_under_their_lower_case_tag(tmp_path):
    store = STORE.replace("{zh-CN: CNY, en: USD}", "[en, zh-CN]")
    tree = Shop.of(tmp_path, f"-- content/store.yaml --\n{store}{product('mug')}").build().tree()

    assert {"products/mug/index.html", "zh-cn/products/mug/index.html"} <= tree.keys()


def test_pages_lead_to_themselves_in_the_other_languages(tmp_path):
    files = product("mug") + "-- content/products/mug.en.md --\n---\ntitle: Mug\nslug: cup\n---\n"
    result = Shop.of(tmp_path, files).build()
    (there,) = [one for one in Page(result.page("/products/mug/")).all("a") if one.attributes.get("hreflang") == "en"]
    (back,) = [
        one for one in Page(result.page("/en/products/cup/")).all("a") if one.attributes.get("hreflang") == "zh-CN"
    ]

    assert ("../../en/products/cup/", "../../../products/mug/") == (there.attributes["href"], back.attributes["href"])


def test_a_static_file_may_not_lie_where_a_page_is(tmp_path):
    shop = Shop.of(tmp_path, product("mug") + "-- content/static/products/mug/index.html --\nmine\n")

    assert "same-address" in shop.build().codes


def test_two_translations_may_not_have_one_address(tmp_path):
    files = product("mug") + product("cup") + "-- content/products/cup.en.md --\n---\ntitle: Mug\nslug: mug\n---\n"

    assert "same-address" in Shop.of(tmp_path, files).build().codes


def test_a_redirect_may_not_lie_where_a_page_is(tmp_path):
    files = product("mug") + "-- content/redirects.yaml --\n/products/mug/: /products/\n"

    assert "same-address" in Shop.of(tmp_path, files).build().codes


def test_files_of_static_are_copied_as_they_are(tmp_path):
    shop = Shop.of(tmp_path).write("content/static/.well-known/x.bin", bytes(range(256)))

    assert bytes(range(256)) == shop.build().file(".well-known/x.bin")


def test_private_files_are_not_published(tmp_path):
    shop = Shop.of(tmp_path, product("mug")).write("content/private/orders.csv", "secret")
    tree = shop.write("content/products/mug.private.yaml", "cost: 3.21\n").build().tree()

    assert [] == [path for path, data in tree.items() if b"secret" in data or b"3.21" in data]


def test_related_products_are_the_sellers_picks_then_neighbours_in_the_collection(tmp_path):
    files = "".join(product(slug, "collections: [all]") for slug in "abcdefg") + product("far")
    files = files.replace("title: c\nprice: 1\n", "title: c\nprice: 1\nrelated: [far]\n")
    page = Page(
        Shop.of(tmp_path, f"{files}-- content/collections/all.md --\n---\ntitle: All\n---\n")
        .build()
        .page("/products/c/")
    )

    assert ["far", "d", "e", "f"] == [one.text for one in page.all("h3", "title")]


def test_breadcrumbs_lead_up_through_the_collections(tmp_path):
    files = (
        product("mug", "collections: [cups]")
        + "-- content/collections/cups.md --\n---\ntitle: Cups\nparent: kitchen\n---\n"
        + "-- content/collections/kitchen.md --\n---\ntitle: Kitchen\n---\n"
    )
    (crumbs,) = Page(Shop.of(tmp_path, files).build().page("/products/mug/")).all("nav", "breadcrumbs")

    assert "Bamboo Shade Kitchen Cups mug" == crumbs.text


def test_what_is_sold_out_has_no_way_to_buy(tmp_path):
    page = Page(Shop.of(tmp_path, product("mug", "stock: 0")).build().page("/products/mug/"))

    assert [] == page.all("a", "button")


def test_few_pieces_are_counted_for_shoppers_and_many_are_not(tmp_path):
    files = product("few", "stock: 2\nlow_stock: 3") + product("many", "stock: 4\nlow_stock: 3")
    result = Shop.of(tmp_path, files).build()
    stocks = [Page(result.page(f"/en/products/{slug}/")).all("p", "stock")[0].text for slug in ("few", "many")]

    assert ["Only 2 left", "In stock"] == stocks


@pytest.mark.parametrize(("day", "shown"), [(30, False), (1, True), (12, True), (13, False)])
def test_announcements_stand_between_their_days(day, shown, tmp_path):
    import datetime

    store = STORE + "announcements: [{text: Sale!, from: 2026-12-01, until: 2026-12-12, to: /products/}]\n"
    as_of = datetime.date(2026, 11 if day == 30 else 12, day)
    page = Shop.of(tmp_path, f"-- content/store.yaml --\n{store}").build(as_of=as_of).page("/")

    assert shown == ("Sale!" in page)


def test_a_closed_channel_is_offered_nowhere(tmp_path):
    store = STORE.replace(
        "channels: {email: {address: a@b.example}}", "channels: {email: {address: a@b.example}, link: {}}"
    )
    shop = Shop.of(tmp_path, f"-- content/store.yaml --\n{store}{product('mug', 'buy: {link: https://l.example/}')}")
    before = shop.build().page("/products/mug/")
    after = shop.write("content/store.yaml", store + "closed: [link]\n").build().page("/products/mug/")

    assert (True, False) == ("https://l.example/" in before, "https://l.example/" in after)


def test_a_product_has_its_own_order_of_channels(tmp_path):
    store = STORE.replace(
        "channels: {email: {address: a@b.example}}", "channels: {email: {address: a@b.example}, link: {}}"
    )
    lines = "buy: {link: https://l.example/}\norder: [link]"
    page = Page(
        Shop.of(tmp_path, f"-- content/store.yaml --\n{store}{product('mug', lines)}").build().page("/products/mug/")
    )

    assert "https://l.example/" == page.all("a", "button")[0].attributes["href"]


def test_pictures_in_texts_are_shown_in_their_renditions(tmp_path):
    shop = Shop.of(tmp_path, product("mug") + "![A mug](mug.jpg)\n").picture("content/media/mug.jpg", (900, 600))
    result = shop.build()
    (picture,) = Page(result.page("/products/mug/")).all("img")

    assert ("A mug", "900", "600", "lazy") == tuple(
        picture.attributes[name] for name in ("alt", "width", "height", "loading")
    )
    assert picture.attributes["src"].removeprefix("../../") in result.tree()


def test_text_a_seller_typed_cannot_act(tmp_path):
    files = product("mug", "summary: <script>alert(1)</script>") + "<script>alert(2)</script><a onclick='x()'>a</a>\n"
    html = Shop.of(tmp_path, files).build().page("/products/mug/")

    assert [] == [
        one
        for one in Page(html).all("script")
        if "json" not in one.attributes.get("type", "") and "src" not in one.attributes
    ]
    assert "onclick" not in html
