"""Which host an address leads to, read as browsers read it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storegen.hosts import host_of, is_below, tails


@pytest.mark.parametrize(
    "address",
    [
        "https://www.etsy.com/listing/222",
        "HTTP://WWW.Etsy.com.",
        "//www.etsy.com?x",
        " https://ann:pw@www.etsy.com:443#a",
        r"https:\\www.etsy.com/listing/222",
        "https:/www.etsy.com/",
        "https:////www.etsy.com/",
        "ht\ntps://www.et\tsy.com/",
        "https://www.ets%79.com/",
        "https://www.ｅtsy。com/",
    ],
)
def test_an_address_has_the_host_that_browsers_ask(address):
    assert "www.etsy.com" == host_of(address)


@pytest.mark.parametrize(
    "text", ["", "etsy.com", "/etsy.com/", "mailto:a@etsy.com", "upi://pay", "https://", "https://["]
)
def test_what_leads_nowhere_on_the_web_has_no_host(text):
    assert "" == host_of(text)


def test_a_host_lies_below_whole_labels():
    assert is_below("item.taobao.com", "taobao.com")
    assert is_below("taobao.com", "taobao.com")
    assert not is_below("nottaobao.com", "taobao.com")
    assert ["item.taobao.com", "taobao.com", "com"] == list(tails("item.taobao.com"))


@given(text=st.text())
def test_nothing_that_is_typed_breaks_it(text):
    assert not set("/?#@ \t") & set(host_of(f"https://{text}"))
