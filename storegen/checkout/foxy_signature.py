"""Foxy's signatures: a product's fields in, the names under which Foxy takes them, each with its hash, out.

Facts checked 2026-11-23 against foxy.io/help, "Sign product forms with HMAC", "Sign multiple products in one form" and
"Sign open fields": a field is sent as `NAME||HASH`, where HASH is the hexadecimal HMAC-SHA-256 of code, name and value
one after the other, under the store's key. A prefix that numbers the products (`2:name`) is not part of it. A value
that the shopper decides is signed as `--OPEN--` and sent as `NAME||HASH||open`.
"""

from __future__ import annotations

import hashlib
import hmac

OPEN = "--OPEN--"
"""Stands for a value that the shopper decides."""

# What PHP's htmlspecialchars does, which Foxy's own helper calls before it signs; the ampersand comes first.
_ESCAPES = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("'", "&#039;"))
_LOOKS_LIKE = str.maketrans({"&": "＆", "<": "‹", ">": "›", '"': "”", "'": "’", "{": "(", "}": ")", "|": "¦"})


def signed_name(key: str, code: str, name: str, value: str) -> str:
    """What a field is called when it is sent.

    Args:
        key: the store's.
        code: of the product that the field belongs to.
    """
    text = code + name + value
    for char, escaped in _ESCAPES:
        text = text.replace(char, escaped)
    digest = hmac.new(key.encode("utf-8"), text.encode("utf-8"), hashlib.sha256).hexdigest()
    return f"{name}||{digest}||open" if value == OPEN else f"{name}||{digest}"


def signable(text: str) -> str:
    """A text in characters that every signer of Foxy's treats alike and that change nothing in its cart.

    Its helper for PHP escapes `&`, `<`, `>` and quotes, its SDK for JavaScript (`Signer.ts`) does not; braces hold
    changes of the price, and two bars end a value.
    """
    return text.translate(_LOOKS_LIKE)
