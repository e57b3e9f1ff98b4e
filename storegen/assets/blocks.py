"""Picture files as rows of blocks: bytes in, blocks out, of which some hold the picture and others talk about it.

Joining all blocks gives the file again; leaving out the talk is how a file is cleaned without touching its picture.
No decoding happens here, and nothing is refused: where a file stops making sense, the rest is one block of picture
and the decoder will say what is wrong. AVIF has another structure, see `avif`.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"

_TEXT_AT_MOST = 1024 * 1024
_EXIF = b"Exif\x00\x00"
_JPEG_STANDALONE = frozenset({0x01, *range(0xD0, 0xD9)})
_JPEG_NEXT_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
_PNG_TALK = frozenset({b"tEXt", b"zTXt", b"iTXt", b"tIME", b"dSIG"})
_GIF_LOOPS = (b"NETSCAPE2.0", b"ANIMEXTS1.0")


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of a picture file.

    Attributes:
        role: `picture` is needed to show it (colour profiles too); `exif` and `words` tell about it.
        raw: the bytes as they stand in the file, header and check sum included.
        content: for `exif` the TIFF structure, for `words` what is said, unpacked where it was packed.
    """

    role: Literal["picture", "exif", "words"]
    raw: bytes
    content: bytes = b""


def blocks_of(data: bytes, image_format: str) -> Iterator[Block]:
    """Walk over the blocks of a file.

    Args:
        data: the file's bytes.
        image_format: as `formats.format_of` names it; of AVIF the whole file is one block.
    """
    walk: Callable[[bytes], Iterator[Block]] | None = _WALKS.get(image_format)
    if walk is None:
        yield Block("picture", data)
        return
    done = 0
    try:
        for block in walk(data):
            done += len(block.raw)
            yield block
    except (IndexError, ValueError):
        yield Block("picture", data[done:])


def _jpeg(data: bytes) -> Iterator[Block]:
    yield Block("picture", data[:2])
    start = 2
    while start < len(data):
        if data[start] != 0xFF:
            raise ValueError(start)
        end = start + 1
        while data[end] == 0xFF:
            end += 1
        marker = data[end]
        end += 1
        if marker == 0xD9:
            yield Block("picture", data[start:end])
            start = end
            break
        if marker not in _JPEG_STANDALONE:
            end += max(2, int.from_bytes(data[end : end + 2], "big"))
        if marker == 0xDA:
            found = _JPEG_NEXT_MARKER.search(data, end)
            end = found.start() if found else len(data)
        yield _jpeg_segment(marker, data[start : min(end, len(data))])
        start = end
    if start < len(data):
        # Further pictures and videos that phones append; each has metadata of its own.
        yield Block("words", data[start:], data[start:])


def _jpeg_segment(marker: int, raw: bytes) -> Block:
    body = raw.lstrip(b"\xff")[3:]
    if marker == 0xE1 and body.startswith(_EXIF):
        return Block("exif", raw, body[len(_EXIF) :])
    is_application = 0xE0 <= marker <= 0xEF
    is_needed = (
        (marker == 0xE0 and body.startswith(b"JFIF\x00"))
        or (marker == 0xE2 and body.startswith(b"ICC_PROFILE\x00"))
        or (marker == 0xEE and body.startswith(b"Adobe"))
    )
    if marker == 0xFE or (is_application and not is_needed):
        return Block("words", raw, body)
    return Block("picture", raw)


def _png(data: bytes) -> Iterator[Block]:
    yield Block("picture", data[:8])
    start = 8
    while start < len(data):
        kind = data[start + 4 : start + 8]
        end = start + 12 + int.from_bytes(data[start : start + 4], "big")
        if len(kind) < 4 or end > len(data):
            raise ValueError(start)
        content = data[start + 8 : end - 4]
        yield _png_chunk(kind, data[start:end], content)
        start = end
        if kind == b"IEND":
            break
    if start < len(data):
        yield Block("words", data[start:], data[start:])


def _png_chunk(kind: bytes, raw: bytes, content: bytes) -> Block:
    if kind == b"eXIf":
        return Block("exif", raw, content.removeprefix(_EXIF))
    if kind not in _PNG_TALK:
        return Block("picture", raw)
    text = _png_text(kind, content)
    if text.startswith(b"Raw profile type exif\x00"):
        # ImageMagick's way from before there was a chunk for it: a heading of three lines, then hexadecimal digits.
        digits = b"".join(text.split(b"\n")[3:])
        try:
            return Block("exif", raw, bytes.fromhex(digits.decode("ascii")).removeprefix(_EXIF))
        except ValueError:
            return Block("words", raw, text)
    return Block("words", raw, text)


def _png_text(kind: bytes, content: bytes) -> bytes:
    keyword, _, rest = content.partition(b"\x00")
    packed = None
    if kind == b"zTXt":
        packed = rest[1:]
    elif kind == b"iTXt" and rest[:1] == b"\x01":
        packed = rest[2:].split(b"\x00", 2)[-1]
    if packed is None:
        return content
    try:
        return keyword + b"\x00" + zlib.decompressobj().decompress(packed, _TEXT_AT_MOST)
    except zlib.error:
        return content


def _webp(data: bytes) -> Iterator[Block]:
    yield Block("picture", data[:12])
    announced = 8 + int.from_bytes(data[4:8], "little")
    start = 12
    while start < min(announced, len(data)):
        kind = data[start : start + 4]
        size = int.from_bytes(data[start + 4 : start + 8], "little")
        end = start + 8 + size + size % 2
        if len(kind) < 4 or start + 8 + size > len(data):
            raise ValueError(start)
        content = data[start + 8 : start + 8 + size]
        if kind == b"EXIF":
            yield Block("exif", data[start:end], content.removeprefix(_EXIF))
        elif kind == b"XMP ":
            yield Block("words", data[start:end], content)
        else:
            yield Block("picture", data[start:end])
        start = end
    if start < len(data):
        yield Block("words", data[start:], data[start:])


def _gif(data: bytes) -> Iterator[Block]:
    start = 13 + _gif_palette(data[10])
    yield Block("picture", data[:start])
    while True:
        introducer = data[start]
        if introducer == 0x3B:
            yield Block("picture", data[start : start + 1])
            start += 1
            break
        if introducer == 0x2C:
            end = _gif_chain(data, start + 10 + _gif_palette(data[start + 9]) + 1)
            yield Block("picture", data[start:end])
        elif introducer == 0x21:
            end = _gif_chain(data, start + 2)
            raw = data[start:end]
            is_loop = raw[1] == 0xFF and raw[3:14] in _GIF_LOOPS
            is_talk = raw[1] == 0xFE or (raw[1] == 0xFF and not is_loop)
            yield Block("words", raw, raw[2:]) if is_talk else Block("picture", raw)
        else:
            raise ValueError(start)
        start = end
    if start < len(data):
        yield Block("words", data[start:], data[start:])


def _gif_palette(flags: int) -> int:
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _gif_chain(data: bytes, start: int) -> int:
    while data[start]:
        start += 1 + data[start]
    return start + 1


_WALKS: dict[str, Callable[[bytes], Iterator[Block]]] = {"JPEG": _jpeg, "PNG": _png, "WEBP": _webp, "GIF": _gif}
