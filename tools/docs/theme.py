"""The views, functions and filters of templates in, docs/theme.md out."""

from __future__ import annotations

import dataclasses
import inspect
import re
import typing
from typing import TYPE_CHECKING

from storegen.pages import views
from storegen.theming.filters import language_attribute, say
from storegen.theming.settings import TYPES
from tools.docs.field_words import FIELD_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

_ATTRIBUTE = re.compile(r"^    (\w+): (.*(?:\n {8,}.*)*)", re.MULTILINE)

_INTRODUCTION = """\
# Themes

A theme is a folder. Put files into `themes/NAME/` of your shop: with the name of a built-in theme they take the place
of its files one by one; a new name begins with a `theme.yaml` that says `extends: plain`.

```text
theme.yaml          its settings, and which sections each kind of page has
layout/             the outermost templates
sections/           the parts of pages; NAME.yaml beside NAME.html says what can be set
partials/           pieces that sections share
locales/            its words, one file a language
assets/             style sheets, scripts and pictures, published under names that change with their content
```

Templates are Jinja. Everything is escaped unless it is marked as safe; a name that does not exist is an error.
A template sees `shop`, `page` and the content under the name of the page's kind (`product`, `collection`, `post`, …).

## Functions and filters

| Name | What it does |
| --- | --- |
"""


def theme_markdown() -> str:
    """The whole page."""
    rows = [f"| `{name}` | {text} |" for name, text in _helpers()]
    types = ", ".join(f"`{name}`" for name in TYPES)
    settings = f"\n## Settings\n\nA setting in `theme.yaml` or beside a section has a `type`: {types}.\n"
    return _INTRODUCTION + "\n".join([*rows, settings, "## Views", "", *_views()])


def _helpers() -> Iterator[tuple[str, str]]:
    yield "t(key, …)", "The theme's words from `locales/`, with values in place of `{name}`."
    yield "asset(name)", "The address of a file in `assets/`."
    yield "value \\| lang", _first_line(language_attribute)
    yield "value \\| say", _first_line(say)
    yield "value \\| tojson", "A view or an action as JSON, for an attribute in single quotes or inside a `<script>`."


def _first_line(function: object) -> str:
    return (inspect.getdoc(function) or "").split("\n", maxsplit=1)[0].replace("|", "\\|")


def _views() -> Iterator[str]:
    for name in sorted(views.__all__):
        view = getattr(views, name)
        if not dataclasses.is_dataclass(view):
            continue
        documentation = inspect.getdoc(view) or ""
        told = dict(_ATTRIBUTE.findall(documentation.partition("Attributes:\n")[2]))
        summary = documentation.partition("\n\nAttributes:")[0].replace("\n", " ")
        yield f"### {name}\n\n{summary}\n"
        yield "| Field | Type | |\n| --- | --- | --- |"
        for field in dataclasses.fields(view):
            text = " ".join((told.get(field.name) or FIELD_WORDS.get(field.name, "")).split()).replace("|", "\\|")
            kind = str(field.type).replace("|", "\\|")
            yield f"| `{field.name}` | `{kind}` | {text} |"
        yield ""


def undocumented_fields() -> list[str]:
    """Fields of views that nobody explains, as `View.field`."""
    return [
        f"{name}.{field.name}"
        for name in sorted(views.__all__)
        if dataclasses.is_dataclass(view := typing.cast("type", getattr(views, name)))
        for field in dataclasses.fields(view)
        if field.name not in FIELD_WORDS and not re.search(rf"\b{field.name}\b", inspect.getdoc(view) or "")
    ]
