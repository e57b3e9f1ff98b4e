"""What callers of the library may catch; no exception here knows the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storegen.problems import Problem


class StoregenError(Exception):
    """Anything storegen refuses to do, carrying positioned problems.

    Attributes:
        problems: at least one; the message of the exception is the first one's.
    """

    def __init__(self, *problems: Problem) -> None:
        """Keep the problems; they are the whole story."""
        super().__init__(problems[0].message if problems else "")
        self.problems = problems


class ContentError(StoregenError):
    """The content has errors, so nothing was published."""


class PublishError(StoregenError):
    """The output folder could not be written or is not ours; what was there is still there."""


class AdapterError(StoregenError):
    """An adapter (checkout, importer, executor, theme) is missing or does not load."""
