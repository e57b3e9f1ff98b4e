"""What a publish has to do: the manifest, the files on disk and the outputs in, lists of paths out. Changes nothing."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING

from storegen.publish.paths import parent, under
from storegen.publish.survey import holds

if TYPE_CHECKING:
    from collections.abc import Mapping

    from storegen.publish.content import Output
    from storegen.publish.ledger import FileRecord
    from storegen.publish.manifest import Entry
    from storegen.publish.survey import Survey


@dataclass(frozen=True, slots=True)
class Plan:
    """The difference between what is published and what is to be.

    Attributes:
        written: paths that are new, have changed, or are not on disk as they were published.
        removed: paths the old manifest names and no output has.
        edited: those that somebody changed or deleted in the published folder.
        sound: the state of the files that stay.
        doubted: those of them that had to be read to know.
    """

    written: tuple[str, ...]
    removed: tuple[str, ...]
    edited: tuple[str, ...]
    sound: Mapping[str, FileRecord]
    doubted: frozenset[str]

    @property
    def is_empty(self) -> bool:
        """Whether the folder is as it should be."""
        return not self.written and not self.removed


def make_plan(
    live: str,
    survey: Survey,
    old: Mapping[str, Entry],
    wanted: Mapping[str, Output],
    known: Mapping[str, FileRecord],
) -> Plan:
    """Compare.

    Args:
        live: the published folder.
        survey: of its folders.
        old: what its manifest names, the manifest too.
        wanted: what it shall hold, the manifest too.
        known: the state of files that is on record.
    """
    written: list[str] = []
    edited: list[str] = []
    doubted: list[str] = []
    sound: dict[str, FileRecord] = {}
    for path, output in wanted.items():
        entry = old.get(path)
        if entry is None or entry.digest != output.digest or entry.size != output.size:
            written.append(path)
            continue
        record = file_record(live, path) if parent(path) in survey.folders else None
        if record is not None and record == known.get(path):
            sound[path] = record
        elif record is not None and holds(under(live, path), output):
            sound[path] = record
            doubted.append(path)
        else:
            written.append(path)
            edited.append(path)
    removed = sorted(old.keys() - wanted.keys())
    return Plan(tuple(sorted(written)), tuple(removed), tuple(sorted(edited)), sound, frozenset(doubted))


def file_record(tree: str, path: str) -> FileRecord | None:
    """State of a file; `None` where there is none, or something else."""
    try:
        there = os.lstat(under(tree, path))
    except (FileNotFoundError, NotADirectoryError):
        return None
    if not stat.S_ISREG(there.st_mode):
        return None
    return (there.st_size, there.st_mtime_ns, there.st_ctime_ns, there.st_ino)
