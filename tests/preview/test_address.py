from __future__ import annotations

from urllib.parse import unquote_to_bytes

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storegen.preview.address import address_of, location_of

_PARTS = st.text(st.characters(categories=["L", "Nd"], include_characters="-_"), min_size=1)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/", "/"),
        ("/products/mug/", "/products/mug/"),
        ("/products/mug", "/products/mug"),
        ("/products/mug/index.html", "/products/mug/"),
        ("/index.html", "/"),
        ("/assets/site.1a2b.css", "/assets/site.1a2b.css"),
        ("/产品/茶/", "/产品/茶/"),
        ("/.well-known/security.txt", "/.well-known/security.txt"),
        ("/size chart.pdf", "/size chart.pdf"),
        ("/100%.txt", "/100%.txt"),
    ],
)
def test_a_path_a_shop_can_have_becomes_its_address(path, expected):
    assert expected == address_of(path.encode())


@pytest.mark.parametrize(
    "path",
    [
        b"",
        b"products/",
        b"//evil.example/",
        b"/a//b/",
        b"/../etc/passwd",
        b"/a/../b/",
        b"/a/./b/",
        b"/a/..",
        b"/%2e%2e/etc/passwd",
        b"/a%2fb",
        b"/%252e",
        b"/a\\..\\b",
        b"/a\x00.html",
        b"/a\r\nSet-Cookie: x",
        b"/.env",
        b"/.git/config",
        b"/a/.well-known/x",
        b"/.well-known/.env",
        b"/c:/windows",
        b"/file.txt::$DATA",
        b"/store.yaml.",
        b"/store.yaml ",
        b"/\xff\xfe",
        b"/\xc0\xae\xc0\xae/",
        b"http://evil.example/",
    ],
)
def test_a_path_no_shop_has_is_refused(path):
    assert address_of(path) is None


@given(st.binary())
def test_no_address_has_hidden_empty_or_upward_parts(path):
    address = address_of(b"/" + path)

    parts = address.strip("/").split("/") if address and address != "/" else []
    assert [] == [part for part in parts if part in {"", ".", ".."} or "\\" in part or "\x00" in part]
    assert address is None or not address.startswith("//")


@given(st.lists(_PARTS, min_size=1))
def test_letters_and_digits_of_any_script_survive_a_redirect(parts):
    address = "/" + "/".join(parts) + "/"

    assert address == address_of(unquote_to_bytes(location_of(address, "")))


def test_a_redirect_keeps_the_query_and_cannot_end_the_header():
    assert "/a/?variant=50-ml&x=%0D%0A" == location_of("/a/", "variant=50-ml&x=\r\n")
