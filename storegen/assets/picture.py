"""What is known of one picture without decoding it: the value that planning works with."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture file of the store, as its header describes it.

    Attributes:
        path: relative to the store's folder, with forward slashes.
        digest: of the file's bytes (`storegen.digest.digest_bytes`).
        width: in pixels, as the picture is seen: after the camera's orientation is applied.
        height: in pixels, likewise.
        format: `JPEG`, `PNG`, `WEBP`, `GIF`, `AVIF` or `SVG`.
        private_metadata: what it tells about its maker, in words: `GPS position`, `camera serial number`.
        vector: whether it is a drawing (SVG), which is served as it is and has no renditions.
    """

    path: str
    digest: str
    width: int
    height: int
    format: str
    private_metadata: tuple[str, ...] = ()
    vector: bool = False
