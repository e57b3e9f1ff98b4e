"""The store's folder in, everything below `content/` out: documents, other files, and what is astray.

Text is always read, as its digest is the only thing that tells whether it changed; parsing is skipped for what a memo
already holds. `reread` makes a new Content that shares all that was not touched.
"""

from __future__ import annotations

import os
from bisect import bisect_left
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from storegen.digest import digest_bytes
from storegen.documents.characters import CONTROLS
from storegen.documents.document import Document, parse_document
from storegen.documents.kinds import (
    CONTENT,
    Place,
    is_known_folder,
    is_private,
    is_skipped_folder,
    place_of,
    suggest_place,
)
from storegen.documents.source import MAX_SIZE
from storegen.documents.symlinks import is_inside, is_junction, leads_away
from storegen.problems import Problem, Severity, Span, in_reading_order
from storegen.suggest import suggest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_FOLDERS = ("products", "collections", "pages", "posts", "reviews", "media", "static", "private")
# os.read allocates what it is asked for, so a large buffer costs more than the reading.
_BUFFER = 64 * 1024


@dataclass(frozen=True, slots=True)
class Content:
    """What lies below `content/`.

    Attributes:
        documents: by path, sorted.
        files: paths of pictures and static files, sorted.
        problems: of the folder: what is astray or cannot be read. Each document carries its own.
    """

    documents: Mapping[str, Document]
    files: tuple[str, ...]
    problems: tuple[Problem, ...]

    def all_problems(self) -> tuple[Problem, ...]:
        """The folder's problems and those of every document, in reading order."""
        own = (problem for document in self.documents.values() for problem in document.problems)
        return in_reading_order([*self.problems, *own])


@dataclass(slots=True)
class _Found:
    """What a walk has come across so far."""

    documents: dict[str, Document] = field(default_factory=dict)
    files: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def read_content(root: Path, memo: Mapping[str, Document] | None = None) -> Content:
    """Read the whole folder.

    Args:
        root: the store's folder, the one that holds `content/`.
        memo: documents by path, from an earlier reading; one with the same digest is not parsed again.
    """
    found = _Found()
    if (root / CONTENT).is_dir():
        _Walk(root, memo or {}, found).folder(CONTENT)
    else:
        hint = "run storegen in the store's folder, name it with -C, or make a new one with `storegen new`"
        found.problems.append(Problem("no-content", f"there is no folder '{CONTENT}' here", Span(CONTENT), hint))
    documents = {path: found.documents[path] for path in sorted(found.documents)}
    return Content(documents, tuple(sorted(found.files)), in_reading_order(found.problems))


def reread(content: Content, root: Path, paths: Iterable[str]) -> Content:
    """Read again what changed, and share the rest.

    Args:
        content: the earlier reading, which stays as it is.
        root: the store's folder.
        paths: what was added, changed or deleted, files or folders, relative to the store's folder; others than those
            below `content/` are passed over.
    """
    units = _units(paths)
    is_new = any(problem.code == "no-content" for problem in content.problems)
    if CONTENT in units or (units and is_new):
        return read_content(root, content.documents)
    if not units:
        return content
    found = _Found()
    walk = _Walk(root, content.documents, found)
    for unit in units:
        walk.anything(unit)
    documents = content.documents
    # Folders can only have come or gone when more than the text of known documents was touched.
    only_text = not found.files and all(unit in documents for unit in units)
    files = content.files if only_text else _replaced_files(content.files, units, found.files)
    problems = [problem for problem in content.problems if not _is_within(problem, units)]
    return Content(_replaced(content, units, found.documents), files, in_reading_order(problems + found.problems))


def _units(paths: Iterable[str]) -> frozenset[str]:
    """What to look at: each path, or the unknown folder it lies in, which is reported as one."""
    units = set()
    for path in paths:
        parts = path.strip("/").split("/")
        if parts[0] != CONTENT:
            continue
        whole = len(parts) < 2 or is_known_folder(parts[1])
        units.add("/".join(parts if whole else parts[:2]))
    return frozenset(unit for unit in units if not any(unit.startswith(f"{other}/") for other in units))


def _replaced(content: Content, units: frozenset[str], new: dict[str, Document]) -> Mapping[str, Document]:
    """A copy of the documents with some replaced; the order is made anew only when a path came."""
    documents = dict(content.documents)
    gone = {unit for unit in units if unit in documents}
    folders = tuple(f"{unit}/" for unit in units if unit not in documents and not _holds(content.files, unit))
    if folders:
        gone |= {path for path in documents if path.startswith(folders)}
    if not gone and not new:
        return content.documents
    for path in gone - new.keys():
        del documents[path]
    added = not new.keys() <= documents.keys()
    documents |= new
    return {path: documents[path] for path in sorted(documents)} if added else documents


def _replaced_files(old: tuple[str, ...], units: frozenset[str], new: list[str]) -> tuple[str, ...]:
    """The same for files; when they are all still there, which is the usual change, they are shared."""
    if set(new) == units and all(_holds(old, path) for path in new):
        return old
    folders = tuple(f"{unit}/" for unit in units)
    kept = [path for path in old if path not in units and not path.startswith(folders)]
    return tuple(sorted(kept + new))


def _holds(sorted_paths: tuple[str, ...], path: str) -> bool:
    index = bisect_left(sorted_paths, path)
    return index < len(sorted_paths) and sorted_paths[index] == path


def _is_within(problem: Problem, units: frozenset[str]) -> bool:
    path = problem.span.path if problem.span else ""
    return path in units or path.startswith(tuple(f"{unit}/" for unit in units))


