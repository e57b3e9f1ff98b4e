"""A new lock: the old one and what pages say in, what a seller has to confirm and the lock that follows out."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from storegen.checkout.asked_prices import asked_prices
from storegen.checkout.lock import Seen

if TYPE_CHECKING:
    from collections.abc import Collection

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
        where = self.new.product if self.new.variant == "default" else f"{self.new.product}, {self.new.variant}"
        price = f"{self.new.price.amount} {self.new.price.currency}"
        was = f", was {self.old.price.amount} {self.old.price.currency}" if self.old else ""
        return f"{self.provider_id} ({where}): {price}{was}"


@dataclass(frozen=True, slots=True)
class Update:
    """What a lock lacks.

    Attributes:
        kept: what stays as it is.
        changes: what is new or differs, by channel.
        gone: how many ids the content no longer has.
    """

    kept: Lock
    changes: MappingProxyType[str, tuple[Change, ...]]
    gone: int

    def confirmed(self, channels: Collection[str]) -> Lock:
        """The lock after the seller has confirmed the prices of some channels; the others' stay as they were."""
        found = dict(self.kept)
        for change in (change for each in self.changes.values() for change in each):
            if change.channel in channels:
                found[change.channel, change.provider_id] = change.new
            elif change.old is not None:
                found[change.channel, change.provider_id] = change.old
        return MappingProxyType(found)


def plan_update(inspection: Inspection, lock: Lock) -> Update:
    """Compare a lock with the content; the first variant that is sold by an id stands for it."""
    kept: dict[tuple[str, str], Seen] = {}
    changes: dict[str, dict[str, Change]] = {}
    for asked in asked_prices(inspection, lock):
        key = (asked.channel, asked.provider_id)
        if key in kept or asked.provider_id in changes.get(asked.channel, {}):
            continue
        old = lock.get(key)
        if old is not None and old.price == asked.price:
            kept[key] = Seen(asked.product, asked.variant, old.price, old.checked)
        else:
            new = Seen(asked.product, asked.variant, asked.price, inspection.as_of)
            changes.setdefault(asked.channel, {})[asked.provider_id] = Change(*key, old, new)
    listed = MappingProxyType({name: tuple(each.values()) for name, each in changes.items()})
    here = {*kept, *((name, one) for name, each in changes.items() for one in each)}
    return Update(MappingProxyType(kept), listed, len(lock.keys() - here))
