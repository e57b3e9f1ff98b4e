"""The store's folder that an import goes into: what is there already in, currency and names that are taken out."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic_core import PydanticCustomError

from storegen.documents.document import parse_document
from storegen.documents.kinds import Kind, classify
from storegen.importers.arrange import PRODUCTS
from storegen.importers.yaml_text import yaml_text
from storegen.problems import Problem, Severity, Span
from storegen.schema.codes import parse_currency

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

STORE = "content/store.yaml"
_OTHER_STORE = "content/store.yml"
_ASSUMED = "USD"
# Of a new store.yaml, as `store_text` writes it.
_CURRENCY_LINE = 3


@dataclass(frozen=True, slots=True)
class Target:
    """A store's folder, which may not be there yet.

    Attributes:
        root: the folder.
        currency: of store.yaml; `None` where there is none.
        has_store: whether store.yaml is there.
        products: path of the document by product name, below the folder.
    """

    root: Path
    currency: str | None
    has_store: bool
    products: Mapping[str, str]


def look_at_target(root: Path) -> tuple[Target, tuple[Problem, ...]]:
    """See what is in a folder.

    Args:
        root: the store's folder; it need not exist.
    """
    unfit = _unfit(root)
    if unfit is not None:
        return Target(root, None, False, {}), (unfit,)
    products = dict(_products(root))
    store = next((path for path in (STORE, _OTHER_STORE) if (root / path).exists()), None)
    if store is None:
        return Target(root, None, False, products), ()
    document = parse_document(store, (root / store).read_bytes())
    typed = document.data.get("currency")
    currency = typed.strip() if isinstance(typed, str) else ""
    problems = () if _is_currency(currency) else (_no_currency(document.span(("currency",))),)
    return Target(root, currency if not problems else None, True, products), problems


def settle_currency(target: Target, asked: str | None) -> tuple[str, tuple[Problem, ...]]:
    """The currency of the file's prices: what was asked for, else the store's, else a guess that says so."""
    if target.currency is None:
        return asked or _ASSUMED, () if asked else (_assumed(),)
    if asked not in {None, target.currency}:
        message = f"the store's prices are in {target.currency}, and those of this file would be in {asked}"
        hint = f"import it into another folder with --into, or leave --currency {asked} away"
        return target.currency, (Problem("other-currency", message, Span(STORE), hint),)
    return target.currency, ()


def store_text(name: str, currency: str, *, assumed: bool) -> str:
    """The text of a new store.yaml."""
    mark = (
        f"# The imported file does not say its currency, and {currency} is only a guess: check it.\n" if assumed else ""
    )
    return f"{yaml_text({'name': name})}{mark}{yaml_text({'currency': currency})}"


def _products(root: Path) -> list[tuple[str, str]]:
    """Name and path of each product document."""
    found = []
    for folder, _, names in os.walk(root / PRODUCTS):
        for name in names:
            path = os.path.relpath(os.path.join(folder, name), root).replace(os.sep, "/")  # noqa: PTH118
            classified = classify(path)
            if classified and classified.kind is Kind.PRODUCT and classified.language is None:
                found.append((classified.name, path))
    return found


def _unfit(root: Path) -> Problem | None:
    """What keeps products from being written: a file where a folder should be, or a link that leads out."""
    real = root.resolve()
    for name in ("content", PRODUCTS, STORE):
        place = root / name
        if not place.resolve().is_relative_to(real):
            message = f"{name} is a link that leads out of the store's folder, so nothing is written into it"
            return Problem("symlink-outside", message, Span(name), "import into another folder with --into")
        if name != STORE and place.exists() and not place.is_dir():
            return Problem(
                "not-a-folder", f"{name} is a file, and products belong into a folder of that name", Span(name)
            )
    return None


def _is_currency(text: str) -> bool:
    try:
        parse_currency(text)
    except PydanticCustomError:
        return False
    return True


def _no_currency(span: Span) -> Problem:
    return Problem("bad-currency", "store.yaml does not say the shop's currency", span, "write it first: currency: CNY")


def _assumed() -> Problem:
    message = f"the file does not say its currency, so its prices are taken for {_ASSUMED}"
    hint = "change it in store.yaml, or import again into an empty folder with --currency"
    return Problem("assumed-currency", message, Span(STORE, _CURRENCY_LINE), hint, Severity.WARNING)
