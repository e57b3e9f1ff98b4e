"""Links inside the shop: every address that sellers typed in, problems of those that lead nowhere out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from storegen.pages.addresses import documents_of, of_name
from storegen.pages.page import output_path
from storegen.pages.rich_text import names_in
from storegen.problems import Problem, Severity
from storegen.suggest import nearest, suggest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from storegen.catalog.catalog import Catalog
    from storegen.catalog.model import Collection, InfoPage, MenuItem, Post, Product, RichText
    from storegen.pages.inputs import Inputs
    from storegen.problems import Span

# Another host, another program, a document by its name, or a place in the same text.
_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//|#|$")


def check_links(
    inputs: Inputs, texts: Iterable[RichText], pages: AbstractSet[str], files: AbstractSet[str]
) -> Iterator[Problem]:
    """Problems of addresses in texts, menus, announcements and redirects.

    Args:
        texts: those of settings; the bodies of documents are in the catalog.
        pages: site addresses of all pages.
        files: output paths of the files of `static/`.
    """
    catalog = inputs.catalog
    yield from _named(catalog, texts)
    for address, span in _typed(catalog, texts):
        if _ELSEWHERE.match(address):
            continue
        if not address.startswith("/"):
            yield _relative(address, span, pages)
        elif not _leads_somewhere(address, pages, files) and not _is_poisoned(address, catalog):
            hint = suggest(_page(address), pages)
            message = f"the link {address} leads to no page of this shop"
            near = hint if hint and hint.startswith("did") else "mend the address, or add a redirect for it"
            yield Problem("broken-link", message, span, near, Severity.WARNING)
    for redirect in catalog.redirects:
        if (
            redirect.new.startswith("/")
            and not _leads_somewhere(redirect.new, pages, files)
            and not _is_poisoned(redirect.new, catalog)
        ):
            yield Problem(
                "broken-link",
                f"{redirect.new} is no page of this shop",
                redirect.span,
                suggest(_page(redirect.new), pages) or "mend the address; it is what the browser shows",
            )


def _relative(link: str, span: Span, pages: AbstractSet[str]) -> Problem:
    """The problem of a link as editors of notes write them: `../products/mug.md`."""
    name = _page(link).strip("./").removesuffix(".md").removesuffix("/index")
    meant = next((page for page in sorted(pages) if page.endswith(f"/{name}/")), None) or nearest(f"/{name}/", pages)
    message = f"the link {link} does not begin with a slash, so it leads nowhere in the shop"
    hint = f"write the page's address: {meant}" if meant else "write the page's address as the browser shows it"
    return Problem("broken-link", message, span, hint, Severity.WARNING)


def _named(catalog: Catalog, texts: Iterable[RichText]) -> Iterator[Problem]:
    """Problems of links such as `page:about` whose page is not there."""
    bodies = [(body, document.span) for document in catalog.worded() for body in _bodies(document)]
    for text, span in [*bodies, *((text, text.links[0][1]) for text in texts if text.links)]:
        places = dict(text.links)
        for name in dict.fromkeys(names_in(text)):
            kind, _, rest = name.partition(":")
            if of_name(catalog, name, catalog.store.default_language) or _page(rest) in catalog.poisoned:
                continue
            hint = suggest(_page(rest), documents_of(catalog, kind)) or f"a {kind}'s slug is the name of its file"
            message = f"the link {name} leads to no {kind} of this shop"
            yield Problem("broken-link", message, places.get(name, span), hint, Severity.WARNING)


def _bodies(document: Product | Collection | InfoPage | Post) -> Iterator[RichText]:
    """The text of a document in each language that has its own."""
    yield from {id(texts.body): texts.body for texts in document.texts.values() if texts.body}.values()


def _typed(catalog: Catalog, texts: Iterable[RichText]) -> Iterator[tuple[str, Span]]:
    for text in (*(body for document in catalog.worded() for body in _bodies(document)), *texts):
        yield from text.links
    for items in catalog.menus.values():
        yield from _in_menu(items)
    for announcement in catalog.store.announcements:
        if announcement.target and announcement.target.kind == "address":
            yield announcement.target.value, catalog.store.span


def _in_menu(items: Iterable[MenuItem]) -> Iterator[tuple[str, Span]]:
    for item in items:
        if item.target and item.target.kind == "address":
            yield item.target.value, item.span
        yield from _in_menu(item.items)


def _is_poisoned(address: str, catalog: Catalog) -> bool:
    """Whether the page is missing only because its document has errors."""
    return not catalog.poisoned.isdisjoint(_page(address).split("/"))


def _page(address: str) -> str:
    return unquote(address.split("#", maxsplit=1)[0].split("?", maxsplit=1)[0])


def _leads_somewhere(address: str, pages: AbstractSet[str], files: AbstractSet[str]) -> bool:
    page = _page(address)
    return page in pages or page + "/" in pages or output_path(page) in files
