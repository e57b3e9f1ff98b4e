"""`python -m tools.docs`: writes the pages of docs/ that are made from the sources."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from storegen.schema.reference import reference_markdown
from tools.docs.channels import channels_markdown
from tools.docs.commands import commands_markdown
from tools.docs.problems import problems_markdown
from tools.docs.theme import theme_markdown

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

DOCS = Path(__file__).parent.parent.parent / "docs"

PAGES: Mapping[str, Callable[[], str]] = {
    "channels.md": channels_markdown,
    "commands.md": commands_markdown,
    "problems.md": problems_markdown,
    "reference.md": reference_markdown,
    "theme.md": theme_markdown,
}


def main() -> None:
    """Write every page anew."""
    for name, make in PAGES.items():
        (DOCS / name).write_text(make(), "utf-8")


if __name__ == "__main__":
    main()
