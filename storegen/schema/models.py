"""Which model a document is read with: its kind and language in, the model out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.documents.kinds import Kind
from storegen.schema.collection import CollectionModel
from storegen.schema.info_page import InfoPageModel
from storegen.schema.menus import MenusModel
from storegen.schema.post import PostModel
from storegen.schema.product import ProductModel
from storegen.schema.redirects import RedirectsModel
from storegen.schema.review import ReviewModel
from storegen.schema.store import StoreModel
from storegen.schema.translation import CollectionTranslation, PageTranslation, PostTranslation, ProductTranslation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from storegen.schema.authored import Authored

ORIGINALS: Mapping[Kind, type[Authored]] = {
    Kind.STORE: StoreModel,
    Kind.PRODUCT: ProductModel,
    Kind.COLLECTION: CollectionModel,
    Kind.PAGE: InfoPageModel,
    Kind.POST: PostModel,
    Kind.REVIEW: ReviewModel,
    Kind.MENUS: MenusModel,
    Kind.REDIRECTS: RedirectsModel,
}
TRANSLATIONS: Mapping[Kind, type[Authored]] = {
    Kind.PRODUCT: ProductTranslation,
    Kind.COLLECTION: CollectionTranslation,
    Kind.PAGE: PageTranslation,
    Kind.POST: PostTranslation,
}


def model_of(kind: Kind, language: str | None) -> type[Authored] | None:
    """The model of a document; `None` for kinds without keys of their own, and for what has its languages inside."""
    return ORIGINALS.get(kind) if language is None else TRANSLATIONS.get(kind)
