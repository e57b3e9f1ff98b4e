"""The exchange, with folders of others brought across it: two trees in, each in the other's place out.

A folder such as `.git` can have no second name, so it must move from the old tree to the new one, and for a moment the
published folder is without it. A kill in that moment must not cost it: the second tree stands beside the output
meanwhile, never in `.storegen`, which is a cache and may be deleted, and the next publish brings the folder home.
"""

from __future__ import annotations

import contextlib
import filecmp
import shutil
import stat
from typing import TYPE_CHECKING

from storegen.publish.exchange import ExchangeRefusedError, exchange, is_refusal
from storegen.publish.manifest import read_manifest
from storegen.publish.paths import MANIFEST_PATH, SPARE_PATH, inside, layout_of, parent, under
from storegen.publish.refusals import refuse
from storegen.publish.survey import look, strangers
from storegen.publish.tree import Tree

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from storegen.errors import PublishError
    from storegen.publish.paths import Layout
    from storegen.publish.places import Places
    from storegen.publish.survey import Foreign


def cross(places: Places, moved: Sequence[str]) -> None:
    """Exchange the second tree and the published folder; the folders in `moved` stay published.

    Raises:
        ExchangeRefusedError: it cannot be done here; nothing has changed.
        OSError: it went wrong; everything is as it was.
        PublishError: it went wrong and could not be undone; what is not storegen's waits on the bridge.
    """
    if not moved:
        exchange(places.hidden, places.live)
        return
    bridge = places.crossing
    try:
        places.hidden.rename(bridge)
    except OSError as error:
        if is_refusal(error):
            raise ExchangeRefusedError(str(error.strerror)) from error
        raise
    try:
        exchange(bridge, places.live)
    except (OSError, ExchangeRefusedError):
        bridge.rename(places.hidden)
        raise
    _carry(places, moved)
    # the site is published; if the old tree cannot go back now, the next publish clears it away
    with contextlib.suppress(OSError):
        bridge.rename(places.hidden)


def rescue(places: Places) -> tuple[str, ...]:
    """After a kill in the middle of a crossing, bring home what is not storegen's; returns what was brought.

    Raises:
        PublishError: something of that name is there too, and is not the same.
        OSError: the disk refuses.
    """
    bridge = places.crossing
    if not bridge.is_dir() or bridge.is_symlink():
        return ()
    if not places.live.exists() or not any(places.live.iterdir()):
        bridge.rename(places.live)
        return ()
    if read_manifest(places.live) is None:
        return ()
    manifest = read_manifest(bridge)
    if manifest is None:
        raise _undecided(places, bridge)
    ours = layout_of([*manifest.entries, MANIFEST_PATH])
    found = strangers(bridge, look(bridge, ours.folders, {}), ours, ())
    brought = _bring_home(places, bridge, found)
    if places.hidden.exists():
        shutil.rmtree(bridge)
    else:
        places.hidden.parent.mkdir(parents=True, exist_ok=True)
        bridge.rename(places.hidden)
    return brought


def bring_latecomers(places: Places, ours: Layout, known: Foreign) -> tuple[str, ...]:
    """Just after an exchange, bring home what somebody put at the top of the folder while it was being published.

    Args:
        places: the old site is in `hidden` now.
        ours: what its manifest names, the manifest too.
        known: the strangers that were brought across already.

    Raises:
        PublishError: the new site has something of that name.
        OSError: the disk refuses.
    """
    found = strangers(places.hidden, look(places.hidden, [""], {}), ours, ())
    return _bring_home(places, places.hidden, sorted({*found} - {*known.paths, SPARE_PATH}))


def _carry(places: Places, moved: Sequence[str]) -> None:
    """Move folders from the old tree, now on the bridge, into the new one; on a fault undo all, the exchange too."""
    done: list[str] = []
    try:
        for path in moved:
            (places.crossing / path).rename(places.live / path)
            done.append(path)
    except OSError as error:
        try:
            for path in done:
                (places.live / path).rename(places.crossing / path)
            exchange(places.crossing, places.live)
            places.crossing.rename(places.hidden)
        except (OSError, ExchangeRefusedError):
            raise _stranded(places, error) from error
        raise


def _bring_home(places: Places, origin: Path, found: Sequence[str]) -> tuple[str, ...]:
    live = Tree(places.live)
    brought: list[str] = []
    todo = list(found)
    while todo:
        path = todo.pop()
        place = origin / path
        mine, theirs = place.lstat(), live.stat(path)
        if theirs is None:
            live.make_folder(parent(path))
            place.rename(under(str(places.live), path))
            brought.append(path)
        elif stat.S_ISDIR(mine.st_mode) and stat.S_ISDIR(theirs.st_mode):
            todo += [inside(path, entry.name) for entry in place.iterdir()]
        elif not _is_same(place, places.live / path):
            raise _undecided(places, place)
    return tuple(sorted(brought))


def _is_same(one: Path, other: Path) -> bool:
    if one.is_symlink() or other.is_symlink():
        return one.is_symlink() and other.is_symlink() and one.readlink() == other.readlink()
    return one.samefile(other) or (one.is_file() and other.is_file() and filecmp.cmp(one, other, shallow=False))


def _stranded(places: Places, error: OSError) -> PublishError:
    return refuse(
        "publish-crossing-interrupted",
        f"{places.crossing} holds files that belong into {places.out} and cannot be moved: {error.strerror}",
        "remove the cause and build again, which brings them back",
    )


def _undecided(places: Places, place: Path) -> PublishError:
    return refuse(
        "publish-crossing-interrupted",
        f"{place} is not storegen's and belongs into {places.out}, where something else has its place now",
        f"move {place} to where you want it and build again",
    )
