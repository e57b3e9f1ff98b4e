"""Where things lie: the output folder and the store's `.storegen` in, the places publishing uses out.

The second tree must be on the file system of the output, because it is made of links and is exchanged with it. It lies
in `.storegen` where that is so, and else beside the output as `.NAME.storegen/`.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from storegen.digest import digest_text
from storegen.publish.refusals import refuse


@dataclass(frozen=True, slots=True)
class Places:
    """The places of one output folder.

    Attributes:
        out: as the seller wrote it, for messages.
        live: the published folder, links followed.
        hidden: the second tree.
        crossing: where the second tree stands while folders of others move across it. It lies beside the output: such
            a folder must never be in `.storegen`, which everybody may delete.
        home: for the small files below and for trials; in `.storegen`.
        ledger: what is remembered of both trees.
        lock: who publishes.
    """

    out: Path
    live: Path
    hidden: Path
    crossing: Path
    home: Path
    ledger: Path
    lock: Path


def find_places(out: Path, state: Path) -> Places:
    """Find them, and make `.storegen` and the folder around the output where they are missing.

    Raises:
        PublishError: the output is a file, or a symlink that leads to itself.
        OSError: a folder cannot be made.
    """
    # unlike Path.resolve this leaves a link that leads to itself as it is
    live = Path(os.path.realpath(out))
    if live.is_symlink() or (live.exists() and not live.is_dir()):
        raise refuse("publish-out-is-a-file", f"{out} is no folder", "choose another name with --out")
    home = state.resolve() / "publish" / _key(live, state.resolve().parent)
    home.mkdir(parents=True, exist_ok=True)
    live.parent.mkdir(parents=True, exist_ok=True)
    beside = live.parent / f".{live.name}.storegen"
    hidden = home / "tree" if _same_disk(home, live.parent) else beside / "tree"
    return Places(
        out=out,
        live=live,
        hidden=hidden,
        crossing=live.parent / f".{live.name}.storegen-crossing",
        home=home,
        ledger=home / "ledger",
        lock=home / "lock",
    )


def _key(live: Path, store: Path) -> str:
    """A short name for the output folder that a store which is moved as a whole keeps."""
    name = live.relative_to(store) if live.is_relative_to(store) else live
    return digest_text(name.as_posix())[:12]


def _same_disk(one: Path, other: Path) -> bool:
    return one.stat().st_dev == other.stat().st_dev
