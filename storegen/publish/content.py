"""What is to be published: Outputs in, a checked mapping by path out.

Bytes are asked for one output at a time and only where they are needed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from storegen.digest import digest_bytes
from storegen.errors import PublishError
from storegen.problems import Problem
from storegen.publish.paths import MANIFEST_PATH, folders_of, is_safe
from storegen.publish.refusals import refuse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


@dataclass(frozen=True, slots=True)
class Output:
    """One file of the site.

    Attributes:
        path: relative to the published folder, with forward slashes: `products/mug/index.html`.
        digest: `storegen.digest.digest_bytes` of its bytes.
        size: of its bytes.
        load: gives the bytes; called only for a file that is new, has changed or is not on disk as it should be.
    """

    path: str
    digest: str
    size: int
    load: Callable[[], bytes]


def output_of(path: str, data: bytes) -> Output:
    """An output whose bytes are at hand."""
    return Output(path, digest_bytes(data), len(data), lambda: data)


def by_path(outputs: Iterable[Output]) -> dict[str, Output]:
    """Outputs by path.

    Raises:
        PublishError: a path leaves the folder, is there twice, is the manifest's, or is a file and a folder at once.
    """
    named: dict[str, Output] = {}
    problems: list[Problem] = []
    for output in outputs:
        if not is_safe(output.path) or output.path == MANIFEST_PATH:
            problems.append(_wrong(output.path, "is not a path that can be published"))
        elif output.path in named:
            problems.append(_wrong(output.path, "would be published twice"))
        named[output.path] = output
    both = sorted((folders_of(named) - {""}) & named.keys())
    problems += [_wrong(path, "would be a file and a folder at once") for path in both]
    if problems:
        raise PublishError(*problems)
    return named


def bytes_of(output: Output) -> bytes:
    """The bytes of an output, proven to be the ones announced.

    Raises:
        PublishError: they are others; then nothing must be published.
    """
    data = output.load()
    if len(data) != output.size or digest_bytes(data) != output.digest:
        raise refuse(
            "publish-bytes-differ",
            f"the file for {output.path!r} is not the one that was built; nothing was published",
            "build again; if it comes back, delete the folder .storegen, which holds nothing but copies",
        )
    return data


def _wrong(path: str, why: str) -> Problem:
    return Problem("publish-path", f"{path!r} {why}", None, "give the page or the file in content/static another name")
