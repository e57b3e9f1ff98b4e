"""Words that may differ by language: one text, or a text for each language; in comes either, out goes `Words`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from pydantic_core import core_schema

from storegen.schema.codes import parse_language
from storegen.schema.mistakes import complain, shape_of
from storegen.schema.reading import FromText, is_absent
from storegen.schema.text_types import parse_text

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue

    from storegen.documents.node import Node


@dataclass(frozen=True, slots=True)
class Words:
    """A text in the languages in which it was written.

    Attributes:
        languages: text by language tag; where only one text was written, it stands under the empty tag.
    """

    languages: Mapping[str, str]

    def find(self, *tags: str) -> tuple[str, str]:
        """The text in the first of some languages that it is in, and that language's tag.

        Args:
            tags: in order of preference; the last is assumed to be the language of a text without one.
        """
        for tag in tags:
            if tag in self.languages:
                return self.languages[tag], tag
        tag, text = next(iter(self.languages.items()))
        return text, tag or tags[-1]


class _ByLanguage:
    """Tells pydantic, the editor's schema and the reference how words are written."""

    takes = "text, or `language: text` lines"

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """Read a mapping of texts, which a text alone is made into first."""
        del source, handler
        texts = core_schema.dict_schema(
            core_schema.no_info_plain_validator_function(_read_tag),
            core_schema.no_info_plain_validator_function(FromText(parse_text, "text").read),
        )
        mapping = core_schema.no_info_before_validator_function(_as_mapping, texts)
        return core_schema.no_info_after_validator_function(Words, mapping)

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Show editors both ways."""
        del schema, handler
        text = {"type": ["string", "number", "boolean"]}
        return {"anyOf": [text, {"type": "object", "additionalProperties": text}]}


WordsByLanguage = Annotated[Words, _ByLanguage()]


def _as_mapping(value: Node) -> Node:
    if isinstance(value, str):
        return {"": value}
    if isinstance(value, dict):
        texts = {tag: text for tag, text in value.items() if not is_absent(text)}
        if texts:
            return texts
        raise complain("empty-text", "has no text in any language", "write one, or remove it")
    raise complain("wrong-type", f"cannot be {shape_of(value)}", "write text, or `language: text` lines")


def _read_tag(tag: str) -> str:
    return parse_language(tag) if tag else tag
