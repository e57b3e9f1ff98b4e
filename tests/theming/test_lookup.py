"""Where themes are looked up: by a name that is a folder's, never by a path."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storegen.problems import Span
from storegen.theming.lookup import built_in_folder, layers, theme_names
from storegen.theming.read import read_theme

HERE = Span("content/store.yaml", 4, 8)


def test_a_built_in_theme_is_found_by_its_name(tmp_path):
    assert ["plain"] == [layer.folder.name for layer in layers(tmp_path, "plain")]


def test_the_own_folder_lies_over_the_built_in_one(tmp_path):
    (tmp_path / "themes" / "plain").mkdir(parents=True)

    assert [tmp_path / "themes" / "plain", built_in_folder() / "plain"] == [
        layer.folder for layer in layers(tmp_path, "plain")
    ]


@pytest.mark.parametrize("name", ["", ".", "..", "../themes/plain", "plain/../plain", "plain/", "plain\\", "Plain"])
def test_a_path_is_no_name(name, tmp_path):
    assert () == layers(tmp_path, name)


def test_an_absolute_path_is_no_name(tmp_path):
    assert () == layers(tmp_path, tmp_path.as_posix())


@given(st.text(alphabet="./\\:~ aplin", max_size=12))
def test_what_is_found_lies_directly_in_a_folder_of_themes(name):
    for layer in layers(built_in_folder().parent, name):
        assert built_in_folder() == layer.folder.parent


def test_a_folder_that_cannot_be_named_is_not_suggested(tmp_path):
    for name in ("mine", "Not Mine", ".git"):
        (tmp_path / "themes" / name).mkdir(parents=True)

    assert "mine" in theme_names(tmp_path)
    assert not {"Not Mine", ".git"} & set(theme_names(tmp_path))


def test_a_parent_that_is_a_path_is_pointed_at(tmp_path):
    (tmp_path / "themes" / "mine").mkdir(parents=True)
    (tmp_path / "themes" / "mine" / "theme.yaml").write_text("extends: ../themes/plain\n", "utf-8")
    theme, problems = read_theme(tmp_path, "mine", HERE)

    assert theme is None
    assert [("bad-theme-name", Span("themes/mine/theme.yaml", 1, 10))] == [(one.code, one.span) for one in problems]
