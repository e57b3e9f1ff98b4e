"""The icon is published like any picture: without what a camera wrote into it, and named by its format."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from tests.reading import Page
from tests.shop import STORE, Shop


@pytest.mark.parametrize("name", ["icon.jpg", "icon.png"])
def test_a_photograph_as_icon_tells_nothing_of_its_camera(tmp_path, name):
    exif = Image.Exif()
    exif[0x010F] = "Camera of Anna"
    stream = io.BytesIO()
    Image.new("RGB", (600, 600), "olive").save(stream, "JPEG", exif=exif)
    shop = Shop.of(tmp_path).write("content/store.yaml", f"{STORE}icon: media/{name}\n")
    result = shop.write(f"content/media/{name}", stream.getvalue()).build()
    (icon,) = Page(result.page("/")).link("icon")

    assert icon["href"].endswith(".webp")
    assert b"RIFF" == result.file(icon["href"])[:4]
    assert [] == [path for path, data in result.tree().items() if b"Camera of Anna" in data]


def test_a_drawing_as_icon_stays_one(tmp_path):
    shop = Shop.of(tmp_path).write("content/store.yaml", f"{STORE}icon: media/icon.svg\n")
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'
    result = shop.write("content/media/icon.svg", drawing).build()
    (icon,) = Page(result.page("/")).link("icon")

    assert icon["href"].endswith(".svg")
    assert icon["href"] in result.tree()
