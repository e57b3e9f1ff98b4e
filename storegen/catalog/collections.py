"""Members of collections: drafts of collections and all products in, finished collections out.

Members are the seller's list, then the products that fit the rule, then the products that name the collection; an
order rearranges them. Unlisted products are members of nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.catalog.lowest import lowest
from storegen.catalog.model import Collection
from storegen.problems import Problem

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping
    from decimal import Decimal

    from storegen.catalog.model import Product, Variant
    from storegen.catalog.references import Known
    from storegen.catalog.settle_pages import CollectionDraft
    from storegen.schema.collection import WhereModel


def settle_members(
    drafts: Mapping[str, CollectionDraft],
    products: Mapping[str, Product],
    known: Mapping[str, Known],
    currency: str,
    as_of: datetime.date,
) -> tuple[dict[str, Collection], tuple[Problem, ...]]:
    """Find out who belongs where.

    Args:
        drafts: collections by slug.
        products: all products that will be in the shop, by slug, in the shop's order.
        known: to check the names of products and collections against.
        currency: the store's, in which rules speak of prices.
        as_of: the day on which rules about prices and sales are asked.
    """
    problems: list[Problem] = []
    listed = {slug: product for slug, product in products.items() if not product.unlisted}
    naming: dict[str, list[str]] = {}
    for product in listed.values():
        for name in product.collections:
            naming.setdefault(name, []).append(product.slug)
    parents = {slug: _parent(draft, known["collection"], problems) for slug, draft in drafts.items()}
    _break_circles(parents, drafts, problems)
    collections: dict[str, Collection] = {}
    for slug, draft in sorted(drafts.items()):
        problems += _unknown_members(draft, known["product"])
        by_rule = [
            one.slug for one in listed.values() if draft.model.where and fits(one, draft.model.where, currency, as_of)
        ]
        members = dict.fromkeys([*draft.model.products, *by_rule, *naming.get(slug, ())])
        order = _ordered([listed[member] for member in members if member in listed], draft.model.order, currency, as_of)
        collections[slug] = _collection(draft, order, parents, drafts)
    return collections, tuple(problems)


def _collection(
    draft: CollectionDraft, order: list[str], parents: Mapping[str, str | None], drafts: Mapping[str, CollectionDraft]
) -> Collection:
    children = (slug for slug in sorted(drafts) if parents[slug] == draft.slug and not drafts[slug].model.unlisted)
    return Collection(
        slug=draft.slug,
        path=draft.family.base.path,
        sources=draft.family.paths,
        digest=draft.family.digest,
        texts=draft.texts,
        members=tuple(order),
        image=draft.image,
        parent=parents[draft.slug],
        children=tuple(children),
        draft=draft.model.draft,
        unlisted=draft.model.unlisted,
        layout=draft.model.layout,
        sections=draft.sections,
        span=draft.family.base.span(("title",)),
    )


def fits(product: Product, where: WhereModel, currency: str, as_of: datetime.date) -> bool:
    """Whether a product fits all lines of a rule."""
    price = _lowest(product, currency, as_of)
    checks = (
        not where.tag or bool(set(where.tag) & set(product.tags)),
        not where.type or product.type in where.type,
        not where.brand or product.brand in where.brand,
        where.price_below is None or (price is not None and price < where.price_below),
        where.price_above is None or (price is not None and price > where.price_above),
        not where.availability or any(variant.availability in where.availability for variant in product.variants),
        where.on_sale is None or where.on_sale == _is_on_sale(product, currency, as_of),
    )
    return all(checks)


def _lowest(product: Product, currency: str, as_of: datetime.date) -> Decimal | None:
    """The lowest price of a product on a day in the store's currency, as its card shows it."""
    found = lowest(product.variants, currency, currency, as_of)
    return found.price.now.value if found else None


def _is_on_sale(product: Product, currency: str, as_of: datetime.date) -> bool:
    return any(_reduced(variant, currency, as_of) for variant in product.variants)


def _reduced(variant: Variant, currency: str, as_of: datetime.date) -> bool:
    return currency in variant.prices and variant.prices[currency].on(as_of).was is not None


def _ordered(members: list[Product], order: str | None, currency: str, as_of: datetime.date) -> list[str]:
    """Slugs in the order asked for; what is equal stays as it was."""
    default = next(iter(members[0].texts)) if members else ""
    if order == "title":
        members.sort(key=lambda one: one.texts[default].title.text)
    elif order in ("price_ascending", "price_descending"):
        priced = [(price, one) for one in members if (price := _lowest(one, currency, as_of)) is not None]
        priced.sort(key=lambda pair: pair[0], reverse=order == "price_descending")
        members = [one for _, one in priced]
    elif order in ("newest", "oldest"):
        members.sort(key=lambda one: one.date.toordinal() if one.date else 0, reverse=order == "newest")
    return [one.slug for one in members]


def _parent(draft: CollectionDraft, known: Known, problems: list[Problem]) -> str | None:
    parent = draft.model.parent
    if parent is None:
        return None
    problem = known.check(parent, draft.family.base.span(("parent",)))
    problems += [problem] if problem else []
    return parent if parent in known.there else None


def _break_circles(
    parents: dict[str, str | None], drafts: Mapping[str, CollectionDraft], problems: list[Problem]
) -> None:
    for slug in sorted(parents):
        seen = [slug]
        above = parents[slug]
        while above is not None and above not in seen:
            seen.append(above)
            above = parents[above]
        if above == slug:
            span = drafts[slug].family.base.span(("parent",))
            chain = " > ".join([*seen, slug])
            problems.append(
                Problem("collection-circle", f"this collection is its own parent: {chain}", span, "take out one parent")
            )
            parents[slug] = None


def _unknown_members(draft: CollectionDraft, known: Known) -> list[Problem]:
    checked = (
        known.check(member, draft.family.base.span(("products", place)))
        for place, member in enumerate(draft.model.products)
    )
    return [problem for problem in checked if problem]
