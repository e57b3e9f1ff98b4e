"""Problems of imports: what an export of another shop has in it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from storegen.problem_catalog.explanation import Explanation

if TYPE_CHECKING:
    from collections.abc import Mapping

IMPORTS: Mapping[str, Explanation] = MappingProxyType(
    {
        "not-csv": Explanation(
            "Not a CSV file",
            "An export of products is a table as text; this is something else.",
            "Export again as CSV, without opening it in a spreadsheet in between.",
        ),
        "not-this-format": Explanation(
            "An export of another kind",
            "The columns that this import reads are not in it.",
            "Look at the name of the format, or export the products again.",
        ),
        "empty-table": Explanation(
            "A table without products",
            "There is nothing to import.",
            "Export again, with all products chosen.",
        ),
        "shifted-row": Explanation(
            "A row with cells in the wrong columns",
            "It has more or fewer cells than the first line, so values would land in wrong keys.",
            "Export again, or mend the row: quotes around a cell with commas are often lost.",
        ),
        "bad-cell": Explanation(
            "A cell with something its column cannot hold",
            "Often a row is shifted, or a spreadsheet changed the value.",
            "Correct the cell, or export again.",
        ),
        "no-product": Explanation(
            "A row that belongs to no product",
            "The column that names the product is empty.",
            "Fill it in, or take the row out.",
        ),
        "split-product": Explanation(
            "The rows of a product do not stand together",
            "Sorting in a spreadsheet tears variants and pictures from their product.",
            "Export again and leave the order as it is.",
        ),
        "missing-title": Explanation(
            "A product without a title",
            "No row of it has one.",
            "Write the title into its first row.",
        ),
        "missing-price": Explanation(
            "A product or variant without a price",
            "It could not be sold.",
            "Write the price into the cell, or take the row out.",
        ),
        "nameless-option": Explanation(
            "Choices of an option without a name",
            "Shoppers would not know what they choose.",
            "Write the option's name into the product's first row.",
        ),
        "double-variant": Explanation(
            "Two rows with the same choices",
            "Only one of them can be the variant.",
            "Take one of the rows out.",
        ),
        "body-left-out": Explanation(
            "A description that was left out",
            "It is longer than a page can hold.",
            "It is kept beside the product in a `.source.yaml`; write a shorter one into the product's file.",
        ),
        "other-currency": Explanation(
            "Prices in another currency than the shop's",
            "Nothing is converted.",
            "Import with `--currency`, or into a folder of its own.",
        ),
        "assumed-currency": Explanation(
            "The export does not say its currency",
            "The prices were taken for the currency that the message names.",
            "Check it in store.yaml.",
        ),
        "file-exists": Explanation(
            "A file is there already",
            "An import writes over nothing.",
            "Import into another folder with `--into`, or move the file away.",
        ),
        "not-a-folder": Explanation(
            "The import cannot write there",
            "The path is a file, or leads through one.",
            "Name a folder with `--into`.",
        ),
    }
)
