"""What a shopper can do to buy: the tagged union that every channel yields and every theme shows.

A theme has one partial for each `kind` and needs to know no provider. Actions hold finished text only.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Link:
    """Follow a link to a checkout or a listing.

    Attributes:
        href: a complete address: https, mailto, tel, sms.
    """

    kind: ClassVar[str] = "link"
    href: str


@dataclass(frozen=True, slots=True)
class Form:
    """Post a form to a checkout.

    Attributes:
        action: complete https address.
        fields: (name, value), in order.
    """

    kind: ClassVar[str] = "form"
    action: str
    fields: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Script:
    """Let a provider's script take over, loaded only when the shopper asks for it.

    Attributes:
        src: complete https address of the script.
        data: data-attributes (without the prefix) it reads.
    """

    kind: ClassVar[str] = "script"
    src: str
    data: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class QrCode:
    """Scan a code with a phone.

    Attributes:
        picture: store-relative path of the seller's own QR picture, or `None`.
        content: text to make a code of, or `None`; one of the two is there.
        text: what the code stands for, to read and to copy (an id, an address).
    """

    kind: ClassVar[str] = "qr_code"
    picture: str | None
    content: str | None
    text: str


@dataclass(frozen=True, slots=True)
class CopyText:
    """Copy a text and send it to the seller.

    Attributes:
        text: what to send: product, choices, price.
        to: the name or id to send it to.
    """

    kind: ClassVar[str] = "copy_text"
    text: str
    to: str


@dataclass(frozen=True, slots=True)
class Instructions:
    """Follow written steps: a bank transfer, a visit.

    Attributes:
        lines: paragraphs in reading order.
    """

    kind: ClassVar[str] = "instructions"
    lines: tuple[str, ...]


Action = Link | Form | Script | QrCode | CopyText | Instructions
