"""The teas: tins, pouches and cakes on warm wood and paper.

In: the build folder with the labels. Out: SCENES, one composed scene per photograph.
"""

from __future__ import annotations

import math
import random
from pathlib import Path

import bpy
from mathutils import Matrix

import packs
import shapes
from lathe import band, fillet, lathe, mesh_object, spline, wall
from materials import Recipe, foliage, glaze, linear, liquid, matte, metal, paper, printed, stone, wood
from studio import Shot, backdrop, camera, daylight, sweep, table

WALNUT, OAK = ("#35271d", "#5f4a38"), ("#86694a", "#b69a78")


def dish(name: str, at: packs.Place, radius: float, depth: float, material: bpy.types.Material) -> None:
    """A shallow bowl."""
    outer = spline([(0, 0.02), (radius * 0.42, 0.0), (radius * 0.46, 0.03), (radius * 0.8, depth * 0.4), (radius, depth)])
    thing = lathe(name, wall(outer, 0.02), material)
    thing.location = at


def cup(at: packs.Place, material: bpy.types.Material, tea: str = "", *, radius: float = 0.27, height: float = 0.3) -> None:
    """A small handleless cup, with tea in it if a colour is given."""
    outer = spline([(0, 0.03), (radius * 0.5, 0.03), (radius * 0.52, 0), (radius * 0.58, 0.0), (radius * 0.6, 0.04),
                    (radius * 0.85, height * 0.45), (radius * 0.97, height * 0.8), (radius, height)])
    thing = lathe("cup", wall(outer, 0.016), material)
    thing.location = at
    if tea:
        surface = lathe("tea", [(radius * 0.94, height * 0.80), (radius * 0.925, height * 0.795), (0, height * 0.795)], liquid("tea", tea))
        surface.location = at


def pearl_material() -> bpy.types.Material:
    """A jasmine pearl: one leaf and bud wound into a ball, green with silver streaks."""
    recipe = Recipe("pearl", "#5d6844", 0.62)
    each = recipe.node("ShaderNodeObjectInfo").outputs["Random"]
    strands = recipe.node("ShaderNodeTexWave", {"Scale": 0.8, "Distortion": 9.0, "Detail": 3.0, "Detail Scale": 1.2,
                                                "Vector": recipe.space()}).outputs["Fac"]
    tone = recipe.mix(each, linear("#4b5736"), linear("#7b8059"))
    body = recipe.mix(recipe.ramp(strands, [(0.05, "#8f8f8f"), (0.7, "#000000")]), linear("#d3cfb2"), tone)
    recipe.set(Base_Color=recipe.mix(recipe.ramp(strands, [(0.0, "#909090"), (0.10, "#000000")]), body, linear("#2c3422")))
    return recipe.set(Normal=recipe.bump(strands, 0.05), Sheen=0.4).material


def pearls(places: list[packs.Place], size: float, seed: int) -> None:
    """Balls of tea, every one turned and squeezed its own way."""
    noise = random.Random(seed)
    bpy.ops.mesh.primitive_ico_sphere_add(subdivisions=4, radius=1)
    first = bpy.context.object
    first.data.materials.append(pearl_material())
    first.data.polygons.foreach_set("use_smooth", [True] * len(first.data.polygons))
    for place in places:
        ball = shapes.place(first.data, place, tuple(noise.uniform(0, 6.3) for _ in range(3)))
        ball.scale = [size * noise.uniform(0.88, 1.06) for _ in range(3)]
    bpy.data.objects.remove(first)


def jasmine(at: packs.Place, seed: int, size: float = 0.2, tilt: packs.Place = (0.3, 0.2, 0)) -> None:
    """A jasmine flower."""
    petals = foliage("jasmine", "#f3efe2", "#fbfaf3", 0.6)
    shapes.blossom("jasmine", at, size, 6, 2, petals, matte("stamen", "#e2cf86"), seed, tilt=tilt, broad=0.3, cup=0.5)


