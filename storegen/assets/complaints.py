"""Everything that can be wrong with a picture, as problems: a path and a finding in, a `Problem` out.

They stand together so that their words agree; the codes are explained in the problem catalogue.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.problems import Problem, Span

if TYPE_CHECKING:
    from storegen.assets.picture import Picture

PIXELS_AT_MOST = 50_000_000
SIDE_AT_MOST = 65_535
BYTES_AT_MOST = 100 * 1024 * 1024

_SAVE_AGAIN = "copy it here again from where it came from, or open it in a picture program and save it as JPEG"


def broken(path: str, why: str, hint: str = _SAVE_AGAIN) -> Problem:
    """A file that should be a picture and cannot be shown.

    Args:
        path: relative to the store's folder.
        why: the rest of the sentence `this file …`.
        hint: the cure.
    """
    return Problem("broken-picture", f"this file {why}", Span(path), hint)


def too_little_memory(path: str) -> Problem:
    """A picture that this computer cannot hold."""
    return broken(path, "needs more memory than there is", "save a smaller copy of it, or build with `--jobs 1`")


def missing(path: str, hint: str | None) -> Problem:
    """No file at this path."""
    return Problem(
        "missing-picture", "there is no picture at this path", Span(path), hint or "add it or correct the name"
    )


def outside(path: str) -> Problem:
    """A symbolic link that leads out of the store's folder."""
    return Problem(
        "picture-outside-store",
        "this picture is a link to a file outside the store's folder",
        Span(path),
        "copy the picture itself into the store, so that the folder holds all that the shop is made of",
    )


def unsupported(path: str, kind: str) -> Problem:
    """A picture, but of a kind that browsers do not show."""
    return Problem(
        "unsupported-picture",
        f"this is a {kind} file, which browsers do not show",
        Span(path),
        "save it as JPEG, PNG, WebP, GIF or AVIF",
    )


def too_many_pixels(path: str, width: int, height: int) -> Problem:
    """A picture whose header announces more pixels than are decoded."""
    return Problem(
        "picture-too-large",
        f"the picture has {width} × {height} pixels; at most {PIXELS_AT_MOST // 1_000_000} million are decoded",
        Span(path),
        "save a smaller copy: 2,400 pixels on the longer side are plenty for any screen",
    )


def too_many_bytes(path: str, size: int) -> Problem:
    """A file too large to be read as a picture."""
    return Problem(
        "picture-too-large",
        f"the file has {size // (1024 * 1024)} MB; at most {BYTES_AT_MOST // (1024 * 1024)} MB are read as a picture",
        Span(path),
        "save a smaller copy as JPEG",
    )


def unsafe_svg(path: str, why: str, line: int = 1, column: int = 1) -> Problem:
    """A drawing that could run code or load something from elsewhere."""
    return Problem(
        "unsafe-svg",
        f"the drawing {why}",
        Span(path, line, column),
        "export it again as plain SVG with text turned into paths, or use a PNG picture",
    )


def changed(path: str) -> Problem:
    """A file that was written between planning and encoding."""
    return Problem(
        "picture-changed", "the picture was changed while the shop was being built", Span(path), "build again"
    )


def worker_died(path: str) -> Problem:
    """The process that decoded this picture, or one beside it, ended without an answer."""
    return Problem(
        "picture-worker-died",
        "the process that worked on this picture ended unexpectedly, probably for want of memory",
        Span(path),
        "build with `--jobs 1`; if that fails too, save this picture in a smaller size",
    )


def not_kept(folder: str, why: str) -> Problem:
    """The folder of renditions cannot be written."""
    return Problem(
        "renditions-not-kept",
        f"the finished pictures cannot be written to {folder}: {why}",
        None,
        "make room on the disk or correct the folder's permissions",
    )


def private_metadata(picture: Picture) -> Problem | None:
    """Say that a picture which will be published tells where it was taken or with what; `None` if it does not."""
    if not picture.private_metadata:
        return None
    return Problem(
        "private-metadata",
        f"the picture holds private data: {', '.join(picture.private_metadata)}",
        Span(picture.path),
        "`storegen check --fix` removes it from the file without touching the picture itself",
    )
