"""An edited shop is built as if it were built anew, byte for byte, whatever was edited in whatever order.

Few stories are drawn here; `make torture` draws thirty times as many.
"""

from __future__ import annotations

import itertools
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.shop import STORE, TODAY, Shop

MUG = """\
---
title: 杯子
price: 88.00
tags: [gift]
images: [mug.jpg]
sale: {price: 66.00, from: 2026-12-01, until: 2026-12-03}
collections: [warm]
---
Holds **tea**.
"""
TEA = """\
---
title: 红茶
date: 2026-11-01
options: {重量: [50 克, 100 克]}
price: 128.00
prices: {USD: 18.00}
unit: {amount: 50 g, per: 100 g}
stock: 3
related: [mug]
---
[A mug](/products/mug/) for it.
"""
WARM = "---\ntitle: 暖\n---\nWarm things.\n"
MENUS = "main:\n  - product: tea\n  - {title: {zh-CN: 全部, en: All}, to: /products/}\n"
POST = "---\ntitle: 开张\ndate: 2026-11-20\n---\nWe are [open](/products/).\n"
REVIEW = "---\nproduct: tea\nauthor: Anna\nrating: 4\ndate: 2026-11-02\n---\nGood.\n"

# What each file can be; `None` is: not there. The first is how the shop begins.
ALTERNATIVES: dict[str, list[str | None]] = {
    "content/store.yaml": [
        STORE,
        STORE.replace("Bamboo Shade", "竹影"),
        STORE.replace("{zh-CN: CNY, en: USD}", "[zh-CN]"),
        STORE.replace("https://shade.example", "https://shade.example/shop"),
        STORE + "announcements: [{text: Sale!, from: 2026-12-01, until: 2026-12-02}]\n",
        STORE + "theme: {name: plain, settings: {scheme: ink}}\n",
        STORE + "closed: [email]\n",
        "name: Nothing but a name\n",
    ],
    "content/products/mug.md": [
        MUG,
        MUG.replace("88.00", "99.00"),
        MUG.replace("Holds", "Keeps"),
        MUG.replace("title: 杯子", "title: 茶杯"),
        MUG.replace("---\ntitle", "---\nslug: cup\ntitle", 1),
        MUG.replace("---\ntitle", "---\ndraft: yes\ntitle", 1),
        MUG.replace("---\ntitle", "---\nunlisted: yes\ntitle", 1),
        MUG.replace("collections: [warm]\n", ""),
        MUG.replace("price: 88.00", "prise: 88.00"),
        None,
    ],
    "content/products/mug.en.md": [None, "---\ntitle: Mug\n---\nHolds tea.\n", "---\ntitle: Cup\nslug: cup\n---\n"],
    "content/products/tea.md": [
        TEA,
        TEA.replace("stock: 3", "stock: 0"),
        TEA.replace("100 克", "250 克"),
        TEA.replace("[A mug](/products/mug/)", "A mug"),
        TEA.replace("---\ntitle", "---\nimages: [mug.jpg]\ntitle", 1),
        None,
    ],
    "content/products/zebra.md": [None, "---\ntitle: Zebra\nprice: 1\n---\n"],
    "content/collections/warm.md": [
        WARM,
        WARM.replace("Warm", "Very warm"),
        WARM.replace("title: 暖", "title: 热\nwhere: {price_below: 100}\norder: price_descending"),
        WARM.replace("title: 暖", "title: 暖\nproducts: [tea, mug]"),
        WARM.replace("title: 暖", "title: 暖\nunlisted: yes"),
        None,
    ],
    "content/menus.yaml": [None, MENUS, MENUS.replace("product: tea", "collection: warm")],
    "content/posts/hello.md": [None, POST, POST.replace("open", "here"), POST.replace("2026-11-20", "2026-11-21")],
    "content/pages/about.md": [None, "---\ntitle: 关于\n---\nUs.\n", "---\ntitle: 关于\nsections: [hero]\n---\n"],
    "content/reviews/one.md": [None, REVIEW, REVIEW.replace("rating: 4", "rating: 5")],
    "content/redirects.yaml": [None, "/old/: /products/tea/\n", "/old/: /products/\n/older: https://a.example/\n"],
    "content/static/ads.txt": [None, "one\n", "two\n"],
    "themes/plain/partials/price.html": [None, "<p>{{ price.now.amount }}</p>\n", "<p>{{ price.never }}</p>\n"],
    "themes/plain/partials/head-extra.html": [
        "{% include ['partials/own.html', 'x'] ignore missing %}\n",
        None,
    ],
    "themes/plain/partials/own.html": [None, "<!-- own -->\n"],
    "themes/plain/locales/en.yaml": [None, "stock: {in: Here}\n"],
    "themes/plain/assets/base.css": [None, "body { color: teal }\n"],
    "content/media/mug.jpg": ["olive", "teal", None],
    "themes/plain/templates/home.yaml": [None, "sections:\n  - featured-products: {heading: Ours}\n"],
}
WISHES = (
    {},
    {"portable": True},
    {"base_url": "https://other.example/sub"},
    {"as_of": TODAY.replace(month=12, day=1)},
    {"as_of": TODAY.replace(month=12, day=3)},
)

