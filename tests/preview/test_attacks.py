"""What any open web page, or any program on this machine, may try against a running preview (raw sockets)."""

from __future__ import annotations

import base64
import itertools
import os
import socket

import pytest

_KEY = base64.b64encode(bytes(16))
_UPGRADE = (
    b"Upgrade: websocket",
    b"Connection: Upgrade",
    b"Sec-WebSocket-Version: 13",
    b"Sec-WebSocket-Key: " + _KEY,
)


def _handshake(preview, *, origin: bytes | None, token: str | None, host: bytes | None = None) -> int:
    target = b"/storegen/live" + (b"?token=" + token.encode() if token is not None else b"")
    headers = [b"Host: " + (host or preview.host.encode()), *_UPGRADE]
    if origin is not None:
        headers.append(b"Origin: " + origin)
    return preview.status(b"GET " + target + b" HTTP/1.1", *headers)


def _own_origin(preview) -> bytes:
    return b"http://" + preview.host.encode()


def test_a_page_of_this_run_may_listen(shared):
    assert 101 == _handshake(shared, origin=_own_origin(shared), token=shared.token())


@pytest.mark.parametrize("token", [None, "", "wrong", "x" * 5000])
def test_without_the_token_nobody_may_listen(shared, token):
    assert 403 == _handshake(shared, origin=_own_origin(shared), token=token)


@pytest.mark.parametrize(
    "origin", [None, b"null", b"http://evil.example", b"http://127.0.0.1", b"http://127.0.0.1:1", b"file://", b""]
)
def test_without_our_origin_nobody_may_listen(shared, origin):
    assert 403 == _handshake(shared, origin=origin, token=shared.token())


def test_a_browser_header_that_claims_the_same_origin_does_not_help(shared):
    request = b"GET /storegen/live?token=" + shared.token().encode() + b" HTTP/1.1"

    assert 403 == shared.status(request, *_UPGRADE, b"Origin: http://evil.example", b"Sec-Fetch-Site: same-origin")


@pytest.mark.parametrize(
    "host",
    [b"evil.example", b"evil.example:{port}", b"localhost.evil.example:{port}", b"localhost.:{port}", b"127.0.0.1:1"],
)
def test_another_host_is_refused_whatever_it_asks_for(shared, host):
    header = b"Host: " + host.replace(b"{port}", str(shared.port).encode())

    assert 403 == shared.status(b"GET / HTTP/1.1", header)
    assert 403 == shared.status(b"GET /storegen/preview.js HTTP/1.1", header, b"X-Forwarded-Host: localhost")
    assert 403 == shared.status(b"GET /storegen/live HTTP/1.1", header, *_UPGRADE)


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST", "127.0.0.1", "[::1]"])
def test_the_names_of_this_machine_are_served(shared, host):
    assert 200 == shared.status(b"GET / HTTP/1.1", f"Host: {host}:{shared.port}".encode())


def test_a_request_without_a_host_is_refused(shared):
    assert shared.raw(b"GET / HTTP/1.0\r\n\r\n").startswith(b"HTTP/1.1 403")
    assert not shared.raw(b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n").startswith(b"HTTP/1.1 2")


def test_two_hosts_are_refused(shared):
    own = b"Host: " + shared.host.encode()

    assert shared.status(b"GET / HTTP/1.1", own, b"Host: evil.example") in {400, 403}


def _escapes() -> list[bytes]:
    dots = [b"..", b"%2e%2e", b".%2e", b"%252e%252e", b"..;", b"%c0%ae%c0%ae", b"..%00", b"\xff.."]
    slashes = [b"/", b"%2f", b"%5c", b"\\", b"%252f", b"%c0%af", b"//"]
    targets = [b"stderr.txt", b"etc/passwd"]
    return [
        b"/" + start + (dot + slash) * depth + target
        for dot, slash, target, start, depth in itertools.product(dots, slashes, targets, [b"", b"a/"], [1, 6])
    ]


def test_no_way_out_of_the_shop_in_hundreds_of_spellings(shared):
    (shared.root / "outside.txt").write_text("root:secret", encoding="utf-8")
    head = b" HTTP/1.1\r\nHost: " + shared.host.encode() + b"\r\nConnection: close\r\n\r\n"
    answers = [shared.raw(b"GET " + escape + head) for escape in _escapes()]

    assert len(answers) > 400
    assert [] == [answer for answer in answers if answer.startswith(b"HTTP/1.1 2") or b"root:" in answer]


@pytest.mark.parametrize(
    "target",
    [
        b"/.env",
        b"/.git/config",
        b"/content/.private",
        b"//evil.example/",
        b"//evil.example/%2e%2e",
        b"http://evil.example/",
        b"/%00",
        b"/a%0d%0aSet-Cookie:%20x=1",
        b"/forcereload",
        b"/livereload",
        b"/livereload.js",
        b"*",
        b"storegen",
    ],
)
def test_what_no_shop_has_is_not_there(shared, target):
    answer = shared.raw(
        b"GET " + target + b" HTTP/1.1\r\nHost: " + shared.host.encode() + b"\r\nConnection: close\r\n\r\n"
    )

    assert answer[:12] in {b"HTTP/1.1 404", b"HTTP/1.1 400", b""}
    assert b"Location:" not in answer
    assert b"Set-Cookie" not in answer


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "CONNECT", "TRACE", "BREW"])
def test_only_looking_is_allowed(shared, method):
    assert 405 == shared.status(f"{method} / HTTP/1.1".encode(), b"Content-Length: 0")


