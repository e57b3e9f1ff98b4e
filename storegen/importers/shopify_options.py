"""The options of a Shopify product: its rows in, the names of its options and the choices of each row out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias

from storegen.schema.mistakes import shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from storegen.importers.shopify_row import ShopifyRow
    from storegen.problems import Problem

Options: TypeAlias = Mapping[str, str]
"""Name of the option by the meaning of the column its choices stand in."""

Choices: TypeAlias = Mapping[str, str]
"""Choice by option."""

_AXES = (("option1", "choice1"), ("option2", "choice2"), ("option3", "choice3"))
# What Shopify writes where a product has no options.
_NO_OPTIONS = ("Title", "Default Title")


def read_options(first: ShopifyRow, rows: Sequence[ShopifyRow]) -> tuple[Options, list[Problem]]:
    """Find the options of a product, and the cells that do not fit them.

    Args:
        first: the row with the product's title, which has the names.
        rows: those that can be bought.
    """
    used = [(name, choice) for name, choice in _AXES if any(row.peek(choice) for row in rows)]
    options: dict[str, str] = {}
    problems: list[Problem] = []
    for name, choice in used:
        words = first.take_words(name)
        if not words:
            with_choice = next(row for row in rows if row.peek(choice))
            message = f"{shown(with_choice.peek(choice))} is a choice of an option that has no name"
            hint = f"write the option's name into '{first.column(name)}' of row {first.place.row}"
            problems.append(with_choice.problem("nameless-option", choice, message, hint))
            continue
        options[choice] = _another(words, options)
        problems += (
            row.problem("missing-choice", choice, f"this variant has no choice of {shown(words)}")
            for row in rows
            if not row.peek(choice)
        )
    if _has_none(options, rows):
        for row in rows:
            row.take("choice1")
        return {}, problems
    return options, problems


def choose(row: ShopifyRow, options: Options) -> Choices:
    """The choices of a row."""
    return {name: row.take_words(column) for column, name in options.items()}


def _has_none(options: Options, rows: Sequence[ShopifyRow]) -> bool:
    title, default = _NO_OPTIONS
    return options == {"choice1": title} and all(row.peek("choice1") == default for row in rows)


def _another(name: str, options: Options) -> str:
    """The name, or `Colour 2` where it is taken."""
    again = 2
    free = name
    while free in options.values():
        free = f"{name} {again}"
        again += 1
    return free
