"""One import: an importer, its file and a store's folder in; new documents and an account of them out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from storegen.errors import ContentError
from storegen.importers.arrange import arrange
from storegen.importers.draft import ProductDraft
from storegen.importers.target import STORE, look_at_target, settle_currency, store_text
from storegen.importers.writer import file_exists, write_new_files
from storegen.problems import Problem, Span, has_errors

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from storegen.importers.arrange import Arranged
    from storegen.importers.contract import Importer
    from storegen.importers.target import Target


@dataclass(frozen=True, slots=True)
class Prepared:
    """An import that is ready to be written.

    Attributes:
        root: the store's folder; it need not be there.
        files: text by path below it; none of them is there. Empty where the problems have an error.
        drafts: the products.
        renamed: how many of them have another address than in the other shop.
        currency: of their prices.
        problems: of the file, and of the folder.
    """

    root: Path
    files: Mapping[str, str]
    drafts: tuple[ProductDraft, ...]
    renamed: int
    currency: str
    problems: tuple[Problem, ...]

    @property
    def has_new_store(self) -> bool:
        """Whether store.yaml is one of the files."""
        return STORE in self.files

    @property
    def variants(self) -> int:
        """How many variants there are."""
        return sum(len(draft.variants) for draft in self.drafts)

    @property
    def pictures(self) -> int:
        """How many pictures still lie on the other shop."""
        return sum(len(draft.pictures) for draft in self.drafts)

    @property
    def hidden(self) -> int:
        """How many products are drafts."""
        return sum(draft.draft for draft in self.drafts)


def prepare_import(importer: Importer, path: Path, root: Path, currency: str | None = None) -> Prepared:
    """Read an export and make documents of what is in it, without writing any.

    Args:
        importer: of the file's format.
        path: the file.
        root: the store's folder; it need not be there.
        currency: of the prices, where neither the store nor the file says it.
    """
    target, problems = look_at_target(root)
    code, doubts = settle_currency(target, currency)
    read = list(importer.read(path))
    drafts = tuple(each for each in read if isinstance(each, ProductDraft))
    arranged = list(arrange(drafts, importer.name, code))
    problems += (
        *(each for each in read if isinstance(each, Problem)),
        *(problem for one in arranged for problem in one.problems),
        *_there_already(arranged, target),
    )
    if not drafts and not has_errors(problems):
        problems += (Problem("empty-table", "there is no product in this file", Span(path.as_posix())),)
    files = {name: text for one in arranged for name, text in one.files.items()}
    if not target.has_store:
        assumed = not has_errors(doubts) and bool(doubts)
        files[STORE] = store_text(_shop_name(drafts, root), code, assumed=assumed)
    # What is only assumed of files that will not be written is not worth a word.
    problems += doubts if has_errors(doubts) or not has_errors(problems) else ()
    renamed = sum(bool(one.draft.key) and one.draft.key != one.slug for one in arranged)
    return Prepared(root, {} if has_errors(problems) else files, drafts, renamed, code, problems)


def import_file(importer: Importer, path: Path, root: Path, currency: str | None = None) -> Prepared:
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
    prepared = prepare_import(importer, path, root, currency)
    if has_errors(prepared.problems):
        raise ContentError(*prepared.problems)
    write_new_files(root, prepared.files)
    return prepared


def _there_already(arranged: Sequence[Arranged], target: Target) -> Iterator[Problem]:
    for one in arranged:
        there = target.products.get(one.slug) or next(
            (path for path in one.files if (target.root / path).exists()), None
        )
        if there is not None:
            yield file_exists(there)


def _shop_name(drafts: Sequence[ProductDraft], root: Path) -> str:
    """The brand where all products have the same, else the folder's name."""
    brands = {draft.brand for draft in drafts}
    only = next(iter(brands)) if len(brands) == 1 else None
    return only or root.resolve().name or "My shop"
