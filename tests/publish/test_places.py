"""Where the second tree lies, and what a store that moves keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unittest import mock

import pytest

from storegen.errors import PublishError
from storegen.publish.places import find_places
from tests.publish.harness import Shop, with_manifest

if TYPE_CHECKING:
    from pathlib import Path


def test_the_second_tree_lies_in_the_cache(tmp_path: Path) -> None:
    places = find_places(tmp_path / "public", tmp_path / ".storegen")

    assert places.hidden.is_relative_to(tmp_path / ".storegen")


def test_on_another_disk_the_second_tree_lies_beside_the_output_and_publishing_works(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    with mock.patch("storegen.publish.places._same_disk", return_value=False):
        for version in (b"0", b"1", b"2", b"3"):
            shop.publish({"index.html": version})
            if version == b"0":
                shop.put(".git/HEAD", b"ref")
            assert with_manifest({"index.html": version}).items() <= shop.files().items()

        assert b"ref" == (shop.out / ".git/HEAD").read_bytes()
        assert [".public.storegen"] == shop.left_beside()


def test_a_store_that_is_moved_keeps_its_second_tree(tmp_path: Path) -> None:
    old = find_places(tmp_path / "old/public", tmp_path / "old/.storegen")
    new = find_places(tmp_path / "new/public", tmp_path / "new/.storegen")

    assert old.home.name == new.home.name


def test_two_outputs_of_one_store_do_not_share_a_second_tree(tmp_path: Path) -> None:
    one = find_places(tmp_path / "public", tmp_path / ".storegen")
    other = find_places(tmp_path / "portable", tmp_path / ".storegen")

    assert one.hidden != other.hidden


def test_two_outputs_are_published_in_turn(tmp_path: Path) -> None:
    one, other = Shop(tmp_path), Shop(tmp_path)
    other.out = tmp_path / "portable"
    for version in (b"0", b"1", b"2"):
        one.publish({"index.html": version})
        other.publish({"other.html": version})

    assert with_manifest({"index.html": b"2"}) == one.files()
    assert with_manifest({"other.html": b"2"}) == other.files()


def _interrupted(tmp_path: Path) -> Shop:
    """As a kill leaves it right after the exchange: the strangers' folder stands on the bridge."""
    shop = Shop(tmp_path)
    shop.publish({"index.html": b"old"})
    shop.put(".git/HEAD", b"ref")
    shop.out.rename(tmp_path / ".public.storegen-crossing")
    return shop


def test_strangers_on_the_bridge_come_home_when_the_output_was_deleted(tmp_path: Path) -> None:
    shop = _interrupted(tmp_path)

    shop.publish({"index.html": b"new"})

    assert with_manifest({"index.html": b"new"}) | {".git/HEAD": b"ref"} == shop.files()


def test_strangers_on_the_bridge_are_not_thrown_away_for_others_of_the_same_name(tmp_path: Path) -> None:
    shop = _interrupted(tmp_path)
    Shop(tmp_path / "elsewhere").publish({"index.html": b"other"})
    (tmp_path / "elsewhere/public").rename(shop.out)
    shop.put(".git/HEAD", b"another ref")

    with pytest.raises(PublishError) as raised:
        shop.publish({"index.html": b"new"})

    assert ["publish-crossing-interrupted"] == [problem.code for problem in raised.value.problems]
    assert b"ref" == (tmp_path / ".public.storegen-crossing/.git/HEAD").read_bytes()
    assert b"another ref" == (shop.out / ".git/HEAD").read_bytes()


def test_what_was_brought_home_is_reported(tmp_path: Path) -> None:
    shop = _interrupted(tmp_path)
    Shop(tmp_path / "elsewhere").publish({"index.html": b"other"})
    (tmp_path / "elsewhere/public").rename(shop.out)

    done = shop.publish({"index.html": b"new"})

    assert ["publish-brought-home"] == [note.code for note in done.notes]
    assert with_manifest({"index.html": b"new"}) | {".git/HEAD": b"ref"} == shop.files()
