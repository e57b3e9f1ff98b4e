"""The hidden tree: a plan in, a complete new site beside the published one out, made of links and the changed files.

Between two publishes it is one change behind. It is brought level by the last change's two lists and by listing its
folders that are not as recorded, so whatever happened to it (a kill, a deletion) is mended here.
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING

from storegen.publish.content import bytes_of
from storegen.publish.paths import folders_of, inside, parent, under
from storegen.publish.survey import look
from storegen.publish.tree import Tree

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from storegen.publish.content import Output
    from storegen.publish.job import Job
    from storegen.publish.survey import FolderRecord


@dataclass(frozen=True, slots=True)
class Composed:
    """A second tree that is ready.

    Attributes:
        touched: paths that were looked at one by one, whether or not they had to be changed.
        folders: state of the folders that were found as recorded.
    """

    touched: frozenset[str]
    folders: Mapping[str, FolderRecord]


def compose(job: Job) -> Composed:
    """Make the second tree equal to the new site and the strangers' files.

    Raises:
        LinkRefusedError: the file system knows no second names.
        PublishError: an output's bytes are not the announced ones.
        OSError: the disk refuses.
    """
    hidden, wanted, plan, foreign, ledger = job.places.hidden, job.wanted, job.plan, job.foreign, job.ledger
    if hidden.is_symlink() or hidden.is_file():
        hidden.unlink()
    hidden.mkdir(parents=True, exist_ok=True)
    files = wanted.keys() | foreign.linked
    folders = job.layout.needed | folders_of(foreign.paths)
    survey = look(hidden, sorted(folders), ledger.hidden_folders)
    touched = {*plan.written, *plan.removed, *plan.doubted, *ledger.written, *ledger.removed, *ledger.links}
    touched |= {*foreign.linked, *foreign.moved}
    touched |= {inside(folder, name) for folder, names in survey.listings.items() for name in names}
    trusted = survey.folders.keys() - survey.listings.keys()
    touched |= {path for path in files if parent(path) not in trusted}

    tree = Tree(hidden)
    for path in sorted(touched - files):
        if path not in folders or not tree.has_folder(path):
            tree.clear(path)
            tree.prune(parent(path), folders)
    for path in foreign.moved:
        tree.make_folder(parent(path))
    fill(tree, {path: wanted[path] for path in plan.written})
    for path in sorted(touched & files - set(plan.written)):
        _link(tree, job.places.live, path)
    changed = folders_of(touched)
    records = {folder: survey.folders[folder] for folder in trusted - changed}
    return Composed(frozenset(touched), records)


def fill(tree: Tree, outputs: Mapping[str, Output]) -> None:
    """Write outputs into a tree nobody looks at."""
    for path in sorted(outputs):
        tree.write(path, bytes_of(outputs[path]))


def match_permissions(hidden: Path, live: Path) -> None:
    """Let the folder that will stand in for another have its permissions."""
    mode = stat.S_IMODE(live.stat().st_mode)
    if stat.S_IMODE(hidden.stat().st_mode) != mode:
        hidden.chmod(mode)


def _link(tree: Tree, live: Path, path: str) -> None:
    source = under(str(live), path)
    tree.link(path, source, os.lstat(source))
