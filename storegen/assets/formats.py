"""What kind of file this is, by its first bytes: the allow-list of pictures, and what sellers mistake for one.

In come bytes and a path, out goes the name of an allowed format or the problem. Names of files are not believed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from storegen.assets.complaints import broken, unsupported

if TYPE_CHECKING:
    from storegen.problems import Problem

RASTER_FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "AVIF")
"""The only decoders that are ever given a file; Pillow has 43, some of which start other programs."""

_ALLOWED = (
    (re.compile(rb"\xff\xd8\xff"), "JPEG"),
    (re.compile(rb"\x89PNG\r\n\x1a\n"), "PNG"),
    (re.compile(rb"GIF8[79]a"), "GIF"),
    (re.compile(rb"RIFF....WEBP", re.DOTALL), "WEBP"),
    (re.compile(rb"....ftyp(?:avif|avis|(?:mif1|msf1|miaf)(?=.{0,48}avi[fs]))", re.DOTALL), "AVIF"),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml\b|<!--|<!DOCTYPE\s+svg\b|<svg\b|<\w+:svg\b)", re.IGNORECASE), "SVG"),
)
_UNSUPPORTED = (
    (re.compile(rb"....ftyp(?:hei[cfmsx]|hev[cmsx]|mif1|msf1)", re.DOTALL), "HEIC (iPhone)"),
    (re.compile(rb"....ftyp(?:isom|mp4|qt|M4V)", re.DOTALL), "video"),
    (re.compile(rb"II\*\x00|MM\x00\*"), "TIFF or raw camera"),
    (re.compile(rb"BM.{4}\x00\x00\x00\x00", re.DOTALL), "BMP"),
    (re.compile(rb"8BPS"), "Photoshop"),
    (re.compile(rb"%PDF|%!PS"), "PDF or PostScript"),
    (re.compile(rb"\xff\x0a|\x00\x00\x00\x0cJXL "), "JPEG XL"),
    (re.compile(rb"\x00\x00\x00\x0cjP  "), "JPEG 2000"),
    (re.compile(rb"\x00\x00[\x01\x02]\x00"), "Windows icon"),
    (re.compile(rb"PK\x03\x04"), "ZIP"),
)
_WEB_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<!--.*?-->\s*)?(?:<!DOCTYPE\s+html|<html|<head|<body|<script)", re.IGNORECASE | re.DOTALL
)
_START = 1024


def format_of(data: bytes, path: str) -> str | Problem:
    """Name the allowed format of a file (`JPEG` … `AVIF`, or `SVG`), or say why it is none.

    Args:
        data: the file's bytes; the first thousand decide.
        path: relative to the store's folder, for the problem; only a drawing must have the right ending.
    """
    start = data[:_START]
    if not start:
        return broken(path, "is empty (0 bytes)", "copy the file here again; the last copy was not finished")
    if _WEB_PAGE.match(start):
        why = "is a web page under the name of a picture"
        return broken(path, why, "open its address in a browser and save the picture that you see")
    for pattern, name in _ALLOWED:
        if pattern.match(start):
            return _drawing_under_its_name(data, path) if name == "SVG" else name
    for pattern, name in _UNSUPPORTED:
        if pattern.match(start):
            return unsupported(path, name)
    if not start.strip(b"\x00"):
        return broken(path, "consists of zero bytes", "copy the file here again; the disk it was on lost it")
    return broken(path, "is not a picture, or its beginning is damaged")


def _drawing_under_its_name(data: bytes, path: str) -> str | Problem:
    """A drawing is served as it is, so a web server goes by its name; under another one it would not be shown."""
    if not re.search(rb"<(?:\w+:)?svg\b", data):
        return broken(path, "is an XML file without a drawing in it")
    if not path.lower().endswith(".svg"):
        return broken(path, "is an SVG drawing under another name", "rename it so that it ends in .svg")
    return "SVG"
