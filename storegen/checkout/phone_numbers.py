"""Phone numbers: what a seller typed in, the number as the whole world dials it out, or what is wrong with it.

Which countries and lengths there are, the library `phonenumbers` knows (Google's metadata, Apache-2.0).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from storegen.problems import Problem, Severity, Span

_HINT = "write it with + and the country: +86 138 0013 8000"


@dataclass(frozen=True, slots=True)
class _Number:
    dialled: str
    is_in_use: bool


def read_phone(typed: str) -> str | None:
    """A number in E.164, `+8613800138000`; `None` where nobody can be reached under it from abroad."""
    number = _looked_up(typed)
    return number.dialled if number else None


def phone_problem(typed: str, span: Span) -> Problem | None:
    """What is wrong with a number; one of a range that is not given out is only a warning, since ranges are added."""
    number = _looked_up(typed)
    if number is None:
        return Problem("bad-phone", f"'{typed}' is not a phone number that can be called from abroad", span, _HINT)
    if number.is_in_use:
        return None
    message = f"'{typed}' does not look like a number that is in use"
    return Problem("bad-phone", message, span, "call it once; if it rings, all is well", Severity.WARNING)


@lru_cache(maxsize=64)
def _looked_up(typed: str) -> _Number | None:
    # Only here, because most shops name no number and importing takes as long as reading some hundred products.
    import phonenumbers  # noqa: PLC0415

    try:
        number = phonenumbers.parse(typed, None)
    except phonenumbers.NumberParseException:
        return None
    if number.extension or not phonenumbers.is_possible_number(number):
        return None
    dialled = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return _Number(dialled, phonenumbers.is_valid_number(number))
