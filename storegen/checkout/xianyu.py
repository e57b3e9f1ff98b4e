"""Xianyu listings (Goofish): the number of a listing or its address in, a link to the listing out.

Facts checked 2026-11-22: `https://www.goofish.com/item?id=DIGITS`, on phones at `h5.m.goofish.com`. A listing is one
piece: once it is sold the link is dead, so it suits single pieces, and a variant with more needs another channel beside
it. Short addresses are Taobao's and expire. Sold in CNY, unless an entry names another currency.
"""

from __future__ import annotations

import datetime
import re

from storegen.checkout.base import labelled
from storegen.checkout.numbered_listing import NumberedListing


class Xianyu(NumberedListing):
    """The channel `xianyu`."""

    name = "xianyu"
    operator = "alibaba"
    checked = datetime.date(2026, 11, 22)
    hosts = ("goofish.com", "alicdn.com")
    short = ("m.tb.cn", "e.tb.cn")
    words = labelled("Xianyu", "闲鱼")
    noun = "the number of a Xianyu listing"
    example = 'copy the number behind id= and write it in quotes: xianyu: "765432109876"'
    sells_in = "CNY"
    place = re.compile(r"(?:(?:www|h5\.m)\.)?goofish\.com/item")
    number_in = ("id",)
    address = "https://www.goofish.com/item?id={}"


ADAPTER = Xianyu()
