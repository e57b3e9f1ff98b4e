"""The store's folders in, bursts of changed files out, for as long as the preview runs.

Rests on watchdog. Only what may change a page is listened to: reading a file is an event as well, and the preview
reads what it watches.
"""

from __future__ import annotations

import logging
import threading
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.polling import PollingObserver

from storegen.preview.burst import Burst
from storegen.preview.folders import SKIPPED, survey
from storegen.problems import Problem, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from watchdog.observers.api import BaseObserver, ObservedWatch

_LOG = logging.getLogger("storegen.preview")
_KINDS: list[type[FileSystemEvent]] = [
    FileCreatedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileDeletedEvent,
    DirCreatedEvent,
    DirMovedEvent,
    DirDeletedEvent,
]
_PATIENCE_SECONDS = 1.0
_POLL_SECONDS = 0.5
_SLOW_POLL_SECONDS = 5.0
_INOTIFY_LIMIT = Path("/proc/sys/fs/inotify/max_user_watches")


class StoreWatcher:
    """Watches folders of a store that may come, go and be replaced while it runs."""

    def __init__(
        self,
        root: Path,
        folders: Sequence[Path],
        on_change: Callable[[Collection[Path] | None], object],
        *,
        report: Callable[[Problem], None],
        ignored: Collection[Path] = (),
        poll: bool = False,
    ) -> None:
        """Prepare to watch; nothing starts yet.

        Args:
            root: the store's folder, absolute.
            folders: what to watch with all that is below, absolute, existing or not: content, themes, built-in themes;
                a single file in the store's folder is looked at as well.
            on_change: called in a thread of its own, never twice at once, with absolute paths or `None` (look at all).
            report: called in that thread with what cannot be watched well.
            ignored: folders whose changes mean nothing, such as the output; absolute.
            poll: look again and again, for disks that send no events.
        """
        self._root = root
        self._folders = tuple(folders)
        self._ignored = tuple(ignored)
        self._on_change = on_change
        self._report = report
        self._poll = poll
        self._burst = Burst()
        self._watches: dict[Path, ObservedWatch] = {}
        self._thread = threading.Thread(target=self._run, name="storegen-watch", daemon=True)

    def start(self) -> None:
        """Begin in the background; what changed before that is caught by one look at everything."""
        self._thread.start()

    def stop(self) -> None:
        """End; no `on_change` begins afterwards, and one that takes long is not waited for."""
        self._burst.close()
        self._thread.join(_PATIENCE_SECONDS)

    def _run(self) -> None:
        # A folder that is made while it is being listed is registered twice, which watchdog finds worth a warning.
        warnings.filterwarnings("ignore", "Callback with id .* already exists", RuntimeWarning)
        observer = self._observer()
        observer.start()
        try:
            top = _Handler(self._root, self._root.resolve(), self._burst, frozenset(self._folders), self._ignored)
            observer.schedule(_TopHandler(top), str(top.real), event_filter=_KINDS)
            self._burst.add_unknown()
            while (change := self._burst.take()) is not None:
                replaced = change.paths.intersection(self._folders)
                if replaced or not change.is_complete:
                    self._watch_what_is_there(observer, replaced)
                    self._tell(None)
                else:
                    self._tell(change.paths)
        finally:
            observer.stop()
            observer.join()

    def _tell(self, paths: Collection[Path] | None) -> None:
        try:
            self._on_change(paths)
        except Exception:  # noqa: BLE001 - a bug met in one change must not make the preview deaf to the next
            _LOG.exception("a bug in storegen while it took in a change")

    def _watch_what_is_there(self, observer: BaseObserver, replaced: Collection[Path]) -> None:
        for folder in self._folders:
            if folder in replaced and folder in self._watches:
                observer.unschedule(self._watches.pop(folder))
            if folder not in self._watches and folder.is_dir():
                handler = _Handler(folder, folder.resolve(), self._burst, frozenset(self._folders), self._ignored)
                self._watches[folder] = observer.schedule(
                    handler, str(handler.real), recursive=True, event_filter=_KINDS
                )

    def _observer(self) -> BaseObserver:
        found = survey(self._folders)
        for link in found.links:
            self._report(self._unwatched_link(link))
        if self._poll:
            return PollingObserver(timeout=_POLL_SECONDS)
        # watchdog says nothing of folders for which the system had no watch left, so this counts beforehand.
        if found.count > _inotify_limit():
            self._report(_too_many(found.count))
            return PollingObserver(timeout=_SLOW_POLL_SECONDS)
        return Observer()

    def _unwatched_link(self, link: Path) -> Problem:
        shown = link.relative_to(self._root).as_posix() if link.is_relative_to(self._root) else link.as_posix()
        return Problem(
            "unwatched-link",
            "this folder is a link to another place; the preview does not notice changes behind it by itself",
            Span(shown),
            "reload the page in the browser after a change there",
            Severity.WARNING,
        )


class _Handler(FileSystemEventHandler):
    """Turns events below one folder into paths as the seller gave them."""

    def __init__(self, folder: Path, real: Path, burst: Burst, tops: frozenset[Path], ignored: Sequence[Path]) -> None:
        """Args: the folder as named and as it really is; where changes go; the watched folders; what to pass over."""
        self.real = real
        self.burst = burst
        self.tops = tops
        self._folder = folder
        self._ignored = ignored

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Note what changed; folders come with more than one event can tell."""
        paths = self.paths_of(event)
        if not paths:
            return
        self.burst.add(paths)
        if event.is_directory:
            self.burst.add_unknown()

    def paths_of(self, event: FileSystemEvent) -> list[Path]:
        """Both ends of a move, the one path of anything else, without what is to be passed over."""
        ends = [str(end) for end in (event.src_path, event.dest_path) if end]
        paths = [self._folder / Path(end).relative_to(self.real) for end in ends if Path(end).is_relative_to(self.real)]
        return [path for path in paths if not self._is_ignored(path)]

    def _is_ignored(self, path: Path) -> bool:
        return not SKIPPED.isdisjoint(path.relative_to(self._folder).parts) or any(
            path.is_relative_to(folder) for folder in self._ignored
        )


class _TopHandler(FileSystemEventHandler):
    """Sees the store's own folder, without what is below: there a watched folder may come or go."""

    def __init__(self, inner: _Handler) -> None:
        """Args: the handler that knows the folder."""
        self._inner = inner

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Note a watched folder, whether it is now a folder, a link or gone."""
        self._inner.burst.add(self._inner.tops.intersection(self._inner.paths_of(event)))


def _inotify_limit() -> float:
    try:
        # Other programs use the same budget.
        return int(_INOTIFY_LIMIT.read_text("ascii")) * 0.8
    except (OSError, ValueError):
        return float("inf")


def _too_many(count: int) -> Problem:
    return Problem(
        "watch-limit",
        f"there are {count:,} folders, more than this system can watch, so the preview looks every few seconds",
        None,
        "raise the limit: sudo sysctl fs.inotify.max_user_watches=1048576",
        Severity.WARNING,
    )
