"""How long a seller waits: `python -m tests.bench [PRODUCTS...]` makes shops without pictures and times their use.

Build figures are of the whole program, start of Python included; the preview's is from the moment a file is written to
the moment the page with the edit has arrived. Each is the middle one of several runs. It tests nothing, since a limit
in seconds says more of the machine than of the code.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_SIZES = (100, 1_000, 10_000)
_RUNS = 5

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
## About product {number}

It is made for **measuring**, see [all products](/products/). {words}

- one thing it does
- and another
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
    words = "Plain words that fill a paragraph as sellers do. " * 18
    text = _PRODUCT.format(number=number, price=price, tag=number % 7, group=number // 100, words=words)
    (folder / "content" / "products" / f"product-{number}.md").write_text(text, encoding="utf-8")


def build(folder: Path) -> float:
    """Build once and return the seconds it took."""
    command = [sys.executable, "-m", "storegen", "build", "-q", "-C", str(folder)]
    start = time.perf_counter()
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def built_after_an_edit(folder: Path, run: int) -> float:
    """Change one price, then build."""
    edit(folder, run, price=100 + run)
    return build(folder)


def middle(times: int, run: Callable[[int], float]) -> float:
    """Return the median of several runs; each is told which one it is."""
    return statistics.median(run(number) for number in range(times))


def preview(folder: Path) -> tuple[float, float]:
    """Seconds from the start of a preview to its first page, and from an edit to the page that shows it."""
    command = [sys.executable, "-u", "-m", "storegen", "serve", "--port", "0", "-C", str(folder)]
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        url = next(word for word in process.stdout.readline().split() if word.startswith("http://"))
        fetch(f"{url}products/product-7/")
        started = time.perf_counter() - start
        shown = middle(_RUNS, lambda run: shown_after_an_edit(folder, url, price=1_000 + run))
        process.terminate()
    return started, shown


def shown_after_an_edit(folder: Path, url: str, price: int) -> float:
    """Change one price, then ask for the page until it shows it."""
    edit(folder, 7, price)
    start = time.perf_counter()
    while f'value="{price}.00"' not in fetch(f"{url}products/product-7/"):
        pass
    return time.perf_counter() - start


def fetch(url: str) -> str:
    """A page of the preview."""
    with urllib.request.urlopen(url, timeout=60) as answer:
        return str(answer.read().decode("utf-8"))


def measure(products: int) -> None:
    """Print one line for each figure of one size."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_shop(folder, products)
        first = build(folder)
        again = middle(_RUNS, lambda _run: build(folder))
        edited = middle(_RUNS, lambda run: built_after_an_edit(folder, run))
        started, shown = preview(folder)
    print(f"{products} products, seconds")
    print(f"  first build                     {first:8.2f}   once")
    print(f"  build, nothing changed          {again:8.2f}   middle of {_RUNS}")
    print(f"  build, one product edited       {edited:8.2f}   middle of {_RUNS}")
    print(f"  preview, start to first page    {started:8.2f}   once")
    print(f"  preview, edit to served page    {shown:8.3f}   middle of {_RUNS}", flush=True)


def main() -> None:
    """Measure the sizes named, or all three."""
    for products in [int(size) for size in sys.argv[1:]] or _SIZES:
        measure(products)


if __name__ == "__main__":
    main()