def jasmine_pearls(build: Path) -> None:
    """Green lacquered tin, a dish of pearls, a fallen flower."""
    table(wood("oak", *OAK), planks=0.9, far=1.7)
    backdrop(paper("card", "#d9c9ac"), 1.9)
    packs.tin(build / "label-jasmine-pearls.png", matte("lacquer", "#2f4638", 0.3), metal("lid", "#d9d2c2", 0.28, brushed="round"), (-0.28, 0.25, 0), turn=0.15)
    dish("dish", (0.52, -0.32, 0), 0.4, 0.16, glaze("porcelain", "#f2efe8"))
    pearls(shapes.pile_of_balls(70, 0.052, 3, at=(0.52, -0.32, 0.0), radius=0.31, bowl=0.9), 0.052, 3)
    pearls([(-0.25, -0.52, 0.05), (-0.05, -0.68, 0.05), (0.02, -0.5, 0.05), (0.2, -0.85, 0.05)], 0.052, 4)
    jasmine((-0.55, -0.55, 0.04), 2)
    daylight()
    camera((0.12, 0, 0.46), 5.6, 17, lens=85, stop=5.6, focus=(-0.1, -0.15, 0.5))


def jasmine_pearls_close(build: Path) -> None:
    """The pearls themselves, near enough to see the winding."""
    table(wood("oak", *OAK), planks=0.9)
    dish("dish", (0, 0, 0), 0.62, 0.2, glaze("porcelain", "#eef0ea"))
    pearls(shapes.pile_of_balls(190, 0.058, 9, radius=0.5, bowl=0.45), 0.058, 5)
    pearls([(0.75, -0.35, 0.055), (0.82, -0.2, 0.055), (-0.8, 0.2, 0.055)], 0.058, 6)
    jasmine((-0.1, -0.1, 0.46), 5, 0.24, (0.2, 0.15, 0.4))
    jasmine((0.78, 0.42, 0.05), 6, 0.2, (0.5, -0.2, 0))
    daylight(side=1, power=380)
    camera((0.05, 0, 0.1), 4.2, 48, 12, lens=85, stop=4, focus=(-0.05, -0.15, 0.25))


def mist_green_tea(build: Path) -> None:
    """A kraft pouch and a heap of curled green leaves."""
    sweep(paper("rice paper", "#e3d8c2"))
    packs.pouch(build / "label-mist-green-tea.png", paper("kraft", "#a38a68", 0.035), (-0.12, 0.3, 0), turn=-0.14)
    leaves = shapes.curls(4, foliage("green tea", "#2d3a1c", "#6d7a42"), length=0.17, width=0.075, bend=3)
    shapes.heap(leaves, 620, 5, at=(0.48, -0.42, 0), radius=0.46, height=0.17)
    shapes.heap(leaves, 26, 8, at=(-0.2, -0.6, 0), radius=0.7, height=0.0, lie=0.2)
    daylight(power=460)
    camera((0.06, 0, 0.66), 5.9, 14, -6, lens=85, stop=5.6, focus=(0, 0, 0.6))


def white_peony(build: Path) -> None:
    """A glass jar of silvery buds and leaves."""
    table(wood("oak", "#9c8464", "#c8b294"), planks=1.2, far=1.6)
    backdrop(paper("linen card", "#cfd0bd"), 1.8)
    stopper = wood("stopper", "#7f6545", "#a98d66", along="x")
    packs.glass_jar((-0.1, 0.2, 0), stopper)
    leaves = shapes.curls(11, foliage("white tea", "#7a8060", "#e4e1cc", 0.8), length=0.26, width=0.1, bend=1.4, twist=3.5)
    noise = random.Random(2)
    for _ in range(1000):
        turn, reach = noise.uniform(0, math.tau), 0.36 * math.sqrt(noise.uniform(0.3, 1))
        shapes.place(noise.choice(leaves), (-0.1 + reach * math.cos(turn), 0.2 + reach * math.sin(turn), noise.uniform(0.07, 0.72)),
                     (noise.gauss(0, 0.5), noise.gauss(0, 0.5), turn + math.pi / 2 + noise.gauss(0, 0.5)), 0.62)
    core = lathe("core", [(0, 0.05), (0.24, 0.05), (0.24, 0.64), (0, 0.68)], matte("shade", "#6b7052", 0.9))
    core.location = (-0.1, 0.2, 0)
    label = band("label", 0.4215, 0.2, 0.64, 1.35, -math.pi / 2, printed("label", build / "label-white-peony.png"))
    label.location, label.rotation_euler.z = (-0.1, 0.2, 0), 0.1
    shapes.heap(leaves, 70, 3, at=(0.52, -0.42, 0), radius=0.42, height=0.07, lie=0.3)
    daylight(side=-1, power=460, behind=1.6)
    camera((0.12, 0, 0.48), 4.9, 13, 4, lens=85, stop=6.3, focus=(-0.05, -0.1, 0.5))


