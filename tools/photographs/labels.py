"""Paper labels and soap stamps, drawn with Pillow.

In: a folder to write into. Out: one PNG per entry of LABELS and STAMPS, which materials.py maps onto tins and bars.
Run it before render.py: python labels.py BUILD
"""

from __future__ import annotations

import math
import random
import sys
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter, ImageFont

SIMPLIFIED = 2  # the face for simplified Chinese in the Noto collections
PAPER, INK, SEAL = "#f3ecdd", "#26302a", "#a43c2b"


@dataclass(frozen=True, slots=True)
class Label:
    """What one label says and how it looks; `shape` is band, wide, tall, tube, round or wrapper."""

    chinese: str
    english: str
    shape: str = "band"
    paper: str = PAPER
    ink: str = INK
    note: str = ""


LABELS = {
    "jasmine-pearls": Label("茉莉龙珠", "Jasmine Pearls", note="福州 · 80 g"),
    "mist-green-tea": Label("高山云雾", "High Mountain Mist", "tall", note="绿茶 · 100 g"),
    "white-peony": Label("白牡丹", "White Peony", note="福鼎白茶 · 50 g"),
    "puerh-cake": Label("熟普洱", "Ripe Pu'er", "wrapper", paper="#e9dcc2", ink="#3a2419", note="勐海 · 357 g"),
    "lapsang": Label("正山小种", "Lapsang Souchong", paper="#8c2f24", ink="#f3e3c6", note="武夷桐木 · 100 g"),
    "tieguanyin": Label("安溪铁观音", "Tieguanyin Oolong", "tall", paper="#223a30", ink="#dcc68f", note="清香 · 125 g"),
    "tieguanyin-sachet": Label("铁观音", "Tieguanyin", "tall", paper="#c9b072", ink="#20352b", note="8 g"),
    "osmanthus-oolong": Label("桂花乌龙", "Osmanthus Oolong", paper="#d99a3a", ink="#38230f", note="桂林 · 80 g"),
    "spring": Label("春", "Spring", paper="#b9c9a4", note="绿茶"),
    "summer": Label("夏", "Summer", paper="#e9e2cd", note="白茶"),
    "autumn": Label("秋", "Autumn", paper="#d8a24e", note="乌龙"),
    "winter": Label("冬", "Winter", paper="#8e3b2c", ink="#f2e4cc", note="红茶"),
    "tea-sampler": Label("四季茶礼", "Four Seasons Tea", "wide", paper="#2c3a33", ink="#e6d5ab", note="4 × 40 g"),
    "bamboo-charcoal-soap": Label("竹炭皂", "Bamboo Charcoal Soap", "tall", note="100 g"),
    "goat-milk-soap": Label("羊奶皂", "Goat Milk Soap", "tall", paper="#e4d9c4", note="100 g"),
    "mugwort-soap": Label("艾草皂", "Mugwort Soap", "tall", note="100 g"),
    "camellia-soap": Label("山茶油皂", "Camellia Oil Soap", "tall", paper="#f6e9df", ink="#7a2b2b", note="100 g"),
    "rose-clay-soap": Label("玫瑰红泥皂", "Rose Clay Soap", "tall", paper="#f4e7e0", ink="#7d3b36", note="100 g"),
    "soap-gift-box": Label("手工皂礼盒", "Soap Gift Box", "wide", paper="#33453b", ink="#e9dcb8", note="5 × 60 g"),
    "moon-cream": Label("月光霜", "Moon Cream", "wide", paper="#fbfaf6", ink="#3c4a48", note="50 ml"),
    "camellia-hand-cream": Label(
        "山茶护手霜", "Camellia Hand Cream", "tube", paper="#e7b7ad", ink="#6d2430", note="75 ml"
    ),
    "tea-seed-balm": Label("茶籽身体膏", "Tea Seed Body Balm", "round", paper="#d8c9a2", note="120 g"),
    "green-tea-lip-balm": Label("绿茶润唇膏", "Green Tea Lip Balm", "round", paper="#a9bd8e", note="10 g"),
    "osmanthus-cleansing-balm": Label("桂花卸妆膏", "Osmanthus Cleansing Balm", "wide", paper="#f0d9a4", note="90 g"),
    "pearl-night-cream": Label("珍珠晚霜", "Pearl Night Cream", "wide", paper="#f4eff2", ink="#55485c", note="50 ml"),
}
STAMPS = {"leaf": "", "bamboo": "竹", "milk": "羊奶", "mugwort": "艾", "camellia": "山茶", "rose": "玫瑰"}
SIZES = {
    "band": (1250, 1000),
    "wide": (1600, 640),
    "tall": (900, 1200),
    "round": (1200, 1200),
    "wrapper": (1600, 1600),
    "tube": (800, 1600),
}


