"""Translations as typed: the words of a product, collection, page or post in another language, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar

from pydantic import ConfigDict, Field

from storegen.documents.node import Node
from storegen.schema.authored import Authored
from storegen.schema.collection import CollectionModel
from storegen.schema.info_page import InfoPageModel
from storegen.schema.post import PostModel
from storegen.schema.product import ProductModel
from storegen.schema.reading import FromText, Table, is_absent
from storegen.schema.text_types import Line, MediaFile, Slug, Text, parse_line
from storegen.schema.worded import SeoModel

_NOTHING: Mapping[str, str] = {}


class Translation(Authored):
    """The words of a document in another language. Words that are absent are the original's.

    Attributes:
        original: the model of the document it translates; its other keys hold for every language.
    """

    original: ClassVar[type[Authored]]

    title: Line | None = Field(None, description="What it is called.")
    slug: Slug | None = Field(
        None, description="Last part of its address in this language; without it, the original's."
    )
    summary: Text | None = Field(None, description="One or two sentences for lists, feeds and search results.")
    text: Text | None = Field(
        None,
        description="Its text in Markdown, where the translation is a YAML file; in a Markdown file it stands below.",
    )
    seo: SeoModel | None = Field(None, description="Words for search engines.")
    alts: Table[MediaFile, Line] = Field(
        default_factory=dict, description="What its pictures show, by file: `{moon-cream.jpg: A jar}`."
    )


class OptionWords(Authored):
    """The words of an option: its own name, and each of its choices."""

    model_config = ConfigDict(extra="allow")
    noun: ClassVar[str] = "option"

    name: Line | None = Field(
        None, description="What the option is called: `Colour`. Each other key is a choice: `白色: White`."
    )
    __pydantic_extra__: dict[str, Annotated[str, FromText(parse_line, "the words of a choice")]]

    @classmethod
    def long_form(cls, data: dict[str, Node]) -> dict[str, Node]:
        """Leave out choices with nothing behind them."""
        return {key: value for key, value in data.items() if not is_absent(value)}

    @property
    def choices(self) -> Mapping[str, str]:
        """Translated choice by the choice as the product has it."""
        return self.__pydantic_extra__ or _NOTHING


class ProductTranslation(Translation):
    """The words of a product in another language."""

    noun: ClassVar[str] = "translation"
    original: ClassVar[type[Authored]] = ProductModel

    details: Table[Line, Text] = Field(
        default_factory=dict,
        description="Rows of its specification in this language; they stand in place of the original's.",
    )
    options: Table[Line, OptionWords] = Field(
        default_factory=dict, description="The words of its options: `{颜色: {name: Colour, 白色: White}}`."
    )


class CollectionTranslation(Translation):
    """The words of a collection in another language."""

    noun: ClassVar[str] = "translation"
    original: ClassVar[type[Authored]] = CollectionModel


class PageTranslation(Translation):
    """The words of an info page in another language."""

    noun: ClassVar[str] = "translation"
    original: ClassVar[type[Authored]] = InfoPageModel


class PostTranslation(Translation):
    """The words of a post in another language."""

    noun: ClassVar[str] = "translation"
    original: ClassVar[type[Authored]] = PostModel
