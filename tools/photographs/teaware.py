"""The teaware: celadon, clay, porcelain, glass, pewter and bamboo on slate and washi.

In: the build folder (unused: pots wear no labels). Out: SCENES, one composed scene per photograph.
"""

from __future__ import annotations

import math
import random
from typing import TYPE_CHECKING

import flora
import packs
import shapes
from harvest import cane, half_cane
from lathe import Point, fillet, lathe, spline, wall
from materials import clay, foliage, glass, glaze, linen, liquid, matte, metal, paper, plaster, stone, wood
from mathutils import Matrix
from pots import CELADON, cup, gaiwan_bowl, gaiwan_lid, zisha
from studio import Shot, backdrop, camera, cloth, daylight, leaf_shadows, sweep, table

if TYPE_CHECKING:
    from pathlib import Path

    import bpy


def slate() -> bpy.types.Material:
    """The dark slab most of the teaware stands on."""
    return stone("slate", "#3f4344", "#2a2d2e", 0.5)


def washi(colour: str = "#e9e4d8") -> bpy.types.Material:
    """Long-fibred paper."""
    return paper("washi", colour, 0.012)


def celadon_gaiwan(_: Path) -> None:
    """The gaiwan closed, on slate, the shadow of leaves on washi behind."""
    table(slate(), far=1.7)
    backdrop(washi("#cfcdc0"), 1.8)
    glazed = glaze("celadon", CELADON, crackle=True)
    gaiwan_bowl(glazed, (0, 0, 0))
    gaiwan_lid(glazed, (0, 0, 0.565))
    cup((0.85, 0.35, 0), glazed, "#f7eea0", radius=0.24, height=0.25)
    leaf_shadows(foliage("shade", "#334422", "#445533"), 3, at=(0, 1.7, 1.1), count=28, spread=1.2, power=2.0)
    daylight(power=360)
    camera((0.1, 0, 0.42), 5.0, 14, -3, lens=85, stop=6.3, focus=(0, -0.35, 0.45))


def celadon_gaiwan_open(_: Path) -> None:
    """From above: the lid leaning on the saucer, tea in the bowl."""
    sweep(linen("linen", "#b9b2a2"))
    shapes.box("mat", (2.1, 1.5, 0.02), wood("mat", "#6b5236", "#8e7350"), (0.1, 0, 0.01), bevel=0.008, turn=-0.15)
    glazed = glaze("celadon", CELADON, crackle=True)
    gaiwan_bowl(glazed, (-0.15, 0.1, 0.02), "#f7eea0")
    gaiwan_lid(glazed, (0.50, -0.30, 0.26), (math.radians(52), 0, math.radians(48)))
    leaves = flora.curls(4, foliage("green tea", "#2d3a1c", "#6d7a42"), length=0.17, width=0.075, bend=3)
    flora.heap(leaves, 130, 5, at=(-0.75, -0.62, 0.02), radius=0.3, height=0.09)
    daylight(side=1, power=430)
    camera((0.05, -0.08, 0.22), 5.2, 38, -8, lens=85, stop=5.6, focus=(-0.1, -0.2, 0.5))


def zisha_teapot(_: Path) -> None:
    """The pot in profile on a dark plank before warm grey."""
    table(slate(), far=2.0)
    backdrop(plaster("wall", "#8a8178"), 2.2)
    shapes.box("plank", (2.7, 1.1, 0.1), wood("plank", "#3d2f22", "#675039"), (0, 0.05, 0.05), bevel=0.03, turn=0.04)
    zisha((0.02, 0.05, 0.1), -0.2)
    daylight(power=440, warm="#fff2e0")
    camera((0.0, 0, 0.46), 5.9, 13, 0, lens=85, stop=7, focus=(0, -0.45, 0.5))


def zisha_teapot_served(_: Path) -> None:
    """The pot from above with two clay cups."""
    sweep(washi("#cdbfa8"))
    tray = wood("tray", "#47362a", "#6d5640")
    shapes.box("tray", (2.6, 1.9, 0.08), tray, (0.05, 0.05, 0.04), bevel=0.03, turn=-0.1)
    zisha((-0.25, 0.3, 0.08), -0.65)
    porcelain = glaze("porcelain", "#f1ece2")
    cup((0.55, -0.42, 0.08), clay("cup", "#63392a"), "#ffc48a", radius=0.23, height=0.22)
    cup((-0.05, -0.68, 0.08), clay("cup", "#63392a"), "#ffc48a", radius=0.23, height=0.22)
    cup((0.95, 0.12, 0.08), porcelain, radius=0.23, height=0.22)
    daylight(side=1, power=430, warm="#fff2e0")
    camera((0.1, -0.05, 0.26), 5.9, 34, -6, lens=85, stop=7, focus=(0, -0.1, 0.4))


