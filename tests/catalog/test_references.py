"""What documents say of each other: names that lead nowhere, drafts, and errors that cause no others."""

from __future__ import annotations

import pytest

from tests.shop import STORE

MUG = "-- content/products/mug.md --\n---\ntitle: Mug\nprice: 8\n{lines}\n---\n"
BROKEN = "-- content/{kind}s/gone.md --\n---\ntitle: Gone\nprise: 8\n---\n"
DRAFT = "-- content/{kind}s/gone.md --\n---\ntitle: Gone\ndraft: yes\n{more}\n---\n"
MORE = {"product": "price: 8", "post": "date: 2026-11-01"}
REVIEW = "-- content/reviews/one.md --\n---\nproduct: gone\nauthor: Anna\nrating: 5\n---\nGood.\n"


def menus(text: str) -> str:
    return f"-- content/menus.yaml --\n{text}\n"


def announcement(target: str) -> str:
    return f"-- content/store.yaml --\n{STORE}announcements: [{{text: New, to: '{target}'}}]\n"


NAMING = {
    "related": ("product", MUG.format(lines="related: [gone]")),
    "bundle": ("product", MUG.format(lines="bundle: [gone]")),
    "collections": ("collection", MUG.format(lines="collections: [gone]")),
    "review": ("product", REVIEW),
    **{
        f"menu to a {kind}": (kind, menus(f"main: [{{{kind}: gone}}]"))
        for kind in ("product", "collection", "page", "post")
    },
    **{
        f"announcement of a {kind}": (kind, announcement(f"{kind}:gone"))
        for kind in ("product", "collection", "page", "post")
    },
}


@pytest.mark.parametrize("name", NAMING)
def test_a_name_that_leads_nowhere_is_an_error(name, errors_of):
    _kind, files = NAMING[name]

    assert ("unknown-reference",) == errors_of(files)


@pytest.mark.parametrize("name", NAMING)
def test_naming_a_draft_is_a_warning(name, warnings_of):
    kind, files = NAMING[name]

    assert ("names-draft",) == warnings_of(files + DRAFT.format(kind=kind, more=MORE.get(kind, "")))


@pytest.mark.parametrize("name", NAMING)
def test_a_document_with_errors_causes_none_where_it_is_named(name, errors_of):
    kind, files = NAMING[name]
    alone = errors_of(BROKEN.format(kind=kind))

    assert alone == errors_of(files + BROKEN.format(kind=kind))


def test_a_link_to_a_product_with_errors_is_no_further_problem(errors_of, tmp_path):
    files = "-- content/pages/about.md --\n---\ntitle: About\n---\n[Gone](/products/gone/)\n"
    alone = errors_of(BROKEN.format(kind="product"))

    assert alone == errors_of(files + BROKEN.format(kind="product"))


def test_a_menu_entry_that_leads_nowhere_keeps_the_others(catalog_of):
    files = menus("main: [{product: gone}, {product: mug}]") + DRAFT.format(kind="product", more="price: 8")

    assert ["mug"] == [item.target.value for item in catalog_of(files + MUG.format(lines="")).menus["main"]]


def test_menus_have_entries_below_entries(catalog_of):
    files = menus("main:\n  - title: Shop\n    items: [{product: mug}, {title: Out, to: 'https://a.example/'}]")
    (entry,) = catalog_of(files + MUG.format(lines="")).menus["main"]

    assert ["mug", "https://a.example/"] == [item.target.value for item in entry.items]


@pytest.mark.parametrize(
    ("rules", "code"),
    [("/old/: /old/", "redirect-circle"), ("/old/: /nowhere/", "broken-link")],
)
def test_a_redirect_that_helps_nobody_is_an_error(rules, code, errors_of):
    assert (code,) == errors_of(f"-- content/redirects.yaml --\n{rules}\n")


def test_a_redirect_of_a_query_is_left_out_with_a_warning(warnings_of, catalog_of):
    files = "-- content/redirects.yaml --\n/item?id=1: /products/\n"

    assert ("bad-redirect",) == warnings_of(files)
    assert () == catalog_of(files).redirects


@pytest.mark.parametrize(
    ("kind", "slug"),
    [
        *(("pages", slug) for slug in ("products", "cart", "search", "storegen", "assets", "404", "en", "zh-cn")),
        ("products", "page"),
        ("collections", "page"),
        ("posts", "page"),
    ],
)
def test_addresses_of_the_shop_are_reserved(kind, slug, errors_of):
    lines = {"products": "price: 8", "posts": "date: 2026-11-01"}.get(kind, "")

    assert "reserved-slug" in errors_of(f"-- content/{kind}/{slug}.md --\n---\ntitle: Taken\n{lines}\n---\n")


def test_a_translation_cannot_take_a_reserved_address_either(errors_of):
    files = (
        "-- content/pages/about.md --\n---\ntitle: 关于\n---\n"
        "-- content/pages/about.en.md --\n---\ntitle: Cart\nslug: cart\n---\n"
    )

    assert ("reserved-slug",) == errors_of(files)


def test_a_product_may_have_a_name_that_is_reserved_at_the_root(catalog_of):
    assert "cart" in catalog_of("-- content/products/cart.md --\n---\ntitle: Cart\nprice: 8\n---\n").products


def test_two_documents_cannot_have_one_slug(errors_of):
    files = MUG.format(lines="") + "-- content/products/cup.md --\n---\ntitle: Cup\nprice: 8\nslug: mug\n---\n"

    assert ("same-slug",) == errors_of(files)


@pytest.mark.parametrize(
    ("lines", "kept"),
    [("rating: 4", "4"), ("rating: 4.5", "4.5"), ("rating: 9\nscale: 10", "4.5"), ("rating: 87\nscale: 100", "4.4")],
)
def test_ratings_are_brought_to_a_scale_of_five(lines, kept, catalog_of):
    review = f"-- content/reviews/one.md --\n---\nproduct: mug\nauthor: Anna\n{lines}\n---\nGood.\n"
    (found,) = catalog_of(MUG.format(lines="") + review).reviews["mug"]

    assert kept == found.rating


def test_reviews_come_newest_first_and_undated_ones_last(catalog_of):
    written = {"a": "date: 2026-01-01", "b": "rating: 3", "c": "date: 2026-06-01"}
    reviews = "".join(
        f"-- content/reviews/{name}.md --\n---\nproduct: mug\nauthor: {name}\n{line}\n---\nGood.\n"
        for name, line in written.items()
    )
    found = catalog_of(MUG.format(lines="") + reviews).reviews["mug"]

    assert ["c", "a", "b"] == [review.author for review in found]


def test_a_store_without_a_store_yaml_says_so_alone(tmp_path):
    from tests.shop import Shop

    result = Shop.of(tmp_path, MUG.format(lines="prise: 1")).remove("content/store.yaml").check()

    assert "no-store" in result.codes
