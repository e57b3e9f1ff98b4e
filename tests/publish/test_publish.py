"""What a publish does to a folder, and what it says about it."""

from __future__ import annotations

import stat
import time
from typing import TYPE_CHECKING

import pytest

from storegen.errors import PublishError
from storegen.publish.content import Output, output_of
from storegen.publish.publisher import publish
from tests.publish.harness import Shop, files_in, outputs_of, with_manifest, without_exchange

if TYPE_CHECKING:
    from pathlib import Path

_SITE = {"index.html": b"home", "products/mug/index.html": b"mug", "products/jar/index.html": b"jar"}


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return Shop(tmp_path)


def _loads_nothing(path: str, data: bytes) -> Output:
    output = output_of(path, data)

    def load() -> bytes:
        raise AssertionError(f"{path} was loaded")

    return Output(output.path, output.digest, output.size, load)


def _codes(error: PublishError) -> list[str]:
    return [problem.code for problem in error.problems]


def test_the_first_publish_makes_the_folder(shop: Shop) -> None:
    done = shop.publish(_SITE)

    assert with_manifest(_SITE) == shop.files()
    assert tuple(sorted(_SITE)) == done.written
    assert (0, (), ()) == (done.kept, done.removed, done.foreign)


def test_an_empty_folder_is_published_into_and_keeps_its_permissions(shop: Shop) -> None:
    shop.out.mkdir(mode=0o750)

    for version in (b"1", b"2", b"3"):
        shop.publish({**_SITE, "index.html": version})
        assert 0o750 == stat.S_IMODE(shop.out.stat().st_mode)


def test_published_files_have_the_permissions_of_any_new_file(shop: Shop) -> None:
    (shop.root / "any").write_bytes(b"")
    shop.publish(_SITE)
    shop.publish({**_SITE, "index.html": b"2"})

    assert stat.S_IMODE((shop.root / "any").stat().st_mode) == stat.S_IMODE((shop.out / "index.html").stat().st_mode)


def test_a_change_writes_what_changed_and_removes_what_went(shop: Shop) -> None:
    shop.publish(_SITE)
    new = {"index.html": b"other", "products/mug/index.html": b"mug", "products/pot/index.html": b"pot"}

    done = shop.publish(new)

    assert with_manifest(new) == shop.files()
    assert ("index.html", "products/pot/index.html") == done.written
    assert ("products/jar/index.html",) == done.removed
    assert 1 == done.kept
    assert done.whole


def test_only_what_is_new_or_changed_is_loaded(shop: Shop) -> None:
    shop.publish(_SITE)
    kept = [_loads_nothing(path, data) for path, data in _SITE.items()]

    done = publish(shop.out, shop.state, [*kept, output_of("new", b"n")])

    assert ("new",) == done.written


def test_publishing_the_same_again_touches_nothing(shop: Shop) -> None:
    shop.publish(_SITE)
    before = (shop.out.stat().st_ino, (shop.out / "index.html").stat().st_mtime_ns)

    done = publish(shop.out, shop.state, [_loads_nothing(path, data) for path, data in _SITE.items()])

    assert before == (shop.out.stat().st_ino, (shop.out / "index.html").stat().st_mtime_ns)
    assert ((), (), 3) == (done.written, done.removed, done.kept)


def test_an_empty_site_can_be_published(shop: Shop) -> None:
    shop.publish(_SITE)

    shop.publish({})

    assert with_manifest({}) == shop.files()


def test_no_file_is_written_in_place(shop: Shop) -> None:
    """Somebody who has the old page open goes on reading the old page."""
    shop.publish(_SITE)
    with (shop.out / "index.html").open("rb") as old:
        for version in (b"1", b"2", b"3"):
            shop.publish({**_SITE, "index.html": version})
        assert b"home" == old.read()


def test_a_path_may_become_a_folder_and_a_file_again(shop: Shop) -> None:
    for site in ({"a": b"file"}, {"a/b/c": b"deep"}, {"a": b"file"}, {"a/b": b"less deep"}, {"a/b/c": b"deep"}):
        shop.publish(site)
        assert with_manifest(site) == shop.files()


def test_without_an_exchange_a_path_may_become_a_folder_and_a_file_again(shop: Shop) -> None:
    with without_exchange():
        for site in ({"a": b"file"}, {"a/b/c": b"deep"}, {"a": b"file"}, {"a/b": b"less deep"}, {"a/b/c": b"deep"}):
            shop.publish(site)
            assert with_manifest(site) == shop.files()


def test_deep_paths_are_published(shop: Shop) -> None:
    deep = "/".join(["d" * 50] * 30) + "/index.html"
    for version in (b"1", b"2", b"3"):
        shop.publish({deep: version})
        assert with_manifest({deep: version}) == shop.files()


def test_a_symlink_as_output_is_followed_and_stays(shop: Shop) -> None:
    real = shop.root / "disk" / "site"
    shop.out.symlink_to(real)

    for version in (b"1", b"2", b"3"):
        shop.publish({"index.html": version})
        assert with_manifest({"index.html": version}) == files_in(real)
    assert shop.out.is_symlink()


def test_a_symlink_that_leads_to_itself_is_refused(shop: Shop) -> None:
    shop.out.symlink_to(shop.out)

    with pytest.raises(PublishError) as raised:
        shop.publish(_SITE)

    assert ["publish-out-is-a-file"] == _codes(raised.value)