def porcelain_cups(_: Path) -> None:
    """Five white tasting cups, one upside down, one poured."""
    table(slate(), far=2.2)
    backdrop(washi("#b5b2ab"), 2.3)
    white = glaze("porcelain", "#f5f4ef")
    for x, y, tea in ((-0.62, -0.1, ""), (0.0, -0.38, "#ffcf5e"), (0.62, -0.08, ""), (-0.28, 0.5, "")):
        cup((x, y, 0), white, tea, radius=0.3, height=0.3)
    turned = spline(
        [(0, 0.27), (0.15, 0.27), (0.156, 0.3), (0.174, 0.3), (0.18, 0.26), (0.255, 0.165), (0.29, 0.06), (0.3, 0.0)]
    )
    last = lathe("turned", wall(list(reversed(turned)), -0.016)[: len(turned)][::-1], white)
    last.location = (0.36, 0.5, 0)
    daylight(power=400)
    camera((0.0, 0.02, 0.12), 5.2, 25, 3, lens=85, stop=5.6, focus=(0, -0.6, 0.25))


def glass_teapot(_: Path) -> None:
    """Clear pot with amber tea and a flower of leaves, before bright washi."""
    table(washi("#dcd7cb"), far=1.7)
    backdrop(washi("#e9e5da"), 1.8)
    shapes.box("slab", (2.2, 1.2, 0.07), slate(), (0.05, 0.05, 0.035), bevel=0.015, turn=0.06)
    clear = glass("clear")
    belly: list[Point] = spline(
        [(0, 0.0), (0.36, 0.0), (0.46, 0.04), (0.56, 0.24), (0.54, 0.46), (0.42, 0.64), (0.31, 0.70), (0.31, 0.76)]
    )
    parts = [lathe("pot", wall(belly, 0.022), clear, 96)]
    tea = spline([(0, 0.035), (0.34, 0.035), (0.43, 0.065), (0.525, 0.24), (0.515, 0.40)])
    parts.append(lathe("tea", [*tea, (0.505, 0.405), (0, 0.405)], liquid("tea", "#ffd996"), 96))
    lid = [(0, 0.80), (0.2, 0.795), (0.325, 0.77), (0.325, 0.757), (0.28, 0.752), (0.0, 0.775)]
    knob = spline([(0.03, 0.795), (0.03, 0.82), (0.07, 0.86), (0.065, 0.91), (0.0, 0.925)])
    parts += [lathe("lid", lid, clear, 96), lathe("knob", knob, clear, 64)]
    parts.append(
        shapes.tube(
            "spout",
            [(0.5, 0, 0.24), (0.66, 0, 0.28), (0.76, 0, 0.42), (0.83, 0, 0.60), (0.95, 0, 0.70)],
            [0.12, 0.09, 0.065, 0.05, 0.042],
            clear,
        )
    )
    handle = [
        (-0.40, 0, 0.63),
        (-0.58, 0, 0.74),
        (-0.86, 0, 0.70),
        (-0.93, 0, 0.44),
        (-0.80, 0, 0.20),
        (-0.54, 0, 0.18),
    ]
    parts.append(shapes.tube("handle", handle, [0.042, 0.04, 0.04, 0.04, 0.038, 0.042], clear))
    packs.group("teapot", parts, (-0.05, 0.05, 0.07), (0, 0, -0.12))
    noise = random.Random(5)
    brewed = flora.curls(
        7, foliage("brewed", "#3f4a22", "#7c7a3a"), length=0.2, width=0.16, bend=1.5, twist=2, fold=(0.2, 1.0)
    )
    for _ in range(60):
        turn, reach = noise.uniform(0, math.tau), 0.36 * math.sqrt(noise.random())
        flora.place(
            noise.choice(brewed),
            (-0.05 + reach * math.cos(turn), 0.05 + reach * math.sin(turn), 0.12 + noise.random() ** 2 * 0.12),
            (noise.gauss(0, 0.6), noise.gauss(0, 0.6), noise.uniform(0, 6.3)),
            0.85,
        )
    daylight(power=420, behind=1.4)
    camera((0.0, 0, 0.44), 5.1, 11, 0, lens=85, stop=8, focus=(-0.05, -0.3, 0.45))


