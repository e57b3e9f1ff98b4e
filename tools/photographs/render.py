"""Render the photographs named on the command line, or all of them.

In: a build folder holding the labels (labels.py). Out: one OpenEXR per photograph in it, with the albedo and normals
develop.py needs to remove the noise. Run by Blender:

    blender --background --python render.py -- BUILD [--scale 0.5] [--samples 16] [NAME ...]
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

import bpy

sys.path.insert(0, str(Path(__file__).parent))

from typing import TYPE_CHECKING

import creams
import hills
import soaps
import still_life
import teas
import teaware

if TYPE_CHECKING:
    from studio import Shot

SCENES = {**teas.SCENES, **soaps.SCENES, **creams.SCENES, **teaware.SCENES, **still_life.SCENES, **hills.SCENES}


def prepare(shot: Shot, scale: float, samples: int | None, out: Path) -> None:
    """Tell Cycles how to render this shot."""
    scene = bpy.context.scene
    scene.render.engine = "CYCLES"
    cycles = scene.cycles
    cycles.samples, cycles.seed, cycles.use_denoising = samples or shot.samples, 7, False
    cycles.use_adaptive_sampling, cycles.adaptive_threshold, cycles.adaptive_min_samples = True, 0.05, 5
    cycles.max_bounces, cycles.diffuse_bounces, cycles.glossy_bounces = 10, 2, 3
    cycles.transmission_bounces, cycles.transparent_max_bounces = 9, 12
    cycles.caustics_reflective = cycles.caustics_refractive = False
    cycles.sample_clamp_indirect, cycles.blur_glossy = 4.0, 0.5
    scene.render.resolution_x, scene.render.resolution_y = (int(side * scale) for side in shot.size)
    scene.render.image_settings.file_format = "OPEN_EXR_MULTILAYER"
    scene.render.image_settings.color_depth = "16"
    scene.render.filepath = str(out)
    scene.view_layers[0].cycles.denoising_store_passes = True


def main() -> None:
    """Build and render each scene in turn."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("build", type=Path)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--samples", type=int)
    chosen = parser.parse_args(sys.argv[sys.argv.index("--") + 1 :])
    for name in chosen.names or SCENES:
        began = time.monotonic()
        bpy.ops.wm.read_factory_settings(use_empty=True)
        shot, compose = SCENES[name]
        compose(chosen.build.resolve())
        prepare(shot, chosen.scale, chosen.samples, chosen.build.resolve() / f"{name}.exr")
        bpy.context.scene["key"] = shot.key
        bpy.ops.render.render(write_still=True)
        (chosen.build / f"{name}.key").write_text("{} {} {}\n".format(shot.key, *shot.size))
        print(f"{name}: {time.monotonic() - began:.0f} s", flush=True)


main()
