"""menus.yaml as typed: menus by name, each a list of entries.

An entry is a mapping with `title`, `to` and `items`, and has short forms, which mean the same:

- `collection: tea` (or product, page, post) in place of `to: collection:tea`
- `关于: /about/`, a title and where it leads
- `collection:tea` or `/about/` alone: where it leads, which gives its own title

An entry that leads to a product, collection, page or post needs no title: it has that document's, in every language.
"""

from __future__ import annotations

from typing import ClassVar, Self

from pydantic import ConfigDict, Field, model_validator

from storegen.documents.kinds import DOCUMENT_KINDS
from storegen.documents.node import Node
from storegen.schema.authored import Authored, WholeFile, keys_of
from storegen.schema.mistakes import complain
from storegen.schema.reading import Many, Table
from storegen.schema.targets import LeadsTo
from storegen.schema.text_types import Line
from storegen.schema.words import WordsByLanguage
from storegen.suggest import nearest


class MenuItemModel(Authored):
    """An entry of a menu; where it leads alone will do."""

    # Editors must not mark the short forms.
    model_config = ConfigDict(json_schema_extra={"additionalProperties": {"type": "string"}})
    noun: ClassVar[str] = "menu entry"
    short: ClassVar[str | None] = "to"

    title: WordsByLanguage | None = Field(None, description="What it says; without it, the title of what it leads to.")
    to: LeadsTo | None = Field(
        None,
        description="Where it leads: `collection:tea`, `/about/`, `https://…`. Shorter: `collection: tea` "
        "in its place, or `关于: /about/` for title and place.",
    )
    items: Many[MenuItemModel] = Field((), description="Entries below it.")

    @classmethod
    def long_form(cls, data: dict[str, Node]) -> dict[str, Node]:
        """Turn the short forms into keys."""
        for kind in DOCUMENT_KINDS:
            slug = data.get(kind)
            if isinstance(slug, str) and "to" not in data:
                return {**{key: value for key, value in data.items() if key != kind}, "to": f"{kind}:{slug.strip()}"}
        if len(data) == 1:
            ((key, value),) = data.items()
            if (
                key not in keys_of(cls)
                and isinstance(value, str)
                and (_leads(value) or nearest(key, keys_of(cls)) is None)
            ):
                return {"title": key, "to": value}
        return data

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.title is None and (self.to is None or self.to.kind not in DOCUMENT_KINDS):
            raise complain(
                "missing-key",
                "has an entry without a title",
                "add `title: …`; only products, collections, pages and posts bring their own",
            )
        if self.to is None and not self.items:
            raise complain(
                "missing-key", "has an entry that leads nowhere", "add `to: /about/`, or entries below `items:`"
            )
        return self


class MenusModel(WholeFile):
    """All menus by name: `main`, `footer`, and others that the theme knows. A list alone is the main menu."""

    noun: ClassVar[str] = "menu"
    content: ClassVar[str] = "menus"

    menus: Table[Line, Many[MenuItemModel]] = Field(
        default_factory=dict, description="The entries of each menu, in order."
    )

    @classmethod
    def long_form(cls, data: dict[str, Node]) -> dict[str, Node]:
        """Take the whole file for the menus."""
        inner = data.get("menus")
        if len(data) == 1 and isinstance(inner, list):
            return {"menus": {"main": inner}}
        if len(data) == 1 and isinstance(inner, dict):
            return data
        return {"menus": data}


def _leads(text: str) -> bool:
    return text.startswith(("/", "https://", *(f"{kind}:" for kind in DOCUMENT_KINDS)))
