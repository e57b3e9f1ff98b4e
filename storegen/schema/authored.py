"""The base of all authored models: a mapping of typed keys in, a frozen value out."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, ClassVar

from pydantic import BaseModel, ConfigDict, model_validator

from storegen.schema.reading import is_absent

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pydantic import GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core.core_schema import CoreSchema

    from storegen.documents.node import Node
    from storegen.schema.mistakes import Mistake


class Authored(BaseModel):
    """A mapping that a seller writes.

    A key with nothing behind it counts as not written. Optional keys are `None` or empty then.

    Attributes:
        noun: what messages call it: `'prise' is not a product key`.
        short: the key that a single text in place of the mapping stands for, if that is allowed.
        keeps_blank: keys where an empty text says something.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    noun: ClassVar[str] = "document"
    short: ClassVar[str | None] = None
    keeps_blank: ClassVar[frozenset[str]] = frozenset()

    @classmethod
    def across(cls, data: Mapping[str, Node]) -> Iterable[Mistake]:
        """Find what is wrong between keys, on the data as typed, so that it is found beside other mistakes."""
        del data
        return ()

    @classmethod
    def long_form(cls, data: dict[str, Node]) -> dict[str, Node]:
        """Turn a model's own short ways of writing into its keys."""
        return data

    @model_validator(mode="before")
    @classmethod
    def _settle(cls, data: Node) -> Node:
        if isinstance(data, str) and cls.short is not None:
            return {cls.short: data}
        if not isinstance(data, dict):
            return data
        known = keys_of(cls)
        kept = {
            key: value
            for key, value in data.items()
            if not is_absent(value) or key not in known or (key in cls.keeps_blank and value is not None)
        }
        return cls.long_form(kept)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Show editors the short form too."""
        whole = handler(schema)
        if cls.short is None:
            return whole
        return {"anyOf": [{"type": ["string", "number"]}, whole]}


class WholeFile(Authored):
    """A file without keys of its own: what is in it stands for the model's one field.

    Attributes:
        content: the name of that field.
    """

    content: ClassVar[str]


@cache
def keys_of(model: type[Authored]) -> tuple[str, ...]:
    """The keys a seller may write in a model, in the order in which they are documented."""
    return tuple(info.alias or name for name, info in model.model_fields.items())
