"""The shop's wide picture: the goods together on a tea table, bamboo's shadow on the wall behind.

In: the build folder with the labels. Out: SCENES with the one scene `hero`; its left third stays calm for words.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import flora
import packs
import shapes
from harvest import wrapped_cake
from materials import foliage, glaze, linen, matte, metal, plaster, soap, wood
from pots import CELADON, cup, gaiwan_bowl, gaiwan_lid, zisha
from soaps import bar
from studio import Shot, backdrop, camera, cloth, daylight, leaf_shadows, table
from teas import OAK

if TYPE_CHECKING:
    from pathlib import Path


def hero(build: Path) -> None:
    """Pot and cups in front, gaiwan, tins, a wrapped cake, a jar and soaps behind and beside."""
    table(wood("table", *OAK), planks=1.0, far=1.9)
    backdrop(plaster("wall", "#ddd3c2"), 1.9)
    wrapped_cake(build / "label-puerh-cake.png", (1.75, 1.2, 0.95), (math.radians(74), 0, -0.1))
    packs.tin(
        build / "label-jasmine-pearls.png",
        matte("lacquer", "#2f4638", 0.3),
        metal("lid", "#d9d2c2", 0.28, brushed="round"),
        (0.42, 0.85, 0),
        turn=0.1,
    )
    packs.tin(
        build / "label-osmanthus-oolong.png",
        matte("cream", "#efe4cc", 0.38),
        metal("lid", "#d6c4a0", 0.3, brushed="round"),
        (1.02, 0.55, 0),
        radius=0.36,
        height=0.8,
        turn=-0.02,
    )
    mat = wood("mat", "#4b382a", "#6d543c")
    shapes.box("mat", (2.3, 1.15, 0.05), mat, (0.25, -0.45, 0.025), bevel=0.015, turn=0.03)
    zisha((-0.15, -0.3, 0.05), -0.3, size=0.85)
    white = glaze("porcelain", "#f4f1ea")
    cup((0.72, -0.62, 0.05), white, "#ffb870", radius=0.22, height=0.21)
    cup((1.1, -0.36, 0.05), white, "#ffb870", radius=0.22, height=0.21)
    celadon = glaze("celadon", CELADON, crackle=True)
    gaiwan_bowl(celadon, (1.85, -0.05, 0))
    gaiwan_lid(celadon, (1.85, -0.05, 0.565))
    packs.jar(
        build / "label-moon-cream.png",
        glaze("jar", "#f4f2ec", depth=0.2),
        wood("ash", "#b79f7d", "#d6c4a6"),
        (2.72, 0.22, 0),
        radius=0.40,
        height=0.46,
        cap=0.2,
        turn=-0.2,
    )
    cloth(linen("cloth", "#cfc4b0"), (1.3, 0.9), (2.75, -0.72), 0.3, 4, 0.05)
    bar(soap("goat milk", "#efe3cb", "#f6eedd", stamp=build / "stamp-milk.png"), (2.72, -0.68, 0.19), turn=0.1, seed=8)
    leaves = flora.curls(4, foliage("green tea", "#2d3a1c", "#6d7a42"), length=0.17, width=0.075, bend=3)
    flora.heap(leaves, 170, 5, at=(1.5, -0.78, 0), radius=0.3, height=0.1)
    leaf_shadows(foliage("shade", "#334422", "#445533"), 17, at=(-1.2, 1.8, 1.5), count=70, spread=1.9, power=2.6)
    daylight(power=520, fill=0.38)
    camera((0.42, 0, 0.72), 11.2, 10, 2, lens=70, stop=5.6, focus=(0.2, -0.4, 0.5))


SCENES = {"hero": (Shot((1600, 900), key=0.50, samples=14), hero)}
