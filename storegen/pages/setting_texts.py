"""Texts in settings: Markdown of type rich text in, the same as the body of a document is out, with its problems.

Sellers write such texts in the sections of a page and in store.yaml, themes in their arrangements. All of a text's
problems stand where the section or the setting does.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from storegen.catalog.model import RichText
from storegen.catalog.pictures import find_picture, missing_picture
from storegen.documents.markdown import MarkdownRenderer, Trust
from storegen.theming.settings import Words, check_values

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from storegen.catalog.catalog import Catalog
    from storegen.catalog.model import PlacedSection
    from storegen.problems import Problem, Span
    from storegen.theming.theme import Theme

_SOURCE = re.compile(r'(<img\b[^>]*?\ssrc=")([^"]*)(")')


@dataclass(frozen=True, slots=True)
class SettingText:
    """A text as a body, in no language yet, and what is wrong with it."""

    body: RichText
    problems: tuple[Problem, ...]


class SettingTexts:
    """Renders each text when it is first asked for and keeps it; it belongs to one Site, whose inputs never change."""

    def __init__(self, catalog: Catalog) -> None:
        """Render nothing yet."""
        self._files = catalog.files
        self._trust = Trust.TRUSTED if catalog.store.trust_html else Trust.CLEAN
        self._renderer: MarkdownRenderer | None = None
        self._made: dict[tuple[str, Span], SettingText] = {}

    def body(self, markdown: str, language: str, span: Span) -> RichText:
        """A text as the body of a page, saying which language it is in."""
        return replace(self.made(markdown, span).body, language=language)

    def made(self, markdown: str, span: Span) -> SettingText:
        """A text with its problems.

        Args:
            span: where it was set.
        """
        key = (markdown, span)
        if key not in self._made:
            self._made[key] = self._make(markdown, span)
        return self._made[key]

    def _make(self, markdown: str, span: Span) -> SettingText:
        self._renderer = self._renderer or MarkdownRenderer()
        rendered = self._renderer.render(markdown, span.path, span.line, self._trust)
        problems = [replace(problem, span=span) for problem in rendered.problems]
        pictures: list[tuple[str, Span]] = []

        def placed(found: re.Match[str]) -> str:
            name = html.unescape(found[2])
            path = find_picture(name.removeprefix("/"), span.path, self._files)
            if path is None:
                problems.append(missing_picture(name, span.path, self._files, span))
                return found[0]
            pictures.append((path, span))
            return found[1] + html.escape(path) + found[3]

        whole = _SOURCE.sub(placed, rendered.html)
        links = tuple((link, span) for link in rendered.links)
        return SettingText(RichText(whole, "", "", links, tuple(pictures)), tuple(problems))


def all_setting_texts(catalog: Catalog, theme: Theme, texts: SettingTexts) -> tuple[SettingText, ...]:
    """Every text that a setting of the shop holds, in all languages."""
    return tuple(
        texts.made(markdown, span)
        for values, span in set_values(catalog, theme)
        for markdown in dict.fromkeys(_markdown(values.values()))
    )


def set_values(catalog: Catalog, theme: Theme) -> Iterator[tuple[Mapping[str, object], Span]]:
    """The typed settings of the theme and of every section that is placed, each with its place."""
    store = catalog.store
    values, _ = check_values(theme.settings, store.theme_settings, store.theme_span, "")
    yield values, store.theme_span
    lists: list[Iterable[PlacedSection]] = [arrangement.sections for arrangement in theme.arrangements.values()]
    lists += [document.sections for document in catalog.worded() if document.sections]
    for placed in lists:
        for place in placed:
            schema = theme.sections.get(place.name)
            if schema:
                values, _ = check_values(schema.settings, place.settings, place.span, "")
                yield values, place.span


def _markdown(values: Iterable[object]) -> Iterator[str]:
    for value in values:
        if isinstance(value, Words) and value.rich:
            yield from value.texts.values()
        elif isinstance(value, tuple):
            for entry in value:
                yield from _markdown(entry.values())
