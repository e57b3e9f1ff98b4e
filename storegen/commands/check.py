"""`storegen check`: a store's folder in, everything that is wrong with it out; nothing is published."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from storegen.assets.clean import clean_in_place
from storegen.commands.common import Common, common_options
from storegen.commands.wishes import as_of_option
from storegen.site import Site, Wish, open_site

if TYPE_CHECKING:
    import datetime


@click.command("check", short_help="Say what is wrong with the shop.")
@click.option("--fix", is_flag=True, help="Clean positions and serial numbers out of photographs, in place.")
@as_of_option
@common_options
def command(common: Common, *, fix: bool, as_of: datetime.date | None) -> int:
    """Read the whole shop and say what is wrong with it, without building it."""
    site = open_site(common.root, Wish(as_of))
    if fix and _clean(common, site):
        site = open_site(common.root, Wish(as_of))
    if not site.problems:
        common.reporter.say("Nothing is wrong with this shop.")
    return common.reporter.report(site.problems)


def _clean(common: Common, site: Site) -> int:
    """Clean every photograph that tells too much; return how many."""
    paths = [problem.span.path for problem in site.problems if problem.code == "private-metadata" and problem.span]
    cleaned = [path for path in paths if clean_in_place(common.root / path)]
    for path in cleaned:
        common.reporter.say(f"cleaned {path}")
    return len(cleaned)
