"""Payment by WeChat Pay's code: the code or its picture in; the code to scan and what to do out.

Facts checked 2026-11-22: a code says `wxp://f2f…`. No browser opens that, so it is a picture only: scanned, or on the
phone itself pressed long inside WeChat. It holds neither amount nor order, so both go into the app by hand.
"""

from __future__ import annotations

import datetime
import re

from storegen.checkout.base import labelled
from storegen.checkout.personal_code import PersonalCode

_CODE = re.compile(r"wxp://[0-9A-Za-z_=-]{8,200}")


class WeChatPayQr(PersonalCode):
    """The channel `wechat_pay_qr`."""

    name = "wechat_pay_qr"
    operator = "tencent"
    checked = datetime.date(2026, 11, 22)
    words = labelled("WeChat Pay", "微信支付")
    example = "wxp://f2f…"

    def read(self, typed: str) -> str | None:
        """The code as it is."""
        return typed if _CODE.fullmatch(typed) else None


ADAPTER = WeChatPayQr()
