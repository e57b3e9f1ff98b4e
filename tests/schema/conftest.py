"""How these tests type something: YAML text in, what the schema makes of it out."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass

import pytest

from storegen.documents.document import parse_document
from storegen.schema.check import Checked, check_any


@dataclass(frozen=True)
class Typist:
    """Types files of a shop."""

    def types(self, yaml: str, path: str = "content/products/mug.yaml") -> Checked:
        document = parse_document(path, textwrap.dedent(yaml).encode())
        assert document.problems == ()
        return check_any(document)

    def product(self, yaml: str):
        """The product of a file without mistakes, to which title and price are added."""
        checked = self.types("title: Mug\nprice: 10\n" + textwrap.dedent(yaml))
        assert checked.problems == ()
        return checked.value

    def store(self, yaml: str):
        """The store of a file without mistakes, to which name and currency are added."""
        checked = self.types("name: Shop\ncurrency: CNY\n" + textwrap.dedent(yaml), "content/store.yaml")
        assert checked.problems == ()
        return checked.value

    def problem(self, yaml: str, path: str = "content/products/mug.yaml"):
        """The only problem of a file."""
        checked = self.types(yaml, path)
        assert len(checked.problems) == 1, checked.problems
        return checked.problems[0]

    def product_problem(self, yaml: str):
        """The only problem of a product, to which title and price are added on two lines of their own."""
        return self.problem("title: Mug\nprice: 10\n" + textwrap.dedent(yaml))

    def store_problem(self, yaml: str):
        """The only problem of a store, to which name and currency are added on two lines of their own."""
        return self.problem("name: Shop\ncurrency: CNY\n" + textwrap.dedent(yaml), "content/store.yaml")


@pytest.fixture
def typist():
    return Typist()
