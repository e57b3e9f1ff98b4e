"""A source and a folder in, a running preview out, until the seller ends it."""

from __future__ import annotations

import asyncio
import secrets
import signal
import sys
import threading
import webbrowser
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tornado.ioloop import IOLoop

from storegen.preview.app import PreviewApp
from storegen.preview.binding import bind
from storegen.preview.excerpt import FileLines
from storegen.preview.gate import Gate
from storegen.preview.live import announce
from storegen.preview.shell import Shell
from storegen.preview.watch import StoreWatcher
from storegen.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator
    from pathlib import Path
    from types import FrameType

    from storegen.preview.source import PreviewSource

_OPEN_FILES = 4096


@dataclass(frozen=True, slots=True)
class PreviewOptions:
    """How to serve.

    Attributes:
        root: the store's folder.
        folders: what to watch: content, themes, the built-in themes.
        ignored: folders to pass over: the output.
        host: address or name to listen on.
        port: 0 takes any free one.
        poll: look for changes instead of waiting for the system's events.
        open_browser: show the first page when the server is up.
    """

    root: Path
    folders: tuple[Path, ...]
    ignored: tuple[Path, ...] = ()
    host: str = "127.0.0.1"
    port: int = 8000
    poll: bool = False
    open_browser: bool = False


def serve(
    source: PreviewSource,
    options: PreviewOptions,
    *,
    on_ready: Callable[[str], None],
    report: Callable[[Problem], None],
) -> None:
    """Serve until interrupted (SIGINT or SIGTERM). At most once in a process.

    Args:
        source: the shop.
        options: where and how.
        on_ready: called with the address once requests are answered.
        report: called with what the seller should know about the preview itself, perhaps from another thread.

    Raises:
        StoregenError: the port or host cannot be used.
    """
    _allow_many_connections()
    sockets = bind(options.host, options.port)
    gate = Gate(options.host, sockets[0].getsockname()[1], secrets.token_urlsafe(18))
    if gate.is_open_to_network:
        report(_open_to_network(gate))
    loop = IOLoop.current()

    def take_in(paths: Collection[Path] | None) -> None:
        if source.refresh(paths):
            loop.add_callback(announce)

    watcher = StoreWatcher(
        options.root.absolute(),
        [folder.absolute() for folder in options.folders],
        take_in,
        report=report,
        ignored=[folder.absolute() for folder in options.ignored],
        poll=options.poll,
    )
    app = PreviewApp(source, gate.token, line_at=FileLines(options.root))
    shell = Shell(app, source, gate, sockets, watcher.start)
    with _ended_by_signals() as arm:
        loop.add_callback(arm)
        loop.add_callback(on_ready, gate.url())
        if options.open_browser:
            loop.add_callback(_open_browser, gate.url())
        shell.run()
        watcher.stop()


def _allow_many_connections() -> None:
    """Raise this process's own limit of open files; a few systems begin with 256, which half-open connections fill."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not there on Windows

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = _OPEN_FILES if hard == resource.RLIM_INFINITY else min(_OPEN_FILES, hard)
    if soft < wanted:
        with suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


def _open_browser(url: str) -> None:
    """Open a tab without waiting for it: some browsers only come back when they are closed."""
    threading.Thread(target=webbrowser.open, args=(url,), daemon=True).start()


@contextmanager
def _ended_by_signals() -> Iterator[Callable[[], None]]:
    """Give a function that, called on the running loop, lets SIGINT and SIGTERM end it between two callbacks.

    A KeyboardInterrupt would end it in the middle of one. A second signal while things wind down changes nothing.
    """
    if threading.current_thread() is not threading.main_thread():
        yield lambda: None
        return
    before = {name: signal.getsignal(name) for name in (signal.SIGINT, signal.SIGTERM)}

    def arm() -> None:
        loop = asyncio.get_running_loop()

        def end(_number: int, _frame: FrameType | None) -> None:
            if not loop.is_closed():
                loop.call_soon_threadsafe(loop.stop)

        for name in before:
            signal.signal(name, end)

    yield arm
    for name, handler in before.items():
        signal.signal(name, handler)


def _open_to_network(gate: Gate) -> Problem:
    return Problem(
        "open-to-network",
        f"everybody in this network can see the preview, drafts included, on port {gate.port}",
        None,
        "leave --host out when you no longer need it",
        Severity.WARNING,
    )
