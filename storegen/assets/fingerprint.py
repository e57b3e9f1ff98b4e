"""Theme files under names that change with their content: name and bytes in, a new name out; addresses in CSS follow.

The rewriting is a small scanner instead of a CSS library: only comments, strings and `url()` matter to it, and
everything else must come out as it went in, byte for byte. `tinycss2`, the library for it, writes the whole sheet
anew (other quotes, other escapes) and brings a second package with it, for one function.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from storegen.digest import digest_bytes

if TYPE_CHECKING:
    from collections.abc import Callable

_DIGITS = 8
_STRING = r""" "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*' """
_TOKEN = re.compile(
    rf"""
      /\*.*?(?:\*/|\Z)                                               # a comment, also one that never ends
    | (?P<import> @import (?:\s|/\*.*?\*/)* ) (?P<imported> {_STRING} )
    | {_STRING}
    | (?<![\w\-\\\x80-\U0010ffff]) (?P<url> url\( \s* ) (?P<address> {_STRING} | (?:[^\s"'()\\]|\\.)* ) (?= \s* \) )
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_ESCAPE = re.compile(r"\\(?:([0-9a-f]{1,6})\s?|(\n)|(.))", re.IGNORECASE | re.DOTALL)
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.\-]*:|//|#|\Z", re.IGNORECASE)
_UNQUOTED = re.compile(r"""[^\s"'()\\]+""")


def fingerprint(name: str, data: bytes) -> str:
    """Put the content into the name: `css/base.css` becomes `css/base.3f9c0a12.css`.

    Args:
        name: relative path of the file, with forward slashes.
        data: its content, as it will be published.
    """
    path = PurePosixPath(name)
    return path.with_name(f"{path.stem}.{digest_bytes(data)[:_DIGITS]}{path.suffix}").as_posix()


def rewrite_css_urls(css: str, resolve: Callable[[str], str]) -> str:
    """Replace the addresses of files in a style sheet: in `url(…)` and `@import "…"`, not in comments or strings.

    Addresses elsewhere (`https:`, `data:`, `//host`) and parts of the page (`#id`) stay; a query or fragment stays
    behind the address (`font.woff2?#iefix`). What `resolve` returns unchanged stays as it was written.

    Args:
        css: the style sheet.
        resolve: from the path that the sheet says, escapes undone, to the path it shall say.
    """

    def replace(match: re.Match[str]) -> str:
        before, written = (match["import"], match["imported"]) if match["import"] else (match["url"], match["address"])
        if before is None:
            return match[0]
        address = _ESCAPE.sub(_unescaped, written[1:-1] if written[:1] in {'"', "'"} else written)
        if _ELSEWHERE.match(address):
            return match[0]
        path, rest = _split(address)
        resolved = resolve(path)
        return match[0] if resolved == path else before + _written(resolved + rest, written[:1])

    return _TOKEN.sub(replace, css)


def _split(address: str) -> tuple[str, str]:
    end = min((position for mark in "?#" if (position := address.find(mark)) >= 0), default=len(address))
    return address[:end], address[end:]


def _unescaped(match: re.Match[str]) -> str:
    code, newline, char = match.groups()
    if code is None:
        return "" if newline else char
    number = int(code, 16)
    is_character = 0 < number < 0x110000 and not 0xD800 <= number < 0xE000
    return chr(number) if is_character else "\ufffd"


def _written(address: str, quote: str) -> str:
    if quote not in {'"', "'"}:
        if _UNQUOTED.fullmatch(address):
            return address
        quote = '"'
    escaped = address.replace("\\", "\\\\").replace(quote, "\\" + quote).replace("\n", "\\a ")
    return f"{quote}{escaped}{quote}"
