"""The second and each later publish: a job in, the changed folder out.

Costs one lstat for each file and two for each folder, and beyond that only what changed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from storegen.publish.crossing import bring_latecomers, cross
from storegen.publish.durable import settle
from storegen.publish.exchange import ExchangeRefusedError, can_exchange_in
from storegen.publish.remember import exchanged, remember, rolled, unchanged
from storegen.publish.roll_forward import roll_forward, stage
from storegen.publish.second_tree import compose, match_permissions
from storegen.publish.tree import LinkRefusedError, discard

if TYPE_CHECKING:
    from collections.abc import Callable

    from storegen.publish.job import Job


@dataclass(frozen=True, slots=True)
class Update:
    """What an update did.

    Attributes:
        foreign: what is not storegen's in the folder now.
        latecomers: those of them that turned up while it ran.
        whole: it was one exchange.
        forgot: why it could not be remembered, if so.
    """

    foreign: tuple[str, ...]
    latecomers: tuple[str, ...] = ()
    whole: bool = True
    forgot: str | None = None


def update(job: Job, clock: Callable[[], int]) -> Update:
    """Do a job.

    Raises:
        PublishError: an output's bytes are not the announced ones, or the disk refused half-way without an exchange.
        OSError: the disk refused; the folder is as it was.
    """
    if job.plan.is_empty:
        return Update(job.foreign.paths, forgot=remember(job, unchanged(job), clock))
    device = job.places.live.stat().st_dev
    if _may_exchange(job, device):
        try:
            return _exchange(job, clock)
        except (LinkRefusedError, ExchangeRefusedError):
            pass
    stage(job.places.hidden, job.wanted, job.plan.written)
    roll_forward(job.places, job.wanted, job.plan, job.foreign)
    discard(job.places.hidden)
    return Update(job.foreign.paths, whole=False, forgot=remember(job, rolled(job, device), clock))


def _may_exchange(job: Job, device: int) -> bool:
    """Whether it is worth composing a second tree: it was not refused before, or has one already."""
    if job.ledger.refused_on == device:
        return False
    home = job.places.hidden.parent
    home.mkdir(parents=True, exist_ok=True)
    return job.places.hidden.is_dir() or can_exchange_in(home)


def _exchange(job: Job, clock: Callable[[], int]) -> Update:
    places = job.places
    composed = compose(job)
    match_permissions(places.hidden, places.live)
    settle(places.hidden, job.plan.written)
    cross(places, job.foreign.moved)
    latecomers = bring_latecomers(places, job.old_layout, job.foreign)
    foreign = sorted({*job.foreign.paths, *latecomers})
    forgot = remember(job, exchanged(job, composed, foreign), clock)
    return Update(tuple(foreign), latecomers, forgot=forgot)
