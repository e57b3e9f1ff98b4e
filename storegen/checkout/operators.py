"""Who is behind an address on the net: a domain in, the name of the company that can close it out.

Known companies by the domains they are known for: shops and their pictures, checkouts, free mail, hosts. Any other
domain hangs on whoever holds it, so its own name is the operator. Who owns what was written down on 2026-11-23 from
common knowledge: Lemon Squeezy belongs to Stripe since 2024, Lazada to Alibaba, Ecwid to Lightspeed.
"""

from __future__ import annotations

from storegen.hosts import tails

_DOMAINS = {
    "alibaba": (
        "taobao.com tmall.com tmall.hk tb.cn goofish.com alipay.com alipayobjects.com aliyun.com aliyuncs.com "
        "1688.com alibaba.com alicdn.com tbcdn.cn slatic.net aliexpress.com aliexpress-media.com lazada.com "
        "lazada.sg lazada.com.my lazada.co.th lazada.com.ph lazada.co.id lazada.vn"
    ),
    "amazon": (
        "amazon.com amazon.ca amazon.com.mx amazon.com.br amazon.com.au amazon.sg amazon.in amazon.de amazon.fr "
        "amazon.it amazon.es amazon.nl amazon.com.be amazon.ie amazon.pl amazon.se amazon.com.tr amazon.ae "
        "amazon.sa amazon.eg amazon.co.za amazon.co.uk amazon.co.jp amazonaws.com cloudfront.net amplifyapp.com "
        "amazonpay.com media-amazon.com ssl-images-amazon.com images-amazon.com amzn.to amzn.eu amzn.asia a.co"
    ),
    "aol": "aol.com aim.com",
    "apple": "icloud.com me.com mac.com",
    "buymeacoffee": "buymeacoffee.com coff.ee",
    "china mobile": "139.com",
    "china telecom": "189.cn",
    "cloudflare": "cloudflare.com pages.dev workers.dev r2.dev",
    "codeberg": "codeberg.org codeberg.page",
    "ebay": (
        "ebayimg.com ebaystatic.com ebay.com ebay.ca ebay.com.au ebay.com.hk ebay.com.my ebay.com.sg ebay.ph "
        "ebay.de ebay.fr ebay.it ebay.es ebay.at ebay.be ebay.ie ebay.nl ebay.ch ebay.pl ebay.co.uk ebay.us ebay.to"
    ),
    "etsy": "etsy.com etsy.me etsystatic.com",
    "fastmail": "fastmail.com fastmail.fm",
    "foxy": "foxycart.com foxy.io",
    "gitee": "gitee.com gitee.io",
    "gitlab": "gitlab.com gitlab.io",
    "gmx": "gmx.de gmx.net gmx.com gmx.at gmx.ch web.de mail.com",
    "google": "gmail.com googlemail.com google.com goo.gl youtube.com youtu.be googleapis.com web.app firebaseapp.com",
    "gumroad": "gumroad.com gum.co",
    "hey": "hey.com",
    "ipfs": "ipfs.io dweb.link",
    "jd": "jd.com jd.hk 3.cn 360buyimg.com",
    "kakao": "kakao.com hanmail.net daum.net",
    "kofi": "ko-fi.com",
    "lightspeed": "ecwid.com company.site",
    "line": "line.me lin.ee",
    "mail.ru": "mail.ru bk.ru list.ru inbox.ru",
    "mercadolibre": (
        "mercadopago.com mercadopago.com.ar mercadopago.com.br mercadopago.com.mx mercadopago.com.co mercadopago.cl "
        "mercadopago.com.pe mercadopago.com.uy mpago.la mpago.li mercadolibre.com mercadolivre.com.br"
    ),
    "meta": "whatsapp.com wa.me facebook.com fb.com m.me instagram.com messenger.com",
    "microsoft": (
        "outlook.com outlook.jp outlook.de outlook.fr hotmail.com hotmail.co.uk hotmail.fr hotmail.de live.com "
        "live.cn msn.com github.io github.com azurestaticapps.net"
    ),
    "mollie": "mollie.com",
    "naver": "naver.com",
    "neocities": "neocities.org",
    "netease": "163.com 126.com yeah.net netease.com",
    "netlify": "netlify.com netlify.app",
    "paddle": "paddle.com paddle.net",
    "paypal": "paypal.com paypal.me venmo.com",
    "pdd": "pinduoduo.com yangkeduo.com pddpic.com temu.com kwcdn.com",
    "polar": "polar.sh",
    "proton": "proton.me protonmail.com protonmail.ch pm.me",
    "razorpay": "razorpay.com rzp.io",
    "render": "render.com onrender.com",
    "shopee": (
        "shopee.com shopee.com.my shopee.co.th shopee.ph shopee.co.id shopee.vn shopee.tw shopee.com.br "
        "shopee.com.mx shopee.com.co shopee.cl shopee.sg shp.ee susercontent.com"
    ),
    "shopify": "shopify.com myshopify.com shopifycdn.com shopifycdn.net",
    "sina": "sina.com sina.cn weibo.com",
    "snipcart": "snipcart.com",
    "sohu": "sohu.com",
    "square": "square.link squareup.com square.site",
    "stripe": "stripe.com lemonsqueezy.com",
    "surge": "surge.sh",
    "telegram": "t.me telegram.me telegram.org",
    "telekom": "t-online.de",
    "tencent": "qq.com foxmail.com wechat.com weixin.com wx.qq.com tenpay.com qpic.cn qlogo.cn edgeone.app edgeone.dev",
    "tiiny": "tiiny.host tiiny.site",
    "tuta": "tuta.com tuta.io tutanota.com tutanota.de tutamail.com",
    "vercel": "vercel.com vercel.app now.sh",
    "weidian": "weidian.com youshop10.com geilicdn.com",
    "yahoo": "yahoo.com yahoo.co.uk yahoo.fr yahoo.de yahoo.co.in yahoo.com.br yahoo.co.jp ymail.com rocketmail.com",
    "yandex": "yandex.ru yandex.com ya.ru",
    "youzan": "youzan.com yzcdn.cn",
    "zoho": "zoho.com zohomail.com zoho.eu",
}
_BY_DOMAIN = {domain: name for name, domains in _DOMAINS.items() for domain in domains.split()}


def operator_of(domain: str) -> str:
    """The company that a domain hangs on: `google` for gmail.com, the domain itself where nobody is known.

    Args:
        domain: host name, in any case, with whatever stands below the known domain: `smtp.gmail.com`.
    """
    host = domain.strip().rstrip(".").lower().removeprefix("www.")
    return next((_BY_DOMAIN[tail] for tail in tails(host) if tail in _BY_DOMAIN), host)