def cake_profile(radius: float = 0.95, thick: float = 0.25) -> list[tuple[float, float]]:
    """Half a tea cake: a flat domed disc with a dimple below."""
    return spline([(0, 0.11), (0.16, 0.1), (0.24, 0.015), (0.4, 0.0), (radius * 0.86, 0.0), (radius * 0.98, thick * 0.3),
                   (radius, thick * 0.5), (radius * 0.95, thick * 0.8), (radius * 0.7, thick * 1.05), (radius * 0.3, thick * 1.18), (0, thick * 1.2)], 6)


def tea_cake(at: packs.Place, rotation: packs.Place, seed: int) -> None:
    """A naked cake: compressed leaves lying every way in its face."""
    profile = cake_profile()
    body = Recipe("cake", "#2b1a11", 0.7)
    lumps = body.noise(9, 6, 0.65, 1.2)
    body.set(Base_Color=body.ramp(lumps, [(0.3, "#140b07"), (0.55, "#3a2315"), (0.75, "#6a4526")]), Normal=body.bump(lumps, 0.08))
    parts = [lathe("cake", profile, body.material, 120)]
    leaves = shapes.curls(seed, foliage("ripe tea", "#1d110b", "#6f4526", 0.55), length=0.15, width=0.15, bend=0.2, twist=0.5, fold=(0.02, 0.3))
    noise = random.Random(seed)
    for _ in range(3400):
        radius = 0.90 * math.sqrt(noise.random())
        turn = noise.uniform(0, math.tau)
        top = 0.25 * (1.2 - 0.2 * (radius / 0.95) ** 2 - 0.42 * max(0, radius - 0.72) ** 1.4 / 0.23**1.4 * 0.9)
        slope = 0.03 + 2.2 * max(0, radius - 0.78)
        leaf = shapes.place(noise.choice(leaves), (radius * math.cos(turn), radius * math.sin(turn), top - noise.uniform(0.012, 0.03)), (0, 0, 0), noise.uniform(0.5, 1))
        leaf.scale.z *= 0.5
        leaf.rotation_euler = (Matrix.Rotation(turn, 3, "Z") @ Matrix.Rotation(slope, 3, "Y") @ Matrix.Rotation(noise.uniform(0, 6.3), 3, "Z") @ Matrix.Rotation(noise.gauss(0, 0.06), 3, "X")).to_euler()
        parts.append(leaf)
    packs.group("cake", parts, at, rotation)


def wrapped_cake(label: Path, at: packs.Place, rotation: packs.Place) -> None:
    """The cake in its printed tissue, lightly crumpled, the print on its domed face."""
    tissue = printed("wrapper", label, 0.8)
    nodes = tissue.node_tree
    old = next(node for node in nodes.nodes if node.type == "BUMP")
    crease = nodes.nodes.new("ShaderNodeTexNoise")
    crease.inputs["Scale"].default_value, crease.inputs["Detail"].default_value, crease.inputs["Distortion"].default_value = 2.4, 3, 0.5
    fold = nodes.nodes.new("ShaderNodeBump")
    fold.inputs["Distance"].default_value = 0.07
    nodes.links.new(nodes.nodes.new("ShaderNodeTexCoord").outputs["Object"], crease.inputs["Vector"])
    nodes.links.new(crease.outputs["Fac"], fold.inputs["Height"])
    nodes.links.new(old.outputs[0], fold.inputs["Normal"])
    nodes.links.new(fold.outputs[0], nodes.nodes["Principled BSDF"].inputs["Normal"])
    rows = cake_profile(0.97, 0.26)
    thing = lathe("wrapped", rows, tissue, 120)
    for loop in thing.data.loops:
        x, y, _ = thing.data.vertices[loop.vertex_index].co
        thing.data.uv_layers[0].data[loop.index].uv = (0.5 + x / 2.02, 0.5 + y / 2.02)
    packs.group("wrapped", [thing], at, rotation)


