"""`storegen explain PERMALINK`: a page's address in, why the next build would render or reuse it out.

A product's page also tells which channels sell each variant there, and why others are passed over.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import click

from storegen.checkout.registry import channel_adapters
from storegen.checkout.told import tell
from storegen.clock import day_of
from storegen.commands.common import Common, common_options
from storegen.commands.wishes import as_of_option, base_url_option, out_option, output_folder
from storegen.pages.page import address_of
from storegen.pipeline import records_file
from storegen.problems import Problem
from storegen.rendering.build import explain
from storegen.site import Wish, open_site
from storegen.suggest import suggest

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from storegen.checkout.told import VariantTold
    from storegen.pages.page import Page
    from storegen.rendering.shop import Shop
    from storegen.site import Site


@click.command("explain", short_help="Say why a page is rendered or reused, and who sells what is on it.")
@click.argument("permalink", metavar="PERMALINK")
@out_option("The folder of the build that is asked about.")
@base_url_option
@click.option("--portable", is_flag=True, help="Ask about a portable build.")
@as_of_option
@common_options
def command(
    common: Common,
    permalink: str,
    out: Path | None,
    base_url: str | None,
    *,
    portable: bool,
    as_of: datetime.date | None,
) -> int:
    """Say what a page is made from, why the next build would render or reuse it, and who sells what is on it.

    PERMALINK is its address: /products/moon-cream/.
    """
    site = open_site(common.root, Wish(as_of, base_url, portable))
    if site.shop is None:
        return common.reporter.report(site.problems)
    address = _address(permalink)
    page = site.page(address)
    if page is None:
        message = f"no page of this shop is at {address}"
        hint = suggest(address, site.shop.plan.pages)
        return common.reporter.report([Problem("unknown-address", message, None, hint)])
    reason = explain(site.shop, page, records_file(common.root, output_folder(out, portable=portable)))
    verb = "reused" if reason.reused else "rendered"
    common.reporter.say(
        f"{address} ({page.kind}, {page.language}, {page.template}, from {', '.join(page.sources) or 'the whole shop'})"
    )
    common.reporter.say(f"would be {verb}: {reason.words}")
    told = _ways(site, site.shop, page)
    for line in _lines(told):
        common.reporter.say(line)
    facts = {
        "address": address,
        "kind": page.kind,
        "template": page.template,
        "sources": list(page.sources),
        "reused": reason.reused,
        "reason": reason.words,
        "variants": [asdict(one) for one in told],
    }
    return common.reporter.report([], facts)


def _ways(site: Site, shop: Shop, page: Page) -> tuple[VariantTold, ...]:
    """How each variant on a product's page is sold; nothing on other pages."""
    if page.kind != "product":
        return ()
    catalog = shop.catalog
    product = next(one for one in catalog.products.values() if one.path == page.sources[0])
    as_of = site.wish.as_of or day_of(catalog.store.timezone)
    return tuple(tell(product, catalog.store.language(page.language), catalog, channel_adapters(), as_of))


def _lines(told: Iterable[VariantTold]) -> Iterator[str]:
    for variant in told:
        yield f"{variant.variant}: {variant.nothing or 'in this order'}"
        for one in variant.channels:
            yield f"  {one.channel}: {one.action or f'passed over: {one.reason}'}"


def _address(typed: str) -> str:
    """The site address in what was typed: an address, a complete one, or a path in the output folder."""
    path = unquote(urlsplit(typed).path)
    path = path if path.startswith("/") else f"/{path}"
    return address_of(path.lstrip("/"))
