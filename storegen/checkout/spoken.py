"""The language that a checkout or its words should speak: the page's language and those that are there in, one out."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from babel import Locale
from babel.core import get_global

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator


def spoken(language: str, known: Collection[str]) -> str | None:
    """The provider's language for a page; `None` where it has none, so that it may choose by the browser's.

    Args:
        language: tag of the page's language: `zh-CN`.
        known: tags as the provider writes them: `zh`, `zh-Hans`, `pt-BR`.
    """
    return next((tag for tag in _tags(language) if tag in known), None)


def is_chinese(language: str) -> bool:
    """Whether shoppers read a page in Chinese, for words that are there in English and Chinese.

    Args:
        language: tag of the page's language: `zh-CN`.
    """
    return language.lower().split("-", maxsplit=1)[0] == "zh"


@cache
def _tags(tag: str) -> tuple[str, ...]:
    """Remembered, because Babel takes longer to read a tag than everything else about a link."""
    return tuple(_nearest_first(tag))


def _nearest_first(tag: str) -> Iterator[str]:
    """A language in its country, in its script, and alone; Chinese is two languages to read, Norwegian one."""
    locale = Locale.parse(tag, sep="-")
    language, country = locale.language, locale.territory
    script = locale.script or _script(language, country)
    if country:
        yield f"{language}-{country}"
    if script:
        yield f"{language}-{script}"
    if script == "Hant":
        yield f"{language}-TW"
    yield language
    yield from {"nb": ("no",), "no": ("nb",)}.get(language, ())


def _script(language: str, country: str | None) -> str:
    """The script that a language is most likely written in there: `Hant` for Chinese in Hong Kong."""
    likely = get_global("likely_subtags")
    full = likely.get(f"{language}_{country}") or likely.get(language, "")
    return next((part for part in full.split("_") if len(part) == len("Hant")), "")
