"""Websockets of open pages in, the current generation out to each of them.

What is told is a state and not an event: a page that comes late, or comes again, hears the same number and compares
it with its own, so no edit can fall between two pages.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from livereload.handlers import LiveReloadHandler
from tornado.ioloop import IOLoop
from tornado.web import HTTPError
from tornado.websocket import WebSocketClosedError

if TYPE_CHECKING:
    from storegen.preview.gate import Gate
    from storegen.preview.source import PreviewSource

LIVE_PATH = "/storegen/live"


class Listener(LiveReloadHandler):  # type: ignore[misc]  # livereload has no types
    """The websocket of one open page."""

    def initialize(self, gate: Gate, source: PreviewSource) -> None:
        """Keep what decides and what is told."""
        self._gate = gate
        self._source = source
        self._told = -1

    def prepare(self) -> None:
        """Turn away whoever does not show that this run of the preview sent the page."""
        headers = self.request.headers
        token = self.get_query_argument("token", "")
        if not self._gate.admits_listener(headers.get("Host"), headers.get("Origin"), token):
            raise HTTPError(403)

    def check_origin(self, origin: str) -> bool:  # noqa: ARG002 - tornado gives it; `prepare` has compared it already
        """Accept: a request without any Origin would not come here at all, so `prepare` decides."""
        return True

    async def open(self, *_args: str, **_kwargs: str) -> None:
        """Begin to listen, with the generation of this moment."""
        LiveReloadHandler.waiters.add(self)
        await self.tell()

    def on_message(self, message: str | bytes) -> None:
        """Take no notice: a page has nothing to say."""

    async def tell(self) -> None:
        """Say the current generation, unless this page has heard it."""
        generation = self._source.generation
        if generation == self._told:
            return
        self._told = generation
        with suppress(WebSocketClosedError):
            await self.write_message(str(generation))


def announce() -> None:
    """Tell all open pages; to be called on the event loop."""
    for listener in LiveReloadHandler.waiters.copy():
        IOLoop.current().add_callback(listener.tell)
