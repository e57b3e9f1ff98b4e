"""A source and a folder in, a running preview out, until the seller ends it."""

from __future__ import annotations

import errno
import secrets
import signal
import socket
import threading
import webbrowser
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tornado.ioloop import IOLoop
from tornado.netutil import bind_sockets

from storegen.errors import StoregenError
from storegen.preview.app import PreviewApp
from storegen.preview.excerpt import FileLines
from storegen.preview.gate import Gate
from storegen.preview.live import announce
from storegen.preview.policy import SHOP_POLICY
from storegen.preview.shell import Shell
from storegen.preview.watch import StoreWatcher
from storegen.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from pathlib import Path

    from storegen.preview.source import PreviewSource

_PORTS_TRIED = 20


@dataclass(frozen=True, slots=True)
class PreviewOptions:
    """How to serve.

    Attributes:
        root: the store's folder, absolute.
        folders: what to watch, absolute: content, themes, the built-in themes.
        ignored: folders to pass over, absolute: the output.
        host: address or name to listen on.
        port: 0 takes any free one.
        poll: look for changes instead of waiting for the system's events.
        open_browser: show the first page when the server is up.
        shop_policy: the Content-Security-Policy that the shop will be published with.
    """

    root: Path
    folders: tuple[Path, ...]
    ignored: tuple[Path, ...] = ()
    host: str = "127.0.0.1"
    port: int = 8000
    poll: bool = False
    open_browser: bool = False
    shop_policy: str = SHOP_POLICY


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
    sockets = _bind(options.host, options.port)
    gate = Gate(options.host, sockets[0].getsockname()[1], secrets.token_urlsafe(18))
    if gate.is_open_to_network:
        report(_open_to_network(gate))
    loop = IOLoop.current()

    def take_in(paths: Collection[Path] | None) -> None:
        if source.refresh(paths):
            loop.add_callback(announce)

    def ready() -> None:
        on_ready(gate.url())
        if options.open_browser:
            threading.Thread(target=webbrowser.open, args=(gate.url(),), daemon=True).start()

    watcher = StoreWatcher(
        options.root, options.folders, take_in, report=report, ignored=options.ignored, poll=options.poll
    )
    app = PreviewApp(source, gate.token, shop_policy=options.shop_policy, line_at=FileLines(options.root))
    shell = Shell(app, source, gate, sockets, watcher.start)
    _stop_on_signals(loop)
    loop.add_callback(ready)
    shell.run()
    watcher.stop()


def _stop_on_signals(loop: IOLoop) -> None:
    """End the loop between two callbacks; a KeyboardInterrupt would end it in the middle of one."""
    if threading.current_thread() is not threading.main_thread():
        return
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda _number, _frame: loop.add_callback(loop.stop))


def _bind(host: str, port: int) -> list[socket.socket]:
    try:
        return bind_sockets(port, host)
    except OSError as error:
        raise StoregenError(_cannot_listen(host, port, error)) from error
    except (OverflowError, UnicodeError) as error:
        raise StoregenError(_unknown_host(host)) from error


def _cannot_listen(host: str, port: int, error: OSError) -> Problem:
    if error.errno == errno.EADDRINUSE:
        # Taking the next port by itself would leave the seller looking at another preview's page on this one.
        free = _free_port(host, port)
        cure = f"end that program, or serve beside it: storegen serve --port {free}" if free else "end that program"
        return Problem("port-in-use", f"port {port} is taken, perhaps by another preview", None, cure)
    if error.errno == errno.EACCES:
        return Problem("port-refused", f"this system does not let you use port {port}", None, "try --port 8000")
    return _unknown_host(host)


def _unknown_host(host: str) -> Problem:
    return Problem(
        "unknown-host",
        f"'{host}' is not an address of this machine",
        None,
        "leave --host out, or use 0.0.0.0 to reach the preview from your phone",
    )


def _free_port(host: str, port: int) -> int | None:
    for other in range(port + 1, min(port + _PORTS_TRIED, 65535)):
        try:
            sockets = bind_sockets(other, host)
        except OSError:
            continue
        for each in sockets:
            each.close()
        return other
    return None


def _open_to_network(gate: Gate) -> Problem:
    return Problem(
        "open-to-network",
        f"everybody in this network can see the preview, drafts included, on port {gate.port}",
        None,
        "leave --host out when you no longer need it",
        Severity.WARNING,
    )
