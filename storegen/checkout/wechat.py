"""WeChat: the seller's id and QR picture in; the id, the code to scan and a text to send out. A person answers.

No link opens a chat from a browser (checked 2026-11-22), so the shopper adds the seller and pastes the order. A
personal code is for making contact; the People's Bank's notice 259 of 2021 forbids taking payments from afar with one.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from storegen.checkout.actions import CopyText, QrCode
from storegen.checkout.base import ForAll, labelled
from storegen.checkout.capabilities import MESSAGE
from storegen.checkout.contract import Passed, Way
from storegen.checkout.hand_over import CartText
from storegen.checkout.message import order_lines
from storegen.checkout.qr_pictures import qr_path
from storegen.checkout.settings import missing_setting
from storegen.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from storegen.catalog.model import BuyEntry
    from storegen.checkout.contract import Offer, Settings
    from storegen.checkout.hand_over import HandOver
    from storegen.problems import Span

_MOST = 8000
_ID = re.compile(r"[A-Za-z][A-Za-z0-9_-]{5,19}")


class WeChat(ForAll):
    """The channel `wechat`."""

    name = "wechat"
    operator = "tencent"
    checked = datetime.date(2026, 11, 22)
    capabilities = MESSAGE
    hosts = ("weixin.qq.com", "u.wechat.com")
    words = labelled("WeChat", "微信")
    known = ("id", "qr")

    def check_settings(self, settings: Settings, span: Span, files: AbstractSet[str]) -> tuple[Problem, ...]:
        """It needs an id; a picture of the code is welcome."""
        problems = list(super().check_settings(settings, span, files))
        own, qr = settings.get("id"), settings.get("qr")
        if not isinstance(own, str):
            problems.append(missing_setting(self.name, "id", span, "write wechat: {id: yourid, qr: media/wechat.png}"))
        elif not _ID.fullmatch(own):
            hint = "six to twenty letters, digits, - and _, the first a letter"
            problems.append(Problem("bad-channel-id", f"'{own}' is not a WeChat id", span, hint))
        if isinstance(qr, str) and qr_path(qr, files) is None:
            hint = "put it into content/media/"
            problems.append(Problem("missing-picture", f"there is no picture '{qr}'", span, hint))
        return tuple(problems)

    def way(self, offer: Offer, entry: BuyEntry | None, settings: Settings) -> Way | Passed:
        """The code to scan (or the id alone) and the order to paste."""
        del entry
        own, qr = settings.get("id"), settings.get("qr")
        if not isinstance(own, str):
            return Passed("it has no id in store.yaml")
        picture = qr if isinstance(qr, str) else None
        return Way((QrCode(picture, None, own), CopyText("\n".join(order_lines(offer)), own)))

    def hand_over(self, settings: Settings, language: str) -> HandOver | None:
        """A text to copy, because no link opens a chat."""
        del language
        return CartText("", "", "", str(settings.get("id", "")), _MOST)


ADAPTER = WeChat()
