"""How a cart is handed over: values that tell the shop's own script what to do with the lines of one channel.

They are written into the cart's page as they are, for the channels in use and no others. A *line* is a variant with a
quantity; its fields come from `Channel.line` and stand beside the variant on its product's page.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from storegen.checkout.actions import Script


@dataclass(frozen=True, slots=True)
class CartLink:
    """Follow one address that holds all lines: `start`, the lines with `between` between them, `end`.

    Attributes:
        each: a line; `{NAME}` stands for its field and `{quantity}` for how many: `{id}:{quantity}`.
        most: octets that the address may have.
    """

    kind: ClassVar[str] = "link"
    start: str
    each: str
    between: str
    end: str
    most: int


@dataclass(frozen=True, slots=True)
class CartForm:
    """Post all lines as one form.

    Attributes:
        action: complete https address.
        fields: (name, value) that stand once.
        name: how a line's field is called: `{field}_{n}`; `n` counts from 1 without gaps.
        quantity: how a line's quantity is called: `quantity_{n}`; `{NAME}` in it stands for a field of the line, which
            is then not posted itself.
    """

    kind: ClassVar[str] = "form"
    action: str
    fields: tuple[tuple[str, str], ...]
    name: str
    quantity: str


@dataclass(frozen=True, slots=True)
class CartScript:
    """Load the provider's script, tell it each line, then let it take over.

    The provider keeps a cart of its own. What is there already is given the line's quantity and is not added again.

    Attributes:
        script: what to load, as for one variant, without calls.
        each: dotted name of the function that takes a line: an object of its fields and `quantity` as a number. The
            field `json`, where a line has one, is itself an object whose members are taken.
        last: dotted name of the function that opens the checkout; empty where the lines are enough.
        state: dotted name of the function that returns what the provider knows.
        items: dotted name, in that, of what is in its cart: objects with the `id` of a line, `uniqueId` and `quantity`.
        change: dotted name of the function that takes a `uniqueId` and its new `quantity`.
    """

    kind: ClassVar[str] = "script"
    script: Script
    each: str
    last: str
    state: str
    items: str
    change: str


@dataclass(frozen=True, slots=True)
class CartText:
    r"""Send the order as a message.

    Attributes:
        start: address before the text, percent-encoded text follows; empty where the text is copied by hand.
        subject: name of the parameter for the order's first line, put before `body`; only e-mail has one.
        body: name of the parameter that takes the text; empty where the text follows `start` at once.
        to: the name or id to send it to, to read.
        most: octets that the address may have; a longer order is shortened, never cut in the middle.
        breaks: line break inside the text: `\r\n` for e-mail.
    """

    kind: ClassVar[str] = "text"
    start: str
    subject: str
    body: str
    to: str
    most: int
    breaks: str = "\n"


@dataclass(frozen=True, slots=True)
class CartPrint:
    """Print the order and post it.

    Attributes:
        lines: where to send it, in reading order.
    """

    kind: ClassVar[str] = "print"
    lines: tuple[str, ...]


HandOver = CartLink | CartForm | CartScript | CartText | CartPrint
