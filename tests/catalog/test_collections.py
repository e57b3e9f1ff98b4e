"""Collections: the seller's list, then the rule, then the products that name it; in an order, below a parent."""

from __future__ import annotations

import pytest


def product(slug: str, lines: str = "") -> str:
    price = "" if "price:" in lines else "price: 8\n"
    return f"-- content/products/{slug}.md --\n---\ntitle: {slug.title()}\n{price}{lines}\n---\n"


def collection(lines: str, slug: str = "warm") -> str:
    return f"-- content/collections/{slug}.md --\n---\ntitle: {slug.title()}\n{lines}\n---\n"


def members(catalog, slug: str = "warm") -> list[str]:
    return list(catalog.collections[slug].members)


def test_a_list_keeps_its_order(catalog_of):
    files = product("cup") + product("mug") + product("tea") + collection("products: [tea, cup]")

    assert ["tea", "cup"] == members(catalog_of(files))


def test_the_list_comes_first_then_the_rule_then_those_that_name_it(catalog_of):
    files = (
        product("cup", "collections: [warm]")
        + product("mug", "tags: [gift]")
        + product("tea")
        + collection("products: [tea]\nwhere: {tag: gift}")
    )

    assert ["tea", "mug", "cup"] == members(catalog_of(files))


def test_a_product_that_belongs_three_times_stands_once(catalog_of):
    files = product("mug", "tags: [gift]\ncollections: [warm]") + collection("products: [mug]\nwhere: {tag: gift}")

    assert ["mug"] == members(catalog_of(files))


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("{tag: gift}", ["mug"]),
        ("{tag: [gift, leaf]}", ["mug", "tea"]),
        ("{type: leaf}", ["tea"]),
        ("{brand: Kiln}", ["mug"]),
        ("{price_below: 20}", ["mug"]),
        ("{price_above: 20}", ["tea"]),
        ("{availability: out}", ["tea"]),
        ("{on_sale: yes}", ["mug"]),
        ("{on_sale: no}", ["tea"]),
        ("{tag: gift, price_above: 20}", []),
    ],
)
def test_a_rule_takes_what_fits_all_of_its_lines(rule, expected, catalog_of):
    files = (
        product("mug", "tags: [gift]\nbrand: Kiln\nprice: 12\nsale: 10")
        + product("tea", "tags: [leaf]\ntype: leaf\nprice: 50\nstock: 0")
        + collection(f"where: {rule}")
    )

    assert expected == members(catalog_of(files))


def test_a_rule_asks_the_price_of_the_day(catalog_of):
    files = product("mug", "price: 30\nsale: {price: 10, from: 2026-12-01}") + collection("where: {price_below: 20}")

    assert [] == members(catalog_of(files))


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("title", ["cup", "mug", "tea"]),
        ("price_ascending", ["tea", "cup", "mug"]),
        ("price_descending", ["mug", "cup", "tea"]),
        ("newest", ["cup", "tea", "mug"]),
        ("oldest", ["mug", "tea", "cup"]),
        ("manual", ["tea", "mug", "cup"]),
    ],
)
def test_an_order_rearranges_all_members(order, expected, catalog_of):
    files = (
        product("cup", "price: 20\ndate: 2026-03-01")
        + product("mug", "price: 30")
        + product("tea", "price: 10\ndate: 2026-02-01")
        + collection(f"products: [tea, mug, cup]\norder: {order}")
    )

    assert expected == members(catalog_of(files))


def test_what_is_equal_in_an_order_stays_as_it_was_listed(catalog_of):
    files = product("cup") + product("mug") + product("tea") + collection(
        "products: [tea, cup, mug]\norder: price_descending"
    )  # fmt: skip

    assert ["tea", "cup", "mug"] == members(catalog_of(files))


def test_unlisted_products_and_drafts_are_members_of_nothing(catalog_of):
    files = (
        product("cup", "unlisted: yes\ncollections: [warm]")
        + product("mug", "draft: yes\ncollections: [warm]")
        + product("tea")
        + collection("products: [cup, mug, tea]")
    )

    assert ["tea"] == members(catalog_of(files))


def test_a_preview_has_drafts_among_the_members(catalog_of):
    files = product("mug", "draft: yes") + collection("products: [mug]")

    assert ["mug"] == members(catalog_of(files, drafts=True))


def test_children_stand_below_their_parent(catalog_of):
    catalog = catalog_of(collection("") + collection("parent: warm", "hot") + collection("parent: warm", "cosy"))

    assert ("cosy", "hot") == catalog.collections["warm"].children
    assert "warm" == catalog.collections["hot"].parent


def test_an_unlisted_collection_is_no_ones_child(catalog_of):
    catalog = catalog_of(collection("") + collection("parent: warm\nunlisted: yes", "hot"))

    assert () == catalog.collections["warm"].children


@pytest.mark.parametrize("files", [
    collection("parent: warm"),
    collection("parent: hot") + collection("parent: warm", "hot"),
    collection("parent: hot") + collection("parent: cosy", "hot") + collection("parent: warm", "cosy"),
])  # fmt: skip
def test_a_circle_of_parents_is_one_error(files, errors_of):
    assert ("collection-circle",) == errors_of(files)


def test_an_unknown_parent_is_an_error(errors_of):
    assert ("unknown-reference",) == errors_of(collection("parent: hot"))


def test_a_parent_that_is_a_draft_is_a_warning_and_no_parent(catalog_of, warnings_of):
    files = collection("parent: hot") + collection("draft: yes", "hot")

    assert ("names-draft",) == warnings_of(files)
    assert catalog_of(files).collections["warm"].parent is None


def test_a_parent_with_errors_causes_no_error_of_its_child(errors_of):
    assert ("unknown-key",) == errors_of(collection("parent: hot") + collection("prise: 1", "hot"))


def test_an_unknown_member_is_an_error(errors_of):
    assert ("unknown-reference",) == errors_of(collection("products: [mug]"))


def test_a_member_that_is_a_draft_is_a_warning(warnings_of):
    assert ("names-draft",) == warnings_of(product("mug", "draft: yes") + collection("products: [mug]"))


def test_a_member_with_errors_causes_no_error_of_the_collection(errors_of):
    assert ("unknown-key",) == errors_of(product("mug", "prise: 1") + collection("products: [mug]"))


def test_rules_and_orders_speak_of_the_lowest_price_that_can_be_bought(catalog_of):
    rows = "variants:\n  - {size: S, price: 5, stock: 0}\n  - {size: L, price: 30}"
    files = product("mug", f"options: {{size: [S, L]}}\n{rows}") + product("cup", "price: 10")
    cheap = collection("where: {price_below: 20}", "cheap")
    ordered = collection("products: [mug, cup]\norder: price_ascending")
    catalog = catalog_of(files + cheap + ordered)

    assert ["cup"] == members(catalog, "cheap")
    assert ["cup", "mug"] == members(catalog)
