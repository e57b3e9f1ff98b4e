from __future__ import annotations

import pytest

from storegen.preview.gate import Gate

_LOCAL = Gate("127.0.0.1", 8000, "secret")
_NETWORK = Gate("0.0.0.0", 8000, "secret")


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000", "LOCALHOST:8000", "[::1]:8000"])
def test_the_names_of_this_machine_are_admitted(host):
    assert _LOCAL.admits_host(host)


@pytest.mark.parametrize(
    "host",
    [
        None,
        "",
        "evil.example",
        "evil.example:8000",
        "localhost.evil.example:8000",
        "localhost.:8000",
        "localhost",
        "localhost:8001",
        "localhost:",
        "localhost:8000:8000",
        "192.168.1.5:8000",
        "127.0.0.1:8000,evil.example",
        "127.0.0.1:8000@evil.example",
        "[::1]",
        "::1:8000",
        "[::1]:8000.evil.example",
    ],
)
def test_any_other_host_is_turned_away(host):
    assert not _LOCAL.admits_host(host)


def test_the_port_80_goes_without_saying():
    gate = Gate("127.0.0.1", 80, "secret")

    assert "http://127.0.0.1/" == gate.url()
    assert gate.admits_host("localhost")
    assert gate.admits_host("[::1]")
    assert not gate.admits_host("localhost:8000")


def test_the_name_that_was_asked_for_is_admitted():
    assert Gate("shop.lan", 8000, "secret").admits_host("shop.lan:8000")


@pytest.mark.parametrize("host", ["192.168.1.5:8000", "[fe80::1]:8000", "localhost:8000"])
def test_open_to_the_network_addresses_in_digits_are_admitted(host):
    assert _NETWORK.admits_host(host)


@pytest.mark.parametrize("host", ["evil.example:8000", "192.168.1.5:80", "0x7f000001.example:8000"])
def test_open_to_the_network_names_are_still_turned_away(host):
    assert not _NETWORK.admits_host(host)


@pytest.mark.parametrize(
    ("host", "expected"),
    [("127.0.0.1", False), ("127.8.8.8", False), ("::1", False), ("localhost", False), ("0.0.0.0", True), ("::", True)],
)
def test_it_knows_whether_other_machines_can_see_the_preview(host, expected):
    assert expected == Gate(host, 8000, "secret").is_open_to_network


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("0.0.0.0", "http://127.0.0.1:8000/"),
        ("::", "http://127.0.0.1:8000/"),
        ("::1", "http://[::1]:8000/"),
        ("localhost", "http://localhost:8000/"),
    ],
)
def test_the_address_to_look_at_can_be_opened_on_this_machine(host, expected):
    assert expected == Gate(host, 8000, "secret").url()


def test_only_a_page_of_this_run_may_listen():
    host, origin = "127.0.0.1:8000", "http://127.0.0.1:8000"

    assert _LOCAL.admits_listener(host, origin, "secret")
    assert not _LOCAL.admits_listener(host, origin, "")
    assert not _LOCAL.admits_listener(host, origin, "secret2")
    assert not _LOCAL.admits_listener(host, origin, "密")
    assert not _LOCAL.admits_listener(host, None, "secret")
    assert not _LOCAL.admits_listener(host, "null", "secret")
    assert not _LOCAL.admits_listener(host, "http://localhost:8000", "secret")
    assert not _LOCAL.admits_listener(host, "https://127.0.0.1:8000", "secret")
    assert not _LOCAL.admits_listener("evil.example:8000", "http://evil.example:8000", "secret")
