"""A program for the tests: a preview of a toy shop whose pages are the files of `content/`, word for word.

One process a server, because livereload keeps its state on classes. Says on stdout, one JSON value a line, what the
command would print. Words in a file make its page special: DRAFT, WARN, BROKEN, SLOW, BUG.
"""

from __future__ import annotations

import argparse
import json
import sys
import threading
import time
from pathlib import Path

from storegen.errors import StoregenError
from storegen.preview.content_types import content_type_of
from storegen.preview.server import PreviewOptions, serve
from storegen.preview.source import Answer
from storegen.problems import Problem, Severity, Span


class ToyShop:
    """A `PreviewSource` over one folder; `watch_only` never looks at a page's own file by itself."""

    def __init__(self, content: Path, *, watch_only: bool) -> None:
        self._content = content
        self._watch_only = watch_only
        self._lock = threading.Lock()
        self._texts: dict[Path, bytes] = {}
        self.generation = 1

    def refresh(self, paths) -> bool:
        found = [path for path in self._content.rglob("*") if path.is_file()]
        wanted = set(found) | set(self._texts) if paths is None else set(paths)
        changed = [self._look(path) for path in sorted(wanted)]
        return any(changed)

    def answer(self, address: str) -> Answer:
        path = self._content / (f"{address.strip('/') or 'home'}.html" if address.endswith("/") else address[1:])
        if not self._watch_only:
            self._look(path)
        generation, data = self.generation, self._texts.get(path)
        if data is None:
            return Answer(404, content_type_of("/"), b"<h1>Nothing here</h1></body>", (), generation, draft=False)
        text = data.decode("utf-8")
        if "SLOW" in text:
            time.sleep(2)
        if "BUG" in text:
            raise KeyError("a bug")
        problems = tuple(self._problems(path, text))
        broken = any(problem.is_error for problem in problems)
        body = b"" if broken else data
        status = 500 if broken else 200
        return Answer(status, content_type_of(address), body, problems, generation, draft="DRAFT" in text)

    def _problems(self, path: Path, text: str):
        for number, line in enumerate(text.split("\n"), 1):
            span = Span(f"content/{path.name}", number, max(line.find("BROKEN"), line.find("WARN")) + 1)
            if "BROKEN" in line:
                yield Problem("toy-broken", f"'{line}' is <b>broken</b>", span, "take BROKEN out")
            if "WARN" in line:
                yield Problem("toy-warning", "this is doubtful", span, None, Severity.WARNING)

    def _look(self, path: Path) -> bool:
        try:
            now = path.read_bytes()
        except OSError:
            now = None
        with self._lock:
            if self._texts.get(path) == now:
                return False
            if now is None:
                del self._texts[path]
            else:
                self._texts[path] = now
            self.generation += 1
            return True


def say(**values: object) -> None:
    print(json.dumps(values), flush=True)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("root", type=Path)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--poll", action="store_true")
    parser.add_argument("--watch-only", action="store_true")
    given = parser.parse_args()
    root = given.root
    options = PreviewOptions(
        root, (root / "content", root / "themes"), (root / "public",), given.host, given.port, given.poll
    )
    shop = ToyShop(root.absolute() / "content", watch_only=given.watch_only)
    shop.refresh(None)
    try:
        serve(shop, options, on_ready=lambda url: say(url=url), report=lambda problem: say(problem=problem.code))
    except StoregenError as error:
        say(problem=error.problems[0].code, hint=error.problems[0].hint)
        sys.exit(1)


main()
