"""Options and variants: what a product lists, or every combination of its options, in; variants out."""

from __future__ import annotations

from dataclasses import dataclass
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
    from storegen.schema.variant import Sellable, VariantModel

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


@dataclass(frozen=True, slots=True)
class Basis:
    """What the variants of one product are settled on.

    Attributes:
        axes: the product's options.
        pictures: the product's own, some of which may belong to certain choices.
        currency: the store's.
        files: all files below content/.
        tags: the store's languages, the default one first.
    """

    document: Document
    model: ProductModel
    axes: Sequence[Option]
    pictures: Sequence[ProductPicture]
    currency: str
    files: AbstractSet[str]
    tags: Sequence[str]


@dataclass(frozen=True, slots=True)
class _Row:
    """One variant before it is settled.

    Attributes:
        typed: what the seller listed; `None` for a combination of choices that nobody typed.
        loc: where it stands in the document.
    """

    chosen: tuple[tuple[str, str], ...]
    typed: VariantModel | None
    loc: Loc


def variants(basis: Basis) -> tuple[tuple[Variant, ...], tuple[Problem, ...]]:
    """The variants of a product, in the order in which they are listed, and what is wrong with them."""
    rules, found = price_rules(basis.document, basis.model, (), basis.currency, {})
    problems = [*found]
    rows = list(_rows(basis))
    keys = _unique("-".join(_choice_keys(basis.axes, row.chosen)) or DEFAULT_KEY for row in rows)
    made: list[Variant] = []
    for row, key in zip(rows, keys, strict=True):
        own, mispriced = _own_rules(basis, row, rules)
        problems += mispriced
        typed = (basis.model,) if row.typed is None else (basis.model, row.typed)
        if not any(_is_priced(one, basis.currency) for one in typed):
            problems.append(_no_price(basis.document, row.loc, basis.currency))
        made.append(_variant(basis, row, key, own, problems))
    problems += _double_skus(made, basis.document)
    return tuple(made), tuple(problems)


def _rows(basis: Basis) -> Iterable[_Row]:
    for place, typed in enumerate(basis.model.variants):
        chosen = typed.choices
        pairs = tuple((axis.name, chosen[axis.name]) for axis in basis.axes if axis.name in chosen)
        yield _Row(pairs, typed, ("variants", place))
    if not basis.model.variants:
        choices = ([(axis.name, choice.name) for choice in axis.choices] for axis in basis.axes)
        for chosen_all in combinations(*choices):
            yield _Row(tuple(chosen_all), None, ())


def _own_rules(
    basis: Basis, row: _Row, inherited: Mapping[str, PriceRule]
) -> tuple[Mapping[str, PriceRule], tuple[Problem, ...]]:
    if row.typed is None:
        return inherited, ()
    return price_rules(basis.document, row.typed, row.loc, basis.currency, inherited)


def _variant(basis: Basis, row: _Row, key: str, rules: Mapping[str, PriceRule], problems: list[Problem]) -> Variant:
    model, chosen = basis.model, row.chosen
    one = model if row.typed is None else row.typed
    stock = one.stock if one.stock is not None else model.stock
    is_itself = row.typed is not None or not chosen
    return Variant(
        key=key,
        choices=chosen,
        sku=one.sku if is_itself else None,
        prices=rules,
        stock=stock,
        availability=_availability(one.availability or model.availability, stock),
        available_from=one.available_from or model.available_from,
        pictures=_pictures(basis, row, problems),
        gtin=one.gtin if is_itself else None,
        mpn=one.mpn if is_itself else None,
        weight=one.weight or model.weight,
        buy=_entries(basis.document, model, row),
        order=one.order if one.order is not None else model.order,
        span=basis.document.span(row.loc),
    )


def _pictures(basis: Basis, row: _Row, problems: list[Problem]) -> tuple[ProductPicture, ...]:
    """A variant's own pictures, then the product's that belong to its choices."""
    document, found = basis.document, []
    for place, image in enumerate(row.typed.images if row.typed else ()):
        span = document.span((*row.loc, "images", place))
        picture = product_picture(image, image.chosen, document.path, basis.files, span, {}, basis.tags)
        if isinstance(picture, Problem):
            problems.append(picture)
        else:
            found.append(picture)
    belonging = (one for one in basis.pictures if one.chosen and set(one.chosen) <= set(row.chosen))
    return (*found, *belonging)


def _is_priced(sellable: Sellable, currency: str) -> bool:
    """Whether a price was typed, though it may be a wrong one."""
    return sellable.price is not None or currency in sellable.prices


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


def _entries(document: Document, model: ProductModel, row: _Row) -> tuple[BuyEntry, ...]:
    entries = {name: _entry(document, name, value, ("buy", name)) for name, value in model.buy.items()}
    if row.typed is not None:
        own = row.typed.buy.items()
        entries |= {name: _entry(document, name, value, (*row.loc, "buy", name)) for name, value in own}
    return tuple(entries.values())


def _entry(document: Document, name: str, value: Node, loc: Loc) -> BuyEntry:
    typed = cast("str | dict[str, object]", value if isinstance(value, (str, dict)) else {"id": value})
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
