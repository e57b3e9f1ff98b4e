"""The teas: tins, pouches and cakes on warm wood and paper.

In: the build folder with the labels. Out: SCENES, one composed scene per photograph.
"""

from __future__ import annotations

import math
import random
from typing import TYPE_CHECKING

import bags
import flora
import packs
import shapes
from harvest import jasmine, osmanthus, pearls, tea_cake, wrapped_cake
from lathe import band, lathe
from materials import foliage, glaze, matte, metal, paper, printed, stone, wood
from pots import cup, dish
from studio import Shot, backdrop, camera, daylight, sweep, table

if TYPE_CHECKING:
    from pathlib import Path

WALNUT, OAK = ("#35271d", "#5f4a38"), ("#86694a", "#b69a78")


def jasmine_pearls(build: Path) -> None:
    """Green lacquered tin, a dish of pearls, a fallen flower."""
    table(wood("oak", *OAK), planks=0.9, far=1.7)
    backdrop(paper("card", "#d9c9ac"), 1.9)
    packs.tin(
        build / "label-jasmine-pearls.png",
        matte("lacquer", "#2f4638", 0.3),
        metal("lid", "#d9d2c2", 0.28, brushed="round"),
        (-0.28, 0.25, 0),
        turn=0.15,
    )
    dish("dish", (0.52, -0.32, 0), 0.4, 0.16, glaze("porcelain", "#f2efe8"))
    pearls(flora.pile_of_balls(70, 0.052, 3, at=(0.52, -0.32, 0.0), radius=0.31, bowl=0.9), 0.052, 3)
    pearls([(-0.25, -0.52, 0.05), (-0.05, -0.68, 0.05), (0.02, -0.5, 0.05), (0.2, -0.85, 0.05)], 0.052, 4)
    jasmine((-0.55, -0.55, 0.04), 2)
    daylight()
    camera((0.12, 0, 0.46), 5.6, 17, lens=85, stop=5.6, focus=(-0.1, -0.15, 0.5))


def jasmine_pearls_close(_: Path) -> None:
    """The pearls themselves, near enough to see the winding."""
    table(wood("oak", *OAK), planks=0.9)
    dish("dish", (0, 0, 0), 0.62, 0.2, glaze("porcelain", "#eef0ea"))
    pearls(flora.pile_of_balls(190, 0.058, 9, radius=0.5, bowl=0.45), 0.058, 5)
    pearls([(0.75, -0.35, 0.055), (0.82, -0.2, 0.055), (-0.8, 0.2, 0.055)], 0.058, 6)
    jasmine((-0.1, -0.1, 0.46), 5, 0.24, (0.2, 0.15, 0.4))
    jasmine((0.78, 0.42, 0.05), 6, 0.2, (0.5, -0.2, 0))
    daylight(side=1, power=380)
    camera((0.05, 0, 0.1), 4.2, 48, 12, lens=85, stop=4, focus=(-0.05, -0.15, 0.25))


def mist_green_tea(build: Path) -> None:
    """A kraft pouch and a heap of curled green leaves."""
    sweep(paper("rice paper", "#e3d8c2"))
    bags.pouch(build / "label-mist-green-tea.png", paper("kraft", "#a38a68", 0.035), (-0.12, 0.3, 0), turn=-0.14)
    leaves = flora.curls(4, foliage("green tea", "#2d3a1c", "#6d7a42"), length=0.17, width=0.075, bend=3)
    flora.heap(leaves, 620, 5, at=(0.48, -0.42, 0), radius=0.46, height=0.17)
    flora.heap(leaves, 26, 8, at=(-0.2, -0.6, 0), radius=0.7, height=0.0, lie=0.2)
    daylight(power=460)
    camera((0.06, 0, 0.66), 5.9, 14, -6, lens=85, stop=5.6, focus=(0, 0, 0.6))


def white_peony(build: Path) -> None:
    """A glass jar of silvery buds and leaves."""
    table(wood("oak", "#9c8464", "#c8b294"), planks=1.2, far=1.6)
    backdrop(paper("linen card", "#cfd0bd"), 1.8)
    stopper = wood("stopper", "#7f6545", "#a98d66", along="x")
    packs.glass_jar((-0.1, 0.2, 0), stopper)
    leaves = flora.curls(
        11, foliage("white tea", "#7a8060", "#e4e1cc", 0.8), length=0.26, width=0.1, bend=1.4, twist=3.5
    )
    noise = random.Random(2)
    for _ in range(1000):
        turn, reach = noise.uniform(0, math.tau), 0.335 * math.sqrt(noise.uniform(0.3, 1))
        flora.place(
            noise.choice(leaves),
            (-0.1 + reach * math.cos(turn), 0.2 + reach * math.sin(turn), noise.uniform(0.07, 0.72)),
            (noise.gauss(0, 0.5), noise.gauss(0, 0.5), turn + math.pi / 2 + noise.gauss(0, 0.5)),
            0.62,
        )
    core = lathe("core", [(0, 0.05), (0.24, 0.05), (0.24, 0.64), (0, 0.68)], matte("shade", "#6b7052", 0.9))
    core.location = (-0.1, 0.2, 0)
    label = band("label", 0.4215, 0.2, 0.64, 1.35, -math.pi / 2, printed("label", build / "label-white-peony.png"))
    label.location, label.rotation_euler.z = (-0.1, 0.2, 0), 0.1
    flora.heap(leaves, 70, 3, at=(0.52, -0.42, 0), radius=0.42, height=0.07, lie=0.3)
    daylight(side=-1, power=460, behind=1.6)
    camera((0.12, 0, 0.48), 4.9, 13, 4, lens=85, stop=6.3, focus=(-0.05, -0.1, 0.5))


