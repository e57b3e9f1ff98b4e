"""What a picture tells about the person who took it: Exif and words in, orientation and private facts out.

The reading of Exif is Pillow's. It reports doubts as Python warnings, and silencing those is not safe among threads
(before Python 3.14), so whoever calls Pillow's readers holds `quiet_pillow`.
"""

from __future__ import annotations

import re
import threading
import warnings
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PIL import ExifTags, Image

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from storegen.assets.blocks import Block

POSITION = "GPS position"
SERIAL_NUMBER = "camera serial number"
LENS_NUMBER = "lens serial number"
OWNER = "name of the camera's owner"
UNREADABLE = "camera data that cannot be read"

_CAMERA_SERIAL_NUMBER = 0xC62F  # DNG; Pillow has no name for it
# Their private notes hold the serial number in clear; those of phones do not.
_MAKERS_WITH_NUMBERS = (
    "canon", "nikon", "sony", "olympus", "om digital", "panasonic", "pentax", "ricoh", "fujifilm", "leica", "sigma",
    "hasselblad",
)  # fmt: skip
_POSITION_WORDS = re.compile(rb"GPS-?(?:Latitude|Longitude|Position|DestL)|\xa9xyz", re.IGNORECASE)
_NUMBER_WORDS = re.compile(
    rb"(Lens|Body|Camera|Internal)?_?Serial_?Number(?!\s*(?:=\s*(?:\"\"|'')|>\s*<))", re.IGNORECASE
)
_QUIET = threading.RLock()


@dataclass(frozen=True, slots=True)
class Metadata:
    """What was found.

    Attributes:
        orientation: the Exif number from 1 (as it is) to 8.
        private: facts in words, without repetition, in a fixed order.
    """

    orientation: int = 1
    private: tuple[str, ...] = ()


@contextmanager
def quiet_pillow() -> Iterator[None]:
    """Keep Pillow's doubts about odd headers off the terminal; one thread at a time, so keep it short."""
    with _QUIET, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def metadata_of(blocks: Iterable[Block]) -> Metadata:
    """Read all that is said about a picture.

    Args:
        blocks: of one file; those that hold the picture are passed over.
    """
    orientation = 1
    found: set[str] = set()
    for block in blocks:
        if block.role == "exif" and block.content:
            turned, facts = _exif(block.content)
            orientation = orientation if orientation > 1 else turned
            found |= facts
        elif block.role == "words":
            found |= _words(block.content)
    order = (POSITION, SERIAL_NUMBER, LENS_NUMBER, OWNER, UNREADABLE)
    return Metadata(orientation, tuple(fact for fact in order if fact in found))


def _exif(content: bytes) -> tuple[int, set[str]]:
    exif = Image.Exif()
    try:
        with quiet_pillow():
            exif.load(b"Exif\x00\x00" + content)
            turned = exif.get(ExifTags.Base.Orientation, 1)
            position = exif.get_ifd(ExifTags.IFD.GPSInfo)
            details = {**exif, **exif.get_ifd(ExifTags.IFD.Exif)}
    except Exception:  # noqa: BLE001 - damaged Exif raises whatever the reader happens to trip over
        return 1, {UNREADABLE}
    orientation = turned if turned in range(1, 9) else 1
    return orientation, _facts(position, details)


def _facts(position: dict[int, object], details: dict[int, object]) -> set[str]:
    found = set()
    if any(tag != ExifTags.GPS.GPSVersionID for tag in position):
        found.add(POSITION)
    maker = str(details.get(ExifTags.Base.Make, "")).lower()
    has_notes = bool(details.get(ExifTags.Base.MakerNote)) and maker.startswith(_MAKERS_WITH_NUMBERS)
    if has_notes or _said(details, ExifTags.Base.BodySerialNumber) or _said(details, _CAMERA_SERIAL_NUMBER):
        found.add(SERIAL_NUMBER)
    if _said(details, ExifTags.Base.LensSerialNumber):
        found.add(LENS_NUMBER)
    if _said(details, ExifTags.Base.CameraOwnerName):
        found.add(OWNER)
    return found


def _said(details: dict[int, object], tag: int) -> bool:
    value = details.get(tag)
    text = value.decode("latin-1") if isinstance(value, bytes) else str(value or "")
    return bool(text.strip(" \x000"))


def _words(content: bytes) -> set[str]:
    found = set()
    if _POSITION_WORDS.search(content):
        found.add(POSITION)
    for match in _NUMBER_WORDS.finditer(content):
        found.add(LENS_NUMBER if match[1] and match[1].lower() == b"lens" else SERIAL_NUMBER)
    return found
