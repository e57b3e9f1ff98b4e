"""What can be swapped, by name: the name of an entry-point group in, adapters out.

The built-in adapters are registered like anybody else's, in `pyproject.toml`, so nothing has to know which are ours.
"""

from __future__ import annotations

import functools
from importlib.metadata import EntryPoint, PackageNotFoundError, distribution, entry_points
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from storegen.errors import AdapterError
from storegen.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping

T = TypeVar("T")


class Registry(Generic[T]):
    """The adapters of one kind; each is imported when it is asked for.

    Looking for them takes some milliseconds, so it is done once for each instance, at the first question.
    """

    def __init__(self, group: str) -> None:
        """Name the kind.

        Args:
            group: the entry-point group, such as `storegen.checkout`. What is registered there must be a `T`.
        """
        self.group = group

    def names(self) -> tuple[str, ...]:
        """Return the names of all of them, sorted, without importing any.

        Raises:
            AdapterError: storegen itself is not installed, or two packages claim one name.
        """
        return tuple(sorted(self._found))

    def get(self, name: str) -> T | None:
        """Return the adapter of that name, or nothing if there is none.

        Raises:
            AdapterError: as for `names`, or the adapter does not load.
        """
        entry = self._found.get(name)
        return None if entry is None else self._load(entry)

    def all(self) -> Mapping[str, T]:
        """Return all of them by name, sorted.

        Raises:
            AdapterError: as for `names`, or at least one does not load; its problems name each of those.
        """
        loaded: dict[str, T] = {}
        problems: list[Problem] = []
        for name in self.names():
            try:
                loaded[name] = self._load(self._found[name])
            except AdapterError as error:
                problems += error.problems
        if problems:
            raise AdapterError(*problems)
        return loaded

    @functools.cached_property
    def _found(self) -> Mapping[str, EntryPoint]:
        _refuse_a_bare_checkout()
        found: dict[str, EntryPoint] = {}
        clashes: list[Problem] = []
        for entry in entry_points(group=self.group):
            other = found.setdefault(entry.name, entry)
            if other.value != entry.value:
                clashes.append(self._clash(other, entry))
        if clashes:
            raise AdapterError(*clashes)
        return found

    def _load(self, entry: EntryPoint) -> T:
        try:
            return cast("T", entry.load())
        except Exception as error:
            # Whatever a stranger's module does when it is imported, the seller reads one sentence.
            reason = " ".join(f"{type(error).__name__}: {error}".split())
            message = f"'{entry.name}' of {self.group} ({entry.value}) does not load: {reason}"
            hint = f"install {_package(entry)} anew, or remove it"
            raise AdapterError(Problem("adapter-broken", message, None, hint)) from error

    def _clash(self, first: EntryPoint, second: EntryPoint) -> Problem:
        message = f"{_package(first)} and {_package(second)} both bring a '{first.name}' for {self.group}"
        return Problem("adapter-clash", message, None, "remove one of the two packages")


def _package(entry: EntryPoint) -> str:
    return entry.dist.name if entry.dist else "its package"


def _refuse_a_bare_checkout() -> None:
    """Stop where storegen's files lie on the path but were never installed, so that nothing is registered."""
    try:
        distribution("storegen")
    except PackageNotFoundError as error:
        message = "storegen is run from its source files without being installed, so it does not know its own parts"
        hint = "run `make build` in that folder, or `python -m pip install -e .`"
        raise AdapterError(Problem("not-installed", message, None, hint)) from error
