"""Folders in, what a watcher has to know about them out: how many there are below, and which are only links."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

SKIPPED = frozenset({".git", ".hg", ".svn", ".storegen", "__pycache__"})
"""Names of folders that never hold a part of a shop."""


@dataclass(frozen=True, slots=True)
class Survey:
    """What lies below some folders.

    Attributes:
        count: folders, those at the top included.
        links: links to folders; nothing behind them was counted.
    """

    count: int
    links: tuple[Path, ...]


def survey(folders: Iterable[Path]) -> Survey:
    """Count folders and find links to folders; what cannot be read counts as empty."""
    count = 0
    links: list[Path] = []
    waiting = [folder for folder in folders if folder.is_dir()]
    while waiting:
        folder = waiting.pop()
        count += 1
        try:
            with os.scandir(folder) as entries:
                below = [entry for entry in entries if entry.name not in SKIPPED and entry.is_dir()]
        except OSError:
            continue
        links += [Path(entry.path) for entry in below if entry.is_symlink()]
        waiting += [Path(entry.path) for entry in below if not entry.is_symlink()]
    return Survey(count, tuple(sorted(links)))
