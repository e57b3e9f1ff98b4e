"""What a published folder says about itself."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storegen.digest import digest_bytes
from storegen.errors import PublishError
from storegen.publish.manifest import Entry, Manifest, parse_manifest, read_manifest
from storegen.publish.paths import is_safe
from tests.publish.harness import Shop

_DIGEST = digest_bytes(b"")
_PATHS = st.text(min_size=1).filter(is_safe)
_ENTRIES = st.builds(
    lambda path, size, data: Entry(path, size, digest_bytes(data)), _PATHS, st.integers(0), st.binary()
)


@given(st.lists(_ENTRIES, unique_by=lambda entry: entry.path))
def test_a_manifest_is_read_as_it_was_written(entries: list[Entry]) -> None:
    manifest = Manifest({entry.path: entry for entry in entries})

    assert manifest == parse_manifest(manifest.to_bytes(), Path("public"))


@given(st.lists(_ENTRIES, unique_by=lambda entry: entry.path), st.randoms())
def test_the_bytes_do_not_depend_on_the_order(entries: list[Entry], random: object) -> None:
    shuffled = list(entries)
    random.shuffle(shuffled)  # type: ignore[attr-defined]

    assert _bytes(entries) == _bytes(shuffled)


def test_the_bytes_are_json_with_path_size_and_digest() -> None:
    data = Manifest({"商品/a": Entry("商品/a", 3, digest_bytes(b"abc"))}).to_bytes()

    assert {"商品/a": {"size": 3, "digest": digest_bytes(b"abc")}} == json.loads(data)["files"]
    assert "商品/a".encode() in data


def test_a_folder_without_a_manifest_has_none(tmp_path: Path) -> None:
    assert read_manifest(tmp_path) is None
    assert read_manifest(tmp_path / "missing") is None


def test_the_manifest_does_not_list_itself(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    shop.publish({"a": b""})

    manifest = read_manifest(shop.out)
    assert manifest is not None
    assert {"a": Entry("a", 0, _DIGEST)} == manifest.entries


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"[]",
        b"null",
        b"[" * 100_000,
        b'{"storegen_manifest": 1}',
        b'{"storegen_manifest": 2, "files": {}}',
        b'{"storegen_manifest": 1, "files": []}',
        b'{"storegen_manifest": 1, "files": {"a": 1}}',
        *(
            json.dumps({"storegen_manifest": 1, "files": {path: {"size": size, "digest": digest}}}).encode()
            for path, size, digest in [
                ("../../etc/passwd", 0, _DIGEST),
                ("/etc/passwd", 0, _DIGEST),
                ("a/./b", 0, _DIGEST),
                ("\ud800", 0, _DIGEST),
                ("storegen/manifest.json", 0, _DIGEST),
                ("a", -1, _DIGEST),
                ("a", True, _DIGEST),
                ("a", 0, "short"),
                ("a", 0, None),
            ]
        ),
    ],
)
def test_a_damaged_manifest_stops_the_publish_with_a_cure(data: bytes, tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    shop.publish({"a": b"old"})
    (shop.out / "storegen/manifest.json").unlink()
    shop.put("storegen/manifest.json", data)

    with pytest.raises(PublishError) as raised:
        shop.publish({"a": b"new"})

    assert ["publish-manifest-damaged"] == [problem.code for problem in raised.value.problems]
    assert "delete the folder" in str(raised.value.problems[0].hint)
    assert b"old" == (shop.out / "a").read_bytes()


def test_a_manifest_that_was_reformatted_is_written_again(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    shop.publish({"a": b""})
    right = (shop.out / "storegen/manifest.json").read_bytes()
    shop.put("storegen/manifest.json", json.dumps(json.loads(right), indent=2).encode())

    shop.publish({"a": b""})

    assert right == (shop.out / "storegen/manifest.json").read_bytes()


def _bytes(entries: list[Entry]) -> bytes:
    return Manifest({entry.path: entry for entry in entries}).to_bytes()
