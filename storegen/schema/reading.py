"""How text becomes a typed value: markers for `Annotated`, for pydantic, the editor's schema and the reference at once.

Each takes an untyped node and gives a value, or raises the complaint that `check` turns into a problem.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, TypeVar, get_args

from pydantic_core import core_schema

from storegen.schema.mistakes import complain, shape_of
from storegen.schema.synonyms import meaning, synonyms
from storegen.suggest import suggest

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue

    from storegen.documents.node import Node

T = TypeVar("T")
K = TypeVar("K")
V = TypeVar("V")

SCALAR: Mapping[str, object] = {"type": ["string", "number", "boolean"]}
NUMBER: Mapping[str, object] = {"type": ["string", "number"]}


def is_absent(value: object) -> bool:
    """Whether nothing was written: an empty value, or text of blanks only."""
    return value is None or (isinstance(value, str) and not value.strip())


@dataclass(frozen=True, eq=False)
class FromText:
    """A value that is written as one text.

    Attributes:
        parse: stripped, non-empty text to the value, or raises a complaint.
        takes: what may be written, for messages and the reference: `a date such as 2026-12-31`.
        editor: JSON Schema for editors, which see YAML's numbers where we see text.
    """

    parse: Callable[[str], object]
    takes: str
    editor: Mapping[str, object] = field(default_factory=lambda: SCALAR)

    def read(self, value: Node) -> object:
        """Give the typed value of a node."""
        if not isinstance(value, str):
            raise complain("wrong-type", f"cannot be {shape_of(value)}", f"write {self.takes}")
        text = value.strip()
        if not text:
            raise complain("empty-text", "is empty", f"write {self.takes}, or remove it")
        return self.parse(text)

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """Read the node with our own function, whatever the annotated type."""
        del source, handler
        return core_schema.no_info_plain_validator_function(self.read)

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Show editors what may be written."""
        del schema, handler
        return dict(self.editor)


@dataclass(frozen=True, eq=False)
class OneOf:
    """One of the words of the annotated Literal.

    Attributes:
        other: what sellers type instead, as `synonyms` reads it.
    """

    other: str = ""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """Accept the words of the Literal and no others."""
        words, other = words_of(source), synonyms(self.other)

        def read(text: str) -> str:
            if text in words:
                return text
            meant = text.casefold() if text.casefold() in words else meaning(text, other)
            hint = f"did you mean '{meant}'?" if meant else suggest(text, words)
            raise complain("bad-choice", "is not one of the words allowed here", hint)

        reader = FromText(read, "one of: " + ", ".join(words))
        return core_schema.no_info_before_validator_function(reader.read, handler(source))


def words_of(source: object) -> tuple[str, ...]:
    """The words of a Literal."""
    return tuple(str(word) for word in get_args(source))


@dataclass(frozen=True, eq=False)
class Listed:
    """A list, for which one entry alone may also be written without the list."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """Make a list of a single entry before the list is read."""
        return core_schema.no_info_before_validator_function(as_list, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Show editors the list and the single entry."""
        whole = handler(schema)
        return {"anyOf": [whole, whole.get("items", {})]}


@dataclass(frozen=True, eq=False)
class Records:
    """A list of small mappings, which may also be written as one mapping.

    Attributes:
        key: what the keys of that one mapping are: `tag` in `{zh-CN: CNY}`.
        value: what stands behind them: `currency`.
    """

    key: str
    value: str

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """Make a list of the mapping before the list is read."""
        return core_schema.no_info_before_validator_function(self._spread, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Show editors both ways."""
        return {"anyOf": [handler(schema), {"type": "object"}, {"type": "string"}]}

    def _spread(self, value: Node) -> Node:
        if isinstance(value, dict) and not value.keys() & {self.key, self.value}:
            return [{self.key: key, self.value: below} for key, below in value.items()]
        return as_list(value)


@dataclass(frozen=True, eq=False)
class Present:
    """A mapping, whose keys with nothing behind them count as not written."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """Leave out empty keys before the mapping is read."""
        return core_schema.no_info_before_validator_function(_without_absent, handler(source))


@dataclass(frozen=True, eq=False)
class AsTyped:
    """A node that stays as it was typed, because somebody else knows what may stand there."""

    takes: str

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """Accept anything."""
        del source, handler
        return core_schema.any_schema()

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Tell editors nothing."""
        del schema, handler
        return {}


Many = Annotated[tuple[T, ...], Listed()]
"""A list of T; one T alone is accepted too."""

Table = Annotated[Mapping[K, V], Present()]
"""`key: value` lines in the order in which they were written."""


def as_list(value: Node) -> Node:
    """Make a list of a single entry and leave out entries with nothing in them."""
    if isinstance(value, list):
        return [entry for entry in value if not is_absent(entry)]
    if isinstance(value, dict):
        return [value] if value else []
    if isinstance(value, str):
        for comma in (",", "，", "、"):
            if comma in value:
                entries = ", ".join(part.strip() for part in value.split(comma))
                raise complain("wrong-type", "is one text, and a list belongs here", f"write [{entries}]")
        return [value] if value.strip() else []
    return value


def _without_absent(value: Node) -> Node:
    if isinstance(value, dict):
        return {key: below for key, below in value.items() if not is_absent(below)}
    return value
