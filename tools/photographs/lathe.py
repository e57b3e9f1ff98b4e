"""Turned shapes: jars, cups, tins and pots.

In: a profile, a list of (radius, height) points from the axis outwards and back. Out: a Blender mesh object with
UVs (u around, v along the profile), its corners rounded the way a real potter's or tinsmith's corner is.
"""

from __future__ import annotations

import math

import bpy

Point = tuple[float, float]


def fillet(points: list[Point], radius: float, steps: int = 6) -> list[Point]:
    """Round every inner corner of a polyline with an arc; a perfectly sharp corner is what gives a rendering away."""
    rounded = [points[0]]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        to_before = (before[0] - corner[0], before[1] - corner[1])
        to_after = (after[0] - corner[0], after[1] - corner[1])
        length_before, length_after = math.hypot(*to_before), math.hypot(*to_after)
        if min(length_before, length_after) < 1e-6:
            continue
        cut = min(radius, length_before * 0.45, length_after * 0.45)
        start = (corner[0] + to_before[0] / length_before * cut, corner[1] + to_before[1] / length_before * cut)
        end = (corner[0] + to_after[0] / length_after * cut, corner[1] + to_after[1] / length_after * cut)
        for step in range(steps + 1):
            t = step / steps
            rounded.append(
                tuple(
                    (1 - t) ** 2 * s + 2 * t * (1 - t) * c + t * t * e
                    for s, c, e in zip(start, corner, end, strict=True)
                )
            )
    rounded.append(points[-1])
    return rounded


def spline(points: list[Point], steps: int = 8) -> list[Point]:
    """Pass a smooth Catmull-Rom curve through the points: the belly of a bowl or a pot."""
    padded = [points[0], *points, points[-1]]
    curve: list[Point] = []
    for p0, p1, p2, p3 in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        for step in range(steps):
            t = step / steps
            curve.append(
                tuple(
                    0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)
                    for a, b, c, d in zip(p0, p1, p2, p3, strict=True)
                )
            )
    curve.append(points[-1])
    return [(max(radius, 0.0), height) for radius, height in curve]


def wall(outer: list[Point], thickness: float) -> list[Point]:
    """Turn an outer curve, from foot to lip, into a vessel: the same curve back down inside, with a round lip."""
    inner = []
    for index, (radius, height) in enumerate(outer):
        before, after = outer[max(index - 1, 0)], outer[min(index + 1, len(outer) - 1)]
        along = (after[0] - before[0], after[1] - before[1])
        size = math.hypot(*along) or 1.0
        inner.append((max(radius - along[1] / size * thickness, 0.0), height + along[0] / size * thickness))
    inner.reverse()
    lip_outer, lip_inner = outer[-1], inner[0]
    middle = ((lip_outer[0] + lip_inner[0]) / 2, (lip_outer[1] + lip_inner[1]) / 2)
    before = outer[-2]
    reach = math.hypot(lip_outer[0] - before[0], lip_outer[1] - before[1]) or 1.0
    crown = tuple(m + (o - b) / reach * thickness * 0.45 for m, o, b in zip(middle, lip_outer, before, strict=True))
    tail = [] if inner[-1][0] < 1e-4 else [(0.0, inner[-1][1])]
    return [*outer, crown, *inner, *tail]


def lathe(name: str, profile: list[Point], material: bpy.types.Material, segments: int = 96) -> bpy.types.Object:
    """Turn a profile about the z axis."""
    vertices = []
    for column in range(segments + 1):
        angle = 2 * math.pi * column / segments
        vertices += [(r * math.cos(angle), r * math.sin(angle), z) for r, z in profile]
    rows = len(profile)
    faces, corners = [], []
    for column in range(segments):
        for row in range(rows - 1):
            quad = [
                (column * rows + row, column, row),
                ((column + 1) * rows + row, column + 1, row),
                ((column + 1) * rows + row + 1, column + 1, row + 1),
                (column * rows + row + 1, column, row + 1),
            ]
            if profile[row][0] < 1e-6:
                quad.pop(1)
            elif profile[row + 1][0] < 1e-6:
                quad.pop(2)
            faces.append([index for index, _, _ in quad])
            corners += [(c / segments, r / (rows - 1)) for _, c, r in quad]
    return mesh_object(name, vertices, faces, material, corners, weld=True)


def band(
    name: str, radius: float, low: float, high: float, width: float, facing: float, material: bpy.types.Material
) -> bpy.types.Object:
    """A paper label wrapped round a tin: `width` radians wide, its middle at the angle `facing`."""
    steps = 48
    vertices, faces, corners = [], [], []
    for step in range(steps + 1):
        angle = facing + (step / steps - 0.5) * width
        vertices += [(radius * math.cos(angle), radius * math.sin(angle), z) for z in (low, high)]
    for step in range(steps):
        faces.append([2 * step, 2 * step + 2, 2 * step + 3, 2 * step + 1])
        corners += [(step / steps, 0), ((step + 1) / steps, 0), ((step + 1) / steps, 1), (step / steps, 1)]
    return mesh_object(name, vertices, faces, material, corners, weld=False)


def mesh_object(
    name: str,
    vertices: list[tuple[float, float, float]],
    faces: list[list[int]],
    material: bpy.types.Material,
    corners: list[Point] | None = None,
    *,
    weld: bool = False,
) -> bpy.types.Object:
    """Make a smooth-shaded object of plain lists and put it into the scene."""
    mesh = bpy.data.meshes.new(name)
    mesh.from_pydata(vertices, [], faces)
    if corners:
        layer = mesh.uv_layers.new()
        for loop, uv in zip(layer.data, corners, strict=True):
            loop.uv = uv
    thing = bpy.data.objects.new(name, mesh)
    bpy.context.collection.objects.link(thing)
    mesh.materials.append(material)
    mesh.polygons.foreach_set("use_smooth", [True] * len(mesh.polygons))
    mesh.use_auto_smooth = True
    mesh.auto_smooth_angle = math.radians(42)
    if weld:
        thing.modifiers.new("weld", "WELD").merge_threshold = 1e-5
    thing.modifiers.new("normals", "WEIGHTED_NORMAL")
    return thing
