"""A toy shop under preview, in a process of its own, and the ways to look at it."""

from __future__ import annotations

import asyncio
import contextlib
import http.client
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tornado.httpclient import HTTPRequest
from tornado.websocket import websocket_connect

REPOSITORY = Path(__file__).parents[2]
PAGE = "<!doctype html><html lang=en><head><title>Shop</title></head><body><main>{}</main></body></html>\n"


class Preview:
    """A running preview of `root`; every look at it is a new connection."""

    def __init__(self, root: Path, *arguments: str) -> None:
        self.root = root
        self.environment = {**os.environ, "PYTHONPATH": str(REPOSITORY), "PYTHONUNBUFFERED": "1"}
        program = str(Path(__file__).with_name("toy_shop.py"))
        self.said: list[dict[str, str]] = []
        self._errors = (root / "stderr.txt").open("w+", encoding="utf-8")
        self.process = subprocess.Popen(
            [sys.executable, "-W", "error", program, root.name, *arguments],
            cwd=root.parent,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            env=self.environment,
            text=True,
        )
        while not any("url" in line for line in self.said):
            line = self.process.stdout.readline()
            assert line, self.errors()
            self.said.append(json.loads(line))
        self.url = next(line["url"] for line in self.said if "url" in line)
        self.port = int(self.url.rstrip("/").rpartition(":")[2])
        self.host = f"127.0.0.1:{self.port}"

    def get(self, path: str, method: str = "GET", **headers: str) -> Seen:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            names = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request(method, path, headers=names)
            response = connection.getresponse()
            return Seen(response.status, dict(response.getheaders()), response.read().decode("utf-8"))
        finally:
            connection.close()

    def raw(self, request: bytes, *, patience: float = 5) -> bytes:
        """Send bytes as they are and read what comes until the other side closes, or nothing comes for a while."""
        received = b""
        with socket.create_connection(("127.0.0.1", self.port), timeout=patience) as connection:
            try:
                connection.sendall(request)
                while chunk := connection.recv(65536):
                    received += chunk
            except OSError:
                pass
        return received

    def status(self, request_line: bytes, *headers: bytes) -> int:
        """Status of a raw request; `Host` is right unless given. 0: closed without a word."""
        if not any(header.lower().startswith(b"host") for header in headers):
            headers = (b"Host: " + self.host.encode(), *headers)
        with socket.create_connection(("127.0.0.1", self.port), timeout=5) as connection:
            connection.sendall(b"\r\n".join([request_line, *headers, b"", b""]))
            answer = connection.recv(4096)
        return int(answer.split(b" ", 2)[1]) if answer else 0

    def write(self, name: str, text: str) -> Path:
        path = self.root / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def until(self, expected: str, path: str = "/") -> str:
        """Look until a text is on a page."""
        end = time.monotonic() + 10
        while expected not in (text := self.get(path).text):
            assert time.monotonic() < end, f"{expected!r} did not come: {text!r}"
            time.sleep(0.01)
        return text

    def token(self) -> str:
        return re.search(r'data-token="([^"]+)"', self.get("/").text)[1]

    @contextlib.asynccontextmanager
    async def listening(self):
        """Listen as a page would; gives a function that waits for the next generation told."""
        url = f"ws://{self.host}/storegen/live?token={await asyncio.to_thread(self.token)}"
        connection = await websocket_connect(HTTPRequest(url, headers={"Origin": f"http://{self.host}"}))

        async def told() -> str | None:
            return await asyncio.wait_for(connection.read_message(), 20)

        try:
            yield told
        finally:
            connection.close()
            while await told() is not None:
                pass

    def errors(self) -> str:
        self._errors.flush()
        return (self.root / "stderr.txt").read_text("utf-8")

    def stop(self) -> int:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT if os.name != "nt" else signal.SIGTERM)
        try:
            return self.process.wait(10)
        finally:
            self.process.kill()
            self.process.stdout.close()
            self._errors.close()


class Seen:
    """A response."""

    def __init__(self, status: int, headers: dict[str, str], text: str) -> None:
        self.status = status
        self.headers = headers
        self.text = text


def _shop(root: Path) -> Path:
    (root / "content").mkdir(parents=True)
    (root / "content" / "home.html").write_text(PAGE.format("first"), encoding="utf-8")
    # Browsers ask for it unasked, and its absence would be noise in their console.
    (root / "content" / "favicon.ico").write_bytes(b"")
    return root


@pytest.fixture
def page():
    """Text of a page with the given inside."""
    return PAGE.format


@pytest.fixture
def start(tmp_path):
    """Starts a preview of a new toy shop; each must end in good order, with nothing on stderr."""
    started = []

    def start_one(*arguments: str, quiet: bool = True) -> Preview:
        preview = Preview(_shop(tmp_path / f"shop-{len(started)}"), *arguments)
        started.append((preview, quiet))
        return preview

    yield start_one
    for preview, quiet in started:
        assert 0 == preview.stop()
        if quiet:
            assert "" == (preview.root / "stderr.txt").read_text("utf-8")


@pytest.fixture
def preview(start):
    return start()


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    """One preview for many questions that change nothing."""
    preview = Preview(_shop(tmp_path_factory.mktemp("shared") / "shop"))
    yield preview
    assert 0 == preview.stop()
    assert "" == (preview.root / "stderr.txt").read_text("utf-8")
