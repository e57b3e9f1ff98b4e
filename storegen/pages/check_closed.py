"""What still leads to closed channels: everything that sellers wrote in, a warning for each out.

Shoppers see none of it: such links are left out of the pages. The seller is told, so that texts can be put right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.checkout.closed import is_closed
from storegen.pages.closed_links import addresses_in, links_of, names_closed, words_beside_links
from storegen.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from storegen.catalog.catalog import Catalog
    from storegen.catalog.model import MenuItem, RichText
    from storegen.pages.inputs import Inputs
    from storegen.problems import Span


def check_closed(inputs: Inputs, texts: Iterable[RichText]) -> Iterator[Problem]:
    """Warnings of links to closed channels in texts, menus, announcements and redirects, and of their bare addresses.

    Args:
        texts: those of settings; the bodies of documents are in the catalog.
    """
    if not inputs.closed:
        return
    links = dict.fromkeys((*_written(inputs.catalog, texts), *_placed(inputs.catalog)))
    for address, span in links:
        if is_closed(address, inputs.closed):
            message = f"{address} leads to a channel that is closed, so shoppers do not see this link"
            hint = "take it out, or let it lead elsewhere"
            yield Problem("closed-channel-link", message, span, hint, Severity.WARNING)
    for address, span in dict.fromkeys(_said(inputs)):
        message = f"{address} is at a channel that is closed, so shoppers do not see this address"
        yield Problem("closed-channel-link", message, span, "take it out", Severity.WARNING)


def _written(catalog: Catalog, texts: Iterable[RichText]) -> Iterator[tuple[str, Span]]:
    """Links in texts, at the document; one that is shown in several languages counts once."""
    for document in catalog.worded():
        for body in (one.body for one in document.texts.values() if one.body):
            yield from ((address, document.span) for address in links_of(body))
    for text in texts:
        where = next((span for _, span in text.links), None)
        yield from ((address, where) for address in links_of(text) if where is not None)


def _said(inputs: Inputs) -> Iterator[tuple[str, Span]]:
    """Addresses at closed hosts that stand in words, at the document."""
    for document in inputs.catalog.worded():
        for texts in document.texts.values():
            phrases = (texts.title, texts.summary, texts.seo_title, texts.seo_description)
            words = [one.text for one in phrases if one]
            if texts.body and names_closed(texts.body.html, inputs.closed):
                words.append(words_beside_links(texts.body))
            yield from ((found, document.span) for one in words for found in addresses_in(one, inputs.closed))


def _placed(catalog: Catalog) -> Iterator[tuple[str, Span]]:
    for items in catalog.menus.values():
        yield from _in_menu(items)
    for announcement in catalog.store.announcements:
        if announcement.target:
            yield announcement.target.value, catalog.store.span
    for redirect in catalog.redirects:
        yield redirect.new, redirect.span


def _in_menu(items: Iterable[MenuItem]) -> Iterator[tuple[str, Span]]:
    for item in items:
        if item.target:
            yield item.target.value, item.span
        yield from _in_menu(item.items)
