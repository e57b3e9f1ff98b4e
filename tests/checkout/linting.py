"""Shops whose ways to buy are checked: channels and products in, what was said of them out."""

from __future__ import annotations

import datetime as dt

from tests.shop import STORE, Shop

EMAIL = "email: {address: a@b.example}"


def checked(tmp_path, channels: str, *products: str, domain: str = "https://shade.example", as_of=None):
    store = STORE.replace(f"{{{EMAIL}}}", f"{{{channels}}}").replace("https://shade.example", domain)
    files = f"-- content/store.yaml --\n{store}"
    for number, lines in enumerate(products or ("",)):
        files += f"-- content/products/mug-{number}.md --\n---\ntitle: Mug\nprice: 8\n{lines}\n---\n"
    return Shop.of(tmp_path, files).check(as_of=as_of or dt.date(2026, 11, 22))


def told(result, code: str) -> list[tuple[str, str]]:
    """(severity, place) of each problem of a code."""
    found = [problem for problem in result.problems if problem.code == code]
    return [(one.severity.value, f"{one.span.path.rpartition('/')[2]}:{one.span.line}") for one in found]
