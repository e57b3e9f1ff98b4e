"""Two folders change places in one step, or nothing happens."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from pathlib import Path
from unittest import mock

import pytest

from storegen.errors import PublishError
from storegen.publish.exchange import ExchangeRefusedError, can_exchange_in, exchange
from storegen.publish.manifest import read_manifest
from tests.publish.harness import Shop, with_manifest

_HERE = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="what other systems can do is found by trying")


def _pair(root: Path) -> tuple[Path, Path]:
    one, other = root / "one", root / "other"
    for folder in (one, other):
        folder.mkdir()
        (folder / folder.name).write_bytes(b"")
    return one, other


@_HERE
def test_folders_with_files_change_places(tmp_path: Path) -> None:
    one, other = _pair(tmp_path)

    exchange(one, other)

    assert ["other"] == [entry.name for entry in one.iterdir()]
    assert ["one"] == [entry.name for entry in other.iterdir()]


@_HERE
def test_folders_change_places_where_the_c_library_has_no_function_for_it(tmp_path: Path) -> None:
    """Alpine Linux: musl lacks renameat2, the kernel has it."""
    one, other = _pair(tmp_path)
    libc = ctypes.CDLL(None, use_errno=True)

    class Musl:
        syscall = libc.syscall

    with mock.patch("ctypes.CDLL", return_value=Musl()):
        exchange(one, other)

    assert ["other"] == [entry.name for entry in one.iterdir()]


def test_a_missing_folder_is_an_error_and_nothing_happens(tmp_path: Path) -> None:
    one, _ = _pair(tmp_path)

    with pytest.raises((OSError, ExchangeRefusedError)):
        exchange(one, tmp_path / "missing")

    assert one.is_dir()


@_HERE
def test_finding_out_leaves_no_trace(tmp_path: Path) -> None:
    assert can_exchange_in(tmp_path)
    assert [] == list(tmp_path.iterdir())


def _refuse(*_: Path) -> None:
    raise ExchangeRefusedError("mount point")


@pytest.mark.parametrize("strangers", [{}, {".git/HEAD": b"ref", "CNAME": b"a"}], ids=["alone", "with strangers"])
def test_a_folder_that_cannot_be_exchanged_is_changed_file_by_file(strangers: dict[str, bytes], tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    shop.publish({"index.html": b"0", "gone/index.html": b""})
    for path, data in strangers.items():
        shop.put(path, data)

    with mock.patch("storegen.publish.crossing.exchange", _refuse):
        for version in (b"1", b"2"):
            done = shop.publish({"index.html": version, "new": b""})
            assert not done.whole
            assert with_manifest({"index.html": version, "new": b""}) | strangers == shop.files()
    assert [] == shop.left_beside()


def test_a_refusal_is_remembered(tmp_path: Path) -> None:
    """Composing a second tree in vain costs as much as a first publish."""
    shop = Shop(tmp_path)
    shop.publish({"index.html": b"0"})
    asked: list[Path] = []

    def refuse(one: Path, _: Path) -> None:
        asked.append(one)
        raise ExchangeRefusedError("mount point")

    with mock.patch("storegen.publish.crossing.exchange", refuse):
        for version in (b"1", b"2", b"3"):
            shop.publish({"index.html": version})

    assert 1 == len(asked)


def test_an_empty_folder_that_cannot_be_replaced_is_filled(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    shop.out.mkdir()
    real = os.rename

    def rename(source: object, target: object) -> None:
        if Path(str(target)) == shop.out:
            raise OSError(errno.EBUSY, os.strerror(errno.EBUSY))
        real(source, target)  # type: ignore[call-overload]

    with mock.patch("os.rename", rename):
        done = shop.publish({"index.html": b"0", "a/b": b""})

    assert not done.whole
    assert with_manifest({"index.html": b"0", "a/b": b""}) == shop.files()


def test_files_reach_a_folder_on_another_disk(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    shop.publish({"index.html": b"0"})
    real = os.replace

    def replace(source: object, target: object) -> None:
        if "tree" in Path(str(source)).parts:
            raise OSError(errno.EXDEV, os.strerror(errno.EXDEV))
        real(source, target)  # type: ignore[call-overload]

    with mock.patch("storegen.publish.crossing.exchange", _refuse), mock.patch("os.replace", replace):
        done = shop.publish({"index.html": b"1", "a/b": b"new"})

    assert not done.whole
    assert with_manifest({"index.html": b"1", "a/b": b"new"}) == shop.files()


def test_a_disk_without_links_gets_its_files_one_by_one(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    shop.publish({"index.html": b"0", "same": b""})

    with mock.patch("os.link", side_effect=OSError(errno.EPERM, os.strerror(errno.EPERM))):
        done = shop.publish({"index.html": b"1", "same": b""})

    assert not done.whole
    assert with_manifest({"index.html": b"1", "same": b""}) == shop.files()


def test_a_fault_half_way_without_an_exchange_says_that_the_site_is_mixed(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    shop.publish({"index.html": b"0"})
    fault = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with (
        mock.patch("storegen.publish.crossing.exchange", _refuse),
        mock.patch("os.replace", side_effect=fault),
        pytest.raises(PublishError) as raised,
    ):
        shop.publish({"index.html": b"1"})

    assert "some of its files are new already" in str(raised.value)
    assert read_manifest(shop.out) is not None
