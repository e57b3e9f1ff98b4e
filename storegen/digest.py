"""Digests: bytes or frozen values in, short hexadecimal text out.

All digests that name or compare something inside storegen are made here, so there is one algorithm.
"""

from __future__ import annotations

import hashlib

_SIZE = 16


def digest_bytes(data: bytes) -> str:
    """Digest of bytes: 32 hexadecimal digits of BLAKE2b."""
    return hashlib.blake2b(data, digest_size=_SIZE).hexdigest()


def digest_text(*parts: str) -> str:
    """Digest of several texts, in order; their borders count."""
    hasher = hashlib.blake2b(digest_size=_SIZE)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        hasher.update(len(data).to_bytes(8, "big"))
        hasher.update(data)
    return hasher.hexdigest()


def digest_value(value: object) -> str:
    """Digest of a frozen value made of text, numbers, `None`, tuples, dicts and dataclasses.

    `repr` of those is complete and the same in each process; sets and objects without a value-like `repr` are not
    allowed in what is digested.
    """
    return digest_text(repr(value))
