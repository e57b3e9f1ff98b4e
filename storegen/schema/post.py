"""A post as typed: a dated article."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from storegen.schema.pictures import PictureModel
from storegen.schema.reading import Many
from storegen.schema.text_types import Day, Line
from storegen.schema.worded import Worded


class PostModel(Worded):
    """A dated article."""

    noun: ClassVar[str] = "post"

    date: Day = Field(description="The day it is dated; the newest post comes first.")
    updated: Day | None = Field(None, description="When it was last changed.")
    author: Line | None = Field(None, description="Who wrote it.")
    tags: Many[Line] = Field((), description="Words to group it by.")
    image: PictureModel | None = Field(None, description="Its picture.")
