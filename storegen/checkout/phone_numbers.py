"""Phone numbers: what a seller typed in, the number as the whole world dials it out, or what is wrong with it.

Which countries and lengths there are, the library `phonenumbers` knows (Google's metadata, Apache-2.0).
"""

from __future__ import annotations

import phonenumbers

from storegen.problems import Problem, Severity, Span

_HINT = "write it with + and the country: +86 138 0013 8000"


def read_phone(typed: str) -> str | None:
    """A number in E.164, `+8613800138000`; `None` where nobody can be reached under it from abroad."""
    number = _parsed(typed)
    if number is None or number.extension or not phonenumbers.is_possible_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def phone_problem(typed: str, span: Span) -> Problem | None:
    """What is wrong with a number; one of a range that is not given out is only a warning, since ranges are added."""
    if read_phone(typed) is None:
        return Problem("bad-phone", f"'{typed}' is not a phone number that can be called from abroad", span, _HINT)
    number = _parsed(typed)
    if number is not None and phonenumbers.is_valid_number(number):
        return None
    message = f"'{typed}' does not look like a number that is in use"
    return Problem("bad-phone", message, span, "call it once; if it rings, all is well", Severity.WARNING)


def _parsed(typed: str) -> phonenumbers.PhoneNumber | None:
    try:
        return phonenumbers.parse(typed, None)
    except phonenumbers.NumberParseException:
        return None
