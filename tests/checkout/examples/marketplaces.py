"""Examples of listings on marketplaces and in other shops."""

from __future__ import annotations

# Name: (settings in store.yaml, what stands below `buy` or `None`, currency of the offer it sells).
MARKETPLACES = {
    "alipay_qr": ({"code": "https://qr.alipay.com/fkx15283abcdefg", "merchant": "yes"}, None, "CNY"),
    "amazon": ({"site": "amazon.co.uk"}, "B07XYZ1234", "GBP"),
    "ebay": ({}, "123456789012", "USD"),
    "etsy": ({}, "1234567890", "USD"),
    "jd": ({}, "100012043978", "CNY"),
    "lazada": ({"site": "lazada.sg"}, "i301118872-s527230478", "SGD"),
    "link": ({}, "https://partner.example/mug?a=1&b=2", "CNY"),
    "pinduoduo": ({}, "612345678901", "CNY"),
    "shopee": ({}, "https://shopee.sg/product/123456/987654321", "SGD"),
    "taobao": ({}, "563422855497", "CNY"),
    "tmall": ({}, "563422855497", "CNY"),
    "wechat_pay_qr": ({"qr": "media/code.png", "merchant": "yes"}, None, "CNY"),
    "weidian": ({}, "4512345678", "CNY"),
    "xianyu": ({}, "765432109876", "CNY"),
    "youzan": ({}, "https://shop90485387.m.youzan.com/wscgoods/detail/2g0jo1ifn7ftv", "CNY"),
}
