from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from storegen.schema.targets import Target
from storegen.schema.words import Words

COLLECTION = "content/collections/tea.yaml"
POST = "content/posts/winter.yaml"
REVIEW = "content/reviews/1.yaml"
MENUS = "content/menus.yaml"
REDIRECTS = "content/redirects.yaml"
TRANSLATION = "content/products/mug.en.yaml"


def test_a_collection_has_a_list_and_a_rule(typist):
    collection = typist.types(
        "title: Tea\nproducts: [lapsang]\nwhere: {tag: [green, white], price_below: 100}\norder: newest", COLLECTION
    ).value

    assert (("lapsang",), ("green", "white"), Decimal(100), "newest") == (
        collection.products,
        collection.where.tag,
        collection.where.price_below,
        collection.order,
    )


@pytest.mark.parametrize(
    ("yaml", "code", "hint"),
    [
        ("order: price", "bad-choice", "did you mean 'price_ascending'?"),
        ("where: {}", "empty-rule", "add one such as `tag: gift`, or remove it"),
        ("where: {price_below: 5, price_above: 9}", "empty-rule", "make `price_below` larger than `price_above`"),
        ("where: {vendor: x}", "unknown-key", "did you mean 'brand'?"),
        ("where: {availability: [in, gone]}", "bad-choice", "one of: backorder, in, made_to_order, out, preorder"),
        ("parent: Teaware", "bad-slug", "for example 'teaware'"),
    ],
)
def test_a_mistake_in_a_collection_has_its_cure(typist, yaml, code, hint):
    problem = typist.problem(f"title: Tea\n{yaml}", COLLECTION)

    assert (code, hint) == (problem.code, problem.hint)


def test_an_info_page_has_a_title(typist):
    page = typist.types("---\ntitle: About\nunlisted: yes\n---\nText", "content/pages/about.md").value

    assert ("About", True) == (page.title, page.unlisted)


def test_a_post_has_a_day(typist):
    post = typist.types("title: Winter\ndate: 2026-12-01\nauthor: Lin\ntags: [a, b]", POST).value

    assert (dt.date(2026, 12, 1), "Lin", ("a", "b")) == (post.date, post.author, post.tags)


def test_a_post_without_a_day_is_a_mistake(typist):
    assert typist.problem("title: Winter", POST).code == "missing-key"


def test_a_review_says_where_it_comes_from(typist):
    review = typist.types(
        "product: mug\nauthor: 张**\nrating: 9\nscale: 10\nsource: Etsy\nsource_url: https://x.example\nverified: yes",
        REVIEW,
    ).value

    assert (Decimal(9), Decimal(10), "Etsy", True) == (review.rating, review.scale, review.source, review.verified)


def test_a_rating_above_its_scale_is_a_mistake(typist):
    problem = typist.problem("product: mug\nauthor: A\nrating: 8", REVIEW)

    assert ("bad-rating", 3, "write scale: 10 if it is not out of 5") == (problem.code, problem.span.line, problem.hint)


def test_an_order_number_may_not_stand_in_a_review(typist):
    assert typist.problem("product: mug\nauthor: A\norder_hash: 2026-1234", REVIEW).code == "bad-hash"


@pytest.mark.parametrize(
    ("typed", "title", "target"),
    [
        ("{title: About, to: /about/}", Words({"": "About"}), Target("address", "/about/")),
        (
            "{title: {zh-CN: 茶, en: Tea}, to: collection:tea}",
            Words({"zh-CN": "茶", "en": "Tea"}),
            Target("collection", "tea"),
        ),
        ("{title: Tea, collection: tea}", Words({"": "Tea"}), Target("collection", "tea")),
        ("{collection: tea}", None, Target("collection", "tea")),
        ("collection:tea", None, Target("collection", "tea")),
        ("{关于: /about/}", Words({"": "关于"}), Target("address", "/about/")),
        ("{关于: page:about}", Words({"": "关于"}), Target("page", "about")),
    ],
)
def test_a_menu_entry_has_short_forms(typist, typed, title, target):
    (entry,) = typist.types(f"main: [{typed}]", MENUS).value.menus["main"]

    assert (title, target) == (entry.title, entry.to)


