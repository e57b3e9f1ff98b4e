"""Pinduoduo listings: the number of a listing or its address in, a link to the listing out. Pinduoduo fixes the price.

Facts checked 2026-11-22: `https://mobile.yangkeduo.com/goods.html?goods_id=DIGITS` is what public code uses (also at
`mobile.pinduoduo.com`, and `goods1.html`, `goods2.html`); Pinduoduo publishes no rule for it. The page often asks to
log in or to open the app. Short addresses (`p.pinduoduo.com`) end. Sold in CNY, unless an entry names another currency.
"""

from __future__ import annotations

import datetime
import re

from storegen.checkout.base import labelled
from storegen.checkout.numbered_listing import NumberedListing


class Pinduoduo(NumberedListing):
    """The channel `pinduoduo`."""

    name = "pinduoduo"
    operator = "pdd"
    checked = datetime.date(2026, 11, 22)
    hosts = ("pinduoduo.com", "yangkeduo.com", "pddpic.com")
    short = ("p.pinduoduo.com",)
    words = labelled("Pinduoduo", "拼多多")
    noun = "the number of a Pinduoduo listing"
    example = 'copy the number behind goods_id= and write it in quotes: pinduoduo: "612345678901"'
    sells_in = "CNY"
    place = re.compile(r"mobile\.(?:yangkeduo|pinduoduo)\.com/goods[0-9]?\.html")
    number_in = ("goods_id",)
    address = "https://mobile.yangkeduo.com/goods.html?goods_id={}"


ADAPTER = Pinduoduo()
