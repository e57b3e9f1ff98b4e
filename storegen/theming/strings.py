"""The theme's own words: a key and values in, a sentence in the page's language out.

Strings stand in `locales/TAG.yaml`; nested keys are joined by dots. A string with plural forms is a mapping `{one:
..., other: ...}` and is chosen by `count` with CLDR's plural rules.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from babel import Locale

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_PLURALS = frozenset({"zero", "one", "two", "few", "many", "other"})


class MissingStringError(LookupError):
    """A template asked for a string that no locale file has."""

    def __init__(self, key: str, language: str) -> None:
        """Remember the key and the language it is missing in."""
        super().__init__(f"the string '{key}' is missing in {language}")
        self.key = key
        self.language = language


def flatten(data: Mapping[str, object], prefix: str = "") -> dict[str, str]:
    """Turn nested mappings into `a.b` keys, plural forms into `a.b|one`."""
    flat: dict[str, str] = {}
    for name, value in data.items():
        if isinstance(value, dict) and value and set(value) <= _PLURALS:
            flat |= {f"{prefix}{name}|{form}": str(text or "") for form, text in value.items()}
        elif isinstance(value, dict):
            flat |= flatten(value, f"{prefix}{name}.")
        else:
            flat[f"{prefix}{name}"] = "" if value is None else str(value)
    return flat


def translate(
    strings: Mapping[str, str], language: str, key: str, values: Mapping[str, object], note: Callable[[str], None]
) -> str:
    """Say a string.

    Args:
        strings: the language's flat strings.
        language: tag, for the plural rules.
        key: dotted key.
        values: what to put in the place of `{name}`; `count` chooses the plural form.
        note: is told each key that is looked up, found or not.

    Raises:
        KeyError: when the language has no such string.
    """
    if "count" in values:
        form = f"{key}|{_plural_form(language, str(values['count']))}"
        note(form)
        if form in strings:
            return _filled(strings[form], values)
        other = f"{key}|other"
        note(other)
        if other in strings:
            return _filled(strings[other], values)
    note(key)
    return _filled(strings[key], values)


def _filled(text: str, values: Mapping[str, object]) -> str:
    for name, value in values.items():
        text = text.replace("{" + name + "}", str(value))
    return text


@cache
def _plural_form(language: str, count: str) -> str:
    return str(Locale.parse(language, sep="-").plural_form(float(count)))
