"""The drill itself: a Site and what to take away in, everything that the reports tell out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from storegen.checkout.registry import channel_adapters
from storegen.clock import day_of
from storegen.drill.ground import survey_ground
from storegen.drill.hangs import dependents
from storegen.drill.host import judge_host
from storegen.drill.host_domains import HOSTS
from storegen.drill.mentions import mentions
from storegen.drill.platforms import platforms_of
from storegen.drill.remains import Kind, Removal, operators, pairs, without

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from storegen.catalog.store import Store
    from storegen.drill.ground import Ground
    from storegen.drill.hangs import Dependents, Hanging
    from storegen.drill.host import Host
    from storegen.drill.platforms import Platforms
    from storegen.drill.remains import Outcome
    from storegen.site import Site


@dataclass(frozen=True, slots=True)
class Scene:
    """All that a drill needs to know; made once, then every removal is quick."""

    store: Store
    ground: Ground
    platforms: Platforms
    hanging: Dependents
    host: Host
    as_of: datetime.date

    def names(self) -> tuple[str, ...]:
        """The platforms that the shop hangs on in any way."""
        return tuple(sorted({*operators(self.ground), *self.hanging.operators()}))

    def singles(self) -> tuple[Removal, ...]:
        """Each platform alone."""
        return tuple(Removal((name,), frozenset({name})) for name in self.names())

    def pairs(self) -> tuple[Removal, ...]:
        """Every two operators that some way hangs on."""
        return tuple(pairs(operators(self.ground)))

    def removal(self, names: Sequence[str]) -> Removal:
        """What a seller means by names: operators, channels or domains, taken away together."""
        meant = {name if name in self._channels() else self.platforms.of(name) for name in names}
        return Removal(tuple(names), frozenset(meant - {""}), self._kind(names[0]))

    def all_names(self) -> tuple[str, ...]:
        """Every name that can be taken away, besides domains."""
        return tuple(sorted({*self.names(), *self.platforms.known, *HOSTS, *self._channels()}))

    def knows(self, name: str) -> bool:
        """Whether a name stands for a platform; a domain does if its company is known or anything here hangs on it."""
        if "." not in name:
            return name in self.all_names()
        operator = self.platforms.of(name)
        return self.platforms.is_known(operator) or operator in self._hung_on()

    def takes_the_shop(self, removal: Removal) -> bool:
        """Whether the shop's own address goes with it."""
        return self.platforms.home in removal.gone

    def _hung_on(self) -> frozenset[str]:
        """Everybody that a way or anything else hangs on."""
        ways = (hold.operators for row in self.ground.rows for hold in row.holds())
        return frozenset(self.platforms.of_domain(host) for host in self.hanging.by_host).union(*ways) - {""}

    def _channels(self) -> frozenset[str]:
        return frozenset(channel.name for channel in self.store.channels)

    def _kind(self, name: str) -> Kind:
        if "." in name:
            return Kind.DOMAIN
        return Kind.CHANNEL if name in self._channels() and not self._is_operator(name) else Kind.OPERATOR

    def _is_operator(self, name: str) -> bool:
        return name in operators(self.ground) or self.platforms.is_known(name)


@dataclass(frozen=True, slots=True)
class Drilled:
    """One removal, what remains, and what else hung there.

    Attributes:
        takes_the_shop: whether the shop's own address goes with it, and so all that remains until it has another one.
    """

    outcome: Outcome
    hangs: tuple[Hanging, ...]
    takes_the_shop: bool = False


@dataclass(frozen=True, slots=True)
class Drill:
    """Everything that was found out.

    Attributes:
        asked: the removal that was named, if one was.
        singles: each platform alone, where that was asked for.
        pairs: every two of them, where that was asked for.
    """

    scene: Scene
    asked: Drilled | None
    singles: tuple[Drilled, ...]
    pairs: tuple[Drilled, ...]

    @property
    def all(self) -> tuple[Drilled, ...]:
        """Every removal, in the order of the report."""
        return (*((self.asked,) if self.asked else ()), *self.singles, *self.pairs)

    def telling_pairs(self) -> tuple[Drilled, ...]:
        """The pairs that lose something which no platform of this report loses alone."""
        alone = {row.items[0].place for one in self.singles for row in one.outcome.lost}
        return tuple(one for one in self.pairs if any(row.items[0].place not in alone for row in one.outcome.lost))

    @property
    def survives(self) -> bool:
        """Whether every variant can be bought today and after each removal."""
        return not self.scene.ground.unbuyable and not any(one.takes_the_shop or one.outcome.lost for one in self.all)


def set_scene(site: Site) -> Scene:
    """Ask the channels and read the content.

    Args:
        site: one whose shop could be read.

    Raises:
        AdapterError: a channel's adapter does not load.
    """
    assert site.shop is not None
    base_url = site.wish.base_url or site.shop.catalog.store.domain
    store = replace(site.shop.catalog.store, domain=base_url)
    catalog = replace(site.shop.catalog, store=store)
    adapters = channel_adapters()
    platforms = platforms_of(adapters.values(), base_url)
    as_of = site.wish.as_of or day_of(store.timezone)
    ground = survey_ground(catalog, adapters, as_of, platforms)
    found = tuple(mentions(site.content.documents.values()))
    hanging = dependents(found, ground.codes, platforms, adapters)
    return Scene(store, ground, platforms, hanging, judge_host(base_url, found), as_of)


def drill(scene: Scene, asked: Removal | None, *, each: bool, every_two: bool) -> Drill:
    """Take away what was asked for.

    Args:
        scene: what the shop stands on.
        asked: names to be taken away together.
        each: whether each platform is taken away alone.
        every_two: whether every two platforms are taken away together.
    """
    singles = scene.singles() if each else ()
    doubles = scene.pairs() if every_two else ()
    return Drill(
        scene,
        _drilled(scene, asked) if asked else None,
        tuple(_drilled(scene, one) for one in singles),
        tuple(Drilled(without(scene.ground, one), ()) for one in doubles),
    )


def _drilled(scene: Scene, removal: Removal) -> Drilled:
    return Drilled(without(scene.ground, removal), scene.hanging.of(removal.gone), scene.takes_the_shop(removal))
