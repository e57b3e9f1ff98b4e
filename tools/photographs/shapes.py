"""Shapes that are not turned: boxes, bars, spouts, leaves, petals, and heaps of small things.

In: sizes in scene units and materials. Out: objects in the current scene. Whatever is random takes a seed.
"""

from __future__ import annotations

import math
import random
from typing import TYPE_CHECKING

import bpy
from lathe import mesh_object
from mathutils import Vector

if TYPE_CHECKING:
    from collections.abc import Sequence

Triple = tuple[float, float, float]


def box(
    name: str,
    size: Triple,
    material: bpy.types.Material,
    at: Triple = (0, 0, 0),
    *,
    bevel: float = 0.02,
    turn: float = 0,
    segments: int = 4,
) -> bpy.types.Object:
    """A block with rounded edges, centred on a point."""
    x, y, z = (s / 2 for s in size)
    corners = [(i, j, k) for i in (-x, x) for j in (-y, y) for k in (-z, z)]
    faces = [[0, 1, 3, 2], [4, 6, 7, 5], [0, 4, 5, 1], [2, 3, 7, 6], [0, 2, 6, 4], [1, 5, 7, 3]]
    thing = mesh_object(name, corners, faces, material)
    thing.modifiers.clear()
    rounding = thing.modifiers.new("bevel", "BEVEL")
    rounding.width, rounding.segments, rounding.limit_method = bevel, segments, "NONE"
    thing.modifiers.new("normals", "WEIGHTED_NORMAL")
    thing.location, thing.rotation_euler.z = at, turn
    return thing


def pillow(
    name: str,
    size: Triple,
    material: bpy.types.Material,
    at: Triple = (0, 0, 0),
    *,
    turn: float = 0,
    power: float = 5,
    wobble: float = 0.006,
    seed: int = 1,
) -> bpy.types.Object:
    """A hand-cut bar of soap: a box swollen towards an ellipsoid, no face quite flat."""
    steps = 40
    noise = random.Random(seed)
    waves = [(Vector(noise.uniform(-4, 4) for _ in range(3)), noise.uniform(0, 6)) for _ in range(5)]
    vertices, faces = [], []
    for row in range(steps + 1):
        up = -math.pi / 2 + math.pi * row / steps
        for column in range(2 * steps):
            round_ = math.pi * column / steps
            ball = Vector((math.cos(up) * math.cos(round_), math.cos(up) * math.sin(round_), math.sin(up)))
            stretch = sum(abs(c) ** power for c in ball) ** (-1 / power)
            point = ball * stretch
            swell = 1 + wobble * sum(math.sin(v.dot(point) + p) for v, p in waves)
            vertices.append(tuple(c * s / 2 * swell for c, s in zip(point, size, strict=True)))
    for row in range(steps):
        for column in range(2 * steps):
            after = (column + 1) % (2 * steps)
            faces.append(
                [
                    row * 2 * steps + column,
                    row * 2 * steps + after,
                    (row + 1) * 2 * steps + after,
                    (row + 1) * 2 * steps + column,
                ]
            )
    thing = mesh_object(name, vertices, faces, material)
    thing.modifiers.clear()
    thing.modifiers.new("smooth", "SUBSURF").render_levels = 1
    thing.location, thing.rotation_euler.z = at, turn
    return thing


def sheet(
    name: str,
    size: tuple[float, float],
    material: bpy.types.Material,
    at: Triple,
    rotation: Triple = (0, 0, 0),
) -> bpy.types.Object:
    """A flat rectangle with UVs: a label on a box."""
    x, y = size[0] / 2, size[1] / 2
    thing = mesh_object(
        name,
        [(-x, -y, 0), (x, -y, 0), (x, y, 0), (-x, y, 0)],
        [[0, 1, 2, 3]],
        material,
        [(0, 0), (1, 0), (1, 1), (0, 1)],
    )
    thing.location, thing.rotation_euler = at, rotation
    return thing


def round_label(
    name: str,
    radius: float,
    material: bpy.types.Material,
    at: Triple,
    rotation: Triple = (0, 0, 0),
) -> bpy.types.Object:
    """A flat disc with UVs: a label on a lid."""
    count = 96
    rim = [(math.cos(i * math.tau / count), math.sin(i * math.tau / count)) for i in range(count)]
    thing = mesh_object(
        name,
        [(x * radius, y * radius, 0) for x, y in rim],
        [list(range(count))],
        material,
        [(0.5 + x / 2, 0.5 + y / 2) for x, y in rim],
    )
    thing.location, thing.rotation_euler = at, rotation
    return thing


def tube(
    name: str, path: Sequence[Triple], radii: Sequence[float], material: bpy.types.Material, flatten: float = 1.0
) -> bpy.types.Object:
    """A smooth rod through points, as thick as said at each: handles, spouts, stems."""
    curve = bpy.data.curves.new(name, "CURVE")
    curve.dimensions, curve.bevel_depth, curve.bevel_resolution, curve.resolution_u = "3D", 1.0, 10, 16
    curve.use_fill_caps = True
    line = curve.splines.new("NURBS")
    line.points.add(len(path) - 1)
    for point, place, radius in zip(line.points, path, radii, strict=True):
        point.co, point.radius = (*place, 1), radius
    line.use_endpoint_u, line.order_u = True, min(4, len(path))
    curve.materials.append(material)
    thing = bpy.data.objects.new(name, curve)
    thing.scale.y = flatten
    bpy.context.collection.objects.link(thing)
    return thing
