"""`storegen serve`: a store's folder in, a preview in the browser out, until the seller ends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from storegen.checkout.lock import LOCK_FILE
from storegen.commands.common import Common, common_options
from storegen.commands.wishes import as_of_option
from storegen.preview.server import PreviewOptions, serve
from storegen.preview.shop_source import ShopSource
from storegen.site import Wish, open_site
from storegen.theming.lookup import built_in_folder

if TYPE_CHECKING:
    import datetime
    from pathlib import Path

    from storegen.problems import Problem
    from storegen.site import Site


@click.command("serve", short_help="Show the shop in the browser while you edit.")
@click.option("--host", default="127.0.0.1", metavar="HOST", help="Who may see it: 127.0.0.1 is this computer only.")
@click.option("--port", default=8000, type=click.IntRange(0, 65535), metavar="PORT", help="Where it listens.")
@click.option("--poll", is_flag=True, help="Look for changes instead of waiting for them, on network drives.")
@click.option("--open", "open_browser", is_flag=True, help="Open the browser.")
@as_of_option
@common_options
def command(
    common: Common, host: str, port: int, *, poll: bool, open_browser: bool, as_of: datetime.date | None
) -> int:
    """Show the shop in the browser; each edit shows at once, drafts too.

    It starts on a broken shop as well, and says on the page what is wrong and where.
    """
    site = open_site(common.root, Wish(as_of, drafts=True))
    common.reporter.report(site.problems)
    options = PreviewOptions(
        root=common.root,
        folders=_watched(common.root),
        ignored=(common.root / "public",),
        host=host,
        port=port,
        poll=poll,
        open_browser=open_browser,
    )
    source = ShopSource(site, lambda after: _tell(common, after))
    serve(
        source,
        options,
        on_ready=lambda url: common.reporter.say(f"The shop is at {url} (end with Ctrl-C)"),
        report=lambda problem: _report(common, problem),
    )
    return 0


def _watched(root: Path) -> tuple[Path, ...]:
    folders = dict.fromkeys((root / "content", root / "themes", root / LOCK_FILE, built_in_folder()))
    return tuple(folder.absolute() for folder in folders)


def _tell(common: Common, site: Site) -> None:
    """Print the problems of a new Site, so that an error on a page nobody looks at is seen too."""
    common.reporter.report(site.problems)
    if not site.problems:
        common.reporter.say("changed")


def _report(common: Common, problem: Problem) -> None:
    common.reporter.report([problem])
