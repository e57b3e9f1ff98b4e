"""Renditions that were made, kept between builds: plans in, digests out, and bytes when they are asked for.

A rendition is a file whose name tells the rendition, its size and the digest of its content, so a build that has
everything lists one folder and opens no file. The cache is untrusted: content is compared with the digest each time
it is read, and what does not fit is made again.
"""

from __future__ import annotations

import os
import zlib
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from storegen.assets.complaints import not_kept, worker_died
from storegen.assets.encode import make_renditions
from storegen.assets.replacing import replacing
from storegen.digest import digest_bytes
from storegen.problems import Problem, in_reading_order

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Mapping
    from pathlib import Path

    from storegen.assets.renditions import Rendition

_AT_WORK = 32
"""Pictures handed to the executor at a time, so that finished ones do not pile up in memory."""


class Kept(NamedTuple):
    """One file of the store.

    Attributes:
        digest: of its content.
        size: in bytes.
    """

    digest: str
    size: int


@dataclass(frozen=True, slots=True)
class Made:
    """What is there now.

    Attributes:
        problems: one for each picture that gave no renditions, in the order of their paths.
        digests: digest and size in bytes of each rendition, by name.
    """

    problems: tuple[Problem, ...]
    digests: Mapping[str, Kept]


class RenditionStore:
    """A folder of renditions.

    Attributes:
        folder: `.storegen/renditions` of the store; made when something is first kept.
    """

    def __init__(self, folder: Path) -> None:
        """List the folder once; what other builds add later is not seen, only made again."""
        self.folder = folder
        self._files = {file.partition("~")[0]: file for file in _listed(folder)}

    def find(self, name: str) -> Kept | None:
        """Digest and size of a rendition, by what its file is called; the content is not looked at."""
        file = self._files.get(name)
        return None if file is None else _kept(file)

    def read(self, name: str) -> bytes | None:
        """Return a rendition's bytes if they are there and are those that were kept."""
        kept = self.find(name)
        if kept is None:
            return None
        file = self._files[name]
        try:
            data = (self.folder / file).read_bytes()
        except OSError:
            data = b""
        if digest_bytes(data) == kept.digest:
            return data
        del self._files[name]
        return None

    def keep(self, name: str, data: bytes) -> Kept | Problem:
        """Write a rendition in one step: no reader ever sees half of it."""
        kept = Kept(digest_bytes(data), len(data))
        file = _file_name(name, kept)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with replacing(self.folder / file) as stream:
                stream.write(data)
        except OSError as error:
            return not_kept(self.folder.as_posix(), error.strerror or type(error).__name__)
        self._files[name] = file
        return kept

    def prune(self, needed: Container[str]) -> int:
        """Remove every file but those of the renditions that are needed; return how many went."""
        self._files = {name: file for name, file in self._files.items() if name in needed}
        idle = set(_listed(self.folder)).difference(self._files.values())
        removed = 0
        for file in idle:
            with suppress(OSError):
                (self.folder / file).unlink()
                removed += 1
        return removed


def make_all(
    root: Path,
    wanted: Iterable[Rendition],
    store: RenditionStore,
    executor: Executor,
    advance: Callable[[int], None] = lambda _pictures: None,
) -> Made:
    """Make what is missing, each source decoded once.

    Args:
        root: the store's folder, which the sources' paths are relative to.
        wanted: everything that will be published; repetitions are fine.
        store: where finished renditions are and go.
        executor: any: serial, threads, processes; must see the same files.
        advance: is told of each picture that is finished.
    """
    needed = {rendition.name: rendition for rendition in wanted}
    there = {name: kept for name in needed if (kept := store.find(name)) is not None}
    missing: dict[tuple[str, str], list[Rendition]] = {}
    for name, rendition in needed.items():
        if name not in there:
            missing.setdefault((rendition.source, rendition.source_digest), []).append(rendition)
    problems: list[Problem] = []
    for result in _results(root, missing.values(), executor):
        problems += _keep(store, result)
        advance(1)
    made = {name: kept for name in needed.keys() - there.keys() if (kept := store.find(name)) is not None}
    return Made(in_reading_order(problems), there | made)


def rendition_bytes(root: Path, rendition: Rendition, store: RenditionStore) -> bytes | Problem:
    """Return the bytes of one rendition to be published or previewed, making it if it is missing or damaged.

    Args:
        root: the store's folder.
        rendition: what is wanted.
        store: where it should be, and where it goes if it has to be made.
    """
    data = store.read(rendition.name)
    if data is not None:
        return data
    result = make_renditions(root / rendition.source, [rendition])
    if isinstance(result, Problem):
        return result
    store.keep(rendition.name, result[rendition.name])
    return result[rendition.name]


def _results(root: Path, groups: Iterable[list[Rendition]], executor: Executor) -> Iterator[dict[str, bytes] | Problem]:
    """Yield what becomes of each source, in the order in which they are finished."""
    waiting: Iterator[list[Rendition]] = iter(groups)
    at_work: dict[Future[dict[str, bytes] | Problem], str] = {}
    while True:
        for group in islice(waiting, _AT_WORK - len(at_work)):
            try:
                future = executor.submit(make_renditions, root / group[0].source, group)
            except BrokenExecutor:
                waiting = iter(())
                yield worker_died(group[0].source)
                break
            at_work[future] = group[0].source
        if not at_work:
            return
        for future in wait(at_work, return_when=FIRST_COMPLETED).done:
            source = at_work.pop(future)
            try:
                result = future.result()
            except BrokenExecutor:
                result = worker_died(source)
            yield result


def _keep(store: RenditionStore, result: dict[str, bytes] | Problem) -> Iterator[Problem]:
    if isinstance(result, Problem):
        yield result
        return
    for name, data in result.items():
        kept = store.keep(name, data)
        if isinstance(kept, Problem):
            yield kept


def _listed(folder: Path) -> list[str]:
    try:
        return sorted(os.listdir(folder))  # noqa: PTH208 - names are wanted, 80,000 Paths are not
    except OSError:
        return []


def _file_name(name: str, kept: Kept) -> str:
    head = f"{name}~{kept.size}~{kept.digest}"
    return f"{head}~{zlib.crc32(head.encode()):08x}"


def _kept(file: str) -> Kept | None:
    """Read a file's name back; one that does not check, such as a file that was renamed, counts as absent."""
    head, _, check = file.rpartition("~")
    _, size, digest = head.split("~") if head.count("~") == 2 else ("", "", "")
    is_ours = size.isdecimal() and check == f"{zlib.crc32(head.encode('utf-8', 'replace')):08x}"
    return Kept(digest, int(size)) if is_ours else None
