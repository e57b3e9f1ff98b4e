"""Which pictures a shop shows: the catalog and the theme in, paths with the places that name them out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.catalog.model import Product
from storegen.checkout.qr_pictures import qr_pictures
from storegen.pages.sections import PICTURE_ROOT, references
from storegen.pages.setting_texts import SettingTexts, all_setting_texts, set_values

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from storegen.catalog.catalog import Catalog
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
    yield from _in_documents(catalog)
    for values, _span in set_values(catalog, theme):
        yield from _pictures(values, catalog)
    for text in all_setting_texts(catalog, theme, SettingTexts(catalog)):
        yield from text.body.pictures


def _in_documents(catalog: Catalog) -> Iterator[tuple[str, Span]]:
    for document in catalog.worded():
        image = None if isinstance(document, Product) else document.image
        if image:
            yield image.path, image.span
        for texts in document.texts.values():
            if texts.body:
                yield from texts.body.pictures


def _pictures(values: Mapping[str, object], catalog: Catalog) -> Iterator[tuple[str, Span]]:
    for reference in references(values):
        path = PICTURE_ROOT + reference.name
        if reference.setting.type == "picture" and path in catalog.files:
            yield path, reference.span
