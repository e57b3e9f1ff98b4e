"""Plain links to providers that storegen knows: what such a provider's own channel would refuse is refused too."""

from __future__ import annotations

import pytest

from tests.shop import STORE, Shop


def told(tmp_path, address: str, *, settings: str = "{}", domain: str = "https://mugs-of-berlin.de") -> list[str]:
    """Severity and code of what is said of a link."""
    store = STORE.replace("{email", f"{{link: {settings}, email").replace("https://shade.example", domain)
    product = f'---\ntitle: Mug\nprice: 8\nbuy: {{link: "{address}"}}\n---\n'
    shop = Shop.of(tmp_path, f"-- content/store.yaml --\n{store}-- content/products/mug.md --\n{product}")
    found = [one for one in shop.check().problems if one.code in ("expiring-address", "test-link")]
    return [f"{one.severity.value} {one.code}" for one in found]


@pytest.mark.parametrize(
    "address",
    [
        "https://checkout.stripe.com/c/pay/cs_live_a1B2c3",
        "https://m.tb.cn/h.abc123",
        "https://shade.lemonsqueezy.com/checkout/?cart=0f1e2d3c",
        "https://rzp.io/i/abc123",
    ],
)
def test_an_address_that_ends_is_refused_as_below_its_provider(address, tmp_path):
    assert ["error expiring-address"] == told(tmp_path, address)


@pytest.mark.parametrize(
    "address",
    [
        "https://buy.stripe.com/test_8wM5kD0abcDEF",
        "https://www.sandbox.paypal.com/ncp/payment/ABCDEFGHJKLMN",
        "https://www.sandbox.paypal.com/donate",
    ],
)
def test_a_test_link_is_refused_in_an_open_shop(address, tmp_path):
    assert ["error test-link"] == told(tmp_path, address)


def test_a_test_link_that_is_there_on_purpose_is_fine_while_the_shop_is_closed(tmp_path):
    address = "https://buy.stripe.com/test_8wM5kD0abcDEF"

    assert [] == told(tmp_path, address, settings="{test: yes}", domain="https://mugs.example")


@pytest.mark.parametrize(
    "address",
    ["https://buy.stripe.com/8wM5kD0abcDEF", "https://www.ebay.com/usr/shade", "https://another.shop/checkout?cart=1"],
)
def test_other_links_are_nobodys_business(address, tmp_path):
    assert [] == told(tmp_path, address)


def test_a_closed_channel_keeps_nothing_from_being_published(tmp_path):
    found = told(tmp_path, "https://m.tb.cn/h.abc123", settings="{until: 2026-01-01}")

    assert ["warning expiring-address"] == found
