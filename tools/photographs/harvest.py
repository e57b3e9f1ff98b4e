"""What grows: pressed and rolled tea, jasmine, osmanthus, camellia, mugwort and bamboo.

In: places and seeds. Out: leaves, flowers and tea cakes lying in the scene.
"""

from __future__ import annotations

import math
import random
from typing import TYPE_CHECKING

import bpy
import flora
import packs
import shapes
from lathe import lathe, mesh_object, spline
from materials import Recipe, foliage, linear, matte, printed
from mathutils import Matrix

if TYPE_CHECKING:
    from pathlib import Path

PETAL = (
    (0.08, 0),
    (0.35, -0.26),
    (0.62, -0.38),
    (0.88, -0.33),
    (1.02, -0.12),
    (1.02, 0.12),
    (0.88, 0.33),
    (0.62, 0.38),
    (0.35, 0.26),
)


def pearl_material() -> bpy.types.Material:
    """A jasmine pearl: one leaf and bud wound into a ball, green with silver streaks."""
    recipe = Recipe("pearl", "#5d6844", 0.62)
    each = recipe.node("ShaderNodeObjectInfo").outputs["Random"]
    strands = recipe.node(
        "ShaderNodeTexWave",
        {"Scale": 0.8, "Distortion": 9.0, "Detail": 3.0, "Detail Scale": 1.2, "Vector": recipe.space()},
    ).outputs["Fac"]
    tone = recipe.mix(each, linear("#4b5736"), linear("#7b8059"))
    body = recipe.mix(recipe.ramp(strands, [(0.05, "#8f8f8f"), (0.7, "#000000")]), linear("#d3cfb2"), tone)
    recipe.set(
        Base_Color=recipe.mix(recipe.ramp(strands, [(0.0, "#909090"), (0.10, "#000000")]), body, linear("#2c3422"))
    )
    return recipe.set(Normal=recipe.bump(strands, 0.05), Sheen=0.4).material


def pearls(places: list[packs.Place], size: float, seed: int) -> None:
    """Balls of tea, every one turned and squeezed its own way."""
    noise = random.Random(seed)
    bpy.ops.mesh.primitive_ico_sphere_add(subdivisions=4, radius=1)
    first = bpy.context.object
    first.data.materials.append(pearl_material())
    first.data.polygons.foreach_set("use_smooth", [True] * len(first.data.polygons))
    for place in places:
        ball = flora.place(first.data, place, tuple(noise.uniform(0, 6.3) for _ in range(3)))
        ball.scale = [size * noise.uniform(0.88, 1.06) for _ in range(3)]
    bpy.data.objects.remove(first)


def jasmine(at: packs.Place, seed: int, size: float = 0.2, tilt: packs.Place = (0.3, 0.2, 0)) -> None:
    """A jasmine flower."""
    petals = foliage("jasmine", "#f3efe2", "#fbfaf3", 0.6)
    flora.blossom("jasmine", at, size, 6, 2, petals, matte("stamen", "#e2cf86"), seed, tilt=tilt, broad=0.3, cup=0.5)


def osmanthus(count: int, seed: int, at: packs.Place, radius: float) -> None:
    """Strewn osmanthus: tiny four-petalled orange flowers."""
    petal = foliage("osmanthus", "#d98a1f", "#f3bd4c", 0.6)
    meshes = []
    for cup in (0.15, 0.3, 0.5):
        vertices, faces = [], []
        for index in range(4):
            angle, first = index * math.pi / 2, len(vertices)
            for reach, side in PETAL:
                x, y = 0.038 * reach, 0.038 * side
                rise = 0.038 * cup * reach**2 + 0.038 * side**2 * 0.5
                vertices.append(
                    (x * math.cos(angle) - y * math.sin(angle), x * math.sin(angle) + y * math.cos(angle), rise)
                )
            faces.append(list(range(first, first + len(PETAL))))
        thing = mesh_object("osmanthus", vertices, faces, petal)
        meshes.append(thing.data)
        bpy.data.objects.remove(thing)
    noise = random.Random(seed)
    for _ in range(count):
        reach, turn = radius * abs(noise.gauss(0, 0.5)), noise.uniform(0, math.tau)
        flora.place(
            noise.choice(meshes),
            (at[0] + reach * math.cos(turn), at[1] + reach * math.sin(turn), at[2] + 0.012 + noise.uniform(0, 0.02)),
            (noise.gauss(0, 0.5), noise.gauss(0, 0.5), turn),
            noise.uniform(0.8, 1.3),
        )


