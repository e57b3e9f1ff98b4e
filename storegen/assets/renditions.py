"""Which derived pictures there will be, and under which names: a picture's facts in, a plan out; no file is opened.

A name holds the digest of all that decides the bytes: the source, the size, the format and the encoder. So pages can
be written before pixels are, a shop can be published with names that are never reused, and what an earlier build
made is found again by its name.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Literal

import PIL
from PIL import features

from storegen.digest import digest_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from storegen.assets.picture import Picture

WIDTHS = (400, 800, 1600)
FALLBACK_WIDTH = 1200
PICTURES_ADDRESS = "/assets/pictures/"

WEBP_QUALITY = 80
WEBP_METHOD = 4
"""Of the levels 0 (fast) to 6 (small). On a photograph of 1,600 px: 2 takes half the time of 4 for 9 % more bytes, 6
takes half as long again for 1.5 % less; at equal looks (36.9 dB each). Bytes are paid at each visit, time once."""

JPEG_QUALITY = 82
MASTER_WIDTH = 1600
"""Renditions up to this width come from one intermediate of this width, so a source is decoded once, and small (JPEG
decoders halve for free: 52 dB from the full way, in a third of the time). It depends on the source alone, so a
rendition has the same bytes whether it is made by itself or together with others."""

SIDE_AT_MOST = 16_383
"""WebP's limit; the long pictures of marketplaces pass it."""

_CODECS = ("jpg", "libjpeg_turbo", "webp", "avif", "littlecms2", "zlib")
ENCODER = "; ".join(
    (
        "renditions 1",
        f"pillow {PIL.__version__}",
        *(f"{codec} {features.version(codec)}" for codec in _CODECS),
        f"webp quality {WEBP_QUALITY} method {WEBP_METHOD}",
        f"jpeg quality {JPEG_QUALITY} progressive 4:2:0 on white",
        f"lanczos by way of {MASTER_WIDTH}; sRGB, relative colorimetric with black point compensation",
    )
)
"""All besides source and size that decides the bytes of a rendition; another text means other names."""

_EXTENSIONS = {"webp": "webp", "jpeg": "jpg"}
_STEM_BYTES = 80


@dataclass(frozen=True, slots=True)
class Rendition:
    """One derived picture, planned.

    Attributes:
        name: of its file, unique for its content: `moon-cream-800.3f9c0a12d4.webp`.
        source: path of the picture it comes from, relative to the store's folder.
        source_digest: of that picture's bytes.
        width: in pixels, never more than the source has.
        height: in pixels.
        format: `webp` or `jpeg`.
    """

    name: str
    source: str
    source_digest: str
    width: int
    height: int
    format: Literal["webp", "jpeg"]

    @property
    def address(self) -> str:
        """Where it is published, from the shop's root; not percent-encoded."""
        return PICTURES_ADDRESS + self.name


@dataclass(frozen=True, slots=True)
class RenditionSet:
    """All renditions of one picture.

    Attributes:
        fallback: the JPEG for `src`, Open Graph and feeds.
        sources: WebP for `srcset`, from narrow to wide; at least one.
    """

    fallback: Rendition
    sources: tuple[Rendition, ...]

    @property
    def all(self) -> tuple[Rendition, ...]:
        """Every file of the set."""
        return (*self.sources, self.fallback)


def plan_renditions(
    picture: Picture, widths: Sequence[int] = WIDTHS, fallback_width: int = FALLBACK_WIDTH
) -> RenditionSet:
    """Plan the renditions of a picture; a width it does not have is replaced by its own.

    Args:
        picture: a raster picture; a drawing (`vector`) has no renditions and is a mistake of the caller.
        widths: in pixels, those wanted for `srcset`, in any order.
        fallback_width: in pixels, of the JPEG.
    """
    if picture.vector or not widths:
        raise ValueError(picture.path)
    stem = _stem(picture.path)
    widest = max(1, min(picture.width, picture.width * SIDE_AT_MOST // picture.height, SIDE_AT_MOST))
    return RenditionSet(
        _rendition(picture, stem, min(fallback_width, widest), "jpeg"),
        tuple(_rendition(picture, stem, width, "webp") for width in sorted({min(width, widest) for width in widths})),
    )


def vector_name(picture: Picture) -> str:
    """Name under which a drawing is published as it is: `logo.3f9c0a12d4.svg`."""
    return f"{_stem(picture.path)}.{picture.digest[:10]}.svg"


def _rendition(picture: Picture, stem: str, width: int, image_format: Literal["webp", "jpeg"]) -> Rendition:
    height = min(SIDE_AT_MOST, max(1, round(picture.height * width / picture.width)))
    mark = digest_text(f"{picture.digest} {width} {height} {image_format} {ENCODER}")[:10]
    name = f"{stem}-{width}.{mark}.{_EXTENSIONS[image_format]}"
    return Rendition(name, picture.path, picture.digest, width, height, image_format)


def _stem(path: str) -> str:
    """Make a readable beginning: letters, marks and digits of any script, in lower case, joined by hyphens."""
    text = unicodedata.normalize("NFC", PurePosixPath(path).stem.lower())
    kept = "".join(char if unicodedata.category(char)[0] in "LMN" or char == "_" else " " for char in text)
    short = "-".join(kept.split()).encode()[:_STEM_BYTES].decode("utf-8", "ignore").strip("-")
    return short or "picture"
