"""Which pictures a shop shows: the catalog and the theme in, paths with the places that name them out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.catalog.model import Product
from storegen.checkout.qr_pictures import qr_pictures
from storegen.pages.sections import PICTURE_ROOT, references
from storegen.theming.settings import check_values

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from storegen.catalog.catalog import Catalog
    from storegen.catalog.model import PlacedSection
    from storegen.problems import Span
    from storegen.theming.theme import Theme


def wanted_pictures(catalog: Catalog, theme: Theme) -> dict[str, Span]:
    """Every picture that some page may show, by store-relative path, with the first place that names it."""
    wanted: dict[str, Span] = {}
    for path, span in _all(catalog, theme):
        wanted.setdefault(path, span)
    return wanted


def _all(catalog: Catalog, theme: Theme) -> Iterator[tuple[str, Span]]:
    store = catalog.store
    for path in (store.logo, store.icon):
        if path:
            yield path, store.span
    yield from qr_pictures(store.channels, catalog.files)
    for product in catalog.products.values():
        yield from ((picture.path, picture.span) for picture in product.pictures)
        for variant in product.variants:
            yield from ((picture.path, picture.span) for picture in variant.pictures)
    for document in catalog.worded():
        image = None if isinstance(document, Product) else document.image
        if image:
            yield image.path, image.span
        for texts in document.texts.values():
            if texts.body:
                yield from texts.body.pictures
    yield from _in_settings(catalog, theme)


def _in_settings(catalog: Catalog, theme: Theme) -> Iterator[tuple[str, Span]]:
    values, _ = check_values(theme.settings, catalog.store.theme_settings, catalog.store.theme_span, "")
    yield from _pictures(values, catalog)
    lists: list[Iterable[PlacedSection]] = [arrangement.sections for arrangement in theme.arrangements.values()]
    lists += [document.sections for document in catalog.worded() if document.sections]
    for placed in lists:
        for place in placed:
            schema = theme.sections.get(place.name)
            if schema:
                values, _ = check_values(schema.settings, place.settings, place.span, "")
                yield from _pictures(values, catalog)


def _pictures(values: dict[str, object], catalog: Catalog) -> Iterator[tuple[str, Span]]:
    for reference in references(values):
        path = PICTURE_ROOT + reference.name
        if reference.setting.type == "picture" and path in catalog.files:
            yield path, reference.span
