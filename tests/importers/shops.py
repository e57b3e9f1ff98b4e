"""What tests of imports share: a CSV from a few rows, and an import of it."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

import yaml

from storegen.importers.draft import ProductDraft
from storegen.importers.run import prepare_import
from storegen.importers.shopify import IMPORTER
from storegen.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from storegen.importers.run import Prepared

MUG = {"Handle": "mug", "Title": "Mug", "Variant Price": "12.00"}


def write_csv(path: Path, *rows: Mapping[str, str]) -> Path:
    """Write a CSV with the headings of all rows."""
    headings = list(dict.fromkeys(heading for row in rows for heading in row))
    stream = io.StringIO(newline="")
    writer = csv.DictWriter(stream, headings, restval="")
    writer.writeheader()
    writer.writerows(rows)
    path.write_bytes(stream.getvalue().encode())
    return path


class Import:
    """An import of some rows into a folder that is not there yet."""

    def __init__(self, folder: Path, *rows: Mapping[str, str], currency: str | None = "USD") -> None:
        self.path = write_csv(folder / "export.csv", *rows)
        self.root = folder / "shop"
        self.prepared: Prepared = prepare_import(IMPORTER, self.path, self.root, currency)

    @property
    def codes(self) -> list[str]:
        return [problem.code for problem in self.prepared.problems]

    @property
    def messages(self) -> list[str]:
        return [problem.message for problem in self.prepared.problems]

    def front(self, slug: str = "mug") -> dict[str, Any]:
        """The front matter of a product."""
        return yaml.safe_load(self.prepared.files[f"content/products/{slug}.md"].split("---\n")[1])

    def body(self, slug: str = "mug") -> str:
        return self.prepared.files[f"content/products/{slug}.md"].split("---\n", 2)[2].rstrip("\n")

    def beside(self, kind: str, slug: str = "mug") -> dict[str, Any]:
        """What is kept in NAME.source.yaml or NAME.private.yaml."""
        return yaml.safe_load(self.prepared.files[f"content/products/{slug}.{kind}.yaml"])


def read(path: Path) -> tuple[list[ProductDraft], list[Problem]]:
    """Drafts and problems of a Shopify export."""
    found = list(IMPORTER.read(path))
    drafts = [each for each in found if isinstance(each, ProductDraft)]
    return drafts, [each for each in found if isinstance(each, Problem)]
