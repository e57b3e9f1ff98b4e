"""Weidian listings: the number of a listing or its address in, a link to the listing out. Weidian fixes the price.

Facts checked 2026-11-22: `https://weidian.com/item.html?itemID=DIGITS`, with a capital `ID`; the rest of the query
tracks. It opens inside WeChat. Short addresses (`k.youshop10.com`) end. Sold in CNY, unless an entry names another
currency.
"""

from __future__ import annotations

import datetime
import re

from storegen.checkout.base import labelled
from storegen.checkout.numbered_listing import NumberedListing


class Weidian(NumberedListing):
    """The channel `weidian`."""

    name = "weidian"
    operator = "weidian"
    checked = datetime.date(2026, 11, 22)
    hosts = ("weidian.com", "youshop10.com", "geilicdn.com")
    short = ("k.youshop10.com",)
    words = labelled("Weidian", "微店")
    noun = "the number of a Weidian listing"
    example = 'copy the number behind itemID= and write it in quotes: weidian: "4512345678"'
    sells_in = "CNY"
    place = re.compile(r"(?:(?:www|h5|shop[0-9]+\.v)\.)?weidian\.com/item\.html")
    number_in = ("itemID", "itemId")
    address = "https://weidian.com/item.html?itemID={}"


ADAPTER = Weidian()
