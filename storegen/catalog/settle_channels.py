"""The channels: the `channels` and `closed` of store.yaml in, the catalog's `Channel`s out."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from storegen.catalog.store import Channel
from storegen.catalog.words import phrases
from storegen.problems import Problem, Severity
from storegen.suggest import suggest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from storegen.documents.document import Document
    from storegen.schema.store import StoreModel


def settle_channels(
    document: Document, model: StoreModel, tags: Sequence[str], problems: list[Problem]
) -> tuple[Channel, ...]:
    """Settle the channels in their order.

    Args:
        tags: of the shop's languages, the default first.
    """
    problems.extend(_closed_but_not_there(document, model))
    return tuple(
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


def _closed_but_not_there(document: Document, model: StoreModel) -> Iterator[Problem]:
    for place, name in enumerate(model.closed):
        if name not in model.channels:
            hint = suggest(name, model.channels)
            message = f"'{name}' is closed but is none of the channels"
            yield Problem("unknown-channel", message, document.span(("closed", place)), hint, Severity.WARNING)
