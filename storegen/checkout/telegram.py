"""Telegram: the name of the seller or the seller's bot in, a link that opens the chat out. A person or a bot answers.

Telegram's pages "Deep links" and "Bot features" (checked 2026-11-23): `https://t.me/USER?text=TEXT` opens the chat with
the text in it; `https://t.me/BOT?start=WORD` tells a bot one word of at most 64 letters, digits, `_` and `-`. A name
has 5 to 32 letters, digits and `_`; a bot's ends in `bot`.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from storegen.checkout.actions import CopyText, Link
from storegen.checkout.base import ForAll, labelled
from storegen.checkout.capabilities import MESSAGE
from storegen.checkout.contract import Passed, Way
from storegen.checkout.hand_over import CartText
from storegen.checkout.message import MOST, fitting, order_lines
from storegen.checkout.settings import missing_setting
from storegen.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from storegen.catalog.model import BuyEntry
    from storegen.checkout.contract import Offer, Settings
    from storegen.checkout.hand_over import HandOver
    from storegen.problems import Span

_NAME = re.compile(r"(?:https://(?:t|telegram)\.me/|@)?(?P<name>[A-Za-z][A-Za-z0-9_]{4,31})(?:\?.*)?/?")
_WORD = re.compile(r"[A-Za-z0-9_-]{1,64}")
_COPIED = 4000


class Telegram(ForAll):
    """The channel `telegram`."""

    name = "telegram"
    operator = "telegram"
    checked = datetime.date(2026, 11, 23)
    capabilities = MESSAGE
    hosts = ("t.me", "telegram.me", "telegram.org")
    words = labelled("Telegram", "Telegram")
    known = ("user", "bot")

    def check_settings(self, settings: Settings, span: Span, files: AbstractSet[str]) -> tuple[Problem, ...]:
        """It needs a user or a bot."""
        problems = super().check_settings(settings, span, files)
        typed = _typed(settings)
        if typed is None:
            hint = 'write telegram: {user: "yourname"} or {bot: "your_shop_bot"}'
            return (*problems, missing_setting(self.name, "user", span, hint))
        if _name(settings) is not None:
            return problems
        hint = "five to thirty-two letters, digits and _; a bot's name ends in 'bot'"
        return (*problems, Problem("bad-channel-id", f"'{typed}' is not a name on Telegram", span, hint))

    def way(self, offer: Offer, entry: BuyEntry | None, settings: Settings) -> Way | Passed:
        """A chat with the order in it; a bot is told the variant and the order is there to paste."""
        del entry
        name = _name(settings)
        if name is None:
            return Passed("it has no user in store.yaml")
        if "bot" in settings:
            return Way((Link(_bot_address(name, offer)), CopyText("\n".join(order_lines(offer)), f"@{name}")))
        start = f"https://t.me/{name}?text="
        return Way((Link(fitting(offer, lambda lines: start + quote("\n".join(lines), safe=""))),))

    def hand_over(self, settings: Settings, language: str) -> HandOver | None:
        """One message with all lines; a bot's is pasted, because a link tells it one word only."""
        del language
        name = _name(settings)
        if name is None:
            return None
        if "bot" in settings:
            return CartText("", "", "", f"@{name}", _COPIED)
        return CartText(f"https://t.me/{name}?", "", "text", f"@{name}", MOST)


def _typed(settings: Settings) -> str | None:
    typed = settings["bot"] if "bot" in settings else settings.get("user")
    return typed if isinstance(typed, str) else None


def _name(settings: Settings) -> str | None:
    """The name without `@` or address; `None` where it makes no sense."""
    found = _NAME.fullmatch((_typed(settings) or "").strip())
    if found is None or ("bot" in settings and not found["name"].lower().endswith("bot")):
        return None
    return found["name"]


def _bot_address(bot: str, offer: Offer) -> str:
    """The bot told the SKU, else product and variant; only the bot where Telegram takes neither."""
    for word in (offer.sku or "", f"{offer.product}_{offer.variant}"):
        if _WORD.fullmatch(word):
            return f"https://t.me/{bot}?start={word}"
    return f"https://t.me/{bot}"


ADAPTER = Telegram()
