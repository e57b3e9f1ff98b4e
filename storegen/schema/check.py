"""A document and the model for its kind in, the authored value or everything that is wrong with it out.

Nothing raises: pydantic collects what its readers complain of, `across` finds what does not fit between keys, and each
becomes a Problem at the key or the value that was typed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from pydantic import ValidationError

from storegen.problems import Problem, Span, in_reading_order
from storegen.schema.authored import Authored, keys_of
from storegen.schema.locate import model_at, typed_loc, value_at
from storegen.schema.mistakes import Mistake, shape_of, shown
from storegen.schema.models import model_of
from storegen.schema.other_words import unknown_key
from storegen.schema.reading import is_absent
from storegen.schema.translation import Translation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic_core import ErrorDetails

    from storegen.documents.document import Document
    from storegen.documents.node import Loc, Node

M = TypeVar("M", bound=Authored)

_TAG = re.compile(r"[a-z]{2}(-[A-Za-z]{2,4})?")
_KEY_MARK = "[key]"
_SHAPES = {"list": "a list: each entry after `- `", "tuple": "a list: each entry after `- `", "string": "text"}
_MAPPING = "`key: value` lines"


@dataclass(frozen=True, slots=True)
class Checked(Generic[M]):
    """What became of a document.

    Attributes:
        value: what was typed, with types; `None` when anything about it is wrong.
        problems: what is wrong, in reading order.
    """

    value: M | None
    problems: tuple[Problem, ...] = ()


def check(document: Document, model: type[M]) -> Checked[M]:
    """Read a document's data with a model; one that is broken as YAML has problems enough and gives none here."""
    if document.is_broken:
        return Checked(None)
    value: M | None = None
    mistakes = list(model.across(document.data))
    try:
        value = model.model_validate(document.data)
    except ValidationError as error:
        details = error.errors(include_url=False)
        mistakes += (_mistake(each, model, document.data) for each in details)
    mistakes += _two_texts(document)
    if not document.data:
        mistakes = _nothing_said(mistakes, document, model)
    problems = in_reading_order(_problem(mistake, document) for mistake in _causes(mistakes))
    return Checked(None if problems else value, problems)


def check_any(document: Document) -> Checked[Authored]:
    """Read a document with the model of its kind; private and import files have none and give nothing."""
    model = model_of(document.kind, document.language)
    if model is not None:
        return check(document, model)
    if document.language is None:
        return Checked(None)
    message = "such a file cannot be translated by another one"
    hint = "write the languages where a text stands: `{zh-CN: …, en: …}`"
    return Checked(None, (Problem("not-translatable", message, document.span(()), hint),))


def _problem(mistake: Mistake, document: Document) -> Problem:
    hint = mistake.hint.replace("NAME", document.name) if mistake.hint else None
    span = document.span(mistake.loc, key=mistake.on_key) if document.data else Span(document.path)
    return Problem(mistake.code, mistake.message, span, hint)


def _mistake(error: ErrorDetails, model: type[Authored], data: dict[str, Node]) -> Mistake:
    """Say what pydantic found in the words of a seller."""
    loc = error["loc"]
    if error["type"] == "missing":
        return _missing(loc, model, data)
    if error["type"] == "extra_forbidden":
        return _unknown(loc, model, data)
    context = error.get("ctx", {})
    on_key = loc[-1:] == (_KEY_MARK,)
    place = typed_loc(data, (*(loc[:-1] if on_key else loc), *context.get("at", ())))
    typed = error["input"]
    on_key = on_key or _is_key(typed, place, data)
    name = _name(place[:-1] if on_key else place, loc, model)
    if _is_by_language(typed) and context.get("hint") == "write one line of text":
        hint = f"write one line of text; other languages have files of their own: NAME.{[*typed][-1]}.md"
        return Mistake("wrong-type", f"{name} cannot be in several languages here", hint, place, on_key)
    if "complaint" in context:
        tells = isinstance(typed, str) and typed.strip() and not context["complaint"].startswith("cannot be")
        what = f"{name} {shown(typed)}" if tells else name
        return Mistake(error["type"], f"{what} {context['complaint']}", context["hint"], place, on_key)
    expected = next((words for kind, words in _SHAPES.items() if error["type"].startswith(kind)), None)
    if expected is None:
        inner = model_at(model, (*loc, ""))
        expected = f"one text, or {_MAPPING}" if inner is not model and inner.short else _MAPPING
    return Mistake("wrong-type", f"{name} cannot be {shape_of(typed)}", f"write {expected}", place, on_key)


