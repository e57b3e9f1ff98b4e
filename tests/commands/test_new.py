from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
import yaml
from click.testing import CliRunner

from storegen.commands import cli, main

if TYPE_CHECKING:
    from pathlib import Path

SHOP = {
    ".gitignore",
    "README.md",
    "content/menus.yaml",
    "content/pages/about.md",
    "content/products/first-product.md",
    "content/store.yaml",
}


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def files_in(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_a_new_shop_is_a_handful_of_files(here: Path) -> None:
    status = main(["new", "shop"])

    assert status == 0
    assert files_in(here / "shop") == SHOP


def test_the_next_command_is_said(here: Path) -> None:
    result = CliRunner().invoke(cli, ["new", "my/shop"])

    assert result.exit_code == 0
    assert "cd my/shop && storegen serve" in result.stdout.replace("\\", "/")


def test_a_shop_in_this_folder_needs_no_step(here: Path) -> None:
    result = CliRunner().invoke(cli, ["new", "."])

    assert result.stdout.endswith("Next: storegen serve\n")


def test_the_store_file_has_six_lines(here: Path) -> None:
    main(["new", "shop"])

    lines = (here / "shop" / "content" / "store.yaml").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 6
    assert {"name", "currency"} <= set(yaml.safe_load("\n".join(lines)))


@pytest.mark.parametrize("name", ["kept.txt", "content/store.yaml", ".hidden"])
def test_a_folder_with_files_is_left_alone(here: Path, name: str) -> None:
    kept = here / "shop" / name
    kept.parent.mkdir(parents=True)
    kept.write_text("mine", encoding="utf-8")

    status = main(["new", "shop"])

    assert status == 1
    assert files_in(here / "shop") == {name}
    assert kept.read_text(encoding="utf-8") == "mine"


def test_a_file_of_that_name_is_left_alone(here: Path) -> None:
    (here / "shop").write_text("mine", encoding="utf-8")

    status = main(["new", "shop"])

    assert status == 1
    assert (here / "shop").read_text(encoding="utf-8") == "mine"


def test_the_refusal_has_a_code_and_a_cure(here: Path) -> None:
    (here / "kept.txt").write_text("mine", encoding="utf-8")

    result = CliRunner().invoke(cli, ["new", ".", "--format", "json"])

    (problem,) = json.loads(result.stdout)["problems"]
    assert problem["code"] == "folder-not-empty"
    assert problem["hint"] == "name a folder that is empty or not there yet"


def test_an_empty_repository_is_as_good_as_an_empty_folder(here: Path) -> None:
    (here / "shop" / ".git").mkdir(parents=True)

    assert main(["new", "shop"]) == 0


def test_the_folder_is_looked_for_in_the_one_that_c_names(here: Path) -> None:
    (here / "shops").mkdir()

    main(["new", "-C", "shops", "mugs"])

    assert files_in(here / "shops" / "mugs") == SHOP


def test_json_names_the_files(here: Path) -> None:
    result = CliRunner().invoke(cli, ["new", "shop", "--format", "json"])

    assert {"problems": [], "files": sorted(SHOP)} == {
        key: sorted(value) for key, value in json.loads(result.stdout).items()
    }


def test_verbose_names_each_file(here: Path) -> None:
    result = CliRunner().invoke(cli, ["new", "shop", "-v"])

    assert {f"wrote {name}" for name in SHOP} == set(result.stderr.splitlines())
