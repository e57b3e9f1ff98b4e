"""What every document that becomes a page has: title, slug, summary, text, and how its page is arranged."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from storegen.schema.authored import Authored
from storegen.schema.reading import Many
from storegen.schema.sections import Section
from storegen.schema.text_types import Flag, Line, Slug, Text


class SeoModel(Authored):
    """Words for search engines, where those of the page do not suit them."""

    noun: ClassVar[str] = "seo"

    title: Line | None = Field(None, description="Title in the window and in search results.")
    description: Text | None = Field(None, description="The lines below it in search results.")


class Worded(Authored):
    """A document that becomes a page."""

    title: Line = Field(description="What it is called, on one line.")
    slug: Slug | None = Field(None, description="Last part of its address; without it, the file's name.")
    summary: Text | None = Field(None, description="One or two sentences for lists, feeds and search results.")
    text: Text | None = Field(
        None, description="Its text in Markdown, where the document is a YAML file; in a Markdown file it stands below."
    )
    seo: SeoModel | None = Field(None, description="Words for search engines.")
    draft: Flag = Field(default=False, description="`yes` keeps it out of the shop until it is finished.")
    unlisted: Flag = Field(
        default=False,
        description="`yes` keeps it out of lists, feeds and the sitemap; whoever has the address can see it.",
    )
    layout: Line | None = Field(None, description="Another layout of the theme.")
    sections: Many[Section] | None = Field(
        None, description="The sections of its page in order, in place of the theme's."
    )