class _Walk:
    """One way through the folder; symlinks are followed only to what may be published, and never in a circle."""

    def __init__(self, root: Path, memo: Mapping[str, Document], found: _Found) -> None:
        self._root = root
        self._base = os.fspath(root)
        self._real_content = os.path.realpath(root / CONTENT)
        self._memo = memo
        self._found = found
        self._trail: list[str] = []

    def anything(self, path: str) -> None:
        """Look at a path that may be a file, a folder, or gone."""
        full = self._root / path
        if not os.path.lexists(full) or is_skipped_folder(path):
            return
        parents = [str(Path(path).parents[index].as_posix()) for index in range(len(Path(path).parents) - 1)]
        if not all(self._may_follow(parent) for parent in reversed(parents)):
            return
        links = [parent for parent in reversed(parents) if leads_away(self._root / parent)]
        self._trail = [os.path.realpath(self._root / parent) for parent in links]
        self._entry(path, is_link=leads_away(full))
        self._trail = []

    def folder(self, path: str) -> None:
        """Look at everything in a folder."""
        try:
            with os.scandir(self._root / path) as entries:
                names = sorted((entry.name, entry.is_symlink() or is_junction(entry)) for entry in entries)
        except OSError as error:
            self._unreadable(path, error)
            return
        for name, is_link in names:
            self._entry(f"{path}/{name}", is_link=is_link)

    def _entry(self, path: str, *, is_link: bool) -> None:
        if not _is_printable(path):
            self._complain("file-name", "the name of this file is not proper text", path, "rename it", Severity.ERROR)
        elif is_skipped_folder(path) or (is_link and not self._may_follow(path)) or self._is_hidden_there(path):
            return
        elif is_link:
            self._trail.append(os.path.realpath(self._root / path))
            self._entry(path, is_link=False)
            self._trail.pop()
        elif os.path.isdir(f"{self._base}/{path}"):  # noqa: PTH112 - pathlib costs as much as the reading
            self._subfolder(path)
        else:
            self._file(path)

    def _subfolder(self, path: str) -> None:
        parts = path.split("/")
        if len(parts) == 2 and not is_known_folder(parts[1]):
            hint = suggest(parts[1], _FOLDERS) or "its files belong into " + ", ".join(_FOLDERS)
            self._complain("stray-file", "nothing in this folder is read", path, hint, Severity.WARNING)
            return
        self.folder(path)

    def _file(self, path: str) -> None:
        place = Place.DOCUMENT if path in self._memo else place_of(path)
        if place is Place.DOCUMENT:
            self._document(path)
        elif place is Place.FILE:
            self._found.files.append(path)
        elif place is Place.STRAY:
            self._complain(
                "stray-file", "this file is not part of the shop", path, suggest_place(path), Severity.WARNING
            )

    def _document(self, path: str) -> None:
        try:
            raw = _read_bytes(f"{self._base}/{path}")
        except OSError as error:
            self._unreadable(path, error)
            return
        known = self._memo.get(path)
        if known is None or known.digest != digest_bytes(raw):
            known = parse_document(path, raw)
        self._found.documents[path] = known

    def _may_follow(self, path: str) -> bool:
        """Whether a link, or a folder that may be one, stays inside of the store and leads to no folder around it."""
        full = self._root / path
        if not leads_away(full):
            return True
        target = os.path.realpath(full)
        if not os.path.exists(target):  # noqa: PTH110
            self._complain("unreadable-file", "this link leads nowhere", path, "delete it", Severity.ERROR)
        elif not is_inside(target, self._real_content):
            message = f"this link leads out of {CONTENT}/, so it is not followed"
            self._complain("symlink-outside", message, path, "copy what it leads to here", Severity.ERROR)
        elif self._is_hidden(path):
            message = "this link leads to what is never published, so it is not followed"
            hint = "delete it; if everybody may see what it leads to, copy that here"
            self._complain("symlink-outside", message, path, hint, Severity.ERROR)
        elif target in self._trail or is_inside(os.path.realpath(full.parent), target):
            self._complain(
                "symlink-circle", "this link leads back to a folder it lies in", path, "delete it", Severity.ERROR
            )
        else:
            return True
        return False

    def _is_hidden_there(self, path: str) -> bool:
        """The same as `_is_hidden`, asked only below links: elsewhere the name it is met under is its own."""
        return bool(self._trail) and self._is_hidden(path)

    def _is_hidden(self, path: str) -> bool:
        """Whether the name a file really has keeps it out of the shop, whatever the name it is met under."""
        inside = Path(os.path.realpath(self._root / path)).relative_to(self._real_content)
        return is_private((CONTENT / inside).as_posix())

    def _unreadable(self, path: str, error: OSError) -> None:
        reason = error.strerror or type(error).__name__
        self._complain(
            "unreadable-file", f"this cannot be read: {reason}", path, "check its permissions", Severity.ERROR
        )

    def _complain(self, code: str, message: str, path: str, hint: str, severity: Severity) -> None:
        shown = path if _is_printable(path) else path.encode("utf-8", "replace").decode()
        self._found.problems.append(Problem(code, message, Span(shown), hint, severity))


def _read_bytes(path: str) -> bytes:
    """The bytes of a file, of a huge one no more than shows that it is too large."""
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        return b"".join(_chunks(descriptor))
    finally:
        os.close(descriptor)


def _chunks(descriptor: int) -> Iterator[bytes]:
    size = 0
    while size <= MAX_SIZE and (chunk := os.read(descriptor, _BUFFER)):
        size += len(chunk)
        yield chunk


def _is_printable(path: str) -> bool:
    """Whether it is text; on Linux a name may be any bytes."""
    return CONTROLS.search(path) is None
