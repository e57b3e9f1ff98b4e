"""What the tests of the cart share: one shop, built once, and a shopper in it."""

from __future__ import annotations

import pytest

from tests.browser.cart_shopper import CREAM, FOXY_KEY, MUG, RING, STORE, TEA, shopper_in
from tests.shop import Shop


@pytest.fixture(scope="session")
def shop(tmp_path_factory):
    """The shop, published for a host and for a stick."""
    shop = Shop.of(tmp_path_factory.mktemp("shop"), f"-- content/store.yaml --\n{STORE}")
    shop.write("content/products/cream.md", CREAM).write("content/products/mug.md", MUG)
    shop.write("content/products/ring.md", RING).write("content/products/tea.md", TEA)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FOXY_STORE_KEY", FOXY_KEY)
        assert shop.build().published
        assert shop.build("portable", portable=True).published
    return shop


@pytest.fixture
def shopper(browser, shop):
    """A shopper whose browser may complain of nothing."""
    for one in shopper_in(browser, shop.root / "public"):
        yield one
        assert [] == one.faults
