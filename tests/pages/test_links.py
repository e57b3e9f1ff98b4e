"""Links: wherever the folder is put, every link of every page leads to a file of the shop."""

from __future__ import annotations

from urllib.parse import unquote, urljoin, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storegen.theming.links import LinkStyle, localise, relative
from tests.reading import Page
from tests.shop import STORE, Shop

FILES = """\
-- content/products/mug.md --
---
title: 杯子
price: 88
images: [mug.jpg]
options: {size: [S, L]}
collections: [warm]
---
[Tea](/products/红茶/), [large](/products/mug/#l), ![](mug.jpg) and [a chart](/size-chart.txt).
-- content/products/红茶.md --
---
title: 红茶
price: 128
bundle: [mug]
---
-- content/products/mug.en.md --
---
title: Mug
slug: cup
---
[Home](/) and [tea](/en/products/红茶).
-- content/collections/warm.md --
---
title: 暖
---
-- content/collections/hot.md --
---
title: 热
parent: warm
---
-- content/posts/hello.md --
---
title: 开张
date: 2026-11-20
image: mug.jpg
---
[Mug](/products/mug/?variant=l#l) ![](mug.jpg)
-- content/pages/about.md --
---
title: 关于
---
Us.
-- content/menus.yaml --
main: [{collection: warm}, {title: All, to: /products/, items: [{product: 红茶}]}, {page: about}]
footer: [{title: Chart, to: /size-chart.txt}]
-- content/redirects.yaml --
/old/: /products/mug/
/very/old/item.html: /products/红茶/
/gone: https://elsewhere.example/
-- content/static/size-chart.txt --
S M L
"""


def make(folder) -> Shop:
    shop = Shop.of(folder, FILES).picture("content/media/mug.jpg", (900, 600))
    for number in range(24):
        shop.write(f"content/products/p{number}.md", f"---\ntitle: P{number}\nprice: 1\n---\n")
    return shop


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    return make(tmp_path_factory.mktemp("shop")).build()


@pytest.fixture(scope="module")
def portable(tmp_path_factory):
    return make(tmp_path_factory.mktemp("shop")).build(portable=True)


def html_files(result) -> dict[str, Page]:
    return {path: Page(data.decode()) for path, data in result.tree().items() if path.endswith(".html")}


def own_links(page: Page) -> list[str]:
    return [link for link in page.links() if not urlsplit(link).scheme]


def dead_links(result, base: str) -> set[tuple[str, str]]:
    """Links that lead to no file when the output lies at a base address."""
    tree = result.tree()
    dead = set()
    for path, page in html_files(result).items():
        for link in page.links():
            target = urlsplit(urljoin(base + path, link))
            if target.scheme not in ("http", "file") or target.netloc != urlsplit(base).netloc:
                continue
            file = unquote(target.path).removeprefix(urlsplit(base).path)
            file = file + "index.html" if (not file or file.endswith("/")) and target.scheme == "http" else file
            if file not in tree or not unquote(target.path).startswith(urlsplit(base).path):
                dead.add((path, link))
    return dead


def test_the_shop_of_these_tests_is_sound(built):
    assert ({"no-picture"}, True) == (set(built.codes), built.published)


def test_every_link_leads_to_a_file_at_a_domains_root(built):
    assert set() == dead_links(built, "http://shop.example/")


def test_every_link_leads_to_a_file_below_a_path(tmp_path):
    result = make(tmp_path).build(base_url="http://shop.example/deep/down")

    assert set() == dead_links(result, "http://shop.example/deep/down/")


def test_pages_other_than_404_do_not_know_the_path_they_lie_under(tmp_path, built):
    below = html_files(make(tmp_path).build(base_url="https://other.example/deep"))
    expected = {path: own_links(page) for path, page in html_files(built).items() if not path.endswith("404.html")}

    assert expected == {path: own_links(page) for path, page in below.items() if not path.endswith("404.html")}


