"""Misty hills grown over with bamboo: ridge behind ridge, mist in every valley.

In: nothing. Out: SCENES with the one scene `hills`. Here one unit is ten metres; each ridge is a sheet of ground with
thousands of bamboo crowns standing on it as instances, and the mist is part of every surface's colour, thicker with
distance and in the valleys, which costs nothing and leaves no noise.
"""

from __future__ import annotations

import math
import random
from typing import TYPE_CHECKING

import bpy
from lathe import mesh_object
from materials import Recipe, linear
from mathutils import Vector, noise
from studio import Shot, camera

if TYPE_CHECKING:
    from pathlib import Path

MIST = "#dcdcd2"


def ground(x: float, y: float) -> float:
    """How high the land is: rolling near, mountains far, a valley running away through the middle."""
    ridge = noise.fractal(Vector((x * 0.045, y * 0.085, 3.1)), 1.0, 2.0, 4)
    crest = math.sin(y * 0.42 + 1.1 * math.sin(x * 0.05))
    rise = 0.11 * max(0.0, y)
    valley = -2.2 * math.exp(-(((x - 3 - 0.08 * y) / 9) ** 2))
    frame = 2.4 * math.exp(-(((y + 1) / 5) ** 2)) * min(1.2, ((x - 1) / 5.5) ** 2)
    return frame + rise * 0.8 + 2.6 * ridge * (0.5 + 0.016 * y) + 1.5 * crest + valley


def misty(name: str, dark: str, light: str) -> bpy.types.Material:
    """Foliage seen through mist."""
    recipe = Recipe(name, light, 0.8)
    each = recipe.node("ShaderNodeObjectInfo").outputs["Random"]
    geometry = recipe.node("ShaderNodeNewGeometry")
    patches = recipe.noise(0.35, 4, space=geometry.outputs["Position"])
    tone = recipe.mix(each, linear(dark), linear(light))
    recipe.set(Base_Color=recipe.mix(patches, tone, recipe.mix(0.5, tone, linear(light))), Specular=0.15)
    distance = recipe.node("ShaderNodeCameraData").outputs["View Distance"]
    height = recipe.node("ShaderNodeSeparateXYZ", {0: geometry.outputs["Position"]}).outputs["Z"]
    far = recipe.node("ShaderNodeMapRange", {"Value": distance, "From Min": 12.0, "From Max": 108.0}).outputs[0]
    floor = recipe.node("ShaderNodeMath", {0: distance, 1: 0.062}, operation="MULTIPLY").outputs[0]
    above = recipe.node("ShaderNodeMath", {0: height, 1: floor}, operation="SUBTRACT").outputs[0]
    wisps = recipe.noise(0.10, 5, 0.6, 0.6, space=geometry.outputs["Position"])
    lifted = recipe.node("ShaderNodeMath", {0: wisps, 1: 6.0, 2: -2.9}, operation="MULTIPLY_ADD").outputs[0]
    low = recipe.node("ShaderNodeMath", {0: above, 1: lifted}, operation="SUBTRACT").outputs[0]
    pool = recipe.node(
        "ShaderNodeMapRange", {"Value": low, "From Min": 0.6, "From Max": -2.4}, interpolation_type="SMOOTHSTEP"
    ).outputs[0]
    nearness = recipe.node("ShaderNodeMapRange", {"Value": distance, "From Min": 9.0, "From Max": 26.0}).outputs[0]
    pooled = recipe.node("ShaderNodeMath", {0: pool, 1: nearness}, operation="MULTIPLY").outputs[0]
    curve = recipe.node("ShaderNodeMath", {0: far, 1: 0.85}, operation="POWER").outputs[0]
    clear_far = recipe.node("ShaderNodeMath", {0: 1.0, 1: curve}, operation="SUBTRACT").outputs[0]
    clear_low = recipe.node("ShaderNodeMath", {0: 1.0, 1: pooled}, operation="SUBTRACT").outputs[0]
    clear = recipe.node("ShaderNodeMath", {0: clear_far, 1: clear_low}, operation="MULTIPLY").outputs[0]
    veil = recipe.node("ShaderNodeEmission", {"Color": linear(MIST), "Strength": 1.0})
    mixed = recipe.node("ShaderNodeMixShader", {0: clear, 1: veil.outputs[0], 2: recipe.surface.outputs[0]})
    recipe.links.new(mixed.outputs[0], recipe.nodes["Material Output"].inputs["Surface"])
    return recipe.material


