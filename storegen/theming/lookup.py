"""Where themes lie: a name in, the folders to read it from out, the strongest first.

A store's own `themes/NAME/` lies over the theme of that name file by file; below it comes the built-in theme of that
name, or one that an installed package offers under the entry-point group `storegen.themes`; below that its parent, in
the same order.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import entry_points
from importlib.resources import files
from pathlib import Path

from storegen.documents.slug import check_slug
from storegen.problems import Span


@dataclass(frozen=True, slots=True)
class Layer:
    """One folder of a theme's chain.

    Attributes:
        theme: the theme's name.
        folder: where its files are.
    """

    theme: str
    folder: Path


def built_in_folder() -> Path:
    """The folder of the themes that come with storegen.

    The wheel carries them inside the package; an editable install uses the checkout's `themes/`. The package's own
    folder is asked first, because an editable install also leaves a stale copy among the installed packages.
    """
    package = Path(str(files("storegen")))
    for folder in (package / "_themes", package.parent / "themes"):
        if (folder / "plain" / "theme.yaml").is_file():
            return folder
    return package / "_themes"


def is_theme_name(name: str) -> bool:
    """Whether a text may be a theme's name: one folder's, so that it cannot lead to another place."""
    return check_slug(name, Span("")) is None


def layers(root: Path, name: str) -> tuple[Layer, ...]:
    """Folders that hold a theme, the store's own first; empty when there is no such theme."""
    if not is_theme_name(name):
        return ()
    folders = [root / "themes" / name, built_in_folder() / name]
    folders += [Path(str(files(point.value))) for point in entry_points(group="storegen.themes", name=name)]
    seen: dict[Path, Layer] = {}
    for folder in folders:
        if folder.is_dir():
            seen.setdefault(folder.resolve(), Layer(name, folder))
    return tuple(seen.values())


def theme_names(root: Path) -> tuple[str, ...]:
    """Names of all themes a store can use, sorted."""
    folders = [root / "themes", built_in_folder()]
    names = {entry.name for folder in folders if folder.is_dir() for entry in folder.iterdir() if entry.is_dir()}
    names |= {point.name for point in entry_points(group="storegen.themes")}
    return tuple(sorted(filter(is_theme_name, names)))