def puerh_cake(build: Path) -> None:
    """The wrapped cake leaning on a naked one's stack, dark wood, warm light."""
    table(wood("walnut", *WALNUT), planks=0.8, far=1.8)
    backdrop(paper("brown card", "#8d745a"), 2.0)
    stand = shapes.box("stand", (1.3, 0.1, 0.1), wood("stand", "#2a1810", "#4a2e1d"), (-0.2, 0.06, 0.05), bevel=0.02)
    stand.rotation_euler.z = 0.05
    wrapped_cake(build / "label-puerh-cake.png", (-0.2, 0.25, 0.99), (math.radians(76), 0, 0.06))
    leaves = shapes.curls(6, foliage("ripe tea", "#20130c", "#6b4427"), length=0.2, width=0.14)
    shapes.heap(leaves, 240, 4, at=(0.72, -0.5, 0), radius=0.36, height=0.17)
    cup((-0.72, -0.55, 0), glaze("white", "#f1ece2"), "#c23c14")
    daylight(power=460, behind=-1.0, warm="#fff0dd")
    camera((0.0, 0, 0.88), 6.6, 15, 0, lens=85, stop=6.3, focus=(-0.15, 0.05, 0.9))


def puerh_cake_open(build: Path) -> None:
    """The cake unwrapped on its paper, with a pick."""
    table(wood("walnut", *WALNUT), planks=0.8)
    sheet = shapes.box("tissue", (2.5, 2.4, 0.012), paper("tissue", "#e4d6ba", 0.05), (0, 0, 0.01), bevel=0.004, turn=0.3)
    sheet.rotation_euler.x = 0.002
    tea_cake((0, 0.02, 0.02), (0, 0, 0.4), 21)
    shapes.tube("pick", [(0.75, -0.95, 0.05), (1.0, -0.55, 0.05), (1.3, -0.05, 0.05)], [0.006, 0.02, 0.02], metal("steel", "#b8b4ac", 0.25))
    shapes.tube("handle", [(1.28, -0.08, 0.055), (1.42, 0.14, 0.06), (1.56, 0.36, 0.055)], [0.045, 0.055, 0.05], wood("handle", "#4a2a17", "#7a4d2c", along="y"))
    leaves = shapes.curls(6, foliage("ripe tea", "#20130c", "#6b4427"), length=0.17, width=0.14)
    shapes.heap(leaves, 60, 14, at=(0.75, -0.85, 0.02), radius=0.5, height=0.05, lie=0.25)
    daylight(power=430, warm="#ffeeda")
    camera((0.12, -0.05, 0.1), 6.6, 58, -10, lens=85, stop=8, focus=(0, -0.2, 0.3))


def lapsang(build: Path) -> None:
    """A black tin with a red label, black leaves, a cup of red tea: the darkest of the teas."""
    table(stone("slate", "#3b3835", "#1f1d1c", 0.6), far=1.8)
    backdrop(wood("boards", "#2b1b13", "#4b3222", along="z"), 2.0)
    black = matte("black", "#191716", 0.36)
    packs.tin(build / "label-lapsang.png", black, black, (0.18, 0.3, 0), turn=-0.1, height=1.2)
    leaves = shapes.curls(8, foliage("black tea", "#120c09", "#3a2419"), length=0.19, width=0.09, twist=7)
    shapes.heap(leaves, 330, 4, at=(-0.55, -0.45, 0), radius=0.42, height=0.15)
    cup((0.72, -0.36, 0), glaze("white", "#ece7de"), "#e0501c")
    daylight(side=1, power=470, warm="#ffe2c0", fill=0.3)
    camera((0.04, 0, 0.52), 5.9, 15, 3, lens=85, stop=5.6, focus=(0.15, -0.05, 0.55))


def tieguanyin(build: Path) -> None:
    """A dark green carton, two gold vacuum bags, rolled leaves."""
    table(wood("oak", *OAK), planks=1.1, far=1.7)
    backdrop(paper("card", "#c4b798"), 1.9)
    green = matte("card", "#223a30", 0.55)
    packs.carton(build / "label-tieguanyin.png", green, (-0.35, 0.35, 0), turn=0.22, size=(0.8, 0.45, 1.06))
    foil = metal("foil", "#c9b072", 0.3)
    packs.sachet(build / "label-tieguanyin-sachet.png", foil, (0.42, 0.18, 0.31), (math.radians(68), 0, -0.2))
    packs.sachet(build / "label-tieguanyin-sachet.png", foil, (0.28, -0.42, 0.1), (0.06, 0, -0.5))
    rolled = shapes.nuggets(15, foliage("oolong", "#26301f", "#5d6640", 0.45))
    shapes.heap(rolled, 260, 7, at=(0.85, -0.4, 0), radius=0.34, height=0.13, lie=1.2)
    shapes.heap(rolled, 14, 5, at=(-0.3, -0.55, 0), radius=0.5, height=0, lie=1)
    daylight(power=440)
    camera((0.16, 0, 0.42), 5.1, 20, -4, lens=85, stop=7, focus=(0, 0, 0.5))


