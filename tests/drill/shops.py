"""Small shops for drills, and how to drill them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.drill.remains import items_of
from storegen.drill.report_text import item_text
from storegen.drill.run import set_scene
from storegen.site import open_site
from tests.shop import TODAY, Shop, Wish

if TYPE_CHECKING:
    from storegen.drill.remains import Outcome
    from storegen.drill.run import Scene

STORE = """\
name: Shade
currency: CNY
languages: {zh-CN: CNY, en: USD}
domain: https://shade.example
channels:
  stripe: {}
  taobao: {}
  link: {}
"""

CREAM = """\
---
title: Cream
price: 128.00
prices: {USD: "18.00"}
options: {size: [50 ml, 100 ml]}
variants:
  - {sku: MC-050, size: 50 ml, buy: {stripe: https://buy.stripe.com/8wM5kD0abcDEF}}
  - {sku: MC-100, size: 100 ml}
buy: {taobao: "563422855497"}
---
"""

MUG = """\
---
title: Mug
sku: MUG
price: 8.00
prices: {USD: "2.00"}
buy: {stripe: https://buy.stripe.com/8wM5kD0abcXYZ}
---
"""

FILES = f"-- content/store.yaml --\n{STORE}-- content/products/cream.md --\n{CREAM}-- content/products/mug.md --\n{MUG}"


def scene_of(shop: Shop, **wish: object) -> Scene:
    """What a shop stands on."""
    site = open_site(shop.root, Wish(**({"as_of": TODAY} | wish)))
    errors = [problem for problem in site.problems if problem.is_error]
    assert [] == errors
    return set_scene(site)


def lost(outcome: Outcome) -> list[str]:
    """The variants lost, in words."""
    return [item_text(item) for item in items_of(outcome.lost)]
