"""What is remembered of the two trees between publishes: records in, one file in `.storegen` out, and back.

It saves time and is never needed: what is missing or damaged counts as not remembered, and then files are told by their
digests. Which of the two trees a record is about shows by itself, since each folder has an inode of its own. The rows
have no paths: they follow the order of the manifest they belong to, which makes the file small enough to be written
anew on each publish.
"""

from __future__ import annotations

import json
from array import array
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import TYPE_CHECKING, Any

from storegen.digest import digest_bytes
from storegen.publish.paths import is_safe
from storegen.publish.tree import write_new

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from storegen.publish.paths import Layout
    from storegen.publish.survey import FolderRecord

# size, modification time, change time (both in nanoseconds), inode
FileRecord = tuple[int, int, int, int]

_VERSION = 1
# a file changed twice within one tick of the disk's clock looks unchanged; two seconds are FAT's tick, the longest
_TICK_NS = 2_000_000_000
_UNKNOWN = 0


@dataclass(frozen=True, slots=True)
class Ledger:
    """The two trees as the last publish left them.

    Attributes:
        manifest: digest of the published manifest's bytes; a ledger about another one is worth nothing.
        files: of the published files, those that can be told by their stat alone.
        live_folders: of its folders, likewise.
        hidden_folders: of the second tree's.
        foreign: strangers in the published folder.
        links: second names of strangers in the second tree.
        written: paths which the last publish wrote, so that the second tree has an older file there; and
        removed: paths which it removed, so that the second tree still has them. These two are the journal by which it
            is brought level.
        refused_on: the device that refused an exchange, 0 if none did.
    """

    manifest: str = ""
    files: Mapping[str, FileRecord] = field(default_factory=dict)
    live_folders: Mapping[str, FolderRecord] = field(default_factory=dict)
    hidden_folders: Mapping[str, FolderRecord] = field(default_factory=dict)
    foreign: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    refused_on: int = 0

    def without_fresh(self, now: int) -> Ledger:
        """Forget what changed so shortly before `now` (nanoseconds) that a further change might not show."""
        last = now - _TICK_NS
        return replace(
            self,
            files={path: record for path, record in self.files.items() if record[1] < last},
            live_folders={path: record for path, record in self.live_folders.items() if record[0] < last},
            hidden_folders={path: record for path, record in self.hidden_folders.items() if record[0] < last},
        )


def load(place: Path, manifest: str, layout: Layout) -> Ledger:
    """Read the ledger of the manifest with this digest and layout; an empty one where it cannot be believed."""
    try:
        digest, _, body = place.read_bytes().partition(b"\n")
    except OSError:
        return Ledger()
    if digest.decode("ascii", "replace") != digest_bytes(body):
        return Ledger()
    head, _, rows = body.partition(b"\n")
    try:
        value = json.loads(head)
        if value["version"] != _VERSION or value["manifest"] != manifest:
            return Ledger()
        ledger = _ledger_of(value, array("q", rows), layout)
        named = (*ledger.foreign, *ledger.links, *ledger.written, *ledger.removed)
        return ledger if all(is_safe(path) for path in named) else Ledger()
    except (ValueError, KeyError, TypeError):
        # the digest is right, so somebody made it on purpose, or another version did
        return Ledger()


def save(place: Path, ledger: Ledger, layout: Layout) -> None:
    """Write the ledger of a manifest with this layout, whole or not at all.

    Raises:
        OSError: it cannot be written; the old one then stays.
    """
    value = {
        "version": _VERSION,
        "manifest": ledger.manifest,
        "foreign": ledger.foreign,
        "links": ledger.links,
        "written": ledger.written,
        "removed": ledger.removed,
        "refused_on": ledger.refused_on,
    }
    rows = (
        _rows(ledger.files, layout.paths, 4),
        _rows(ledger.live_folders, layout.folders, 3),
        _rows(ledger.hidden_folders, layout.folders, 3),
    )
    body = b"\n".join((json.dumps(value).encode(), b"".join(rows)))
    fresh = place.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    write_new(str(fresh), digest_bytes(body).encode() + b"\n" + body)
    fresh.replace(place)


def _ledger_of(value: dict[str, Any], rows: array[int], layout: Layout) -> Ledger:
    live = 4 * len(layout.paths)
    hidden = live + 3 * len(layout.folders)
    return Ledger(
        manifest=value["manifest"],
        files=_records(rows[:live], layout.paths, 4),
        live_folders=_records(rows[live:hidden], layout.folders, 3),
        hidden_folders=_records(rows[hidden:], layout.folders, 3),
        foreign=tuple(value["foreign"]),
        links=tuple(value["links"]),
        written=tuple(value["written"]),
        removed=tuple(value["removed"]),
        refused_on=value["refused_on"],
    )


def _rows(records: Mapping[str, tuple[int, ...]], paths: Sequence[str], width: int) -> bytes:
    """The numbers of all records as 64 bits each; written in no time, and JSON would take a fifth of the publish."""
    unknown = (_UNKNOWN,) * width
    try:
        return array("q", chain.from_iterable(records.get(path, unknown) for path in paths)).tobytes()
    except OverflowError:
        # an inode of 128 bits (ReFS): then nothing is remembered, and files are told by their digests
        return array("q", unknown * len(paths)).tobytes()


def _records(rows: array[int], paths: Sequence[str], width: int) -> dict[str, Any]:
    columns = zip(*(rows[start::width] for start in range(width)), strict=True)
    return {path: record for path, record in zip(paths, columns, strict=True) if record[0] != _UNKNOWN}
