"""Host, Origin and token of a request in, admitted or not out.

A preview listens on the seller's own machine, where each open web page can reach it. The Host list stops a foreign
name that resolves to this machine (DNS rebinding), Origin and token stop a foreign page from listening for news.
"""

from __future__ import annotations

import ipaddress
import secrets
from dataclasses import dataclass

_LOOPBACK = frozenset({"localhost", "127.0.0.1", "[::1]"})
_HTTP_PORT = 80


@dataclass(frozen=True, slots=True)
class Gate:
    """Decides who may speak to this run of the preview.

    Attributes:
        host: the name or address the server is bound to, as the seller gave it.
        port: the port it really listens on.
        token: this run's secret.
    """

    host: str
    port: int
    token: str

    @property
    def is_open_to_network(self) -> bool:
        """Whether other machines can reach the preview."""
        address = _address(self.host)
        return self.host.lower() != "localhost" and not (address and address.is_loopback)

    def url(self) -> str:
        """Where to look at the preview from this machine."""
        address = _address(self.host)
        name = "127.0.0.1" if address and address.is_unspecified else _as_host(self.host)
        return f"http://{name}/" if self.port == _HTTP_PORT else f"http://{name}:{self.port}/"

    def admits_host(self, host: str | None) -> bool:
        """Whether a Host header names this server; one without it is turned away.

        Bound to all addresses (`0.0.0.0`), any address in digits will do: rebinding needs a name.
        """
        if not host:
            return False
        name, colon, port = host.lower().rpartition(":") if not host.endswith("]") else (host.lower(), "", "")
        if not colon:
            name, port = (name or host.lower()), str(_HTTP_PORT)
        if port != str(self.port):
            return False
        bound = _address(self.host)
        if bound and bound.is_unspecified and _address(name.strip("[]")):
            return True
        return name in _LOOPBACK or name == _as_host(self.host).lower()

    def admits_listener(self, host: str | None, origin: str | None, token: str) -> bool:
        """Whether a websocket comes from a page that this very run has sent."""
        return (
            self.admits_host(host)
            and origin == f"http://{host}"
            and secrets.compare_digest(token.encode("utf-8", "replace"), self.token.encode())
        )


def _address(text: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(text)
    except ValueError:
        return None


def _as_host(name: str) -> str:
    return f"[{name}]" if ":" in name else name