def osmanthus(count: int, seed: int, at: packs.Place, radius: float) -> None:
    """Strewn osmanthus: tiny four-petalled orange flowers."""
    petal = foliage("osmanthus", "#d98a1f", "#f3bd4c", 0.6)
    meshes = []
    for turn in range(3):
        vertices, faces = [], []
        for index in range(4):
            angle = index * math.pi / 2
            for reach, side, lift in ((0.1, 0, 0), (0.6, -0.42, 0.18 + 0.1 * turn), (1.0, 0, 0.3), (0.6, 0.42, 0.18)):
                vertices.append((0.042 * (reach * math.cos(angle) - side * math.sin(angle)), 0.042 * (reach * math.sin(angle) + side * math.cos(angle)), 0.042 * lift))
            faces.append([4 * index + i for i in range(4)])
        thing = mesh_object("osmanthus", vertices, faces, petal)
        meshes.append(thing.data)
        bpy.data.objects.remove(thing)
    noise = random.Random(seed)
    for _ in range(count):
        reach, turn = radius * abs(noise.gauss(0, 0.5)), noise.uniform(0, math.tau)
        shapes.place(noise.choice(meshes), (at[0] + reach * math.cos(turn), at[1] + reach * math.sin(turn), at[2] + 0.012 + noise.uniform(0, 0.02)),
                     (noise.gauss(0, 0.5), noise.gauss(0, 0.5), turn), noise.uniform(0.8, 1.3))


def osmanthus_oolong(build: Path) -> None:
    """A cream tin with an amber label, strewn flowers, a cup of amber tea."""
    sweep(paper("warm paper", "#e7d4b4"))
    slab = wood("board", "#664a32", "#8f7152")
    shapes.box("board", (2.3, 1.5, 0.09), slab, (0.05, -0.05, 0.045), bevel=0.02, turn=-0.08)
    packs.tin(build / "label-osmanthus-oolong.png", matte("cream", "#efe4cc", 0.38), metal("lid", "#d6c4a0", 0.3, brushed="round"), (0.24, 0.24, 0.09), radius=0.46, height=0.9, turn=-0.14)
    cup((-0.55, -0.18, 0.09), glaze("white", "#f4efe6"), "#ffb84d", radius=0.32, height=0.3)
    osmanthus(150, 6, (0.45, -0.48, 0.09), 0.42)
    osmanthus(40, 7, (-0.2, -0.75, 0.0), 0.9)
    rolled = shapes.nuggets(15, foliage("oolong", "#2b301f", "#62643f", 0.45), size=0.065)
    shapes.heap(rolled, 90, 9, at=(0.55, -0.42, 0.09), radius=0.26, height=0.07, lie=1.2)
    daylight(side=1, power=430, warm="#fff0d8")
    camera((0.02, 0, 0.40), 5.1, 20, -5, lens=85, stop=6.3, focus=(0.1, -0.1, 0.5))


def tea_sampler(build: Path) -> None:
    """Four small tins in a dark box, one for each season."""
    table(wood("oak", "#97805f", "#c2a785"), planks=1.3, far=7)
    box_card, lining = matte("box", "#2c3a33", 0.6), paper("lining", "#ddceb0")
    packs.open_box(box_card, lining, (0, 0.15, 0), size=(2.5, 0.84, 0.3), turn=0.0)
    for index, (season, colour) in enumerate((("spring", "#7f9670"), ("summer", "#ded5bb"), ("autumn", "#c78a35"), ("winter", "#6f2a20"))):
        packs.tin(build / f"label-{season}.png", matte(season, colour, 0.4), metal("lid", "#d9d2c2", 0.3, brushed="round"),
                  (-0.9 + 0.6 * index, 0.15, 0.04), radius=0.27, height=0.95, width=1.9, cap=0.2)
    lid = shapes.box("cover", (2.58, 0.92, 0.2), box_card, (0.12, -0.98, 0.1), bevel=0.012, turn=-0.06)
    label = shapes.sheet("label", (1.5, 0.6), printed("label", build / "label-tea-sampler.png"), (0, 0, 0.104))
    label.parent = lid
    leaves = shapes.curls(4, foliage("green tea", "#2d3a1c", "#6d7a42"), length=0.17, width=0.09)
    shapes.heap(leaves, 60, 5, at=(1.6, -0.3, 0), radius=0.3, height=0.06)
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
