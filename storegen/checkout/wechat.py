"""WeChat: the seller's id and QR picture in; the id, the code to scan and a text to send out. A person answers.

No link opens a chat from a browser (checked 2026-11-22), so the shopper adds the seller and pastes the order. A
personal code is for making contact; the People's Bank's notice 259 of 2021 forbids taking payments from afar with one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from storegen.checkout.actions import CopyText, QrCode
from storegen.checkout.contract import Way
from storegen.checkout.message import order_lines
from storegen.checkout.qr_pictures import qr_path
from storegen.checkout.settings import missing_setting, unknown_settings
from storegen.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from storegen.catalog.model import BuyEntry
    from storegen.checkout.contract import Offer
    from storegen.problems import Span

_ID = re.compile(r"[A-Za-z][A-Za-z0-9_-]{5,19}")


class WeChat:
    """The channel `wechat`."""

    name = "wechat"
    needs_entry = False

    def labels(self) -> Mapping[str, str]:
        """What shoppers call it."""
        return {"en": "WeChat", "zh": "微信"}

    def check_settings(
        self, settings: Mapping[str, object], span: Span, files: AbstractSet[str]
    ) -> tuple[Problem, ...]:
        """It needs an id; a picture of the code is welcome."""
        problems = list(unknown_settings(self.name, settings, ("id", "qr"), span))
        own, qr = settings.get("id"), settings.get("qr")
        if not isinstance(own, str):
            problems.append(missing_setting(self.name, "id", span, "write wechat: {id: yourid, qr: media/wechat.png}"))
        elif not _ID.fullmatch(own):
            hint = "six to twenty letters, digits, - and _, the first a letter"
            problems.append(Problem("bad-channel-id", f"'{own}' is not a WeChat id", span, hint))
        if isinstance(qr, str) and qr_path(qr, files) is None:
            problems.append(
                Problem("missing-picture", f"there is no picture '{qr}'", span, "put it into content/media/")
            )
        return tuple(problems)

    def check_entry(self, entry: BuyEntry, settings: Mapping[str, object]) -> tuple[Problem, ...]:
        """It applies to everything, so an entry says nothing."""
        del settings
        hint = "take it out here; the id stands in store.yaml"
        return (Problem("needless-entry", "wechat needs no entry: it is there for everything", entry.span, hint),)

    def way(self, offer: Offer, entry: BuyEntry | None, settings: Mapping[str, object]) -> Way | None:
        """The code to scan (or the id alone) and the order to paste."""
        del entry
        own, qr = settings.get("id"), settings.get("qr")
        if not isinstance(own, str):
            return None
        picture = qr if isinstance(qr, str) else None
        return Way((QrCode(picture, None, own), CopyText("\n".join(order_lines(offer)), own)))


ADAPTER = WeChat()
