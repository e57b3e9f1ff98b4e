"""One product: its documents as checked in, a catalog product out, or nothing where it has errors.

Pure and about this product alone: what other products and collections there are is the business of `resolve`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from storegen.catalog.family import slug_of
from storegen.catalog.model import (
    BundlePart,
    Personalisation,
    Phrase,
    PlacedSection,
    Product,
    ProductTexts,
    UnitPricing,
)
from storegen.catalog.pictures import product_picture
from storegen.catalog.settle_store import shipping_rates
from storegen.catalog.texts import page_texts
from storegen.catalog.variants import Basis, options, variants
from storegen.catalog.words import phrases
from storegen.problems import Problem, Severity
from storegen.schema.check import check
from storegen.schema.product import ProductModel
from storegen.schema.translation import ProductTranslation

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from storegen.catalog.family import Family
    from storegen.catalog.model import Option, PageTexts, ProductPicture
    from storegen.catalog.store import Store
    from storegen.catalog.texts import Surroundings
    from storegen.schema.worded import Worded


def settle_product(family: Family, store: Store, around: Surroundings) -> tuple[Product | None, tuple[Problem, ...]]:
    """Settle a product.

    Args:
        family: its document and translations.
        store: for languages and currency.
        around: files there are, and how text is rendered.

    Returns:
        The product, or `None` where an error keeps it from being known; and everything found.
    """
    checked = check(family.base, ProductModel)
    problems = [*checked.problems]
    translations: dict[str, ProductTranslation] = {}
    for tag, document in family.translations.items():
        words = check(document, ProductTranslation)
        problems += words.problems
        if words.value is not None:
            translations[tag] = words.value
    model = checked.value
    if model is None:
        return None, tuple(problems)
    slug, found = slug_of(family, model.slug)
    problems += found
    product = _settled(family, model, translations, slug, store, around, problems)
    return product, tuple(problems)


def _settled(
    family: Family,
    model: ProductModel,
    translations: Mapping[str, ProductTranslation],
    slug: str,
    store: Store,
    around: Surroundings,
    problems: list[Problem],
) -> Product:
    document, tags = family.base, around.tags
    texts, found = page_texts(family, model, translations, slug, around)
    problems += found
    axes = options(model, translations, tags)
    problems += _untranslatable(family, translations, axes)
    pictures = _pictures(family, model, translations, around, problems)
    if not model.images and not model.draft:
        hint = "add images: [name.jpg] and put the file beside this one or into content/media/"
        span = document.span(("title",))
        problems.append(Problem("no-picture", f"'{model.title}' has no picture", span, hint, Severity.WARNING))
    made, found = variants(Basis(document, model, axes, pictures, store.currency, around.files, tags))
    problems += found
    return Product(
        slug=slug,
        path=document.path,
        sources=family.paths,
        digest=family.digest,
        texts={tag: _with_details(texts[tag], model, translations, tag, tags[0]) for tag in tags},
        sku=model.sku,
        brand=model.brand,
        type=model.type,
        tags=model.tags,
        collections=model.collections,
        date=model.date,
        updated=model.updated,
        draft=model.draft,
        unlisted=model.unlisted,
        unit=UnitPricing(model.unit.amount, model.unit.per) if model.unit else None,
        low_stock=model.low_stock,
        stock_as_of=model.stock_as_of,
        options=axes,
        variants=made,
        pictures=pictures,
        condition=model.condition,
        size=model.size,
        country_of_origin=model.country_of_origin,
        related=model.related,
        bundle=tuple(BundlePart(part.product, part.quantity) for part in model.bundle),
        personalise=tuple(
            Personalisation(
                field.name,
                phrases(field.label, tags) if field.label else {tag: Phrase(field.name, tags[0]) for tag in tags},
                field.max_length,
                field.required,
            )
            for field in model.personalise
        ),
        shipping=shipping_rates(document, model.shipping, store.currency, problems)
        if model.shipping is not None
        else None,
        layout=model.layout,
        sections=placed(family, model),
        span=document.span(("title",)),
    )


def placed(family: Family, model: Worded) -> tuple[PlacedSection, ...] | None:
    """The sections that a document asks for, with their positions."""
    if model.sections is None:
        return None
    return tuple(
        PlacedSection(one.name, cast("Mapping[str, object]", one.settings), family.base.span(("sections", place)))
        for place, one in enumerate(model.sections)
    )


def _with_details(
    texts: PageTexts, model: ProductModel, translations: Mapping[str, ProductTranslation], tag: str, default: str
) -> ProductTexts:
    own = translations[tag].details if tag in translations else {}
    rows, language = (own, tag) if own else (model.details, default)
    details = tuple((Phrase(name, language), Phrase(value, language)) for name, value in rows.items())
    return ProductTexts(
        texts.slug,
        texts.title,
        texts.summary,
        texts.body,
        texts.seo_title,
        texts.seo_description,
        details,
        texts.translated,
    )


def _pictures(
    family: Family,
    model: ProductModel,
    translations: Mapping[str, ProductTranslation],
    around: Surroundings,
    problems: list[Problem],
) -> tuple[ProductPicture, ...]:
    alts = {tag: other.alts for tag, other in translations.items()}
    pictures: list[ProductPicture] = []
    for place, image in enumerate(model.images):
        span = family.base.span(("images", place))
        one = product_picture(image, image.chosen, family.base.path, around.files, span, alts, around.tags)
        if isinstance(one, Problem):
            problems.append(one)
        else:
            pictures.append(one)
    return tuple(pictures)


def _untranslatable(
    family: Family, translations: Mapping[str, ProductTranslation], axes: Sequence[Option]
) -> list[Problem]:
    """Options and choices that a translation names and the product does not have."""
    known = {axis.name: {choice.name for choice in axis.choices} for axis in axes}
    problems: list[Problem] = []
    for tag, other in translations.items():
        document = family.translations[tag]
        for axis, words in other.options.items():
            if axis not in known:
                span = document.span(("options", axis), key=True)
                hint = "one of: " + ", ".join(known) if known else "take it out"
                problems.append(Problem("unknown-option", f"'{axis}' is not an option of this product", span, hint))
                continue
            for choice in words.choices:
                if choice not in known[axis]:
                    span = document.span(("options", axis, choice), key=True)
                    hint = "one of: " + ", ".join(sorted(known[axis]))
                    problems.append(Problem("unknown-choice", f"{axis} has no choice '{choice}'", span, hint))
    return problems