def cake_profile(radius: float = 0.95, thick: float = 0.25) -> list[tuple[float, float]]:
    """Half a tea cake: a flat domed disc with a dimple below."""
    return spline(
        [
            (0, 0.11),
            (0.16, 0.1),
            (0.24, 0.015),
            (0.4, 0.0),
            (radius * 0.86, 0.0),
            (radius * 0.98, thick * 0.3),
            (radius, thick * 0.5),
            (radius * 0.95, thick * 0.8),
            (radius * 0.7, thick * 1.05),
            (radius * 0.3, thick * 1.18),
            (0, thick * 1.2),
        ],
        6,
    )


def tea_cake(at: packs.Place, rotation: packs.Place, seed: int) -> None:
    """A naked cake: compressed leaves lying every way in its face."""
    profile = cake_profile()
    body = Recipe("cake", "#2b1a11", 0.7)
    lumps = body.noise(9, 6, 0.65, 1.2)
    body.set(
        Base_Color=body.ramp(lumps, [(0.3, "#140b07"), (0.55, "#3a2315"), (0.75, "#6a4526")]),
        Normal=body.bump(lumps, 0.08),
    )
    parts = [lathe("cake", profile, body.material, 120)]
    leaves = flora.curls(
        seed,
        foliage("ripe tea", "#1d110b", "#6f4526", 0.55),
        length=0.15,
        width=0.15,
        bend=0.2,
        twist=0.5,
        fold=(0.02, 0.3),
    )
    noise = random.Random(seed)
    for _ in range(3400):
        radius = 0.79 * math.sqrt(noise.random())
        turn = noise.uniform(0, math.tau)
        top = 0.25 * (1.2 - 0.2 * (radius / 0.95) ** 2 - 0.42 * max(0, radius - 0.72) ** 1.4 / 0.23**1.4 * 0.9)
        slope = 0.03 + 2.2 * max(0, radius - 0.78)
        leaf = flora.place(
            noise.choice(leaves),
            (
                radius * math.cos(turn),
                radius * math.sin(turn),
                top + 0.021 * (1 - (radius / 0.79) ** 2) - noise.uniform(0.014, 0.03),
            ),
            (0, 0, 0),
            noise.uniform(0.5, 1),
        )
        leaf.scale.z *= 0.5
        leaf.rotation_euler = (
            Matrix.Rotation(turn, 3, "Z")
            @ Matrix.Rotation(slope, 3, "Y")
            @ Matrix.Rotation(noise.uniform(0, 6.3), 3, "Z")
            @ Matrix.Rotation(noise.gauss(0, 0.06), 3, "X")
        ).to_euler()
        parts.append(leaf)
    packs.group("cake", parts, at, rotation)


def wrapped_cake(label: Path, at: packs.Place, rotation: packs.Place) -> None:
    """The cake in its printed tissue, lightly crumpled, the print on its domed face."""
    tissue = printed("wrapper", label, 0.8)
    nodes = tissue.node_tree
    old = next(node for node in nodes.nodes if node.type == "BUMP")
    crease = nodes.nodes.new("ShaderNodeTexNoise")
    (
        crease.inputs["Scale"].default_value,
        crease.inputs["Detail"].default_value,
        crease.inputs["Distortion"].default_value,
    ) = 2.4, 3, 0.5
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


