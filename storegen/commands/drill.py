"""`storegen drill`: a store's folder in, what remains of it without its platforms out; nothing is built."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from storegen.commands.common import Common, common_options
from storegen.commands.wishes import as_of_option, base_url_option
from storegen.drill.close import closing, write_closed
from storegen.drill.host import Verdict
from storegen.drill.report_html import html_page
from storegen.drill.report_json import json_facts
from storegen.drill.report_problems import drill_problems
from storegen.drill.report_text import text_lines
from storegen.drill.run import Scene, drill, set_scene
from storegen.hosts import host_of
from storegen.problems import has_errors
from storegen.report import Format
from storegen.site import Wish, open_site
from storegen.suggest import suggest

if TYPE_CHECKING:
    import datetime

    from storegen.drill.remains import Removal
    from storegen.drill.run import Drill


@click.command("drill", short_help="Prove that the shop outlives its platforms.")
@click.option(
    "--without", "names", multiple=True, metavar="NAME", help="Take this platform away: company, channel, host, domain."
)
@click.option("--all", "each", is_flag=True, help="Take each platform away alone; done if nothing else is asked for.")
@click.option("--pairs", "every_two", is_flag=True, help="Take every two platforms away together.")
@click.option("--write", is_flag=True, help="Close what --without names in store.yaml; comments stay.")
@click.option(
    "--html",
    "page",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write a page with a matrix of variants by platforms to this file, relative to the current folder.",
)
@base_url_option
@as_of_option
@common_options
def command(
    common: Common,
    names: tuple[str, ...],
    *,
    each: bool,
    every_two: bool,
    write: bool,
    page: Path | None,
    base_url: str | None,
    as_of: datetime.date | None,
) -> int:
    """Take platforms away, in memory only, and say for every variant what remains.

    A platform is a company (alibaba takes taobao, tmall and xianyu together), one channel (taobao), a host (netlify) or
    whoever is behind a domain (gmail.com). --without several times takes them away together. Status 1 if anything can
    be bought no more.
    """
    names = tuple(dict.fromkeys(_read(name) for name in names))
    if write and (each or every_two or not names):
        raise click.UsageError("--write closes what --without names: storegen drill --without taobao --write")
    if page and not page.absolute().parent.is_dir():
        raise click.BadParameter(f"there is no folder {page.parent}", param_hint="--html")
    site = open_site(common.root, Wish(as_of, base_url))
    if site.shop is None or has_errors(site.problems):
        return common.reporter.report(problem for problem in site.problems if problem.is_error)
    scene = set_scene(site)
    for name in names:
        _refuse_unknown(scene, name)
    asked = scene.removal(names) if names else None
    found = drill(scene, asked, each=each or not (names or every_two), every_two=every_two)
    if common.format is Format.TEXT:
        for line in text_lines(found, verbose=common.verbosity > 0):
            common.reporter.say(line)
    if page:
        page.write_text(html_page(found, scene.as_of), "utf-8")
        common.reporter.say(f"wrote {page}")
    written = _write(common, scene, asked) if write and asked else {}
    lean = common.format is Format.GITHUB or common.verbosity < 0
    facts = json_facts(found) if common.format is Format.JSON else {}
    common.reporter.report(drill_problems(found) if lean else (), facts | written)
    return _status(found, strict=common.strict)


def _read(name: str) -> str:
    """A name as typed: an address or an e-mail stands for its domain."""
    return host_of(name) or name.strip().lower().rpartition("@")[2]


def _refuse_unknown(scene: Scene, name: str) -> None:
    if scene.knows(name):
        return
    hint = suggest(name, scene.all_names()) or f"there are: {', '.join(scene.names()) or 'none'}"
    if scene.platforms.of(name):
        what = "hangs on" if "." in name else "here is called"
        message = f"nothing {what} '{name}'; {hint}"
    else:
        message = f"'{name}' is your own address, which nobody but you can take away"
    raise click.BadParameter(message, param_hint="--without")


def _write(common: Common, scene: Scene, asked: Removal) -> dict[str, object]:
    """Close the channels, say so, and return it for programs."""
    say = common.reporter.say
    found = closing(scene, asked)
    path = scene.store.span.path
    done = bool(found.close) and write_closed(common.root / path, found.close)
    listed = ", ".join(found.close)
    if found.already:
        say(f"{', '.join(found.already)} is closed already")
    if not found.close and not found.already:
        say(f"no open channel hangs on {' or '.join(asked.names)} alone, so nothing was written")
    elif done:
        say(f"closed {listed} in {path}; the next build leaves no trace")
    elif found.close:
        say(f"{path} was left alone, because its 'closed' is written in a way that is not safe to change")
        say(f"  write there by hand: add {listed} to 'closed'")
    for name in found.partly:
        say(f"{name} stays open: only some of its ways hang there; take those entries out below `buy`")
    return {"closed": list(found.close) if done else [], "partly": list(found.partly)}


def _status(found: Drill, *, strict: bool) -> int:
    warned = found.scene.host.verdict is Verdict.RED or any(one.outcome.warns for one in found.all)
    return int(not found.survives or (strict and warned))
