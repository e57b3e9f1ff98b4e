"""`storegen new DIR`: the name of a folder in, a small shop in it out."""

from __future__ import annotations

import os
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING

import click

from storegen.commands.common import Common, common_options
from storegen.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

# What storegen makes anew each time does not belong into the seller's history.
_IGNORED_BY_GIT = "/public/\n/portable/\n/.storegen/\n"


@click.command("new", short_help="Start a shop in a new folder.")
@click.argument("directory", metavar="DIR", type=click.Path(path_type=Path))
@common_options
def command(common: Common, directory: Path) -> int:
    """Start a shop in the folder DIR: one product, one page, and a README that says how to go on.

    DIR is made if it is not there. A folder with files in it is left alone.
    """
    target = common.root / directory
    if not _is_free(target):
        message = f"{directory} has files in it, and a new shop does not write over them"
        hint = "name a folder that is empty or not there yet"
        return common.reporter.report([Problem("folder-not-empty", message, None, hint)])
    written = tuple(_write_shop(target))
    for path in written:
        common.reporter.detail(f"wrote {path}")
    # From here, because that is where the next command is typed.
    here = os.path.relpath(target)
    step_in = "" if here == "." else f"cd {here} && "
    common.reporter.say(f"A shop of {len(written)} files is in {here}. Next: {step_in}storegen serve")
    return common.reporter.report([], {"files": written})


def _is_free(target: Path) -> bool:
    """Whether a shop may be written there; an empty repository is as good as an empty folder."""
    if not target.exists():
        return True
    return target.is_dir() and all(path.name == ".git" for path in target.iterdir())


def _write_shop(target: Path) -> Iterator[str]:
    """Write each file, and yield its path relative to the shop's folder."""
    with as_file(files("storegen.commands") / "starter") as starter:
        sources = sorted(path for path in starter.rglob("*") if path.is_file())
        for source in sources:
            name = source.relative_to(starter)
            _write(target / name, source.read_bytes())
            yield name.as_posix()
    _write(target / ".gitignore", _IGNORED_BY_GIT.encode())
    yield ".gitignore"


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    # "x": a file that somebody put there in the meantime is not ours to replace.
    with path.open("xb") as stream:
        stream.write(data)
