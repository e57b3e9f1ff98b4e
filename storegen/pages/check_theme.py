"""What the theme and the documents place: inputs in, problems of sections, settings and layouts out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.pages.sections import check_references, check_sections
from storegen.problems import Problem, Severity
from storegen.theming.settings import check_values

if TYPE_CHECKING:
    from collections.abc import Iterator

    from storegen.pages.inputs import Inputs
    from storegen.problems import Span


def check_theme(inputs: Inputs) -> Iterator[Problem]:
    """Problems of what is placed; each list of sections is looked at once."""
    theme, catalog = inputs.theme, inputs.catalog
    for language in catalog.store.languages:
        spoken = theme.spoken(language.tag)
        if spoken.split("-", maxsplit=1)[0] != language.tag.split("-", maxsplit=1)[0]:
            message = f"the theme '{theme.name}' does not speak {language.tag}; its own words there will be in {spoken}"
            hint = f"translate its strings into themes/{theme.name}/locales/{language.tag}.yaml"
            yield Problem("missing-locale", message, catalog.store.span, hint, Severity.WARNING)
    for arrangement in theme.arrangements.values():
        yield from check_sections(theme, catalog, arrangement.sections)
        yield from _layout_problems(inputs, arrangement.layout, arrangement.span)
    values, problems = check_values(
        theme.settings, catalog.store.theme_settings, catalog.store.theme_span, f"theme '{theme.name}'"
    )
    yield from problems
    yield from check_references(catalog, values)
    for document in catalog.worded():
        if document.layout:
            yield from _layout_problems(inputs, document.layout, document.span)
        if document.sections:
            yield from check_sections(theme, catalog, document.sections)


def _layout_problems(inputs: Inputs, layout: str, span: Span) -> Iterator[Problem]:
    if f"layout/{layout}.html" not in inputs.theme.templates:
        known = ", ".join(sorted(name[7:-5] for name in inputs.theme.templates if name.startswith("layout/")))
        yield Problem("unknown-layout", f"the theme has no layout '{layout}'", span, f"layouts there are: {known}")
