"""Examples of hosted checkouts that take one variant at a time."""

from __future__ import annotations

_UUID = "6f2ab1c0-9d3e-4b7a-8c55-0123456789ab"

# Name: (settings in store.yaml, what stands below `buy` or `None`, currency of the offer it sells).
HOSTED = {
    "buymeacoffee": ({"user": "bamboo"}, "123456", "CNY"),
    "ecwid": ({"page": "https://bamboo.company.site/"}, {"id": "66821181", "options": {"Größe": "L & XL"}}, "CNY"),
    "gumroad": ({"seller": "bamboo"}, {"id": "moon-cream", "variant": "50 ml & jar"}, "CNY"),
    "kofi": ({}, "f180a946a8", "CNY"),
    "lemonsqueezy": ({"store": "bamboo"}, _UUID, "CNY"),
    "mercadopago": ({"country": "AR", "script": "allowed"}, f"304819906-{_UUID}", "ARS"),
    "mollie": ({}, "AiEHa5EpD6wkZN5r6Vs3c", "CNY"),
    "paddle": (
        {"token": "live_7d279f61a3499fed520f7cd8c08", "script": "allowed"},
        "pri_01gm81eqze2vmmvhpjg13bfeqg",
        "CNY",
    ),
    "paypal": ({}, "ABCDEFGHJKLMN", "CNY"),
    "paypal_me": ({"user": "bambooshade", "verify_by_hand": "yes"}, None, "EUR"),
    "polar": ({}, "polar_cl_Ys08mrzNseYOtG2ldptcfE25ll", "CNY"),
    "razorpay": ({"script": "allowed"}, "pl_GRwJZregiYXBhq", "INR"),
    "square": ({}, "jUjglZiR", "CNY"),
    "stripe": ({}, "https://buy.stripe.com/test_8wM5kD0abcDEF", "CNY"),
    "stripe_buy_button": (
        {"publishable_key": "pk_live_51NqXyzABCDEFabcdef", "script": "allowed"},
        "buy_btn_1NqXyzABCDEFabcdef",
        "CNY",
    ),
}
