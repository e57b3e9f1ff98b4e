"""Published paths as text: relative, forward slashes; what is wrong with one, and the folders they need.

A path is text and not `Path` here because 100,000 of them are compared on each publish.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

MANIFEST_PATH = "storegen/manifest.json"
# the one name a half-copied file may have in a published folder; never a stranger's, gone with the next publish
SPARE_PATH = ".storegen-incoming"

_PART = r"(?!\.{1,2}(?:/|\Z))[^/\\\x00-\x1f\x7f\ud800-\udfff]+"
_SAFE = re.compile(rf"(?![A-Za-z]:){_PART}(?:/{_PART})*")


def is_safe(path: str) -> bool:
    """Whether a path stays inside the folder it is joined to, on each system."""
    return _SAFE.fullmatch(path) is not None


def parent(path: str) -> str:
    """The folder a path lies in; `""` is the published folder itself."""
    return path.rpartition("/")[0]


def under(root: str, path: str) -> str:
    """The place on disk of a published path."""
    return f"{root}/{path}" if path else root


def inside(folder: str, name: str) -> str:
    """The published path of a name in a published folder."""
    return f"{folder}/{name}" if folder else name


def folders_of(paths: Iterable[str]) -> set[str]:
    """All folders that hold any of the paths, at any height, with `""` for the top."""
    folders = {""}
    level = {path.rpartition("/")[0] for path in paths} - folders
    while level:
        folders |= level
        level = {path.rpartition("/")[0] for path in level} - folders
    return folders


@dataclass(frozen=True, slots=True)
class Layout:
    """The paths of one site, worked out once.

    Attributes:
        paths: of its files, in order.
        folders: that hold them, in order, so that a folder comes after the one around it.
        needed: the folders again, to look things up in.
    """

    paths: tuple[str, ...]
    folders: tuple[str, ...]
    needed: frozenset[str]


def layout_of(paths: Iterable[str]) -> Layout:
    """Order the paths of a site."""
    ordered = tuple(sorted(paths))
    needed = frozenset(folders_of(ordered))
    return Layout(ordered, tuple(sorted(needed)), needed)


def fold(path: str) -> str:
    """The form in which a file system that ignores case (macOS, Windows) compares a path."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())
