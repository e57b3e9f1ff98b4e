"""One row of Shopify's export: cells by meaning in, checked values and problems with their column out.

A row remembers which cells were said in full by what was made of it; all others are kept for the way back.
"""

from __future__ import annotations

import html
import re
from decimal import Decimal
from typing import TYPE_CHECKING

from pydantic_core import PydanticCustomError

from storegen.importers.shopify_columns import out_of_shape
from storegen.schema.amounts import parse_amount
from storegen.schema.mistakes import shown
from storegen.schema.text_types import parse_gtin

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from storegen.importers.csv_file import Row
    from storegen.importers.place import Place
    from storegen.importers.shopify_columns import Columns
    from storegen.problems import Problem

# With their semicolon only: `Salt &pepper` and `B&notes` are no entities.
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
# What keeps a spreadsheet from taking the cell for a number or a formula.
_APOSTROPHE = re.compile(r"'(?=[0-9=+\-@])")
_NO = frozenset({"false", "no", "0"})
_YES = frozenset({"true", "yes", "1"})
_AMOUNTS = frozenset({"price", "compare", "cost"})
_SHIFTED_FROM = 3
_BUYABLE = ("price", "sku", "choice1", "choice2", "choice3")


class ShopifyRow:
    """A row that is being read."""

    def __init__(self, row: Row, columns: Columns, width: int) -> None:
        """Read a row.

        Args:
            row: with cells by heading.
            columns: of the file.
            width: how many headings the file has.
        """
        self._row = row
        self._columns = columns
        self._is_short = row.width < width
        self._said: set[str] = set()

    @property
    def place(self) -> Place:
        """Where it is."""
        return self._row.place

    @property
    def is_variant(self) -> bool:
        """Whether something can be bought; other rows hold one more picture."""
        return any(self.peek(meaning) for meaning in _BUYABLE)

    def column(self, meaning: str) -> str:
        """The heading of a cell."""
        return self._columns.name(meaning)

    def has_column(self, meaning: str) -> bool:
        """Whether the file has such a column at all."""
        return meaning in self._columns.headings

    def peek(self, meaning: str) -> str:
        """A cell as it is, empty where there is none; it is kept."""
        return self._row.cells.get(self._columns.headings.get(meaning, ""), "")

    def take(self, meaning: str) -> str:
        """A cell that is said in full by what is made of it."""
        self._said.add(self._columns.headings.get(meaning, ""))
        return self.peek(meaning)

    def take_words(self, meaning: str) -> str:
        """A name: on one line, entities resolved once."""
        text = _ENTITY.sub(lambda found: html.unescape(found[0]), self.take(meaning))
        return " ".join(text.splitlines()).strip()

    def take_number_text(self, meaning: str) -> str:
        """A number kept as text, without the apostrophe that spreadsheets want before it."""
        return " ".join(_APOSTROPHE.sub("", self.take(meaning), count=1).splitlines())

    def take_higher_amount(self, meaning: str, price: str) -> str | None:
        """An amount to strike out, if it is above the price; otherwise it is only kept."""
        text = self.peek(meaning)
        if not text or _fault(parse_amount, text) or Decimal(text) <= Decimal(price):
            return None
        return self.take(meaning)

    def take_gtin(self, meaning: str) -> str | None:
        """The number of a barcode; what is none is only kept."""
        text = _APOSTROPHE.sub("", self.peek(meaning), count=1)
        if not text or _fault(parse_gtin, text):
            return None
        self.take(meaning)
        return text

    def take_grams(self, meaning: str) -> str | None:
        """A weight; none at all means that nobody weighed it."""
        text = self.peek(meaning)
        if not text or out_of_shape(meaning, text) or not Decimal(text):
            return None
        grams = Decimal(self.take(meaning)).normalize()
        return f"{grams:f} g"

    def take_pieces(self, meaning: str) -> int | None:
        """A number of pieces; fewer than none, after too many were sold, is none."""
        text = _APOSTROPHE.sub("", self.peek(meaning), count=1)
        if not text or out_of_shape(meaning, text):
            return None
        pieces = int(Decimal(text))
        if pieces >= 0:
            self.take(meaning)
        return max(pieces, 0)

    def says_no(self, meaning: str) -> bool:
        """Whether the cell is a no; an empty one is not."""
        return self.peek(meaning).casefold() in _NO

    def says_yes(self, meaning: str) -> bool:
        """Whether the cell is a yes; an empty one is not."""
        return self.peek(meaning).casefold() in _YES

    def unsaid(self) -> Mapping[str, str]:
        """All cells that nothing says in full, by heading."""
        return {heading: text for heading, text in self._row.cells.items() if heading not in self._said}

    def problems(self) -> list[Problem]:
        """The cells that cannot belong into their column; where these are many, one problem for the whole row."""
        bad = [(meaning, fault) for meaning in self._columns.headings if (fault := self._fault_of(meaning))]
        if len(bad) < _SHIFTED_FROM:
            return [self.problem(code, meaning, message, hint) for meaning, (code, message, hint) in bad]
        meaning, (_, message, _) = bad[0]
        message = f"{message}, and {len(bad) - 1} more cells cannot be right: they stand in the wrong columns"
        return [self.problem("shifted-row", meaning, message, "look for a comma too many or too few in this row")]

    def _fault_of(self, meaning: str) -> tuple[str, str, str | None] | None:
        """What is wrong with a cell: code, message and cure."""
        text = self.peek(meaning)
        wanted = out_of_shape(meaning, text) if text else None
        if wanted:
            return "bad-cell", f"{shown(text)} is not {wanted}", None
        fault = _fault(parse_amount, text) if text and meaning in _AMOUNTS else None
        return ("bad-price", f"{shown(text)} {fault[0]}", fault[1]) if fault else None

    def problem(self, code: str, meaning: str, message: str, hint: str | None = None) -> Problem:
        """Make a problem of a cell."""
        if self._is_short:
            hint = hint or "the row has fewer cells than there are headings: look for a comma too few"
        return self.place.problem(code, message, hint, column=self.column(meaning))


def _fault(parse: Callable[[str], object], text: str) -> tuple[str, str | None] | None:
    """What one of the schema's readers has against a text."""
    try:
        parse(text)
    except PydanticCustomError as error:
        context = error.context or {}
        return str(context["complaint"]), context["hint"]
    return None
