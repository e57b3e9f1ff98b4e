"""docs/channels.md: the installed adapters and the examples of their contract test in, a page for sellers out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from storegen.checkout.capabilities import CartBy, Grade, PriceFixedBy, ReturnBy
from storegen.checkout.registry import channel_adapters
from tests.checkout.examples import GOOD

if TYPE_CHECKING:
    from storegen.checkout.contract import Channel

_TOP = """\
# Ways to buy

A channel is a way to buy: a hosted checkout, a marketplace listing, a message, a transfer. `channels` in `store.yaml`
says which ones the shop has, the preferred first; `buy` in a product says where it can be found there. A channel that
needs no entry, such as e-mail, serves every product.

```yaml
# content/store.yaml
channels:
  stripe: {}
  taobao: {until: 2027-06-30, home: https://shop123.taobao.com}
  wechat: {id: bambooshade, qr: media/wechat.png}
  email: {address: hello@bambooshade.example}
```

```yaml
# content/products/moon-cream.md
buy: {stripe: test_8wM5kD0abcDEF, taobao: "563422855497"}
```

The first channel that serves a variant is its button; the others stand below as "also sold through". A product or a
variant can have an `order` of its own. `storegen explain /products/moon-cream/` says which channel serves which
variant, and why one is passed over.

**When a channel goes**, write its name into `closed`, or let `storegen drill --without taobao --write` do it. The next
build leaves nothing of it in the shop: no button, no address, no name; reviews from there keep their words and the name
of their source. `storegen drill` tells beforehand what would be lost.

## What every channel may say

| key | meaning |
|---|---|
| `until` | its last day |
| `currencies` | only pages in these currencies offer it |
| `countries` | where it sells, told to shoppers |
| `home` | the shop's front page there, for the footer and for search engines; it counts as no way to buy |
| `label` | what shoppers call it, in one language or several |
| `checked` | when you last looked that it still works this way |
| `test` | its test links are there on purpose; on a real domain they are an error all the same |

An entry below `buy` is an id, an address, or a mapping with `id` and any of `currency`, `until` (the listing's last
day) and `availability: out` (sold out there, not here).

A payment link charges one price, so give each price a link of its own; `check` compares them within one currency.
A link that names no currency stands on the pages of all of them, and its provider has to convert or know a price in
each. One that does not should say so, `{id: …, currency: CNY}`: pages in another currency then pass it over.

## The channels

Ids are enough where the address follows from them; a whole address is accepted too. Each provider's facts were checked
on the day that stands beside it. *Company* is what the drill removes.
"""
_GRADES = {
    Grade.ONLINE: ("Paid online", "The shopper pays at the provider, at once."),
    Grade.MARKETPLACE: ("Marketplaces and other shops", "The shopper buys on a page of somebody else."),
    Grade.BY_HAND: ("By hand", "A person answers: messages, transfers, letters."),
}
_CARTS = {
    CartBy.NONE: "one at a time",
    CartBy.LINK: "yes",
    CartBy.FORM: "yes",
    CartBy.SCRIPT: "yes",
    CartBy.TEXT: "as a message",
    CartBy.PRINT: "on paper",
}
_MORE = """
### What else they take

*Can be told* is what the provider's links or forms have a place for. *Is told* is what this shop writes there: the
page's language, and what was bought, at most so many characters. Test links that *show* are told from live ones by
looking at them. A channel that does not stand here has nothing of the kind, and no settings beside those above.

| channel | can be told | is told | page after paying | test links | more in `channels` | more below `buy` |
|---|---|---|---|---|---|---|"""
_PRICES = {
    PriceFixedBy.PROVIDER: "the provider",
    PriceFixedBy.PAGE: "the page: compare each payment",
    PriceFixedBy.SIGNED: "the page, signed",
    PriceFixedBy.CRAWLED: "the page, compared by the provider",
    PriceFixedBy.HUMAN: "you",
}


def channels_markdown() -> str:
    """Make the page."""
    adapters = list(channel_adapters().values())
    parts = [_TOP]
    for grade, (title, words) in _GRADES.items():
        rows = [_row(adapter) for adapter in adapters if adapter.capabilities.grade is grade]
        head = "| for shoppers | in `channels` | below `buy` | price is fixed by | a whole cart | company | checked |"
        parts.append("\n".join([f"\n### {title}\n", f"{words}\n", head, "|---|---|---|---|---|---|---|", *rows]))
    parts.append("\n".join([_MORE, *(row for adapter in adapters if (row := _more(adapter)))]))
    scripts = [f"`{adapter.name}`" for adapter in adapters if adapter.capabilities.script]
    keys = [f"`{adapter.name}` (`{adapter.secret}`)" for adapter in adapters if adapter.secret]
    parts.append(_end(scripts, keys))
    return "\n".join(parts)


def _row(adapter: Channel) -> str:
    settings, entry, _currency = GOOD[adapter.name]
    told = {name: value for name, value in settings.items() if not (adapter.secret and name == "key")}
    facts = adapter.capabilities
    cells = (
        adapter.labels()["en"],
        f"`{_yaml({adapter.name: told})}`",
        f"`{_yaml({adapter.name: entry})}`" if entry is not None else "serves everything",
        _PRICES[facts.price],
        _CARTS[facts.cart],
        adapter.operator,
        adapter.checked.isoformat(),
    )
    return f"| {' | '.join(cell.replace('|', '&#124;') for cell in cells)} |"


def _more(adapter: Channel) -> str:
    """What can be passed on, and the settings that the example leaves out; empty where there is nothing to say."""
    facts, shown = adapter.capabilities, GOOD[adapter.name][0]
    can = {
        "how many": facts.quantity,
        "e-mail": facts.prefill_email,
        "discount code": facts.coupon,
        "page after paying": facts.returns is ReturnBy.PARAMETER,
    }
    told = ["language"] if facts.locale else []
    told += [f"what was bought ({facts.reference})"] if facts.reference else []
    cells = (
        ", ".join(word for word, is_so in can.items() if is_so),
        ", ".join(told),
        "in its dashboard" if facts.returns is ReturnBy.DASHBOARD else "",
        "show" if facts.test_visible else "",
        ", ".join(f"`{name}`" for name in adapter.known if name not in shown),
        ", ".join(f"`{name}`" for name in adapter.entry_knows),
    )
    return f"| `{adapter.name}` | {' | '.join(cell or '–' for cell in cells)} |" if any(cells) else ""


def _yaml(value: object) -> str:
    """A value as a seller would write it on one line, without the outer braces."""
    text = yaml.safe_dump(value, default_flow_style=True, allow_unicode=True, sort_keys=False, width=10_000)
    return text.strip().removeprefix("{").removesuffix("}")


def _end(scripts: list[str], keys: list[str]) -> str:
    lines = []
    if scripts:
        lines.append(
            f"\nJavaScript of the provider: {', '.join(scripts)}. It is loaded only when a shopper clicks, and `check` "
            "warns of it until the channel says `script: allowed`."
        )
    if keys:
        lines.append(
            f"\nA key that stands in no file: {', '.join(keys)}. Set it in the build's environment; without it the "
            "channel is passed over."
        )
    return "\n".join([*lines, ""])
