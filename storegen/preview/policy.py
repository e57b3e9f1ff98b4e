"""A page and the shop's Content-Security-Policy in, the preview's headers out.

The preview is as strict as the published shop, so that whatever a browser would block there is blocked here too and
shows in the browser's console. Only what the preview adds itself (one script, one stylesheet, one websocket) is
allowed on top. A page's own `<meta>` would forbid that, so its policy moves into the header.
"""

from __future__ import annotations

import html
import re

from storegen.pages.headers import ALWAYS, permissions
from storegen.pages.policy import ONLY_IN_HEADERS, base_header_policy

SHOP_POLICY = base_header_policy()
"""For answers that bear no policy of their own."""

_META = re.compile(rb'<meta http-equiv="Content-Security-Policy" content="(?P<policy>[^"]*)">\n?')

# On a loopback address without TLS these two would send the browser to a port that speaks no HTTPS.
_NEEDS_TLS = frozenset({"upgrade-insecure-requests", "block-all-mixed-content"})


def without_policy(page: bytes) -> tuple[bytes, str]:
    """Take a page's policy out of it.

    Returns:
        The page without it, and what its header should say; empty where the page has none.
    """
    found = _META.search(page)
    if found is None:
        return page, ""
    policy = html.unescape(found["policy"].decode("utf-8", "replace"))
    return page[: found.start()] + page[found.end() :], f"{policy}; {ONLY_IN_HEADERS}"


def preview_policy(shop_policy: str, host: str) -> str:
    """Fit the shop's policy to the preview.

    Args:
        shop_policy: the value of the shop's own header.
        host: the request's Host, already checked; the websocket is named with it because not every browser counts it
            among `'self'`.
    """
    directives: dict[str, list[str]] = {}
    for directive in shop_policy.split(";"):
        name, *values = directive.split() or [""]
        if name and name not in _NEEDS_TLS:
            directives.setdefault(name, values)
    _allow(directives, "script-src", "'self'")
    _allow(directives, "style-src", "'self'")
    _allow(directives, "connect-src", "'self'", f"ws://{host}")
    return "; ".join(" ".join([name, *values]) for name, values in directives.items())


def preview_headers(policy: str) -> list[tuple[str, str]]:
    """Headers of every answer.

    Args:
        policy: from `preview_policy`; empty for a shop without one.
    """
    frames = next((words[1:] for words in map(str.split, policy.split(";")) if words[:1] == ["frame-src"]), [])
    return [
        ("Cache-Control", "no-store"),
        *([("Content-Security-Policy", policy)] if policy else []),
        *ALWAYS,
        ("Permissions-Policy", permissions(frames)),
    ]


def _allow(directives: dict[str, list[str]], name: str, *sources: str) -> None:
    inherited = directives.get(name, directives.get("default-src"))
    if inherited is None:
        return
    kept = [source for source in inherited if source != "'none'"]
    directives[name] = kept + [source for source in sources if source not in kept]