def test_a_file_edited_in_place_is_written_again_and_reported(shop: Shop) -> None:
    shop.publish(_SITE)
    shop.publish({**_SITE, "index.html": b"2"})
    shop.put("products/mug/index.html", b"MUG")

    done = shop.publish({**_SITE, "index.html": b"2"})

    assert with_manifest({**_SITE, "index.html": b"2"}) == shop.files()
    assert ("products/mug/index.html",) == done.written
    assert ["publish-edited"] == [note.code for note in done.notes]
    assert "products/mug/index.html" in done.notes[0].message
    shop.publish({**_SITE, "index.html": b"3"})
    assert with_manifest({**_SITE, "index.html": b"3"}) == shop.files()


def test_a_file_edited_at_once_without_a_change_of_size_is_noticed(shop: Shop) -> None:
    for _ in range(2):
        publish(shop.out, shop.state, outputs_of(_SITE), clock=time.time_ns)
    (shop.out / "index.html").write_bytes(b"HOME")

    publish(shop.out, shop.state, outputs_of(_SITE), clock=time.time_ns)

    assert with_manifest(_SITE) == shop.files()


def test_a_file_edited_in_place_and_then_restored_does_not_come_back_edited(shop: Shop) -> None:
    """The edit reaches the second tree, which shares the file; the copy that was put back does not."""
    for version in (b"1", b"2"):
        shop.publish({**_SITE, "index.html": version})
    shop.put("products/mug/index.html", b"MUG")
    (shop.out / "products/mug/index.html").unlink()
    shop.put("products/mug/index.html", b"mug")

    shop.publish({**_SITE, "index.html": b"3"})

    assert with_manifest({**_SITE, "index.html": b"3"}) == shop.files()


def test_a_deleted_file_comes_back_and_is_reported(shop: Shop) -> None:
    shop.publish(_SITE)
    (shop.out / "index.html").unlink()

    done = shop.publish(_SITE)

    assert with_manifest(_SITE) == shop.files()
    assert ["publish-edited"] == [note.code for note in done.notes]


def test_a_file_touched_but_equal_is_kept(shop: Shop) -> None:
    shop.publish(_SITE)
    shop.put("index.html", b"home")

    done = shop.publish(_SITE)

    assert ((), 3, ()) == (done.written, done.kept, done.notes)


def test_a_damaged_second_tree_never_shows(shop: Shop) -> None:
    for version in (b"1", b"2"):
        shop.publish({**_SITE, "index.html": version})
    hidden = next(shop.state.glob("publish/*/tree"))
    (hidden / "products/mug/index.html").unlink()
    (hidden / "products/stray").write_bytes(b"?")
    (hidden / "products/jar/index.html").unlink()
    (hidden / "products/jar/index.html").mkdir()

    for version in (b"3", b"4"):
        shop.publish({**_SITE, "index.html": version})
        assert with_manifest({**_SITE, "index.html": version}) == shop.files()


def test_a_second_tree_that_is_a_symlink_leads_nowhere(shop: Shop) -> None:
    shop.publish(_SITE)
    elsewhere = shop.root / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "index.html").write_bytes(b"precious")
    next(shop.state.glob("publish/*")).joinpath("tree").symlink_to(elsewhere)

    shop.publish({**_SITE, "index.html": b"2"})

    assert {"index.html": b"precious"} == files_in(elsewhere)
    assert with_manifest({**_SITE, "index.html": b"2"}) == shop.files()


def test_bytes_other_than_announced_are_not_published(shop: Shop) -> None:
    shop.publish(_SITE)
    promised = output_of("index.html", b"right")
    wrong = Output(promised.path, promised.digest, promised.size, lambda: b"wrong")

    with pytest.raises(PublishError) as raised:
        publish(shop.out, shop.state, [wrong])

    assert ["publish-bytes-differ"] == _codes(raised.value)
    assert with_manifest(_SITE) == shop.files()


@pytest.mark.parametrize(
    "path",
    ["", "/etc/passwd", "../x", "a/../../x", "./a", "a//b", "a/", "a\\b", "C:/x", "a\0b", "storegen/manifest.json"],
)
def test_a_path_that_leads_elsewhere_is_refused(path: str, shop: Shop) -> None:
    with pytest.raises(PublishError) as raised:
        shop.publish({path: b""})

    assert ["publish-path"] == _codes(raised.value)
    assert not shop.out.exists()


def test_two_outputs_of_one_path_are_refused(shop: Shop) -> None:
    with pytest.raises(PublishError) as raised:
        publish(shop.out, shop.state, [output_of("a", b"1"), output_of("a", b"2")])

    assert ["publish-path"] == _codes(raised.value)


def test_a_file_that_is_a_folder_too_is_refused(shop: Shop) -> None:
    with pytest.raises(PublishError) as raised:
        shop.publish({"a": b"", "a/b": b""})

    assert ["publish-path"] == _codes(raised.value)


def test_an_output_that_is_a_file_is_refused(shop: Shop) -> None:
    shop.out.write_bytes(b"a file")

    with pytest.raises(PublishError) as raised:
        shop.publish(_SITE)

    assert ["publish-out-is-a-file"] == _codes(raised.value)
    assert b"a file" == shop.out.read_bytes()


def test_a_folder_storegen_did_not_make_is_refused_and_named(shop: Shop) -> None:
    shop.out.mkdir()
    (shop.out / "thesis.docx").write_bytes(b"years of work")

    with pytest.raises(PublishError) as raised:
        shop.publish(_SITE)

    assert ["publish-folder-not-ours"] == _codes(raised.value)
    assert "thesis.docx" in str(raised.value)
    assert {"thesis.docx": b"years of work"} == shop.files()
