"""QR codes: text in, inline SVG out. The drawing is segno's; marks that a standard wants in the middle lie over it."""

from __future__ import annotations

from functools import lru_cache

import segno

# A Swiss cross on black with a white edge, in a square of 19.8: 7 mm on a code of 46 mm (SIX, "Style Guide QR-bill",
# checked 2026-11-23). It hides less than level M gives back.
_SWISS_CROSS = (
    '<rect width="19.8" height="19.8" fill="#fff"/><rect x="0.7" y="0.7" width="18.4" height="18.4" fill="#000"/>'
    '<path fill="#fff" d="M8.3 4h3.3v11h-3.3zM4.4 7.9h11v3.3h-11z"/>'
)
_MARKS = {"swiss-cross": (_SWISS_CROSS, 19.8, 7 / 46)}


@lru_cache(maxsize=256)
def qr_svg(text: str, title: str | None = None, mark: str = "") -> str:
    """Draw a QR code as SVG for HTML: black on white with its quiet zone, as large as its container.

    The error level is M exactly, as the standards for payments ask. A drawing takes some milliseconds, and one code
    often stands at every variant in every language, so the last ones are kept.

    Args:
        text: what a phone shall read, usually an address; at most some 2,300 bytes, more is a `ValueError`.
        title: what a screen reader says instead; the text itself unless given.
        mark: what to draw in the middle: `swiss-cross`, or nothing.
    """
    code = segno.make_qr(text, error="m", encoding=None if text.isascii() else "utf-8", boost_error=False)
    drawing = code.svg_inline(
        dark="#000", light="#fff", title=title or text, svgclass="qr-code", lineclass=None, omitsize=True
    )
    drawing = drawing.replace("<svg ", '<svg role="img" ', 1)
    return drawing.replace("</svg>", f"{_mark(mark, code)}</svg>") if mark else drawing


def _mark(name: str, code: segno.QRCode) -> str:
    """A mark in the middle of a code, in the code's own units: modules with the quiet zone around them."""
    shapes, side, share = _MARKS[name]
    whole, inner = code.symbol_size()[0], code.symbol_size(border=0)[0]
    scale = inner * share / side
    corner = (whole - inner * share) / 2
    return f'<g transform="translate({corner:.3f} {corner:.3f}) scale({scale:.4f})">{shapes}</g>'