def _is_by_language(typed: object) -> bool:
    """Whether it is words by language, as store.yaml has them."""
    return isinstance(typed, dict) and bool(typed) and all(_TAG.fullmatch(key) for key in typed)


def _causes(mistakes: list[Mistake]) -> Iterator[Mistake]:
    """Leave out what another mistake explains: where `Title` stands, `title` is not missing too."""
    meant = {mistake.place_of_key for mistake in mistakes if mistake.code == "unknown-key"} - {None}
    for mistake in mistakes:
        if mistake.code != "missing-key" or mistake.place_of_key not in meant:
            yield mistake


def _nothing_said(mistakes: list[Mistake], document: Document, model: type[Authored]) -> list[Mistake]:
    """Say once that a file has no keys at all, in place of each key that is missing."""
    missing = [mistake for mistake in mistakes if mistake.code == "missing-key"]
    if not missing:
        return mistakes
    # What has no place in the data was found by pydantic, in the order in which keys are documented.
    ordered = sorted(missing, key=lambda mistake: bool(mistake.loc))
    keys = " and ".join(f"`{mistake.about}: …`" for mistake in ordered)
    is_text = document.path.lower().endswith(".md")
    hint = f"begin it with {keys} between two lines of `---`" if is_text else f"begin it with {keys}"
    return [Mistake("no-keys", f"this {model.noun} has no keys yet", hint, ())]


def _missing(loc: Loc, model: type[Authored], data: dict[str, Node]) -> Mistake:
    key = loc[-1]
    place = typed_loc(data, loc)
    owner = model_at(model, loc)
    info = next(info for name, info in owner.model_fields.items() if key == (info.alias or name))
    says = _in_a_sentence(info.description or "")
    if place and is_absent(value_at(data, place)):
        return Mistake(
            "missing-key", f"'{place[-1]}' is empty", f"write behind it: {says}", place, on_key=True, about=str(key)
        )
    where = "" if owner is model else f" in {_name(place, loc, model)}"
    return Mistake("missing-key", f"'{key}' is missing{where}", f"add `{key}: …`: {says}", place, about=str(key))


def _in_a_sentence(description: str) -> str:
    """A key's description as the end of a hint."""
    text = description.rstrip(".")
    return text[:1].lower() + text[1:]


def _unknown(loc: Loc, model: type[Authored], data: dict[str, Node]) -> Mistake:
    key = str(loc[-1])
    owner = model_at(model, loc)
    place = typed_loc(data, loc)
    if issubclass(owner, Translation) and key in keys_of(owner.original):
        message = f"'{key}' does not belong into a translation, which holds words only"
        return Mistake(
            "not-a-word", message, "write it in the original; it holds for every language", place, on_key=True
        )
    return unknown_key(key, owner.noun, keys_of(owner), place)


def _name(place: Loc, loc: Loc, model: type[Authored]) -> str:
    """What to call a place: its nearest key, as typed."""
    keys = [step for step in place if isinstance(step, str)] or [
        step for step in loc if isinstance(step, str) and step in keys_of(model)
    ]
    return keys[-1] if keys else f"the {model.noun}"


def _is_key(typed: object, place: Loc, data: dict[str, Node]) -> bool:
    """Whether what was read was a key of the data: in `{zh_CN: CNY}` the tag is."""
    return bool(place) and isinstance(typed, str) and typed == place[-1] and typed != value_at(data, place)


def _two_texts(document: Document) -> Iterator[Mistake]:
    if document.body.strip() and not is_absent(document.data.get("text")):
        message = "there is a text under `text` and another below the front matter"
        yield Mistake("two-texts", message, "keep one of the two", ("text",), on_key=True)
