"""Site addresses: languages and slugs in, addresses out; and the check that no two pages share one.

An address begins with `/` and, in other languages than the first, with the language's prefix. Page addresses end in
`/`.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING
from urllib.parse import unquote

from storegen.documents.slug import slugify
from storegen.pages.page import output_path
from storegen.problems import Problem, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

    from storegen.catalog.catalog import Catalog
    from storegen.catalog.store import Language
    from storegen.pages.page import Page
    from storegen.schema.targets import Target

_OWN_FOLDERS = frozenset({"assets", "storegen"})


def home(language: Language) -> str:
    """The front page."""
    return f"{language.prefix}/"


def product(catalog: Catalog, slug: str, language: Language) -> str:
    """A product's page."""
    return f"{language.prefix}/products/{catalog.products[slug].texts[language.tag].slug}/"


def products(language: Language, number: int = 1) -> str:
    """A page of all products."""
    return _numbered(f"{language.prefix}/products/", number)


def collection(catalog: Catalog, slug: str, language: Language, number: int = 1) -> str:
    """A page of a collection."""
    return _numbered(f"{language.prefix}/collections/{catalog.collections[slug].texts[language.tag].slug}/", number)


def info(catalog: Catalog, slug: str, language: Language) -> str:
    """An info page."""
    return f"{language.prefix}/{catalog.pages[slug].texts[language.tag].slug}/"


def post(catalog: Catalog, slug: str, language: Language) -> str:
    """A post."""
    return f"{language.prefix}/posts/{catalog.posts[slug].texts[language.tag].slug}/"


def posts(language: Language, number: int = 1) -> str:
    """A page of the list of posts."""
    return _numbered(f"{language.prefix}/posts/", number)


def cart(language: Language) -> str:
    """The cart."""
    return f"{language.prefix}/cart/"


def order(language: Language) -> str:
    """The order form to print."""
    return f"{language.prefix}/order/"


def feed(language: Language) -> str:
    """The Atom feed of the posts."""
    return f"{language.prefix}/feed.xml"


def of_target(catalog: Catalog, target: Target, language: Language) -> str:
    """Where a menu entry leads; typed addresses stay as they are."""
    return _MAKERS[target.kind](catalog, target.value, language) if target.kind in _MAKERS else target.value


def of_name(catalog: Catalog, name: str, language: Language) -> str | None:
    """Where a link of a text leads that names a page: `page:about#hours`; `None` where there is no such page."""
    kind, _, rest = name.partition(":")
    slug, mark, anchor_name = unicodedata.normalize("NFC", unquote(rest)).partition("#")
    if slug not in documents_of(catalog, kind):
        return None
    return _MAKERS[kind](catalog, slug, language) + mark + anchor_name


def documents_of(catalog: Catalog, kind: str) -> Collection[str]:
    """Slugs of all documents of a kind that has pages."""
    return {
        "product": catalog.products,
        "collection": catalog.collections,
        "page": catalog.pages,
        "post": catalog.posts,
    }[kind]


def anchor(text: str) -> str:
    """A slug for ids and classes."""
    return slugify(text)


def collisions(pages: Iterable[Page], files: Iterable[tuple[str, str]]) -> tuple[Problem, ...]:
    """Problems of pages and static files that share an address, or differ in nothing but case, or lie in each other.

    Args:
        pages: all planned pages.
        files: (site address, store-relative path) of the files copied as they are.
    """
    taken: dict[str, tuple[str, Page | None, str]] = {}
    problems: dict[tuple[str, str], Problem] = {}
    everything: list[tuple[str, Page | None, str]] = [(page.address, page, page.span.path) for page in pages]
    everything += [(address, None, path) for address, path in files]
    for address, page, path in everything:
        key = _folded(address)
        if key not in taken:
            taken[key] = (address, page, path)
            continue
        first_address, first, first_path = taken[key]
        # Two documents that clash do so in every language, which is one mistake.
        problems.setdefault((path, first_path), _collision(address, page, path, first_address, first, first_path))
    return (*problems.values(), *_inside_each_other(everything))


def _inside_each_other(everything: Iterable[tuple[str, Page | None, str]]) -> Iterator[Problem]:
    """Problems of files that lie where others need a folder; `storegen/` and `assets/` are folders in every shop."""
    by_path = {_folded(output_path(address)): (page, path) for address, page, path in everything}
    folders: dict[str, tuple[Page | None, str]] = {}
    for path, owner in by_path.items():
        for at in (at for at, char in enumerate(path) if char == "/"):
            folders.setdefault(path[:at], owner)
    for folder in sorted((folders.keys() | _OWN_FOLDERS) & by_path.keys()):
        page, path = by_path[folder]
        other, other_path = folders.get(folder, (None, "storegen"))
        if page is not None and other is None and folder in folders:
            (page, path), (other, other_path) = (other, other_path), (page, path)
        span = page.span if page else Span(path)
        message = f"{path} and {other_path} would make a file and a folder of one name: /{folder}"
        yield Problem("same-address", message, span, "rename one of them or delete it")
    for name, (page, path) in by_path.items():
        if name.startswith("storegen/"):
            message = f"{path} would be at /{name}, where storegen keeps its own files"
            yield Problem("same-address", message, page.span if page else Span(path), "rename its folder")


def _folded(path: str) -> str:
    return unicodedata.normalize("NFC", path).casefold()


def _collision(
    address: str, page: Page | None, path: str, first_address: str, first: Page | None, first_path: str
) -> Problem:
    if address == first_address:
        message = f"{path} and {first_path} would both be at {address}"
    else:
        message = (
            f"{path} and {first_path} would be at {address} and {first_address}, which many computers take for the same"
        )
    span = page.span if page else Span(path)
    related = (first.span,) if first else (Span(first_path),)
    hint = "give one of them another slug"
    if page is None:
        hint = "rename this file or delete it"
    elif page.kind == "redirect":
        hint = "take this line out, or give the page another slug"
    return Problem("same-address", message, span, hint, related=related)


_MAKERS: Mapping[str, Callable[[Catalog, str, Language], str]] = {
    "product": product,
    "collection": collection,
    "page": info,
    "post": post,
}


def _numbered(address: str, number: int) -> str:
    return address if number == 1 else f"{address}page/{number}/"