def test_no_other_site_may_read_an_answer(shared):
    headers = shared.get("/", Origin="http://evil.example").headers

    assert [] == [name for name in headers if name.lower().startswith("access-control")]
    assert "same-origin" == headers["Cross-Origin-Resource-Policy"]
    assert "DENY" == headers["X-Frame-Options"]


@pytest.mark.parametrize(
    "request_bytes",
    [
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(200),
        b"\x00" * 1000,
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: {host}\r\nContent-Length: -5\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: {host}\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"POST / HTTP/1.1\r\nHost: {host}\r\nContent-Length: 99999999\r\n\r\nx",
        b"GET / HTTP/1.1\r\nHost: {host}\r\nX: " + b"x" * 1_000_000 + b"\r\n\r\n",
        b"GET /" + b"a" * 1_000_000 + b" HTTP/1.1\r\nHost: {host}\r\n\r\n",
    ],
)
def test_garbage_is_turned_away_and_the_next_reader_served(shared, request_bytes):
    answer = shared.raw(request_bytes.replace(b"{host}", shared.host.encode()), patience=1)

    assert not answer.startswith(b"HTTP/1.1 2")
    assert 200 == shared.get("/").status


@pytest.mark.parametrize(
    "frame",
    [
        os.urandom(200),
        b"\x81\x85\x00\x00\x00\x00{not}",
        b"\x81\x05plain",
        b"\xff\xff" + b"\xff" * 40,
        b"\x81\xff\x7f\xff\xff\xff\xff\xff\xff\xff" + bytes(100),
        b"\x81\xfe\x08\x00" + bytes(2100),
        b"\x88\x80\x00\x00\x00\x00",
    ],
)
def test_garbage_on_the_websocket_harms_nobody(shared, frame):
    head = [
        b"GET /storegen/live?token=" + shared.token().encode() + b" HTTP/1.1",
        b"Host: " + shared.host.encode(),
        b"Origin: " + _own_origin(shared),
        *_UPGRADE,
    ]
    answer = shared.raw(b"\r\n".join([*head, b"", b""]) + frame, patience=0.3)

    assert answer.startswith(b"HTTP/1.1 101")
    assert 200 == shared.get("/").status


def test_hundreds_of_connections_that_never_finish_stall_nobody(shared):
    loris = []
    try:
        for _ in range(300):
            connection = socket.create_connection(("127.0.0.1", shared.port), timeout=5)
            connection.sendall(b"GET / HTTP/1.1\r\nHost: ")
            loris.append(connection)

        assert 200 == shared.get("/").status
    finally:
        for connection in loris:
            connection.close()


def test_a_reader_who_leaves_early_harms_nobody(shared):
    for _ in range(30):
        with socket.create_connection(("127.0.0.1", shared.port), timeout=5) as connection:
            connection.sendall(b"GET / HTTP/1.1\r\nHost: " + shared.host.encode() + b"\r\n\r\n")

    assert 200 == shared.get("/").status
