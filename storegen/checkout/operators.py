"""Who is behind an address on the net: a domain in, the name of the company that can close it out.

Known companies by the domains they are known for; any other domain hangs on whoever holds it, so its own name is the
operator. Facts checked 2026-11-22 against the companies' own sites.
"""

from __future__ import annotations

_DOMAINS = {
    "alibaba": (
        "taobao.com tmall.com tmall.hk tb.cn goofish.com alipay.com alipayobjects.com aliyun.com 1688.com alibaba.com "
        "aliexpress.com lazada.com lazada.sg lazada.com.my lazada.co.th lazada.com.ph lazada.co.id lazada.vn"
    ),
    "amazon": (
        "amazon.com amazon.ca amazon.com.mx amazon.com.br amazon.com.au amazon.sg amazon.in amazon.de amazon.fr "
        "amazon.it amazon.es amazon.nl amazon.com.be amazon.ie amazon.pl amazon.se amazon.com.tr amazon.ae amazon.sa "
        "amazon.eg amazon.co.za amazon.co.uk amazon.co.jp amazonaws.com amazonpay.com amzn.to amzn.eu amzn.asia a.co"
    ),
    "apple": "icloud.com me.com mac.com",
    "ebay": (
        "ebay.com ebay.ca ebay.com.au ebay.com.hk ebay.com.my ebay.com.sg ebay.ph ebay.de ebay.fr ebay.it ebay.es "
        "ebay.at ebay.be ebay.ie ebay.nl ebay.ch ebay.pl ebay.co.uk ebay.us ebay.to"
    ),
    "etsy": "etsy.com etsy.me",
    "google": "gmail.com googlemail.com google.com goo.gl youtube.com youtu.be web.app firebaseapp.com",
    "jd": "jd.com jd.hk 3.cn",
    "meta": "whatsapp.com wa.me facebook.com fb.com m.me instagram.com messenger.com",
    "microsoft": "outlook.com hotmail.com live.com msn.com github.io github.com azurestaticapps.net",
    "netease": "163.com 126.com yeah.net netease.com",
    "paypal": "paypal.com paypal.me venmo.com",
    "shopify": "shopify.com myshopify.com",
    "pdd": "pinduoduo.com yangkeduo.com temu.com",
    "shopee": (
        "shopee.com shopee.com.my shopee.co.th shopee.ph shopee.co.id shopee.vn shopee.tw shopee.com.br shopee.com.mx "
        "shopee.com.co shopee.cl shopee.sg shp.ee"
    ),
    "sina": "sina.com sina.cn weibo.com",
    "stripe": "stripe.com lemonsqueezy.com",
    "tencent": "qq.com foxmail.com wechat.com weixin.com wx.qq.com tenpay.com edgeone.app",
    "weidian": "weidian.com youshop10.com",
    "yahoo": "yahoo.com ymail.com",
    "youzan": "youzan.com",
}
_BY_DOMAIN = {domain: name for name, domains in _DOMAINS.items() for domain in domains.split()}


def operator_of(domain: str) -> str:
    """The company that a domain hangs on: `google` for gmail.com, the domain itself where nobody is known.

    Args:
        domain: host name, in any case, with whatever stands below the known domain: `smtp.gmail.com`.
    """
    labels = domain.strip().rstrip(".").lower().split(".")
    tails = (".".join(labels[place:]) for place in range(len(labels)))
    return next((_BY_DOMAIN[tail] for tail in tails if tail in _BY_DOMAIN), ".".join(labels))
