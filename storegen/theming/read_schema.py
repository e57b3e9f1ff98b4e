"""Theme YAML: parsed `theme.yaml`, `templates/*.yaml` and `sections/*.yaml` in, schemas and arrangements out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from storegen.catalog.model import PlacedSection
from storegen.problems import Problem, Span
from storegen.suggest import suggest
from storegen.theming.settings import TYPES, Setting, parse_number
from storegen.theming.theme import Arrangement, SectionSchema

if TYPE_CHECKING:
    from decimal import Decimal

    from storegen.documents.node import Node
    from storegen.documents.yaml_source import ParsedYaml

_SETTING_KEYS = frozenset({"type", "default", "description", "choices", "min", "max", "products", "items"})


@dataclass(frozen=True, slots=True)
class ThemeYaml:
    """A YAML file of a theme, read.

    Attributes:
        path: for messages.
    """

    path: str
    parsed: ParsedYaml

    @property
    def data(self) -> dict[str, Node]:
        """Its keys; none where it is no mapping."""
        return self.parsed.data if isinstance(self.parsed.data, dict) else {}

    def span(self, *loc: str | int) -> Span:
        """Where a value stands."""
        return Span(self.path, *self.parsed.marks.value(loc))


def read_settings(file: ThemeYaml, problems: list[Problem]) -> dict[str, Setting]:
    """Read the mapping of settings of a theme or section."""
    typed = file.data.get("settings")
    if typed is None:
        return {}
    if not isinstance(typed, dict):
        problems.append(_wrong(file, ("settings",), "'settings' is a mapping of names to settings"))
        return {}
    return {name: _setting(file, ("settings", name), name, body, problems) for name, body in typed.items()}


def read_section(name: str, file: ThemeYaml | None, problems: list[Problem]) -> SectionSchema:
    """Read a section's schema; a section without one has no settings."""
    return SectionSchema(name, read_settings(file, problems) if file else {})


def read_arrangement(file: ThemeYaml, problems: list[Problem]) -> Arrangement:
    """Read which sections a kind of page has: names, or `{name: {setting: value}}`, in order."""
    layout = file.data.get("layout") or "shop"
    typed = file.data.get("sections")
    sections: list[PlacedSection] = []
    if not isinstance(typed, list):
        problems.append(_wrong(file, ("sections",), "'sections' is a list of section names"))
        typed = []
    for number, entry in enumerate(typed):
        placed = placed_section(entry, file.span("sections", number))
        if placed is None:
            problems.append(_wrong(file, ("sections", number), "a section is its name, or its name and its settings"))
        else:
            sections.append(placed)
    return Arrangement(str(layout), file.span("layout"), tuple(sections))


def placed_section(entry: object, span: Span) -> PlacedSection | None:
    """Read one entry of a list of sections: `hero` or `hero: {height: tall}`; `None` when it is neither."""
    if isinstance(entry, str):
        return PlacedSection(entry, {}, span)
    if isinstance(entry, dict) and len(entry) == 1:
        ((name, settings),) = entry.items()
        if settings is None or isinstance(settings, dict):
            return PlacedSection(str(name), settings or {}, span)
    return None


def _setting(file: ThemeYaml, loc: tuple[str | int, ...], name: str, body: object, problems: list[Problem]) -> Setting:
    if not isinstance(body, dict) or body.get("type") not in TYPES:
        kind = body.get("type") if isinstance(body, dict) else None
        hint = suggest(str(kind), TYPES) if kind else "types: " + ", ".join(TYPES)
        problems.append(_wrong(file, loc, f"setting '{name}' has no known type", hint))
        return Setting(name, "text", None, "")
    problems.extend(
        _wrong(file, (*loc, key), f"'{key}' is not a key of a setting", suggest(key, _SETTING_KEYS))
        for key in body
        if key not in _SETTING_KEYS
    )
    field = _Field(file, loc, body, problems)
    return Setting(
        name=name,
        type=str(body["type"]),
        default=body.get("default"),
        description=str(body.get("description") or ""),
        choices=field.choices(),
        least=field.number("min"),
        most=field.number("max"),
        products=field.count("products"),
        items=field.items(),
    )


@dataclass(frozen=True, slots=True)
class _Field:
    """The description of one setting, whose parts are read one by one.

    Attributes:
        loc: where in the file it stands.
        problems: is added to.
    """

    file: ThemeYaml
    loc: tuple[str | int, ...]
    body: dict[str, Node]
    problems: list[Problem]

    def choices(self) -> tuple[str, ...]:
        typed = self.body.get("choices")
        if isinstance(typed, list) and typed and all(isinstance(choice, str) for choice in typed):
            return tuple(str(choice) for choice in typed)
        if typed is not None or self.body["type"] == "choice":
            self._slip("choices", "'choices' is a list of words", "choices: [tea, ink]")
        return ()

    def number(self, key: str) -> Decimal | None:
        typed = self.body.get(key)
        value = parse_number(typed)
        if typed is not None and value is None:
            self._slip(key, f"'{key}' is not a number", f"write digits: {key}: 4")
        return value

    def count(self, key: str) -> int:
        value = self.number(key) or 0
        if value < 0 or value != int(value):
            self._slip(key, f"'{key}' is not a whole number from 0", f"write digits: {key}: 4")
            return 0
        return int(value)

    def items(self) -> tuple[Setting, ...]:
        typed = self.body.get("items")
        if isinstance(typed, dict) and typed:
            return tuple(
                _setting(self.file, (*self.loc, "items", name), name, inner, self.problems)
                for name, inner in typed.items()
            )
        if typed is not None or self.body["type"] == "list":
            self._slip("items", "'items' is a mapping of the settings of each entry", "items: {text: {type: words}}")
        return ()

    def _slip(self, key: str, message: str, hint: str) -> None:
        loc = (*self.loc, key) if key in self.body else self.loc
        self.problems.append(_wrong(self.file, loc, f"setting '{self.loc[-1]}': {message}", hint))


def _wrong(file: ThemeYaml, loc: tuple[str | int, ...], message: str, hint: str | None = None) -> Problem:
    return Problem("theme-schema", message, file.span(*loc), hint or "docs/theme.md shows how it is written")
