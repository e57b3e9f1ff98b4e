"""Files and folders in the published folder that are not storegen's: they stay, whatever is published around them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from storegen.errors import PublishError
from storegen.publish.content import Output, output_of
from storegen.publish.publisher import publish
from tests.publish.harness import Shop, files_in, with_manifest, without_exchange

if TYPE_CHECKING:
    from pathlib import Path

_GIT = {".git/HEAD": b"ref: refs/heads/main", ".git/objects/ab/cd": b"blob"}


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    shop = Shop(tmp_path)
    shop.publish({"index.html": b"0", "products/mug": b"mug"})
    return shop


def _put_all(shop: Shop, files: dict[str, bytes]) -> None:
    for path, data in files.items():
        shop.put(path, data)


def test_strangers_stay_and_are_reported(shop: Shop) -> None:
    strangers = {**_GIT, "CNAME": b"shop.example", "products/notes.txt": b"mine"}
    _put_all(shop, strangers)

    for version in (b"1", b"2", b"3"):
        site = {"index.html": version, "products/mug": b"mug"}
        assert (".git", "CNAME", "products/notes.txt") == shop.publish(site).foreign
        assert with_manifest(site) | strangers == shop.files()


def test_a_folder_of_strangers_stays_the_same_folder(shop: Shop) -> None:
    _put_all(shop, _GIT)
    inode = (shop.out / ".git").stat().st_ino

    for version in (b"1", b"2", b"3"):
        shop.publish({"index.html": version})
        assert inode == (shop.out / ".git").stat().st_ino


def test_a_stranger_is_never_a_copy(shop: Shop) -> None:
    """Else an edit during a publish could be lost with the copy that loses."""
    shop.put("CNAME", b"a")
    inode = (shop.out / "CNAME").stat().st_ino

    for version in (b"1", b"2", b"3"):
        shop.publish({"index.html": version})
        assert inode == (shop.out / "CNAME").stat().st_ino


def test_strangers_stay_when_the_folder_around_them_is_no_longer_published(shop: Shop) -> None:
    shop.put("products/notes.txt", b"mine")

    for version in (b"1", b"2", b"3"):
        shop.publish({"index.html": version})
        assert with_manifest({"index.html": version}) | {"products/notes.txt": b"mine"} == shop.files()


def test_pages_may_be_published_into_a_folder_of_strangers(shop: Shop) -> None:
    shop.put("blog/mine.txt", b"mine")

    for version in (b"1", b"2", b"3"):
        site = {"index.html": version, "blog/index.html": version}
        shop.publish(site)
        assert with_manifest(site) | {"blog/mine.txt": b"mine"} == shop.files()


def test_a_stranger_that_is_deleted_stays_deleted(shop: Shop) -> None:
    _put_all(shop, {**_GIT, "CNAME": b"a"})
    for version in (b"1", b"2"):
        shop.publish({"index.html": version})
    (shop.out / "CNAME").unlink()

    for version in (b"3", b"4"):
        shop.publish({"index.html": version})
        assert with_manifest({"index.html": version}) | _GIT == shop.files()


def test_a_stranger_that_is_replaced_stays_replaced(shop: Shop) -> None:
    shop.put("CNAME", b"a")
    for version in (b"1", b"2"):
        shop.publish({"index.html": version})
    (shop.out / "CNAME").unlink()
    shop.put("CNAME", b"b")

    for version in (b"3", b"4"):
        shop.publish({"index.html": version})
        assert b"b" == (shop.out / "CNAME").read_bytes()


def test_symlinks_of_strangers_stay_and_nothing_is_changed_behind_them(shop: Shop) -> None:
    behind = shop.root / "behind"
    behind.mkdir()
    (behind / "mug").write_bytes(b"precious")
    (shop.out / "products/mug").unlink()
    (shop.out / "products").rmdir()
    (shop.out / "products").symlink_to(behind)

    for version in (b"1", b"2", b"3"):
        shop.publish({"index.html": version})
        assert {"mug": b"precious"} == files_in(behind)
        assert behind == (shop.out / "products").readlink()


def test_without_an_exchange_nothing_is_changed_behind_a_symlink(shop: Shop) -> None:
    behind = shop.root / "behind"
    behind.mkdir()
    (behind / "mug").write_bytes(b"precious")
    (shop.out / "products/mug").unlink()
    (shop.out / "products").rmdir()
    (shop.out / "products").symlink_to(behind)

    with without_exchange():
        shop.publish({"index.html": b"1"})

    assert {"mug": b"precious"} == files_in(behind)


def test_a_folder_put_where_a_page_was_is_not_removed_with_the_page(shop: Shop) -> None:
    (shop.out / "products/mug").unlink()
    shop.put("products/mug/mine", b"mine")

    with without_exchange():
        shop.publish({"index.html": b"1"})

    assert with_manifest({"index.html": b"1"}) | {"products/mug/mine": b"mine"} == shop.files()


@pytest.mark.parametrize(
    ("stranger", "output"),
    [("CNAME", "CNAME"), ("blog", "blog/index.html"), ("blog/x", "blog"), ("products/x", "products")],
)
def test_a_stranger_in_the_way_is_an_error_and_stays(stranger: str, output: str, shop: Shop) -> None:
    shop.put(stranger, b"mine")
    before = shop.files()

    with pytest.raises(PublishError) as raised:
        shop.publish({"index.html": b"1", output: b"ours"})

    assert ["publish-in-the-way"] == [problem.code for problem in raised.value.problems]
    assert before == shop.files()


def test_a_stranger_equal_to_an_output_becomes_the_stores(shop: Shop) -> None:
    shop.put("CNAME", b"shop.example")

    done = shop.publish({"index.html": b"1", "CNAME": b"shop.example"})

    assert () == done.foreign
    shop.publish({"index.html": b"1"})
    assert with_manifest({"index.html": b"1"}) == shop.files()


@pytest.mark.parametrize("latecomer", ["CNAME", ".git/HEAD"])
def test_what_turns_up_while_publishing_is_kept(latecomer: str, shop: Shop) -> None:
    def load() -> bytes:
        shop.put(latecomer, b"late")
        return b"1"

    promised = output_of("index.html", b"1")
    slow = Output(promised.path, promised.digest, promised.size, load)

    done = publish(shop.out, shop.state, [slow])

    assert with_manifest({"index.html": b"1"}) | {latecomer: b"late"} == shop.files()
    assert (latecomer.partition("/")[0],) == done.foreign
    assert ["publish-brought-home"] == [note.code for note in done.notes]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system knows no such things")
def test_a_stranger_that_is_no_file_at_all_stays(shop: Shop) -> None:
    os.mkfifo(shop.out / "pipe")

    for version in (b"1", b"2", b"3"):
        shop.publish({"index.html": version})
        assert (shop.out / "pipe").is_fifo()
