"""What the shop packs its goods in: tins, jars, pouches, sachets, tubes and boxes.

In: sizes, materials and the path of a label. Out: the things standing in the scene, their labels towards the camera.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import bpy
import shapes
from lathe import band, fillet, lathe
from materials import glass, printed

if TYPE_CHECKING:
    from pathlib import Path

Place = tuple[float, float, float]
FRONT = -math.pi / 2


def group(name: str, parts: list[bpy.types.Object], at: Place, rotation: Place = (0, 0, 0)) -> bpy.types.Object:
    """Tie parts together and move them as one."""
    holder = bpy.data.objects.new(name, None)
    bpy.context.collection.objects.link(holder)
    for part in parts:
        part.parent = holder
    holder.location, holder.rotation_euler = at, rotation
    return holder


def tin(
    label: Path,
    body: bpy.types.Material,
    lid: bpy.types.Material,
    at: Place,
    *,
    radius: float = 0.4,
    height: float = 1.1,
    turn: float = 0,
    cap: float = 0.26,
    width: float = 2.1,
    open_: bool = False,
) -> bpy.types.Object:
    """A round tea tin with a slip lid and a paper label."""
    seam = height - cap
    inside = [(radius - 0.02, seam + 0.05), (radius - 0.02, 0.03), (0, 0.03)] if open_ else [(0, seam + 0.05)]
    outer = [(0, 0), (radius, 0), (radius, seam), (radius - 0.012, seam), (radius - 0.012, seam + 0.05), *inside]
    parts = [lathe("tin", fillet(outer, 0.018), body, 128)]
    if not open_:
        cover = [
            (radius - 0.02, seam + 0.008),
            (radius + 0.006, seam + 0.008),
            (radius + 0.006, height),
            (radius * 0.86, height + 0.012),
            (0, height + 0.012),
        ]
        parts.append(lathe("lid", fillet(cover, 0.022), lid, 128))
    low, high = height * 0.07, seam * 0.95
    parts.append(band("label", radius + 0.003, low, high, width, FRONT, printed("label", label)))
    return group("tin", parts, at, (0, 0, turn))


def low_tin(
    label: Path,
    material: bpy.types.Material,
    at: Place,
    *,
    radius: float = 0.42,
    height: float = 0.26,
    fill: bpy.types.Material | None = None,
    lid_at: Place | None = None,
    lid_turn: Place = (0, 0, 0),
) -> None:
    """A shallow screw tin of balm; with `fill` it stands open and its lid lies where it is told."""
    body = [
        (0, 0),
        (radius, 0),
        (radius, height * 0.62),
        (radius - 0.02, height * 0.66),
        (radius - 0.02, height),
        (radius - 0.035, height),
        (radius - 0.035, 0.03),
        (0, 0.03),
    ]
    group("base", [lathe("base", fillet(body, 0.012), material, 128)], at)
    lid = [
        (radius - 0.012, -height * 0.42),
        (radius + 0.008, -height * 0.42),
        (radius + 0.008, -0.02),
        (radius - 0.02, 0.0),
        (radius * 0.9, -0.008),
        (0, -0.008),
    ]
    cover = lathe("lid", fillet(lid, 0.014), material, 128)
    sticker = shapes.round_label("sticker", radius * 0.88, printed("label", label, 0.45), (0, 0, -0.004))
    where = lid_at or (at[0], at[1], at[2] + height + 0.012)
    group("cover", [cover, sticker], where, lid_turn)
    if fill:
        top = [
            (radius - 0.036, height * 0.80),
            (radius * 0.8, height * 0.78),
            (radius * 0.3, height * 0.8),
            (0, height * 0.79),
        ]
        group("balm", [lathe("balm", top, fill, 96)], at)


def jar(
    label: Path,
    body: bpy.types.Material,
    lid: bpy.types.Material,
    at: Place,
    *,
    radius: float = 0.4,
    height: float = 0.42,
    cap: float = 0.24,
    turn: float = 0,
    width: float = 1.9,
    fill: bpy.types.Material | None = None,
    open_: bool = False,
) -> bpy.types.Object:
    """A thick-walled cream jar; its label sits on the wall."""
    inner = radius * 0.80
    outer = [
        (0, 0),
        (radius * 0.97, 0),
        (radius, 0.03),
        (radius, height - 0.02),
        (radius * 0.93, height),
        (radius * 0.88, height),
        (radius * 0.88, height + 0.07),
        (inner, height + 0.07),
        (inner, 0.1),
        (0, 0.08),
    ]
    parts = [lathe("jar", fillet(outer, 0.03), body, 128)]
    parts.append(
        band("label", radius + 0.003, height * 0.14, height * 0.86, width, FRONT, printed("label", label, 0.4))
    )
    if fill:
        level = height * (0.98 if open_ else 0.9)
        parts.append(
            lathe("fill", fillet([(0, 0.105), (inner - 0.004, 0.105), (inner - 0.004, level), (0, level)], 0.02), fill)
        )
    if not open_:
        parts += [jar_lid(lid, radius, cap)]
        parts[-1].location.z = height + 0.006
    return group("jar", parts, at, (0, 0, turn))


def jar_lid(material: bpy.types.Material, radius: float, cap: float) -> bpy.types.Object:
    """The lid of a cream jar, its underside at height zero."""
    profile = [(radius * 0.9, 0.02), (radius * 0.9, 0), (radius, 0), (radius, cap), (0, cap)]
    return lathe("lid", fillet(profile, 0.028), material, 128)


def glass_jar(at: Place, lid: bpy.types.Material, *, radius: float = 0.42, height: float = 1.0) -> None:
    """A clear storage jar with a wooden stopper."""
    thick = 0.02
    outer = [
        (0, 0),
        (radius, 0),
        (radius, height * 0.86),
        (radius * 0.86, height),
        (radius * 0.86, height + 0.06),
        (radius * 0.86 - thick, height + 0.06),
        (radius * 0.86 - thick, height),
        (radius - thick, height * 0.85),
        (radius - thick, 0.04),
        (0, 0.04),
    ]
    stopper = [
        (0, height - 0.03),
        (radius * 0.82, height - 0.03),
        (radius * 0.82, height + 0.065),
        (radius * 0.95, height + 0.065),
        (radius * 0.95, height + 0.19),
        (0, height + 0.19),
    ]
    group(
        "glass jar",
        [lathe("jar", fillet(outer, 0.05), glass("clear"), 96), lathe("stopper", fillet(stopper, 0.02), lid, 96)],
        at,
    )


def carton(
    label: Path, material: bpy.types.Material, at: Place, *, size: Place = (0.7, 0.42, 1.1), turn: float = 0
) -> None:
    """A card box standing up with a label on its face."""
    body = shapes.box("carton", size, material, (0, 0, size[2] / 2), bevel=0.012)
    sticker = shapes.sheet(
        "label",
        (size[0] * 0.94, size[2] * 0.94),
        printed("label", label),
        (0, -size[1] / 2 - 0.003, size[2] / 2),
        (math.pi / 2, 0, 0),
    )
    group("carton", [body, sticker], at, (0, 0, turn))


def open_box(
    material: bpy.types.Material, lining: bpy.types.Material, at: Place, *, size: Place, turn: float = 0
) -> bpy.types.Object:
    """A gift box without its lid: four walls and a lined floor."""
    x, y, z = size
    thick = 0.04
    parts = [
        shapes.box("floor", (x, y, thick), lining, (0, 0, thick / 2), bevel=0.005),
        shapes.box("left", (thick, y, z), material, (-x / 2, 0, z / 2), bevel=0.01),
        shapes.box("right", (thick, y, z), material, (x / 2, 0, z / 2), bevel=0.01),
        shapes.box("front", (x + thick, thick, z), material, (0, -y / 2, z / 2), bevel=0.01),
        shapes.box("back", (x + thick, thick, z), material, (0, y / 2, z / 2), bevel=0.01),
    ]
    return group("box", parts, at, (0, 0, turn))