def test_every_link_of_a_portable_shop_leads_to_a_file_on_a_stick(portable):
    dead = dead_links(portable, "file:///media/stick/")

    # No browser shows 404.html by itself where there is no server.
    assert {"404.html", "en/404.html"} == {path for path, _link in dead}


def test_no_link_of_a_portable_shop_leads_to_a_folder(portable):
    pages = html_files(portable)
    folders = {link for page in pages.values() for link in own_links(page) if urlsplit(link).path.endswith("/")}

    assert set() == folders


def test_anchors_lead_to_an_element_of_their_page(built):
    pages = html_files(built)
    missing = set()
    for path, page in pages.items():
        for link in page.links():
            target = urlsplit(urljoin("http://shop.example/" + path, link))
            if target.netloc != "shop.example" or not target.fragment:
                continue
            file = unquote(target.path).lstrip("/")
            file = file + "index.html" if not file or file.endswith("/") else file
            ids = {one.attributes.get("id") for one in pages[file].elements}
            missing |= {(path, link)} if unquote(target.fragment) not in ids else set()

    assert set() == missing


@pytest.mark.parametrize("path", ["404.html", "en/404.html"])
def test_links_of_the_404_page_begin_at_the_root(path, built):
    links = own_links(html_files(built)[path])

    assert [link for link in links if link.startswith(("/", "#"))] == links


def test_links_of_the_404_page_begin_with_the_path_of_the_base_url(tmp_path):
    page = Page(Shop.of(tmp_path).build(base_url="https://a.example/deep").page("/404.html"))

    (home,) = [one.attributes["href"] for one in page.all("a", "brand")]
    assert "/deep/" == home


def test_links_of_the_404_page_begin_with_the_path_of_the_domain(tmp_path):
    store = STORE.replace("https://shade.example", "https://shade.example/shop")
    page = Page(Shop.of(tmp_path, f"-- content/store.yaml --\n{store}").build().page("/404.html"))

    (home,) = [one.attributes["href"] for one in page.all("a", "brand")]
    assert "/shop/" == home


def test_a_redirect_leads_on_without_javascript(built):
    page = Page(built.page("/very/old/item.html"))

    assert {"../../products/红茶/"} == set(own_links(page))
    assert "noindex" == page.meta("robots")
    assert ["https://shade.example/products/%E7%BA%A2%E8%8C%B6/"] == [one["href"] for one in page.link("canonical")]


def test_redirects_are_also_told_to_hosts_that_read_them(built):
    expected = [
        "/gone https://elsewhere.example/ 301",
        "/old/ /products/mug/ 301",
        "/very/old/item.html /products/红茶/ 301",
    ]

    assert expected == built.file("_redirects").decode().splitlines()


segments = st.lists(st.sampled_from(["a", "b", "茶", "x:y", "c.d"]), max_size=3)
addresses = st.builds(
    lambda folders, last: "/" + "".join(f"{folder}/" for folder in folders) + last,
    segments,
    st.sampled_from(["", "", "f.html", "茶.css"]),
)


@given(addresses, addresses, st.sampled_from(["", "#k", "?v=1", "?v=1#k"]))
def test_a_relative_link_resolves_to_its_target(target, page, rest):
    link = relative(target + rest, page)

    assert "http://h" + target + rest == urljoin("http://h" + page, link)


@given(addresses, addresses)
def test_a_relative_link_never_begins_at_the_root(target, page):
    assert not relative(target, page).startswith("/")


@pytest.mark.parametrize(
    "html",
    [
        '<p>/a/ href="/a/"</p>',
        '<a href="//other.example/a/">x</a>',
        '<a href="https://other.example/a/">x</a>',
        '<a href="mailto:a@b.example">x</a>',
        '<a href="#here">x</a>',
        '<script type="application/ld+json">{"url":"/a/"}</script>',
    ],
)
def test_what_is_no_address_of_the_site_stays_as_it_is(html):
    assert html == localise(html, "/deep/page/", LinkStyle(), rooted=False)