def test_menu_entries_have_entries_below_them(typist):
    (entry,) = typist.types(
        "main: [{title: Shop, items: [collection:tea, {title: More, items: [page:a]}]}]", MENUS
    ).value.menus["main"]

    assert Target("page", "a") == entry.items[1].items[0].to


def test_a_list_alone_is_the_main_menu(typist):
    assert list(typist.types("- page:about", MENUS).value.menus) == ["main"]


@pytest.mark.parametrize(
    ("yaml", "code", "line", "column"),
    [
        ("main: [/about/]", "missing-key", 1, 8),
        ("main: [{title: About}]", "missing-key", 1, 8),
        ("main: [{titel: About, to: /about/}]", "unknown-key", 1, 9),
        ("main: [{titel: About}]", "unknown-key", 1, 9),
        ("main: [{title: About, to: about}]", "bad-target", 1, 27),
        ("main: [{title: Shop, items: [{title: a, to: x}]}]", "bad-target", 1, 45),
        ("- page:About", "bad-target", 1, 3),
    ],
)
def test_a_mistake_in_a_menu_is_named_where_it_was_made(typist, yaml, code, line, column):
    codes = [(each.code, each.span.line, each.span.column) for each in typist.types(yaml, MENUS).problems]

    assert (code, line, column) in codes


@pytest.mark.parametrize(
    "yaml",
    ["/old/: /new/\n/x/: https://y.example/", "- {from: /old/, to: /new/}\n- {from: /x/, to: https://y.example/}"],
)
def test_redirects_are_a_mapping_or_a_list(typist, yaml):
    redirects = typist.types(yaml, REDIRECTS).value.redirects

    assert [("/old/", "/new/"), ("/x/", "https://y.example/")] == [(each.old, each.new) for each in redirects]


@pytest.mark.parametrize(
    ("yaml", "code", "line", "column", "message"),
    [
        ("/a/: /b/\nold: /new/", "bad-address", 2, 1, "redirects 'old' is not an address of this site"),
        ("/old/: new", "bad-address", 1, 8, "/old/ 'new' is not a complete address"),
        ("/old/:", "missing-key", 1, 1, "'/old/' is empty"),
    ],
)
def test_a_mistake_in_a_redirect_is_named_where_it_was_made(typist, yaml, code, line, column, message):
    problem = typist.problem(yaml, REDIRECTS)

    assert (code, line, column, message) == (problem.code, problem.span.line, problem.span.column, problem.message)


def test_an_empty_file_of_redirects_has_none(typist):
    assert typist.types("{}", REDIRECTS).value.redirects == ()


def test_a_translation_holds_words(typist):
    words = typist.types(
        "title: Mug\ndetails: {Origin: Fujian}\nalts: {a.jpg: A mug}\noptions: {颜色: {name: Colour, 白色: White}}",
        TRANSLATION,
    ).value

    assert ("Mug", {"Origin": "Fujian"}, {"a.jpg": "A mug"}, "Colour", {"白色": "White"}) == (
        words.title,
        words.details,
        words.alts,
        words.options["颜色"].name,
        words.options["颜色"].choices,
    )


@pytest.mark.parametrize("key", ["price", "sku", "stock", "buy", "variants", "collections", "date", "draft"])
def test_what_is_not_a_word_has_no_place_in_a_translation(typist, key):
    problem = typist.problem(f"title: Mug\n{key}: 1", TRANSLATION)

    assert ("not-a-word", 2) == (problem.code, problem.span.line)


@pytest.mark.parametrize(
    ("path", "key"),
    [
        ("content/collections/tea.en.yaml", "products"),
        ("content/pages/about.en.yaml", "layout"),
        ("content/posts/winter.en.yaml", "date"),
    ],
)
def test_each_kind_of_translation_knows_its_original(typist, path, key):
    assert typist.problem(f"title: Tea\n{key}: 1", path).code == "not-a-word"


def test_a_mistyped_word_of_a_translation_has_a_suggestion(typist):
    assert typist.problem("titel: Mug", TRANSLATION).hint == "did you mean 'title'?"


@pytest.mark.parametrize("path", ["content/menus.en.yaml", "content/store.en.yaml", "content/reviews/1.en.md"])
def test_some_files_have_their_languages_inside(typist, path):
    assert typist.types("a: b", path).problems[0].code == "not-translatable"
