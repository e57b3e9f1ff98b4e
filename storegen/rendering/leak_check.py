"""The last look before publishing: bytes that would be published in, the problem that a key stands in them out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from storegen.checkout.registry import channel_adapters
from storegen.checkout.secrets import KEY
from storegen.documents.document import leak_problem
from storegen.leaks import leaks
from storegen.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping

    from storegen.catalog.store import Store

_SHORTEST_KEY = 8
_LARGEST_TEXT = 2_000_000


@dataclass(frozen=True, slots=True)
class LeakCheck:
    """Knows the keys that this shop was given, beside the forms that all keys have.

    Attributes:
        keys: name of the channel by the bytes of its key.
    """

    keys: Mapping[bytes, str]

    @classmethod
    def of(cls, store: Store) -> LeakCheck:
        """The check for a store whose channels have their keys."""
        adapters = channel_adapters()
        keyed = (
            (channel.name, channel.settings.get(KEY))
            for channel in store.channels
            if channel.name in adapters and adapters[channel.name].secret
        )
        return cls({key.encode(): name for name, key in keyed if isinstance(key, str) and len(key) >= _SHORTEST_KEY})

    def output(self, address: str, data: bytes) -> Problem | None:
        """The problem of a page or asset that holds a key; it came from a template, as content was looked at before."""
        name = next((f"the key of {name}" for key, name in self.keys.items() if key in data), None)
        if name is None:
            name = next((leak.name for leak in leaks(data.decode("utf-8", "replace"))), None)
        if name is None:
            return None
        hint = "look for it in the theme; take it out and make a new one, for whoever has seen it can use it"
        return Problem("secret", f"{name} would be published in {address}", None, hint)

    def file(self, path: str, data: bytes) -> Problem | None:
        """The problem of a file that is published as it is; what is no text cannot be read."""
        if len(data) > _LARGEST_TEXT or b"\0" in data:
            return None
        if any(key in data for key in self.keys):
            return self.output(path, data)
        text = data.decode("utf-8", "replace")
        return next((leak_problem(path, leak) for leak in leaks(text)), None)