def leaf_spray(
    at: packs.Place, turn: float, seed: int, material: bpy.types.Material, *, count: int = 9, size: float = 0.34
) -> None:
    """A lying stem with leaves to both sides: mugwort or tea."""
    noise = random.Random(seed)
    parts = [shapes.tube("stem", [(0, 0, 0.02), (0.5, 0.04, 0.05), (1.0, 0.0, 0.03)], [0.014, 0.011, 0.006], material)]
    for index in range(count):
        t = 0.18 + 0.8 * index / count
        side = 1 if index % 2 else -1
        blade = flora.leaf(
            "leaf",
            size * (1.1 - 0.5 * t) * noise.uniform(0.85, 1.1),
            0.2,
            material,
            bend=noise.uniform(0.1, 0.6),
            fold=0.3,
        )
        blade.location = (t, 0.02, 0.05)
        blade.rotation_euler = (side * 0.2, -0.3, side * noise.uniform(0.5, 0.9))
        blade.modifiers.new("smooth", "SUBSURF").render_levels = 1
        parts.append(blade)
    packs.group("spray", parts, at, (0, 0, turn))


def camellia(
    at: packs.Place, seed: int, tilt: packs.Place, colours: tuple[str, str] = ("#b8384a", "#d4566a"), size: float = 0.42
) -> None:
    """A camellia: broad overlapping petals, golden heart."""
    petals = foliage("camellia", *colours, 0.5)
    flora.blossom("camellia", at, size, 6, 3, petals, matte("stamen", "#e6b744"), seed, tilt=tilt, broad=0.44, cup=0.75)


def cane(at: packs.Place, length: float, radius: float, material: bpy.types.Material, rotation: packs.Place) -> None:
    """A bamboo cane with its nodes, hollow at the cut ends."""
    profile = [(radius * 0.72, 0.0)]
    profile.append((radius, 0.0))
    nodes = [length * 0.36, length * 0.80]
    for node in nodes:
        profile += [
            (radius, node - 0.05),
            (radius * 1.03, node - 0.02),
            (radius * 1.10, node - 0.005),
            (radius * 0.99, node + 0.005),
            (radius * 1.07, node + 0.018),
            (radius, node + 0.06),
        ]
    profile += [(radius, length), (radius * 0.72, length), (radius * 0.72, 0.0)]
    packs.group("cane", [lathe("cane", profile, material, 64)], at, rotation)


def half_cane(material: bpy.types.Material) -> bpy.types.Object:
    """A split length of bamboo with one node, narrowed to a mouth at its left end."""
    rows, columns, length = 90, 40, 1.75
    vertices = []
    for radius, swell in ((0.23, 1.0), (0.195, 0.4)):
        for row in range(rows + 1):
            t = row / rows
            x = (t - 0.5) * length
            knot = 0.022 * math.exp(-(((x - 0.42) / 0.05) ** 2)) - 0.012 * math.exp(-(((x - 0.455) / 0.016) ** 2))
            taper = min(1.0, 0.55 + 3.2 * t)
            for column in range(columns + 1):
                angle = math.pi * 1.5 + (column / columns - 0.5) * math.pi * taper
                reach = radius + knot * swell
                vertices.append((x, reach * math.cos(angle), reach * math.sin(angle) + 0.23))
    step, count = columns + 1, (rows + 1) * (columns + 1)
    faces = []
    for row in range(rows):
        for column in range(columns):
            a, b = row * step + column, count + row * step + column
            faces += [[a, a + step, a + step + 1, a + 1], [b, b + 1, b + step + 1, b + step]]
        for a in (row * step, row * step + columns):
            faces.append([a, a + step, count + a + step, count + a])
    for end in (0, rows * step):
        faces += [[a, a + 1, count + a + 1, count + a] for a in range(end, end + columns)]
    return mesh_object("scoop", vertices, faces, material)
