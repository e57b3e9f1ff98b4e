"""Options against variants and pictures: a product's data as typed in, what does not fit out.

Works on the untyped data so that a wrong choice is found beside any other mistake. What is not even the right shape is
passed over here: reading the models says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from storegen.schema.authored import keys_of
from storegen.schema.mistakes import Mistake, shown
from storegen.schema.other_words import unknown_key
from storegen.schema.reading import is_absent
from storegen.schema.variant import VariantModel
from storegen.suggest import suggest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from storegen.documents.node import Loc, Node


@dataclass(frozen=True, slots=True)
class Axes:
    """The choices of a product's options, as typed and stripped."""

    choices: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, options: Node) -> Axes:
        """Take what has the right shape."""
        if not isinstance(options, dict):
            return cls({})
        return cls({axis.strip(): tuple(_texts(choices)) for axis, choices in options.items()})

    def check(self, axis: str, choice: Node, loc: Loc) -> Iterator[Mistake]:
        """Compare one typed choice with the option's."""
        if axis not in self.choices:
            yield Mistake(
                "unknown-option",
                f"{shown(axis)} is not an option of this product",
                _hint(axis, self.choices),
                loc,
                on_key=True,
            )
        elif isinstance(choice, str) and not is_absent(choice) and choice.strip() not in self.choices[axis]:
            choices = self.choices[axis]
            yield Mistake(
                "unknown-choice", f"{axis} has no choice {shown(choice)}", _hint(choice.strip(), choices), loc
            )


def option_mistakes(data: Mapping[str, Node]) -> Iterator[Mistake]:
    """Find everything that does not fit between options, variants and pictures."""
    axes = Axes.of(data.get("options"))
    variants = data.get("variants")
    yield from _double_choices(data.get("options"))
    yield from _picture_mistakes(axes, data.get("images"), ("images",))
    found: dict[tuple[tuple[str, str], ...], int] = {}
    for place, variant in enumerate(variants if isinstance(variants, list) else ()):
        if not isinstance(variant, dict):
            continue
        loc = ("variants", place)
        yield from _variant_mistakes(axes, variant, loc)
        yield from _picture_mistakes(axes, variant.get("images"), (*loc, "images"))
        typed = _choices_of(axes, variant)
        chosen = tuple((axis, typed[axis]) for axis in axes.choices if axis in typed)
        if len(chosen) == len(axes.choices) and chosen in found:
            yield Mistake(
                "duplicate-variant",
                f"variant {place + 1} has the choices of variant {found[chosen] + 1}",
                "change a choice, or remove one of the two",
                loc,
            )
        found.setdefault(chosen, place)


def _variant_mistakes(axes: Axes, variant: dict[str, Node], loc: Loc) -> Iterator[Mistake]:
    known = keys_of(VariantModel)
    for key, value in variant.items():
        if key in known:
            continue
        if key.strip() in axes.choices:
            yield from axes.check(key.strip(), value, (*loc, key))
        else:
            yield unknown_key(key, "variant", (*known, *axes.choices), (*loc, key), _add_option(key, value, axes))
    nested = variant.get("options")
    if isinstance(nested, dict):
        for axis, choice in nested.items():
            yield from axes.check(axis.strip(), choice, (*loc, "options", axis))
    typed = _choices_of(axes, variant)
    for axis in axes.choices:
        if axis not in typed and axes.choices[axis]:
            typed_as_key = variant.get(axis) if axis in known else None
            yield _missing_choice(axis, axes.choices[axis], typed_as_key, loc)


def _missing_choice(axis: str, choices: tuple[str, ...], typed_as_key: Node, loc: Loc) -> Mistake:
    example = choices[0]
    if typed_as_key is not None:
        example = typed_as_key if isinstance(typed_as_key, str) and typed_as_key in choices else example
        message = f"{shown(axis)} is a key of every variant and also an option here, so this is not read as a choice"
        return Mistake(
            "option-name-taken",
            message,
            f"write options: {{{axis}: {example}}} for the choice",
            (*loc, axis),
            on_key=True,
        )
    name = f"options: {{{axis}: {example}}}" if axis in keys_of(VariantModel) else f"{axis}: {example}"
    return Mistake("missing-choice", f"this variant has no choice of {shown(axis)}", f"add {name}", loc)


def _choices_of(axes: Axes, variant: dict[str, Node]) -> dict[str, str]:
    known = keys_of(VariantModel)
    nested = variant.get("options")
    typed = {key: value for key, value in variant.items() if key not in known}
    typed |= nested if isinstance(nested, dict) else {}
    return {
        axis.strip(): choice.strip() if isinstance(choice, str) else ""
        for axis, choice in typed.items()
        if axis.strip() in axes.choices and not is_absent(choice)
    }


def _picture_mistakes(axes: Axes, images: Node, loc: Loc) -> Iterator[Mistake]:
    for place, image in enumerate(images if isinstance(images, list) else ()):
        chosen = image.get("for") if isinstance(image, dict) else None
        if isinstance(chosen, dict):
            for axis, choice in chosen.items():
                yield from axes.check(axis.strip(), choice, (*loc, place, "for", axis))


def _double_choices(options: Node) -> Iterator[Mistake]:
    for axis, choices in options.items() if isinstance(options, dict) else ():
        seen: set[str] = set()
        for place, choice in enumerate(choices if isinstance(choices, list) else ()):
            text = choice.strip() if isinstance(choice, str) else ""
            if text and text in seen:
                yield Mistake(
                    "duplicate-choice",
                    f"{axis} has {shown(text)} twice",
                    "remove one of them",
                    ("options", axis, place),
                )
            seen.add(text)
        if is_absent(choices) or choices == []:
            yield Mistake(
                "missing-choice",
                f"{shown(axis)} has nothing to choose",
                f"write {axis}: [first, second], or remove it",
                ("options", axis),
                on_key=True,
            )


def _texts(choices: Node) -> Iterable[str]:
    entries = choices if isinstance(choices, list) else [choices]
    return (entry.strip() for entry in entries if isinstance(entry, str) and entry.strip())


def _hint(word: str, allowed: Iterable[str]) -> str | None:
    names = tuple(allowed)
    return suggest(word, names) or (f"one of: {', '.join(names[:12])}, …" if names else None)


def _add_option(key: str, value: Node, axes: Axes) -> str | None:
    """A hint for a key that is like no other, which may be a choice."""
    if axes.choices:
        return f"the options of this product: {', '.join(axes.choices)}"
    if not isinstance(value, str):
        return None
    return f"if shoppers can choose it, add options: {{{key}: [{value.strip()}, …]}} to the product"
