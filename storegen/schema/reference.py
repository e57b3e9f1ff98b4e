"""The models in, the page that lists every key of every file out: `docs/reference.md`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Literal, get_args, get_origin

from storegen.schema.authored import Authored, WholeFile
from storegen.schema.models import ALL_WRITTEN
from storegen.schema.reading import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_BAR = "\\|"
_OPENING = """\
# Every key

What may stand in each file of a shop. This page is made from the program itself: `storegen schema reference` prints it.

A key marked with * must be there. Every other key may be left out, and an empty one counts as left out. Every value is
text, so quotes are needed only where YAML itself wants them. Where a list is taken, one entry may stand alone.
"""


def reference_markdown() -> str:
    """The whole page, in Markdown."""
    parts = [_OPENING]
    told: set[type[Authored]] = set()
    for written in ALL_WRITTEN:
        parts.append(f"## {written.name.replace('-', ' ').capitalize()}: `{written.path}`\n")
        parts.extend(_tables(written.model, told))
    return "\n".join(parts)


def _tables(model: type[Authored], told: set[type[Authored]]) -> Iterator[str]:
    """The table of a model, then those of the models inside it that were not told yet."""
    told.add(model)
    yield f"{' '.join((model.__doc__ or '').split('Attributes:')[0].split())}\n"
    if not issubclass(model, WholeFile):
        yield from _rows(model)
    for info in model.model_fields.values():
        for inner in _models_in(info.annotation):
            if inner not in told:
                yield f"### {inner.noun.capitalize()}\n"
                yield from _tables(inner, told)


def _rows(model: type[Authored]) -> Iterator[str]:
    yield "| Key | Takes | What it is |\n|---|---|---|"
    for name, info in model.model_fields.items():
        star = " *" if info.is_required() else ""
        cells = (f"`{info.alias or name}`{star}", _takes(info.annotation, info.metadata), info.description or "")
        yield f"| {' | '.join(cell.replace('|', _BAR) for cell in cells)} |"
    yield ""


def _takes(annotation: object, marks: Iterable[object] = ()) -> str:
    """What an annotation takes; the first of its marks that says so knows best."""
    if get_origin(annotation) is Annotated:
        annotation, *marks = get_args(annotation)
    told = next((str(mark.takes) for mark in marks if hasattr(mark, "takes")), None)
    if told is not None:
        return told
    if isinstance(annotation, type) and issubclass(annotation, Authored):
        return f"[{annotation.noun}](#{annotation.noun.replace(' ', '-')})"
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        return "one of " + ", ".join(f"`{word}`" for word in words_of(annotation))
    if origin is tuple:
        return f"a list: {_takes(arguments[0])}"
    if origin is Mapping:
        return f"`key: …` lines, each with {_takes(arguments[1])}"
    inner = [_takes(argument) for argument in arguments if argument is not type(None)]
    return inner[0] if inner else "text"


def _models_in(annotation: object) -> Iterator[type[Authored]]:
    if isinstance(annotation, type) and issubclass(annotation, Authored):
        yield annotation
    for argument in get_args(annotation):
        yield from _models_in(argument)
