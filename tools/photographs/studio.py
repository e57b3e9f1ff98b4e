"""The studio: table, backdrop, window, camera.

In: materials and where to stand. Out: a lit Blender scene. One unit is ten centimetres; the product stands near the
origin, the camera looks towards +y, the window is on the left unless told otherwise.
"""

from __future__ import annotations

import math
import random
from dataclasses import dataclass

import bpy
import flora
import shapes
from lathe import mesh_object
from materials import linear, matte
from mathutils import Matrix, Vector


@dataclass(frozen=True, slots=True)
class Shot:
    """Where the camera stands and how the print is developed: `key` is the mean tone, 0.2 dark to 0.5 airy."""

    size: tuple[int, int] = (960, 1200)
    key: float = 0.34
    samples: int = 10


def sweep(material: bpy.types.Material, back: float = 4.0, bend: float = 1.5) -> None:
    """A roll of paper hanging behind the table and curving on to it: no horizon."""
    path = [(-6.0, 0.0)]
    path += [
        (back - bend + bend * math.sin(a), bend - bend * math.cos(a)) for a in (i * math.pi / 32 for i in range(17))
    ]
    path.append((back, 8.0))
    vertices = [(x, y, z) for y, z in path for x in (-9.0, 9.0)]
    faces = [[2 * i, 2 * i + 1, 2 * i + 3, 2 * i + 2] for i in range(len(path) - 1)]
    mesh_object("sweep", vertices, faces, material)


def table(material: bpy.types.Material, *, planks: float = 0.0, near: float = -5.0, far: float = 3.0) -> None:
    """A table top at height zero; `planks` is the width of its boards, zero for one slab."""
    if not planks:
        shapes.box("table", (14, far - near, 0.5), material, (0, (near + far) / 2, -0.25), bevel=0.03)
        return
    count = int((far - near) / planks)
    for index in range(count):
        y = near + planks * (index + 0.5)
        board = shapes.box("board", (14, planks - 0.012, 0.4), material, (0, y, -0.2), bevel=0.012)
        board.data.transform(Matrix.Translation((index * 3.7, index * 1.3, 0)))
        board.location.x -= index * 3.7
        board.location.y -= index * 1.3


def backdrop(material: bpy.types.Material, distance: float = 3.2) -> None:
    """A wall behind the table."""
    vertices = [(-12, distance, -3), (12, distance, -3), (12, distance, 10), (-12, distance, 10)]
    mesh_object("wall", vertices, [[0, 1, 2, 3]], material)


def cloth(
    material: bpy.types.Material,
    size: tuple[float, float],
    at: tuple[float, float],
    turn: float,
    seed: int,
    folds: float = 0.05,
) -> None:
    """A linen cloth lying in soft folds."""
    steps = 90
    noise = random.Random(seed)
    waves = [(noise.uniform(1, 4), noise.uniform(1, 4), noise.uniform(0, 6.3), noise.uniform(0.3, 1)) for _ in range(7)]

    def height(x: float, y: float) -> float:
        value = sum(a * math.sin(fx * x + fy * y + phase) for fx, fy, phase, a in waves) / 7
        return 0.012 + folds * max(value, -0.05) ** 1.0 + folds * 0.05

    vertices, faces = [], []
    for row in range(steps + 1):
        for line in range(steps + 1):
            x, y = (line / steps - 0.5) * size[0], (row / steps - 0.5) * size[1]
            vertices.append((x + 0.03 * math.sin(5 * y), y + 0.03 * math.sin(4 * x + 1), height(x, y)))
    for row in range(steps):
        for line in range(steps):
            corner = row * (steps + 1) + line
            faces.append([corner, corner + 1, corner + steps + 2, corner + steps + 1])
    thing = mesh_object("cloth", vertices, faces, material)
    thing.location, thing.rotation_euler.z = (*at, 0.0), turn


def light(
    name: str,
    at: tuple[float, float, float],
    to: tuple[float, float, float],
    size: tuple[float, float],
    power: float,
    colour: str = "#ffffff",
) -> bpy.types.Object:
    """A soft rectangular light looking at a point."""
    lamp = bpy.data.lights.new(name, "AREA")
    lamp.shape, lamp.size, lamp.size_y, lamp.energy, lamp.color = "RECTANGLE", *size, power, linear(colour)[:3]
    thing = bpy.data.objects.new(name, lamp)
    thing.location = at
    thing.rotation_euler = (Vector(to) - Vector(at)).to_track_quat("-Z", "Y").to_euler()
    bpy.context.collection.objects.link(thing)
    return thing