edits = st.sampled_from(sorted(ALTERNATIVES)).flatmap(
    lambda path: st.tuples(st.just(path), st.sampled_from(ALTERNATIVES[path]))
)
# One step: some files change, perhaps the options; the build begins from nothing or from the Site before.
steps = st.tuples(st.lists(edits, min_size=1, max_size=3), st.sampled_from(WISHES), st.booleans())


@settings(max_examples=max(1, settings.default.max_examples // 25))
@given(st.lists(steps, min_size=4, max_size=8))
def test_incremental_equals_clean(story):
    with tempfile.TemporaryDirectory() as folder:
        shop = Shop(Path(folder, "edited"))
        now: dict[str, str | None] = {path: texts[0] for path, texts in ALTERNATIVES.items()}
        for path, one in now.items():
            _apply(shop, path, one)
        last = shop.build().tree()
        for number, (changes, wish, reopened) in enumerate(story):
            for path, one in changes:
                _apply(shop, path, one)
            edited = shop.rebuild(**wish) if reopened else shop.build(**wish)
            clean = shop.copy(Path(folder, str(number))).build(**wish)

            assert clean.places == edited.places
            assert (clean.tree() if clean.published else last) == edited.tree()
            last = edited.tree()
            if edited.published:
                now |= dict(changes)
            else:  # Mend what was broken, or most of the story would be told of shops with errors.
                for path, _one in changes:
                    _apply(shop, path, now[path])


@pytest.mark.parametrize("path", [path for path, texts in ALTERNATIVES.items() if len(texts) > 1])
def test_each_change_of_a_file_is_seen(path, tmp_path):
    shop = Shop(tmp_path / "edited")
    for name, texts in ALTERNATIVES.items():
        _apply(shop, name, texts[0])
    last = shop.build().tree()
    for number, one in enumerate([*ALTERNATIVES[path][1:], ALTERNATIVES[path][0]]):
        _apply(shop, path, one)
        edited, clean = shop.rebuild(), shop.copy(tmp_path / str(number)).build()
        last = clean.tree() if clean.published else last

        assert (clean.places, last) == (edited.places, edited.tree())


def _apply(shop: Shop, path: str, one: str | None) -> None:
    if one is None:
        (shop.root / path).unlink(missing_ok=True)
    elif path.endswith(".jpg"):
        shop.picture(path, (40, 30), one)
    else:
        shop.write(path, one)


SMALL = f"""\
-- content/products/mug.md --
---
title: 杯子
price: 88.00
tags: [gift]
---
Holds tea.
-- content/products/tea.md --
---
title: 红茶
price: 128.00
---
-- content/collections/warm.md --
---
title: 暖
products: [mug]
---
-- content/posts/hello.md --
{POST}"""
LISTS_WITH_MUG = {"/", "/products/", "/collections/warm/"}
EVERYTHING_ABOUT_MUG = LISTS_WITH_MUG | {"/products/mug/"}


def in_both(addresses: set[str]) -> tuple[str, ...]:
    """The addresses and the same in the second language."""
    return tuple(sorted(addresses | {f"/en{address}" for address in addresses}))


@pytest.fixture
def shop(tmp_path):
    shop = Shop.of(tmp_path, SMALL)
    shop.build()
    return shop


def test_nothing_is_rendered_when_nothing_changed(shop):
    assert () == shop.build().rendered


def test_touching_a_file_renders_nothing(shop):
    path = shop.root / "content/products/mug.md"
    path.write_bytes(path.read_bytes())

    assert () == shop.build().rendered


def test_a_body_concerns_only_its_own_page(shop):
    result = shop.edit("content/products/mug.md", "Holds", "Keeps").build()

    assert in_both({"/products/mug/"}) == result.rendered


def test_a_price_concerns_every_list_that_shows_the_card(shop):
    result = shop.edit("content/products/mug.md", "88.00", "89.00").build()

    assert in_both(EVERYTHING_ABOUT_MUG) == result.rendered


def test_a_tag_that_nothing_shows_concerns_only_its_own_page(shop):
    result = shop.edit("content/products/mug.md", "gift", "present").build()

    assert in_both({"/products/mug/"}) == result.rendered


def test_a_translation_concerns_its_own_language_and_the_links_to_it(shop):
    result = shop.write("content/products/mug.en.md", "---\ntitle: Mug\n---\nHolds tea.\n").build()

    # The sitemap and the page in the other language now name a translation.
    expected = {f"/en{address}" for address in EVERYTHING_ABOUT_MUG} | {"/products/mug/", "/sitemap.xml"}
    assert tuple(sorted(expected)) == result.rendered


def test_a_post_concerns_its_page_and_the_feed(shop):
    result = shop.edit("content/posts/hello.md", "We are", "We were").build()

    assert in_both({"/posts/hello/", "/feed.xml"}) == result.rendered


def test_an_override_concerns_the_pages_that_look_it_up(shop):
    result = shop.write("themes/plain/sections/info-main.html", "<p>{{ info.title|say }}</p>").build()

    assert () == result.rendered


def test_an_overridden_partial_concerns_the_pages_that_include_it(shop):
    result = shop.write("themes/plain/partials/variants.html", "<p>{{ product.title|say }}</p>").build()

    assert in_both({"/products/mug/", "/products/tea/"}) == result.rendered


def test_an_overridden_string_concerns_its_language_only(shop):
    result = shop.write("themes/plain/locales/en.yaml", "stock: {in: On the shelf}").build()

    assert ("/en/products/mug/", "/en/products/tea/") == result.rendered


def test_the_name_of_the_shop_concerns_every_page_of_people(shop):
    everything = set(shop.build(out="elsewhere").rendered)
    result = shop.edit("content/store.yaml", "Bamboo Shade", "Lodge").build()

    assert everything == set(result.rendered)


def test_a_sale_renders_again_only_when_it_opens_and_closes(shop):
    shop.edit("content/products/mug.md", "price: 88.00", "price: 88.00\nsale: {price: 8, from: 2026-11-23}")
    before, first, second = (shop.build(as_of=TODAY.replace(day=day)) for day in (22, 23, 24))

    assert () == before.rendered
    assert in_both(EVERYTHING_ABOUT_MUG) == first.rendered
    assert () == second.rendered


def test_a_change_that_is_taken_back_leaves_the_first_bytes(shop):
    before = shop.build().tree()
    shop.edit("content/products/mug.md", "88.00", "89.00").build()
    after = shop.edit("content/products/mug.md", "89.00", "88.00").build().tree()

    assert before == after


def test_a_new_site_on_top_of_the_old_one_renders_as_little(shop):
    result = shop.edit("content/products/mug.md", "Holds", "Keeps").rebuild()

    assert in_both({"/products/mug/"}) == result.rendered


def test_the_order_of_edits_leaves_no_trace(tmp_path):
    changes = [("content/products/mug.md", "88.00", "89.00"), ("content/posts/hello.md", "We are", "We were")]
    trees = []
    for number, order in enumerate(itertools.permutations(changes)):
        shop = Shop.of(tmp_path / str(number), SMALL)
        shop.build()
        trees.append([shop.edit(*change).build() for change in order][-1].tree())

    assert trees[0] == trees[1]
