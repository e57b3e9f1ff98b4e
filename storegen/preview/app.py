"""Request in, response out: a WSGI application over a `PreviewSource`.

It adds to a page only in the response, never in the build: one script, and where there is something to say a panel
or a badge. A page that cannot be made now is answered with its last good version and the problems over it.
"""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass, replace
from http import HTTPStatus
from importlib.resources import files
from typing import TYPE_CHECKING

from markupsafe import Markup

from storegen.preview.address import address_of, location_of
from storegen.preview.content_types import content_type_of
from storegen.preview.excerpt import LineAt, no_line
from storegen.preview.last_good import Good, LastGood
from storegen.preview.overlay import Overlay
from storegen.preview.policy import SHOP_POLICY, preview_headers, preview_policy, without_policy
from storegen.preview.source import Answer, PreviewSource
from storegen.preview.words import Words, words_for
from storegen.problems import Problem

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

_LOG = logging.getLogger("storegen.preview")
_HTML = content_type_of("/")
_TEXT = content_type_of("/x.txt")
_SCRIPT = Markup('<script src="/storegen/preview.js" data-generation="{}" data-token="{}" defer></script>')
_END_OF_BODY = re.compile(rb"</body\s*>\s*(?:</html\s*>\s*)?\Z", re.IGNORECASE)
_MOST_AFTER_BODY = 200
_OWN_FILES = ("preview.css", "preview.js")


@dataclass(frozen=True, slots=True)
class Reply:
    """A response without what all responses have in common.

    Attributes:
        policy: the page's own Content-Security-Policy; other answers have the shop's.
    """

    status: HTTPStatus
    content_type: str
    body: bytes
    location: str = ""
    policy: str = SHOP_POLICY


class PreviewApp:
    """The WSGI application; may be called from several threads at once."""

    def __init__(self, source: PreviewSource, token: str, *, line_at: LineAt = no_line) -> None:
        """Wrap a source.

        Args:
            source: where pages come from.
            token: this run's secret, which the page shows when it asks for news.
            line_at: gives the source line a problem points at.
        """
        self._source = source
        self._token = token
        self._overlay = Overlay(line_at)
        self._last_good = LastGood()
        folder = files("storegen.preview") / "browser"
        self._own = {f"/storegen/{name}": (folder / name).read_bytes() for name in _OWN_FILES}

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> list[bytes]:
        """Answer one request."""
        method = environ["REQUEST_METHOD"]
        words = words_for(environ.get("HTTP_ACCEPT_LANGUAGE", ""))
        # WSGI carries the path's bytes as Latin-1 text.
        path = environ.get("PATH_INFO", "").encode("latin-1")
        if method in {"GET", "HEAD"}:
            reply = self._reply(path, environ.get("QUERY_STRING", ""), words)
        else:
            reply = _plain(HTTPStatus.METHOD_NOT_ALLOWED)
        headers = [
            ("Content-Type", reply.content_type),
            ("Content-Length", str(len(reply.body))),
            *preview_headers(preview_policy(reply.policy, environ.get("HTTP_HOST", ""))),
        ]
        if reply.location:
            headers.append(("Location", reply.location))
        if reply.status == HTTPStatus.METHOD_NOT_ALLOWED:
            headers.append(("Allow", "GET, HEAD"))
        start_response(f"{reply.status.value} {reply.status.phrase}", headers)
        return [] if method == "HEAD" else [reply.body]

    def _reply(self, path: bytes, query: str, words: Words) -> Reply:
        address = address_of(path)
        if address is None:
            return _plain(HTTPStatus.NOT_FOUND)
        if address in self._own:
            return Reply(HTTPStatus.OK, content_type_of(address), self._own[address])
        answer = self._ask(address)
        if answer.status == HTTPStatus.NOT_FOUND and not address.endswith("/"):
            folder = f"{address}/"
            if self._ask(folder).status != HTTPStatus.NOT_FOUND:
                # A permanent redirect would stay in the browser long after the shop has changed.
                return Reply(HTTPStatus.FOUND, _TEXT, b"", location_of(folder, query))
        return self._show(address, answer, words)

    def _ask(self, address: str) -> Answer:
        try:
            return self._source.answer(address)
        except Exception as error:  # noqa: BLE001 - one page's bug must not take the preview away from the seller
            _LOG.exception("a bug in storegen while it made %s", address)
            return Answer(500, _HTML, b"", (_bug(error),), self._source.generation, draft=False)

    def _show(self, address: str, answer: Answer, words: Words) -> Reply:
        status = HTTPStatus(answer.status)
        if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            good = self._last_good.recall(address)
            if good is None:
                return self._broken(address, answer, words)
            answer = replace(answer, content_type=good.content_type, body=good.body)
            return self._whole(HTTPStatus.OK, answer, words, last_good=True)
        if status == HTTPStatus.OK:
            self._last_good.remember(address, Good(answer.content_type, answer.body))
        else:
            self._last_good.forget(address)
        return self._whole(status, answer, words, last_good=False)

    def _whole(self, status: HTTPStatus, answer: Answer, words: Words, *, last_good: bool) -> Reply:
        """The answer, and if it is a page with what the preview adds."""
        if answer.content_type.partition(";")[0].strip().lower() != "text/html":
            return Reply(status, answer.content_type, answer.body)
        panel = self._overlay.panel(answer.problems, words, last_good=last_good, draft=answer.draft)
        page, policy = without_policy(answer.body)
        body = _at_end_of_body(page, _encode(panel) + self._script(answer))
        return Reply(status, _HTML, body, policy=policy or SHOP_POLICY)

    def _broken(self, address: str, answer: Answer, words: Words) -> Reply:
        if content_type_of(address) != _HTML:
            lines = "".join(f"{_one_line(problem)}\n" for problem in answer.problems)
            return Reply(HTTPStatus.INTERNAL_SERVER_ERROR, _TEXT, _encode(lines))
        page = _encode(self._overlay.page(answer.problems, words))
        return Reply(HTTPStatus.INTERNAL_SERVER_ERROR, _HTML, _at_end_of_body(page, self._script(answer)))

    def _script(self, answer: Answer) -> bytes:
        return _encode(_SCRIPT.format(answer.generation, self._token))


def _at_end_of_body(page: bytes, addition: bytes) -> bytes:
    """Insert before the end of the body; a page without one goes on until its own end."""
    end = _END_OF_BODY.search(page, max(0, len(page) - _MOST_AFTER_BODY))
    place = end.start() if end else len(page)
    return page[:place] + addition + page[place:]


def _plain(status: HTTPStatus) -> Reply:
    return Reply(status, _TEXT, f"{status.value} {status.phrase}\n".encode())


def _encode(text: str) -> bytes:
    # File names that are not UTF-8 hold lone surrogates; they may spoil a character here but not a response.
    return text.encode("utf-8", "replace")


def _one_line(problem: Problem) -> str:
    span = problem.span
    place = f"{span.path}:{span.line}:{span.column}: " if span else ""
    cure = f" ({problem.hint})" if problem.hint else ""
    return f"{place}{problem.severity.value}[{problem.code}]: {problem.message}{cure}"


def _bug(error: Exception) -> Problem:
    return Problem(
        "internal-error",
        f"storegen itself failed while it made this page: {type(error).__name__}: {error}",
        None,
        "this is not your mistake: please report it, with what the terminal shows",
    )
