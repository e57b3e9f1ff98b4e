"""The channels: the `channels` and `closed` of store.yaml in, the catalog's `Channel`s out."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from storegen.catalog.store import Channel
from storegen.catalog.words import phrases

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from storegen.documents.document import Document
    from storegen.schema.store import StoreModel


def settle_channels(document: Document, model: StoreModel, tags: Sequence[str]) -> tuple[Channel, ...]:
    """Settle the channels in their order, then those that only `closed` names: entries may still speak of them.

    Args:
        tags: of the shop's languages, the default first.
    """
    listed = (
        Channel(
            name,
            cast("Mapping[str, object]", channel.settings),
            name in model.closed,
            document.span(("channels", name), key=True),
            until=channel.until,
            currencies=channel.currencies,
            countries=channel.countries,
            home=channel.home,
            labels=phrases(channel.label, tags) if channel.label else {},
            checked=channel.checked,
            test=channel.test,
        )
        for name, channel in model.channels.items()
    )
    gone = {name: place for place, name in enumerate(model.closed) if name not in model.channels}
    left = (Channel(name, {}, closed=True, span=document.span(("closed", place))) for name, place in gone.items())
    return (*listed, *left)
