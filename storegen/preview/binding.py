"""Host and port in, listening sockets out, or the problem that a seller can understand."""

from __future__ import annotations

import errno
import socket
from contextlib import suppress

from storegen.errors import StoregenError
from storegen.problems import Problem

_PORTS_TRIED = 20
_LAST_PORT = 65535


def bind(host: str, port: int) -> list[socket.socket]:
    """Listen on every address a host name stands for.

    Args:
        host: an address of this machine or a name for it.
        port: 0 takes any free one, the same for all addresses.

    Raises:
        StoregenError: port-in-use, port-refused or unknown-host.
    """
    if not 0 <= port <= _LAST_PORT:
        raise StoregenError(_refused(port))
    sockets: list[socket.socket] = []
    try:
        for family, address in _addresses(host):
            chosen = port or (sockets[0].getsockname()[1] if sockets else 0)
            with suppress(_Absent):
                sockets.append(_listen(family, address, chosen))
    except OSError as error:
        for each in sockets:
            each.close()
        raise StoregenError(_cannot_listen(host, port, error)) from error
    if not sockets:
        raise StoregenError(_unknown(host))
    return sockets


class _Absent(Exception):  # noqa: N818 - nothing is wrong: a name may stand for IPv6 on a machine without it
    """This address is not one of this machine's."""


def _addresses(host: str) -> list[tuple[socket.AddressFamily, str]]:
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    except UnicodeError as error:
        raise StoregenError(_unknown(host)) from error
    return list(dict.fromkeys((family, str(address[0])) for family, _type, _protocol, _name, address in found))


def _listen(family: socket.AddressFamily, address: str, port: int) -> socket.socket:
    try:
        listening = socket.create_server((address, port), family=family, backlog=128)
    except OSError as error:
        if error.errno in {errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT}:
            raise _Absent from error
        raise
    listening.setblocking(False)
    return listening


def _cannot_listen(host: str, port: int, error: OSError) -> Problem:
    if error.errno == errno.EADDRINUSE:
        # Taking the next port by itself would leave the seller looking at another preview's page on this one.
        free = _free_port(host, port)
        cure = f"end that program, or serve beside it: storegen serve --port {free}" if free else "end that program"
        return Problem("port-in-use", f"port {port} is taken, perhaps by another preview", None, cure)
    if error.errno == errno.EACCES:
        return _refused(port)
    return _unknown(host)


def _free_port(host: str, port: int) -> int | None:
    family, address = _addresses(host)[0]
    for other in range(port + 1, min(port + _PORTS_TRIED, _LAST_PORT)):
        with suppress(OSError, _Absent):
            _listen(family, address, other).close()
            return other
    return None


def _refused(port: int) -> Problem:
    return Problem("port-refused", f"this system does not let you use port {port}", None, "try --port 8000")


def _unknown(host: str) -> Problem:
    return Problem(
        "unknown-host",
        f"'{host}' is not an address of this machine",
        None,
        "leave --host out, or use 0.0.0.0 to reach the preview from your phone",
    )
