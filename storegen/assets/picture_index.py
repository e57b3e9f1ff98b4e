"""What was found out about pictures, remembered between builds: records in, the same records out, or none.

One JSON file in the cache folder, whose first line is the digest of the rest. The cache is untrusted: a file that
is damaged in any way, or was written by other code, counts as empty, and everything is looked at again: a stricter
check than the last one also has to see the pictures that passed it.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

from storegen.assets.picture import Picture
from storegen.assets.replacing import replacing
from storegen.digest import digest_bytes, digest_text

if TYPE_CHECKING:
    import os
    from collections.abc import Mapping
    from pathlib import Path

_FILE = "pictures.json"
_UNSETTLED_NS = 2_000_000_000
"""Some file systems count in steps of 2 s: a file may change once more within the step and look the same."""


class Stamp(NamedTuple):
    """What the file system says of a file; two different contents do not share one, once it has settled.

    A tuple, because a build without a change makes and compares one for each picture and does little else.
    """

    size: int
    mtime_ns: int
    ctime_ns: int
    inode: int

    @classmethod
    def of(cls, status: os.stat_result) -> Stamp:
        """Take the four numbers out of a stat."""
        return cls(status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)


@dataclass(frozen=True, slots=True)
class Remembered:
    """One picture as it was found.

    Attributes:
        stamp: of the file, taken before it was read.
        recorded_ns: the wall clock at that moment, in nanoseconds.
        picture: what was found.
    """

    stamp: Stamp
    recorded_ns: int
    picture: Picture

    def holds_for(self, stamp: Stamp) -> bool:
        """Whether a file with this stamp must still be the one that was looked at."""
        last_written = max(self.stamp.mtime_ns, self.stamp.ctime_ns)
        return stamp == self.stamp and last_written + _UNSETTLED_NS < self.recorded_ns


class PictureIndex:
    """The records of one store, by path.

    Attributes:
        file: where they are kept.
    """

    def __init__(self, cache_folder: Path) -> None:
        self.file = cache_folder / _FILE

    def load(self) -> dict[str, Remembered]:
        """Return the records of the last build, or none at all if the file is not whole."""
        try:
            head, body = self.file.read_bytes().split(b"\n", 1)
            if head.decode("ascii") != _seal(body):
                return {}
            return {record.picture.path: record for record in map(_record, json.loads(body))}
        except (OSError, ValueError, TypeError):
            return {}

    def save(self, records: Mapping[str, Remembered]) -> None:
        """Replace the file in one step; a cache that cannot be written is no problem."""
        body = json.dumps([_row(record) for record in records.values()], separators=(",", ":")).encode()
        with suppress(OSError):
            self.file.parent.mkdir(parents=True, exist_ok=True)
            with replacing(self.file) as stream:
                stream.write(_seal(body).encode() + b"\n" + body)


def _seal(body: bytes) -> str:
    return digest_text(_code(), digest_bytes(body))


@cache
def _code() -> str:
    """Digest of the package that looks at pictures."""
    sources = (entry for entry in files("storegen.assets").iterdir() if entry.name.endswith(".py"))
    return digest_text(*sorted(f"{source.name} {digest_bytes(source.read_bytes())}" for source in sources))


def _row(record: Remembered) -> list[object]:
    picture = record.picture
    facts = (picture.path, picture.digest, picture.width, picture.height, picture.format, picture.private_metadata)
    return [record.stamp, record.recorded_ns, *facts, picture.vector]


def _record(row: list[Any]) -> Remembered:
    """Read a row back; the seal vouches for its types."""
    stamp, recorded, path, digest, width, height, image_format, private, vector = row
    picture = Picture(path, digest, width, height, image_format, tuple(private), vector)
    return Remembered(Stamp(*stamp), recorded, picture)