def puerh_cake(build: Path) -> None:
    """The wrapped cake leaning on a naked one's stack, dark wood, warm light."""
    table(wood("walnut", *WALNUT), planks=0.8, far=1.8)
    backdrop(paper("brown card", "#8d745a"), 2.0)
    stand = shapes.box("stand", (1.3, 0.1, 0.1), wood("stand", "#2a1810", "#4a2e1d"), (-0.2, 0.06, 0.05), bevel=0.02)
    stand.rotation_euler.z = 0.05
    wrapped_cake(build / "label-puerh-cake.png", (-0.2, 0.25, 0.99), (math.radians(76), 0, 0.06))
    leaves = flora.curls(6, foliage("ripe tea", "#20130c", "#6b4427"), length=0.2, width=0.14)
    flora.heap(leaves, 240, 4, at=(0.72, -0.5, 0), radius=0.36, height=0.17)
    cup((-0.72, -0.55, 0), glaze("white", "#f1ece2"), "#a04a1c")
    daylight(power=460, behind=-1.0, warm="#fff0dd")
    camera((0.0, 0, 0.88), 6.6, 15, 0, lens=85, stop=6.3, focus=(-0.15, 0.05, 0.9))


def puerh_cake_open(_: Path) -> None:
    """The cake unwrapped on its paper, with a pick."""
    table(wood("walnut", *WALNUT), planks=0.8)
    sheet = shapes.box(
        "tissue", (2.5, 2.4, 0.012), paper("tissue", "#e4d6ba", 0.05), (0, 0, 0.01), bevel=0.004, turn=0.3
    )
    sheet.rotation_euler.x = 0.002
    tea_cake((0, 0.02, 0.02), (0, 0, 0.4), 21)
    shapes.tube(
        "pick",
        [(0.75, -0.95, 0.05), (1.0, -0.55, 0.05), (1.3, -0.05, 0.05)],
        [0.006, 0.02, 0.02],
        metal("steel", "#b8b4ac", 0.25),
    )
    shapes.tube(
        "handle",
        [(1.28, -0.08, 0.055), (1.42, 0.14, 0.06), (1.56, 0.36, 0.055)],
        [0.045, 0.055, 0.05],
        wood("handle", "#4a2a17", "#7a4d2c", along="y"),
    )
    leaves = flora.curls(6, foliage("ripe tea", "#20130c", "#6b4427"), length=0.17, width=0.14)
    flora.heap(leaves, 60, 14, at=(0.75, -0.85, 0.02), radius=0.5, height=0.05, lie=0.25)
    daylight(power=430, warm="#ffeeda")
    camera((0.12, -0.05, 0.1), 6.6, 58, -10, lens=85, stop=8, focus=(0, -0.2, 0.3))


def lapsang(build: Path) -> None:
    """A black tin with a red label, black leaves, a cup of red tea: the darkest of the teas."""
    table(stone("slate", "#3b3835", "#1f1d1c", 0.6), far=1.8)
    backdrop(wood("boards", "#2b1b13", "#4b3222", along="z"), 2.0)
    black = matte("black", "#191716", 0.36)
    packs.tin(build / "label-lapsang.png", black, black, (0.18, 0.3, 0), turn=-0.1, height=1.2)
    leaves = flora.curls(8, foliage("black tea", "#120c09", "#3a2419"), length=0.19, width=0.09, twist=7)
    flora.heap(leaves, 330, 4, at=(-0.55, -0.45, 0), radius=0.42, height=0.15)
    cup((0.72, -0.36, 0), glaze("white", "#ece7de"), "#e0501c")
    daylight(side=1, power=470, warm="#ffe2c0", fill=0.3)
    camera((0.04, 0, 0.52), 5.9, 15, 3, lens=85, stop=5.6, focus=(0.15, -0.05, 0.55))


