"""Cups, dishes, gaiwans and the Yixing pot, used by the teaware and as props elsewhere.

In: materials and places. Out: the vessels standing in the scene, with tea in them where a colour is given.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import packs
import shapes
from lathe import fillet, lathe, spline, wall
from materials import clay, liquid, matte

if TYPE_CHECKING:
    import bpy

CELADON = "#a4b9a8"


def dish(name: str, at: packs.Place, radius: float, depth: float, material: bpy.types.Material) -> None:
    """A shallow bowl."""
    outer = spline(
        [(0, 0.02), (radius * 0.42, 0.0), (radius * 0.46, 0.03), (radius * 0.8, depth * 0.4), (radius, depth)]
    )
    thing = lathe(name, wall(outer, 0.02), material)
    thing.location = at


def cup(
    at: packs.Place, material: bpy.types.Material, tea: str = "", *, radius: float = 0.27, height: float = 0.3
) -> None:
    """A small handleless cup, with tea in it if a colour is given."""
    outer = spline(
        [
            (0, 0.03),
            (radius * 0.5, 0.03),
            (radius * 0.52, 0),
            (radius * 0.58, 0.0),
            (radius * 0.6, 0.04),
            (radius * 0.85, height * 0.45),
            (radius * 0.97, height * 0.8),
            (radius, height),
        ]
    )
    thing = lathe("cup", wall(outer, 0.016), material)
    thing.location = at
    if tea:
        surface = lathe(
            "tea",
            [(radius * 0.94, height * 0.80), (radius * 0.925, height * 0.795), (0, height * 0.795)],
            liquid("tea", tea),
        )
        surface.location = at


def gaiwan_bowl(material: bpy.types.Material, at: packs.Place, tea: str = "") -> None:
    """The flaring bowl of a gaiwan on its saucer."""
    saucer = spline([(0, 0.03), (0.22, 0.03), (0.25, 0.0), (0.29, 0.0), (0.32, 0.05), (0.46, 0.10), (0.58, 0.17)])
    bowl = spline(
        [
            (0, 0.04),
            (0.17, 0.04),
            (0.185, 0.0),
            (0.22, 0.0),
            (0.225, 0.05),
            (0.32, 0.15),
            (0.39, 0.32),
            (0.43, 0.48),
            (0.50, 0.58),
        ]
    )
    parts = [lathe("saucer", wall(saucer, 0.022), material, 128)]
    vessel = lathe("bowl", wall(bowl, 0.02), material, 128)
    vessel.location.z = 0.05
    parts.append(vessel)
    if tea:
        surface = lathe("tea", [(0.405, 0.465), (0, 0.46)], liquid("tea", tea))
        surface.location.z = 0.05
        parts.append(surface)
    packs.group("gaiwan", parts, at)


def gaiwan_lid(material: bpy.types.Material, at: packs.Place, rotation: packs.Place = (0, 0, 0)) -> None:
    """The domed lid with its ring knob."""
    dome = spline([(0, 0.15), (0.12, 0.145), (0.28, 0.105), (0.40, 0.03), (0.425, 0.0)])
    under = [(r - 0.012, z - 0.018) for r, z in reversed(dome[2:])]
    knob = spline([(0.105, 0.13), (0.10, 0.17), (0.125, 0.235), (0.115, 0.24), (0.085, 0.19), (0.0, 0.175)])
    packs.group(
        "lid",
        [lathe("lid", [*dome, *under, (0, 0.125)], material, 128), lathe("knob", knob, material, 96)],
        at,
        rotation,
    )


def spout(path: list[packs.Place], radii: list[float], material: bpy.types.Material) -> bpy.types.Object:
    """A tapering spout with a dark mouth."""
    thing = shapes.tube("spout", path, radii, material)
    thing.data.use_fill_caps = False
    return thing


def zisha(at: packs.Place, turn: float, colour: str = "#63392a", size: float = 1.0) -> bpy.types.Object:
    """A round Yixing pot: low belly, short spout, ear handle, button lid."""
    body = clay("zisha", colour)
    belly = spline(
        [
            (0, 0.02),
            (0.28, 0.02),
            (0.30, 0.0),
            (0.35, 0.0),
            (0.38, 0.03),
            (0.52, 0.16),
            (0.585, 0.33),
            (0.54, 0.50),
            (0.40, 0.62),
            (0.31, 0.655),
        ]
    )
    rim = fillet([(0.29, 0.63), (0.325, 0.635), (0.325, 0.675), (0.285, 0.68), (0.285, 0.6), (0, 0.6)], 0.012)
    lid = [
        *fillet([(0.29, 0.678), (0.335, 0.682), (0.335, 0.712), (0.30, 0.722)], 0.012),
        *spline([(0.30, 0.722), (0.2, 0.775), (0.1, 0.80), (0.045, 0.81)])[1:],
    ]
    knob = spline([(0.045, 0.80), (0.042, 0.83), (0.075, 0.86), (0.095, 0.90), (0.075, 0.945), (0.0, 0.955)])
    parts = [
        lathe(name, profile, body, 128)
        for name, profile in (("belly", belly), ("rim", rim), ("lid", lid), ("knob", knob))
    ]
    parts.append(
        spout(
            [(0.36, 0, 0.25), (0.62, 0, 0.29), (0.74, 0, 0.40), (0.80, 0, 0.54), (0.90, 0, 0.655)],
            [0.15, 0.115, 0.082, 0.062, 0.05],
            body,
        )
    )
    ring = shapes.tube("mouth", [(0.885, 0, 0.635), (0.902, 0, 0.658)], [0.05, 0.038], matte("inside", "#1d0f0a", 0.9))
    parts.append(ring)
    handle = [
        (-0.50, 0, 0.50),
        (-0.62, 0, 0.60),
        (-0.84, 0, 0.64),
        (-0.97, 0, 0.46),
        (-0.86, 0, 0.24),
        (-0.68, 0, 0.14),
        (-0.52, 0, 0.19),
    ]
    parts.append(shapes.tube("handle", handle, [0.062, 0.055, 0.055, 0.052, 0.048, 0.045, 0.05], body, 0.8))
    pot = packs.group("pot", parts, at, (0, 0, turn))
    pot.scale = (size,) * 3
    return pot
