"""Span in, the line of source it points into out, as it stands in the file now."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from storegen.problems import Span

if TYPE_CHECKING:
    from pathlib import Path

LineAt = Callable[[Span], str | None]
"""Gives the text of a span's line without its end, or `None` where there is none to show."""

_MOST_BYTES = 1024 * 1024


def no_line(_span: Span) -> None:
    """Show no source at all."""


class FileLines:
    """A `LineAt` over the files of a store."""

    def __init__(self, root: Path) -> None:
        """Remember where spans start.

        Args:
            root: the store's folder; nothing outside it is read, not even through a link.
        """
        self._root = root.resolve()

    def __call__(self, span: Span) -> str | None:
        """Read the line; a file that is gone, huge or unreadable has none."""
        try:
            path = (self._root / span.path).resolve()
            if not path.is_relative_to(self._root) or path.stat().st_size > _MOST_BYTES:
                return None
            text = path.read_text("utf-8-sig", errors="replace")
        except (OSError, ValueError):
            return None
        lines = text.split("\n")
        return lines[span.line - 1] if 1 <= span.line <= len(lines) else None
