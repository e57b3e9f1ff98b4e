"""Text in, the part of an address it gets out; and whether a given one may stand in an address.

The rules: letters and digits of any script, so that `成分与用法` stays readable, in one spelling (NFC, lower case) that
every file system and every host takes for the same name.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from storegen.problems import Problem

if TYPE_CHECKING:
    from storegen.problems import Span

MAX_CHARACTERS = 80
MAX_BYTES = 200

_DEVICES = frozenset(
    {"con", "prn", "aux", "nul"} | {f"{name}{digit}" for name in ("com", "lpt") for digit in range(10)}
)
_APOSTROPHES = re.compile(r"['’ʼ]")


def slugify(text: str) -> str:
    """The slug of a heading, a choice or a title: `50 ml` is `50-ml`; empty when there is no letter or digit in it."""
    text = _normal(_APOSTROPHES.sub("", text))
    slug = re.sub(r"-{2,}", "-", "".join(char if _may_stay(char) else "-" for char in text))
    slug = _cut(_without_loose_marks(slug).strip("-_"))
    if not any(map(_is_letter_or_digit, slug)):
        return ""
    return f"{slug}-1" if slug in _DEVICES else slug


def check_slug(slug: str, span: Span) -> Problem | None:
    """The problem of a slug that may not stand in an address.

    Args:
        slug: as typed, or a file's name.
        span: where.
    """
    reason = _fault(slug)
    if reason is None:
        return None
    better = slugify(slug)
    hint = f"for example '{better}'" if better and better != slug else "use letters, digits and -"
    return Problem("bad-slug", f"'{slug}' cannot be part of an address: {reason}", span, hint)


def is_device(name: str) -> bool:
    """Whether Windows takes a file of this name for a device, whatever its ending."""
    return name.split(".", maxsplit=1)[0].rstrip(" ").lower() in _DEVICES


def _fault(slug: str) -> str | None:
    checks = (
        (not slug, "it is empty"),
        (len(slug) > MAX_CHARACTERS, f"it is longer than {MAX_CHARACTERS} characters"),
        (len(slug.encode("utf-8", "surrogatepass")) > MAX_BYTES, f"it is longer than {MAX_BYTES} bytes"),
        (slug.startswith(".") or slug.endswith("."), "it begins or ends with a dot"),
        (slug != slug.lower(), "it has capital letters"),
        (not all(map(_may_stay, slug)), "only letters, digits, - and _ may stand in it"),
        (slug != unicodedata.normalize("NFC", slug), "its accents are not in the usual form (NFC)"),
        (slug[:1] != "" and unicodedata.category(slug[0])[0] == "M", "it begins with an accent without a letter"),
        (not any(map(_is_letter_or_digit, slug)), "there is no letter or digit in it"),
        (slug in _DEVICES, "Windows keeps this name for a device"),
    )
    return next((reason for fails, reason in checks if fails), None)


def _normal(text: str) -> str:
    """NFC and lower case at once; NFKC first, so that `５０ｍｌ` is `50ml`. Each step can undo the other's work."""
    for _ in range(3):
        text = unicodedata.normalize("NFKC", text).lower()
    return unicodedata.normalize("NFC", text)


def _is_letter_or_digit(char: str) -> bool:
    category = unicodedata.category(char)
    return category[0] == "L" or category == "Nd"


def _may_stay(char: str) -> bool:
    """Marks are parts of words in Hindi or Thai."""
    return char in "-_" or _is_letter_or_digit(char) or unicodedata.category(char)[0] == "M"


def _without_loose_marks(slug: str) -> str:
    """Marks that lost the letter they stood on."""
    kept: list[str] = []
    for char in slug:
        loose = not kept or kept[-1] in "-_"
        if not (loose and unicodedata.category(char)[0] == "M"):
            kept.append(char)
    return re.sub(r"-{2,}", "-", "".join(kept))


def _cut(slug: str) -> str:
    short = slug[:MAX_CHARACTERS].encode("utf-8", "ignore")[:MAX_BYTES].decode("utf-8", "ignore")
    if len(short) < len(slug) and "-" in short[MAX_CHARACTERS // 2 :]:
        short = short[: short.rindex("-")]
    return unicodedata.normalize("NFC", short).rstrip("-_")
