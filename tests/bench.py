"""How long a seller waits: `python -m tests.bench [PRODUCTS]` makes a shop without pictures and times its builds.

Each figure is the middle one of several runs of the whole program, start of Python included. It tests nothing, since
a limit in seconds says more of the machine than of the code.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_RUNS = 5
_DEFAULT_PRODUCTS = 1000

_STORE = """\
name: Bench
currency: EUR
domain: https://bench.example
channels:
  email: {address: bench@example.com}
"""

_PRODUCT = """\
---
title: Product {number}
sku: P-{number}
price: "{price}.00"
tags: [tag-{tag}]
collections: [group-{group}]
options: {{size: [S, M, L]}}
---
Product {number} is made for **measuring**. {words}
"""


def make_shop(folder: Path, products: int) -> None:
    """Write a shop with as many products, in collections of a hundred."""
    for part in ("products", "collections"):
        (folder / "content" / part).mkdir(parents=True)
    (folder / "content" / "store.yaml").write_text(_STORE, encoding="utf-8")
    for group in range(products // 100 + 1):
        path = folder / "content" / "collections" / f"group-{group}.md"
        path.write_text(f"---\ntitle: Group {group}\n---\n", encoding="utf-8")
    for number in range(products):
        edit(folder, number, price=number % 90 + 10)


def edit(folder: Path, number: int, price: int) -> None:
    """Write one product with that price."""
    text = _PRODUCT.format(number=number, price=price, tag=number % 7, group=number // 100, words="Plain words. " * 40)
    (folder / "content" / "products" / f"product-{number}.md").write_text(text, encoding="utf-8")


def build(folder: Path, out: str) -> float:
    """Build once and return the seconds it took."""
    command = [sys.executable, "-m", "storegen", "build", "-q", "-C", str(folder), "--out", out]
    start = time.perf_counter()
    subprocess.run(command, check=True)
    return time.perf_counter() - start


def middle(times: int, run: Callable[[int], float]) -> float:
    """Return the median of several runs; each is told which one it is."""
    return statistics.median(run(number) for number in range(times))


def main() -> None:
    """Print one line for each figure."""
    products = int(sys.argv[1]) if len(sys.argv) > 1 else _DEFAULT_PRODUCTS
    with tempfile.TemporaryDirectory() as name:
        clean = Path(name) / "clean"
        make_shop(clean, products)
        first = build(clean, "public")

        def after_an_edit(run: int) -> float:
            edit(clean, run, price=100 + run)
            return build(clean, "public")

        again = middle(_RUNS, lambda _run: build(clean, "public"))
        edited = middle(_RUNS, after_an_edit)
    print(f"{products} products, seconds for the whole program")
    print(f"  first build        {first:8.2f}   once")
    print(f"  nothing changed    {again:8.2f}   middle of {_RUNS}")
    print(f"  one product edited {edited:8.2f}   middle of {_RUNS}")


if __name__ == "__main__":
    main()
