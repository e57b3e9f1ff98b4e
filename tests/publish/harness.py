"""A published folder to play with: what is in it as a dictionary, and ways to disturb a publish."""

from __future__ import annotations

import contextlib
import os
import time
from typing import TYPE_CHECKING
from unittest import mock

from storegen.publish.content import Output, output_of
from storegen.publish.manifest import Entry, Manifest
from storegen.publish.paths import MANIFEST_PATH
from storegen.publish.publisher import Published, publish

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

Site = dict[str, bytes]

_CHANGING = ("mkdir", "rmdir", "unlink", "rename", "replace", "link", "symlink", "chmod", "write", "ftruncate")
_WRITES = os.O_CREAT | os.O_TRUNC | os.O_WRONLY


def in_ten_seconds() -> int:
    """A clock by which nothing on disk is fresh any more, so that what is on record is believed."""
    return time.time_ns() + 10_000_000_000


class Shop:
    """A store's folder with `public` and `.storegen` in it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.out = root / "public"
        self.state = root / ".storegen"

    def publish(self, site: Mapping[str, bytes], clock: Callable[[], int] = in_ten_seconds) -> Published:
        return publish(self.out, self.state, outputs_of(site), clock=clock)

    def put(self, path: str, data: bytes) -> None:
        """Write a file in place as a person would, some time after the last publish."""
        place = self.out / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
        for changed in (place, place.parent):
            later(changed)

    def files(self) -> Site:
        return files_in(self.out)

    def left_beside(self) -> list[str]:
        return sorted(entry.name for entry in self.root.iterdir() if entry.name not in {"public", ".storegen"})


def later(place: Path) -> None:
    """Make a change show on disks whose clock ticks slowly."""
    stamp = place.lstat().st_mtime_ns + 5_000_000_000
    os.utime(place, ns=(stamp, stamp))


def outputs_of(site: Mapping[str, bytes]) -> list[Output]:
    return [output_of(path, data) for path, data in site.items()]


def with_manifest(site: Mapping[str, bytes]) -> Site:
    """A site as it should lie there."""
    entries = {output.path: Entry(output.path, output.size, output.digest) for output in outputs_of(site)}
    return {**site, MANIFEST_PATH: Manifest(entries).to_bytes()}


def files_in(root: Path) -> Site:
    """All files of a folder; a folder without anything in it is there with a slash, a symlink with its target."""
    found: Site = {}
    for place in root.rglob("*"):
        path = place.relative_to(root).as_posix()
        if place.is_symlink():
            found[path] = b"-> " + bytes(place.readlink())
        elif place.is_file():
            found[path] = place.read_bytes()
        elif place.is_dir() and not any(place.iterdir()):
            found[path + "/"] = b""
    return found


@contextlib.contextmanager
def before_each_change(act: Callable[[str], None]) -> Iterator[None]:
    """Call `act` with a name before each call that changes something on disk, and before each wait for the disk."""
    with contextlib.ExitStack() as stack:

        def guard(target: str, *, only_writing: bool = False) -> None:
            real = _resolve(target)

            def guarded(*args: object, **kwargs: object) -> object:
                if not only_writing or int(args[1]) & _WRITES:  # type: ignore[call-overload]
                    act(target)
                return real(*args, **kwargs)

            stack.enter_context(mock.patch(target, guarded))

        for name in _CHANGING:
            guard(f"os.{name}")
        guard("os.open", only_writing=True)
        guard("storegen.publish.crossing.exchange")
        guard("storegen.publish.exchange.exchange")
        for module in ("publisher", "update", "roll_forward"):
            guard(f"storegen.publish.{module}.settle")
        yield


@contextlib.contextmanager
def no_waiting_for_the_disk() -> Iterator[None]:
    """Power cuts are not what is tested here, and waiting takes most of a small publish."""
    with contextlib.ExitStack() as stack:
        for module in ("publisher", "update", "roll_forward"):
            stack.enter_context(mock.patch(f"storegen.publish.{module}.settle"))
        yield


@contextlib.contextmanager
def without_exchange() -> Iterator[None]:
    """A system such as Windows."""
    with mock.patch("storegen.publish.update.can_exchange_in", return_value=False):
        yield


def _resolve(target: str) -> Callable[..., object]:
    module, _, name = target.rpartition(".")
    return getattr(__import__(module, fromlist=[name]), name)  # type: ignore[no-any-return]
