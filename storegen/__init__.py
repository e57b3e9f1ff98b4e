"""storegen turns a folder of YAML and Markdown into a shop that no platform can take away.

As a library: `open_site(root)` reads a folder, `build(site, out)` publishes it, `Problem` says what is wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__version__ = "0.1.0"
__all__ = ["Problem", "Site", "__version__", "build", "open_site"]

if TYPE_CHECKING:
    from storegen.pipeline import build
    from storegen.problems import Problem
    from storegen.site import Site, open_site


def __getattr__(name: str) -> object:
    """Load the library when it is used: `storegen --version` needs none of it."""
    if name == "build":
        from storegen.pipeline import build  # noqa: PLC0415

        return build
    if name == "Problem":
        from storegen.problems import Problem  # noqa: PLC0415

        return Problem
    if name in ("Site", "open_site"):
        from storegen import site  # noqa: PLC0415

        return getattr(site, name)
    raise AttributeError(name)
