"""What each channel takes without a problem, by name: settings and an entry; a new adapter adds its own."""

from __future__ import annotations

from tests.checkout.examples.by_hand import BY_HAND
from tests.checkout.examples.carts import CARTS
from tests.checkout.examples.hosted import HOSTED
from tests.checkout.examples.marketplaces import MARKETPLACES

GOOD = HOSTED | CARTS | BY_HAND | MARKETPLACES
