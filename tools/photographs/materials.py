"""Materials: what light does on clay, glaze, glass, tin, paper, linen, wood, stone, soap and cream.

In: colours as "#rrggbb" and sizes in scene units (one unit is ten centimetres). Out: Blender materials.
Every pattern is procedural, and drawn in object space so that its scale is that of the real thing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import bpy

if TYPE_CHECKING:
    from pathlib import Path

Socket = bpy.types.NodeSocket


def linear(colour: str) -> tuple[float, float, float, float]:
    """A web colour as the linear light Cycles works in."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return (*(c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts), 1.0)


class Recipe:
    """A material being put together: a principled surface and the textures that feed it."""

    def __init__(self, name: str, colour: str = "#808080", roughness: float = 0.5) -> None:
        """Start from a plain coloured surface."""
        self.material = bpy.data.materials.new(name)
        self.material.use_nodes = True
        self.nodes, self.links = self.material.node_tree.nodes, self.material.node_tree.links
        self.surface = self.nodes["Principled BSDF"]
        self.set(Base_Color=linear(colour), Roughness=roughness)

    def set(self, **values: object) -> Recipe:
        """Set inputs of the surface; an underscore in a name stands for a space, a socket is linked."""
        for name, value in values.items():
            target = self.surface.inputs[name.replace("_", " ")]
            if isinstance(value, Socket):
                self.links.new(value, target)
            else:
                target.default_value = value
        return self

    def node(self, kind: str, inputs: dict[str | int, object] | None = None, **settings: object) -> bpy.types.Node:
        """Add a node, its settings and its inputs."""
        node = self.nodes.new(kind)
        for name, value in settings.items():
            setattr(node, name, value)
        for name, value in (inputs or {}).items():
            if isinstance(value, Socket):
                self.links.new(value, node.inputs[name])
            else:
                node.inputs[name].default_value = value
        return node

    def space(self, stretch: tuple[float, float, float] = (1, 1, 1), *, source: str = "Object") -> Socket:
        """Texture coordinates, stretched along an axis for grain and brushing."""
        coordinates = self.node("ShaderNodeTexCoord").outputs[source]
        return self.node("ShaderNodeMapping", {"Vector": coordinates, "Scale": stretch}).outputs[0]

    def noise(
        self,
        scale: float,
        detail: float = 4,
        roughness: float = 0.55,
        distortion: float = 0,
        space: Socket | None = None,
    ) -> Socket:
        """Fractal noise between 0 and 1."""
        inputs = {"Scale": scale, "Detail": detail, "Roughness": roughness, "Distortion": distortion}
        return self.node("ShaderNodeTexNoise", {**inputs, "Vector": space or self.space()}).outputs["Fac"]

    def ramp(self, factor: Socket, stops: list[tuple[float, str]]) -> Socket:
        """Map a number to colours."""
        node = self.node("ShaderNodeValToRGB", {"Fac": factor})
        elements = node.color_ramp.elements
        while len(elements) < len(stops):
            elements.new(0.5)
        for element, (position, colour) in zip(elements, stops, strict=True):
            element.position, element.color = position, linear(colour)
        return node.outputs["Color"]

    def mix(self, factor: Socket | float, first: object, second: object, blend: str = "MIX") -> Socket:
        """Blend two colours."""
        node = self.node("ShaderNodeMixRGB", {"Fac": factor, "Color1": first, "Color2": second}, blend_type=blend)
        return node.outputs[0]

    def bump(self, height: Socket, distance: float, strength: float = 1.0, under: Socket | None = None) -> Socket:
        """Tilt the surface by a height; `under` is a bump already there."""
        inputs: dict[str | int, object] = {"Height": height, "Distance": distance, "Strength": strength}
        if under is not None:
            inputs["Normal"] = under
        return self.node("ShaderNodeBump", inputs).outputs[0]


def matte(name: str, colour: str, roughness: float = 0.6, grain: float = 0.0) -> bpy.types.Material:
    """A plain surface: lacquer when smooth, clay or card when rough."""
    recipe = Recipe(name, colour, roughness)
    tone = recipe.noise(6, 2)
    recipe.set(Base_Color=recipe.mix(tone, linear(colour), recipe.mix(0.14, linear(colour), linear("#000000"))))
    if grain:
        recipe.set(Normal=recipe.bump(recipe.noise(90, 3), grain))
    return recipe.material


