"""The catalog of problems in, docs/problems.md out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.problem_catalog import CHAPTERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from storegen.problem_catalog import Explanation

_INTRODUCTION = """\
# What storegen says when something is wrong

Every message begins with the file, the line and the column, and ends with a hint:

```text
content/products/mug.md:3:8: error[bad-price]: price '¥128' has more in it than digits, and a price is digits only
    price: ¥128
           ^
  hint: write 128
```

An **error** keeps the shop from being published, and what was published before stays as it is. A **warning** does not,
unless you ask for it with `--strict`. All problems are shown at once, so you can mend them in one go. The word in
square brackets is the code; this page explains each.
"""


def problems_markdown() -> str:
    """The whole page."""
    return "\n".join([_INTRODUCTION, *_chapters()])


def _chapters() -> Iterator[str]:
    for heading, chapter in CHAPTERS.items():
        yield f"## {heading}\n"
        for code, explanation in sorted(chapter.items()):
            yield from _entry(code, explanation)


def _entry(code: str, explanation: Explanation) -> Iterator[str]:
    yield f"### `{code}`\n"
    yield f"**{explanation.title}.** {explanation.why}\n"
    if explanation.example:
        yield f"```text\n{explanation.example}\n```\n"
    yield f"{explanation.cure}\n"
