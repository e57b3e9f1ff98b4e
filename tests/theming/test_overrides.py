"""Themes: a store lies over its theme file by file, a theme over its parent; strings are merged one by one."""

from __future__ import annotations

import pytest

from tests.reading import Page
from tests.shop import STORE, Shop

MUG = "-- content/products/mug.md --\n---\ntitle: Mug\nprice: 8\n---\nText.\n"
OWN = f"-- content/store.yaml --\n{STORE}theme: mine\n-- themes/mine/theme.yaml --\nextends: plain\n"


def test_a_file_of_the_store_takes_the_place_of_the_themes(tmp_path):
    files = MUG + "-- themes/plain/partials/price.html --\n<b>{{ price.now.text }}</b>\n"
    page = Page(Shop.of(tmp_path, files).build().page("/products/mug/"))

    assert (["¥8.00"], []) == ([one.text for one in page.all("b")], page.all("p", "price"))


def test_the_other_files_stay_the_themes(tmp_path):
    files = MUG + "-- themes/plain/partials/price.html --\n<b>{{ price.now.text }}</b>\n"

    assert ["Mug"] == [one.text for one in Page(Shop.of(tmp_path, files).build().page("/products/mug/")).all("h1")]


def test_a_theme_has_what_its_parent_has(tmp_path):
    plain, own = Shop.of(tmp_path / "a", MUG).build(), Shop.of(tmp_path / "b", OWN + MUG).build()

    assert plain.tree() == own.tree()


def test_a_themes_file_takes_the_place_of_its_parents(tmp_path):
    files = OWN + MUG + "-- themes/mine/partials/footer.html --\n<footer>Mine</footer>\n"

    assert "Mine" == Page(Shop.of(tmp_path, files).build().page("/")).all("footer")[0].text


def test_a_themes_file_may_build_on_its_parents(tmp_path):
    footer = "{% include 'plain/partials/footer.html' %}<p class=mine>Mine</p>\n"
    page = Page(Shop.of(tmp_path, f"{OWN}{MUG}-- themes/mine/partials/footer.html --\n{footer}").build().page("/"))

    assert (1, ["Mine"]) == (len(page.all("footer")), [one.text for one in page.all("p", "mine")])


def test_three_themes_lie_over_each_other(tmp_path):
    files = (
        f"-- content/store.yaml --\n{STORE}theme: top\n-- themes/top/theme.yaml --\nextends: middle\n"
        "-- themes/middle/theme.yaml --\nextends: plain\n"
        "-- themes/middle/partials/footer.html --\n<!--Middle-->\n-- themes/top/partials/header.html --\n<!--Top-->\n"
    )
    html = Shop.of(tmp_path, files).build().page("/")

    assert [] == [part for part in ("<!--Top-->", "<!--Middle-->", "<main") if part not in html]


@pytest.mark.parametrize("theme", ["plain", "mine"])
def test_one_string_of_the_store_keeps_all_the_others(theme, tmp_path):
    start = OWN if theme == "mine" else ""
    files = f"{start}{MUG}-- themes/{theme}/locales/en.yaml --\nstock: {{in: On the shelf}}\n"
    page = Page(Shop.of(tmp_path, files).build().page("/en/products/mug/"))

    assert "On the shelf" == page.all("p", "stock")[0].text
    assert "Skip to content" == page.all("a", "skip")[0].text


def test_plural_forms_follow_the_language(tmp_path):
    shop = Shop.of(tmp_path, f"{MUG}-- content/collections/all.md --\n---\ntitle: All\nproducts: [mug]\n---\n")
    one = Page(shop.build().page("/en/collections/all/"))
    shop.write("content/products/cup.md", "---\ntitle: Cup\nprice: 1\ncollections: [all]\n---\n")
    two = Page(shop.build().page("/en/collections/all/"))

    assert ["1 product", "2 products"] == [page.all("p", "count")[0].text for page in (one, two)]


