"""The shop's marks: logo, icon and the WeChat code.

In: where to write. Out: logo.svg (shapes and outlined characters, so no font is needed), icon.png and wechat.png.
Run: python marks.py OUT
"""

from __future__ import annotations

import math
import sys
from pathlib import Path

import segno
from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTCollection
from labels import PAPER, SEAL, font, sprig
from PIL import Image, ImageDraw

INK = "#2f4237"
WECHAT = "https://u.wechat.com/bambooshade"
LEAVES = ((1.0, 1.25), (0.9, 0.7), (0.85, 1.85), (0.6, 2.4))


def leaf_path(x: float, y: float, length: float, angle: float) -> str:
    """One leaf as an SVG path: two curves from stem to tip."""
    tip = (x + length * math.cos(angle), y + length * math.sin(angle))
    across = (-math.sin(angle), math.cos(angle))
    near = (x + 0.35 * length * math.cos(angle), y + 0.35 * length * math.sin(angle))
    one, two = (
        (near[0] + side * across[0] * 0.17 * length, near[1] + side * across[1] * 0.17 * length) for side in (1, -1)
    )
    return (
        f"M{x:.1f} {y:.1f}Q{one[0]:.1f} {one[1]:.1f} {tip[0]:.1f} {tip[1]:.1f}"
        f"Q{two[0]:.1f} {two[1]:.1f} {x:.1f} {y:.1f}Z"
    )


def outline(text: str, x: float, baseline: float, size: float, gap: float) -> str:
    """Characters as one SVG path."""
    face = font(64, bold=True)
    faces = TTCollection(face.path).fonts
    chosen = next(f for f in faces if f["name"].getDebugName(1) == "Noto Serif CJK SC")
    glyphs, names, scale = chosen.getGlyphSet(), chosen.getBestCmap(), size / chosen["head"].unitsPerEm
    pen = SVGPathPen(glyphs, ntos=lambda number: f"{number:.1f}".rstrip("0").rstrip("."))
    for character in text:
        glyph = glyphs[names[ord(character)]]
        glyph.draw(TransformPen(pen, (scale, 0, 0, -scale, x, baseline)))
        x += glyph.width * scale + gap
    return pen.getCommands()


def logo() -> str:
    """The mark at the left, the name in Chinese, the name in English below."""
    leaves = "".join(leaf_path(52, 14, 58 * size, angle) for size, angle in LEAVES)
    shadow = "".join(leaf_path(60, 20, 58 * size, angle) for size, angle in LEAVES)
    return f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 96" role="img" aria-label="竹影 Bamboo Shade">
  <title>竹影 Bamboo Shade</title>
  <path fill="{INK}" opacity=".22" d="{shadow}"/>
  <path fill="{INK}" d="{leaves}"/>
  <path fill="{INK}" d="{outline("竹影", 112, 58, 54, 8)}"/>
  <path fill="{INK}" d="{outline("BAMBOO SHADE", 113, 83, 15, 2.4)}"/>
  <path fill="{SEAL}" d="M262 20h20a4 4 0 0 1 4 4v30a4 4 0 0 1-4 4h-20a4 4 0 0 1-4-4V24a4 4 0 0 1 4-4Z"/>
  <path fill="{PAPER}" d="{outline("茶", 263, 37, 18, 0)}{outline("皂", 263, 55, 18, 0)}"/>
</svg>
"""


def icon() -> Image.Image:
    """The mark on its green, for browser tabs and home screens."""
    big = Image.new("RGB", (2048, 2048), INK)
    draw = ImageDraw.Draw(big)
    sprig(draw, (1010, 480), 1180, "#48614f")
    sprig(draw, (910, 380), 1180, PAPER)
    return big.resize((512, 512), Image.Resampling.LANCZOS)


def main(out: Path) -> None:
    """Write the three marks."""
    (out / "logo.svg").write_text(logo(), encoding="utf-8", newline="\n")
    icon().save(out / "icon.png", optimize=True)
    segno.make(WECHAT, error="m", micro=False).save(out / "wechat.png", scale=14, border=4, dark=INK, light="#ffffff")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