def tieguanyin(build: Path) -> None:
    """A dark green carton, two gold vacuum bags, rolled leaves."""
    table(wood("oak", *OAK), planks=1.1, far=1.7)
    backdrop(paper("card", "#c4b798"), 1.9)
    green = matte("card", "#223a30", 0.55)
    packs.carton(build / "label-tieguanyin.png", green, (-0.35, 0.35, 0), turn=0.22, size=(0.8, 0.45, 1.06))
    bags.sachet(build / "label-tieguanyin-sachet.png", (0.42, 0.18, 0.31), (math.radians(68), 0, -0.2))
    bags.sachet(build / "label-tieguanyin-sachet.png", (0.28, -0.42, 0.1), (0.06, 0, -0.5))
    rolled = flora.nuggets(15, foliage("oolong", "#26301f", "#5d6640", 0.45))
    flora.heap(rolled, 260, 7, at=(0.85, -0.4, 0), radius=0.34, height=0.13, lie=1.2)
    flora.heap(rolled, 14, 5, at=(-0.3, -0.55, 0), radius=0.5, height=0, lie=1)
    daylight(power=440)
    camera((0.16, 0, 0.42), 5.1, 20, -4, lens=85, stop=7, focus=(0, 0, 0.5))


def osmanthus_oolong(build: Path) -> None:
    """A cream tin with an amber label, strewn flowers, a cup of amber tea."""
    sweep(paper("warm paper", "#e7d4b4"))
    slab = wood("board", "#664a32", "#8f7152")
    shapes.box("board", (2.3, 1.5, 0.09), slab, (0.05, -0.05, 0.045), bevel=0.02, turn=-0.08)
    packs.tin(
        build / "label-osmanthus-oolong.png",
        matte("cream", "#efe4cc", 0.38),
        metal("lid", "#d6c4a0", 0.3, brushed="round"),
        (0.24, 0.24, 0.09),
        radius=0.46,
        height=0.9,
        turn=-0.14,
    )
    cup((-0.55, -0.18, 0.09), glaze("white", "#f4efe6"), "#ffb84d", radius=0.32, height=0.3)
    osmanthus(150, 6, (0.45, -0.48, 0.09), 0.42)
    osmanthus(40, 7, (-0.2, -0.75, 0.0), 0.9)
    rolled = flora.nuggets(15, foliage("oolong", "#2b301f", "#62643f", 0.45), size=0.065)
    flora.heap(rolled, 90, 9, at=(0.55, -0.42, 0.09), radius=0.26, height=0.07, lie=1.2)
    daylight(side=1, power=430, warm="#fff0d8")
    camera((0.02, 0, 0.40), 5.1, 20, -5, lens=85, stop=6.3, focus=(0.1, -0.1, 0.5))


def tea_sampler(build: Path) -> None:
    """Four small tins in a dark box, one for each season."""
    table(wood("oak", "#97805f", "#c2a785"), planks=1.3, far=7)
    box_card, lining = matte("box", "#2c3a33", 0.6), paper("lining", "#ddceb0")
    packs.open_box(box_card, lining, (0, 0.15, 0), size=(2.5, 0.84, 0.3), turn=0.0)
    for index, (season, colour) in enumerate(
        (("spring", "#7f9670"), ("summer", "#ded5bb"), ("autumn", "#c78a35"), ("winter", "#6f2a20"))
    ):
        packs.tin(
            build / f"label-{season}.png",
            matte(season, colour, 0.4),
            metal("lid", "#d9d2c2", 0.3, brushed="round"),
            (-0.9 + 0.6 * index, 0.15, 0.04),
            radius=0.27,
            height=0.95,
            width=1.9,
            cap=0.2,
        )
    lid = shapes.box("cover", (2.58, 0.92, 0.2), box_card, (0.12, -0.98, 0.1), bevel=0.012, turn=-0.06)
    label = shapes.sheet("label", (1.5, 0.6), printed("label", build / "label-tea-sampler.png"), (0, 0, 0.104))
    label.parent = lid
    leaves = flora.curls(4, foliage("green tea", "#2d3a1c", "#6d7a42"), length=0.17, width=0.09)
    flora.heap(leaves, 60, 5, at=(1.6, -0.3, 0), radius=0.3, height=0.06)
    daylight(power=520, behind=0.4)
    camera((0.05, -0.22, 0.36), 8.7, 29, 7, lens=85, stop=9, focus=(0, -0.1, 0.6))


SCENES = {
    "jasmine-pearls": (Shot(key=0.46), jasmine_pearls),
    "mist-green-tea": (Shot(key=0.50), mist_green_tea),
    "white-peony": (Shot(key=0.45), white_peony),
    "puerh-cake": (Shot((1200, 1200), key=0.42), puerh_cake),
    "lapsang": (Shot(key=0.26), lapsang),
    "tieguanyin": (Shot((1200, 1200), key=0.40), tieguanyin),
    "osmanthus-oolong": (Shot((1200, 1200), key=0.47), osmanthus_oolong),
    "tea-sampler": (Shot((1400, 933), key=0.40), tea_sampler),
    "jasmine-pearls-2": (Shot((1200, 1200), key=0.40), jasmine_pearls_close),
    "puerh-cake-2": (Shot((1200, 1200), key=0.33), puerh_cake_open),
}
