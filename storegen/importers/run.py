"""One import: an importer, its file and a store's folder in; new documents and an account of them out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from storegen.errors import ContentError
from storegen.importers.arrange import arrange
from storegen.importers.draft import ProductDraft
from storegen.importers.target import STORE, look_at_target, settle_currency, store_text
from storegen.importers.writer import write_new_files
from storegen.problems import Problem, Span, has_errors

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from storegen.importers.arrange import Arranged
    from storegen.importers.contract import Importer
    from storegen.importers.target import Target


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import wrote.

    Attributes:
        paths: of the files, below the store's folder.
        products: how many.
        drafts: how many of them are not in the shop.
        variants: of all products.
        pictures: how many still lie on the other shop.
        renamed: how many products have another address than there.
        currency: of their prices.
        new_store: whether store.yaml is new.
        problems: warnings only.
    """

    paths: tuple[str, ...]
    products: int
    drafts: int
    variants: int
    pictures: int
    renamed: int
    currency: str
    new_store: bool
    problems: tuple[Problem, ...]


def import_file(importer: Importer, path: Path, root: Path, currency: str | None = None) -> Imported:
    """Read an export and write what is in it as documents, all of it or nothing.

    Args:
        importer: of the file's format.
        path: the file.
        root: the store's folder; it is made if it is not there.
        currency: of the prices, where neither the store nor the file says it.

    Raises:
        ContentError: the file has errors, or a product is there already; nothing was written.
        OSError: the folder could not be written.
    """
    target, problems = look_at_target(root)
    code, found = settle_currency(target, currency)
    read = list(importer.read(path))
    drafts = [each for each in read if isinstance(each, ProductDraft)]
    arranged = list(arrange(drafts, importer.name, code))
    problems = (
        *problems,
        *found,
        *(each for each in read if isinstance(each, Problem)),
        *(problem for one in arranged for problem in one.problems),
        *_there_already(arranged, target),
    )
    if not has_errors(problems) and not drafts:
        problems += (Problem("empty-table", "there is no product in this file", Span(path.as_posix())),)
    if has_errors(problems):
        raise ContentError(*problems)
    files = {path: text for one in arranged for path, text in one.files.items()}
    if not target.has_store:
        assumed = any(problem.code == "assumed-currency" for problem in problems)
        files[STORE] = store_text(_shop_name(drafts, root), code, assumed=assumed)
    write_new_files(root, files)
    return _account(arranged, files, code, new_store=not target.has_store, problems=problems)


def _account(
    arranged: Sequence[Arranged],
    files: Mapping[str, str],
    currency: str,
    *,
    new_store: bool,
    problems: tuple[Problem, ...],
) -> Imported:
    drafts = [one.draft for one in arranged]
    return Imported(
        paths=tuple(files),
        products=len(drafts),
        drafts=sum(draft.draft for draft in drafts),
        variants=sum(len(draft.variants) for draft in drafts),
        pictures=sum(len(draft.pictures) for draft in drafts),
        renamed=sum(bool(one.draft.key) and one.draft.key != one.slug for one in arranged),
        currency=currency,
        new_store=new_store,
        problems=problems,
    )


def _there_already(arranged: Sequence[Arranged], target: Target) -> Iterator[Problem]:
    for one in arranged:
        there = target.products.get(one.slug) or next(
            (path for path in one.files if (target.root / path).exists()), None
        )
        if there is not None:
            message = f"{there} is there already, and an import writes over nothing"
            yield Problem(
                "file-exists", message, Span(there), "import into another folder with --into, or move it away"
            )


def _shop_name(drafts: Sequence[ProductDraft], root: Path) -> str:
    """The brand where all products have the same, else the folder's name."""
    brands = {draft.brand for draft in drafts}
    only = next(iter(brands)) if len(brands) == 1 else None
    return only or root.resolve().name or "My shop"
