"""A picture's header: bytes in, size, orientation and private facts out, or the problem; nothing is decoded."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PIL import Image

from storegen.assets.blocks import Block, blocks_of
from storegen.assets.complaints import PIXELS_AT_MOST, SIDE_AT_MOST, broken, too_little_memory, too_many_pixels
from storegen.assets.formats import RASTER_FORMATS
from storegen.assets.metadata import Metadata, metadata_of, quiet_pillow
from storegen.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PIL import ImageFile


@dataclass(frozen=True, slots=True)
class Header:
    """What the beginning of a raster picture says.

    Attributes:
        width: in pixels, as stored.
        height: in pixels, as stored.
        metadata: how it is to be turned, and what it gives away.
    """

    width: int
    height: int
    metadata: Metadata

    @property
    def is_turned(self) -> bool:
        """Whether width and height change places when the picture is shown."""
        return self.metadata.orientation >= 5

    @property
    def size(self) -> tuple[int, int]:
        """Width and height as the picture is seen."""
        return (self.height, self.width) if self.is_turned else (self.width, self.height)


def read_header(data: bytes, image_format: str, path: str) -> Header | Problem:
    """Read size, orientation and private facts of a raster picture.

    Args:
        data: the whole file.
        image_format: one of `RASTER_FORMATS`.
        path: relative to the store's folder, for the problem.
    """
    image = open_picture(data, image_format, path)
    if isinstance(image, Problem):
        return image
    with image:
        metadata = metadata_of(_talk(data, image_format, image))
        return Header(image.width, image.height, metadata)


def open_picture(data: bytes, image_format: str, path: str) -> ImageFile.ImageFile | Problem:
    """Open a picture with the one decoder its first bytes ask for, refusing more pixels than are ever decoded.

    Args:
        data: the whole file.
        image_format: one of `RASTER_FORMATS`; no other decoder is tried.
        path: relative to the store's folder, for the problem.
    """
    if image_format not in RASTER_FORMATS:
        raise ValueError(image_format)
    try:
        with quiet_pillow():
            image = Image.open(io.BytesIO(data), formats=[image_format])
    except Image.DecompressionBombError:
        return broken_by_size(path)
    except MemoryError:
        return too_little_memory(path)
    except Exception:  # noqa: BLE001 - a damaged file makes decoders raise almost anything, see tests/assets
        return broken(path, "is damaged: its header cannot be read")
    width, height = image.size
    if width < 1 or height < 1:
        return broken(path, "is damaged: it says that it has no pixels")
    if width * height > PIXELS_AT_MOST or max(width, height) > SIDE_AT_MOST:
        return too_many_pixels(path, width, height)
    return image


def broken_by_size(path: str) -> Problem:
    """A picture so large that Pillow refuses even to tell its size."""
    told = too_many_pixels(path, 0, 0)
    return replace(told, message=f"the picture has far more than {PIXELS_AT_MOST // 1_000_000} million pixels")


def _talk(data: bytes, image_format: str, image: ImageFile.ImageFile) -> Iterator[Block]:
    """Yield the blocks of the file and, for AVIF, what Pillow found inside its one block."""
    yield from blocks_of(data, image_format)
    if image_format == "AVIF":
        # Its turning is a property of its own, which Pillow folds into the Exif it hands out.
        yield Block("exif", b"", bytes(image.info.get("exif") or b"").removeprefix(b"Exif\x00\x00"))
        yield Block("words", b"", bytes(image.info.get("xmp") or b""))
