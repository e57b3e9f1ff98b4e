"""A new lock: the old one and what pages say in, what a seller has to look up and what stays anyway out."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from storegen.checkout.asked_prices import asked_prices
from storegen.checkout.lock import Seen

if TYPE_CHECKING:
    from storegen.checkout.lint.inspection import Inspection
    from storegen.checkout.lock import Lock


@dataclass(frozen=True, slots=True)
class Change:
    """A price that the seller has to look up at a provider.

    Attributes:
        old: what was seen before; `None` for an id that is new.
    """

    channel: str
    provider_id: str
    old: Seen | None
    new: Seen

    def words(self) -> str:
        """One line for the seller: `test_abc (mug): 138.00 CNY, was 128.00 CNY`."""
        price = f"{self.new.price.amount} {self.new.price.currency}"
        was = f", was {self.old.price.amount} {self.old.price.currency}" if self.old else ""
        return f"{self.where()}: {price}{was}"

    def where(self) -> str:
        """What it is the price of: `test_abc (mug)`."""
        of = self.new.product if self.new.variant == "default" else f"{self.new.product}, {self.new.variant}"
        return f"{self.provider_id} ({of})"


@dataclass(frozen=True, slots=True)
class Update:
    """What a lock lacks.

    Attributes:
        unconfirmed: the lock if the seller confirms nothing: what changed stays as it was seen, what is gone is out.
        changes: what is new or differs, by channel.
        gone: how many ids the content no longer has.
    """

    unconfirmed: Lock
    changes: MappingProxyType[str, tuple[Change, ...]]
    gone: int


def plan_update(inspection: Inspection, lock: Lock) -> Update:
    """Compare a lock with the content; the first variant that is sold by an id stands for it."""
    stays: dict[tuple[str, str], Seen] = {}
    changes: dict[str, dict[str, Change]] = {}
    for asked in asked_prices(inspection, lock):
        key = (asked.channel, asked.provider_id)
        if key in stays or asked.provider_id in changes.get(asked.channel, {}):
            continue
        old = lock.get(key)
        if old is not None:
            stays[key] = Seen(asked.product, asked.variant, old.price, old.checked)
        if old is None or old.price != asked.price:
            new = Seen(asked.product, asked.variant, asked.price, inspection.as_of)
            changes.setdefault(asked.channel, {})[asked.provider_id] = Change(*key, old, new)
    listed = MappingProxyType({name: tuple(each.values()) for name, each in changes.items()})
    return Update(MappingProxyType(stays), listed, len(lock.keys() - stays.keys()))
