"""The export of a real shop, as it was published: imported, built, and every page compared with the CSV.

The CSV is read here a second time and in another way, so that a mistake of the importer cannot hide itself.
"""

from __future__ import annotations

import csv
import html
import re
from collections import Counter
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from storegen.importers.contract import importers
from storegen.importers.run import import_file
from storegen.pipeline import build
from storegen.site import open_site

if TYPE_CHECKING:
    from storegen.importers.run import Prepared

EXPORT = Path(__file__).parents[3] / "shared" / "samples" / "shopify" / "lifemademagic__catalog__products_export_1.csv"


@dataclass(frozen=True, slots=True, order=True)
class Sold:
    """What a shopper sees of a variant: its choices, its price as canonical text and its SKU."""

    choices: str
    price: str
    sku: str


class ProductPage(HTMLParser):
    """Reads the title and the rows of a product's page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.title = ""
        self.product_price = ""
        self.rows: list[dict[str, str]] = []
        self._into: str | None = None

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        classes = (values.get("class") or "").split()
        if tag == "h1":
            self._into = "title"
        elif tag == "li" and "variant" in classes:
            self.rows.append({"id": values["id"], "label": "", "price": "", "sku": ""})
        elif tag == "p" and self.rows and classes[:1] in (["label"], ["sku"]):
            self._into = classes[0]
        elif tag == "data" and "now" in classes:
            if self.rows:
                self.rows[-1]["price"] = values["value"]
            else:
                self.product_price = values["value"]

    def handle_endtag(self, tag):
        if tag in {"h1", "p"}:
            self._into = None

    def handle_data(self, data):
        if self._into == "title":
            self.title += data
        elif self._into:
            self.rows[-1][self._into] += data

    @property
    def sold(self) -> Counter[Sold]:
        return Counter(
            Sold(row["label"], row["price"] or self.product_price, row["sku"].removeprefix("SKU").strip())
            for row in self.rows
        )


@dataclass(frozen=True)
class Shop:
    root: Path
    imported: Prepared

    def page(self, slug: str) -> ProductPage:
        page = ProductPage()
        page.feed((self.root / "public" / "products" / slug / "index.html").read_text(encoding="utf-8"))
        return page


@pytest.fixture(scope="module")
def rows() -> list[dict[str, str]]:
    if not EXPORT.is_file():
        pytest.skip(f"the real export is not there: {EXPORT}")
    with EXPORT.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.fixture(scope="module")
def products(rows) -> dict[str, list[dict[str, str]]]:
    grouped: dict[str, list[dict[str, str]]] = {}
    for row in rows:
        grouped.setdefault(row["Handle"], []).append(row)
    return grouped


@pytest.fixture(scope="module")
def shop(rows, tmp_path_factory) -> Shop:
    root = tmp_path_factory.mktemp("real") / "shop"
    importer = importers().get("shopify")
    assert importer is not None
    imported = import_file(importer, EXPORT, root)
    build(open_site(root), Path("public"))
    return Shop(root, imported)


@pytest.fixture(scope="module")
def kept(shop) -> dict[str, dict[str, Any]]:
    """What was kept beside each product, by the name of its documents."""
    paths = (shop.root / "content" / "products").glob("*.source.yaml")
    return {
        path.name.removesuffix(".source.yaml"): yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader) for path in paths
    }


@pytest.fixture(scope="module")
def slugs(kept) -> dict[str, str]:
    """Slug by handle."""
    return {source["key"]: slug for slug, source in kept.items()}


def unescaped(text: str) -> str:
    return html.unescape(text)


def expected_sales(rows: list[dict[str, str]]) -> Counter[Sold]:
    sold = []
    for row in rows:
        if not row["Variant Price"]:
            continue
        choices = [row[f"Option{number} Value"] for number in (1, 2, 3)]
        words = "" if choices[0] == "Default Title" else " / ".join(unescaped(choice) for choice in choices if choice)
        sku = re.sub(r"^'(?=\d)", "", row["Variant SKU"])
        sold.append(Sold(words, row["Variant Price"], sku))
    return Counter(sold)


def is_published(rows: list[dict[str, str]]) -> bool:
    return rows[0]["Published"] == "true" and rows[0]["Status"] == "active"


def test_every_product_and_variant_was_counted(shop):
    counted = (len(shop.imported.drafts), shop.imported.variants, shop.imported.hidden)
    assert (338, 3675, 55) == counted


def test_the_shop_has_a_page_for_each_published_product_and_no_other(shop, products, slugs):
    expected = {slugs[handle] for handle, group in products.items() if is_published(group)}
    folders = (shop.root / "public" / "products").glob("*/index.html")
    assert expected == {path.parent.name for path in folders}


def test_every_title_stands_on_its_page(shop, products, slugs):
    published = {handle: group[0] for handle, group in products.items() if is_published(group)}
    expected = {handle: unescaped(first["Title"]) for handle, first in published.items()}
    assert expected == {handle: shop.page(slugs[handle]).title.strip() for handle in published}


def test_every_variant_price_and_sku_stands_on_its_page(shop, products, slugs):
    published = {handle: group for handle, group in products.items() if is_published(group)}
    expected = {handle: expected_sales(group) for handle, group in published.items()}
    assert expected == {handle: shop.page(slugs[handle]).sold for handle in published}


def test_every_variant_has_an_anchor_of_its_own(shop, products, slugs):
    doubles = {}
    for handle, group in products.items():
        if is_published(group):
            counted = Counter(row["id"] for row in shop.page(slugs[handle]).rows)
            doubles |= {(handle, key): times for key, times in counted.items() if times > 1}
    assert {} == doubles


def test_unpublished_products_are_drafts(shop, products, slugs):
    expected = {slugs[handle] for handle, group in products.items() if not is_published(group)}
    documents = (shop.root / "content" / "products").glob("*.md")
    drafts = {path.stem for path in documents if "\ndraft: true\n" in path.read_text(encoding="utf-8")}
    assert expected == drafts


def test_what_nobody_counts_has_no_stock(shop, products, slugs):
    untracked = {
        slugs[handle]
        for handle, group in products.items()
        if not any(row["Variant Inventory Tracker"] for row in group)
    }
    with_stock = {
        slug
        for slug in untracked
        if "stock:"
        in (shop.root / "content" / "products" / f"{slug}.md").read_text(encoding="utf-8").split("\n---\n")[0]
    }
    assert (True, set()) == (bool(untracked), with_stock)


def test_every_picture_is_listed_in_order(kept, products, slugs):
    def in_order(group):
        with_picture = [row for row in group if row["Image Src"]]
        return [row["Image Src"] for row in sorted(with_picture, key=lambda row: int(row["Image Position"]))]

    expected = {handle: in_order(group) for handle, group in products.items()}
    listed = {handle: kept[slugs[handle]].get("pictures", []) for handle in products}
    assert expected == {handle: [picture["address"] for picture in pictures] for handle, pictures in listed.items()}


def test_no_picture_was_fetched(shop):
    assert {".md", ".yaml"} == {path.suffix for path in (shop.root / "content").rglob("*") if path.is_file()}


def test_every_description_is_kept_as_it_was(kept, products, slugs):
    expected = {handle: group[0]["Body (HTML)"].replace("\r\n", "\n").strip() for handle, group in products.items()}
    assert expected == {handle: kept[slugs[handle]].get("html", "") for handle in products}


def test_the_currency_was_assumed_and_the_file_says_so(shop):
    store = (shop.root / "content" / "store.yaml").read_text(encoding="utf-8")
    assert {"name": "Life Made Magic", "currency": "USD"} == yaml.safe_load(store)
    assert "only a guess" in store
    assert ["assumed-currency"] == [problem.code for problem in shop.imported.problems]
