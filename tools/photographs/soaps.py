"""The soaps: cold-process bars on stone and linen.

In: the build folder with the stamps and labels. Out: SCENES, one composed scene per photograph.
"""

from __future__ import annotations

import math
import random
from typing import TYPE_CHECKING

import flora
import packs
import shapes
from harvest import camellia, cane, leaf_spray
from lathe import lathe, spline, wall
from materials import foliage, glaze, linen, matte, paper, plaster, printed, soap, stone, wood
from studio import Shot, backdrop, camera, cloth, daylight, sweep, table

if TYPE_CHECKING:
    from pathlib import Path

    import bpy

BAR = (0.9, 0.6, 0.3)


def bar(
    material: bpy.types.Material,
    at: packs.Place,
    *,
    turn: float = 0,
    tilt: packs.Place | None = None,
    seed: int = 1,
    size: packs.Place = BAR,
) -> bpy.types.Object:
    """One bar; `tilt` leans it on something."""
    thing = shapes.pillow("bar", size, material, at, turn=turn, power=7, seed=seed)
    if tilt:
        thing.rotation_euler = tilt
    return thing


def sleeve(label: Path, thing: bpy.types.Object, colour: str, size: packs.Place = BAR) -> None:
    """A paper band round a bar, its label on top."""
    wrap = shapes.box(
        "sleeve", (size[0] * 0.44, size[1] + 0.03, size[2] + 0.03), paper("band", colour), bevel=0.045, segments=6
    )
    wrap.parent = thing
    tag = shapes.sheet("label", (size[0] * 0.40, size[1] * 0.84), printed("label", label), (0, 0, size[2] / 2 + 0.0175))
    tag.parent = thing


def bamboo_charcoal_soap(build: Path) -> None:
    """A black bar on limestone, green bamboo behind."""
    table(stone("limestone", "#b9b4a8", "#8b867b"), far=2.2)
    backdrop(plaster("wall", "#cfc9bc"), 2.4)
    slab = stone("slab", "#6f6f6c", "#4c4c4a", 0.6)
    shapes.box("slab", (1.7, 1.2, 0.16), slab, (0.0, 0.05, 0.08), bevel=0.02, turn=0.12)
    black = soap("charcoal", "#1d1e1f", "#35373a", stamp=build / "stamp-bamboo.png", marbled=0.5)
    bar(black, (0.05, 0.05, 0.31), turn=-0.25, seed=3)
    green = foliage("bamboo", "#6d7647", "#848a58", 0.35)
    cane((-1.5, 0.95, 0.16), 2.6, 0.15, green, (0, math.pi / 2, 0.12))
    cane((-1.2, 1.25, 0.12), 2.6, 0.11, green, (0, math.pi / 2, -0.06))
    lump = random.Random(4)
    for index in range(6):
        shapes.pillow(
            "coal",
            tuple(lump.uniform(0.1, 0.2) for _ in range(3)),
            matte("coal", "#161616", 0.5, 0.02),
            (0.72 + lump.uniform(-0.22, 0.25), -0.55 + lump.uniform(-0.2, 0.2), 0.06),
            turn=lump.uniform(0, 3),
            power=4,
            wobble=0.09,
            seed=index,
        )
    daylight(power=430)
    camera((0.05, 0.02, 0.27), 4.7, 30, -4, lens=85, stop=6.3, focus=(0.05, -0.1, 0.42))


def bamboo_charcoal_soap_stack(build: Path) -> None:
    """Two bars stacked, one in its paper band."""
    sweep(linen("linen", "#c8c0b0"))
    black = soap("charcoal", "#1d1e1f", "#34363a", stamp=build / "stamp-bamboo.png", marbled=0.5)
    plain = soap("charcoal plain", "#1d1e1f", "#34363a", marbled=0.5)
    bar(plain, (0, 0.05, 0.15), turn=0.2, seed=2)
    bar(plain, (0.02, 0.03, 0.45), turn=0.08, seed=5)
    top = bar(plain, (-0.02, 0.04, 0.75), turn=-0.12, seed=6)
    sleeve(build / "label-bamboo-charcoal-soap.png", top, "#e9e1d0")
    bar(black, (0.55, -0.52, 0.31), tilt=(math.radians(60), 0, 0.35), seed=7)
    daylight(side=1, power=420)
    camera((0.12, -0.05, 0.42), 5.6, 25, 6, lens=85, stop=6.3, focus=(0.2, -0.4, 0.4))


