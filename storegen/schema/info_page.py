"""An info page as typed: about, shipping, privacy."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from storegen.schema.pictures import PictureModel
from storegen.schema.text_types import Day
from storegen.schema.worded import Worded


class InfoPageModel(Worded):
    """A page of text."""

    noun: ClassVar[str] = "page"

    date: Day | None = Field(None, description="When it was written.")
    updated: Day | None = Field(None, description="When it was last changed.")
    image: PictureModel | None = Field(None, description="Its picture.")
