"""Pictures: a file name, or a mapping with what the picture shows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from storegen.schema.authored import Authored
from storegen.schema.reading import Table
from storegen.schema.text_types import Line, MediaFile

_EMPTY: Mapping[str, str] = {}


class PictureModel(Authored):
    """A picture; a file name alone will do."""

    noun: ClassVar[str] = "picture"
    short: ClassVar[str | None] = "file"
    keeps_blank: ClassVar[frozenset[str]] = frozenset(["alt"])

    file: MediaFile = Field(description="The file, looked for beside the document, then in `media/`.")
    alt: Annotated[str, StringConstraints(strip_whitespace=True)] | None = Field(
        None, description='What the picture shows, for those who cannot see it; `""` where it only decorates.'
    )


class ImageModel(PictureModel):
    """A picture of a product, perhaps of some of its variants only; a file name alone will do."""

    noun: ClassVar[str] = "image"

    chosen: Table[Line, Line] = Field(
        _EMPTY, alias="for", description="The choices it belongs to: `{size: 100 ml}`. Without it, it belongs to all."
    )
