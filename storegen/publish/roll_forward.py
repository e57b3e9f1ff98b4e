"""Publishing where no exchange is possible: a staged change in, the folder changed file by file out.

Weaker than an exchange and said so: each file is whole old or whole new, but a reader, or a kill, in the middle sees
some of both; the next publish finishes. Everything is written and proven beside the folder first, so a full disk or a
wrong file stops it before anything has changed. The manifest goes between the removals and the new files, so at each
moment it names every file of storegen's that is there, and none is ever taken for a stranger's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.publish.durable import settle
from storegen.publish.paths import MANIFEST_PATH, SPARE_PATH, folders_of, parent, under
from storegen.publish.refusals import failed
from storegen.publish.second_tree import fill
from storegen.publish.tree import Tree, discard

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from storegen.publish.content import Output
    from storegen.publish.places import Places
    from storegen.publish.plan import Plan
    from storegen.publish.survey import Foreign


def stage(hidden: Path, wanted: Mapping[str, Output], written: Iterable[str]) -> None:
    """Put only the changed files where the second tree would be.

    Raises:
        PublishError: an output's bytes are not the announced ones.
        OSError: the disk refuses; nothing published has changed.
    """
    discard(hidden)
    hidden.mkdir(parents=True)
    fill(Tree(hidden), {path: wanted[path] for path in written})


def roll_forward(places: Places, wanted: Mapping[str, Output], plan: Plan, foreign: Foreign) -> None:
    """Move the staged files into the published folder.

    Args:
        places: the staged files are in `hidden`.
        wanted: all that shall be published.
        plan: what changes.
        foreign: what stays where it is.

    Raises:
        PublishError: the disk refused half-way.
        OSError: it refused before anything had changed.
    """
    settle(places.hidden, plan.written)
    live = Tree(places.live)
    folders = folders_of((*wanted, *foreign.paths))
    spare = under(str(places.live), SPARE_PATH)
    try:
        for path in plan.removed:
            live.remove_file(path)
            live.prune(parent(path), folders)
        for path in sorted(plan.written, key=lambda path: (path != MANIFEST_PATH, path)):
            live.take(path, under(str(places.hidden), path), spare)
        live.remove_file(SPARE_PATH)
    except OSError as error:
        raise failed(places.out, error, mixed=True) from error