def daylight(
    side: float = -1,
    power: float = 420,
    *,
    behind: float = 0.5,
    warm: str = "#fffaf2",
    fill: float = 0.35,
    fill_colour: str = "#dfe6ee",
) -> None:
    """A tall window at one side, a little behind the product, and the glow of the room around it."""
    window = light("window", (side * 4.2, behind, 2.9), (0, 0, 0.4), (2.6, 3.2), power, warm)
    frame = matte("frame", "#3a3026")
    for across in ((0.07, 3.2, 0.07), (2.6, 0.07, 0.07)):
        bar = shapes.box("bar", across, frame, (0, 0, 0), bevel=0.005)
        bar.parent, bar.location.z = window, -0.06
        bar.visible_camera = False
    world = bpy.data.worlds.new("room")
    bpy.context.scene.world = world
    world.use_nodes = True
    nodes, links = world.node_tree.nodes, world.node_tree.links
    ramp = nodes.new("ShaderNodeValToRGB")
    split = nodes.new("ShaderNodeSeparateXYZ")
    links.new(nodes.new("ShaderNodeTexCoord").outputs["Generated"], split.inputs[0])
    links.new(split.outputs["Z"], ramp.inputs["Fac"])
    links.new(ramp.outputs[0], nodes["Background"].inputs["Color"])
    ramp.color_ramp.elements[0].color = linear("#6d6258")
    ramp.color_ramp.elements[1].color = linear(fill_colour)
    nodes["Background"].inputs["Strength"].default_value = fill


def leaf_shadows(
    material: bpy.types.Material,
    seed: int,
    *,
    power: float = 3.2,
    at: tuple[float, float, float] = (0, 2.4, 1.4),
    sun: tuple[float, float, float] = (-3.2, -2.2, 3.2),
    spread: float = 1.6,
    count: int = 34,
) -> None:
    """Sunlight through bamboo: leaves hung out of sight, seen only by the shadows they cast."""
    lamp = bpy.data.lights.new("sun", "SUN")
    lamp.energy, lamp.angle, lamp.color = power, math.radians(2.2), linear("#ffe9cc")[:3]
    thing = bpy.data.objects.new("sun", lamp)
    thing.rotation_euler = (-Vector(sun)).to_track_quat("-Z", "Y").to_euler()
    bpy.context.collection.objects.link(thing)
    noise = random.Random(seed)
    centre = Vector(at) + Vector(sun).normalized() * 3.4
    facing = Vector(sun).to_track_quat("Z", "Y")
    for _ in range(count):
        place = Vector((noise.gauss(0, spread), noise.gauss(0, spread * 0.75), noise.uniform(-0.6, 0.6)))
        fan = noise.gauss(-1.5, 0.5)
        blade = flora.leaf("shade", noise.uniform(0.7, 1.25), 0.085, material, bend=0.2)
        blade.location = centre + facing @ place
        blade.rotation_mode = "QUATERNION"
        blade.rotation_quaternion = facing @ Vector((math.cos(fan), math.sin(fan), 0)).to_track_quat("X", "Z")
        for ray in ("camera", "diffuse", "glossy", "transmission"):
            setattr(blade, f"visible_{ray}", False)


def camera(
    target: tuple[float, float, float],
    distance: float,
    elevation: float,
    azimuth: float = 0,
    *,
    lens: float = 85,
    stop: float = 8,
    focus: tuple[float, float, float] | None = None,
) -> None:
    """Stand `distance` from the target, raised by `elevation` and turned by `azimuth` degrees."""
    up, turn = math.radians(elevation), math.radians(azimuth)
    direction = Vector((math.sin(turn) * math.cos(up), -math.cos(turn) * math.cos(up), math.sin(up)))
    data = bpy.data.cameras.new("camera")
    thing = bpy.data.objects.new("camera", data)
    thing.location = Vector(target) + direction * distance
    thing.rotation_euler = (-direction).to_track_quat("-Z", "Y").to_euler()
    data.lens = lens
    data.dof.use_dof = True
    data.dof.aperture_fstop = stop / 10  # Blender thinks a unit is a metre; ours is ten centimetres
    point = Vector(focus or target)
    data.dof.focus_distance = (point - thing.location).dot(-direction)
    bpy.context.collection.objects.link(thing)
    bpy.context.scene.camera = thing
