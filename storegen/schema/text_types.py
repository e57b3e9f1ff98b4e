"""Texts with a rule: a node in, text, a day, a flag or a count out, or a complaint that says what to write instead."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from decimal import Decimal
from typing import Annotated
from urllib.parse import urlsplit

from storegen.documents.slug import check_slug
from storegen.problems import Span
from storegen.schema.mistakes import complain
from storegen.schema.reading import NUMBER, FromText
from storegen.schema.synonyms import meaning, synonyms

_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_LOOSE_DAY = re.compile(r"([0-9]{4})\s*[-/.年]\s*([0-9]{1,2})\s*[-/.月]\s*([0-9]{1,2})\s*日?(?:[T\s].*)?")
_FLAGS = {"true": True, "yes": True, "false": False, "no": False}
_OTHER_FLAGS = synonyms("yes: on y 1 是 对 真\nno: off n 0 否 不 假")
_MAX_COUNT_DIGITS = 9
_GTIN_LENGTHS = (8, 12, 13, 14)
_EMAIL = re.compile(r"[^\s@<>(),;:\"\\\[\]]+@[^\s@<>(),;:\"\\\[\].]+(\.[^\s@<>(),;:\"\\\[\].]+)+")
_RATING = re.compile(r"[0-9]{1,3}(\.[0-9]{1,3})?")


def parse_text(text: str) -> str:
    """Any text."""
    return text


def parse_line(text: str) -> str:
    """Read a text that must stay on one line, because titles go where no line can break."""
    if len(text.splitlines()) > 1:
        raise complain("line-break", "has a line break in it", f"write it on one line: {' '.join(text.split())[:60]}")
    return text


def parse_slug(text: str) -> str:
    """Read the last part of an address."""
    problem = check_slug(text, Span(""))
    if problem is not None:
        raise complain("bad-slug", problem.message.removeprefix(f"'{text}' ").rstrip("."), problem.hint)
    return text


def parse_day(text: str) -> dt.date:
    """Read an ISO date."""
    exact = _DAY.fullmatch(text)
    loose = exact or _LOOSE_DAY.fullmatch(unicodedata.normalize("NFKC", text))
    if loose is None:
        raise complain("bad-date", "is not a date", "write year-month-day: 2026-12-31")
    year, month, day = (int(part) for part in loose.groups())
    try:
        found = dt.date(year, month, day)
    except ValueError:
        raise complain("bad-date", "is not a day of any calendar", "write year-month-day: 2026-12-31") from None
    if exact is None:
        raise complain("bad-date", "is not written as a date", f"write {found.isoformat()}")
    return found


def parse_flag(text: str) -> bool:
    """Read yes or no."""
    flag = _FLAGS.get(text.lower())
    if flag is None:
        meant = meaning(text, _OTHER_FLAGS)
        raise complain("bad-flag", "is neither yes nor no", f"write {meant}" if meant else "write yes or no")
    return flag


def parse_count(text: str) -> int:
    """Read a whole number from 0."""
    if re.fullmatch(r"[0-9]+", text) and len(text) <= _MAX_COUNT_DIGITS:
        return int(text)
    plain = re.match(r"[0-9]+", unicodedata.normalize("NFKC", text).replace(",", ""))
    if text.startswith(("-", "−")):
        raise complain("bad-count", "is less than 0", "write 0 for none; remove it where nobody counts")
    if plain and len(plain.group()) <= _MAX_COUNT_DIGITS:
        raise complain("bad-count", "is not a whole number in plain digits", f"write {int(plain.group())}")
    raise complain("bad-count", "is not a whole number", "write digits only: 12")


def parse_gtin(text: str) -> str:
    """Read the number of a barcode, whose last digit must fit the others."""
    bare = re.sub(r"[\s-]", "", unicodedata.normalize("NFKC", text))
    if not re.fullmatch(r"[0-9]+", bare) or len(bare) not in _GTIN_LENGTHS:
        raise complain(
            "bad-gtin", "is not a GTIN: those have 8, 12, 13 or 14 digits", "copy the digits below the barcode"
        )
    if bare != text:
        raise complain("bad-gtin", "has more than digits in it", f"write {bare}")
    fitting = gtin_check_digit(bare[:-1])
    if bare[-1] != fitting:
        raise complain(
            "bad-gtin", f"has a mistyped digit: its last one would have to be {fitting}", "compare it with the barcode"
        )
    return text


def gtin_check_digit(digits: str) -> str:
    """The last digit of a GTIN for the digits before it (GS1 General Specifications 7.9)."""
    total = sum(int(digit) * (3 if place % 2 == 0 else 1) for place, digit in enumerate(reversed(digits)))
    return str(-total % 10)


def parse_https(text: str) -> str:
    """Read a complete https address."""
    if text.startswith("http://"):
        raise complain("bad-address", "is not encrypted", f"write https://{text.removeprefix('http://')}")
    if re.search(r"[\s\\<>\"]", text) or not text.startswith("https://"):
        raise complain(
            "bad-address", "is not a complete address", "write it with https:// before it and without spaces"
        )
    try:
        parts = urlsplit(text)
        complete = bool(parts.hostname) and parts.port != 0
    except ValueError:
        complete = False
    if not complete:
        raise complain("bad-address", "has no host that could be asked", "copy it from the address bar of a browser")
    if "@" in parts.netloc:
        raise complain("bad-address", "has a user name in it", "remove everything between https:// and @")
    return text


def parse_domain(text: str) -> str:
    """Read the address the shop will have; without a slash at its end."""
    bare = text.rstrip("/")
    if "://" not in text:
        raise complain("bad-address", "is not a complete address", f"write https://{bare}")
    parse_https(bare)
    if "?" in bare or "#" in bare:
        raise complain("bad-address", "has a query or an anchor in it", f"write {re.split('[?#]', bare)[0]}")
    return bare


def parse_email(text: str) -> str:
    """Read an e-mail address."""
    if not _EMAIL.fullmatch(text):
        bare = text.removeprefix("mailto:").strip("<>")
        hint = f"write {bare}" if _EMAIL.fullmatch(bare) else "write it as hello@example.com"
        raise complain("bad-email", "is not an e-mail address", hint)
    return text


def parse_media(text: str) -> str:
    """Read the name of a picture file, which must stay inside the store."""
    if re.match(r"[a-zA-Z][a-zA-Z0-9+.-]+:|//", text):
        raise complain(
            "bad-file",
            "is an address, and pictures of other hosts are never loaded",
            "save it into media/ and write its name",
        )
    if "\\" in text:
        raise complain("bad-file", "has backslashes in it", "write slashes: media/moon-cream.jpg")
    if text.startswith("/") or ":" in text:
        raise complain("bad-file", "is not a name inside the store", "write it without the folders before media/")
    if ".." in text.split("/"):
        raise complain("bad-file", "leads out of the store's folder", "put the file beside the document or into media/")
    if text.endswith("/") or re.search(r"[\x00-\x1f\x7f]", text):
        raise complain("bad-file", "is not the name of a file", "write it as moon-cream.jpg")
    return text


def parse_rating(text: str) -> Decimal:
    """Read a rating, to be compared with its scale afterwards."""
    if _RATING.fullmatch(text):
        return Decimal(text)
    stars = text.count("★") or text.count("⭐")
    fraction = re.match(r"([0-9.]+)\s*(?:/|分|星)", unicodedata.normalize("NFKC", text))
    meant = str(stars) if stars else fraction.group(1) if fraction else ""
    raise complain("bad-rating", "is not a number", f"write {meant}" if _RATING.fullmatch(meant) else "write it as 4.5")


def parse_hash(text: str) -> str:
    """Read a digest, which nobody can mistake for the number of an order."""
    if not re.fullmatch(r"[0-9a-f]{16,128}", text):
        raise complain(
            "bad-hash", "is not a digest", "remove it; imports make it, and an order's own number must not be published"
        )
    return text


Text = Annotated[str, FromText(parse_text, "text")]
Line = Annotated[str, FromText(parse_line, "one line of text")]
Slug = Annotated[str, FromText(parse_slug, "a slug such as `moon-cream`")]
Id = Annotated[str, FromText(parse_line, "an id, kept as it is typed: `0123`")]
Day = Annotated[dt.date, FromText(parse_day, "a date such as `2026-12-31`", {"type": "string"})]
Flag = Annotated[bool, FromText(parse_flag, "yes or no", {"enum": [True, False, "yes", "no", "true", "false"]})]
Count = Annotated[int, FromText(parse_count, "a whole number such as `12`", NUMBER)]
Gtin = Annotated[str, FromText(parse_gtin, "the 8, 12, 13 or 14 digits of a barcode", NUMBER)]
HttpsUrl = Annotated[str, FromText(parse_https, "an address with https://", {"type": "string"})]
Domain = Annotated[str, FromText(parse_domain, "the shop's address with https://", {"type": "string"})]
Email = Annotated[str, FromText(parse_email, "an e-mail address", {"type": "string"})]
MediaFile = Annotated[str, FromText(parse_media, "a file name such as `moon-cream.jpg`", {"type": "string"})]
Rating = Annotated[Decimal, FromText(parse_rating, "a number such as `4.5`", NUMBER)]
