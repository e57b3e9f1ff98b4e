"""Values that several adapters' settings have: what was typed in, a text, a flag, a currency or an address out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from storegen.hosts import host_of
from storegen.problems import Problem
from storegen.schema.codes import currencies

if TYPE_CHECKING:
    from collections.abc import Iterator

    from storegen.checkout.contract import Settings
    from storegen.problems import Span

_FLAGS = {"yes": True, "true": True, "no": False, "false": False}
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_SHOP = re.compile(
    rf"(?:https://)?(?P<host>(?:{_LABEL}\.)+[a-z][a-z0-9-]{{0,61}}[a-z0-9])(?P<path>(?:/[A-Za-z0-9._~-]+)*)/?"
)
_LONGEST_HOST = 253


def text_of(settings: Settings, name: str) -> str:
    """A setting's text; empty where there is none."""
    value = settings.get(name)
    return value.strip() if isinstance(value, str) else ""


def flag_of(settings: Settings, name: str) -> bool:
    """Whether a setting says yes."""
    return _FLAGS.get(text_of(settings, name).lower(), False)


def flag_problems(channel: str, settings: Settings, name: str, span: Span) -> Iterator[Problem]:
    """A setting that should say yes or no and says neither."""
    if name in settings and text_of(settings, name).lower() not in _FLAGS:
        yield Problem("bad-flag", f"'{name}' of the channel {channel} is neither yes nor no", span, "write yes or no")


def currency_of(settings: Settings) -> str | None:
    """The currency that the setting `currency` names, if it is one."""
    code = text_of(settings, "currency").upper()
    return code if code in currencies() else None


def currency_problems(channel: str, settings: Settings, span: Span) -> Iterator[Problem]:
    """A channel that has to say its currency and does not."""
    typed = text_of(settings, "currency")
    hint = f"write {channel}: {{currency: USD, …}}: the one in which your account there is kept"
    if not typed:
        yield Problem("missing-key", f"the channel {channel} needs 'currency'", span, hint)
    elif currency_of(settings) is None:
        yield Problem("bad-currency", f"'{typed}' is not a currency code", span, "write three capitals: CNY, USD, EUR")


def shop_of(settings: Settings, name: str = "shop") -> str | None:
    """The complete address of a shop without a slash at the end, from `shop.example` or `https://shop.example/de/`."""
    found = _SHOP.fullmatch(text_of(settings, name))
    return f"https://{found['host']}{found['path']}" if found and len(found["host"]) <= _LONGEST_HOST else None


def host_in(typed: str) -> str:
    """The host of an address as typed, with or without `https://`, less a `www.`; empty where there is none."""
    return host_of(typed if "://" in typed else f"https://{typed}").removeprefix("www.")


def shop_problems(channel: str, settings: Settings, span: Span, example: str, name: str = "shop") -> Iterator[Problem]:
    """A channel that needs the address of a shop and has none, or one that cannot be read."""
    typed = text_of(settings, name)
    hint = f"write {channel}: {{{name}: {example}}}"
    if not typed:
        yield Problem("missing-key", f"the channel {channel} needs '{name}'", span, hint)
    elif shop_of(settings, name) is None:
        yield Problem("bad-channel-id", f"'{typed}' is not the address of a shop", span, hint)


def host_problems(channel: str, settings: Settings, span: Span, example: str, name: str = "shop") -> Iterator[Problem]:
    """A channel that needs the name of a shop's host and has none, or more than that: a path would be lost."""
    yield from shop_problems(channel, settings, span, example, name)
    shop = shop_of(settings, name)
    if shop and shop != f"https://{host_of(shop)}":
        hint = f"write {name}: {host_of(shop)}"
        yield Problem("bad-channel-id", f"'{shop}' is more than the name of a host", span, hint)