def glaze(name: str, colour: str, *, crackle: bool = False, depth: float = 0.12) -> bpy.types.Material:
    """Porcelain or celadon: light sinks in a little, and a clear coat lies over it."""
    recipe = Recipe(name, colour, 0.22)
    pooled = recipe.mix(recipe.noise(2.2, 3), linear(colour), recipe.mix(0.22, linear(colour), linear("#2e4a40")))
    body = pooled if crackle else linear(colour)
    recipe.set(Base_Color=body, Subsurface=depth, Subsurface_Color=body, Subsurface_Radius=(0.06, 0.06, 0.05))
    recipe.set(Clearcoat=0.6, Clearcoat_Roughness=0.04, Specular=0.5)
    recipe.set(Normal=recipe.bump(recipe.noise(3.5, 1), 0.012))
    if crackle:
        cells = recipe.node(
            "ShaderNodeTexVoronoi", {"Scale": 9.0, "Vector": recipe.space()}, feature="DISTANCE_TO_EDGE"
        ).outputs["Distance"]
        line = recipe.ramp(cells, [(0.0, "#8a8a8a"), (0.012, "#000000")])
        recipe.set(Base_Color=recipe.mix(recipe.mix(1.0, line, linear("#6a6a6a"), "MULTIPLY"), body, linear("#5d7263")))
    return recipe.material


def clay(name: str, colour: str) -> bpy.types.Material:
    """Unglazed Yixing clay: fine sand grains, a silky sheen from use."""
    recipe = Recipe(name, colour, 0.46)
    specks = recipe.ramp(recipe.noise(260, 2), [(0.42, "#000000"), (0.72, "#ffffff")])
    recipe.set(Base_Color=recipe.mix(specks, linear(colour), recipe.mix(0.13, linear(colour), linear("#e0b48a"))))
    recipe.set(Normal=recipe.bump(recipe.noise(230, 3), 0.0012), Specular=0.35)
    return recipe.material


def metal(name: str, colour: str, roughness: float = 0.32, *, brushed: str = "") -> bpy.types.Material:
    """Tin, pewter or aluminium; brushed along "round" (turned) or "across", or left plain."""
    recipe = Recipe(name, colour, roughness).set(Metallic=1.0)
    if brushed:
        stretch = (2, 2, 130) if brushed == "round" else (2, 130, 2)
        lines = recipe.noise(3, 4, 0.7, space=recipe.space(stretch))
        recipe.set(Normal=recipe.bump(lines, 0.0013))
    else:
        recipe.set(
            Roughness=recipe.node(
                "ShaderNodeMapRange",
                {"Value": recipe.noise(5, 3), "To Min": roughness * 0.75, "To Max": roughness * 1.35},
            ).outputs[0]
        )
        recipe.set(Normal=recipe.bump(recipe.noise(7, 2), 0.004))
    return recipe.material


def glass(name: str, colour: str = "#ffffff", roughness: float = 0.0) -> bpy.types.Material:
    """Clear, tinted or frosted glass whose shadow lets light through, so that few bounces suffice."""
    recipe = Recipe(name, colour, roughness).set(Transmission=1.0, IOR=1.46)
    shadow = recipe.node("ShaderNodeBsdfTransparent", {"Color": recipe.mix(0.25, linear(colour), linear("#dfe6e2"))})
    shadow_ray = recipe.node("ShaderNodeLightPath").outputs["Is Shadow Ray"]
    mixed = recipe.node("ShaderNodeMixShader", {0: shadow_ray, 1: recipe.surface.outputs[0], 2: shadow.outputs[0]})
    recipe.links.new(mixed.outputs[0], recipe.nodes["Material Output"].inputs["Surface"])
    return recipe.material


def liquid(name: str, colour: str) -> bpy.types.Material:
    """Tea in a cup: one tinted surface through which the cup shows."""
    material = glass(name, colour)
    material.node_tree.nodes["Principled BSDF"].inputs["IOR"].default_value = 1.33
    return material


