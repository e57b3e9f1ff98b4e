"""The planner's desk: what every plan of a page needs at hand, and the one way to make a page of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from storegen.pages.frame import layout_of
from storegen.pages.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from storegen.catalog.store import Language
    from storegen.pages.cards import Cards
    from storegen.pages.frame import Subject
    from storegen.pages.inputs import Inputs
    from storegen.pages.views import PageView, ShopView
    from storegen.problems import Span


@dataclass(frozen=True, slots=True)
class Desk:
    """Inputs, cards and the shop's view in each language."""

    inputs: Inputs
    cards: Cards
    shops: Mapping[str, ShopView]

    def word(self, key: str, language: Language) -> str:
        """One of the theme's strings that a plan needs itself; the key where it is missing, which rendering reports."""
        return self.inputs.theme.strings_of(language.tag).get(key, key)

    def page(
        self, subject: Subject, language: Language, sources: tuple[str, ...], span: Span, view: Callable[[], PageView]
    ) -> Page:
        """A page that goes through a layout of the theme."""
        template = f"layout/{layout_of(self.inputs, subject)}.html"
        return Page(subject.addresses[language.tag], subject.kind, language.tag, template, sources, span, view)


def machine(
    kind: str, address: str, language: Language, template: str, span: Span, view: Callable[[], PageView]
) -> Page:
    """A page that machines read."""
    return Page(address, kind, language.tag, f"templates/{template}", (), span, view)
