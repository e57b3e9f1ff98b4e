"""Keys that nobody has: a key and the allowed ones in, a mistake that says what was meant out.

Knows what sellers type instead of a key: Chinese, words of other shops, keys that are private.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.schema.mistakes import Mistake, shown
from storegen.schema.synonyms import plain, synonyms
from storegen.suggest import nearest, suggest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from storegen.documents.node import Loc

_PRIVATE_WORDS = synonyms("""
private: cost costs cost_price cost_per_item purchase_price wholesale_price margin supplier suppliers supplier_url
private: 成本 成本价 进价 采购价 供应商 供货商 利润
""")

# Which key is meant by which words; where a word has several lines, the first of those keys that exists was meant.
_OTHER_WORDS = synonyms("""
title: 标题 名称 名字 商品名 name
name: 标题 名称 名字 店名 title
price: 价格 售价 单价
compare_at_price: 原价 划线价 old_price
sale: 促销 特价 sale_price
currency: 货币 币种
languages: 语言 lang language locale
timezone: 时区
stock: 库存 数量 inventory quantity qty
quantity: 数量 qty
sku: 编码 货号 id
mpn: 货号
gtin: 条码 条形码 barcode ean upc isbn
images: 图片 主图 image picture pictures photo photos thumbnail
image: 图片 主图 picture photo thumbnail
file: 文件
details: 详情 参数 specs attributes
options: 规格 选项 attributes colour color
variants: 款式 变体
collections: 分类 类目 系列 category categories
tags: 标签 keywords
tag: 标签
brand: 品牌 vendor manufacturer
type: 类型
summary: 摘要 简介 描述 description
text: 描述 详情 description body content message
weight: 重量
size: 尺寸
country_of_origin: 产地 origin
date: 日期 created published
updated: 更新
author: 作者 customer
draft: 草稿 published
availability: 状态 status
buy: 购买 checkout links
channels: 渠道 payment payments
order: 渠道 排序 sort
theme: 主题
shipping: 运费 物流
returns: 退货
contact: 联系
phone: 电话
email: 邮箱
address: 地址
company: 公司
icp: 备案
announcements: 公告
slug: 网址 链接 handle permalink url
to: 链接 url href link new target
domain: 网址 域名 url site
rating: 评分 stars
reply: 回复
source: 来源
products: 商品
product: 商品
where: 条件 filter rule rules
parent: 上级 category
related: 相关
condition: 成色
tax: vat taxes
vat_id: vat
unlisted: hidden
from: begin start starts old
until: end ends 截止 结束 expires
countries: 国家 country regions ships_to
currencies: 货币 币种 currency
home: 店铺 首页 主页 shop homepage storefront
label: 按钮 显示名 标签 名称 text caption
checked: 核对 检查 verified
test: 测试 sandbox test_mode
items: children
personalise: personalize
""")


def unknown_key(key: str, noun: str, allowed: Iterable[str], loc: Loc, otherwise: str | None = None) -> Mistake:
    """Make the mistake of a key that is not one.

    Args:
        key: as typed.
        noun: what it was typed in: `product`.
        allowed: the keys that are right there.
        loc: of the key.
        otherwise: the hint where no similar key is known.
    """
    keys = tuple(allowed)
    if plain(key) in _PRIVATE_WORDS:
        message = f"{shown(key)} is private, and this file is published with the shop"
        return Mistake("private-key", message, "move it to NAME.private.yaml beside this file", loc, on_key=True)
    article = "an" if noun[0] in "aeiou" else "a"
    meant = meant_key(key, keys)
    told = f"did you mean '{meant}'?" if meant else suggest(key, keys)
    hint = told or otherwise or "remove it; every key is in docs/reference.md"
    return Mistake("unknown-key", f"{shown(key)} is not {article} {noun} key", hint, loc, on_key=True, about=meant)


def meant_key(key: str, keys: tuple[str, ...]) -> str | None:
    """The key that was probably meant: one that the word stands for, else one that is spelt almost so."""
    word = plain(key)
    other = next((one for one in (word, *_OTHER_WORDS.get(word, ())) if one in keys), None)
    return other or nearest(key, keys)
