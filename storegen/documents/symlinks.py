"""Paths in, whether they are links and where they lie out; alike on every system."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def is_inside(path: str, folder: str) -> bool:
    """Whether one real path is another or lies in it; never across the drives of Windows."""
    path, folder = os.path.normcase(path), os.path.normcase(folder)
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)


def leads_away(path: Path) -> bool:
    """Whether a path leads elsewhere."""
    return path.is_symlink() or (hasattr(os.path, "isjunction") and os.path.isjunction(path))


def is_junction(entry: os.DirEntry[str]) -> bool:
    """Junctions are what Windows has in place of links between folders; Python knows them from 3.12 on."""
    return hasattr(entry, "is_junction") and entry.is_junction()
