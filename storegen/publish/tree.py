"""A folder of published files as something to change: paths in, links, new files and removals out.

A file is never written in place: its other name may be in the tree that people are being served from. Nothing is done
through a link to a folder, which could lead anywhere.
"""

# paths are text here: a Path for each of 100,000 files costs more than the call it is for
# ruff: noqa: PTH102, PTH105, PTH106, PTH108, PTH115, PTH123, PTH211
from __future__ import annotations

import errno
import os
import shutil
import stat
from typing import TYPE_CHECKING

from storegen.publish.paths import parent, under

if TYPE_CHECKING:
    from collections.abc import Container
    from pathlib import Path

_NOT_EMPTY = frozenset({errno.ENOTEMPTY, errno.EEXIST})


class LinkRefusedError(Exception):
    """The file system knows no second name for a file."""


class Tree:
    """One folder; remembers which folders in it are real ones, so only one process may change it at a time."""

    def __init__(self, root: Path) -> None:
        """Look at nothing yet."""
        self._root = str(root)
        self._real = {""}

    def has_folder(self, folder: str) -> bool:
        """Whether there is a real folder, reached through real folders only."""
        if folder in self._real:
            return True
        there = self.stat(folder)
        if there is None or not stat.S_ISDIR(there.st_mode):
            return False
        self._real.add(folder)
        return True

    def stat(self, path: str) -> os.stat_result | None:
        """What lies at a path, links not followed; `None` where nothing does."""
        if not self.has_folder(parent(path)):
            return None
        try:
            return os.lstat(under(self._root, path))
        except (FileNotFoundError, NotADirectoryError):
            return None

    def clear(self, path: str) -> None:
        """Remove whatever lies at a path, folders with all that is in them."""
        there = self.stat(path)
        if there is None:
            return
        if stat.S_ISDIR(there.st_mode):
            self._real = {""}
            shutil.rmtree(under(self._root, path))
        else:
            os.unlink(under(self._root, path))

    def prune(self, folder: str, needed: Container[str]) -> None:
        """Remove a folder and those around it, as long as they are empty and not needed."""
        while folder not in needed:
            if self.has_folder(folder):
                try:
                    os.rmdir(under(self._root, folder))
                except OSError as error:
                    if error.errno in _NOT_EMPTY:
                        return
                    raise
                self._real.discard(folder)
            folder = parent(folder)

    def remove_file(self, path: str) -> None:
        """Remove a file or symlink; a folder of that name is somebody else's and stays."""
        there = self.stat(path)
        if there is not None and not stat.S_ISDIR(there.st_mode):
            os.unlink(under(self._root, path))

    def make_folder(self, folder: str) -> None:
        """Make a folder and those around it.

        Raises:
            FileExistsError: something else has the name.
        """
        if self.has_folder(folder):
            return
        self.make_folder(parent(folder))
        os.mkdir(under(self._root, folder))
        self._real.add(folder)

    def write(self, path: str, data: bytes) -> None:
        """Put a new file at a path, in place of whatever is there; for trees nobody looks at."""
        self._make_room(path)
        write_new(under(self._root, path), data)

    def link(self, path: str, source: str, there: os.stat_result) -> None:
        """Give a file or a symlink of another tree a second name here.

        Args:
            path: where.
            source: its place on disk.
            there: its stat.

        Raises:
            LinkRefusedError: the file system cannot.
        """
        if stat.S_ISLNK(there.st_mode):
            self._make_room(path)
            os.symlink(os.readlink(source), under(self._root, path))
            return
        here = self.stat(path)
        # renaming or linking over another name of the same file does nothing or fails, so look first
        if here is not None and os.path.samestat(here, there):
            return
        self._make_room(path)
        try:
            os.link(source, under(self._root, path), follow_symlinks=False)
        except OSError as error:
            if error.errno in {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EXDEV, errno.EMLINK, errno.ENOSYS}:
                raise LinkRefusedError(error.strerror) from error
            raise

    def take(self, path: str, source: str, spare: str) -> None:
        """Put a ready file into place in one step; for the tree people are being served from.

        Args:
            path: where.
            source: the file's place on disk; it is moved.
            spare: a place on disk beside the tree's files, for a source that lies on another disk.
        """
        self.make_folder(parent(path))
        there = self.stat(path)
        if there is not None and stat.S_ISDIR(there.st_mode):
            # only an empty one goes: what is in a full one is not ours, or the plan would not have come this far
            os.rmdir(under(self._root, path))
        try:
            os.replace(source, under(self._root, path))
        except OSError as error:
            if error.errno != errno.EXDEV:
                raise
            with open(source, "rb") as file:
                data = file.read()
            if os.path.lexists(spare):
                os.unlink(spare)
            write_new(spare, data)
            os.replace(spare, under(self._root, path))

    def _make_room(self, path: str) -> None:
        self.make_folder(parent(path))
        self.clear(path)


def write_new(place: str, data: bytes) -> None:
    """Write a file that must not exist yet, with the permissions the user's umask gives."""
    descriptor = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
    except OSError as error:
        error.filename = place
        raise
    finally:
        os.close(descriptor)


def discard(tree: Path) -> None:
    """Remove a tree nobody looks at."""
    if tree.is_symlink() or tree.is_file():
        tree.unlink()
    elif tree.exists():
        shutil.rmtree(tree)
