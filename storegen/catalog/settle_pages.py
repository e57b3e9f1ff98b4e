"""Collections, info pages and posts: their documents as checked in, catalog values out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from storegen.catalog.family import slug_of
from storegen.catalog.model import InfoPage, Post
from storegen.catalog.pictures import product_picture
from storegen.catalog.settle_product import placed
from storegen.catalog.texts import page_texts
from storegen.problems import Problem
from storegen.schema.check import check
from storegen.schema.collection import CollectionModel
from storegen.schema.info_page import InfoPageModel
from storegen.schema.post import PostModel
from storegen.schema.translation import CollectionTranslation, PageTranslation, PostTranslation, Translation
from storegen.schema.worded import Worded

if TYPE_CHECKING:
    from collections.abc import Mapping

    from storegen.catalog.family import Family
    from storegen.catalog.model import PageTexts, PlacedSection, ProductPicture
    from storegen.catalog.texts import Surroundings
    from storegen.schema.pictures import PictureModel

W = TypeVar("W", bound=Worded)


@dataclass(frozen=True, slots=True)
class CollectionDraft:
    """A collection before its members are known.

    Attributes:
        model: what was typed: the list, the rule, the order.
    """

    slug: str
    family: Family
    model: CollectionModel
    texts: Mapping[str, PageTexts]
    image: ProductPicture | None
    sections: tuple[PlacedSection, ...] | None

    @property
    def path(self) -> str:
        """Its document."""
        return self.family.base.path

    @property
    def draft(self) -> bool:
        """Whether it is unfinished."""
        return self.model.draft


def settle_collection(family: Family, around: Surroundings) -> tuple[CollectionDraft | None, tuple[Problem, ...]]:
    """Settle a collection's words; its members come when all products are known."""
    problems: list[Problem] = []
    found = _settled(family, CollectionModel, CollectionTranslation, around, problems)
    if found is None:
        return None, tuple(problems)
    model, slug, texts, alts = found
    image = _image(family, model.image, alts, around, problems)
    return CollectionDraft(slug, family, model, texts, image, placed(family, model)), tuple(problems)


def settle_page(family: Family, around: Surroundings) -> tuple[InfoPage | None, tuple[Problem, ...]]:
    """Settle an info page."""
    problems: list[Problem] = []
    found = _settled(family, InfoPageModel, PageTranslation, around, problems)
    if found is None:
        return None, tuple(problems)
    model, slug, texts, alts = found
    page = InfoPage(
        slug=slug,
        path=family.base.path,
        sources=family.paths,
        digest=family.digest,
        texts=texts,
        updated=model.updated or model.date,
        image=_image(family, model.image, alts, around, problems),
        draft=model.draft,
        unlisted=model.unlisted,
        layout=model.layout,
        sections=placed(family, model),
        span=family.base.span(("title",)),
    )
    return page, tuple(problems)


def settle_post(family: Family, around: Surroundings) -> tuple[Post | None, tuple[Problem, ...]]:
    """Settle a post."""
    problems: list[Problem] = []
    found = _settled(family, PostModel, PostTranslation, around, problems)
    if found is None:
        return None, tuple(problems)
    model, slug, texts, alts = found
    post = Post(
        slug=slug,
        path=family.base.path,
        sources=family.paths,
        digest=family.digest,
        texts=texts,
        date=model.date,
        updated=model.updated,
        author=model.author,
        tags=model.tags,
        image=_image(family, model.image, alts, around, problems),
        draft=model.draft,
        unlisted=model.unlisted,
        layout=model.layout,
        sections=placed(family, model),
        span=family.base.span(("title",)),
    )
    return post, tuple(problems)


def _settled(
    family: Family, model: type[W], translation: type[Translation], around: Surroundings, problems: list[Problem]
) -> tuple[W, str, Mapping[str, PageTexts], Mapping[str, Mapping[str, str]]] | None:
    checked = check(family.base, model)
    problems += checked.problems
    translations: dict[str, Translation] = {}
    for tag, document in family.translations.items():
        words = check(document, translation)
        problems += words.problems
        if words.value is not None:
            translations[tag] = words.value
    if checked.value is None:
        return None
    slug, found = slug_of(family, checked.value.slug)
    problems += found
    texts, found = page_texts(family, checked.value, translations, slug, around)
    problems += found
    return checked.value, slug, texts, {tag: other.alts for tag, other in translations.items()}


def _image(
    family: Family,
    model: PictureModel | None,
    alts: Mapping[str, Mapping[str, str]],
    around: Surroundings,
    problems: list[Problem],
) -> ProductPicture | None:
    if model is None:
        return None
    found = product_picture(model, {}, family.base.path, around.files, family.base.span(("image",)), alts, around.tags)
    if isinstance(found, Problem):
        problems.append(found)
        return None
    return found
