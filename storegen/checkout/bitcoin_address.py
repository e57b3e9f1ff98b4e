"""Bitcoin addresses: an address as typed in, whether it is one, of which network and with right check signs, out.

BIP 173 (bech32), BIP 350 (bech32m from version 1 on) and base58check, checked 2026-11-23. Small libraries know only
one of these, the large ones bring a wallet along.
"""

from __future__ import annotations

import enum
import hashlib

_BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_GENERATORS = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_SUM_OF_BECH32, _SUM_OF_BECH32M = 1, 0x2BC830A3
_CHECK_SIGNS = 6
# Network byte of a base58 address, and whether it is a test network's.
_NETWORKS = {0x00: False, 0x05: False, 0x6F: True, 0xC4: True}


class AddressKind(enum.Enum):
    """What a text is as a Bitcoin address."""

    LIVE = "live"
    TEST = "test"
    SLIPPED = "slipped"
    """It looks like one, but its check signs do not fit."""
    OTHER = "other"


def kind_of(address: str) -> AddressKind:
    """What an address without spaces is."""
    prefix, separator, _ = address.lower().rpartition("1")
    if separator and prefix in ("bc", "tb"):
        return _segwit(address, test=prefix == "tb")
    return _base58(address)


def _segwit(address: str, *, test: bool) -> AddressKind:
    lower = address.lower()
    signs = lower.rpartition("1")[2]
    if address not in (lower, address.upper()) or any(sign not in _BECH32 for sign in signs):
        return AddressKind.OTHER
    values = [_BECH32.index(sign) for sign in signs]
    if len(values) <= _CHECK_SIGNS:
        return AddressKind.OTHER
    version, program = values[0], values[1:-_CHECK_SIGNS]
    length, rest = divmod(len(program) * 5, 8)
    known = length in (20, 32) if version == 0 else 2 <= length <= 40
    if not known or rest > 4 or version > 16 or len(lower) > 90:
        return AddressKind.OTHER
    wanted = _SUM_OF_BECH32 if version == 0 else _SUM_OF_BECH32M
    if _checksum(lower[:2], values) != wanted:
        return AddressKind.SLIPPED
    return AddressKind.TEST if test else AddressKind.LIVE


def _checksum(prefix: str, values: list[int]) -> int:
    """The BCH sum of BIP 173."""
    total = 1
    for value in (*(ord(sign) >> 5 for sign in prefix), 0, *(ord(sign) & 31 for sign in prefix), *values):
        top = total >> 25
        total = (total & 0x1FFFFFF) << 5 ^ value
        for place, generator in enumerate(_GENERATORS):
            total ^= generator if top >> place & 1 else 0
    return total


def _base58(address: str) -> AddressKind:
    """25 bytes: network, hash of 20 bytes, four bytes of the double SHA-256 of these."""
    if not 26 <= len(address) <= 35 or any(sign not in _BASE58 for sign in address):
        return AddressKind.OTHER
    number = 0
    for sign in address:
        number = number * 58 + _BASE58.index(sign)
    zeros = len(address) - len(address.lstrip("1"))
    data = bytes(zeros) + number.to_bytes((number.bit_length() + 7) // 8, "big")
    body, check = data[:-4], data[-4:]
    if address[0] not in "13mn2":
        return AddressKind.OTHER
    if len(data) != 25 or hashlib.sha256(hashlib.sha256(body).digest()).digest()[:4] != check:
        return AddressKind.SLIPPED
    test = _NETWORKS.get(body[0])
    return AddressKind.OTHER if test is None else AddressKind.TEST if test else AddressKind.LIVE
