"""What is remembered between publishes, and what is not believed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from storegen.digest import digest_bytes
from storegen.publish.ledger import Ledger, load, save
from storegen.publish.paths import layout_of

if TYPE_CHECKING:
    from pathlib import Path

_SECOND = 1_000_000_000
_LAYOUT = layout_of(["index.html", "products/mug"])
_LEDGER = Ledger(
    manifest="m",
    files={"products/mug": (3, 10, 11, 12)},
    live_folders={"": (20, 21, 22), "products": (30, 31, 32)},
    hidden_folders={"products": (40, 41, 42)},
    foreign=(".git",),
    links=("CNAME",),
    written=("index.html",),
    removed=("gone",),
    refused_on=5,
)


def test_a_ledger_is_read_as_it_was_written(tmp_path: Path) -> None:
    save(tmp_path / "ledger", _LEDGER, _LAYOUT)

    assert _LEDGER == load(tmp_path / "ledger", "m", _LAYOUT)


def test_the_ledger_of_another_manifest_is_not_believed(tmp_path: Path) -> None:
    save(tmp_path / "ledger", _LEDGER, _LAYOUT)

    assert Ledger() == load(tmp_path / "ledger", "another", _LAYOUT)


def test_a_ledger_of_other_files_is_not_believed(tmp_path: Path) -> None:
    save(tmp_path / "ledger", _LEDGER, _LAYOUT)

    assert Ledger() == load(tmp_path / "ledger", "m", layout_of(["index.html"]))


@pytest.mark.parametrize("body", [b"", b"[]\n", b"{}\n", b'{"version": 1, "manifest": "m"}\n', b"\xff\n123"])
def test_a_forged_ledger_is_not_believed(body: bytes, tmp_path: Path) -> None:
    (tmp_path / "ledger").write_bytes(digest_bytes(body).encode() + b"\n" + body)

    assert Ledger() == load(tmp_path / "ledger", "m", _LAYOUT)


def test_a_missing_ledger_is_empty(tmp_path: Path) -> None:
    assert Ledger() == load(tmp_path / "ledger", "m", _LAYOUT)


@pytest.mark.parametrize("position", [0, 20, 40, 80, -1])
def test_a_damaged_ledger_is_not_believed(position: int, tmp_path: Path) -> None:
    save(tmp_path / "ledger", _LEDGER, _LAYOUT)
    data = bytearray((tmp_path / "ledger").read_bytes())
    data[position] ^= 1
    (tmp_path / "ledger").write_bytes(data)

    assert Ledger() == load(tmp_path / "ledger", "m", _LAYOUT)


def test_a_ledger_cut_short_is_not_believed(tmp_path: Path) -> None:
    save(tmp_path / "ledger", _LEDGER, _LAYOUT)
    data = (tmp_path / "ledger").read_bytes()
    (tmp_path / "ledger").write_bytes(data[:-9])

    assert Ledger() == load(tmp_path / "ledger", "m", _LAYOUT)


def test_a_ledger_that_names_a_path_elsewhere_is_not_believed(tmp_path: Path) -> None:
    """A store that was downloaded may bring a ledger of any content."""
    save(tmp_path / "ledger", Ledger(manifest="m", removed=("../precious",)), _LAYOUT)

    assert Ledger() == load(tmp_path / "ledger", "m", _LAYOUT)


def test_what_changed_just_now_is_not_remembered() -> None:
    now = 100 * _SECOND
    old, fresh = now - 3 * _SECOND, now - _SECOND
    ledger = Ledger(
        files={"old": (1, old, fresh, 1), "fresh": (1, fresh, fresh, 2)},
        live_folders={"old": (old, fresh, 3), "fresh": (fresh, fresh, 4)},
        hidden_folders={"old": (old, fresh, 5), "fresh": (fresh, fresh, 6)},
    )

    settled = ledger.without_fresh(now)

    assert [["old"], ["old"], ["old"]] == [
        list(records) for records in (settled.files, settled.live_folders, settled.hidden_folders)
    ]
