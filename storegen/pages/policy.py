"""What a page may load and where it may post: the ways to buy on it in, its Content-Security-Policy out.

Everything comes from the shop itself, but for what an open channel on that very page asks for. Each page carries its
policy in a `<meta>`, so it holds on every host and from a USB stick; hosts that read `/_headers` are told the sum of
all pages' (`headers.py`). One policy from one place: the preview sends the page's own.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from storegen.checkout.actions import Script

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from storegen.pages.inputs import Inputs
    from storegen.pages.views import ProductView

    Sources = Mapping[str, Sequence[str]]

_SELF = ("'self'",)
_NONE = ("'none'",)
BASE: Sources = {
    "default-src": _NONE,
    "img-src": _SELF,
    "style-src": _SELF,
    "script-src": _SELF,
    "font-src": _SELF,
    "connect-src": _SELF,
    "manifest-src": _SELF,
    "base-uri": _NONE,
    "form-action": _SELF,
}
"""What every page may do: load from the shop itself, and follow links, which no policy is asked about."""

ONLY_IN_HEADERS = "frame-ancestors 'none'; upgrade-insecure-requests"
"""What a `<meta>` leaves out. Browsers ignore the first there (CSP level 3, section 3.3). The second would take away a
page's own styles on a host without TLS, as in a home network, and a shop's pages name nothing that is not https."""


@dataclass(frozen=True, slots=True)
class Used:
    """What the ways to buy on a page ask of the page.

    Attributes:
        channels: names of the channels that can be bought through there.
        scripted: whether one of them lets a provider's script take over.
    """

    channels: frozenset[str] = frozenset()
    scripted: bool = False


def used_by(product: ProductView) -> Used:
    """What a product's page uses."""
    ways = [way for variant in product.variants for way in variant.ways]
    scripted = any(isinstance(action, Script) for way in ways for action in way.actions)
    return Used(frozenset(way.channel for way in ways), scripted)


def page_policy(inputs: Inputs, channels: Iterable[str] = ()) -> str:
    """The policy of a page with these channels on it, for its `<meta>`."""
    asked = _asked(inputs, frozenset(channels))
    return _text(_together(asked), portable=inputs.portable) if asked else _alone(portable=inputs.portable)


def header_policy(inputs: Inputs) -> str:
    """What all pages together may do, for hosts that send headers: the sum over the open channels."""
    return f"{_text(all_sources(inputs))}; {ONLY_IN_HEADERS}"


def base_header_policy() -> str:
    """The policy of a shop that sells through links only."""
    return f"{_alone()}; {ONLY_IN_HEADERS}"


def all_sources(inputs: Inputs) -> Sources:
    """Directive -> sources, over all channels that are open on that day."""
    names = (one.name for one in inputs.catalog.store.channels if one.is_open(inputs.as_of))
    return _together(_asked(inputs, frozenset(names)))


def _asked(inputs: Inputs, names: frozenset[str]) -> list[Sources]:
    """What the channels ask for; nothing for most, which links need."""
    if not names:
        return []
    found = (
        inputs.channels[channel.name].csp(channel.settings)
        for channel in inputs.catalog.store.channels
        if channel.name in names and channel.name in inputs.channels
    )
    return [sources for sources in found if sources]


def _together(asked: Sequence[Sources]) -> Sources:
    """The shop's own sources with what is asked beside them, whatever the order in which it is asked."""
    added = sorted({name for sources in asked for name in sources} - BASE.keys())
    return {name: _sum(BASE.get(name, ()), (sources.get(name, ()) for sources in asked)) for name in (*BASE, *added)}


def _sum(base: Sequence[str], asked: Iterable[Sequence[str]]) -> tuple[str, ...]:
    """The shop's own sources, then the others sorted; `'none'` only where nothing else stands."""
    others = sorted({source for sources in asked for source in sources} - {*base, *_NONE})
    return (*(source for source in base if not others or source not in _NONE), *others)


@cache
def _alone(*, portable: bool = False) -> str:
    return _text(BASE, portable=portable)


def _text(sources: Sources, *, portable: bool = False) -> str:
    """A policy as written.

    In a portable shop every file of it may be loaded by its scheme: in Firefox `'self'` allows nothing below `file:`
    (its source, nsCSPHostSrc::permits, checked 2026-11-23).
    """
    text = "; ".join(" ".join((name, *found)) for name, found in sources.items())
    return text.replace("'self'", "'self' file:") if portable else text
