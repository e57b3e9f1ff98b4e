"""Whatever was published, edited, added, deleted or damaged: after a publish the folder is outputs + strangers."""

from __future__ import annotations

import shutil
import tempfile
import time
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from storegen.errors import PublishError
from tests.publish.harness import (
    Shop,
    Site,
    in_ten_seconds,
    later,
    no_waiting_for_the_disk,
    with_manifest,
    without_exchange,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from storegen.publish.publisher import Published

# few names, so that files become folders, strangers get in the way and sites share most of their files
_PATHS = st.sampled_from(["a", "a/b", "a/b/c", "d/e", "d/f", "g", "商品/index.html"])
_STRANGE_PATHS = st.sampled_from(["CNAME", ".git/HEAD", "a/mine", "a/b/mine", "d/x/mine", "g", "d/e", "a/b"])
_BYTES = st.sampled_from([b"", b"1", b"2", b"33"])
_CLOCKS = st.sampled_from([time.time_ns, in_ten_seconds])


def _is_tree(paths: list[str]) -> bool:
    folders = {str(parent) for path in paths for parent in PurePosixPath(path).parents}
    return not folders & set(paths)


_SITES = st.dictionaries(_PATHS, _BYTES).filter(lambda site: _is_tree(list(site)))


class PublishedFolder(RuleBasedStateMachine):
    """The folder as it should be, beside the folder as it is."""

    def __init__(self) -> None:
        super().__init__()
        self.shop = Shop(Path(tempfile.mkdtemp()))
        self.site: Site = {}
        self.strangers: Site = {}
        self.disturbed: set[str] = set()

    @initialize(site=_SITES)
    def publish_first(self, site: Site) -> None:
        self._publish(site, in_ten_seconds)

    @rule(site=_SITES, clock=_CLOCKS)
    def publish_another_site(self, site: Site, clock: Callable[[], int]) -> None:
        self._publish(site, clock)

    @rule(path=_PATHS, data=_BYTES)
    def publish_one_change(self, path: str, data: bytes) -> None:
        site = self.site | {path: data}
        if _is_tree(list(site)):
            self._publish(site, in_ten_seconds)

    @rule(site=_SITES)
    def publish_where_nothing_can_be_exchanged(self, site: Site) -> None:
        with without_exchange():
            self._publish(site, in_ten_seconds)

    @precondition(lambda self: self.shop.out.exists())
    @rule(path=st.one_of(_PATHS, _STRANGE_PATHS), data=_BYTES)
    def write_into_the_folder(self, path: str, data: bytes) -> None:
        present = [*self.site, *self.strangers, path]
        place = self.shop.out / path
        if not _is_tree(present) or place.is_dir() or any(parent.is_file() for parent in place.parents):
            return
        self.shop.put(path, data)
        if path in self.site:
            self.disturbed.add(path)
        else:
            self.strangers[path] = data

    @rule(path=st.one_of(_PATHS, _STRANGE_PATHS))
    def delete_from_the_folder(self, path: str) -> None:
        place = self.shop.out / path
        if not place.is_file():
            return
        place.unlink()
        later(place.parent)
        self.strangers.pop(path, None)
        self.disturbed |= {path} & self.site.keys()
        for parent in place.parents:
            if parent == self.shop.out or any(parent.iterdir()):
                break
            parent.rmdir()
            later(parent.parent)

    @rule()
    def delete_the_cache(self) -> None:
        shutil.rmtree(self.shop.state, ignore_errors=True)

    @rule(data=st.data())
    def damage_the_cache(self, data: st.DataObject) -> None:
        files = sorted(place for place in self.shop.state.rglob("*") if place.is_file())
        place = data.draw(st.sampled_from(files)) if files else None
        if place is None:
            return
        if data.draw(st.booleans()):
            place.unlink()
        else:
            content = place.read_bytes()
            place.unlink()
            place.write_bytes(content[: len(content) // 2] + b"?")
        later(place.parent)

    @precondition(lambda self: self.shop.out.exists())
    @rule()
    def delete_the_folder(self) -> None:
        shutil.rmtree(self.shop.out)
        self.strangers = {}
        self.site = {}
        self.disturbed = set()

    @invariant()
    def the_folder_is_outputs_and_strangers(self) -> None:
        if self.disturbed or not self.shop.out.exists():
            return
        assert with_manifest(self.site) | self.strangers == self.shop.files()
        assert [] == self.shop.left_beside()

    def teardown(self) -> None:
        shutil.rmtree(self.shop.root)

    def _publish(self, site: Site, clock: Callable[[], int]) -> None:
        before = self.shop.files() if self.shop.out.exists() else {}
        clashes = {
            stranger
            for stranger, data in self.strangers.items()
            for path in site
            if (stranger == path and data != site[path])
            or stranger.startswith(path + "/")
            or path.startswith(stranger + "/")
        }
        if clashes:
            with pytest.raises(PublishError) as raised:
                self.shop.publish(site, clock)
            assert {"publish-in-the-way"} == {problem.code for problem in raised.value.problems}
            assert before == self.shop.files()
            return
        with no_waiting_for_the_disk():
            done = self.shop.publish(site, clock)
        self._compare_report(site, done)
        self.site = site
        self.strangers = {path: data for path, data in self.strangers.items() if path not in site}
        self.disturbed = set()

    def _compare_report(self, site: Site, done: Published) -> None:
        same = {path for path, data in site.items() if self.site.get(path) == data}
        assert set(done.written) >= site.keys() - same
        assert set(done.written) <= (site.keys() - same) | self.disturbed
        assert sorted(self.site.keys() - site.keys()) == list(done.removed)
        assert len(site) == len(done.written) + done.kept


TestPublishedFolder = PublishedFolder.TestCase
TestPublishedFolder.settings = settings(
    max_examples=40, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)
