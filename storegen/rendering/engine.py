"""The engine digest: everything besides content and theme that decides the bytes of a page, in one text.

A page made by another engine is made again. The package's own sources count, so a developer's edit needs no version
number.
"""

from __future__ import annotations

from functools import cache
from importlib.metadata import entry_points, version
from importlib.resources import files
from pathlib import Path

from storegen.assets.renditions import ENCODER
from storegen.digest import digest_bytes, digest_text

_LIBRARIES = ("babel", "jinja2", "markdown", "markupsafe", "nh3", "phonenumbers", "segno")


@cache
def engine_digest() -> str:
    """Digest of storegen's code, the libraries that shape pages, the encoders and the installed channel adapters."""
    package = Path(str(files("storegen")))
    sources = sorted(package.rglob("*.py"))
    code = (f"{path.relative_to(package).as_posix()} {digest_bytes(path.read_bytes())}" for path in sources)
    libraries = (f"{name} {version(name)}" for name in _LIBRARIES)
    adapters = sorted(
        f"{point.name} {point.value} {point.dist.version if point.dist else ''}"
        for point in entry_points(group="storegen.checkout")
    )
    return digest_text(*code, *libraries, ENCODER, *adapters)
