"""Which names in a folder are not ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.publish.paths import layout_of
from storegen.publish.survey import look, strangers

if TYPE_CHECKING:
    from pathlib import Path

_OURS = layout_of(["storegen/manifest.json", "Jörg/index.html", "index.html"])


def _strangers_in(root: Path) -> list[str]:
    return sorted(strangers(root, look(root, _OURS.folders, {}), _OURS, ()))


def test_only_the_outermost_folder_of_a_stranger_is_named(tmp_path: Path) -> None:
    (tmp_path / "mine/deep").mkdir(parents=True)
    (tmp_path / "index.html").touch()

    assert ["mine"] == _strangers_in(tmp_path)


def test_a_name_in_another_case_is_a_strangers_where_case_counts(tmp_path: Path) -> None:
    (tmp_path / "Index.html").touch()

    assert ["Index.html"] == _strangers_in(tmp_path)


def test_a_name_in_another_case_is_ours_where_case_does_not_count(tmp_path: Path) -> None:
    """The disk knows the manifest by its name in capitals, as on macOS and Windows, and keeps old names."""
    (tmp_path / "STOREGEN").mkdir()
    (tmp_path / "STOREGEN/MANIFEST.JSON").touch()
    (tmp_path / "Index.html").touch()
    (tmp_path / "JO\u0308RG").mkdir()
    (tmp_path / "mine").touch()

    assert ["mine"] == _strangers_in(tmp_path)


def test_a_remembered_stranger_is_part_of_the_folder_that_is_no_longer_ours(tmp_path: Path) -> None:
    (tmp_path / "products/jar").mkdir(parents=True)
    survey = look(tmp_path, [""], {})

    assert ["products"] == strangers(tmp_path, survey, layout_of(["index.html"]), ["products/jar/notes.txt"])