def crown(seed: int, material: bpy.types.Material) -> bpy.types.Object:
    """One bamboo, about a unit high: a bowing culm clothed in drooping leaf sprays."""
    chance = random.Random(seed)
    vertices, faces = [], []
    lean, turn = chance.uniform(0.2, 0.5), chance.uniform(0, math.tau)
    for _ in range(300):
        t = chance.uniform(0.12, 1)
        bow = lean * t**2.4
        middle = Vector((bow * math.cos(turn), bow * math.sin(turn), t - 0.25 * t**3 * lean * 2))
        wide = 0.20 * math.sin(math.pi * min(1, 0.2 + 0.8 * t)) ** 0.7 + 0.02
        out = Vector((chance.gauss(0, 1), chance.gauss(0, 1), chance.gauss(0, 0.5))).normalized()
        at = middle + out * wide * chance.random() ** 0.5
        along = (
            Vector((out.x, out.y, 0)) * 0.7 + Vector((0, 0, -0.5)) + Vector(chance.gauss(0, 0.3) for _ in range(3))
        ).normalized()
        side = along.cross(out + Vector((0, 0, 0.3))).normalized()
        long, broad = chance.uniform(0.06, 0.12), chance.uniform(0.008, 0.016)
        base = len(vertices)
        vertices += [
            tuple(at),
            tuple(at + along * long * 0.5 + side * broad),
            tuple(at + along * long),
            tuple(at + along * long * 0.5 - side * broad),
        ]
        faces.append([base, base + 1, base + 2, base + 3])
    thing = mesh_object("crown", vertices, faces, material)
    thing.modifiers.clear()
    return thing


def grove(material: bpy.types.Material, seed: int, count: int, depth: tuple[float, float], size: float) -> None:
    """Instances of one crown on small faces strewn over the land, denser where the camera can see them."""
    chance = random.Random(seed)
    vertices, faces = [], []
    for _ in range(count):
        y = depth[0] + (depth[1] - depth[0]) * chance.random() ** 1.3
        x = chance.uniform(-0.34, 0.34) * (y + 24)
        half = size * chance.uniform(0.6, 1.25) / 2
        turn, z = chance.uniform(0, math.tau), ground(x, y) - 0.1
        base = len(vertices)
        for corner in range(4):
            angle = turn + corner * math.pi / 2
            vertices.append((x + half * math.cos(angle) * 1.414, y + half * math.sin(angle) * 1.414, z))
        faces.append([base, base + 1, base + 2, base + 3])
    field = mesh_object("grove", vertices, faces, material)
    field.modifiers.clear()
    field.instance_type, field.use_instance_faces_scale = "FACES", True
    field.show_instancer_for_render = False
    crown(seed, material).parent = field


def land(material: bpy.types.Material) -> None:
    """The ground under the groves."""
    rows, columns = 220, 200
    vertices, faces = [], []
    for row in range(rows + 1):
        y = -6 + 96 * (row / rows) ** 1.2
        for column in range(columns + 1):
            x = (column / columns - 0.5) * 0.8 * (y + 30)
            vertices.append((x, y, ground(x, y) - 0.05))
    step = columns + 1
    for row in range(rows):
        for column in range(columns):
            a = row * step + column
            faces.append([a, a + 1, a + step + 1, a + step])
    mesh_object("land", vertices, faces, material).modifiers.clear()


def hills(_: Path) -> None:
    """Look across the valley in the early morning, the sun behind the mist on the right."""
    land(misty("earth", "#1c2a1c", "#2a3a26"))
    for index, (dark, light) in enumerate((("#1f3d1f", "#537a33"), ("#26492b", "#6b8a3d"), ("#1b3722", "#426b36"))):
        leaves = misty("leaves", dark, light)
        grove(leaves, 11 + index, 5200, (-5, 30), 2.1)
        grove(leaves, 31 + index, 9000, (26, 88), 2.0)
    lamp = bpy.data.lights.new("sun", "SUN")
    lamp.energy, lamp.angle, lamp.color = 3.4, math.radians(8), linear("#ffedd0")[:3]
    sun = bpy.data.objects.new("sun", lamp)
    sun.rotation_euler = Vector((-0.7, -0.55, -0.62)).to_track_quat("-Z", "Y").to_euler()
    bpy.context.collection.objects.link(sun)
    world = bpy.data.worlds.new("sky")
    bpy.context.scene.world = world
    world.use_nodes = True
    nodes, links = world.node_tree.nodes, world.node_tree.links
    split, ramp = nodes.new("ShaderNodeSeparateXYZ"), nodes.new("ShaderNodeValToRGB")
    links.new(nodes.new("ShaderNodeTexCoord").outputs["Generated"], split.inputs[0])
    links.new(split.outputs["Z"], ramp.inputs["Fac"])
    links.new(ramp.outputs[0], nodes["Background"].inputs["Color"])
    ramp.color_ramp.elements[0].position, ramp.color_ramp.elements[0].color = 0.02, linear(MIST)
    ramp.color_ramp.elements[1].position, ramp.color_ramp.elements[1].color = 0.45, linear("#c3d0d6")
    camera((0.0, 10.0, 5.0), 24, 8, 0, lens=50, stop=160, focus=(0, 10, 4))


SCENES = {"hills": (Shot((1600, 900), key=0.56, samples=8), hills)}
