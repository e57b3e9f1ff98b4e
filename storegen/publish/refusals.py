"""Why publishing stops or what it has to say, as problems: facts in, sentences a seller understands out."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

from storegen.errors import PublishError
from storegen.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

_SHOWN = 8
_REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk is used up",
    errno.EACCES: "you may not write there",
    errno.EPERM: "you may not write there",
    errno.EROFS: "the disk is read-only",
    errno.EMFILE: "too many files are open",
    errno.ENAMETOOLONG: "the name is too long for this disk",
    errno.EIO: "the disk reports a fault",
}


def refuse(code: str, message: str, hint: str) -> PublishError:
    """An error of one problem without a place in the content."""
    return PublishError(Problem(code, message, None, hint))


def note(code: str, message: str, hint: str | None = None) -> Problem:
    """Something the seller should know although the site is published."""
    return Problem(code, message, None, hint, Severity.WARNING)


def some(names: Iterable[str]) -> str:
    """The first few names, and how many more there are."""
    ordered = sorted(names)
    more = len(ordered) - _SHOWN
    return ", ".join(ordered[:_SHOWN]) + (f" and {more} more" if more > 0 else "")


def failed(out: Path, error: OSError, *, mixed: bool) -> PublishError:
    """A disk that refuses: which path, why, and what has become of the site that was there.

    Args:
        out: the output folder as the seller wrote it.
        error: what the system said.
        mixed: some files of the new site were already put into place (only without an atomic exchange).
    """
    path = os.fsdecode(error.filename) if isinstance(error.filename, str | bytes) else str(out)
    reason = _REASONS.get(error.errno or 0) or error.strerror or str(error)
    fate = "some of its files are new already" if mixed else "what was published before is untouched"
    hint = "remove the cause and build again" + (", which finishes the job" if mixed else "")
    return refuse("publish-failed", f"cannot publish to {out}: {path}: {reason}; {fate}", hint)


def not_ours(out: Path, names: Sequence[str]) -> PublishError:
    """A folder with files in it that storegen did not make."""
    return refuse(
        "publish-folder-not-ours",
        f"{out} was not made by storegen and is not empty; it has {some(names)}",
        "choose another folder with --out, or empty this one if nothing in it matters",
    )


def in_the_way(out: Path, clashes: Iterable[str]) -> PublishError:
    """Files that are not storegen's at places where the store publishes."""
    problems = [
        Problem(
            "publish-in-the-way",
            f"{out.as_posix()}/{path} is not storegen's, and the store wants to publish something there",
            None,
            "move it away, or put it into content/static/ so that it belongs to the store",
        )
        for path in sorted(clashes)
    ]
    return PublishError(*problems)