def font(size: int, *, bold: bool = False) -> ImageFont.FreeTypeFont:
    """Noto Serif CJK SC, wherever the system keeps its fonts."""
    return ImageFont.truetype(f"NotoSerifCJK-{'Bold' if bold else 'Regular'}.ttc", size, index=SIMPLIFIED)


def leaf(draw: ImageDraw.ImageDraw, at: tuple[float, float], length: float, angle: float, fill: str) -> None:
    """One bamboo leaf: a long drop with a pointed end."""
    outline = []
    for side in (1, -1):
        for step in range(13):
            t = (step if side == 1 else 12 - step) / 12
            half = side * length * 0.09 * math.sin(math.pi * t**0.7) * (1 - 0.25 * t)
            outline.append(
                (
                    at[0] + t * length * math.cos(angle) - half * math.sin(angle),
                    at[1] + t * length * math.sin(angle) + half * math.cos(angle),
                )
            )
    draw.polygon(outline, fill=fill)


def sprig(draw: ImageDraw.ImageDraw, at: tuple[float, float], size: float, fill: str) -> None:
    """The brand's mark: four leaves hanging from one node."""
    for length, angle in ((1.0, 1.25), (0.9, 0.7), (0.85, 1.85), (0.6, 2.4)):
        leaf(draw, at, size * length, angle, fill)


def column(draw: ImageDraw.ImageDraw, text: str, x: float, y: float, size: int, fill: str) -> float:
    """Write Chinese downwards, centred on x; give the y below the last character."""
    face = font(size, bold=True)
    for character in text:
        draw.text((x, y), character, font=face, fill=fill, anchor="ma")
        y += size * 1.12
    return y


def seal(draw: ImageDraw.ImageDraw, x: float, y: float, size: int, fill: str, ink: str) -> None:
    """The red seal with the brand's name, two characters one above the other."""
    draw.rounded_rectangle((x, y, x + size, y + size * 1.75), size * 0.12, fill=fill)
    for row, character in enumerate("竹影"):
        draw.text(
            (x + size / 2, y + size * (0.46 + 0.83 * row)),
            character,
            font=font(int(size * 0.72)),
            fill=ink,
            anchor="mm",
        )


def spaced(draw: ImageDraw.ImageDraw, text: str, x: float, y: float, size: int, fill: str, gap: float = 0.22) -> None:
    """Letter-spaced small capitals, centred on x."""
    face = font(size)
    widths = [face.getlength(letter) + size * gap for letter in text]
    left = x - (sum(widths) - size * gap) / 2
    for letter, width in zip(text, widths, strict=True):
        draw.text((left, y), letter, font=face, fill=fill, anchor="lm")
        left += width


def fitting(text: str, room: float, largest: int) -> int:
    """The largest type size at which the text fits the room."""
    size = largest
    while size > 16 and font(size).getlength(text) > room:
        size -= 2
    return size