def printed(name: str, picture: Path, roughness: float = 0.62) -> bpy.types.Material:
    """Paper with a label printed on it, mapped by the mesh's UVs."""
    recipe = Recipe(name, roughness=roughness)
    image = recipe.node("ShaderNodeTexImage", image=bpy.data.images.load(str(picture)), extension="EXTEND")
    recipe.links.new(recipe.node("ShaderNodeTexCoord").outputs["UV"], image.inputs[0])
    recipe.set(Base_Color=image.outputs["Color"], Specular=0.3)
    return recipe.set(Normal=recipe.bump(recipe.noise(60, 2), 0.0025)).material


def paper(name: str, colour: str, crease: float = 0.0) -> bpy.types.Material:
    """Uncoated paper: long fibres, soft unevenness, creases if asked for."""
    recipe = Recipe(name, colour, 0.85)
    fibres = recipe.noise(22, 3, 0.7, 0, recipe.space((1, 3.5, 1)))
    recipe.set(Base_Color=recipe.mix(fibres, recipe.mix(0.08, linear(colour), linear("#3a2a18")), linear(colour)))
    under = recipe.bump(fibres, 0.004)
    if crease:
        under = recipe.bump(recipe.noise(2.6, 3, 0.45, 0.8), crease, under=under)
    return recipe.set(Normal=under, Specular=0.2).material


def linen(name: str, colour: str) -> bpy.types.Material:
    """A plain weave: two crossing sets of uneven threads."""
    recipe = Recipe(name, colour, 0.95)
    threads = []
    for stretch, axis in (((1, 0.06, 1), "X"), ((0.06, 1, 1), "Y")):
        wobble = recipe.noise(60, 2, space=recipe.space(stretch))
        wave = recipe.node(
            "ShaderNodeTexWave",
            {"Scale": 22.0, "Distortion": 1.2, "Detail": 2.0, "Detail Scale": 1.5, "Vector": recipe.space()},
            bands_direction=axis,
        ).outputs["Fac"]
        threads.append(recipe.mix(0.45, wave, wobble))
    weave = recipe.mix(0.5, threads[0], threads[1])
    recipe.set(Base_Color=recipe.mix(weave, recipe.mix(0.42, linear(colour), linear("#2a2118")), linear(colour)))
    return recipe.set(Normal=recipe.bump(weave, 0.02), Specular=0.1, Sheen=0.3).material


def wood(name: str, dark: str, light: str, roughness: float = 0.5, *, along: str = "x") -> bpy.types.Material:
    """Long-grained timber: broad figure, fine pores, both stretched along the plank."""
    recipe = Recipe(name, light, roughness)
    broad, fine = {
        "x": ((0.35, 4, 4), (1.2, 40, 40)),
        "y": ((4, 0.35, 4), (40, 1.2, 40)),
        "z": ((4, 4, 0.35), (40, 40, 1.2)),
    }[along]
    figure = recipe.noise(1.1, 3, 0.6, 1.6, recipe.space(broad))
    pores = recipe.noise(2.2, 3, 0.7, 0, recipe.space(fine))
    colour = recipe.ramp(figure, [(0.30, dark), (0.5, light), (0.62, dark), (0.75, light)])
    colour = recipe.mix(recipe.ramp(pores, [(0.35, "#999999"), (0.6, "#000000")]), colour, linear(dark))
    recipe.set(Base_Color=recipe.mix(0.55, colour, recipe.mix(0.5, linear(dark), linear(light))))
    return recipe.set(Normal=recipe.bump(pores, 0.006), Specular=0.35).material


def stone(name: str, colour: str, speck: str, roughness: float = 0.7) -> bpy.types.Material:
    """Limestone, granite or slate: clouds of tone, fine specks, a faintly pitted face."""
    recipe = Recipe(name, colour, roughness)
    clouds = recipe.noise(1.7, 4, 0.62)
    specks = recipe.ramp(recipe.noise(55, 1, 0.7), [(0.52, "#000000"), (0.66, "#b0b0b0")])
    tone = recipe.mix(recipe.ramp(clouds, [(0.3, "#000000"), (0.7, "#777777")]), linear(colour), linear(speck))
    recipe.set(Base_Color=recipe.mix(specks, tone, linear(speck)))
    under = recipe.bump(recipe.noise(70, 2, 0.7), 0.006)
    return recipe.set(Normal=recipe.bump(recipe.noise(4, 3, 0.6), 0.03, under=under), Specular=0.4).material


