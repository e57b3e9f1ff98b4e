"""Blanking what an AVIF file says about its maker: bytes in, as many bytes out, the picture among them untouched.

An AVIF file is a table of items with addresses into the file, so nothing is cut out: the items that hold Exif and
XMP are overwritten with empty ones of the same length, and every address stays true. The structure is that of
ISO/IEC 14496-12 (boxes `meta`, `iinf`, `iloc`).
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_EMPTY_EXIF = b"\x00\x00\x00\x00II*\x00\x08\x00\x00\x00\x00\x00\x00\x00\x00\x00"
_FROM_FILE, _FROM_IDAT = 0, 1


@dataclass(frozen=True, slots=True)
class _Box:
    kind: bytes
    start: int
    end: int


class _Numbers:
    """Reads big-endian numbers one after the other."""

    def __init__(self, data: bytes, box: _Box) -> None:
        self._stream = io.BytesIO(data[box.start : box.end])

    def next(self, size: int) -> int:
        taken = self._stream.read(size)
        if len(taken) < size:
            raise ValueError(size)
        return int.from_bytes(taken, "big")


def blanked(data: bytes) -> bytes:
    """Return the file with empty Exif and XMP; a file that is built otherwise comes back as it is.

    Args:
        data: a whole AVIF file.
    """
    try:
        extents = list(_talking_extents(data))
    except ValueError:
        return data
    blank = bytearray(data)
    for kind, start, size in extents:
        if start + size > len(data):
            return data
        nothing = _EMPTY_EXIF.ljust(size, b"\x00") if kind == b"Exif" else b" " * size
        blank[start : start + size] = nothing[:size]
    return bytes(blank)


def _boxes(data: bytes, start: int, end: int) -> Iterator[_Box]:
    while start + 8 <= end:
        size, header = int.from_bytes(data[start : start + 4], "big"), 8
        if size == 1:
            size, header = int.from_bytes(data[start + 8 : start + 16], "big"), 16
        size = size or end - start
        if size < header or start + size > end:
            raise ValueError(start)
        yield _Box(data[start + 4 : start + 8], start + header, start + size)
        start += size


def _talking_extents(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Yield kind, offset in the file and length of each piece of Exif or XMP."""
    for meta in _boxes(data, 0, len(data)):
        if meta.kind != b"meta":
            continue
        inside = {box.kind: box for box in _boxes(data, meta.start + 4, meta.end)}
        if b"iinf" not in inside or b"iloc" not in inside:
            continue
        kinds = dict(_talking_items(data, inside[b"iinf"]))
        idat = inside[b"idat"].start if b"idat" in inside else 0
        for item, method, offset, size in _locations(_Numbers(data, inside[b"iloc"])):
            if item in kinds and method in {_FROM_FILE, _FROM_IDAT}:
                yield kinds[item], offset + (idat if method == _FROM_IDAT else 0), size


def _talking_items(data: bytes, iinf: _Box) -> Iterator[tuple[int, bytes]]:
    skipped = 6 if data[iinf.start] == 0 else 8
    for entry in _boxes(data, iinf.start + skipped, iinf.end):
        numbers = _Numbers(data, entry)
        version = numbers.next(4) >> 24
        if entry.kind != b"infe" or version < 2:
            continue
        item = numbers.next(2 if version == 2 else 4)
        numbers.next(2)
        kind = numbers.next(4).to_bytes(4, "big")
        if kind == b"Exif" or (kind == b"mime" and b"application/rdf+xml" in data[entry.start : entry.end]):
            yield item, kind


def _locations(numbers: _Numbers) -> Iterator[tuple[int, int, int, int]]:
    """Yield item, way of addressing, offset and length of each extent that an `iloc` box lists."""
    version = numbers.next(4) >> 24
    sizes = numbers.next(2)
    offset_size, length_size, base_size, index_size = sizes >> 12, sizes >> 8 & 15, sizes >> 4 & 15, sizes & 15
    wide = 2 if version < 2 else 4
    for _ in range(numbers.next(wide)):
        item = numbers.next(wide)
        method = numbers.next(2) & 15 if version > 0 else _FROM_FILE
        numbers.next(2)
        base = numbers.next(base_size)
        for _ in range(numbers.next(2)):
            if version > 0:
                numbers.next(index_size)
            offset = numbers.next(offset_size)
            yield item, method, base + offset, numbers.next(length_size)
