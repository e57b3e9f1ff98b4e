"""Words in a channel's settings: text, lines or one of these for each language in, the words of one language out."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from storegen.problems import Problem

if TYPE_CHECKING:
    from storegen.checkout.contract import Settings
    from storegen.problems import Span


def one_line(settings: Settings, key: str) -> str:
    """A setting on one line without odd characters; empty where it is absent or no text."""
    typed = settings.get(key)
    return tidy(typed) if isinstance(typed, str) else ""


def tidy(text: str) -> str:
    """A text on one line without characters that nobody sees."""
    spaced = " ".join(text.split())
    return "".join(sign for sign in spaced if unicodedata.category(sign)[0] != "C")


def lines_in(typed: object, language: str) -> tuple[str, ...]:
    """The lines of a setting in a language, else in the first language it has; empty where it has none.

    Args:
        typed: a text, a list of lines, or one of these for each language.
        language: tag of a page's language.
    """
    if isinstance(typed, dict):
        prefix = language.split("-", maxsplit=1)[0]
        found = [typed[tag] for tag in (language, prefix) if tag in typed] or list(typed.values())
        return lines_in(found[0], language) if found and not isinstance(found[0], dict) else ()
    lines = typed.splitlines() if isinstance(typed, str) else typed if isinstance(typed, list) else []
    tidied = (tidy(line) for line in lines if isinstance(line, str))
    return tuple(line for line in tidied if line)


def words_problem(channel: str, settings: Settings, key: str, span: Span) -> Problem | None:
    """The problem of a setting that is there and holds no words."""
    if settings.get(key) is None or _has_words(settings[key]):
        return None
    hint = f"write {key}: a text, or {key}: {{en: …, zh-CN: …}}"
    return Problem("wrong-type", f"'{key}' of the channel {channel} holds no words", span, hint)


def _has_words(typed: object) -> bool:
    values = list(typed.values()) if isinstance(typed, dict) else [typed]
    return bool(values) and all(not isinstance(value, dict) and lines_in(value, "") for value in values)
