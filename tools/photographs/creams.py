"""The creams and balms: jars, tins and a tube before pale plaster, the bamboo's shadow falling on some.

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
from harvest import camellia, osmanthus
from lathe import fillet, lathe, mesh_object
from materials import Recipe, cream, foliage, glaze, linear, linen, matte, metal, plaster, stone, wood
from studio import Shot, backdrop, camera, cloth, daylight, leaf_shadows, sweep, table

if TYPE_CHECKING:
    from pathlib import Path

    import bpy

PLASTER = "#e4ddd2"


def plinth(material: bpy.types.Material, size: packs.Place, at: packs.Place, turn: float = 0) -> None:
    """A block or step of plaster or stone to stand things on."""
    shapes.box("plinth", size, material, (at[0], at[1], at[2] + size[2] / 2), bevel=0.025, turn=turn)


def frosted(colour: str) -> bpy.types.Material:
    """Sand-blasted glass, cheap to render: a translucent white skin rather than traced refraction."""
    recipe = Recipe("frosted", colour, 0.38)
    recipe.set(Subsurface=0.5, Subsurface_Color=linear(colour), Subsurface_Radius=(0.2, 0.2, 0.2), Specular=0.6)
    return recipe.set(Clearcoat=0.3, Clearcoat_Roughness=0.3).material


def swirl(at: packs.Place, radius: float, material: bpy.types.Material) -> None:
    """The surface of a cream as a spatula leaves it: a spiral rising to a soft peak."""
    rows, columns = 46, 140
    vertices, faces = [], []
    for row in range(rows + 1):
        reach = radius * row / rows
        for column in range(columns):
            angle = math.tau * column / columns
            wave = math.cos(angle + 15 * reach / radius)
            fade = min(1, (1 - reach / radius) * 4) * min(1, reach / radius * 3)
            z = 0.03 * wave * fade + 0.10 * math.exp(-((reach / radius) ** 2) * 9)
            lean = 0.03 * math.exp(-((reach / radius) ** 2) * 14)
            vertices.append((reach * math.cos(angle) + lean, reach * math.sin(angle) + lean, z))
    for row in range(rows):
        for column in range(columns):
            after = (column + 1) % columns
            faces.append(
                [
                    row * columns + column,
                    (row + 1) * columns + column,
                    (row + 1) * columns + after,
                    row * columns + after,
                ]
            )
    thing = mesh_object("swirl", vertices, faces, material)
    thing.location = at


def moon_cream(build: Path) -> None:
    """White jar, ash-wood lid, bamboo shadow on plaster."""
    wall = plaster("wall", PLASTER)
    table(plaster("ground", "#e9e3d9"), far=1.4)
    backdrop(wall, 1.3)
    plinth(plaster("step", "#ddd5c8"), (1.7, 1.1, 0.22), (0.1, 0.2, 0), 0.06)
    packs.jar(
        build / "label-moon-cream.png",
        glaze("porcelain", "#f4f2ec", depth=0.2),
        wood("ash", "#b79f7d", "#d6c4a6", along="x"),
        (0.0, 0.12, 0.22),
        radius=0.46,
        height=0.5,
        cap=0.22,
        turn=0.12,
    )
    moon = lathe("moon", fillet([(0, 0), (0.62, 0), (0.62, 0.06), (0, 0.06)], 0.02), plaster("moon", "#f0ebe2"))
    moon.rotation_euler.x, moon.location = math.pi / 2, (0.42, 1.0, 0.84)
    leaf_shadows(foliage("shade", "#334422", "#445533"), 5, at=(-0.1, 1.2, 1.2), count=30, spread=1.1)
    daylight(power=230, fill=0.45)
    camera((0.05, 0.1, 0.68), 5.4, 9, -4, lens=85, stop=8, focus=(0, -0.2, 0.5))


def moon_cream_open(build: Path) -> None:
    """The jar open: the swirl of cream, the lid leaning."""
    sweep(plaster("ground", "#e6dfd4"))
    cloth(linen("cloth", "#d9cfbf"), (2.2, 1.6), (0.2, 0.1), 0.35, 3, 0.05)
    ash = wood("ash", "#b79f7d", "#d6c4a6", along="x")
    packs.jar(
        build / "label-moon-cream.png",
        glaze("porcelain", "#f4f2ec", depth=0.2),
        ash,
        (-0.12, 0.05, 0.06),
        radius=0.46,
        height=0.5,
        turn=-0.1,
        open_=True,
    )
    swirl((-0.12, 0.05, 0.565), 0.362, cream("cream", "#f7f2e8"))
    lid = packs.jar_lid(ash, 0.46, 0.22)
    packs.group("leaning", [lid], (0.66, -0.1, 0.46), (math.radians(112), 0, math.radians(28)))
    shapes.tube("spatula", [(0.1, -0.62, 0.1), (0.5, -0.7, 0.09), (0.95, -0.76, 0.09)], [0.02, 0.022, 0.018], ash, 1)
    leaf_shadows(foliage("shade", "#334422", "#445533"), 8, at=(0.5, 0.6, 0.3), count=22, spread=1.3)
    daylight(power=260, fill=0.45)
    camera((0.14, -0.05, 0.28), 4.9, 34, 4, lens=85, stop=5.6, focus=(-0.05, -0.15, 0.6))


def camellia_hand_cream(build: Path) -> None:
    """A rose-coloured tube standing on its cap, camellias before it."""
    wall = plaster("wall", "#e6d6cd")
    table(plaster("ground", "#eadfd6"), far=1.5)
    backdrop(wall, 1.4)
    plinth(stone("step", "#d8c6bb", "#bba497"), (1.2, 1.0, 0.18), (-0.1, 0.2, 0), -0.1)
    rose = matte("rose", "#e7b7ad", 0.4)
    bags.cream_tube(
        build / "label-camellia-hand-cream.png",
        rose,
        metal("cap", "#c9a58c", 0.25),
        (-0.16, 0.1, 0.54),
        (math.radians(-2), 0, 0.12),
    )
    camellia((0.48, -0.28, 0.13), 4, (0.6, 0.2, 0), size=0.4)
    camellia((-0.72, -0.42, 0.1), 9, (0.35, -0.15, 0.4), ("#e7a7a5", "#f2c9c2"), size=0.34)
    leaves = foliage("camellia leaf", "#2a4026", "#3d5a34", 0.3)
    for _index, (x, y, turn) in enumerate(((0.72, -0.3, 0.1), (0.5, -0.05, 1.0), (-0.5, -0.5, -0.5))):
        blade = flora.leaf("leaf", 0.48, 0.24, leaves, bend=0.3, fold=0.2)
        blade.location, blade.rotation_euler = (x, y, 0.08), (0, -0.12, turn)
        blade.modifiers.new("smooth", "SUBSURF").render_levels = 1
    leaf_shadows(foliage("shade", "#334422", "#445533"), 12, at=(0.3, 1.3, 1.3), count=24, spread=1.2)
    daylight(power=250, fill=0.45)
    camera((-0.02, 0, 0.84), 6.0, 11, 2, lens=85, stop=7, focus=(-0.1, -0.1, 0.9))


def tea_seed_balm(build: Path) -> None:
    """A flat tin of amber balm, open, its lid leaning so that the label reads; tea seeds."""
    table(stone("travertine", "#d6cbb8", "#b3a58e"), far=2.0)
    backdrop(plaster("wall", PLASTER), 2.0)
    alloy = metal("alloy", "#d3d1cb", 0.3, brushed="round")
    packs.low_tin(
        build / "label-tea-seed-balm.png",
        alloy,
        (-0.32, -0.2, 0),
        radius=0.5,
        height=0.28,
        fill=cream("balm", "#dcb873", 0.28),
        lid_at=(0.36, 0.42, 0.5),
        lid_turn=(math.radians(68), 0, -0.12),
    )
    shapes.box(
        "prop", (0.5, 0.35, 0.55), stone("block", "#c3b7a2", "#9f927d"), (0.42, 0.72, 0.275), bevel=0.02, turn=-0.1
    )
    seed, noise = matte("seed", "#3a2416", 0.3), random.Random(4)
    for index in range(9):
        shapes.pillow(
            "seed",
            (0.15, 0.14, 0.12),
            seed,
            (0.45 + noise.uniform(-0.28, 0.45), -0.55 + noise.uniform(-0.2, 0.25), 0.06),
            turn=noise.uniform(0, 6),
            power=2.4,
            wobble=0.02,
            seed=index,
        )
    daylight(power=430)
    camera((0.08, 0, 0.3), 5.2, 30, 3, lens=85, stop=7, focus=(0.0, 0.0, 0.35))


def green_tea_lip_balm(build: Path) -> None:
    """Two little tins, one open, on a slab with fresh tea leaves."""
    sweep(plaster("ground", "#dfe0d2"))
    plinth(stone("slab", "#cdd0c2", "#a9ae9c"), (1.5, 1.0, 0.12), (0, 0, 0), 0.15)
    alloy = metal("alloy", "#d6d6d0", 0.26, brushed="round")
    label = build / "label-green-tea-lip-balm.png"
    packs.low_tin(
        label,
        alloy,
        (-0.3, -0.12, 0.12),
        radius=0.32,
        height=0.2,
        fill=cream("balm", "#b9c58c", 0.25),
        lid_at=(0.26, 0.02, 0.42),
        lid_turn=(math.radians(62), 0, 0.22),
    )
    packs.low_tin(label, alloy, (0.34, 0.52, 0.12), radius=0.32, height=0.2)
    fresh = foliage("tea leaf", "#4c6a2c", "#7f9a4c", 0.35)
    for index, (x, y, turn, size) in enumerate(
        (
            (0.42, -0.48, 0.2, 0.5),
            (0.42, -0.48, -0.5, 0.42),
            (0.45, -0.46, 0.9, 0.34),
            (-0.75, 0.35, 2.4, 0.5),
            (-0.75, 0.35, 1.7, 0.4),
        )
    ):
        blade = flora.leaf("leaf", size, 0.19, fresh, bend=0.5, fold=0.35)
        blade.location, blade.rotation_euler = (x, y, 0.10 + 0.015 * index), (0, -0.3, turn)
        blade.modifiers.new("smooth", "SUBSURF").render_levels = 1
    daylight(side=1, power=420)
    camera((0.03, -0.04, 0.2), 4.2, 34, -5, lens=85, stop=5.6, focus=(0.0, -0.12, 0.3))


def osmanthus_cleansing_balm(build: Path) -> None:
    """Amber glass jar, cream lid, osmanthus strewn on plaster."""
    table(plaster("ground", "#eadfc9"), far=1.5)
    backdrop(plaster("wall", "#e9dcc4"), 1.5)
    plinth(plaster("step", "#dccbb0"), (1.4, 1.4, 0.3), (0.15, 0.22, 0), -0.12)
    amber = (
        Recipe("amber", "#9a5418", 0.05)
        .set(
            Subsurface=0.25,
            Subsurface_Color=linear("#c2701c"),
            Clearcoat=1.0,
            Specular=0.6,
            Subsurface_Radius=(0.3, 0.15, 0.05),
        )
        .material
    )
    packs.jar(
        build / "label-osmanthus-cleansing-balm.png",
        amber,
        matte("ivory", "#efe6d4", 0.32),
        (0.1, 0.18, 0.3),
        radius=0.46,
        height=0.55,
        cap=0.24,
        turn=-0.12,
    )
    osmanthus(170, 3, (-0.35, -0.5, 0), 0.55)
    osmanthus(40, 5, (0.45, -0.02, 0.3), 0.2)
    leaf_shadows(foliage("shade", "#334422", "#445533"), 21, at=(0.2, 1.3, 1.2), count=26, spread=1.2)
    daylight(power=250, fill=0.42, warm="#fff2dc")
    camera((0.05, 0.05, 0.62), 5.3, 13, 5, lens=85, stop=6.3, focus=(0.05, -0.25, 0.6))


def pearl_night_cream(build: Path) -> None:
    """A frosted jar with a silver lid among pearls, cool evening light."""
    sweep(plaster("ground", "#d9d5d4"))
    plinth(stone("slab", "#e2dfe1", "#bdb8c0", 0.35), (1.6, 1.1, 0.14), (0, 0.1, 0), -0.1)
    packs.jar(
        build / "label-pearl-night-cream.png",
        frosted("#eeeaf0"),
        metal("silver", "#dcd9dc", 0.16),
        (-0.08, 0.14, 0.14),
        radius=0.46,
        height=0.48,
        cap=0.24,
        turn=0.1,
    )
    nacre = Recipe("nacre", "#efe6e2", 0.2)
    rim = nacre.node("ShaderNodeLayerWeight", {"Blend": 0.35}).outputs["Facing"]
    nacre.set(
        Base_Color=nacre.ramp(rim, [(0.0, "#f2e9e0"), (0.5, "#eadbe0"), (0.8, "#cfd8e2")]),
        Clearcoat=1.0,
        Clearcoat_Roughness=0.08,
        Subsurface=0.15,
        Subsurface_Radius=(0.05, 0.05, 0.05),
    )
    noise = random.Random(8)
    for x, y, z in flora.pile_of_balls(12, 0.07, 2, at=(0.58, -0.32, 0.14), radius=0.2):
        pearl = shapes.pillow("pearl", (0.14, 0.14, 0.136), nacre.material, (x, y, z), power=2, wobble=0.002)
        pearl.rotation_euler = tuple(noise.uniform(0, 3) for _ in range(3))
    for x, y in ((-0.62, -0.68), (-0.4, -0.82), (0.12, -0.72), (-0.95, -0.5)):
        shapes.pillow("pearl", (0.14, 0.14, 0.136), nacre.material, (x, y, 0.07), power=2, wobble=0.002)
    daylight(side=1, power=400, warm="#fbf9ff", fill=0.35, fill_colour="#e0e2ea")
    camera((0.02, 0, 0.4), 5.0, 18, -4, lens=85, stop=5.6, focus=(-0.05, -0.25, 0.45))


SCENES = {
    "moon-cream": (Shot(key=0.62), moon_cream),
    "camellia-hand-cream": (Shot(key=0.58), camellia_hand_cream),
    "tea-seed-balm": (Shot((1200, 1200), key=0.52), tea_seed_balm),
    "green-tea-lip-balm": (Shot((1200, 1200), key=0.56), green_tea_lip_balm),
    "osmanthus-cleansing-balm": (Shot(key=0.56), osmanthus_cleansing_balm),
    "pearl-night-cream": (Shot((1200, 1200), key=0.52), pearl_night_cream),
    "moon-cream-2": (Shot((1200, 1200), key=0.60), moon_cream_open),
}
