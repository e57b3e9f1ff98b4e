"""Executors: a number of jobs in, a `concurrent.futures.Executor` out; each found by name through entry points."""

from __future__ import annotations

import multiprocessing
import sys
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from typing import TYPE_CHECKING, ParamSpec, Protocol, TypeVar

from storegen.errors import AdapterError
from storegen.problems import Problem
from storegen.registry import Registry
from storegen.suggest import suggest

if TYPE_CHECKING:
    from collections.abc import Callable

P = ParamSpec("P")
T = TypeVar("T")

_POOL_FROM = 400
"""From so many pages on, starting processes costs less than they save."""


class ExecutorFactory(Protocol):
    """Makes an executor."""

    def __call__(self, jobs: int) -> Executor:
        """Make one with at most so many workers."""


class SerialExecutor(Executor):
    """Does the work at once, here: the default for small builds and in tests."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Call the function and return its finished future."""
        future: Future[T] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001  it is raised again where the result is asked for
            future.set_exception(error)
        return future


def serial(jobs: int) -> Executor:
    """Work in this process; `jobs` makes no difference."""
    del jobs
    return SerialExecutor()


def process(jobs: int) -> Executor:
    """Work in processes of this machine.

    Forked where that is safe (Linux, started before any thread), because such a worker needs no imports; spawned
    elsewhere.
    """
    method = "fork" if sys.platform == "linux" else "spawn"
    return ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context(method))


def usual_executor(pages: int, jobs: int) -> str:
    """The name of the executor for a shop of so many pages, where nobody asked for another."""
    return "process" if jobs > 1 and pages >= _POOL_FROM else "serial"


def make_executor(name: str, jobs: int) -> Executor:
    """An executor by its name.

    Raises:
        AdapterError: when there is none of that name.
    """
    registry: Registry[ExecutorFactory] = Registry("storegen.executors")
    factory = registry.get(name)
    if factory is None:
        hint = suggest(name, registry.names())
        raise AdapterError(Problem("unknown-executor", f"there is no executor '{name}'", None, hint))
    return factory(jobs)
