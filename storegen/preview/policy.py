"""The shop's Content-Security-Policy in, the preview's headers out.

The preview is as strict as the published shop, so that whatever a host would block is blocked here too and shows in
the browser's console. Only what the preview adds itself (one script, one stylesheet, one websocket) is allowed on top.
"""

from __future__ import annotations

SHOP_POLICY = (
    "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; font-src 'self'; connect-src 'self'; "
    "manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; upgrade-insecure-requests"
)
"""What the host files of a build say when no channel needs more."""

# On a loopback address without TLS these two would send the browser to a port that speaks no HTTPS.
_NEEDS_TLS = frozenset({"upgrade-insecure-requests", "block-all-mixed-content"})


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
    """Headers of every answer; no other site may frame it, read it or learn its address.

    Args:
        policy: from `preview_policy`; empty for a shop without one.
    """
    return [
        ("Cache-Control", "no-store"),
        *([("Content-Security-Policy", policy)] if policy else []),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()"),
        ("Cross-Origin-Opener-Policy", "same-origin-allow-popups"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ]


def _allow(directives: dict[str, list[str]], name: str, *sources: str) -> None:
    inherited = directives.get(name, directives.get("default-src"))
    if inherited is None:
        return
    kept = [source for source in inherited if source != "'none'"]
    directives[name] = kept + [source for source in sources if source not in kept]