def flat(label: Label) -> Image.Image:
    """A band, tall or tube label: seal, Chinese column, English line."""
    width, height = SIZES[label.shape]
    picture = Image.new("RGB", (width, height), label.paper)
    draw = ImageDraw.Draw(picture)
    middle, short = width / 2, min(width, height)
    edge = int(short * 0.04)
    if label.shape != "tube":
        draw.rectangle((edge, edge, width - edge, height - edge), outline=label.ink, width=max(2, short // 260))
    seal_paper, seal_ink = seal_colours(label)
    top = height * 0.1
    if label.shape == "band":
        seal(draw, middle - 330, top + 20, 100, seal_paper, seal_ink)
        sprig(draw, (middle + 270, top + 10), 200, label.ink)
    else:
        seal(draw, middle - 42, top, 84, seal_paper, seal_ink)
        top += 190
    size = int(min((height * 0.70 - top) / (len(label.chinese) * 1.14), short * 0.24))
    column(draw, label.chinese, middle, top, size, label.ink)
    line = height * 0.775
    name_size = fitting(label.english, width * (0.5 if label.shape == "tube" else 0.76), 84)
    draw.text((middle, line), label.english, font=font(name_size), fill=label.ink, anchor="mm")
    spaced(draw, "BAMBOO SHADE", middle, line + height * 0.078, 26 if label.shape == "tube" else 36, label.ink)
    draw.text((middle, line + height * 0.14), label.note, font=font(40), fill=label.ink, anchor="mm")
    return picture


def wide(label: Label) -> Image.Image:
    """A low jar's label: the Chinese name across, with the seal before it."""
    width, height = SIZES["wide"]
    picture = Image.new("RGB", (width, height), label.paper)
    draw = ImageDraw.Draw(picture)
    middle = width / 2
    face = font(180, bold=True)
    room = face.getlength(label.chinese)
    seal_paper, seal_ink = seal_colours(label)
    seal(draw, middle - room / 2 - 135, 150, 84, seal_paper, seal_ink)
    draw.text((middle, 220), label.chinese, font=face, fill=label.ink, anchor="mm")
    draw.text((middle, 385), label.english, font=font(84), fill=label.ink, anchor="mm")
    draw.line((middle - 60, 462, middle + 60, 462), fill=label.ink, width=3)
    spaced(draw, f"BAMBOO SHADE · {label.note}", middle, 520, 40, label.ink)
    return picture


def seal_colours(label: Label) -> tuple[str, str]:
    """A red seal on pale paper; on dark or red paper the seal is the ink's colour."""
    pale = label.paper[1] > "9" and label.paper[3] > "8"
    return (SEAL, PAPER) if pale else (label.ink, label.paper)


def disc(label: Label) -> Image.Image:
    """A round lid label: a ring, the name in the middle."""
    side = SIZES["round"][0]
    picture = Image.new("RGB", (side, side), label.paper)
    draw = ImageDraw.Draw(picture)
    for inset, width in ((40, 5), (58, 2)):
        draw.ellipse((inset, inset, side - inset, side - inset), outline=label.ink, width=width)
    sprig(draw, (side / 2 - 10, 130), 190, label.ink)
    size = fitting(label.chinese, 760, 190)
    draw.text((side / 2, side * 0.47), label.chinese, font=font(size, bold=True), fill=label.ink, anchor="mm")
    draw.text(
        (side / 2, side * 0.62), label.english, font=font(fitting(label.english, 780, 84)), fill=label.ink, anchor="mm"
    )
    spaced(draw, "BAMBOO SHADE", side / 2, side * 0.72, 44, label.ink)
    draw.text((side / 2, side * 0.81), f"竹影 · {label.note}", font=font(50), fill=SEAL, anchor="mm")
    return picture


def wrapper(label: Label) -> Image.Image:
    """The printed tissue of a tea cake: red seal and brown type around a green sprig."""
    side = SIZES["wrapper"][0]
    picture = Image.new("RGB", (side, side), label.paper)
    draw = ImageDraw.Draw(picture)
    middle = side / 2
    draw.ellipse((180, 180, side - 180, side - 180), outline=SEAL, width=12)
    draw.ellipse((212, 212, side - 212, side - 212), outline=SEAL, width=3)
    for turn in range(24):
        angle = turn * math.tau / 24
        leaf(draw, (middle + 668 * math.cos(angle), middle + 668 * math.sin(angle)), 90, angle, SEAL)
    sprig(draw, (middle, 270), 230, "#4d6140")
    column(draw, label.chinese, middle, 500, 180, label.ink)
    seal(draw, middle + 200, 700, 90, SEAL, label.paper)
    draw.text((middle, 1215), label.english, font=font(84), fill=label.ink, anchor="mm")
    spaced(draw, "BAMBOO SHADE", middle, 1300, 40, label.ink)
    draw.text((middle - 250, 780), "竹影", font=font(100, bold=True), fill="#4d6140", anchor="mm")
    return picture


def stamp(characters: str) -> Image.Image:
    """The height map of a soap's stamp: white stays, black is pressed in; blurred, for pressed edges are soft."""
    picture = Image.new("L", (1200, 800), 255)
    draw = ImageDraw.Draw(picture)
    draw.rounded_rectangle((90, 90, 1110, 710), 70, outline=0, width=14)
    if characters:
        draw.text(
            (600, 370), characters, font=font(330 if len(characters) == 1 else 260, bold=True), fill=0, anchor="mm"
        )
    else:
        sprig(draw, (600, 160), 420, 0)
    spaced(draw, "BAMBOO SHADE", 600, 620, 54, 0)
    return picture.filter(ImageFilter.GaussianBlur(3))


def aged(picture: Image.Image, seed: int) -> Image.Image:
    """Give the flat colour of a print the faint unevenness of real paper."""
    noise = random.Random(seed)
    small = Image.new("L", (picture.width // 8, picture.height // 8))
    small.putdata([noise.randint(110, 146) for _ in range(small.width * small.height)])
    grain = small.resize(picture.size, Image.Resampling.BICUBIC).convert("RGB")
    return Image.blend(picture, grain, 0.05)


def main(build: Path) -> None:
    """Draw every label and stamp into the build folder."""
    build.mkdir(parents=True, exist_ok=True)
    for seed, (name, label) in enumerate(LABELS.items()):
        draw_label = {"round": disc, "wrapper": wrapper, "wide": wide}.get(label.shape, flat)
        aged(draw_label(label), seed).save(build / f"label-{name}.png")
    for name, characters in STAMPS.items():
        stamp(characters).save(build / f"stamp-{name}.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