def test_settings_of_a_theme_come_from_the_store(tmp_path):
    store = f"-- content/store.yaml --\n{STORE}theme: {{name: plain, settings: {{scheme: ink}}}}\n"

    assert Page(Shop.of(tmp_path, store).build().page("/")).all("html")[0].has_class("scheme-ink")


def test_an_arrangement_of_the_store_takes_the_place_of_the_themes(tmp_path):
    files = MUG + "-- themes/plain/templates/product.yaml --\nsections: [product-details]\n"
    page = Page(Shop.of(tmp_path, files).build().page("/products/mug/"))

    assert ["shop-section-product-details"] == [one.attributes["id"] for one in page.all("section")]


def test_a_document_may_ask_for_sections_of_its_own(tmp_path):
    files = (
        "-- content/pages/about.md --\n---\ntitle: About\nsections:\n  - info-main\n"
        "  - rich-text: {heading: Us, text: '**We**'}\n  - rich-text: {heading: Them}\n---\n"
    )
    page = Page(Shop.of(tmp_path, files).build().page("/about/"))

    ids = [one.attributes["id"] for one in page.all("section")]
    assert ["shop-section-rich-text", "shop-section-rich-text-2"] == ids
    assert ["Us", "Them"] == [one.text for one in page.all("h2")]
    assert ["We"] == [one.text for one in page.all("strong")]


def test_a_section_of_the_stores_own_needs_no_schema(tmp_path):
    files = (
        "-- themes/plain/sections/hello.html --\n<p class=hello>{{ shop.name|say }}</p>\n"
        "-- content/pages/about.md --\n---\ntitle: About\nsections: [hello]\n---\n"
    )
    page = Page(Shop.of(tmp_path, files).build().page("/about/"))

    assert ["Bamboo Shade"] == [one.text for one in page.all("p", "hello")]


def test_styles_get_new_names_when_what_they_refer_to_changes(tmp_path):
    shop = Shop.of(tmp_path, "-- themes/plain/assets/base.css --\nbody { background: url(paper.svg) }\n")
    (before,) = Page(shop.write("themes/plain/assets/paper.svg", "<svg/>").build().page("/")).link("stylesheet")
    result = shop.write("themes/plain/assets/paper.svg", "<svg></svg>").build()
    (after,) = Page(result.page("/")).link("stylesheet")
    (paper,) = [path for path in result.tree() if "paper" in path]

    assert before["href"] != after["href"]
    assert f"body {{ background: url({paper.removeprefix('assets/')}) }}\n" == result.file(after["href"]).decode()


def test_hidden_files_and_backups_of_editors_are_no_part_of_a_theme(tmp_path):
    shop = Shop.of(tmp_path, MUG + "-- themes/plain/assets/.DS_Store --\nx\n-- themes/plain/assets/base.css~ --\nx\n")

    assert [] == [path for path in shop.build().tree() if "DS_Store" in path or "~" in path]


def test_the_theme_says_which_widths_of_pictures_it_wants(tmp_path):
    files = OWN + "-- themes/mine/theme.yaml --\nextends: plain\npictures: [100, 200]\n"
    files += MUG.replace("price: 8", "price: 8\nimages: [mug.jpg]")
    result = Shop.of(tmp_path, files).picture("content/media/mug.jpg", (900, 600)).build()
    widths = sorted(path.split("-")[1].split(".")[0] for path in result.tree() if path.endswith(".webp"))

    assert ["100", "200"] == widths


