"""Theme assets: files of `assets/` in, published files under fingerprinted names out.

A style's `url(...)` and `@import` of another asset become that asset's fingerprinted name, so a change travels up the
names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.assets.fingerprint import fingerprint, rewrite_css_urls
from storegen.digest import digest_bytes
from storegen.problems import Problem, Span
from storegen.suggest import suggest
from storegen.theming.theme import Asset

if TYPE_CHECKING:
    from collections.abc import Mapping

_FOLDER = "assets/"
_ADDRESS = "/assets/"


def read_assets(found: Mapping[str, tuple[str, bytes]], problems: list[Problem]) -> dict[str, Asset]:
    """Fingerprint the assets of a theme.

    Args:
        found: name inside the theme (`assets/base.css`) -> (path for messages, bytes).
        problems: is added to.

    Returns:
        Assets by their name below `assets/`.
    """
    made: dict[str, Asset] = {}

    def asset(name: str, above: tuple[str, ...]) -> Asset:
        if name not in made:
            path, data = found[_FOLDER + name]
            if name.endswith(".css"):
                data = rewritten(name, path, data, (*above, name))
            made[name] = Asset(name, _ADDRESS + fingerprint(name, data), digest_bytes(data), data)
        return made[name]

    def rewritten(name: str, path: str, data: bytes, above: tuple[str, ...]) -> bytes:
        def resolve(url: str) -> str:
            target = url.removeprefix("./")
            if _FOLDER + target not in found or target in above:
                if ":" not in url and not url.startswith(("#", "/")):
                    message = f"the style refers to '{url}', which is not among the theme's assets"
                    problems.append(Problem("missing-asset", message, Span(path), suggest(target, names)))
                return url
            below = asset(target, above).address.removeprefix(_ADDRESS)
            return "../" * name.count("/") + below

        return rewrite_css_urls(data.decode("utf-8", "replace"), resolve).encode()

    names = [name.removeprefix(_FOLDER) for name in found]
    return {name: asset(name, ()) for name in sorted(names)}
