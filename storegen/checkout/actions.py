"""What a shopper can do to buy: the tagged union that every channel yields and every theme shows.

A theme has one partial for each `kind` and needs to know no provider. Actions hold finished text only.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class Link:
    """Follow a link to a checkout or a listing.

    Attributes:
        href: a complete address: https, mailto, tel, sms, upi, bitcoin, lightning.
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
class Call:
    """A function of a provider's script, called once the script is there.

    Attributes:
        function: its dotted name below `window`: `Paddle.Checkout.open`.
        argument: JSON text of its only argument; empty where it takes none.
        once: whether it may be called only once on a page: `Paddle.Initialize`.
    """

    function: str
    argument: str
    once: bool = False


@dataclass(frozen=True, slots=True)
class Script:
    """Let a provider's script take over, loaded only when the shopper asks for it.

    The shop's own loader first makes the elements in the place of the button, then loads the script, then makes the
    calls. Nothing of the provider's is loaded or asked before the click.

    Attributes:
        src: complete https address of the script.
        attributes: of the script's element, where it reads its settings there. The element stands inside the first of
            `elements`, if there is one (Razorpay's button wants a form around it), and a script with attributes is
            loaded anew for each button, because it looks at its own element only.
        elements: (name, attributes) of the elements that the script looks for.
        ready: dotted name below `window` of a promise to wait for before the calls; empty where there is none.
        calls: in order.
        styles: complete https address of the provider's stylesheet; empty where there is none.
    """

    kind: ClassVar[str] = "script"
    src: str
    attributes: tuple[tuple[str, str], ...] = ()
    elements: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()
    ready: str = ""
    calls: tuple[Call, ...] = ()
    styles: str = ""

    @property
    def host(self) -> str:
        """Where the script comes from, to say before the click: `js.stripe.com`."""
        return urlsplit(self.src).netloc


@dataclass(frozen=True, slots=True)
class QrCode:
    """Scan a code with a phone.

    Attributes:
        picture: store-relative path of the seller's own QR picture, or `None`.
        content: text to make a code of, or `None`; one of the two is there, or neither and the text is looked for.
        text: what the code stands for, to read and to copy (an id, an address).
        mark: what the standard wants in the middle of the code: `swiss-cross`, or nothing.
    """

    kind: ClassVar[str] = "qr_code"
    picture: str | None
    content: str | None
    text: str
    mark: str = ""


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
    """Follow written steps: a bank transfer, a letter, a visit.

    Attributes:
        lines: paragraphs in reading order.
    """

    kind: ClassVar[str] = "instructions"
    lines: tuple[str, ...]


Action = Link | Form | Script | QrCode | CopyText | Instructions
