"""Which model a document is read with: its kind and language in, the model out."""

from __future__ import annotations

from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Written:
    """A sort of file that sellers write.

    Attributes:
        name: what `storegen schema NAME` and the reference call it.
        path: where such files lie in the store's folder.
        model: what may be in them.
    """

    name: str
    path: str
    model: type[Authored]


ALL_WRITTEN = (
    Written("store", "content/store.yaml", StoreModel),
    Written("product", "content/products/NAME.md", ProductModel),
    Written("product-translation", "content/products/NAME.LANGUAGE.md", ProductTranslation),
    Written("collection", "content/collections/NAME.md", CollectionModel),
    Written("collection-translation", "content/collections/NAME.LANGUAGE.md", CollectionTranslation),
    Written("page", "content/pages/NAME.md", InfoPageModel),
    Written("page-translation", "content/pages/NAME.LANGUAGE.md", PageTranslation),
    Written("post", "content/posts/NAME.md", PostModel),
    Written("post-translation", "content/posts/NAME.LANGUAGE.md", PostTranslation),
    Written("review", "content/reviews/NAME.md", ReviewModel),
    Written("menus", "content/menus.yaml", MenusModel),
    Written("redirects", "content/redirects.yaml", RedirectsModel),
)


def model_of(kind: Kind, language: str | None) -> type[Authored] | None:
    """The model of a document; `None` for kinds without keys of their own, and for what has its languages inside."""
    return ORIGINALS.get(kind) if language is None else TRANSLATIONS.get(kind)
