"""Shopify's product export as CSV in, product drafts out.

A product is all rows of one handle. What concerns the product stands in the row with its title; each row may hold a
variant, one of the product's pictures, or both. Facts, with their sources: columns and rows as in real exports of
2021 to 2026 and in Shopify's own template (checked 2026-11-22).
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from storegen.importers.csv_file import read_headings, read_rows
from storegen.importers.shopify_columns import Columns
from storegen.importers.shopify_product import draft_of
from storegen.importers.shopify_row import ShopifyRow
from storegen.problems import Problem, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from storegen.importers.contract import Importer
    from storegen.importers.draft import ProductDraft


class ShopifyImporter:
    """Reads the file that Shopify makes under Products, Export."""

    name = "shopify"

    def recognises(self, path: Path) -> bool:
        """Whether the headings are Shopify's."""
        headings = read_headings(path)
        return not isinstance(headings, Problem) and not Columns.of(headings).missing()

    def read(self, path: Path) -> Iterator[ProductDraft | Problem]:
        """Read the products in the order in which they end."""
        headings = read_headings(path)
        if isinstance(headings, Problem):
            yield headings
            return
        columns = Columns.of(headings)
        if columns.missing():
            yield _not_shopify(path, columns)
            return
        for group in _groups(path, columns, len(headings)):
            if isinstance(group, Problem):
                yield group
            else:
                yield from draft_of(group)


IMPORTER: Importer = ShopifyImporter()


def _groups(path: Path, columns: Columns, width: int) -> Iterator[list[ShopifyRow] | Problem]:
    """The rows of each product; only those of products that are not whole yet are held."""
    last = _last_rows(path, columns)
    open_groups: dict[str, list[ShopifyRow]] = {}
    for row in read_rows(path):
        if isinstance(row, Problem):
            yield row
            continue
        read = ShopifyRow(row, columns, width)
        key = _key(read)
        if not key:
            yield row.place.problem(
                "no-product", "this row does not say which product it belongs to", None, column=columns.name("handle")
            )
            continue
        rows = open_groups.setdefault(key, [])
        rows.append(read)
        if last[key] == row.place.row:
            yield from _split_problem(rows, key)
            yield open_groups.pop(key)


def _split_problem(rows: list[ShopifyRow], key: str) -> Iterator[Problem]:
    """Say that the rows of a product do not stand together."""
    for before, row in pairwise(rows):
        if row.place.row > before.place.row + 1:
            message = f"the rows of '{key}' do not stand together; from here on they are taken for the same product"
            yield row.place.problem(
                "split-product",
                message,
                "give one of them another handle if they are two",
                severity=Severity.WARNING,
                related=(rows[0].place,),
            )
            return


def _last_rows(path: Path, columns: Columns) -> dict[str, int]:
    """In which row each product ends."""
    return {_key(ShopifyRow(row, columns, 0)): row.place.row for row in read_rows(path) if not isinstance(row, Problem)}


def _key(row: ShopifyRow) -> str:
    """What the rows of a product have in common: a product of a single row may have a title only."""
    return row.peek("handle") or row.peek("title")


def _not_shopify(path: Path, columns: Columns) -> Problem:
    message = f"this is no product export of Shopify: there is no column {', no '.join(columns.missing())}"
    return Problem("not-this-format", message, Span(path.as_posix()), "in Shopify: Products, Export, CSV")
