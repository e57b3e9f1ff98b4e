"""Soft packs: paper pouches, vacuum sachets and tubes.

In: sizes, materials and the path of a label. Out: the things standing or lying in the scene, printed or labelled.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import packs
import shapes
from lathe import fillet, lathe, mesh_object
from materials import metal, printed
from mathutils import Vector, noise

if TYPE_CHECKING:
    from pathlib import Path

    import bpy


def pouch(
    label: Path,
    material: bpy.types.Material,
    at: packs.Place,
    *,
    width: float = 0.95,
    height: float = 1.45,
    depth: float = 0.42,
    turn: float = 0,
) -> None:
    """A stand-up paper pouch: full below, pinched flat at a folded top."""
    rows, columns = 40, 96
    vertices, faces = [], []
    for row in range(rows + 1):
        t = row / rows
        belly = (1 - t**1.7) * (0.86 + 0.14 * math.sin(math.pi * min(t * 2.2, 1)))
        half_depth = max(depth / 2 * belly, 0.012)
        half_width = width / 2 * (0.955 + 0.045 * t)
        for column in range(columns):
            turn_ = math.tau * column / columns
            c, s = math.cos(turn_), math.sin(turn_)
            x = half_width * math.copysign(abs(c) ** (0.55 + 0.2 * (1 - t)), c)
            y = half_depth * math.copysign(abs(s) ** 0.9, s)
            dent = 0.012 * math.sin(7 * x + 5 * t) * math.sin(9 * t + 2 * x) * belly
            vertices.append((x, y + math.copysign(dent, s), t * height))
    for row in range(rows):
        for column in range(columns):
            after = (column + 1) % columns
            faces.append(
                [
                    row * columns + column,
                    row * columns + after,
                    (row + 1) * columns + after,
                    (row + 1) * columns + column,
                ]
            )
    faces += [list(range(columns))[::-1], [rows * columns + column for column in range(columns)]]
    bag = mesh_object("pouch", vertices, faces, material)
    bag.modifiers.clear()
    fold = shapes.box("fold", (width * 1.005, 0.05, 0.17), material, (0, -0.012, height - 0.03), bevel=0.02)
    tie = shapes.box(
        "tie", (width * 1.02, 0.075, 0.05), metal("tie", "#b9a98a", 0.5), (0, -0.012, height - 0.06), bevel=0.01
    )
    # The label follows the belly: a strip bent to the pouch's front, row by row.
    low, high, half = 0.16, 0.74, 0.27
    points, quads, corners = [], [], []
    steps = 24
    for row in range(steps + 1):
        t = low + (high - low) * row / steps
        belly = (1 - t**1.7) * (0.86 + 0.14 * math.sin(math.pi * min(t * 2.2, 1)))
        half_width = width / 2 * (0.955 + 0.045 * t)
        for column in range(17):
            x = half * (column / 8 - 1)
            c = (abs(x) / half_width) ** (1 / (0.55 + 0.2 * (1 - t)))
            s = math.sqrt(max(0, 1 - c * c)) ** 0.9
            dent = abs(0.012 * math.sin(7 * x + 5 * t) * math.sin(9 * t + 2 * x) * belly)
            points.append((x, -max(depth / 2 * belly, 0.012) * s - dent - 0.007, t * height))
    for row in range(steps):
        for column in range(16):
            a = row * 17 + column
            quads.append([a, a + 1, a + 18, a + 17])
            u, v = (column / 16, (column + 1) / 16), (row / steps, (row + 1) / steps)
            corners += [(u[0], v[0]), (u[1], v[0]), (u[1], v[1]), (u[0], v[1])]
    sticker = mesh_object("label", points, quads, printed("label", label), corners)
    packs.group("pouch", [bag, fold, tie, sticker], at, (math.radians(-2), 0, turn))


def sachet(label: Path, at: packs.Place, rotation: packs.Place, *, size: tuple[float, float] = (0.42, 0.62)) -> None:
    """A small vacuum bag: foil drawn tight over the tea, its two ends sealed flat."""
    columns, rows = 48, 64
    vertices, faces, corners = [], [], []
    for side in (1, -1):
        for row in range(rows + 1):
            for column in range(columns + 1):
                u, v = column / columns * 2 - 1, row / rows * 2 - 1
                full = max(0, 1 - abs(u) ** 3.5) ** 0.6 * max(0, 1 - (abs(v) / 0.84) ** 5) ** 0.6
                lumps = 0.03 * noise.noise(Vector((u * 5, v * 7, side * 3.0))) + 0.014 * abs(
                    noise.noise(Vector((u * 12, v * 15, side * 7.0)))
                )
                vertices.append((u * size[0] / 2, v * size[1] / 2, side * full * (0.085 + lumps) + side * 0.002))
    count = (rows + 1) * (columns + 1)
    for side in (0, 1):
        for row in range(rows):
            for column in range(columns):
                a = side * count + row * (columns + 1) + column
                quad = [a, a + 1, a + columns + 2, a + columns + 1]
                faces.append(quad if side == 0 else quad[::-1])
                uv = [
                    (column / columns, row / rows),
                    ((column + 1) / columns, row / rows),
                    ((column + 1) / columns, (row + 1) / rows),
                    (column / columns, (row + 1) / rows),
                ]
                corners += uv if side == 0 else uv[::-1]
    foil = printed("foil", label, 0.32)
    foil.node_tree.nodes["Principled BSDF"].inputs["Metallic"].default_value = 0.75
    bag = mesh_object("sachet", vertices, faces, foil, corners)
    bag.modifiers.clear()
    packs.group("sachet", [bag], at, rotation)


def cream_tube(
    label: Path,
    material: bpy.types.Material,
    cap: bpy.types.Material,
    at: packs.Place,
    rotation: packs.Place,
    *,
    radius: float = 0.21,
    length: float = 1.15,
) -> None:
    """A tube: round at the shoulder, flat at the crimped end; the print runs along its front."""
    rows, columns = 48, 96
    body = printed("tube", label, 0.35)
    vertices, faces, corners = [], [], []
    for row in range(rows + 1):
        t = row / rows
        squeeze = max(0.0, (t - 0.12) / 0.88) ** 1.25
        wide, deep = radius * (1 + 0.42 * squeeze), radius * (1 - squeeze) + 0.012
        for column in range(columns + 1):
            angle = math.tau * column / columns + math.pi / 2
            dent = 1 + 0.05 * squeeze * (1 - squeeze) * math.sin(5 * angle + 6 * t)
            vertices.append((wide * math.cos(angle) * dent, deep * math.sin(angle) * dent, t * length))
    for row in range(rows):
        for column in range(columns):
            a = row * (columns + 1) + column
            faces.append([a, a + 1, a + columns + 2, a + columns + 1])
            u0, u1 = ((c / columns - 0.5) * 1.9 + 0.5 for c in (column, column + 1))
            corners += [(u0, row / rows), (u1, row / rows), (u1, (row + 1) / rows), (u0, (row + 1) / rows)]
    tube = mesh_object("tube", vertices, faces, body, corners)
    tube.modifiers.clear()
    crimp = shapes.box("crimp", (radius * 2.86, 0.022, 0.1), material, (0, 0, length + 0.04), bevel=0.006)
    shoulder = lathe(
        "shoulder",
        fillet([(radius, 0.0), (radius * 0.9, -0.04), (radius * 0.6, -0.07), (radius * 0.6, -0.1)], 0.02),
        material,
    )
    top = lathe(
        "cap",
        fillet([(0, -0.08), (radius * 0.96, -0.08), (radius * 0.96, -0.12), (radius * 0.9, -0.36), (0, -0.36)], 0.02),
        cap,
    )
    packs.group("tube", [tube, crimp, shoulder, top], at, rotation)