def plaster(name: str, colour: str) -> bpy.types.Material:
    """Limewashed plaster: broad trowel marks and fine sand."""
    recipe = Recipe(name, colour, 0.9)
    marks = recipe.noise(1.4, 3, 0.5, 0.6)
    recipe.set(Base_Color=recipe.mix(marks, recipe.mix(0.12, linear(colour), linear("#6b5f50")), linear(colour)))
    under = recipe.bump(recipe.noise(60, 2, 0.7), 0.005)
    return recipe.set(Normal=recipe.bump(marks, 0.035, under=under), Specular=0.2).material


def soap(
    name: str,
    colour: str,
    second: str,
    *,
    fleck: str = "",
    stamp: Path | None = None,
    size: tuple[float, float] = (0.9, 0.6),
    marbled: float = 0.35,
) -> bpy.types.Material:
    """Cold-process soap: waxy, a little translucent, swirled, perhaps flecked with herb, its stamp pressed in."""
    recipe = Recipe(name, colour, 0.42)
    swirl = recipe.noise(2.4, 4, 0.5, 2.5)
    body = recipe.mix(
        recipe.ramp(swirl, [(0.5 - marbled / 2, "#000000"), (0.55 + marbled / 2, "#ffffff")]),
        linear(colour),
        linear(second),
    )
    if fleck:
        spots = recipe.ramp(recipe.noise(34, 2, 0.6), [(0.66, "#000000"), (0.70, "#ffffff")])
        body = recipe.mix(spots, body, linear(fleck))
    recipe.set(Base_Color=body, Subsurface=0.18, Subsurface_Color=body, Subsurface_Radius=(0.12, 0.09, 0.07))
    under = recipe.bump(recipe.noise(9, 3, 0.6), 0.014)
    if stamp:
        place = recipe.node(
            "ShaderNodeMapping",
            {
                "Vector": recipe.node("ShaderNodeTexCoord").outputs["Object"],
                "Scale": (1 / size[0], 1 / size[1], 1),
                "Location": (0.5, 0.5, 0),
            },
        )
        pressed = recipe.node(
            "ShaderNodeTexImage", {0: place.outputs[0]}, extension="EXTEND", image=bpy.data.images.load(str(stamp))
        )
        pressed.image.colorspace_settings.name = "Non-Color"
        pressed.interpolation = "Cubic"
        under = recipe.bump(pressed.outputs["Color"], 0.03, 1.0, under)
        shade = recipe.mix(pressed.outputs["Color"], recipe.mix(0.25, body, linear("#3a2212")), body)
        recipe.set(Base_Color=shade)
    return recipe.set(Normal=under, Specular=0.4).material


def cream(name: str, colour: str, roughness: float = 0.35) -> bpy.types.Material:
    """Cream or balm: soft, wet, glowing at thin edges."""
    recipe = Recipe(name, colour, roughness)
    recipe.set(Subsurface=0.3, Subsurface_Color=linear(colour), Subsurface_Radius=(0.1, 0.08, 0.06))
    return recipe.set(Clearcoat=0.25, Clearcoat_Roughness=0.2).material


def foliage(name: str, dark: str, light: str, roughness: float = 0.5) -> bpy.types.Material:
    """Leaves, fresh or dried: each object a slightly different tone, thin enough to glow."""
    recipe = Recipe(name, light, roughness)
    each = recipe.node("ShaderNodeObjectInfo").outputs["Random"]
    veins = recipe.noise(14, 2, space=recipe.space((1, 6, 1)))
    tone = recipe.mix(each, linear(dark), linear(light))
    recipe.set(Base_Color=recipe.mix(veins, recipe.mix(0.4, tone, linear(dark)), tone))
    return recipe.set(Normal=recipe.bump(veins, 0.008), Specular=0.35).material
