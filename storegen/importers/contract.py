"""What an importer is, and which there are: nothing in, importers by name out.

An importer knows the other shop's file and drafts, and nothing of documents, folders or this shop.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from storegen.registry import Registry

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from storegen.importers.draft import ProductDraft
    from storegen.problems import Problem


class Importer(Protocol):
    """One format of export."""

    @property
    def name(self) -> str:
        """What it is called on the command line; the name of its entry point."""

    def recognises(self, path: Path) -> bool:
        """Whether a file looks like this format, by its beginning; never raises."""

    def read(self, path: Path) -> Iterator[ProductDraft | Problem]:
        """Read a file.

        Yields:
            Each product as soon as it is whole, and each problem as soon as it is met, with its row and column. A
            product with an error is not yielded. Problems carry the path as it was given.
        """


def importers() -> Registry[Importer]:
    """All installed importers."""
    return Registry("storegen.importers")
