"""QR pictures of channels: store.yaml's channels in, the picture files they name out, so that planning knows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.catalog.pictures import find_picture
from storegen.catalog.settle_store import STORE_FILE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from storegen.catalog.store import Channel
    from storegen.problems import Span


def qr_pictures(channels: Iterable[Channel], files: AbstractSet[str]) -> Iterator[tuple[str, Span]]:
    """(path, where it is named) of each channel's `qr` that exists; a missing one is the channel's problem."""
    for channel in channels:
        name = channel.settings.get("qr")
        path = qr_path(name, files) if isinstance(name, str) and not channel.closed else None
        if path:
            yield path, channel.span


def qr_path(name: str, files: AbstractSet[str]) -> str | None:
    """The file of a QR picture as named in store.yaml."""
    return find_picture(name, STORE_FILE, files)
