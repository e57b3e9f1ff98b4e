"""Keys that nobody has: a key and the allowed ones in, a mistake that says what was meant out.

Knows what sellers type instead of a key: Chinese, words of other shops, keys that are private.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from storegen.schema.mistakes import Mistake, shown
from storegen.suggest import suggest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from storegen.documents.node import Loc

PRIVATE_KEYS = frozenset([
    "cost", "costs", "cost_price", "cost_per_item", "purchase_price", "wholesale_price", "margin", "supplier", "suppliers",
    "supplier_url", "成本", "成本价", "进价", "采购价", "供应商", "供货商", "利润",
])  # fmt: skip

# The first of the words that is a key where it was typed is what was meant.
_OTHER_WORDS: dict[str, tuple[str, ...]] = {
    "标题": ("title", "name"), "名称": ("title", "name"), "名字": ("title", "name"), "商品名": ("title",), "店名": ("name",),
    "价格": ("price",), "售价": ("price",), "单价": ("price",), "原价": ("compare_at_price",), "划线价": ("compare_at_price",),
    "促销": ("sale",), "特价": ("sale",), "货币": ("currency",), "币种": ("currency",), "语言": ("languages",), "时区": ("timezone",),
    "库存": ("stock",), "数量": ("stock", "quantity"), "编码": ("sku",), "货号": ("sku", "mpn"), "条码": ("gtin",), "条形码": ("gtin",),
    "图片": ("images", "image"), "主图": ("images", "image"), "文件": ("file",), "规格": ("options",), "选项": ("options",),
    "款式": ("variants",), "变体": ("variants",), "分类": ("collections",), "类目": ("collections",), "系列": ("collections",),
    "标签": ("tags", "tag"), "品牌": ("brand",), "类型": ("type",), "摘要": ("summary",), "简介": ("summary",), "描述": ("summary", "text"),
    "详情": ("details", "text"), "参数": ("details",), "重量": ("weight",), "尺寸": ("size",), "产地": ("country_of_origin",),
    "日期": ("date",), "更新": ("updated",), "作者": ("author",), "草稿": ("draft",), "状态": ("availability",), "购买": ("buy",),
    "渠道": ("channels", "order"), "主题": ("theme",), "运费": ("shipping",), "物流": ("shipping",), "退货": ("returns",),
    "联系": ("contact",), "电话": ("phone",), "邮箱": ("email",), "地址": ("address",), "公司": ("company",), "备案": ("icp",), "公告": ("announcements",),
    "网址": ("domain", "slug"), "域名": ("domain",), "链接": ("slug", "to"), "评分": ("rating",), "回复": ("reply",), "来源": ("source",),
    "商品": ("products", "product"), "排序": ("order",), "条件": ("where",), "上级": ("parent",), "相关": ("related",), "成色": ("condition",),
    "category": ("collections", "parent"), "categories": ("collections",), "name": ("title",), "title": ("name",),
    "description": ("summary", "text"), "body": ("text",), "content": ("text",), "handle": ("slug",), "permalink": ("slug",), "url": ("slug", "to", "domain"),
    "id": ("sku",), "inventory": ("stock",), "quantity": ("stock",), "qty": ("stock", "quantity"), "status": ("availability",),
    "image": ("images",), "picture": ("images", "image"), "pictures": ("images",), "photo": ("images", "image"), "photos": ("images",), "thumbnail": ("images", "image"),
    "vendor": ("brand",), "manufacturer": ("brand",), "barcode": ("gtin",), "ean": ("gtin",), "upc": ("gtin",), "isbn": ("gtin",),
    "old_price": ("compare_at_price",), "sale_price": ("sale",), "specs": ("details",), "attributes": ("details", "options"),
    "keywords": ("tags",), "origin": ("country_of_origin",), "checkout": ("buy",), "links": ("buy",), "payment": ("channels",), "payments": ("channels",),
    "lang": ("languages",), "language": ("languages",), "locale": ("languages",), "site": ("domain",), "vat": ("tax", "vat_id"), "taxes": ("tax",),
    "created": ("date",), "published": ("date", "draft"), "hidden": ("unlisted",), "sort": ("order",), "filter": ("where",), "rule": ("where",), "rules": ("where",),
    "message": ("text",), "begin": ("from",), "start": ("from",), "starts": ("from",), "end": ("until",), "ends": ("until",), "href": ("to",), "link": ("to",),
    "children": ("items",), "stars": ("rating",), "customer": ("author",), "personalize": ("personalise",), "colour": ("options",), "color": ("options",),
}  # fmt: skip


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
    plain = unicodedata.normalize("NFKC", key).strip().casefold().replace("-", "_").replace(" ", "_")
    if plain in PRIVATE_KEYS:
        message = f"{shown(key)} is private, and this file is published with the shop"
        return Mistake("private-key", message, "move it to NAME.private.yaml beside this file", loc, on_key=True)
    article = "an" if noun[0] in "aeiou" else "a"
    hint = _meant(plain, keys) or suggest(key, keys) or otherwise or "remove it; every key is in docs/reference.md"
    return Mistake("unknown-key", f"{shown(key)} is not {article} {noun} key", hint, loc, on_key=True)


def _meant(plain: str, keys: tuple[str, ...]) -> str | None:
    if plain in keys:
        return f"did you mean '{plain}'?"
    for word in _OTHER_WORDS.get(plain, ()):
        if word in keys:
            return f"did you mean '{word}'?"
    return None
