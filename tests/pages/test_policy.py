"""The pages' Content-Security-Policy and the file of headers: no source that no open channel on the page asks for."""

from __future__ import annotations

import html
import re

import pytest

from storegen.checkout.registry import channel_adapters
from storegen.pages.policy import BASE
from tests.checkout.examples import GOOD
from tests.shop import Shop

ALONE = (
    "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; font-src 'self'; connect-src 'self'; "
    "manifest-src 'self'; base-uri 'none'; form-action 'self'"
)
SHOP = """\
-- content/store.yaml --
name: Bamboo Shade
currency: INR
languages: {en: INR}
domain: https://shade.example
channels:
  razorpay: {script: allowed}
  paypal_standard: {business: orders@shop.example, currency: USD, verify_by_hand: yes}
  email: {address: hello@shade.example}
-- content/products/cream.md --
---
title: Cream
price: 10.00
buy: {razorpay: pl_GRwJZregiYXBhq}
---
-- content/products/mug.md --
---
title: Mug
price: 8.00
---
-- content/redirects.yaml --
/old/: /products/mug/
"""
KNOWN = {*BASE, "frame-src", "child-src", "worker-src", "media-src"}
SOURCE = re.compile(r"https://(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+|data:|blob:|'unsafe-inline'|'unsafe-eval'|'self'")


def policy(page: str) -> str:
    found = re.search(r'<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="([^"]*)">', page)
    assert found
    return html.unescape(found[1])


def directives(text: str) -> dict[str, list[str]]:
    return {name: sources for name, *sources in (part.split() for part in text.split(";"))}


def headers(built) -> dict[str, dict[str, str]]:
    """The file as hosts read it: pattern -> name -> value."""
    found: dict[str, dict[str, str]] = {}
    pattern = ""
    for line in built.file("_headers").decode().splitlines():
        if line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            found[pattern][name] = value
        else:
            pattern = line
            found[pattern] = {}
    return found


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    return Shop.of(tmp_path_factory.mktemp("shop"), SHOP).build()


@pytest.mark.parametrize("address", ["/", "/products/", "/products/mug/", "/404.html", "/old/"])
def test_a_page_on_which_nothing_asks_for_more_has_the_shops_own_policy(built, address):
    assert ALONE == policy(built.page(address))


def test_a_page_has_the_sources_of_the_channels_on_it(built):
    found = directives(policy(built.page("/products/cream/")))

    assert ["'self'", "https://checkout.razorpay.com"] == found["script-src"]
    assert ["https://api.razorpay.com", "https://checkout.razorpay.com"] == found["frame-src"]
    assert ["'self'"] == found["form-action"], "PayPal sells in USD only, so it is not on this page"


def test_hosts_are_told_the_sum_of_all_pages(built):
    found = directives(headers(built)["/*"]["Content-Security-Policy"])

    assert ["'self'", "https://checkout.razorpay.com"] == found["script-src"]
    assert ["'self'", "https://*.paypal.com"] == found["form-action"]
    assert ["'none'"] == found["frame-ancestors"]
    assert [] == found["upgrade-insecure-requests"]


def test_a_providers_frame_may_ask_for_payment_and_nobody_else(built):
    expected = 'payment=(self "https://api.razorpay.com" "https://checkout.razorpay.com")'
    assert headers(built)["/*"]["Permissions-Policy"].endswith(expected)


def test_assets_are_kept_for_long_because_their_names_change(built):
    assert "public, max-age=31536000, immutable" == headers(built)["/assets/*"]["Cache-Control"]


def test_a_closed_channel_leaves_no_source_anywhere(tmp_path):
    shop = Shop.of(tmp_path, SHOP).edit("content/store.yaml", "channels:", "closed: [razorpay]\nchannels:")
    tree = shop.build().tree()

    assert [] == [path for path, data in tree.items() if b"razorpay" in data and not path.startswith("storegen/")]


def test_a_shop_that_sells_by_links_only_has_its_own_policy_everywhere(tmp_path):
    built = Shop.of(tmp_path, "-- content/products/mug.md --\n---\ntitle: Mug\nprice: 8.00\n---\n").build()
    found = headers(built)["/*"]

    assert f"{ALONE}; frame-ancestors 'none'; upgrade-insecure-requests" == found["Content-Security-Policy"]
    assert "camera=(), microphone=(), geolocation=(), payment=()" == found["Permissions-Policy"]


def test_a_portable_page_may_load_its_own_files_in_every_browser(tmp_path):
    built = Shop.of(tmp_path, SHOP).build(portable=True)

    assert ALONE.replace("'self'", "'self' file:") == policy(built.page("/products/mug/"))


def test_a_sellers_own_headers_win(tmp_path):
    own = "/*\n  X-Robots-Tag: noai\n"
    built = Shop.of(tmp_path, SHOP).write("content/static/_headers", own).build()

    assert own == built.file("_headers").decode()


def test_where_a_line_would_be_too_long_for_hosts_the_sources_stay_on_the_pages(tmp_path, monkeypatch):
    many = tuple(f"https://host-{number}.example" for number in range(100))
    monkeypatch.setattr(type(channel_adapters()["razorpay"]), "csp", lambda _adapter, _settings: {"img-src": many})
    built = Shop.of(tmp_path, SHOP).build()

    assert "frame-ancestors 'none'; upgrade-insecure-requests" == headers(built)["/*"]["Content-Security-Policy"]
    assert set(many) < set(directives(policy(built.page("/products/cream/")))["img-src"])


@pytest.mark.parametrize("name", sorted(GOOD))
def test_every_adapter_asks_for_directives_and_sources_that_browsers_know(name):
    asked = channel_adapters()[name].csp(GOOD[name][0])

    assert set() == set(asked) - KNOWN
    assert [] == [source for sources in asked.values() for source in sources if not SOURCE.fullmatch(source)]
