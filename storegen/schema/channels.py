"""The channels of store.yaml: an ordered mapping of names to settings, which each channel's own model checks later."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

from pydantic_core import core_schema

from storegen.documents.node import Node
from storegen.schema.mistakes import complain, shape_of
from storegen.schema.reading import FromText
from storegen.schema.text_types import parse_line

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue


class _NamesWithSettings:
    """Tells pydantic, the editor's schema and the reference how channels are written."""

    takes = "`name: {settings}` lines in the order of preference"

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """Read a mapping of mappings."""
        del source, handler
        names = core_schema.no_info_plain_validator_function(FromText(parse_line, "the name of a channel").read)
        settings = core_schema.no_info_plain_validator_function(_read_settings)
        return core_schema.dict_schema(names, settings)

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Show editors a mapping of mappings."""
        del schema, handler
        return {"type": "object", "additionalProperties": {"type": ["object", "null"]}}


ChannelSettings = Annotated[Mapping[str, Mapping[str, Node]], _NamesWithSettings()]


def _read_settings(value: Node) -> Mapping[str, Node]:
    if value is None:
        return {}
    if isinstance(value, dict):
        return value
    raise complain(
        "wrong-type", f"cannot be {shape_of(value)}", "write its settings as `{key: value}`, or `{}` if it has none"
    )
