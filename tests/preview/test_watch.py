from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from storegen.preview.watch import StoreWatcher

if TYPE_CHECKING:
    from pathlib import Path

    from storegen.problems import Problem


class Heard:
    """What a watcher told, and a way to wait for it."""

    def __init__(self) -> None:
        self.changes: list[frozenset[Path] | None] = []
        self.problems: list[Problem] = []
        self._news = threading.Condition()

    def take(self, paths) -> None:
        with self._news:
            self.changes.append(None if paths is None else frozenset(paths))
            self._news.notify()

    def until(self, said) -> bool:
        with self._news:
            return self._news.wait_for(lambda: any(said(change) for change in self.changes), 10)

    def until_all(self) -> bool:
        """Wait until told to look at everything, and forget what was told so far."""
        return self.until(lambda change: change is None) and not self.changes.clear()

    def until_path(self, path: Path) -> bool:
        return self.until(lambda change: change is None or path in change)


@pytest.fixture(params=[False, True], ids=["events", "polling"])
def watch(request, tmp_path):
    heard = Heard()
    (tmp_path / "content" / "products").mkdir(parents=True)
    (tmp_path / "content" / "mug.md").write_text("mug", encoding="utf-8")
    started = []

    def start() -> Heard:
        folders = (tmp_path / "content", tmp_path / "themes", tmp_path / "channels.lock.json")
        watcher = StoreWatcher(
            tmp_path,
            folders,
            heard.take,
            report=heard.problems.append,
            ignored=(tmp_path / "public",),
            poll=request.param,
        )
        watcher.start()
        started.append(watcher)
        assert heard.until_all()
        return heard

    yield start
    for watcher in started:
        watcher.stop()


def test_it_begins_with_a_look_at_everything(watch):
    assert [] == watch().changes


def test_a_saved_file_is_told_by_its_path(watch, tmp_path):
    heard = watch()
    (tmp_path / "content" / "mug.md").write_text("another mug", encoding="utf-8")

    assert heard.until(lambda change: change == {tmp_path / "content" / "mug.md"})


def test_a_file_saved_by_rename_is_told(watch, tmp_path):
    heard = watch()
    (tmp_path / "content" / "mug.md.tmp").write_text("another mug", encoding="utf-8")
    (tmp_path / "content" / "mug.md.tmp").replace(tmp_path / "content" / "mug.md")

    assert heard.until_path(tmp_path / "content" / "mug.md")


def test_a_deleted_file_is_told(watch, tmp_path):
    heard = watch()
    (tmp_path / "content" / "mug.md").unlink()

    assert heard.until_path(tmp_path / "content" / "mug.md")


def test_a_file_in_a_new_folder_is_told(watch, tmp_path):
    heard = watch()
    (tmp_path / "content" / "products" / "cup").mkdir()
    assert heard.until_all()
    (tmp_path / "content" / "products" / "cup" / "index.md").write_text("cup", encoding="utf-8")

    assert heard.until_path(tmp_path / "content" / "products" / "cup" / "index.md")


def test_a_folder_of_themes_that_comes_later_is_watched_from_then_on(watch, tmp_path):
    heard = watch()
    (tmp_path / "themes").mkdir()
    assert heard.until_all()
    (tmp_path / "themes" / "base.html").write_text("base", encoding="utf-8")

    assert heard.until_path(tmp_path / "themes" / "base.html")


def test_a_single_file_beside_the_folders_is_watched_too(watch, tmp_path):
    heard = watch()
    (tmp_path / "channels.lock.json").write_text("{}", encoding="utf-8")
    assert heard.until_all()
    (tmp_path / "channels.lock.json").write_text('{"version": 1}', encoding="utf-8")

    assert heard.until_all()


def test_a_folder_that_is_replaced_is_watched_anew(watch, tmp_path):
    heard = watch()
    (tmp_path / "content").rename(tmp_path / "old")
    assert heard.until_all()
    (tmp_path / "new").mkdir()
    (tmp_path / "new").rename(tmp_path / "content")
    assert heard.until_all()
    (tmp_path / "content" / "cup.md").write_text("cup", encoding="utf-8")

    assert heard.until_path(tmp_path / "content" / "cup.md")


def test_reading_and_what_lies_elsewhere_is_not_news(watch, tmp_path):
    heard = watch()
    (tmp_path / "public").mkdir()
    (tmp_path / "public" / "index.html").write_text("page", encoding="utf-8")
    (tmp_path / "content" / ".git").mkdir()
    (tmp_path / "content" / ".git" / "index").write_text("git", encoding="utf-8")
    (tmp_path / "content" / "mug.md").read_text(encoding="utf-8")
    # The order of events holds, so once this one is told the others have been passed over.
    (tmp_path / "content" / "last.md").write_text("last", encoding="utf-8")

    assert heard.until_path(tmp_path / "content" / "last.md")
    assert {tmp_path / "content" / "last.md"} == frozenset().union(*heard.changes)


def test_a_bug_in_one_change_does_not_end_the_watching(tmp_path, caplog):
    (tmp_path / "content").mkdir()
    heard = Heard()

    def fail_once(paths) -> None:
        heard.take(paths)
        if paths is None:
            raise KeyError("a bug")

    watcher = StoreWatcher(tmp_path, (tmp_path / "content",), fail_once, report=heard.problems.append)
    watcher.start()
    assert heard.until_all()
    (tmp_path / "content" / "mug.md").write_text("mug", encoding="utf-8")

    assert heard.until_path(tmp_path / "content" / "mug.md")
    watcher.stop()
    assert "a bug in storegen while it took in a change" in caplog.text


def test_a_link_to_a_folder_elsewhere_is_pointed_out(tmp_path):
    heard = Heard()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "content").mkdir()
    try:
        (tmp_path / "content" / "media").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    except OSError:
        pytest.skip("this system does not let us make links")
    watcher = StoreWatcher(tmp_path, (tmp_path / "content",), heard.take, report=heard.problems.append)
    watcher.start()
    assert heard.until_all()
    watcher.stop()

    assert [("unwatched-link", "content/media")] == [(each.code, each.span.path) for each in heard.problems]


def test_a_content_folder_that_is_a_link_itself_is_watched_under_its_own_name(tmp_path):
    heard = Heard()
    (tmp_path / "shop").mkdir()
    (tmp_path / "real").mkdir()
    try:
        (tmp_path / "shop" / "content").symlink_to(tmp_path / "real", target_is_directory=True)
    except OSError:
        pytest.skip("this system does not let us make links")
    content = tmp_path / "shop" / "content"
    watcher = StoreWatcher(tmp_path / "shop", (content,), heard.take, report=heard.problems.append)
    watcher.start()
    assert heard.until_all()
    (tmp_path / "real" / "mug.md").write_text("mug", encoding="utf-8")

    assert heard.until_path(content / "mug.md")
    watcher.stop()


def test_after_thousands_of_files_the_last_one_is_still_heard(tmp_path):
    heard = Heard()
    content = tmp_path / "content"
    content.mkdir()
    watcher = StoreWatcher(tmp_path, (content,), heard.take, report=heard.problems.append)
    watcher.start()
    assert heard.until_all()
    for number in range(3000):
        (content / f"{number}.md").write_bytes(b"x")

    assert heard.until_path(content / "2999.md")
    watcher.stop()
