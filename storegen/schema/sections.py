"""Sections that a page asks for: `hero`, or `hero: {height: tall}`; the theme makes sense of the settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from pydantic_core import core_schema

from storegen.documents.node import Node
from storegen.schema.mistakes import complain, shape_of

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue

_HINT = "write its name, or its name and its settings: `- hero: {height: tall}`"


@dataclass(frozen=True, slots=True)
class PlacedSection:
    """A section by name, with settings as typed."""

    name: str
    settings: Mapping[str, Node]


class _NameAndSettings:
    """Tells pydantic, the editor's schema and the reference how a section is written."""

    takes = "a section's name, or `name: {settings}`"

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """Read one section."""
        del source, handler
        return core_schema.no_info_plain_validator_function(_read)

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Show editors both ways."""
        del schema, handler
        return {"anyOf": [{"type": "string"}, {"type": "object", "minProperties": 1, "maxProperties": 1}]}


Section = Annotated[PlacedSection, _NameAndSettings()]


def _read(value: Node) -> PlacedSection:
    if isinstance(value, str) and value.strip():
        return PlacedSection(value.strip(), {})
    if not isinstance(value, dict) or len(value) != 1:
        raise complain("wrong-type", f"cannot be {shape_of(value)}", _HINT)
    ((name, settings),) = value.items()
    if settings is not None and not isinstance(settings, dict):
        raise complain("wrong-type", f"cannot have {shape_of(settings)} below a section's name", _HINT, (name,))
    return PlacedSection(name.strip(), settings or {})
