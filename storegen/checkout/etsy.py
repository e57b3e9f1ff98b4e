"""Etsy listings: the number of a listing or its address in, a link to the listing out. Etsy fixes the price.

Known, not looked up (2026-11-22): `https://www.etsy.com/[LANGUAGE/]listing/DIGITS[/words]`; the number alone is enough,
and Etsy shows it in the shopper's own language and currency. What has another shape, such as a short
address (`etsy.me`), is linked as typed.
"""

from __future__ import annotations

import datetime
import re

from storegen.checkout.base import labelled
from storegen.checkout.numbered_listing import NumberedListing


class Etsy(NumberedListing):
    """The channel `etsy`."""

    name = "etsy"
    operator = "etsy"
    checked = datetime.date(2026, 11, 22)
    hosts = ("etsy.com", "etsy.me", "etsystatic.com")
    words = labelled("Etsy", "Etsy")
    noun = "the number of an Etsy listing"
    example = 'copy the number behind /listing/ and write it in quotes: etsy: "1234567890"'
    unusual = re.compile(r"(?:[a-z0-9-]+\.)*(?:etsy\.me/|etsy\.com/(?!(?:[a-z-]+/)?shop/)).+")
    place = re.compile(
        r"(?:[a-z0-9]+\.)?etsy\.com/(?:[a-z]{2}(?:-[a-z]{2})?/)?listing/(?P<id>[0-9]{5,40})(?:/[^/]*)?/?"
    )
    address = "https://www.etsy.com/listing/{}"


ADAPTER = Etsy()
