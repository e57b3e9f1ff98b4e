"""The channels of store.yaml: names with settings in, what every channel may say typed and the rest as written out.

What else a channel may be told, its adapter knows and checks later.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import BeforeValidator, ConfigDict, Field
from pydantic_core import core_schema

from storegen.documents.node import Node
from storegen.schema.authored import Authored
from storegen.schema.codes import CountryCode, CurrencyCode
from storegen.schema.mistakes import complain, shape_of
from storegen.schema.reading import FromText, Many
from storegen.schema.text_types import Day, Flag, HttpsUrl, parse_line
from storegen.schema.words import WordsByLanguage

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue


class ChannelModel(Authored):
    """What every channel may say, beside the settings of its own."""

    model_config = ConfigDict(extra="allow")

    noun: ClassVar[str] = "channel"

    until: Day | None = Field(None, description="Its last day, included: `2026-12-31`. From the next day it is gone.")
    currencies: Many[CurrencyCode] = Field(
        (), description="The currencies it takes: only pages in one of them offer it."
    )
    countries: Many[CountryCode] = Field((), description="The countries it sells to; without them everywhere.")
    home: HttpsUrl | None = Field(None, description="Your front page there: `https://bambooshade.taobao.com`.")
    label: WordsByLanguage | None = Field(None, description="What shoppers read on its button.")
    checked: Day | None = Field(None, description="When you last saw that it still works.")
    test: Flag = Field(default=False, description="`yes` while its test links are there on purpose.")

    @property
    def settings(self) -> Mapping[str, Node]:
        """The settings of its own, as typed."""
        return self.model_extra or {}


class _Bare:
    """Lets a channel stand there by its name alone."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """Read nothing as no settings."""
        return core_schema.no_info_before_validator_function(_as_mapping, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Show editors that the name alone will do."""
        return {"anyOf": [handler(schema), {"type": "null"}]}


ChannelName = Annotated[str, FromText(parse_line, "the name of a channel")]


def _not_listed(value: Node) -> Node:
    """Tell those who list their channels how each is written."""
    if isinstance(value, list):
        first = next((one for one in value if isinstance(one, str)), "email")
        raise complain("wrong-type", "cannot be a list", f"write each on its own line without a dash: `{first}: {{}}`")
    return value


Channels = Annotated[Mapping[ChannelName, Annotated[ChannelModel, _Bare()]], BeforeValidator(_not_listed)]


def _as_mapping(value: Node) -> Node:
    if value is None:
        return {}
    if isinstance(value, dict):
        return value
    raise complain(
        "wrong-type", f"cannot be {shape_of(value)}", "write its settings as `{key: value}`, or `{}` if it has none"
    )