BAD = {
    "partials/price.html": "<p>\n{{ price.never }}</p>\n",
    "partials/stock.html": "<p>\n{% if stock.state %}</p>\n",
    "partials/ways.html": "<p>\n{{ t('no.such.string') }}</p>\n",
    "partials/footer.html": "<p>\n{{ asset('never.css') }}</p>\n",
    "partials/header.html": "<p>\n{% include 'partials/never.html' %}</p>\n",
    "partials/gallery.html": "<p>\n{{ 1 // 0 }}</p>\n",
    "partials/head-extra.html": "<p>\n{% include 'partials/head-extra.html' %}</p>\n",
}
CODES = {
    "partials/price.html": "template-failed themes/plain/partials/price.html:2",
    "partials/stock.html": "template-syntax themes/plain/partials/stock.html:2",
    "partials/ways.html": "missing-string themes/plain/partials/ways.html:2",
    "partials/footer.html": "missing-asset themes/plain/partials/footer.html:2",
    "partials/header.html": "missing-template themes/plain/partials/header.html:2",
    "partials/gallery.html": "template-failed themes/plain/partials/gallery.html:2",
    "partials/head-extra.html": "template-failed themes/plain/partials/head-extra.html:2",
}


@pytest.mark.parametrize("name", BAD)
def test_a_mistake_in_a_template_is_a_problem_at_its_line_once_for_all_pages(name, tmp_path):
    result = Shop.of(tmp_path, f"{MUG}-- themes/plain/{name} --\n{BAD[name]}").build()
    lines = [place.rsplit(":", 1)[0] for place in result.places]
    assert ([CODES[name]], False) == (lines, result.published)


def test_a_mistake_in_a_template_leaves_the_published_shop_as_it_is(tmp_path):
    shop = Shop.of(tmp_path, MUG)
    before = shop.build().tree()

    assert before == shop.write("themes/plain/partials/price.html", "{{ never }}").build().tree()


def test_a_template_cannot_reach_what_is_random_or_outside(tmp_path):
    for number, text in enumerate(("{{ lipsum() }}", "{{ [1, 2]|random }}", "{{ cycler(1) }}")):
        shop = Shop.of(tmp_path / str(number), f"-- themes/plain/partials/footer.html --\n{text}\n")

        assert not shop.build().published


@pytest.mark.parametrize(
    ("store", "code"),
    [
        ("theme: never", "unknown-theme"),
        ("theme: {name: plain, settings: {schema: ink}}", "unknown-setting"),
        ("theme: {name: plain, settings: {scheme: blue}}", "wrong-setting"),
        ("theme: {name: plain, settings: {hero_picture: media/never.jpg}}", "missing-picture"),
    ],
)
def test_what_the_store_asks_of_its_theme_is_checked(store, code, tmp_path):
    assert code in Shop.of(tmp_path, f"-- content/store.yaml --\n{STORE}{store}\n").check().codes


@pytest.mark.parametrize(
    ("section", "code"),
    [
        ("never", "unknown-section"),
        ("hero: {never: 1}", "unknown-setting"),
        ("hero: {collection: never}", "unknown-reference"),
        ("featured-products: {products: [never]}", "unknown-reference"),
        ("featured-collection: {count: 99}", "wrong-setting"),
    ],
)
def test_what_a_page_asks_of_its_sections_is_checked(section, code, tmp_path):
    files = f"-- content/pages/about.md --\n---\ntitle: About\nsections:\n  - {section}\n---\n"

    assert (code,) == Shop.of(tmp_path, files).check().codes


def test_a_theme_cannot_extend_itself(tmp_path):
    files = f"-- content/store.yaml --\n{STORE}theme: mine\n-- themes/mine/theme.yaml --\nextends: mine\n"

    assert ("theme-circle",) == Shop.of(tmp_path, files).check().codes


def test_a_link_out_of_a_theme_is_refused(tmp_path):
    (tmp_path / "secret.html").write_text("secret", "utf-8")
    shop = Shop.of(tmp_path / "shop", "-- themes/plain/theme.yaml --\nname: plain\n")
    (tmp_path / "shop/themes/plain/partials").mkdir()
    (tmp_path / "shop/themes/plain/partials/footer.html").symlink_to(tmp_path / "secret.html")

    assert "link-outside" in shop.check().codes
