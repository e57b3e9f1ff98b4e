"""Payment by Alipay's code: the code or its picture in; the code to scan, a link for phones and what to do out.

Facts checked 2026-11-22: a code says `https://qr.alipay.com/CODE`, in capitals or not, sometimes with `?t=DIGITS`. On a
phone the same address opens Alipay. It holds neither amount nor order, so both go into the app by hand.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from storegen.checkout.actions import Link
from storegen.checkout.base import labelled
from storegen.checkout.personal_code import PersonalCode

if TYPE_CHECKING:
    from storegen.checkout.actions import Action

_CODE = re.compile(r"https://qr\.alipay\.com/(?P<code>[A-Za-z0-9]{6,64})(?:\?t=[0-9]+)?", re.IGNORECASE)


class AlipayQr(PersonalCode):
    """The channel `alipay_qr`."""

    name = "alipay_qr"
    operator = "alibaba"
    checked = datetime.date(2026, 11, 22)
    hosts = ("alipay.com",)
    words = labelled("Alipay", "支付宝")
    example = "https://qr.alipay.com/fkx…"

    def read(self, typed: str) -> str | None:
        """The address without its time."""
        found = _CODE.fullmatch(typed) if typed.isascii() else None
        return f"https://qr.alipay.com/{found['code']}" if found else None

    def beside(self, code: str) -> tuple[Action, ...]:
        """The same address, which opens Alipay on the phone that shows the page."""
        return (Link(code),)


ADAPTER = AlipayQr()
