"""Options and variants: what a product lists, or every combination of its options, in; variants out."""

from __future__ import annotations

from itertools import count
from itertools import product as combinations
from typing import TYPE_CHECKING, cast

from storegen.catalog.model import Availability, BuyEntry, Choice, Option, Phrase, ProductPicture, Variant
from storegen.catalog.pictures import product_picture
from storegen.catalog.prices import price_rules
from storegen.catalog.references import sku_span
from storegen.documents.slug import slugify
from storegen.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from storegen.catalog.model import PriceRule
    from storegen.documents.document import Document
    from storegen.documents.node import Loc, Node
    from storegen.schema.product import ProductModel
    from storegen.schema.translation import ProductTranslation
    from storegen.schema.variant import VariantModel

DEFAULT_KEY = "default"


def options(
    model: ProductModel, translations: Mapping[str, ProductTranslation], tags: Sequence[str]
) -> tuple[Option, ...]:
    """The options of a product with their words in each language."""
    settled: list[Option] = []
    for axis, choices in model.options.items():
        words = {tag: other.options[axis] for tag, other in translations.items() if axis in other.options}
        names = {tag: _word(words[tag].name if tag in words else None, axis, tag, tags[0]) for tag in tags}
        keys = _unique(slugify(choice) or "choice" for choice in choices)
        made = (
            Choice(
                choice,
                key,
                {
                    tag: _word(words[tag].choices.get(choice) if tag in words else None, choice, tag, tags[0])
                    for tag in tags
                },
            )
            for choice, key in zip(choices, keys, strict=True)
        )
        settled.append(Option(axis, names, tuple(made)))
    return tuple(settled)


def variants(
    document: Document,
    model: ProductModel,
    axes: Sequence[Option],
    pictures: Sequence[ProductPicture],
    currency: str,
    files: AbstractSet[str],
    tags: Sequence[str],
    problems: list[Problem],
) -> tuple[Variant, ...]:
    """The variants of a product, in the order in which they are listed.

    Args:
        axes: the product's options.
        pictures: the product's own, some of which may belong to certain choices.
        currency: the store's.
        problems: is added to.
    """
    rules, found = price_rules(document, model, (), currency, {})
    problems += found
    rows = list(_rows(model, axes))
    keys = _unique("-".join(_choice_keys(axes, chosen)) or DEFAULT_KEY for chosen, _, _ in rows)
    made = tuple(
        _variant(document, model, chosen, row, loc, key, rules, pictures, currency, files, tags, problems)
        for (chosen, row, loc), key in zip(rows, keys, strict=True)
    )
    problems += _double_skus(made, document)
    return made


def _rows(
    model: ProductModel, axes: Sequence[Option]
) -> Iterable[tuple[tuple[tuple[str, str], ...], VariantModel | None, Loc]]:
    if model.variants:
        for place, row in enumerate(model.variants):
            chosen = row.choices
            yield (
                tuple((axis.name, chosen[axis.name]) for axis in axes if axis.name in chosen),
                row,
                ("variants", place),
            )
        return
    for chosen_all in combinations(*([(axis.name, choice.name) for choice in axis.choices] for axis in axes)):
        yield tuple(chosen_all), None, ()


def _variant(
    document: Document,
    model: ProductModel,
    chosen: tuple[tuple[str, str], ...],
    row: VariantModel | None,
    loc: Loc,
    key: str,
    product_rules: Mapping[str, PriceRule],
    pictures: Sequence[ProductPicture],
    currency: str,
    files: AbstractSet[str],
    tags: Sequence[str],
    problems: list[Problem],
) -> Variant:
    rules = product_rules
    if row is not None:
        rules, found = price_rules(document, row, loc, currency, product_rules)
        problems += found
    if not rules.get(currency) and not has_price_problem(problems):
        problems.append(_no_price(document, loc, currency))
    one = model if row is None else row
    stock = one.stock if one.stock is not None else model.stock
    alone = row is None and not chosen
    own = [product_picture(image, image.chosen, document.path, files, document.span((*loc, "images", place)), {}, tags)
           for place, image in enumerate(row.images if row else ())]  # fmt: skip
    problems += [picture for picture in own if isinstance(picture, Problem)]
    belonging = [picture for picture in pictures if picture.chosen and set(picture.chosen) <= set(chosen)]
    return Variant(
        key=key,
        choices=chosen,
        sku=one.sku if row is not None or alone else None,
        prices=rules,
        stock=stock,
        availability=_availability(one.availability or model.availability, stock),
        available_from=one.available_from or model.available_from,
        pictures=tuple([picture for picture in own if not isinstance(picture, Problem)] + belonging),
        gtin=one.gtin if row is not None or alone else None,
        mpn=one.mpn if row is not None or alone else None,
        weight=one.weight or model.weight,
        buy=_entries(document, model, row, loc),
        order=one.order if one.order is not None else model.order,
        span=document.span(loc),
    )


def has_price_problem(problems: Iterable[Problem]) -> bool:
    """Whether a missing price is explained by a wrong one."""
    return any(problem.code == "bad-price" for problem in problems)


def _no_price(document: Document, loc: Loc, currency: str) -> Problem:
    message = f"there is no price in {currency}, the store's currency"
    return Problem("missing-key", message, document.span(loc), "add price: with what one piece costs")


def _availability(typed: str | None, stock: int | None) -> Availability:
    """What shoppers are told: the seller's word, else the stock; none left means sold out unless it can be ordered."""
    state = Availability(typed) if typed else Availability.IN
    if state is Availability.IN and stock == 0:
        return Availability.OUT
    if state is Availability.BACKORDER and stock:
        return Availability.IN
    return state


def _entries(document: Document, model: ProductModel, row: VariantModel | None, loc: Loc) -> tuple[BuyEntry, ...]:
    entries = {name: _entry(document, name, value, ("buy", name)) for name, value in model.buy.items()}
    if row is not None:
        entries |= {name: _entry(document, name, value, (*loc, "buy", name)) for name, value in row.buy.items()}
    return tuple(entries.values())


def _entry(document: Document, name: str, value: Node, loc: Loc) -> BuyEntry:
    typed = cast("str | dict[str, object]", value if isinstance(value, (str, dict)) else "")
    return BuyEntry(name, typed, document.span(loc))


def _choice_keys(axes: Sequence[Option], chosen: tuple[tuple[str, str], ...]) -> list[str]:
    names = dict(chosen)
    return [choice.key for axis in axes for choice in axis.choices if names.get(axis.name) == choice.name]


def _unique(keys: Iterable[str]) -> list[str]:
    """Number the later of equal keys, past those that are written so: `m`, `m-2`."""
    wanted = list(keys)
    made: dict[str, None] = {}
    for key in wanted:
        numbered = (f"{key}-{number}" for number in count(2))
        free = key if key not in made else next(one for one in numbered if one not in made and one not in wanted)
        made[free] = None
    return list(made)


def _double_skus(made: Sequence[Variant], document: Document) -> list[Problem]:
    first: dict[str, int] = {}
    problems: list[Problem] = []
    for place, variant in enumerate(made):
        if variant.sku is None:
            continue
        other = first.setdefault(variant.sku, place)
        if other != place:
            message = f"the SKU {variant.sku} stands on two variants of this product"
            hint = "give each its own, or leave it out"
            related = (sku_span(document, other),)
            problems.append(
                Problem("repeated-sku", message, sku_span(document, place), hint, Severity.WARNING, related)
            )
    return problems


def _word(own: str | None, base: str, tag: str, default: str) -> Phrase:
    return Phrase(own, tag) if own else Phrase(base, default)
