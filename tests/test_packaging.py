"""What is handed out: the wheel and the source archive, made from a copy of the tracked files, and the lock files."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
# Ignored by git, and left in folders by systems and editors.
JUNK = ("themes/.DS_Store", "storegen/__pycache__/old.cpython-311.pyc")

pytestmark = pytest.mark.skipif(not (ROOT / ".git").exists(), reason="needs git's list of the project's files")


def tracked(folder: str = ".") -> set[str]:
    listed = subprocess.run(["git", "ls-files", "-z", folder], cwd=ROOT, capture_output=True, text=True, check=True)
    return {name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()}


def hatchling(target: str, source: Path, out: Path) -> Path:
    command = [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(out)]
    subprocess.run(command, cwd=source, capture_output=True, check=True)
    (made,) = out.iterdir()
    return made


@pytest.fixture(scope="module")
def source_archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    copy = tmp_path_factory.mktemp("copy")
    for name in tracked():
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, copy / name)
    for name in JUNK:
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        (copy / name).write_bytes(b"junk")
    return hatchling("sdist", copy, tmp_path_factory.mktemp("sdist"))


@pytest.fixture(scope="module")
def wheel_names(source_archive: Path, tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    unpacked = tmp_path_factory.mktemp("unpacked")
    with tarfile.open(source_archive) as archive:
        archive.extractall(unpacked, filter="data")
    (source,) = unpacked.iterdir()
    with zipfile.ZipFile(hatchling("wheel", source, tmp_path_factory.mktemp("wheel"))) as wheel:
        return set(wheel.namelist())


def locked(name: str) -> dict[str, str]:
    pins = re.findall(r"^([a-z0-9.-]+)==([^ ]+)", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE)
    assert pins
    return dict(pins)


def declared() -> dict[str, list[str]]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = project["dependency-groups"]
    return {
        "requirements.lock": [*project["project"]["dependencies"], *groups["build"]],
        "requirements-dev.lock": [
            *project["project"]["dependencies"],
            *groups["build"],
            *groups["lint"],
            *groups["test"],
        ],
    }


def test_the_wheel_holds_the_themes_and_nothing_else_of_that_folder(wheel_names: set[str]) -> None:
    themes = {name.removeprefix("storegen/_themes/") for name in wheel_names if name.startswith("storegen/_themes/")}

    assert {name.removeprefix("themes/") for name in tracked("themes")} == themes
    assert themes


def test_the_wheel_holds_the_package_and_nothing_else(wheel_names: set[str]) -> None:
    package = {
        name
        for name in wheel_names
        if not name.startswith("storegen/_themes/") and not name.partition("/")[0].endswith(".dist-info")
    }

    assert tracked("storegen") == package


def test_the_source_archive_holds_themes_content_and_tests(source_archive: Path) -> None:
    with tarfile.open(source_archive) as archive:
        names = {member.name.partition("/")[2] for member in archive if member.isfile()}

    assert set() == (tracked("themes") | tracked("content") | tracked("tests")) - names


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_pins_all_that_is_declared(lock: str) -> None:
    wanted = {re.split(r"[^A-Za-z0-9.-]", requirement)[0] for requirement in declared()[lock]}

    assert set() == wanted - set(locked(lock))


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_has_a_digest_for_each_pin_and_no_address(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")

    assert set(locked(lock)) == {
        pin.partition("==")[0] for pin in re.split(r"\n(?=\S)", text.strip()) if "--hash=sha256:" in pin
    }
    assert "://" not in text
    assert "index" not in text


def test_both_locks_agree() -> None:
    to_run = locked("requirements.lock")
    to_test = locked("requirements-dev.lock")

    assert to_run == {name: to_test.get(name) for name in to_run}


def test_the_hooks_of_pre_commit_use_the_locked_ruff() -> None:
    hooks = (ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8")

    assert {locked("requirements-dev.lock")["ruff"]} == set(re.findall(r"ruff==([0-9.]+)", hooks))