def goat_milk_soap(build: Path) -> None:
    """Ivory bars, a porcelain jug of milk."""
    table(stone("marble", "#ded9cf", "#b5aea3", 0.4), far=2.0)
    backdrop(linen("wall linen", "#d8cdbb"), 2.2)
    cloth(linen("cloth", "#b9a88d"), (2.2, 1.5), (-0.1, -0.25), 0.3, 4, 0.06)
    ivory = soap("goat milk", "#efe3cb", "#f6eedd", stamp=build / "stamp-milk.png")
    bar(ivory, (-0.18, -0.1, 0.195), turn=0.25, seed=2)
    bar(ivory, (0.32, -0.42, 0.32), tilt=(math.radians(48), 0.02, 0.42), seed=3)
    bowl = spline(
        [
            (0, 0.03),
            (0.2, 0.02),
            (0.24, 0.0),
            (0.27, 0.03),
            (0.42, 0.2),
            (0.47, 0.4),
            (0.44, 0.62),
            (0.40, 0.78),
            (0.43, 0.88),
        ]
    )
    jug = lathe("jug", wall(bowl, 0.025), glaze("porcelain", "#f3f1ea"))
    jug.location = (0.62, 0.75, 0.03)
    for vertex in jug.data.vertices:
        if vertex.co.z > 0.72:
            vertex.co.x -= (
                max(0, -vertex.co.x - 0.25) * -0.0
                + 0.25 * (vertex.co.z - 0.72) / 0.16 * max(0, -vertex.co.x / 0.43) ** 6
            )
    milk = lathe("milk", [(0.40, 0.8), (0, 0.8)], matte("milk", "#f7f3ea", 0.2))
    milk.location = jug.location
    shapes.tube(
        "handle",
        [(1.0, 0.75, 0.68), (1.25, 0.75, 0.75), (1.32, 0.75, 0.5), (1.05, 0.75, 0.26)],
        [0.04, 0.045, 0.04, 0.045],
        glaze("porcelain", "#f3f1ea"),
    )
    daylight(power=430)
    camera((0.14, 0, 0.36), 5.3, 26, 3, lens=85, stop=5.6, focus=(0.0, -0.35, 0.35))


def mugwort_soap(build: Path) -> None:
    """Green flecked bars on dark stone, mugwort beside."""
    table(stone("slate", "#55585a", "#3b3d3e", 0.55), far=2.2)
    backdrop(plaster("wall", "#8d9083"), 2.3)
    shapes.box("board", (1.9, 1.3, 0.1), wood("board", "#6d4a2c", "#a37a4c"), (0.05, 0.0, 0.05), bevel=0.03, turn=-0.1)
    green = soap("mugwort", "#77805c", "#8f9674", fleck="#3a4426", stamp=build / "stamp-mugwort.png")
    plain = soap("mugwort plain", "#77805c", "#8f9674", fleck="#3a4426")
    bar(plain, (-0.1, 0.22, 0.25), turn=-0.05, seed=4)
    bar(green, (0.0, 0.17, 0.55), turn=0.16, seed=8)
    thing = bar(plain, (0.42, -0.42, 0.25), turn=-0.42, seed=9)
    sleeve(build / "label-mugwort-soap.png", thing, "#ece3d0")
    herb = foliage("mugwort", "#4d5f3a", "#879672", 0.7)
    leaf_spray((-1.25, -0.62, 0.1), 0.25, 3, herb, count=13)
    leaf_spray((-1.2, -0.85, 0.02), 0.05, 5, herb, count=13)
    daylight(side=1, power=430)
    camera((-0.03, -0.05, 0.28), 5.3, 31, -6, lens=85, stop=7, focus=(0.1, -0.2, 0.5))


def camellia_soap(build: Path) -> None:
    """A blush bar in its band, a red camellia and glossy leaves."""
    table(stone("pink stone", "#d9cdc4", "#b8a79b"), far=2.0)
    backdrop(plaster("wall", "#e2d6cb"), 2.2)
    cloth(linen("cloth", "#e6ddd0"), (2.3, 1.5), (0.1, -0.1), -0.25, 9, 0.06)
    blush = soap("camellia", "#e7b9a0", "#efd0b8", stamp=build / "stamp-camellia.png", marbled=0.6)
    thing = bar(blush, (-0.2, 0.15, 0.195), turn=0.18, seed=5)
    bar(blush, (0.22, -0.38, 0.31), tilt=(math.radians(46), 0, -0.2), seed=11)
    sleeve(build / "label-camellia-soap.png", thing, "#f6e9df")
    leaves = foliage("camellia leaf", "#21391f", "#35552c", 0.28)
    for index, (x, y, turn) in enumerate(((0.72, 0.12, 0.3), (0.9, -0.02, -0.7), (0.66, 0.32, 1.5))):
        blade = flora.leaf("leaf", 0.55, 0.24, leaves, bend=0.3, fold=0.2)
        blade.location, blade.rotation_euler = (x, y, 0.1 + 0.02 * index), (0, -0.15, turn)
        blade.modifiers.new("smooth", "SUBSURF").render_levels = 1
    camellia((0.82, 0.1, 0.14), 4, (0.35, 0.15, 0))
    daylight(power=430)
    camera((0.2, -0.05, 0.28), 5.2, 30, 2, lens=85, stop=6.3, focus=(0.2, -0.2, 0.35))


