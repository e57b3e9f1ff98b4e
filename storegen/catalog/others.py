"""Reviews, menus and redirects: their documents as checked in, catalog values out."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from functools import partial
from typing import TYPE_CHECKING

from storegen.catalog.model import MenuItem, Redirect, Review
from storegen.catalog.references import Known, target_problem
from storegen.catalog.words import phrases
from storegen.documents.kinds import Kind
from storegen.problems import Problem, Severity
from storegen.schema.check import check
from storegen.schema.menus import MenusModel
from storegen.schema.redirects import RedirectsModel
from storegen.schema.review import ReviewModel

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from storegen.documents.document import Document
    from storegen.documents.node import Loc
    from storegen.memo import Memo
    from storegen.schema.menus import MenuItemModel


def settle_reviews(
    documents: Iterable[Document], products: Known, memo: Memo
) -> tuple[dict[str, tuple[Review, ...]], tuple[Problem, ...]]:
    """Reviews by product, newest first; a review of nothing is a problem and is left out."""
    problems: list[Problem] = []
    found: dict[str, list[tuple[str, Review]]] = {}
    for document in documents:
        if document.kind is not Kind.REVIEW:
            continue
        key = (Kind.REVIEW, document.path, document.digest)
        review, own = memo.get(key, partial(_review, document))
        problems += own
        if review is None:
            continue
        problem = products.check(review.product, document.span(("product",)))
        if problem:
            problems.append(problem)
        if review.product in products.there:
            found.setdefault(review.product, []).append((document.path, review))
    reviews = {slug: tuple(review for _, review in sorted(own, key=_newest)) for slug, own in sorted(found.items())}
    return reviews, tuple(problems)


def _newest(entry: tuple[str, Review]) -> tuple[int, str]:
    path, review = entry
    return (-(review.date.toordinal() if review.date else 0), path)


def _review(document: Document) -> tuple[Review | None, tuple[Problem, ...]]:
    checked = check(document, ReviewModel)
    model = checked.value
    if model is None:
        return None, checked.problems
    text = model.text or document.body.strip()
    rating = None
    if model.rating is not None:
        rating = f"{(model.rating * 5 / model.scale).quantize(Decimal('0.1'), rounding=ROUND_HALF_UP):f}".removesuffix(
            ".0"
        )
    review = Review(
        product=model.product,
        author=model.author,
        rating=rating,
        title=model.title,
        text=text,
        date=model.date,
        source=model.source,
        source_url=model.source_url,
        verified=model.verified,
        reply=model.reply,
        digest=document.digest,
    )
    return review, checked.problems


def settle_menus(
    documents: Iterable[Document], known: Mapping[str, Known], tags: Sequence[str]
) -> tuple[dict[str, tuple[MenuItem, ...]], tuple[Problem, ...]]:
    """Menus by name; an entry that leads to nothing is a problem and is left out."""
    problems: list[Problem] = []
    menus: dict[str, tuple[MenuItem, ...]] = {}
    for document in documents:
        if document.kind is not Kind.MENUS or document.language is not None:
            continue
        checked = check(document, MenusModel)
        problems += checked.problems
        for name, items in checked.value.menus.items() if checked.value else ():
            loc: Loc = (name,) if name in document.data else ("menus",)
            menus[name] = _items(document, items, loc, known, tags, problems)
    return menus, tuple(problems)


def _items(
    document: Document,
    items: Iterable[MenuItemModel],
    loc: Loc,
    known: Mapping[str, Known],
    tags: Sequence[str],
    problems: list[Problem],
) -> tuple[MenuItem, ...]:
    settled: list[MenuItem] = []
    for place, item in enumerate(items):
        here = (*loc, place)
        problem = target_problem(item.to, document.span(here), known) if item.to else None
        problems += [problem] if problem else []
        if item.to and item.to.kind in known and item.to.value not in known[item.to.kind].there:
            continue
        below = _items(document, item.items, (*here, "items"), known, tags, problems)
        settled.append(MenuItem(phrases(item.title, tags) if item.title else {}, item.to, document.span(here), below))
    return tuple(settled)


def settle_redirects(documents: Iterable[Document]) -> tuple[tuple[Redirect, ...], tuple[Problem, ...]]:
    """Redirects in the order of their old addresses; one that leads to itself or stands twice is a problem."""
    problems: list[Problem] = []
    found: dict[str, Redirect] = {}
    for document in documents:
        if document.kind is not Kind.REDIRECTS or document.language is not None:
            continue
        checked = check(document, RedirectsModel)
        problems += checked.problems
        for model in checked.value.redirects if checked.value else ():
            span = document.span((model.old,), key=True)
            if model.old == model.new:
                problems.append(Problem("redirect-circle", f"{model.old} leads to itself", span, "take this line out"))
                continue
            if "?" in model.old or "#" in model.old:
                message = f"{model.old} has a ? or # in it, which a static host does not see"
                problems.append(Problem("bad-redirect", message, span, "write the part before it", Severity.WARNING))
                continue
            found.setdefault(model.old, Redirect(model.old, model.new, span))
    problems += _circles(found)
    return tuple(found[old] for old in sorted(found)), tuple(problems)


def _circles(redirects: Mapping[str, Redirect]) -> Iterator[Problem]:
    """Redirects that lead to each other and nowhere else, once for each circle."""
    after = {old.rstrip("/"): one.new.rstrip("/") for old, one in redirects.items()}
    spans = {old.rstrip("/"): one.span for old, one in redirects.items()}
    seen: set[str] = set()
    for start in sorted(after):
        trail = [start]
        seen.add(start)
        while (following := after.get(trail[-1])) in after and following not in seen:
            trail.append(following)
            seen.add(following)
        if following == start:
            chain = " > ".join(f"{step}/" for step in (*trail, start))
            hint = "let one of them lead to a page"
            yield Problem("redirect-circle", f"these addresses lead to each other: {chain}", spans[start], hint)
