"""A small store with everything a theme has to show: twelve variants, all channels, a bundle, two languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.shop import Shop

if TYPE_CHECKING:
    from pathlib import Path

SIZES = tuple(f"{number}0 ml" for number in range(1, 13))

STORE = """\
-- content/store.yaml --
name: {zh-CN: 竹影, en: Bamboo Shade}
currency: CNY
tagline: {zh-CN: 山里来的茶与皂, en: Tea and soap from the hills}
languages: {zh-CN: CNY, en: USD}
domain: https://shade.example
channels:
  stripe: {}
  taobao: {}
  wechat: {id: bambooshade, qr: media/wechat.png}
  email: {address: hello@shade.example}
contact: {email: hello@shade.example, phone: "+86 572 555 0142"}
legal: {company: 竹影山货, icp: 浙ICP备00000000号-1}
tax: included
shipping: [{to: CN, price: "0", days: [2, 4]}, {to: "*", price: "12.00", currency: USD, days: [10, 20]}]
returns: {days: 14, fees: customer}
announcements: [{text: {zh-CN: 冬季特惠, en: Winter prices}}]
-- content/menus.yaml --
main:
  - {title: {zh-CN: 茶, en: Tea}, to: "collection:tea", items: [{title: {zh-CN: 乌龙, en: Oolong}, to: "product:tin"}]}
  - {title: {zh-CN: 手记, en: Journal}, to: /posts/}
footer: [{title: {zh-CN: 关于, en: About}, to: "page:about"}]
-- content/collections/tea.md --
---
title: 茶
---
山里的茶。
-- content/pages/about.md --
---
title: 关于我们
---
| 送往 | 运费 | 天数 |
|---|---|---|
| 中国内地 | 包邮 | 两到四天 |
-- content/posts/first.md --
---
title: 第一篇
date: 2026-10-01
summary: 从这里开始。
---
正文。
-- content/reviews/one.yaml --
product: cream
author: 林
rating: 4
date: 2026-01-02
source: taobao
source_url: https://item.taobao.com/item.htm?id=563422855497
verified: true
text: 很润。
reply: 谢谢。
-- content/products/tin.md --
---
title: 茶罐
price: "38.00"
collections: [tea]
stock: 3
low_stock: 5
stock_as_of: 2026-11-20
images: [tin.jpg]
personalise: [{name: engraving, label: {zh-CN: 刻字, en: Engraving}, max_length: 8}]
---
-- content/products/set.md --
---
title: 礼盒
price: "98.00"
images: [set.jpg]
bundle: [{product: tin, quantity: 2}]
---
"""

CREAM = """\
---
title: 月光霜
sku: MC
summary: 银耳、珍珠粉与山茶籽油调成的面霜。
collections: [tea]
date: 2026-11-10
price: "128.00"
compare_at_price: "168.00"
prices: {{USD: "24.00"}}
low_stock: 5
stock_as_of: 2026-11-20
unit: {{amount: 10 ml, per: 100 ml}}
images: [{{file: cream.jpg, alt: 打开的面霜}}, {{file: set.jpg, alt: 盒子}}]
options: {{容量: [{choices}]}}
details: {{质地: 体温即化, 产地: 安吉}}
condition: new
country_of_origin: CN
buy: {{taobao: "563422855497"}}
variants:
{variants}
---
第一罐月光霜是给我母亲做的。安吉的冬天湿冷，风从竹林里穿出来，茶农的脸一到腊月就起皮。

## 里面有什么

银耳在砂锅里小火熬六个小时，滤出来的胶质是这罐霜的水相；油相是冷榨山茶籽油和橄榄来源的角鲨烷。

1. 洗完脸，水不要擦得太干。
2. 取黄豆大一点，在掌心化开。
"""


def variant(number, size):
    states = {10: "availability: preorder, available_from: 2027-04-12", 11: "availability: out"}
    stock = states.get(number, f"stock: {number + 1}")
    buy = f"buy: {{stripe: https://buy.stripe.com/test_{number}wW00WHy4NdtKcnyo0}}"
    return f'  - {{sku: MC-{number:03}, 容量: {size}, price: "{128 + number}.00", {stock}, {buy}}}'


def furnished_shop(folder: Path, theme: str = "plain"):
    """Write the store into a folder, build it with a theme and give the result."""
    store = Shop.of(folder, STORE).edit("content/store.yaml", "tax:", f"theme: {theme}\ntax:")
    variants = "\n".join(variant(number, size) for number, size in enumerate(SIZES))
    store.write("content/products/cream.md", CREAM.format(choices=", ".join(SIZES), variants=variants))
    for name, size in {"cream.jpg": (960, 1200), "set.jpg": (1200, 900), "tin.jpg": (900, 900)}.items():
        store.picture(f"content/media/{name}", size)
    store.picture("content/media/wechat.png", (400, 400))
    built = store.build()
    assert built.published, built.places
    return built
