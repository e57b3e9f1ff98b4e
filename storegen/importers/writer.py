"""Files as text in, files below the store's folder out: all of them or none, and never over one that is there."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from storegen.errors import ContentError
from storegen.problems import Problem, Span

if TYPE_CHECKING:
    from collections.abc import Mapping


def write_new_files(root: Path, files: Mapping[str, str]) -> None:
    """Write files that are not there yet.

    They are written in full beside the store's content and only then moved to their places, so a full disk or a
    stopped program leaves nothing half-written.

    Args:
        root: the store's folder; it is made if it is not there.
        files: text by path below it.

    Raises:
        ContentError: one of them is there already; what this call had moved is taken away again.
        OSError: one could not be written; the same holds.
    """
    root.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".storegen-import-", dir=root) as folder:
        staged = Path(folder)
        for path, text in files.items():
            _write(staged / path, text)
        moved: list[Path] = []
        try:
            for path in files:
                _move(staged / path, root / path, path)
                moved.append(root / path)
        except BaseException:
            for done in moved:
                done.unlink(missing_ok=True)
            raise


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    # Line ends as everywhere in a store, on Windows too.
    path.write_bytes(text.encode())


def _move(staged: Path, place: Path, name: str) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    if place.exists() or place.is_symlink():
        raise ContentError(file_exists(name))
    shutil.move(staged, place)


def file_exists(name: str) -> Problem:
    """The problem of a file that stands where an import would write."""
    message = f"{name} is there already, and an import writes over nothing"
    return Problem("file-exists", message, Span(name), "import into another folder with --into, or move it away")
