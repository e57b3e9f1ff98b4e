"""From one picture to its renditions: a file and what is wanted of it in, encoded bytes out, or the problem.

A pure function of the file and the plan, and picklable, so it runs in threads, processes or elsewhere. What goes out
is pixels in sRGB and nothing else: turned as the camera said, without profile, comment or any other word.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PIL import Image, ImageCms

from storegen.assets.complaints import broken, changed, missing, too_little_memory
from storegen.assets.formats import format_of
from storegen.assets.header import Header, open_picture, read_header
from storegen.assets.renditions import JPEG_QUALITY, MASTER_WIDTH, WEBP_METHOD, WEBP_QUALITY, Rendition
from storegen.digest import digest_bytes
from storegen.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


@dataclass(frozen=True, slots=True)
class _Source:
    """The one picture that everything is made of: its bytes, and what their beginning says."""

    data: bytes
    format: str
    header: Header


def make_renditions(source: Path, wanted: Sequence[Rendition]) -> dict[str, bytes] | Problem:
    """Make renditions of one picture.

    Args:
        source: where the picture lies.
        wanted: at least one, all of this picture.

    Returns:
        The encoded bytes by name, or why the picture gives none.
    """
    path = wanted[0].source
    picture = _read(source, path, wanted[0].source_digest)
    if isinstance(picture, Problem):
        return picture
    try:
        return dict(_encoded(picture, wanted))
    except MemoryError:
        return too_little_memory(path)
    except Exception as error:  # noqa: BLE001 - damaged files make decoders raise OSError, SyntaxError, RuntimeError …
        return broken(path, _what_happened(error))


def _read(source: Path, path: str, digest: str) -> _Source | Problem:
    try:
        data = source.read_bytes()
    except OSError:
        return missing(path, None)
    if digest_bytes(data) != digest:
        return changed(path)
    image_format = format_of(data, path)
    if isinstance(image_format, Problem):
        return image_format
    header = read_header(data, image_format, path)
    return header if isinstance(header, Problem) else _Source(data, image_format, header)


def _what_happened(error: Exception) -> str:
    return "breaks off before its end" if "truncated" in str(error).lower() else "is damaged and cannot be decoded"


def _encoded(source: _Source, wanted: Sequence[Rendition]) -> Iterator[tuple[str, bytes]]:
    header = source.header
    narrow = [rendition for rendition in wanted if rendition.width <= MASTER_WIDTH]
    wide = [rendition for rendition in wanted if rendition.width > MASTER_WIDTH]
    width, height = header.size
    if narrow:
        master_width = min(width, MASTER_WIDTH)
        master_size = (master_width, max(1, round(height * master_width / width)))
        master = _upright(_decode(source, at_least=_stored(master_size, header)), header, master_size)
        for rendition in narrow:
            yield rendition.name, _encode(_scaled(master, (rendition.width, rendition.height)), rendition)
    if wide:
        whole = _decode(source, at_least=(header.width, header.height))
        for rendition in wide:
            yield rendition.name, _encode(_upright(whole, header, (rendition.width, rendition.height)), rendition)


def _stored(size: tuple[int, int], header: Header) -> tuple[int, int]:
    """Size in the file, before turning, of a size as seen."""
    return (size[1], size[0]) if header.is_turned else size


def _decode(source: _Source, at_least: tuple[int, int]) -> Image.Image:
    """Decode the first frame, as small as the decoder can while it stays large enough."""
    image = open_picture(source.data, source.format, "")
    if isinstance(image, Problem):
        raise OSError(image.message)
    with image:
        image.draft(None, at_least)
        image.load()
        plain = _plain(image)
        plain.info = {key: value for key, value in image.info.items() if key == "icc_profile"}
        return plain


def _plain(image: Image.Image) -> Image.Image:
    """Reduce the modes of pictures to those that can be scaled and encoded: L, RGB, RGBA and CMYK."""
    if image.mode.startswith("I"):
        # Pillow's own conversion cuts 16 bits off at 255 instead of dividing them.
        return image.convert("I").point(lambda value: value * (1 / 257)).convert("L")
    mode = {"1": "L", "L": "L", "CMYK": "CMYK"}.get(image.mode, "RGB")
    if image.has_transparency_data:
        mode = "RGBA"
    # Converting to the same mode would copy 200 MB of the largest pictures.
    return image if image.mode == mode else image.convert(mode)


def _upright(image: Image.Image, header: Header, size: tuple[int, int]) -> Image.Image:
    """Scale to a size as seen, turn, and convert to sRGB; in this order, because few pixels are faster than many."""
    small = _scaled(image, _stored(size, header))
    turn = _TURNS.get(header.metadata.orientation)
    turned = small if turn is None else small.transpose(turn)
    return _srgb(turned, image.info.get("icc_profile"))


def _scaled(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    return image if image.size == size else image.resize(size, Image.Resampling.LANCZOS)


def _srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Convert colours by the profile; without one, or with a broken one, they are taken for sRGB as browsers do."""
    mode = "RGBA" if image.mode == "RGBA" else "RGB"
    if profile:
        try:
            converted = ImageCms.profileToProfile(
                image,
                ImageCms.ImageCmsProfile(io.BytesIO(profile)),
                ImageCms.createProfile("sRGB"),
                renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
                outputMode=mode,
                flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
            )
        except (ImageCms.PyCMSError, OSError, TypeError, ValueError):
            converted = None
        if converted is not None:
            return converted
    return image if image.mode == "L" else image.convert(mode)


def _encode(image: Image.Image, rendition: Rendition) -> bytes:
    # A fresh image has an empty `info`, from which Pillow would otherwise copy comments and profiles.
    bare = Image.new(image.mode, image.size)
    bare.paste(image)
    stream = io.BytesIO()
    if rendition.format == "webp":
        _without_idle_alpha(bare).save(stream, "WEBP", quality=WEBP_QUALITY, method=WEBP_METHOD)
    else:
        _on_white(bare).save(stream, "JPEG", quality=JPEG_QUALITY, progressive=True, subsampling="4:2:0")
    return stream.getvalue()


def _without_idle_alpha(image: Image.Image) -> Image.Image:
    """An alpha channel in which everything is opaque costs bytes and shows nothing."""
    if image.mode == "RGBA" and image.getchannel("A").getextrema() == (255, 255):
        return image.convert("RGB")
    return image


def _on_white(image: Image.Image) -> Image.Image:
    if image.mode != "RGBA":
        return image
    ground = Image.new("RGBA", image.size, "white")
    return Image.alpha_composite(ground, image).convert("RGB")
