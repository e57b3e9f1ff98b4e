"""`storegen build`: a store's folder in, its shop in the output folder out."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from storegen.commands.common import Common, common_options
from storegen.commands.wishes import as_of_option, base_url_option, out_option, output_folder
from storegen.pipeline import build
from storegen.problems import has_errors
from storegen.rendering.executors import usual_executor
from storegen.report import made_strict
from storegen.site import Wish, open_site

if TYPE_CHECKING:
    import datetime

    from storegen.pipeline import Report


@click.command("build", short_help="Build the shop into a folder.")
@out_option("Where to, below the store's folder; public, or portable with --portable.")
@base_url_option
@click.option(
    "--portable", is_flag=True, help="Make every link name its file, so that the shop opens from a USB stick."
)
@as_of_option
@click.option("--jobs", type=click.IntRange(1), metavar="N", help="How many processes to work in.")
@click.option("--executor", metavar="NAME", help="Where to work: serial, process, or another one that is installed.")
@common_options
def command(
    common: Common,
    out: Path | None,
    base_url: str | None,
    *,
    portable: bool,
    as_of: datetime.date | None,
    jobs: int | None,
    executor: str | None,
) -> int:
    """Build the shop and publish it to a folder, whole or not at all.

    Where something is wrong with the content, nothing is published, and what was there stays.
    """
    started = time.perf_counter()
    folder = output_folder(out, portable=portable)
    site = open_site(common.root, Wish(as_of, base_url, portable))
    problems = made_strict(site.problems) if common.strict else site.problems
    if site.shop is None or has_errors(problems):
        return common.reporter.report(problems)
    workers = jobs or os.cpu_count() or 1
    name = executor or usual_executor(len(site.shop.plan.pages), workers)
    report = build(site, folder, executor=name, jobs=workers, progress=common.reporter.progress)
    common.reporter.say(_summary(report, folder, time.perf_counter() - started))
    for note in report.published.notes:
        common.reporter.say(f"{note.message}; {note.hint}" if note.hint else note.message)
    status = common.reporter.report(site.problems, _facts(report, folder))
    if status == 0:
        common.reporter.say(_next_step(common.root, folder, portable=portable))
    return status


def _summary(report: Report, out: Path, seconds: float) -> str:
    pages, rendered = len(report.built.reasons), len(report.built.rendered)
    published = report.published
    built = f"{out}: {pages} pages, {rendered} of them rendered"
    changes = f"{len(published.written)} files written, {len(published.removed)} removed, {published.kept} kept"
    return f"{built}; {changes}; {seconds:.1f} s"


def _next_step(root: Path, out: Path, *, portable: bool) -> str:
    if out.name not in {"public", "portable"}:
        return f"The shop is in {os.path.relpath(root / out)}."
    if portable:
        return f"Open {os.path.relpath(root / out / 'index.html')} in a browser, from here or from a USB stick."
    elsewhere = "" if root == Path.cwd() else f" -C {os.path.relpath(root)}"
    return f"Look at it with: storegen serve{elsewhere}"


def _facts(report: Report, out: Path) -> dict[str, object]:
    return {
        "out": out.as_posix(),
        "pages": len(report.built.reasons),
        "rendered": len(report.built.rendered),
        "written": len(report.published.written),
        "removed": len(report.published.removed),
        "kept": report.published.kept,
        "notes": [note.message for note in report.published.notes],
    }