def bamboo_tray(_: Path) -> None:
    """A slatted draining tray, a cup and the pot on it."""
    table(slate(), far=4)
    frame = wood("bamboo frame", "#a5824f", "#c9aa74", 0.4)
    slat = wood("bamboo slat", "#b08d58", "#d4b881", 0.4)
    shapes.box("base", (2.6, 1.6, 0.1), wood("base", "#6d5334", "#8a6c47"), (0, 0, 0.07), bevel=0.02)
    for y in (-0.8, 0.8):
        shapes.box("rail", (2.72, 0.1, 0.28), frame, (0, y, 0.16), bevel=0.03)
    for x in (-1.31, 1.31):
        shapes.box("end", (0.1, 1.6, 0.28), frame, (x, 0, 0.16), bevel=0.03)
    for index in range(11):
        strip = shapes.box("slat", (2.52, 0.108, 0.05), slat, (0, -0.665 + 0.133 * index, 0.245), bevel=0.015)
        strip.data.transform(Matrix.Translation((index * 2.3, index, 0)))
        strip.location.x -= index * 2.3
        strip.location.y -= index
    zisha((-0.5, 0.22, 0.27), -0.35, size=0.72)
    white = glaze("porcelain", "#f5f2ea")
    cup((0.42, -0.28, 0.27), white, "#ffb870", radius=0.21, height=0.2)
    cup((0.86, 0.0, 0.27), white, "#ffb870", radius=0.21, height=0.2)
    daylight(power=520, behind=1.0)
    camera((0.02, 0.0, 0.2), 8.1, 35, 16, lens=85, stop=10, focus=(0, -0.3, 0.3))


def bamboo_tea_scoop(_: Path) -> None:
    """Half a cane with its node, holding curled leaves."""
    sweep(washi("#ded6c5"))
    cloth(linen("cloth", "#5d6b62"), (2.6, 1.3), (0.0, 0.05), 0.12, 6, 0.04)
    skin = wood("bamboo skin", "#a3824e", "#c8a974", 0.32)
    scoop = half_cane(skin)
    packs.group("scoop", [scoop], (0.0, 0.02, 0.035), (0, 0, 0.35))
    leaves = flora.curls(4, foliage("green tea", "#2f3b20", "#717c48"), length=0.16, width=0.075, bend=3)
    noise = random.Random(7)
    for _ in range(330):
        along, across = noise.uniform(-0.62, 0.30), noise.gauss(0, 0.045)
        x, y = along * math.cos(0.35) - across * math.sin(0.35), along * math.sin(0.35) + across * math.cos(0.35)
        flora.place(
            noise.choice(leaves),
            (x, y + 0.02, 0.14 + across * across * 2 + noise.uniform(0, 0.09)),
            (noise.gauss(0, 0.4), noise.gauss(0, 0.4), noise.uniform(0, 6.3)),
            noise.uniform(0.7, 1.1),
        )
    flora.heap(leaves, 40, 3, at=(-0.75, -0.5, 0.05), radius=0.35, height=0.03, lie=0.2)
    daylight(power=430)
    camera((0.0, 0, 0.12), 4.6, 38, -8, lens=85, stop=5.6, focus=(-0.1, -0.1, 0.25))


def tea_caddy(_: Path) -> None:
    """A pewter caddy, softly hammered light on its shoulder, its inner stopper beside."""
    table(slate(), far=1.7)
    backdrop(plaster("wall", "#a7a39b"), 1.9)
    pewter = metal("pewter", "#b4b3b0", 0.26)
    body = fillet(
        [
            (0, 0),
            (0.36, 0),
            (0.38, 0.04),
            (0.46, 0.10),
            (0.48, 0.5),
            (0.46, 0.78),
            (0.34, 0.90),
            (0.30, 0.92),
            (0.30, 0.97),
            (0, 0.97),
        ],
        0.05,
    )
    lid = fillet(
        [
            (0.29, 0.925),
            (0.345, 0.925),
            (0.345, 1.14),
            (0.30, 1.18),
            (0.08, 1.21),
            (0.05, 1.23),
            (0.05, 1.26),
            (0.085, 1.29),
            (0.07, 1.34),
            (0, 1.35),
        ],
        0.025,
    )
    rings = [
        fillet([(0.455 + d, z - 0.02), (0.492 + d, z), (0.455 + d, z + 0.02)], 0.006)
        for d, z in ((0.0, 0.14), (0.0, 0.72))
    ]
    parts = [
        lathe("caddy", body, pewter, 128),
        lathe("lid", lid, pewter, 128),
        *(lathe("ring", ring, pewter, 128) for ring in rings),
    ]
    packs.group("caddy", parts, (-0.12, 0.15, 0), (0, 0, 0))
    leaves = flora.curls(8, foliage("black tea", "#17100c", "#49301f"), length=0.18, width=0.09, twist=7)
    flora.heap(leaves, 220, 4, at=(0.62, -0.4, 0), radius=0.34, height=0.12)
    leaf_shadows(foliage("shade", "#334422", "#445533"), 31, at=(0.2, 1.8, 1.2), count=26, spread=1.2, power=1.8)
    daylight(power=420)
    camera((0.08, 0, 0.58), 5.7, 13, 4, lens=85, stop=6.3, focus=(-0.1, -0.25, 0.7))