def rose_clay_soap(build: Path) -> None:
    """Dusky marbled bars, cut from one loaf, rose petals fallen on linen."""
    sweep(linen("linen", "#d3c3b5"))
    shapes.box("slab", (1.8, 1.1, 0.12), stone("slab", "#cbbcb0", "#9f8c80"), (0, 0.05, 0.06), bevel=0.02, turn=-0.08)
    rose = soap("rose clay", "#96605a", "#bb9186", stamp=build / "stamp-rose.png", marbled=0.25)
    plain = soap("rose plain", "#96605a", "#bb9186", marbled=0.25)
    for index in range(3):
        bar(
            plain,
            (-0.5 + 0.36 * index, 0.22, 0.42),
            tilt=(math.pi / 2, 0, math.pi / 2 + 0.12 * index - 0.16),
            seed=12 + index,
        )
    bar(rose, (0.28, -0.38, 0.27), turn=0.2, seed=16)
    petals = foliage("rose", "#c06a72", "#e3a5a5", 0.6)
    noise = random.Random(6)
    for _ in range(11):
        petal = flora.leaf("petal", 0.26, 0.42, petals, bend=-noise.uniform(0.4, 1.2), fold=0.3, peak=1.5)
        petal.location = (noise.uniform(-0.8, 0.0), noise.uniform(-0.85, -0.5), 0.04)
        petal.rotation_euler = (noise.gauss(0, 0.2), noise.gauss(0, 0.2), noise.uniform(0, 6.3))
        petal.modifiers.new("smooth", "SUBSURF").render_levels = 1
    daylight(side=1, power=430)
    camera((0.0, -0.08, 0.33), 5.5, 27, -8, lens=85, stop=6.3, focus=(0.1, -0.2, 0.4))


def soap_gift_box(build: Path) -> None:
    """Five small bars side by side in a dark green box, its lid beside."""
    table(stone("limestone", "#c9c3b6", "#9b958a"), far=4)
    card = matte("card", "#33453b", 0.6)
    packs.open_box(card, paper("lining", "#eadfc9", 0.04), (-0.12, 0.2, 0), size=(2.36, 0.92, 0.3), turn=0.05)
    kinds = (
        ("#1d1e1f", "#35373a", "", "bamboo"),
        ("#efe3cb", "#f6eedd", "", "milk"),
        ("#77805c", "#8f9674", "#3a4426", "mugwort"),
        ("#e7b9a0", "#efd0b8", "", "camellia"),
        ("#96605a", "#bb9186", "", "rose"),
    )
    for index, (first, second, fleck, mark) in enumerate(kinds):
        material = soap(mark, first, second, fleck=fleck, stamp=build / f"stamp-{mark}.png", size=(0.78, 0.4))
        x = -0.92 + 0.46 * index
        bar(
            material,
            (-0.12 + x * math.cos(0.05), 0.2 + x * math.sin(0.05), 0.2),
            turn=0.05 + math.pi / 2,
            seed=30 + index,
            size=(0.78, 0.4, 0.3),
        )
    lid = shapes.box("lid", (2.44, 1.0, 0.22), card, (0.18, -0.94, 0.11), bevel=0.012, turn=-0.07)
    tag = shapes.sheet("label", (1.5, 0.6), printed("label", build / "label-soap-gift-box.png"), (0, 0, 0.1135))
    tag.parent = lid
    leaf_spray((1.3, 0.6, 0.02), -0.95, 3, foliage("mugwort", "#4d5f3a", "#879672", 0.7), count=11)
    daylight(power=520, behind=0.5)
    camera((0.05, -0.16, 0.12), 7.9, 47, 5, lens=85, stop=10, focus=(0, 0, 0.3))


SCENES = {
    "bamboo-charcoal-soap": (Shot(key=0.41), bamboo_charcoal_soap),
    "goat-milk-soap": (Shot(key=0.56), goat_milk_soap),
    "mugwort-soap": (Shot((1200, 1200), key=0.42), mugwort_soap),
    "camellia-soap": (Shot((1200, 1200), key=0.56), camellia_soap),
    "rose-clay-soap": (Shot(key=0.48), rose_clay_soap),
    "soap-gift-box": (Shot((1350, 900), key=0.40), soap_gift_box),
    "bamboo-charcoal-soap-2": (Shot((1200, 1200), key=0.46), bamboo_charcoal_soap_stack),
}
