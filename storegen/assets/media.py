"""The store's pictures as they are now: paths in, facts and problems out, reading only what changed.

A picture is looked at, not decoded: its digest, its header and what it gives away. What is found is remembered under
the file's stamp, so a second build asks the file system and nothing else. Damage that only decoding shows is found
when renditions are made, which is before anything is published.
"""

from __future__ import annotations

import os
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

from storegen.assets.complaints import BYTES_AT_MOST, broken, missing, outside, too_many_bytes
from storegen.assets.formats import format_of
from storegen.assets.picture import Picture
from storegen.assets.picture_index import PictureIndex, Remembered, Stamp
from storegen.assets.svg import check_svg
from storegen.digest import digest_bytes
from storegen.problems import Problem, in_reading_order
from storegen.suggest import suggest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

__all__ = ["Picture", "PictureIndex", "Pictures", "Remembered", "inspect", "look_at"]


@dataclass(frozen=True, slots=True)
class Pictures:
    """All pictures that were asked for.

    Attributes:
        found: the good ones, by path.
        problems: one for each of the others, in the order of their paths.
    """

    found: Mapping[str, Picture]
    problems: tuple[Problem, ...]


def look_at(root: Path, paths: Iterable[str], cache_folder: Path) -> Pictures:
    """Look at many pictures, each only if it may have changed since it was last looked at.

    Args:
        root: the store's folder.
        paths: relative to it, with forward slashes; repetitions are fine.
        cache_folder: the store's `.storegen`; what is found is remembered there.
    """
    index = PictureIndex(cache_folder)
    remembered = index.load()
    wanted = sorted(set(paths))
    known = {path: record for path in wanted if (record := _still_true(root, path, remembered)) is not None}
    unknown = [path for path in wanted if path not in known]
    looked_at = _look_at_each(root, unknown)
    records = known | {path: record for path, record in looked_at if isinstance(record, Remembered)}
    problems = [record for _, record in looked_at if isinstance(record, Problem)]
    if unknown:
        others = {path: record for path, record in remembered.items() if path not in records and (root / path).exists()}
        index.save(dict(sorted((others | records).items())))
    return Pictures(
        {path: records[path].picture for path in wanted if path in records},
        in_reading_order(problems),
    )


def inspect(root: Path, path: str, remembered: Mapping[str, Remembered]) -> tuple[Picture | None, Problem | None]:
    """Look at one picture: exactly one of the two that come back is there.

    Args:
        root: the store's folder.
        path: relative to it, with forward slashes.
        remembered: earlier records by path, of `PictureIndex.load`; empty to look in any case.
    """
    known = _still_true(root, path, remembered)
    record = known or _look(root, path)
    return (None, record) if isinstance(record, Problem) else (record.picture, None)


def _still_true(root: Path, path: str, remembered: Mapping[str, Remembered]) -> Remembered | None:
    record = remembered.get(path)
    if record is None:
        return None
    try:
        stamp = Stamp.of(os.stat(f"{root}/{path}"))  # noqa: PTH116 - a Path for each of 20,000 takes as long as the stat
    except (OSError, ValueError):
        return None
    return record if record.holds_for(stamp) else None


def _look_at_each(root: Path, paths: list[str]) -> list[tuple[str, Remembered | Problem]]:
    """Threads, because reading and digesting leave the interpreter free."""
    if len(paths) < 2:
        return [(path, _look(root, path)) for path in paths]
    with ThreadPoolExecutor(min(8, 2 * (os.cpu_count() or 1))) as pool:
        return list(zip(paths, pool.map(lambda path: _look(root, path), paths), strict=True))


def _look(root: Path, path: str) -> Remembered | Problem:
    file = root / path
    recorded = time.time_ns()
    try:
        stamp = Stamp.of(file.stat())
        if not file.is_file():
            return broken(path, "is a folder or a device", "name a file")
        if not file.resolve().is_relative_to(root.resolve()):
            return outside(path)
        if stamp.size > BYTES_AT_MOST:
            return too_many_bytes(path, stamp.size)
        data = file.read_bytes()
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return missing(path, _nearest(file))
    except OSError as error:
        return broken(path, f"cannot be read: {error.strerror}", "check the file's permissions")
    picture = _picture(data, path)
    return picture if isinstance(picture, Problem) else Remembered(stamp, recorded, picture)


def _picture(data: bytes, path: str) -> Picture | Problem:
    image_format = format_of(data, path)
    if isinstance(image_format, Problem):
        return image_format
    if image_format == "SVG":
        size = check_svg(data, path)
        return size if isinstance(size, Problem) else Picture(path, digest_bytes(data), *size, "SVG", vector=True)
    # Pillow takes 50 ms to load, which a build without a changed picture need not wait for.
    from storegen.assets.header import read_header  # noqa: PLC0415

    header = read_header(data, image_format, path)
    if isinstance(header, Problem):
        return header
    return Picture(path, digest_bytes(data), *header.size, image_format, header.metadata.private)


def _nearest(file: Path) -> str | None:
    try:
        return suggest(file.name, (entry.name for entry in file.parent.iterdir() if entry.is_file()))
    except (OSError, ValueError):
        return None
