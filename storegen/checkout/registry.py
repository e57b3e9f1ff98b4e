"""The channel adapters there are: entry points in, adapters by name out; the built-in ones come the same way."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from storegen.registry import Registry

if TYPE_CHECKING:
    from collections.abc import Mapping

    from storegen.checkout.contract import Channel


@cache
def channel_adapters() -> Mapping[str, Channel]:
    """All installed adapters.

    Raises:
        AdapterError: when one does not load.
    """
    registry: Registry[Channel] = Registry("storegen.checkout")
    return dict(registry.all())
