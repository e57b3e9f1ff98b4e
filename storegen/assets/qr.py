"""QR codes: text in, inline SVG out. The drawing is segno's."""

from __future__ import annotations

import segno


def qr_svg(text: str, title: str | None = None) -> str:
    """Draw a QR code as SVG for HTML: black on white with its quiet zone, as large as its container.

    Args:
        text: what a phone shall read, usually an address; at most some 2,300 bytes, more is a `ValueError`.
        title: what a screen reader says instead; the text itself unless given.
    """
    code = segno.make_qr(text, error="m", encoding=None if text.isascii() else "utf-8")
    drawing = code.svg_inline(
        dark="#000", light="#fff", title=title or text, svgclass="qr-code", lineclass=None, omitsize=True
    )
    return drawing.replace("<svg ", '<svg role="img" ', 1)
