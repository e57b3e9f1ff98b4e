"""Settings of themes and sections: a schema from YAML and values as typed in, problems or typed values out.

A value of type product, collection, page, post or picture stays a name here; planning turns names into cards and
pictures, so a template never looks anything up.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from storegen.problems import Problem, Span
from storegen.suggest import suggest

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

TYPES = (
    "text",
    "words",
    "rich_text",
    "flag",
    "number",
    "choice",
    "colour",
    "address",
    "menu",
    "product",
    "collection",
    "page",
    "post",
    "picture",
    "list",
)

_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
# Bounded: the digits of 1e5000 written out would be more than Python likes to turn into text.
_NUMBER = re.compile(r"[+-]?[0-9]{1,9}(?:\.[0-9]{1,9})?")
_ADDRESS = re.compile(r"(?:/|https://|mailto:|tel:|#)\S*")


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing that can be set.

    Attributes:
        type: one of `TYPES`; `words` is text by language, `rich_text` is Markdown by language.
        default: as typed in the schema; `None` when there is none.
        choices: allowed texts of a `choice`.
        least, most: bounds of a `number` (or of the length of a `list`), both included.
        products: how many of a collection's product cards the section shows.
        items: settings of each entry of a `list`.
    """

    name: str
    type: str
    default: object
    description: str
    choices: tuple[str, ...] = ()
    least: Decimal | None = None
    most: Decimal | None = None
    products: int = 0
    items: tuple[Setting, ...] = ()


@dataclass(frozen=True, slots=True)
class Reference:
    """A typed value that names something: planning turns it into a card or a picture."""

    setting: Setting
    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Words:
    """Text by language tag; under the empty tag where it was given once for all languages.

    Attributes:
        rich: whether it is Markdown.
    """

    texts: Mapping[str, str]
    rich: bool


def parse_number(typed: object) -> Decimal | None:
    """Read a number in plain digits; `None` where it is not one."""
    return Decimal(typed) if isinstance(typed, str) and _NUMBER.fullmatch(typed) else None


def check_values(
    schema: Mapping[str, Setting], typed: Mapping[str, object], span: Span, where: str
) -> tuple[dict[str, object], tuple[Problem, ...]]:
    """Type the values of a section's or theme's settings.

    Args:
        schema: what may be set.
        typed: what was set: text, lists and mappings of text.
        span: where it was set, for the problems.
        where: what the message calls the place: `section 'hero'`.

    Returns:
        A value for each setting of the schema (the default where nothing was typed or what was typed is wrong), and
        problems.
    """
    problems = [
        Problem("unknown-setting", f"'{name}' is not a setting of {where}", span, suggest(name, schema))
        for name in typed
        if name not in schema
    ]
    values: dict[str, object] = {}
    for name, setting in schema.items():
        raw = typed.get(name)
        value, found = _typed(setting, setting.default if raw is None else raw, span, where)
        problems += found
        values[name] = value
    return values, tuple(problems)


def _typed(setting: Setting, raw: object, span: Span, where: str) -> tuple[object, tuple[Problem, ...]]:
    if setting.type == "list":
        return _typed_list(setting, raw, span, where)
    if raw is None:
        return None, ()
    try:
        return _READERS[setting.type](setting, raw, span), ()
    except _WrongValueError as wrong:
        message = f"setting '{setting.name}' of {where}: {wrong}"
        return None, (Problem("wrong-setting", message, span, wrong.hint),)


def _typed_list(setting: Setting, raw: object, span: Span, where: str) -> tuple[object, tuple[Problem, ...]]:
    if raw is None:
        return (), ()
    if not isinstance(raw, list):
        message = f"setting '{setting.name}' of {where} is a list"
        return (), (
            Problem("wrong-setting", message, span, "write each entry on a line of its own that begins with '- '"),
        )
    schema = {item.name: item for item in setting.items}
    if not schema:  # the schema's own mistake, which was reported
        return (), ()
    entries: list[dict[str, object]] = []
    problems: list[Problem] = []
    for entry in raw:
        typed = entry if isinstance(entry, dict) else {setting.items[0].name: entry}
        values, found = check_values(schema, typed, span, f"'{setting.name}' of {where}")
        entries.append(values)
        problems += found
    if setting.most is not None and len(entries) > setting.most:
        message = f"setting '{setting.name}' of {where} has {len(entries)} entries, at most {setting.most} fit"
        problems.append(Problem("wrong-setting", message, span, "take some out"))
    return tuple(entries), tuple(problems)


class _WrongValueError(Exception):
    """A value that does not fit its type; `hint` is the cure."""

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.hint = hint


def _text(_setting: Setting, raw: object, _span: Span) -> str:
    if not isinstance(raw, str):
        message = "this is one piece of text"
        raise _WrongValueError(message, "put the text behind the colon, in quotes")
    return raw


def _words(setting: Setting, raw: object, _span: Span) -> Words:
    rich = setting.type == "rich_text"
    if isinstance(raw, str):
        return Words({"": raw}, rich)
    if isinstance(raw, dict) and all(isinstance(value, str) for value in raw.values()):
        return Words({str(tag): value for tag, value in raw.items()}, rich)
    message = "this is text, or one text for each language"
    raise _WrongValueError(message, "for example {zh-CN: 你好, en: Hello}")


def _flag(_setting: Setting, raw: object, _span: Span) -> bool:
    if raw in ("true", "yes", "false", "no"):
        return raw in ("true", "yes")
    message = f"{raw!r} is neither true nor false"
    raise _WrongValueError(message, "write true or false")


def _number(setting: Setting, raw: object, _span: Span) -> int | Decimal:
    value = parse_number(raw)
    if value is None:
        message = f"{raw!r} is not a number"
        raise _WrongValueError(message, "write digits: 4")
    if (setting.least is not None and value < setting.least) or (setting.most is not None and value > setting.most):
        message = f"{raw} is out of range"
        raise _WrongValueError(message, _range(setting))
    return int(value) if value == value.to_integral_value() else value


def _range(setting: Setting) -> str:
    ends = (("at least", setting.least), ("at most", setting.most))
    return "write " + " and ".join(f"{word} {end}" for word, end in ends if end is not None)


def _choice(setting: Setting, raw: object, span: Span) -> str:
    text = _text(setting, raw, span)
    if text not in setting.choices:
        message = f"'{text}' is not one of its choices"
        raise _WrongValueError(message, suggest(text, setting.choices))
    return text


def _colour(setting: Setting, raw: object, span: Span) -> str:
    text = _text(setting, raw, span)
    if not _COLOUR.fullmatch(text):
        message = f"'{text}' is not a colour"
        raise _WrongValueError(message, "write it in quotes, like '#4a7c59'")
    return text.lower()


def _address(setting: Setting, raw: object, span: Span) -> str:
    text = _text(setting, raw, span)
    if not _ADDRESS.fullmatch(text) or text.startswith("//"):
        message = f"'{text}' is not an address"
        raise _WrongValueError(message, "an address begins with '/' or 'https://'")
    return text


def _reference(setting: Setting, raw: object, span: Span) -> Reference:
    return Reference(setting, _text(setting, raw, span), span)


_READERS: Mapping[str, Callable[[Setting, object, Span], object]] = {
    "text": _text,
    "words": _words,
    "rich_text": _words,
    "flag": _flag,
    "number": _number,
    "choice": _choice,
    "colour": _colour,
    "address": _address,
    "menu": _text,
    "product": _reference,
    "collection": _reference,
    "page": _reference,
    "post": _reference,
    "picture": _reference,
}
