"""An application, a watcher and a bound port in, livereload's server with everything dangerous replaced out.

livereload starts the loop and keeps the waiting pages. What it would do by itself is replaced, each for a reason: it
drops edits within three seconds of a reload, lets any web page listen, answers to any Host, runs WSGI on the event
loop and puts an inline script into pages. `tests/preview/test_livereload_names.py` pins the names relied on.
"""

from __future__ import annotations

import logging
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from livereload.handlers import LiveReloadHandler
from livereload.server import Server
from livereload.watcher import Watcher
from tornado.httpserver import HTTPServer
from tornado.web import Application, ErrorHandler, FallbackHandler
from tornado.wsgi import WSGIContainer

from storegen.preview.live import LIVE_PATH, Listener, announce

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable, Sequence
    from wsgiref.types import WSGIApplication

    from tornado.httputil import HTTPServerRequest
    from tornado.web import _HandlerDelegate

    from storegen.preview.gate import Gate
    from storegen.preview.source import PreviewSource

_THREADS = 8
_IDLE_SECONDS = 60
_MOST_HEADER_BYTES = 32 * 1024
_MOST_BODY_BYTES = 16 * 1024
_MOST_MESSAGE_BYTES = 1024


class Shell(Server):  # type: ignore[misc]  # livereload has no types
    """livereload's server around a WSGI application; one a process, because livereload keeps its state on classes."""

    def __init__(
        self,
        app: WSGIApplication,
        source: PreviewSource,
        gate: Gate,
        sockets: Sequence[socket.socket],
        start_watching: Callable[[], None],
    ) -> None:
        """Put the parts together.

        Args:
            app: answers all requests but the websocket's.
            source: whose generation open pages are told.
            gate: who may speak to it.
            sockets: bound already, so a port in use is met before anything has started.
            start_watching: called once when the server is up; must not block.
        """
        super().__init__(app, watcher=_Starter(start_watching))
        self._source = source
        self._gate = gate
        self._sockets = list(sockets)
        self._executor = ThreadPoolExecutor(_THREADS, thread_name_prefix="storegen-page")

    def run(self) -> None:
        """Serve until the loop is stopped."""
        self.serve(port=self._gate.port, host=self._gate.host, debug=False)
        self._executor.shutdown(wait=False, cancel_futures=True)

    def application(
        self,
        port: int,  # noqa: ARG002 - livereload's signature; the sockets are bound
        host: str,  # noqa: ARG002
        liveport: int | None = None,  # noqa: ARG002
        debug: bool | None = None,  # noqa: ARG002, FBT001
        live_css: bool = True,  # noqa: ARG002, FBT001, FBT002
    ) -> None:
        """Listen with our own handlers only: no `/forcereload`, no script put in, no files served."""
        LiveReloadHandler.watcher = self.watcher
        pages = _Pages(self.app, self._executor)
        application = _Guarded(
            self._gate,
            [
                (LIVE_PATH, Listener, {"gate": self._gate, "source": self._source}),
                (r".*", FallbackHandler, {"fallback": pages}),
            ],
        )
        server = HTTPServer(
            application,
            idle_connection_timeout=_IDLE_SECONDS,
            body_timeout=_IDLE_SECONDS,
            max_header_size=_MOST_HEADER_BYTES,
            max_body_size=_MOST_BODY_BYTES,
        )
        server.add_sockets(self._sockets)

    def _setup_logging(self) -> None:
        """Keep requests and refused connections off the terminal; bugs (`tornado.application`) still show."""
        for name in ("tornado.access", "tornado.general"):
            logging.getLogger(name).addHandler(logging.NullHandler())
            logging.getLogger(name).propagate = False


class _Starter(Watcher):  # type: ignore[misc]  # livereload has no types
    """Stands where livereload expects a watcher, and only passes on that it is time to start."""

    def __init__(self, start_watching: Callable[[], None]) -> None:
        super().__init__()
        self._start_watching = start_watching

    def watch(self, *_args: object, **_kwargs: object) -> None:
        """Take no paths: livereload would add the current folder."""

    def start(self, _callback: Callable[[], None]) -> bool:
        """Start ours and ignore livereload's callback, the one that drops edits; true ends its own polling."""
        self._start_watching()
        return True


class _Pages(WSGIContainer):
    """Runs the application on threads, so a slow page stalls nobody."""

    async def handle_request(self, request: HTTPServerRequest) -> None:
        """Answer, then tell the other pages in case this request was the first to notice an edit."""
        await super().handle_request(request)
        announce()


class _Guarded(Application):
    """An application that knows its own name and answers to no other."""

    def __init__(self, gate: Gate, handlers: list[tuple[str, type, dict[str, object]]]) -> None:
        super().__init__(
            handlers,
            websocket_ping_interval=20,
            websocket_max_message_size=_MOST_MESSAGE_BYTES,
        )
        self._gate = gate

    def find_handler(self, request: HTTPServerRequest, **kwargs: object) -> _HandlerDelegate:
        """Refuse a foreign Host before any path is looked at."""
        # `request.host` would be made up where the header is missing.
        if self._gate.admits_host(request.headers.get("Host")):
            return super().find_handler(request, **kwargs)
        return self.get_handler_delegate(request, ErrorHandler, {"status_code": 403})
