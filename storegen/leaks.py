"""Keys that nobody may read: a text in, where something stands in it that looks like a secret key out.

Each row's form is the one that its issuer gives its keys, as the rules of gitleaks (MIT, github.com/gitleaks/gitleaks)
describe them; Paddle's is from "API keys" of its documentation, Mercado Pago's from "Credenciales", Mollie's from the
check in its PHP client, Lemon Squeezy's (tokens signed with RS256) and Snipcart's from keys in use. Checked 2026-11-23.
A key that may be public is none of them, such as Stripe's `pk_live_…` or Paddle's `live_…` with its 27 characters.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# What it is called, a part that every one has and hardly any other text (looked for first, as that is quick), its form.
_ROWS = (
    ("a secret key of Stripe", "k_live_", r"[sr]k_live_[0-9A-Za-z]{10,}"),
    ("a secret key of Stripe", "k_test_", r"[sr]k_test_[0-9A-Za-z]{10,}"),
    ("the secret of a webhook", "whsec_", r"whsec_[0-9A-Za-z+/=_-]{16,}"),
    ("a private key", "PRIVATE KEY", r"-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----"),
    ("an API key of Paddle", "_apikey_", r"pdl_(?:live|sdbx)_apikey_[0-9A-Za-z_]{10,}"),
    ("a secret of Square", "sq0csp-", r"sq0csp-[0-9A-Za-z_-]{22,}"),
    ("an access token of Square", "sq0atp-", r"sq0atp-[0-9A-Za-z_-]{22,}"),
    ("a token of Shopify", "shpat_", r"shpat_[0-9A-Fa-f]{32}"),
    ("a secret of Shopify", "shpss_", r"shpss_[0-9A-Fa-f]{32}"),
    ("an access token of Polar", "polar_oat_", r"polar_oat_[0-9A-Za-z]{16,}"),
    ("an access token of Mercado Pago", "APP_USR-", r"APP_USR-[0-9]{10,}-[0-9]{6}-[0-9a-f]{32}-[0-9]+"),
    ("an access key of Amazon", "AKIA", r"AKIA[0-9A-Z]{16}(?![0-9A-Z])"),
    (
        "an API key such as Lemon Squeezy's",
        "eyJ0eXAi",
        r"eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9\.eyJ[\w-]{20,}\.[\w-]{20,}",
    ),
    ("an API key of Mollie", "live_", r"(?<!_)live_[0-9A-Za-z]{30,}"),
    ("a secret key of Snipcart", "ST_", r"(?<!_)ST_[0-9A-Za-z]{40,}"),
    ("a token of GitHub", "ghp_", r"ghp_[0-9A-Za-z]{36}"),
    ("a token of GitHub", "github_pat_", r"github_pat_[0-9A-Za-z_]{22,}"),
)
_KINDS = tuple((name, mark, re.compile(rf"(?<![0-9A-Za-z]){form}")) for name, mark, form in _ROWS)


@dataclass(frozen=True, slots=True)
class Leak:
    """A key in a text.

    Attributes:
        name: what it is: `a secret key of Stripe`. The key itself is never repeated.
        line: counted from 1.
        column: counted from 1, in characters.
    """

    name: str
    line: int
    column: int


def leaks(text: str) -> Iterator[Leak]:
    """Everything in a text that looks like a secret key."""
    for name, mark, form in _KINDS:
        if mark in text:
            for found in form.finditer(text):
                line = text.count("\n", 0, found.start()) + 1
                yield Leak(name, line, found.start() - text.rfind("\n", 0, found.start()))


def without_keys(text: str) -> str:
    """The text with stars in place of what looks like a secret key, for reports, which are kept and sent."""
    for _, mark, form in _KINDS:
        if mark in text:
            text = form.sub(lambda found: "*" * len(found[0]), text)
    return text
