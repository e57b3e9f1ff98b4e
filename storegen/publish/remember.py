"""What to write into the ledger after an update: the job and what was touched in, a Ledger out.

Only what was touched is looked at again; the rest was seen before and has not changed since.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from storegen.publish import ledger as ledgers
from storegen.publish.ledger import Ledger
from storegen.publish.paths import MANIFEST_PATH, folders_of, parent, under
from storegen.publish.plan import file_record
from storegen.publish.survey import folder_record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    from storegen.publish.job import Job
    from storegen.publish.ledger import FileRecord
    from storegen.publish.second_tree import Composed
    from storegen.publish.survey import FolderRecord


def remember(job: Job, ledger: Ledger, clock: Callable[[], int]) -> str | None:
    """Write the ledger if it says anything new; return why it could not be written, if so.

    The site is published by now, so a fault here is no fault of the publish.
    """
    try:
        settled = ledger.without_fresh(clock())
        if settled != job.ledger:
            ledgers.save(job.places.ledger, settled, job.layout)
    except OSError as error:
        return error.strerror or str(error)
    return None


def unchanged(job: Job) -> Ledger:
    """Nothing had to be done."""
    return replace(
        job.ledger,
        manifest=job.wanted[MANIFEST_PATH].digest,
        files=job.plan.sound,
        live_folders=job.survey.folders,
        foreign=job.foreign.paths,
    )


def exchanged(job: Job, composed: Composed, foreign: Iterable[str]) -> Ledger:
    """The two trees have changed places."""
    crossed = {"", *map(parent, job.foreign.moved)}
    return Ledger(
        manifest=job.wanted[MANIFEST_PATH].digest,
        files=_files(job, composed.touched),
        live_folders=_folders(job.places.live, job.layout.folders, composed.folders, crossed),
        hidden_folders=_folders(job.places.hidden, job.survey.folders, job.survey.folders, crossed),
        foreign=tuple(foreign),
        links=tuple(sorted(job.foreign.linked)),
        written=job.plan.written,
        removed=job.plan.removed,
    )


def rolled(job: Job, refused_on: int) -> Ledger:
    """The published tree was changed file by file, and there is no second one."""
    touched = {*job.plan.written, *job.plan.removed}
    return Ledger(
        manifest=job.wanted[MANIFEST_PATH].digest,
        files=_files(job, touched),
        live_folders=_folders(job.places.live, job.layout.folders, job.survey.folders, folders_of(touched)),
        foreign=job.foreign.paths,
        refused_on=refused_on,
    )


def _files(job: Job, touched: AbstractSet[str]) -> Mapping[str, FileRecord]:
    records = {path: record for path, record in job.plan.sound.items() if path not in touched}
    for path in job.wanted.keys() & touched:
        record = file_record(str(job.places.live), path)
        if record is not None:
            records[path] = record
    return records


def _folders(
    tree: Path, folders: Iterable[str], seen: Mapping[str, FolderRecord], changed: AbstractSet[str]
) -> Mapping[str, FolderRecord]:
    records: dict[str, FolderRecord] = {}
    for folder in folders:
        record = seen.get(folder) if folder not in changed else None
        record = record or folder_record(under(str(tree), folder))
        if record is not None:
            records[folder] = record
    return records
