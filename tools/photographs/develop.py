"""Develop rendered photographs: remove the noise, expose, print.

In: the OpenEXR files render.py left in a build folder. Out: baseline sRGB JPEGs without metadata. Run with the
packages of requirements.txt:

    python develop.py BUILD OUT [NAME ...]
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import OpenEXR
from PIL import Image, ImageFilter
from pyoidn.denoise import denoise

Picture = np.ndarray
LARGEST = 290_000


def layers(path: Path) -> tuple[Picture, Picture, Picture]:
    """The light, the albedo and the normals of one render."""
    with OpenEXR.File(str(path), separate_channels=True) as file:
        channels = file.channels()

        def gather(layer: str, letters: str) -> Picture:
            name = next(n for n in channels if n.endswith(f"{layer}.{letters[0]}"))[:-1]
            return np.stack([channels[name + letter].pixels.astype(np.float32) for letter in letters], axis=-1)

        return gather("Combined", "RGB"), gather("Denoising Albedo", "RGB"), gather("Denoising Normal", "XYZ")


def clean(light: Picture, albedo: Picture, normal: Picture) -> Picture:
    """Denoise the guides first, then the picture by them: keeps the print of a label out of focus, but clean."""
    albedo = denoise(np.clip(albedo, 0, 1), quality="fast")
    normal = denoise(np.clip(normal, -1, 1), quality="fast")
    return denoise(
        np.maximum(light, 0),
        np.clip(albedo, 0, 1),
        np.clip(normal, -1, 1),
        hdr=True,
        clean_aux=True,
        quality="balanced",
    )


def expose(light: Picture, key: float) -> Picture:
    """Bring the middle of the picture to the key, then roll highlights off as film does."""
    height, width = light.shape[:2]
    y, x = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j]
    weight = np.exp(-(x**2 + y**2) * 0.8)
    grey = light @ np.array([0.2126, 0.7152, 0.0722], np.float32)
    mean = np.exp(np.sum(weight * np.log(grey + 1e-3)) / np.sum(weight))
    shown = light * (key**2.2 * 1.25 / mean)
    shown *= (1 - 0.10 * (x**2 + y**2) / 2)[..., None]
    tone = (shown @ np.array([0.2126, 0.7152, 0.0722], np.float32))[..., None]
    shown = np.maximum(tone + 0.86 * (shown - tone), 0)
    knee = 0.5
    rolled = knee + (1 - knee) * (1 - np.exp(-(shown - knee) / (1 - knee)))
    shown = np.where(shown > knee, rolled, shown)
    encoded = np.where(shown <= 0.0031308, shown * 12.92, 1.055 * np.maximum(shown, 1e-6) ** (1 / 2.4) - 0.055)
    return np.clip(encoded + 0.06 * encoded * (1 - encoded) * (2 * encoded - 1) * 4, 0, 1)


def printed(shown: Picture, out: Path) -> int:
    """Add the grain of a sensor and save within the size that pages allow; give the bytes."""
    noise = np.random.default_rng(3).normal(0, 0.006, shown.shape[:2])[..., None]
    picture = Image.fromarray(np.uint8(np.clip(shown + noise, 0, 1) * 255 + 0.5))
    for quality in range(84, 50, -2):
        picture.save(out, quality=quality, optimize=True, progressive=False, subsampling=2)
        if out.stat().st_size <= LARGEST:
            break
    return out.stat().st_size


def enlarged(shown: Picture, size: tuple[int, int]) -> Picture:
    """Bring a render made smaller up to its catalogue size, sharpened as a scan is."""
    if shown.shape[1::-1] == size:
        return shown
    picture = Image.fromarray(np.uint8(shown * 255 + 0.5)).resize(size, Image.Resampling.LANCZOS)
    picture = picture.filter(ImageFilter.UnsharpMask(radius=1.4, percent=70, threshold=1))
    return np.asarray(picture, np.float32) / 255


def main(build: Path, out: Path, names: list[str]) -> None:
    """Develop the named renders, or all there are."""
    out.mkdir(parents=True, exist_ok=True)
    for path in [build / f"{name}.exr" for name in names] if names else sorted(build.glob("*.exr")):
        key, width, height = path.with_suffix(".key").read_text().split()
        shown = enlarged(expose(clean(*layers(path)), float(key)), (int(width), int(height)))
        size = printed(shown, out / f"{path.stem}.jpg")
        print(f"{path.stem}.jpg {size // 1000} KB")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:])
