"""Examples of checkouts that take several lines in one step."""

from __future__ import annotations

# Name: (settings in store.yaml, what stands below `buy` or `None`, currency of the offer it sells).
CARTS = {
    "foxy": ({"store": "shade.foxycart.com", "currency": "CNY", "key": "k3y-of-a-st0re"}, None, "CNY"),
    "paypal_standard": (
        {"business": "orders@shop.example", "currency": "CNY", "verify_by_hand": "yes"},
        None,
        "CNY",
    ),
    "shopify": ({"shop": "shade.myshopify.com"}, "41234567890123", "CNY"),
    "snipcart": (
        {"public_key": "ZGVtby1wdWJsaWMta2V5LWZvci10ZXN0cw", "currency": "CNY", "script": "allowed"},
        None,
        "CNY",
    ),
    "ucp": ({"shop": "shade.example"}, "gid://shopify/ProductVariant/70881412", "CNY"),
    "woocommerce": ({"shop": "https://shade.example/store"}, "456", "CNY"),
}
