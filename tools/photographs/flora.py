"""Leaves, petals and heaps of small things.

In: sizes in scene units, materials, seeds. Out: meshes to be strewn, and objects in the current scene.
"""

from __future__ import annotations

import math
import random

import bpy
import shapes
from lathe import mesh_object
from mathutils import Euler

Triple = tuple[float, float, float]


def leaf(
    name: str,
    length: float,
    width: float,
    material: bpy.types.Material,
    *,
    bend: float = 0.4,
    twist: float = 0,
    fold: float = 0.25,
    steps: int = 12,
    peak: float = 0.75,
) -> bpy.types.Object:
    """A blade along +x from the origin; bent downwards, twisted about its rib, folded along it."""
    vertices, faces = [], []
    angle, x, z = 0.0, 0.0, 0.0
    for step in range(steps + 1):
        t = step / steps
        half = width * length * math.sin(math.pi * min(1, 0.04 + t * 0.96) ** peak) + 0.002 * length
        roll = twist * t
        for side in (-1, 0, 1):
            lift = abs(side) * half * fold
            across, up = side * half, lift
            vertices.append(
                (x, across * math.cos(roll) - up * math.sin(roll), z + across * math.sin(roll) + up * math.cos(roll))
            )
        angle -= bend / steps
        x, z = x + length / steps * math.cos(angle), z + length / steps * math.sin(angle)
    for step in range(steps):
        for side in (0, 1):
            corner = step * 3 + side
            faces.append([corner, corner + 3, corner + 4, corner + 1])
    thing = mesh_object(name, vertices, faces, material)
    thing.modifiers.clear()
    return thing


def curls(
    seed: int,
    material: bpy.types.Material,
    *,
    length: float = 0.16,
    width: float = 0.16,
    bend: float = 2.2,
    twist: float = 5.0,
    fold: tuple[float, float] = (0.8, 3.5),
    kinds: int = 9,
) -> list[bpy.types.Mesh]:
    """Meshes of dried tea leaves: rolled, bent and twisted differently; to be scattered."""
    noise = random.Random(seed)
    meshes = []
    for _ in range(kinds):
        thing = leaf(
            "curl",
            length * noise.uniform(0.6, 1.25),
            width * noise.uniform(0.6, 1.2),
            material,
            bend=bend * noise.uniform(-0.4, 1.2),
            twist=twist * noise.uniform(-1, 1),
            fold=noise.uniform(*fold),
            steps=14,
        )
        meshes.append(thing.data)
        bpy.data.objects.remove(thing)
    return meshes


def nuggets(seed: int, material: bpy.types.Material, *, size: float = 0.075, kinds: int = 8) -> list[bpy.types.Mesh]:
    """Meshes of rolled oolong: tight crumpled knots, some with a bit of stem."""
    noise = random.Random(seed)
    meshes = []
    for index in range(kinds):
        thing = shapes.pillow(
            "nugget",
            tuple(size * noise.uniform(0.7, 1.4) for _ in range(3)),
            material,
            power=2.3,
            wobble=0.11,
            seed=seed + index,
        )
        for vertex in thing.data.vertices:
            pinch = 1 + 0.16 * math.sin(90 * vertex.co.x + 6 * index) * math.sin(70 * vertex.co.y + 50 * vertex.co.z)
            vertex.co *= pinch
        meshes.append(thing.data)
        bpy.data.objects.remove(thing)
    return meshes


def place(mesh: bpy.types.Mesh, at: Triple, rotation: Triple, scale: float = 1) -> bpy.types.Object:
    """Put one more copy of a mesh into the scene."""
    thing = bpy.data.objects.new(mesh.name, mesh)
    thing.location, thing.rotation_euler, thing.scale = at, rotation, (scale,) * 3
    bpy.context.collection.objects.link(thing)
    return thing


