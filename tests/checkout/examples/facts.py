"""What each provider takes, does and wants, as its documentation says (2026-11-22): written apart from the adapters."""

from __future__ import annotations

from types import MappingProxyType

# Who fixes the price; how a cart is handed over; what else, in these words: `quantity`, `email` and `coupon` can be
# told; `variant` is told beside an id or a page that all variants share; `locale` and `reference=N` are told; `after=`
# says where the page after paying is set, `test` that test links show, `script` that the provider's JavaScript runs.
_HOSTED = {
    "buymeacoffee": "provider none",
    "ecwid": "provider link quantity variant email after=dashboard",
    "foxy": "signed-page form quantity variant email coupon",
    "gumroad": "provider none quantity variant email coupon after=dashboard",
    "kofi": "provider none",
    "lemonsqueezy": "provider none quantity email coupon after=dashboard",
    "mercadopago": "provider none after=dashboard test script",
    "mollie": "provider none after=dashboard",
    "paddle": "provider none quantity email coupon locale after=parameter test script",
    "paypal": "provider none locale after=dashboard test",
    "paypal_me": "page none variant",
    "paypal_standard": "page form quantity variant email reference=127 after=parameter test",
    "polar": "provider none email coupon after=dashboard test",
    "razorpay": "provider none quantity email after=dashboard script",
    "shopify": "provider link quantity email coupon",
    "snipcart": "crawled-page script quantity variant email coupon script",
    "square": "provider none after=dashboard test",
    "stripe": "provider none email coupon locale reference=200 after=dashboard test",
    "stripe_buy_button": "provider none email reference=200 after=dashboard test script",
    "ucp": "provider link quantity email coupon locale",
    "woocommerce": "provider link quantity coupon",
}
_MESSAGES = dict.fromkeys(("email", "line", "sms", "telegram", "wechat", "whatsapp"), "a-person text quantity variant")
_TRANSFERS = dict.fromkeys(
    ("alipay_qr", "bank", "epc_qr", "lightning", "swiss_qr", "upi", "wechat_pay_qr"), "a-person none variant"
)
_LISTINGS = dict.fromkeys(
    (
        *("amazon", "ebay", "etsy", "jd", "lazada", "link", "pinduoduo"),
        *("shopee", "taobao", "tmall", "weidian", "xianyu", "youzan"),
    ),
    "provider none",
)
FACTS = MappingProxyType(
    _HOSTED
    | _MESSAGES
    | _TRANSFERS
    | _LISTINGS
    | {"bitcoin": "a-person none variant test", "phone": "a-person none", "print": "a-person print quantity variant"}
)

REFERENCES = MappingProxyType(
    {"paypal_standard": "item_number", "stripe": "client_reference_id", "stripe_buy_button": "client-reference-id"}
)
"""Where the reference stands, by channel."""

POLICIES = MappingProxyType(
    {
        "foxy": {"form-action": "https://shade.foxycart.com"},
        "mercadopago": {
            "script-src": "https://www.mercadopago.com.ar https://*.mlstatic.com",
            "frame-src": "https://www.mercadopago.com.ar",
        },
        "paddle": {
            "script-src": "https://cdn.paddle.com",
            "style-src": "https://cdn.paddle.com",
            "frame-src": "https://buy.paddle.com https://sandbox-buy.paddle.com",
            "connect-src": "https://*.paddle.com",
        },
        "paypal_standard": {"form-action": "https://*.paypal.com"},
        "razorpay": {
            "script-src": "https://checkout.razorpay.com",
            "frame-src": "https://api.razorpay.com https://checkout.razorpay.com",
            "connect-src": "https://*.razorpay.com",
        },
        "snipcart": {
            "script-src": "https://cdn.snipcart.com https://app.snipcart.com 'unsafe-eval'",
            "style-src": "https://cdn.snipcart.com 'unsafe-inline'",
            "connect-src": "https://cdn.snipcart.com https://app.snipcart.com https://payment.snipcart.com",
            "frame-src": "https://app.snipcart.com https://*.snipcart.com",
            "img-src": "https://cdn.snipcart.com https://app.snipcart.com data:",
            "font-src": "https://cdn.snipcart.com",
        },
        "stripe_buy_button": {
            "script-src": "https://js.stripe.com",
            "frame-src": "https://js.stripe.com https://hooks.stripe.com",
            "connect-src": "https://api.stripe.com",
            "img-src": "https://*.stripe.com",
        },
    }
)
"""What a page's policy has to let through for a channel's good settings; nothing for all others."""

LONGEST_ADDRESS = MappingProxyType(
    {
        "email": 2000,
        "ecwid": 2048,
        "foxy": 2048,
        "line": 1000,
        "shopify": 2048,
        "sms": 1000,
        "telegram": 1000,
        "ucp": 2048,
        "whatsapp": 1000,
        "woocommerce": 2048,
    }
)
"""Octets that an address may have, of one variant as of a cart."""

LONGEST_CODE = MappingProxyType({"epc_qr": 331, "swiss_qr": 997})
"""Octets that a payment code may have by its standard."""

LONGEST_LINE = 140
"""Characters that one line of either code may have: the reference."""
