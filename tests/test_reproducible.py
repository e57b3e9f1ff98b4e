"""The same shop gives the same bytes, whoever builds it, where, and with how many workers."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.shop import Shop

GOLDEN = Path(__file__).parent / "golden" / "bamboo"

# The first is how the others are compared; a locale that is missing on a machine is what programs must bear anyway.
SURROUNDINGS = {
    "plain": {},
    "tokyo-c": {"TZ": "Asia/Tokyo", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
    "honolulu-turkish": {"TZ": "Pacific/Honolulu", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "2", "umask": "077"},
    "workers": {"PYTHONHASHSEED": "3", "jobs": "2", "umask": "002"},
}


def built_in(folder: Path, surroundings: dict[str, str]) -> str:
    """Digest of the shop as another process builds it in a folder of its own."""
    shop = Shop(GOLDEN).copy(folder / "a shop 店")
    shop.picture("content/media/mug.jpg", (640, 480))
    variables = {name: value for name, value in surroundings.items() if name.isupper()}
    executor = ["--jobs", surroundings["jobs"], "--executor", "process"] if "jobs" in surroundings else []
    subprocess.run(
        [
            sys.executable,
            "-W",
            "error",
            "-m",
            "storegen",
            "build",
            "-C",
            str(shop.root),
            "--as-of",
            "2026-11-22",
            *executor,
        ],
        check=True,
        capture_output=True,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parent.parent)} | variables,
        umask=int(surroundings.get("umask", "022"), 8),
    )
    return shop.result().tree_digest()


@pytest.fixture(scope="module")
def expected(tmp_path_factory):
    return built_in(tmp_path_factory.mktemp("plain"), SURROUNDINGS["plain"])


@pytest.mark.parametrize("name", [name for name in SURROUNDINGS if name != "plain"])
def test_the_bytes_do_not_depend_on_the_surroundings(name, expected, tmp_path):
    assert expected == built_in(tmp_path, SURROUNDINGS[name])


def test_a_day_from_the_environment_is_the_as_of_day(tmp_path, monkeypatch):
    shop = Shop(GOLDEN).copy(tmp_path / "shop").picture("content/media/mug.jpg", (64, 48))
    by_day = shop.build().tree()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795305600")  # 2026-11-22 in UTC

    assert by_day == shop.build(as_of=None).tree()


def test_the_order_in_which_files_were_written_leaves_no_trace(tmp_path):
    one = Shop(GOLDEN).copy(tmp_path / "one").picture("content/media/mug.jpg", (64, 48))
    other = Shop(tmp_path / "other")
    for path in sorted((path for path in one.root.rglob("*") if path.is_file()), reverse=True):
        other.write(path.relative_to(one.root).as_posix(), path.read_bytes())

    assert one.build().tree() == other.build().tree()
