"""Every problem code with its explanation: nothing comes in, tables go out, for the docs and for sellers.

The messages themselves stand where the problems are found; here is what stays true of all of one kind. A table holds
what one part of the work can find.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from storegen.problem_catalog.buying import BUYING
from storegen.problem_catalog.explanation import Explanation
from storegen.problem_catalog.files import FILES
from storegen.problem_catalog.imports import IMPORTS
from storegen.problem_catalog.lasting import LASTING
from storegen.problem_catalog.machine import MACHINE
from storegen.problem_catalog.meaning import MEANING
from storegen.problem_catalog.orders import ORDERS
from storegen.problem_catalog.pages import PAGES
from storegen.problem_catalog.pictures import PICTURES
from storegen.problem_catalog.publishing import PUBLISHING
from storegen.problem_catalog.themes import THEMES
from storegen.problem_catalog.values import VALUES
from storegen.problem_catalog.yaml_text import YAML_TEXT

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["CHAPTERS", "PROBLEMS", "Explanation"]

CHAPTERS: Mapping[str, Mapping[str, Explanation]] = MappingProxyType(
    {
        "Files and folders": FILES,
        "How a file is written": YAML_TEXT,
        "Keys and values": VALUES,
        "What belongs together": MEANING,
        "Pictures": PICTURES,
        "Ways to buy": BUYING,
        "Ways to buy that last": LASTING,
        "Orders": ORDERS,
        "Pages, links and addresses": PAGES,
        "Themes": THEMES,
        "Publishing": PUBLISHING,
        "Imports": IMPORTS,
        "This computer": MACHINE,
    }
)
"""The tables by the heading under which the docs show them."""

PROBLEMS: Mapping[str, Explanation] = MappingProxyType(
    {code: explanation for chapter in CHAPTERS.values() for code, explanation in chapter.items()}
)
"""All explanations by code."""