def heap(
    meshes: list[bpy.types.Mesh],
    count: int,
    seed: int,
    *,
    at: Triple = (0, 0, 0),
    radius: float = 0.5,
    height: float = 0.2,
    lie: float = 0.5,
    squash: float = 1.0,
) -> None:
    """A loose pile: a mound of leaves thinning out towards its edge, each tilted as the slope and chance have it."""
    noise = random.Random(seed)
    for _ in range(count):
        reach = radius * abs(noise.gauss(0, 0.42))
        turn = noise.uniform(0, math.tau)
        x, y = reach * math.cos(turn), reach * math.sin(turn) * squash
        top = height * math.exp(-((reach / radius) ** 2) * 3.2)
        z = top * noise.uniform(0.55, 1.0) + 0.012
        tilt = Euler((noise.gauss(0, lie), noise.gauss(0, lie) * 0.7, noise.uniform(0, math.tau)))
        place(noise.choice(meshes), (at[0] + x, at[1] + y, at[2] + z), tuple(tilt), noise.uniform(0.75, 1.2))


def pile_of_balls(
    count: int, size: float, seed: int, *, at: Triple = (0, 0, 0), radius: float = 0.4, bowl: float = 0.0
) -> list[Triple]:
    """Where balls come to rest when dropped one by one, each in the lowest of some chance places; `bowl` curves up."""
    noise = random.Random(seed)
    rest: list[Triple] = []
    for _ in range(count):
        best: Triple | None = None
        for _ in range(30):
            turn, reach = noise.uniform(0, math.tau), radius * math.sqrt(noise.random())
            x, y = reach * math.cos(turn), reach * math.sin(turn)
            z = size + bowl * reach * reach
            for other in rest:
                gap = math.hypot(x - other[0], y - other[1])
                if gap < 2 * size:
                    z = max(z, other[2] + math.sqrt(4 * size * size - gap * gap) * 0.97)
            if best is None or z < best[2]:
                best = (x, y, z)
        rest.append(best)
    return [(x + at[0], y + at[1], z + at[2]) for x, y, z in rest]


def blossom(
    name: str,
    at: Triple,
    size: float,
    petals: int,
    rings: int,
    material: bpy.types.Material,
    heart: bpy.types.Material,
    seed: int,
    *,
    tilt: Triple = (0, 0, 0),
    broad: float = 0.42,
    cup: float = 0.7,
) -> None:
    """An open flower: rings of cupped petals round a tuft of stamens."""
    noise = random.Random(seed)
    base = bpy.data.objects.new(name, None)
    base.location, base.rotation_euler = at, tilt
    bpy.context.collection.objects.link(base)
    for ring in range(rings):
        rise = cup * (ring + 0.35) / rings * 1.3
        for index in range(petals):
            petal = leaf(
                "petal",
                size * (1 - 0.22 * ring),
                broad,
                material,
                bend=-0.9 + noise.uniform(-0.2, 0.2),
                fold=0.22,
                peak=1.5,
            )
            turn = (index + 0.5 * (ring % 2)) * math.tau / petals + noise.uniform(-0.1, 0.1)
            petal.rotation_euler = (noise.gauss(0, 0.12), -rise + noise.uniform(-0.1, 0.1), turn)
            petal.location = (0.06 * size * math.cos(turn), 0.06 * size * math.sin(turn), 0.03 * size * ring)
            petal.parent = base
            petal.modifiers.new("smooth", "SUBSURF").render_levels = 2
    for _ in range(26):
        turn, lean = noise.uniform(0, math.tau), noise.uniform(0, 0.5)
        tip = (size * 0.3 * math.sin(lean) * math.cos(turn), size * 0.3 * math.sin(lean) * math.sin(turn), size * 0.32)
        stem = shapes.tube(
            "stamen",
            [(0, 0, 0.02 * size), tuple(c * 0.6 for c in tip), tip],
            [0.012 * size, 0.01 * size, 0.025 * size],
            heart,
        )
        stem.parent = base
        stem.data.bevel_resolution, stem.data.resolution_u = 2, 4
