"""What lies in a tree now: folders in, their state and the names in the doubtful ones out; and which are not ours.

A folder whose times and inode are the ones on record has the entries it had, so only the others are listed: an lstat
costs 3 microseconds, a listing five times that.
"""

# paths are text here: a Path for each of 100,000 files costs more than the call it is for
# ruff: noqa: PTH123, PTH208
from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING

from storegen.digest import digest_bytes
from storegen.publish.paths import MANIFEST_PATH, fold, folders_of, inside, parent, under

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    from storegen.publish.content import Output
    from storegen.publish.paths import Layout

FolderRecord = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Survey:
    """The folders of a tree.

    Attributes:
        folders: modification time, change time (nanoseconds) and inode of each that is a real folder.
        listings: of each real folder that is not as recorded: every name in it, and whether that is a real folder.
    """

    folders: Mapping[str, FolderRecord]
    listings: Mapping[str, Mapping[str, bool]]


@dataclass(frozen=True, slots=True)
class Foreign:
    """What is not storegen's in the published folder.

    Attributes:
        linked: files and symlinks; they get a second name in the second tree.
        moved: folders (and sockets and the like), which can have no second name and move across.
        clashes: those of them that lie where the store publishes.
    """

    linked: frozenset[str]
    moved: tuple[str, ...]
    clashes: tuple[str, ...]

    @property
    def paths(self) -> tuple[str, ...]:
        """All of them, in order."""
        return tuple(sorted((*self.linked, *self.moved)))


def look(root: Path, folders: Iterable[str], known: Mapping[str, FolderRecord]) -> Survey:
    """Look at the folders of a tree, given in order, and list those that are not as recorded."""
    top = str(root)
    found: dict[str, FolderRecord] = {}
    listings: dict[str, Mapping[str, bool]] = {}
    for folder in folders:
        if folder and parent(folder) not in found:
            continue
        place = under(top, folder)
        record = folder_record(place)
        if record is None:
            continue
        found[folder] = record
        if known.get(folder) != record:
            with os.scandir(place) as entries:
                listings[folder] = {entry.name: entry.is_dir(follow_symlinks=False) for entry in entries}
    return Survey(found, listings)


def folder_record(place: str) -> FolderRecord | None:
    """State of a real folder; `None` where there is none."""
    try:
        there = os.lstat(place)
    except (FileNotFoundError, NotADirectoryError):
        return None
    return (there.st_mtime_ns, there.st_ctime_ns, there.st_ino) if stat.S_ISDIR(there.st_mode) else None


def strangers(root: Path, survey: Survey, ours: Layout, remembered: Iterable[str]) -> list[str]:
    """The outermost files and folders that no manifest names.

    Args:
        root: the tree.
        survey: of its folders.
        ours: the paths its manifest names.
        remembered: strangers seen last time; believed where their folder has not changed.
    """
    files = frozenset(ours.paths) if survey.listings else frozenset()
    found = [
        path
        for folder, names in survey.listings.items()
        for name, is_folder in names.items()
        if (path := inside(folder, name)) not in (ours.needed if is_folder else files)
    ]
    outermost = {_outermost(path, survey.folders) for path in remembered}
    found += [path for path in outermost if parent(path) not in survey.listings]
    if found and _ignores_case(root):
        known = {fold(path) for path in (*ours.paths, *ours.folders)}
        found = [path for path in found if fold(path) not in known]
    return found


def sort_foreign(root: Path, found: Iterable[str], wanted: Mapping[str, Output], folders: AbstractSet[str]) -> Foreign:
    """How each stranger gets along with what will be published, files and folders."""
    linked: set[str] = set()
    moved: set[str] = set()
    clashes: set[str] = set()
    todo = list(found)
    while todo:
        path = todo.pop()
        place = under(str(root), path)
        try:
            mode = os.lstat(place).st_mode
        except FileNotFoundError:
            continue
        if stat.S_ISDIR(mode) and path in folders:
            todo += [inside(path, name) for name in os.listdir(place)]
        elif any(folder in wanted for folder in folders_of([path])):
            clashes.add(path)
        elif path in wanted or path in folders:
            if not (path in wanted and stat.S_ISREG(mode) and holds(place, wanted[path])):
                clashes.add(path)
        elif stat.S_ISREG(mode) or stat.S_ISLNK(mode):
            linked.add(path)
        else:
            moved.add(path)
    return Foreign(frozenset(linked), tuple(sorted(moved)), tuple(sorted(clashes)))


def holds(place: str, output: Output) -> bool:
    """Whether a file has the bytes of an output."""
    if os.lstat(place).st_size != output.size:
        return False
    with open(place, "rb") as file:
        return digest_bytes(file.read()) == output.digest


def _outermost(path: str, folders: Container[str]) -> str:
    """The stranger that a remembered one is part of, now that the folders around it may have become strangers too."""
    while (folder := parent(path)) and folder not in folders:
        path = folder
    return path


def _ignores_case(root: Path) -> bool:
    return os.path.lexists(root / MANIFEST_PATH.upper())
