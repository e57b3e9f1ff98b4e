"""What adapters share: reading settings and `buy` entries as typed, and complaining about them in the same words."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from storegen.problems import Problem
from storegen.schema.authored import keys_of
from storegen.schema.channels import ChannelModel
from storegen.schema.other_words import meant_key
from storegen.suggest import suggest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from storegen.catalog.model import BuyEntry
    from storegen.problems import Span

LONGEST_ENTRY = 8192
"""Characters of an id or address that are read; what people copy with all that tracks them stays below."""
_SHOWN = 120
_PLACES = ("id", "url", "link")
_NEVER = frozenset('"<>\\^`{|}')


def unknown_settings(
    channel: str, settings: Mapping[str, object], known: Sequence[str], span: Span
) -> Iterator[Problem]:
    """Settings that a channel does not have."""
    for name in settings:
        if name not in known:
            meant = meant_key(name, (*known, *keys_of(ChannelModel)))
            hint = f"did you mean '{meant}'?" if meant else suggest(name, known) or f"write {channel}: {{}}"
            yield Problem("unknown-setting", f"'{name}' is not a setting of the channel {channel}", span, hint)


def missing_setting(channel: str, name: str, span: Span, hint: str) -> Problem:
    """The problem that a channel lacks a setting it cannot do without."""
    return Problem("missing-key", f"the channel {channel} needs '{name}'", span, hint)


def entry_text(entry: BuyEntry) -> str:
    """The id or address of an entry, whether it stands alone or as `id`, `url` or `link` of a mapping.

    Empty where it is longer than any address, so that no pattern is tried on a book.
    """
    text = _typed(entry)
    return text if len(text) <= LONGEST_ENTRY else ""


def entry_currency(entry: BuyEntry) -> str | None:
    """The currency an entry says it sells in, if it says one."""
    value = entry.value.get("currency") if isinstance(entry.value, dict) else None
    return value.strip().upper() if isinstance(value, str) else None


ENTRY_KEYS = (*_PLACES, "currency", "until", "availability")
"""What every channel's entry may say: where, in which currency, until which day, and whether it is `out` there."""


def entry_keys(entry: BuyEntry, own: Sequence[str] = ()) -> Iterator[Problem]:
    """Keys of a mapping that no entry has, beside those of the channel's own."""
    known = (*ENTRY_KEYS, *own)
    for name in entry.value if isinstance(entry.value, dict) else ():
        if name not in known:
            yield Problem("unknown-key", f"'{name}' is not a key of a way to buy", entry.span, suggest(name, known))


def bad_entry(entry: BuyEntry, why: str, hint: str) -> Problem:
    """The problem of an id or address that the channel cannot use."""
    text = _typed(entry)
    if not text:
        return Problem("bad-channel-id", f"{_nothing(entry)} for the channel {entry.channel}", entry.span, hint)
    if len(text) > LONGEST_ENTRY:
        why = f"is {len(text)} characters long, more than any id or address"
    return Problem("bad-channel-id", f"{in_short(text)} {why}", entry.span, hint)


def in_short(text: str) -> str:
    """An id or address in quotes for a message, with its beginning only where it is long."""
    return f"'{text}'" if len(text) <= _SHOWN else f"'{text[: _SHOWN - 1]}…'"


def _nothing(entry: BuyEntry) -> str:
    """What stands where an id or address should."""
    typed: object = entry.value
    if isinstance(typed, dict):
        typed = next((typed[key] for key in _PLACES if typed.get(key)), None)
    if isinstance(typed, list | tuple):
        return "a list stands in place of one id"
    return "`key: value` lines stand in place of an id" if isinstance(typed, dict) else "there is no id"


def _typed(entry: BuyEntry) -> str:
    if isinstance(entry.value, str):
        return entry.value.strip()
    texts = (entry.value.get(key) for key in _PLACES)
    return next((text.strip() for text in texts if isinstance(text, str)), "")


def is_https(address: str) -> bool:
    """Whether an address is complete, https, hides no user name and holds nothing that an address cannot hold.

    `urlsplit` quietly takes control characters out, so they are looked for first.
    """
    if any(char in _NEVER or unicodedata.category(char)[0] in "CZ" for char in address):
        return False
    try:
        parts = urlsplit(address)
        return parts.scheme == "https" and bool(parts.hostname) and "@" not in parts.netloc
    except ValueError:
        return False
