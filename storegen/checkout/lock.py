"""`channels.lock.json`: its bytes in, the prices that were last seen at providers out; and back.

It lies beside `content/`, and a seller changes it by `storegen check --update-lock` only.
"""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from types import MappingProxyType
from typing import TYPE_CHECKING

from storegen.catalog.money import Money, TooPreciseError, money
from storegen.problems import Problem, Span
from storegen.schema.codes import currencies

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

LOCK_FILE = "channels.lock.json"
_VERSION = 1


@dataclass(frozen=True, slots=True)
class Seen:
    """What a provider asks for one of its ids.

    Attributes:
        product: slug of the first product that is sold by it.
        variant: key of that product's first variant that is.
        checked: when the seller confirmed it.
    """

    product: str
    variant: str
    price: Money
    checked: datetime.date


Lock = MappingProxyType[tuple[str, str], Seen]
"""What was seen, by channel and the provider's id."""

NO_LOCK: Lock = MappingProxyType({})


class _DamagedError(ValueError):
    """The file is JSON and not a lock."""


def read_lock(root: Path) -> tuple[Lock, tuple[Problem, ...]]:
    """Read a store's lock; one that is not there is empty.

    Args:
        root: the store's folder.
    """
    try:
        raw = (root / LOCK_FILE).read_bytes()
    except FileNotFoundError:
        return NO_LOCK, ()
    except OSError as error:
        hint = "check its permissions"
        return NO_LOCK, (Problem("bad-lock", f"this cannot be read: {error.strerror}", Span(LOCK_FILE), hint),)
    return parse_lock(raw)


def parse_lock(raw: bytes) -> tuple[Lock, tuple[Problem, ...]]:
    """Read the bytes of a lock; damage is one problem, and nothing of the file counts then."""
    span, why = Span(LOCK_FILE), "it is not what storegen wrote"
    try:
        return _lock(json.loads(raw.decode("utf-8-sig"))), ()
    except json.JSONDecodeError as error:
        span, why = Span(LOCK_FILE, error.lineno, error.colno), "from here on it is not JSON"
    except (ValueError, RecursionError):
        pass  # not UTF-8, not a lock, a number of thousands of digits, brackets without end
    hint = "take it from your backup, or delete it and run `storegen check --update-lock`"
    return NO_LOCK, (Problem("bad-lock", f"the prices that were seen cannot be read: {why}", span, hint),)


def lock_text(lock: Mapping[tuple[str, str], Seen]) -> str:
    """The text of a lock, the same for the same prices."""
    channels: dict[str, dict[str, object]] = {}
    for (channel, provider_id), seen in lock.items():
        channels.setdefault(channel, {})[provider_id] = {
            "product": seen.product,
            "variant": seen.variant,
            "price": seen.price.amount,
            "currency": seen.price.currency,
            "checked": seen.checked.isoformat(),
        }
    whole = {"version": _VERSION, "channels": channels}
    return json.dumps(whole, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _lock(data: object) -> Lock:
    version, channels = _fields(data, "version", "channels")
    if version != _VERSION:
        raise _DamagedError
    return MappingProxyType({(name, one): _seen(seen) for name, ids in _items(channels) for one, seen in _items(ids)})


def _seen(data: object) -> Seen:
    product, variant, price, currency, checked = _fields(data, "product", "variant", "price", "currency", "checked")
    texts = [text for text in (product, variant, price, currency, checked) if isinstance(text, str)]
    if len(texts) < 5 or texts[3] not in currencies():
        raise _DamagedError
    try:
        amount = Decimal(texts[2])
        if not amount.is_finite():
            raise _DamagedError
        return Seen(texts[0], texts[1], money(amount, texts[3]), datetime.date.fromisoformat(texts[4]))
    except (InvalidOperation, TooPreciseError, ValueError) as error:
        raise _DamagedError from error


def _fields(data: object, *names: str) -> tuple[object, ...]:
    if not isinstance(data, dict) or set(data) != set(names):
        raise _DamagedError
    return tuple(data[name] for name in names)


def _items(data: object) -> tuple[tuple[str, object], ...]:
    if not isinstance(data, dict):
        raise _DamagedError
    return tuple(data.items())
