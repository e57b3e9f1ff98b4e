"""From a Site to a published folder: build what changed, publish it whole, remember what was done.

A rehearsal does all of it up to the first byte that would be published, so what keeps a shop from being built is known
before.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from storegen.digest import digest_text
from storegen.errors import ContentError, PublishError
from storegen.problems import Problem
from storegen.publish.content import by_path
from storegen.publish.publisher import publish
from storegen.rendering.build import build as build_outputs
from storegen.rendering.executors import make_executor
from storegen.rendering.progress import silent
from storegen.rendering.records import save_records
from storegen.site import CACHE

if TYPE_CHECKING:
    from pathlib import Path

    from storegen.publish.publisher import Published
    from storegen.rendering.build import Built
    from storegen.rendering.progress import Progress
    from storegen.site import Site


@dataclass(frozen=True, slots=True)
class Report:
    """What a build and its publishing did."""

    built: Built
    published: Published


def build(site: Site, out: Path, *, executor: str = "serial", jobs: int = 1, progress: Progress = silent) -> Report:
    """Build a Site and publish it to a folder, whole or not at all.

    Args:
        site: a sound one.
        out: the folder; a relative one is below the store's.
        executor: name of an executor: `serial`, `process`.
        jobs: how many workers it may have.
        progress: is told how far the work has come.

    Raises:
        ContentError: the Site has errors, or rendering found some; nothing was published.
        PublishError: the folder could not be written; what was there is still there.
        AdapterError: there is no such executor.
    """
    _refuse_own_folders(site.root, site.root / out)
    built = _built(site, out, executor, jobs, progress)
    published = publish(site.root / out, site.root / CACHE, built.outputs)
    save_records(records_file(site.root, out), built.records)
    return Report(built, published)


def rehearse(
    site: Site, out: Path, *, executor: str = "serial", jobs: int = 1, progress: Progress = silent
) -> tuple[Problem, ...]:
    """Do everything that a build does but publish and remember it; pictures that were made stay in the cache.

    Args:
        site: a sound one.
        out: the folder that would be published to: pages that it has already need no second look.
        executor: as for `build`.
        jobs: as for `build`.
        progress: is told how far the work has come.

    Returns:
        What would keep the Site from being published.
    """
    try:
        by_path(_built(site, out, executor, jobs, progress).outputs)
    except (ContentError, PublishError) as error:
        return error.problems
    return ()


def _built(site: Site, out: Path, executor: str, jobs: int, progress: Progress) -> Built:
    if site.shop is None or not site.is_sound:
        raise ContentError(*site.problems)
    with make_executor(executor, jobs) as workers:
        records = records_file(site.root, out)
        return build_outputs(site.root, site.shop, site.root / CACHE, records, workers, progress)


def records_file(root: Path, out: Path) -> Path:
    """Where the records of builds into a folder are kept."""
    folder = (root / out).resolve()
    inside = folder.relative_to(root.resolve()) if folder.is_relative_to(root.resolve()) else folder
    return root / CACHE / "records" / f"{digest_text(inside.as_posix())[:16]}.json"


def _refuse_own_folders(root: Path, folder: Path) -> None:
    """The output must not lie on top of what the seller writes."""
    target = folder.resolve()
    for name in ("", "content", "themes", CACHE):
        own = (root / name).resolve()
        if target == own or (name and target.is_relative_to(own)) or own.is_relative_to(target):
            message = f"the shop cannot be published to {folder}: it holds the shop's own files"
            raise PublishError(Problem("bad-output-folder", message, None, "choose another folder: --out public"))
