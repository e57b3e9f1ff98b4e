"""Sections: what a theme's arrangement or a page's own list places in, finished section views out.

Settings that name a product, collection, page, post or picture become cards and pictures here, so a template never
looks anything up.
Checking is apart from making: `check_sections` is asked once per list at planning, `section_views` may be asked again
and again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.catalog.model import Phrase
from storegen.checkout.closed import is_closed
from storegen.pages.addresses import documents_of
from storegen.pages.closed_links import without_addresses, without_links
from storegen.pages.pictures import file_view
from storegen.pages.rich_text import embedded
from storegen.pages.views import SectionView
from storegen.problems import Problem
from storegen.suggest import suggest
from storegen.theming.settings import Reference, Words, check_values

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from storegen.catalog.catalog import Catalog
    from storegen.catalog.model import PlacedSection, RichText
    from storegen.catalog.store import Language
    from storegen.pages.cards import Cards
    from storegen.pages.inputs import Inputs
    from storegen.problems import Span
    from storegen.theming.theme import Theme

PICTURE_ROOT = "content/"


def section_views(
    inputs: Inputs, cards: Cards, placed: Iterable[PlacedSection], language: Language
) -> tuple[SectionView, ...]:
    """Make the views of placed sections; sections that the theme does not have were reported and are left out."""
    views: list[SectionView] = []
    counts: dict[str, int] = {}
    for place in placed:
        schema = inputs.theme.sections.get(place.name)
        if schema is None:
            continue
        counts[place.name] = counts.get(place.name, 0) + 1
        number = counts[place.name]
        values, _ = check_values(schema.settings, place.settings, place.span, f"section '{place.name}'")
        name = place.name if number == 1 else f"{place.name}-{number}"
        views.append(
            SectionView(place.name, f"shop-section-{name}", resolved(inputs, cards, values, language, place.span))
        )
    return tuple(views)


def resolved(
    inputs: Inputs, cards: Cards, values: Mapping[str, object], language: Language, span: Span
) -> dict[str, object]:
    """Typed settings with names turned into cards, and words into the page's language.

    Args:
        span: where they were set.
    """
    return {name: _resolved(inputs, cards, value, language, span) for name, value in values.items()}


def check_sections(theme: Theme, catalog: Catalog, placed: Iterable[PlacedSection]) -> tuple[Problem, ...]:
    """Problems of a list of sections: names and settings the theme does not have, references to nothing."""
    problems: list[Problem] = []
    for place in placed:
        schema = theme.sections.get(place.name)
        if schema is None:
            message = f"the theme has no section '{place.name}'"
            problems.append(
                Problem("unknown-section", message, place.span, suggest(place.name, theme.sections) or "remove it")
            )
            continue
        values, found = check_values(schema.settings, place.settings, place.span, f"section '{place.name}'")
        problems += found
        problems += check_references(catalog, values)
    return tuple(problems)


def check_references(catalog: Catalog, values: Mapping[str, object]) -> tuple[Problem, ...]:
    """Problems of settings that name something the shop does not have."""
    return tuple(_unknown(catalog, reference) for reference in references(values) if not _exists(catalog, reference))


def references(values: Mapping[str, object]) -> Iterator[Reference]:
    """All references in typed settings, those inside lists too."""
    for value in values.values():
        if isinstance(value, Reference):
            yield value
        elif isinstance(value, tuple):
            for entry in value:
                yield from references(entry)


def _resolved(inputs: Inputs, cards: Cards, value: object, language: Language, span: Span) -> object:
    if isinstance(value, Reference):
        return _card(inputs, cards, value, language)
    if isinstance(value, tuple):
        return tuple(resolved(inputs, cards, entry, language, span) for entry in value)
    if isinstance(value, Words):
        return _words(inputs, cards, value, language, span)
    return "" if isinstance(value, str) and is_closed(value, inputs.closed) else value


def _card(inputs: Inputs, cards: Cards, reference: Reference, language: Language) -> object:
    if not _exists(inputs.catalog, reference):
        return None
    if reference.setting.type == "product":
        return cards.product(reference.name, language)
    if reference.setting.type == "collection":
        return cards.collection(reference.name, language, reference.setting.products)
    if reference.setting.type == "post":
        return cards.post(reference.name, language)
    if reference.setting.type == "page":
        return cards.page(reference.name, language)
    file = inputs.pictures.get(PICTURE_ROOT + reference.name)
    return file_view(inputs, file, "", language.tag) if file else None


def _words(inputs: Inputs, cards: Cards, words: Words, language: Language, span: Span) -> Phrase | RichText | None:
    default = inputs.catalog.store.default_language.tag
    for tag, found in ((language.tag, language.tag), ("", language.tag), (default, default)):
        if tag in words.texts:
            text = words.texts[tag]
            if words.rich:
                body = without_links(cards.texts.body(text, found, span), inputs.closed)
                return embedded(inputs, body, language)
            return Phrase(without_addresses(text, inputs.closed), found)
    return Phrase("", language.tag)


def _holder(catalog: Catalog, kind: str) -> Collection[str]:
    if kind == "picture":
        return [file.removeprefix(PICTURE_ROOT) for file in sorted(catalog.files)]
    return documents_of(catalog, kind)


def _exists(catalog: Catalog, reference: Reference) -> bool:
    if reference.setting.type == "picture":
        return PICTURE_ROOT + reference.name in catalog.files
    return reference.name in _holder(catalog, reference.setting.type)


def _unknown(catalog: Catalog, reference: Reference) -> Problem:
    kind = reference.setting.type
    message = f"setting '{reference.setting.name}' names the {kind} '{reference.name}', which does not exist"
    code = "missing-picture" if kind == "picture" else "unknown-reference"
    hint = suggest(reference.name, _holder(catalog, kind)) or "correct the name, or remove the setting"
    return Problem(code, message, reference.span, hint)
