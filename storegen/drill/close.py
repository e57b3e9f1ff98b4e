"""Closing what the drill took away: a removal in, the channels to name below `closed` in store.yaml out.

A channel is closed only if all of it hangs on what is gone; where some of its ways stay, only the seller can take the
others out.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from storegen.assets.replacing import replacing
from storegen.documents.edit import add_to_list
from storegen.drill.ground import Hold

if TYPE_CHECKING:
    from storegen.catalog.store import Channel as StoreChannel
    from storegen.checkout.contract import Channel
    from storegen.drill.remains import Removal
    from storegen.drill.run import Scene


@dataclass(frozen=True, slots=True)
class Closing:
    """What to do about the channels.

    Attributes:
        close: names to put below `closed`.
        partly: channels of which only some ways are gone.
        already: names that stand there already.
    """

    close: tuple[str, ...]
    partly: tuple[str, ...]
    already: tuple[str, ...]


def closing(scene: Scene, removal: Removal) -> Closing:
    """Sort the store's channels by how much of them is gone."""
    holds: frozenset[Hold] = frozenset().union(*(row.holds() for row in scene.ground.rows))
    close: list[str] = []
    partly: list[str] = []
    already: list[str] = []
    for channel in scene.store.channels:
        adapter = scene.hanging.adapters.get(channel.name)
        if adapter is None:
            continue
        own = [hold for hold in holds if hold.channel == channel.name] or [_idle(scene, adapter, channel)]
        gone = [hold.needs(removal.gone) for hold in own]
        if all(gone):
            (already if channel.closed else close).append(channel.name)
        elif any(gone):
            partly.append(channel.name)
    return Closing(tuple(close), tuple(partly), tuple(already))


def write_closed(file: Path, names: tuple[str, ...]) -> bool:
    """Add names to `closed` in store.yaml, and change nothing else in it.

    Returns:
        Whether it was done; otherwise the file is as it was.

    Raises:
        OSError: the file cannot be read or written.
    """
    real = file.resolve()
    made = add_to_list(real.read_bytes(), "closed", names, after="channels")
    if made is None:
        return False
    with replacing(real) as stream:
        stream.write(made)
        Path(stream.name).chmod(real.stat().st_mode)
    return True


def _idle(scene: Scene, adapter: Channel, channel: StoreChannel) -> Hold:
    """What a channel that sells nothing today hangs on."""
    named = adapter.operators(None, channel.settings)
    return Hold(channel.name, adapter.capabilities.grade, frozenset(scene.platforms.of(name) for name in named))
