"""Stage 2: all documents in, the catalog out, with every problem that the documents and their references have.

What concerns one document alone (checking, texts, variants) is remembered by what it was made from, so a new Site
after one edit settles one document. What concerns the whole (members, references, uniqueness, order) is made anew
from small facts.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from storegen.catalog.catalog import Catalog
from storegen.catalog.collections import settle_members
from storegen.catalog.family import single_files
from storegen.catalog.others import settle_menus, settle_redirects, settle_reviews
from storegen.catalog.references import product_references, sku_problems, target_problem
from storegen.catalog.settle import Settler
from storegen.catalog.settle_pages import settle_collection, settle_page, settle_post
from storegen.catalog.settle_product import settle_product
from storegen.catalog.settle_store import STORE_FILE, settle_store
from storegen.documents.kinds import Kind

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from storegen.catalog.model import Post, Product
    from storegen.catalog.references import Known
    from storegen.catalog.store import Store
    from storegen.documents.read import Content
    from storegen.memo import Memo
    from storegen.problems import Problem


def resolve_store(content: Content) -> tuple[Store | None, tuple[Problem, ...]]:
    """The store of a folder's content; everything else needs it."""
    documents = content.documents
    document = documents.get(STORE_FILE) or documents.get(STORE_FILE.removesuffix("yaml") + "yml")
    if document is None and any(problem.code == "no-content" for problem in content.problems):
        return None, ()
    return settle_store(document, frozenset(content.files))


def resolve(
    content: Content, store: Store, as_of: datetime.date, memo: Memo, *, drafts: bool
) -> tuple[Catalog, tuple[Problem, ...]]:
    """Make the catalog.

    Args:
        content: what lies below content/.
        as_of: the day on which rules of collections are asked.
        memo: of the Site that is being made.
        drafts: whether unfinished documents are in it; they are in the preview.
    """
    settler = Settler(content, store, memo, drafts=drafts)
    products = settler.settle(Kind.PRODUCT, lambda family, around: settle_product(family, store, around))
    collections = settler.settle(Kind.COLLECTION, settle_collection)
    pages = settler.settle(Kind.PAGE, settle_page)
    posts = settler.settle(Kind.POST, settle_post)
    known = {one.known.kind: one.known for one in (products, collections, pages, posts)}
    ordered = _in_order(products.kept)
    members, member_problems = settle_members(collections.kept, ordered, known, store.currency, as_of)
    reviews, review_problems = settle_reviews(content.documents.values(), products.known, memo)
    menus, menu_problems = settle_menus(content.documents.values(), known, settler.tags)
    redirects, redirect_problems = settle_redirects(content.documents.values())
    catalog = Catalog(
        store=_leading_somewhere(store, known),
        products=ordered,
        collections=members,
        pages=pages.kept,
        posts=_newest_first(posts.kept),
        reviews=reviews,
        menus=menus,
        redirects=redirects,
        poisoned=frozenset(name for one in known.values() for name in one.poisoned),
        files=frozenset(content.files),
    )
    announced = (target_problem(one.target, store.span, known) for one in store.announcements if one.target)
    problems = (
        *products.problems,
        *collections.problems,
        *pages.problems,
        *posts.problems,
        *member_problems,
        *product_references(ordered.values(), content.documents, known),
        *sku_problems(ordered.values(), content.documents),
        *review_problems,
        *menu_problems,
        *redirect_problems,
        *single_files(content.documents.values()),
        *(problem for problem in announced if problem),
    )
    return catalog, problems


def _leading_somewhere(store: Store, known: Mapping[str, Known]) -> Store:
    """The store with announcements that no longer lead to what will not be there."""
    announcements = (
        replace(one, target=None)
        if one.target and one.target.kind in known and one.target.value not in known[one.target.kind].there
        else one
        for one in store.announcements
    )
    return replace(store, announcements=tuple(announcements))


def _in_order(products: Mapping[str, Product]) -> dict[str, Product]:
    """The shop's order: newest first, then by slug."""
    ordered = sorted(products.values(), key=lambda one: (-(one.date.toordinal() if one.date else 0), one.slug))
    return {product.slug: product for product in ordered}


def _newest_first(posts: Mapping[str, Post]) -> dict[str, Post]:
    ordered = sorted(posts.values(), key=lambda one: (-one.date.toordinal(), one.slug))
    return {post.slug: post for post in ordered}
