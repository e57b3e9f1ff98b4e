"""`storegen drill`: a store's folder in, what remains of it without its platforms out; nothing is built."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from storegen.commands.common import Common, common_options
from storegen.commands.wishes import as_of_option, base_url_option
from storegen.drill.host import Verdict
from storegen.drill.report_json import json_facts
from storegen.drill.report_text import text_lines
from storegen.drill.run import Scene, drill, set_scene
from storegen.problems import has_errors
from storegen.site import Wish, open_site
from storegen.suggest import suggest

if TYPE_CHECKING:
    import datetime

    from storegen.drill.run import Drill


@click.command("drill", short_help="Prove that the shop outlives its platforms.")
@click.option("--without", "names", multiple=True, metavar="NAME", help="Take this operator, channel or domain away.")
@click.option("--all", "each", is_flag=True, help="Take each platform away alone; done if nothing else is asked for.")
@click.option("--pairs", "every_two", is_flag=True, help="Take every two platforms away together.")
@base_url_option
@as_of_option
@common_options
def command(
    common: Common,
    names: tuple[str, ...],
    *,
    each: bool,
    every_two: bool,
    base_url: str | None,
    as_of: datetime.date | None,
) -> int:
    """Take platforms away, in memory only, and say for every variant what remains.

    A platform is a company (alibaba takes taobao, tmall and xianyu together), one channel (taobao) or whoever is behind
    a domain (gmail.com). --without several times takes them away together. Status 1 if anything can be bought no more.
    """
    names = tuple(dict.fromkeys(name.strip().lower() for name in names))
    site = open_site(common.root, Wish(as_of, base_url))
    if site.shop is None or has_errors(site.problems):
        return common.reporter.report(site.problems)
    scene = set_scene(site)
    for name in names:
        _refuse_unknown(scene, name)
    asked = scene.removal(names) if names else None
    found = drill(scene, asked, each=each or not (names or every_two), every_two=every_two)
    for line in text_lines(found, verbose=common.verbosity > 0):
        common.reporter.say(line)
    common.reporter.report([], json_facts(found))
    return _status(found, strict=common.strict)


def _refuse_unknown(scene: Scene, name: str) -> None:
    if not scene.knows(name):
        hint = suggest(name, scene.all_names()) or f"there are: {', '.join(scene.names()) or 'none'}"
        message = f"nothing here is called '{name}'; {hint}"
        raise click.BadParameter(message, param_hint="--without")


def _status(found: Drill, *, strict: bool) -> int:
    warned = found.scene.host.verdict is Verdict.RED or any(one.outcome.warns for one in found.all)
    return int(not found.survives or (strict and warned))