def burning_stick() -> None:
    """Stand an incense stick in the holder: its ember, the ash still on it and the ash fallen."""
    top, grey = (0.26, 0.05, 1.5), matte("ash", "#aeaaa1", 1.0)
    shapes.tube("stick", [(0, 0, 0.2), (0.13, 0.025, 0.85), top], [0.014] * 3, matte("incense", "#4d3422", 0.9))
    ember = matte("ember", "#ff5a1a", 0.9)
    glow = ember.node_tree.nodes["Principled BSDF"].inputs
    glow["Emission"].default_value, glow["Emission Strength"].default_value = (1.0, 0.22, 0.04, 1), 0.9
    shapes.tube("tip", [(0.254, 0.049, 1.47), (0.2575, 0.0495, 1.4875), top], [0.0145, 0.0155, 0.012], ember)
    shapes.tube("ash", [top, (0.268, 0.052, 1.54), (0.276, 0.052, 1.565)], [0.012, 0.013, 0.010], grey)
    noise = random.Random(3)
    for _ in range(16):
        place = (0.38 + noise.gauss(0, 0.06), noise.gauss(0.02, 0.06), 0.062)
        shapes.pillow("fleck", (0.03, 0.02, 0.014), grey, place, turn=noise.uniform(0, 3), power=2.5, wobble=0.1)


def celadon_incense(_: Path) -> None:
    """A celadon dish with a lotus holder, one stick burning."""
    table(slate(), far=1.7)
    backdrop(plaster("wall", "#6f726d"), 1.9)
    glazed = glaze("celadon", CELADON, crackle=True)
    plate = spline([(0, 0.03), (0.3, 0.03), (0.34, 0.0), (0.4, 0.0), (0.44, 0.03), (0.62, 0.07), (0.70, 0.13)])
    bud = spline(
        [(0, 0.05), (0.1, 0.05), (0.15, 0.09), (0.16, 0.15), (0.11, 0.22), (0.045, 0.25), (0.02, 0.25), (0, 0.2)]
    )
    packs.group("holder", [lathe("plate", wall(plate, 0.025), glazed, 128), lathe("bud", bud, glazed, 96)], (0, 0, 0))
    for index in range(8):
        angle = index * math.tau / 8
        petal = flora.leaf("petal", 0.24, 0.42, glazed, bend=-1.3, fold=0.3, peak=1.2)
        petal.location, petal.rotation_euler = (0.10 * math.cos(angle), 0.10 * math.sin(angle), 0.06), (0, -0.15, angle)
        petal.modifiers.new("thick", "SOLIDIFY").thickness = 0.014
        petal.modifiers.new("smooth", "SUBSURF").render_levels = 2
    burning_stick()
    cane((-1.6, 1.2, 0.14), 3.0, 0.12, foliage("bamboo", "#6d7647", "#848a58", 0.35), (0, math.pi / 2, 0.05))
    daylight(side=1, power=420, behind=1.0)
    camera((0.06, 0, 0.66), 6.0, 19, -5, lens=85, stop=6.3, focus=(0, -0.15, 0.3))


SCENES = {
    "celadon-gaiwan": (Shot(key=0.40), celadon_gaiwan),
    "zisha-teapot": (Shot((1350, 1080), key=0.36), zisha_teapot),
    "porcelain-cups": (Shot((1200, 1200), key=0.44), porcelain_cups),
    "glass-teapot": (Shot((1200, 1200), key=0.56, samples=14), glass_teapot),
    "bamboo-tray": (Shot((1380, 920), key=0.40), bamboo_tray),
    "bamboo-tea-scoop": (Shot((1200, 1200), key=0.44), bamboo_tea_scoop),
    "tea-caddy": (Shot(key=0.43), tea_caddy),
    "celadon-incense": (Shot(key=0.36), celadon_incense),
    "celadon-gaiwan-2": (Shot((1200, 1200), key=0.46), celadon_gaiwan_open),
    "zisha-teapot-2": (Shot((1200, 1200), key=0.42), zisha_teapot_served),
}
