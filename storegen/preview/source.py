"""What the preview asks of a Site: an address goes in, an answer comes out; changed paths go in, news comes out.

The preview never sees a Site, a theme or a renderer, so it works on a toy in its tests and on the real thing in
`storegen serve`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from storegen.problems import Problem


@dataclass(frozen=True, slots=True)
class Answer:
    """What stands at an address now.

    Attributes:
        status: 200, or 404 with the theme's page, or 500 where the page cannot be made (then `body` is not looked at).
        content_type: as it goes into the header.
        body: the bytes a build would write.
        problems: what the seller should see over this page, in the order to show.
        generation: the source's generation that this was made from.
        draft: whether a build would leave the page out.
    """

    status: int
    content_type: str
    body: bytes
    problems: tuple[Problem, ...]
    generation: int
    draft: bool


class PreviewSource(Protocol):
    """The shop as the preview sees it. All three are called from several threads at once."""

    @property
    def generation(self) -> int:
        """A number that grows with each change a reader could see, whoever noticed it; cheap to read."""

    def refresh(self, paths: Collection[Path] | None) -> bool:
        """Take in that these files changed.

        Args:
            paths: absolute, files only, existing or not; `None` when nobody knows which, so look at all.

        Returns:
            Whether anything a reader could see changed.
        """

    def answer(self, address: str) -> Answer:
        """Make the page at an address, after a look at the page's own sources.

        Args:
            address: decoded and safe: begins with `/`, no empty, hidden or dotted parts, `/products/mug/` for a folder.
        """
