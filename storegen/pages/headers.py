"""What a host should send with the shop's files: the policy and the open channels in, the rules of `/_headers` out.

Netlify and Cloudflare Pages read the file as it is (checked 2026-11-22: at most 100 rules, lines of 2,000 characters).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.pages.policy import ONLY_IN_HEADERS, all_sources, header_policy

if TYPE_CHECKING:
    from collections.abc import Iterable

    from storegen.pages.inputs import Inputs

    Headers = tuple[tuple[str, str], ...]

ALWAYS: Headers = (
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin-allow-popups"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
)
"""No other site may frame a page, read it, guess at its kind or learn its address."""

# Without `includeSubDomains`: what else lies below the seller's domain is not the shop's to decide.
_TLS = ("Strict-Transport-Security", "max-age=63072000")
_FOREVER = ("Cache-Control", "public, max-age=31536000, immutable")
_LONGEST_LINE = 2000
_OWN = "content/static/_headers"


def has_headers(inputs: Inputs) -> bool:
    """Whether the shop makes the file: a seller's own in `static/` wins."""
    return _OWN not in inputs.catalog.files


def rules(inputs: Inputs) -> tuple[tuple[str, Headers], ...]:
    """(path pattern, headers). Assets bear a fingerprint in their names, so they may be kept for a year."""
    frames = all_sources(inputs).get("frame-src", ())
    everywhere = (_policy(inputs), _TLS, *ALWAYS, ("Permissions-Policy", permissions(frames)))
    return (("/*", everywhere), ("/assets/*", (_FOREVER,)))


def permissions(frames: Iterable[str] = ()) -> str:
    """What pages may ask the browser for: nothing, but payment in a provider's own frame.

    Args:
        frames: sources of `frame-src`; only complete https origins can be named.
    """
    named = " ".join(f'"{source}"' for source in frames if source.startswith("https://"))
    payment = f"(self {named})" if named else "()"
    return f"camera=(), microphone=(), geolocation=(), payment={payment}"


def _policy(inputs: Inputs) -> tuple[str, str]:
    """The policy; where its line would be too long, only what pages cannot say themselves, for each bears its own."""
    name, value = "Content-Security-Policy", header_policy(inputs)
    return name, value if len(f"  {name}: {value}") <= _LONGEST_LINE else ONLY_IN_HEADERS
