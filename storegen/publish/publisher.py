"""The door of the stage: Outputs in, a published folder out that is whole old or whole new.

One publish is: look (nothing changes), compose a second tree beside, exchange the two. A kill or a full disk at any
moment leaves one of the two sites, and the next publish needs nothing but the outputs to go on. Files that no manifest
names stay where they are; what is put there *while* a site is being published is kept if it lies at the top.
"""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from storegen.publish.content import by_path, output_of
from storegen.publish.crossing import rescue
from storegen.publish.durable import settle
from storegen.publish.exchange import is_refusal
from storegen.publish.job import find_job
from storegen.publish.lock import only_publisher
from storegen.publish.manifest import Entry, Manifest, manifest_bytes
from storegen.publish.paths import MANIFEST_PATH
from storegen.publish.places import find_places
from storegen.publish.plan import Plan
from storegen.publish.refusals import failed, not_ours, note, some
from storegen.publish.roll_forward import roll_forward, stage
from storegen.publish.second_tree import match_permissions
from storegen.publish.survey import Foreign
from storegen.publish.tree import discard
from storegen.publish.update import update

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from storegen.problems import Problem
    from storegen.publish.content import Output
    from storegen.publish.job import Job
    from storegen.publish.places import Places
    from storegen.publish.update import Update


@dataclass(frozen=True, slots=True)
class Published:
    """What a publish did.

    Attributes:
        written: paths of outputs that are new in the folder, or were not there as they should have been.
        removed: paths that are gone.
        kept: how many outputs stayed as they were.
        foreign: files and folders there that are not storegen's; they stay.
        notes: what the seller should know, as warnings.
        whole: nobody could see anything between the old site and the new; false only where the system or the file
            system knows no exchange.
    """

    written: tuple[str, ...]
    removed: tuple[str, ...]
    kept: int
    foreign: tuple[str, ...]
    notes: tuple[Problem, ...] = ()
    whole: bool = True


def publish(out: Path, state: Path, outputs: Iterable[Output], *, clock: Callable[[], int] = time.time_ns) -> Published:
    """Make the folder hold exactly the outputs, a manifest of them, and what is not storegen's.

    Args:
        out: the folder; it may be missing, empty, a symlink, or published before.
        state: the store's `.storegen`; made where it is missing, and worth nothing but time.
        outputs: the whole site.
        clock: nanoseconds since 1970, of the same clock as the disk's; tells which stamps are too fresh to trust.

    Raises:
        PublishError: why not, as problems. Then the folder is as it was; only without an exchange may a fault of the
            disk leave some files new, and the problem says so.
    """
    wanted = _with_manifest(by_path(outputs))
    try:
        places = find_places(out, state)
        with only_publisher(places.lock, out):
            return _publish(places, wanted, clock)
    except OSError as error:
        raise failed(out, error, mixed=False) from error


def _publish(places: Places, wanted: Mapping[str, Output], clock: Callable[[], int]) -> Published:
    brought = rescue(places)
    data = manifest_bytes(places.live)
    if data is None:
        return _first(places, wanted)
    job = find_job(places, data, wanted)
    done = update(job, clock)
    return Published(
        written=tuple(path for path in job.plan.written if path != MANIFEST_PATH),
        removed=job.plan.removed,
        kept=len(wanted) - len({*job.plan.written, MANIFEST_PATH}),
        foreign=done.foreign,
        notes=tuple(_notes(job, done, brought)),
        whole=done.whole,
    )


def _first(places: Places, wanted: Mapping[str, Output]) -> Published:
    """Publish to where nothing is: the whole site is made beside and gets its name in one step."""
    exists = places.live.exists()
    if exists and (names := [entry.name for entry in places.live.iterdir()]):
        raise not_ours(places.out, names)
    stage(places.hidden, wanted, wanted)
    settle(places.hidden, wanted)
    whole = True
    try:
        if exists:
            match_permissions(places.hidden, places.live)
        if exists and os.name == "nt":
            places.live.rmdir()
        places.hidden.rename(places.live)
    except OSError as error:
        # an empty folder that cannot be replaced, a mount point say, can be filled
        if not exists or not is_refusal(error):
            raise
        whole = False
        plan = Plan(tuple(sorted(wanted)), (), (), {}, frozenset())
        roll_forward(places, wanted, plan, Foreign(frozenset(), (), ()))
        discard(places.hidden)
    return Published(tuple(sorted(wanted.keys() - {MANIFEST_PATH})), (), 0, (), whole=whole)


def _with_manifest(outputs: Mapping[str, Output]) -> dict[str, Output]:
    manifest = Manifest({path: Entry(path, output.size, output.digest) for path, output in outputs.items()})
    return {**outputs, MANIFEST_PATH: output_of(MANIFEST_PATH, manifest.to_bytes())}


def _notes(job: Job, done: Update, brought: tuple[str, ...]) -> Iterator[Problem]:
    places = job.places
    edited = [path for path in job.plan.edited if path != MANIFEST_PATH]
    if edited:
        yield note(
            "publish-edited",
            f"{len(edited)} of the files in {places.out} were not as they had been published, and were written again: "
            f"{some(edited)}",
            "change files under content/ or themes/; what is changed in the published folder is lost",
        )
    if brought or done.latecomers:
        yield note(
            "publish-brought-home",
            f"{some((*brought, *done.latecomers))} was out of {places.out} for a moment and is back",
        )
    if done.forgot is not None:
        yield note("publish-not-remembered", f"{places.ledger}: {done.forgot}", "the next build will read every file")
