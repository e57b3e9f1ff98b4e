"""Removing what a photograph tells about its maker from the file itself: a file in, the same picture without it out.

Nothing is decoded or encoded again: the blocks of the file that talk are left out (`blocks`), or blanked where a
format has none (`avif`), and the rest is copied byte for byte, colour profile included. How the camera was held
stays, as the only entry of a new Exif block. Pillow could do this only by encoding the picture anew, which costs
quality each time.
"""

from __future__ import annotations

import os
import shutil
import zlib
from typing import TYPE_CHECKING

from PIL import ExifTags, Image

from storegen.assets.avif import blanked
from storegen.assets.blocks import Block, blocks_of
from storegen.assets.formats import RASTER_FORMATS, format_of
from storegen.assets.header import read_header
from storegen.assets.metadata import metadata_of
from storegen.assets.replacing import replacing
from storegen.problems import Problem

if TYPE_CHECKING:
    from pathlib import Path

_WEBP_HAS_EXIF = 0x08
_WEBP_HAS_XMP = 0x04


def clean_in_place(path: Path) -> bool:
    """Remove position and serial numbers, and with them all other words, from a picture file.

    Args:
        path: the file, replaced in one step; a symbolic link stays one.

    Returns:
        Whether the file was changed. It stays as it is if it holds nothing private, is no picture, cannot be written,
        or could not be cleaned for certain; looking at it again tells which.
    """
    file = path.resolve()
    try:
        data = file.read_bytes()
        clean = cleaned(data)
        if clean == data:
            return False
        with replacing(file) as stream:
            stream.write(clean)
            stream.flush()
            # This may be the only copy of the photograph there is.
            os.fsync(stream.fileno())
            shutil.copymode(file, stream.name)
    except OSError:
        return False
    return True


def cleaned(data: bytes) -> bytes:
    """Return a picture without private metadata, or the same bytes if there is none or they are not a picture.

    Args:
        data: a whole file of any kind.
    """
    image_format = format_of(data, "")
    if isinstance(image_format, Problem) or image_format not in RASTER_FORMATS:
        return data
    before = read_header(data, image_format, "")
    if isinstance(before, Problem) or not before.metadata.private:
        return data
    clean = blanked(data) if image_format == "AVIF" else _without_talk(data, image_format)
    after = read_header(clean, image_format, "")
    is_good = not isinstance(after, Problem) and not after.metadata.private and after.size == before.size
    return clean if is_good else data


def _without_talk(data: bytes, image_format: str) -> bytes:
    blocks = list(blocks_of(data, image_format))
    kept = [block.raw for block in blocks if block.role == "picture"]
    turn = _turn(blocks)
    if image_format == "JPEG":
        return _joined_jpeg(kept, turn)
    if image_format == "PNG":
        return b"".join([*kept[:2], _png_chunk(b"eXIf", turn) if turn else b"", *kept[2:]])
    if image_format == "WEBP":
        return _joined_webp(kept, turn)
    return b"".join(kept)


def _turn(blocks: list[Block]) -> bytes:
    """Exif that tells how to turn the picture and nothing else; empty if it stands upright."""
    orientation = metadata_of(blocks).orientation
    if orientation == 1:
        return b""
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    return exif.tobytes().removeprefix(b"Exif\x00\x00")


def _joined_jpeg(kept: list[bytes], turn: bytes) -> bytes:
    if not turn:
        return b"".join(kept)
    body = b"Exif\x00\x00" + turn
    segment = b"\xff\xe1" + (len(body) + 2).to_bytes(2, "big") + body
    # JFIF wants to come first.
    first = 2 if len(kept) > 1 and kept[1].startswith(b"\xff\xe0") else 1
    return b"".join([*kept[:first], segment, *kept[first:]])


def _png_chunk(kind: bytes, content: bytes) -> bytes:
    return len(content).to_bytes(4, "big") + kind + content + zlib.crc32(kind + content).to_bytes(4, "big")


def _joined_webp(kept: list[bytes], turn: bytes) -> bytes:
    chunks = list(kept[1:])
    if chunks and chunks[0].startswith(b"VP8X"):
        flags = chunks[0][8] & ~(_WEBP_HAS_EXIF | _WEBP_HAS_XMP) | (_WEBP_HAS_EXIF if turn else 0)
        chunks[0] = chunks[0][:8] + bytes([flags]) + chunks[0][9:]
        if turn:
            chunks.append(b"EXIF" + len(turn).to_bytes(4, "little") + turn + b"\x00" * (len(turn) % 2))
    body = b"WEBP" + b"".join(chunks)
    return b"RIFF" + len(body).to_bytes(4, "little") + body
