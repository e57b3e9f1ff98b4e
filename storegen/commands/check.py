"""`storegen check`: a store's folder in, everything that is wrong with it out; nothing is published.

Pages are rendered and pictures made as in a build, because only that finds a template that cannot be read and a
picture that stops halfway. The pictures stay in the cache, so the build that follows has less to do.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from storegen.assets.clean import clean_in_place
from storegen.commands.common import Common, common_options
from storegen.commands.confirm_prices import confirm_prices
from storegen.commands.wishes import as_of_option
from storegen.pipeline import rehearse
from storegen.rendering.executors import usual_executor
from storegen.site import Site, Wish, open_site

if TYPE_CHECKING:
    import datetime

    from storegen.problems import Problem

_OUT = Path("public")
"""Where a build goes if nobody says otherwise."""


@click.command("check", short_help="Say what is wrong with the shop.")
@click.option("--fix", is_flag=True, help="Clean positions and serial numbers out of photographs, in place.")
@click.option("--update-lock", is_flag=True, help="Note in channels.lock.json which prices you saw at providers.")
@click.option("--yes", is_flag=True, help="With --update-lock: they ask the prices of the pages, all of them.")
@as_of_option
@common_options
def command(common: Common, *, fix: bool, update_lock: bool, yes: bool, as_of: datetime.date | None) -> int:
    """Read the whole shop, make every page and picture, and say what is wrong, without publishing anything."""
    site = open_site(common.root, Wish(as_of))
    if fix and _clean(common, site):
        site = open_site(common.root, Wish(as_of))
    if yes and not update_lock:
        raise click.UsageError("--yes answers the question of --update-lock, which is not asked for")
    if update_lock:
        confirm_prices(common, site, assumed=yes)
        site = open_site(common.root, Wish(as_of))
    problems = (*site.problems, *_rehearsed(common, site))
    if not problems:
        common.reporter.say("Nothing is wrong with this shop.")
    return common.reporter.report(problems)


def _rehearsed(common: Common, site: Site) -> tuple[Problem, ...]:
    """What only making the pages and pictures shows."""
    if site.shop is None or not site.is_sound:
        return ()
    jobs = os.cpu_count() or 1
    name = usual_executor(len(site.shop.plan.pages), jobs)
    return rehearse(site, _OUT, executor=name, jobs=jobs, progress=common.reporter.progress)


def _clean(common: Common, site: Site) -> int:
    """Clean every photograph that tells too much; return how many."""
    paths = [problem.span.path for problem in site.problems if problem.code == "private-metadata" and problem.span]
    cleaned = [path for path in paths if clean_in_place(common.root / path)]
    for path in cleaned:
        common.reporter.say(f"cleaned {path}")
    return len(cleaned)
