from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from storegen.assets.clean import clean_in_place, cleaned
from storegen.assets.media import inspect
from tests.assets.paintings import (
    SECRETS,
    XMP,
    corners,
    decoded,
    display_p3,
    encoded,
    exif,
    gradient,
    png_chunk,
    talkative,
)

FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "AVIF")
TURNED = ("JPEG", "PNG", "WEBP", "AVIF")


def facts(tmp_path, data):
    (tmp_path / "mug").write_bytes(data)
    picture, problem = inspect(tmp_path, "mug", {})
    assert problem is None
    return picture


@pytest.mark.parametrize("image_format", FORMATS)
def test_nothing_private_is_left(tmp_path, image_format):
    data = talkative(image_format)
    clean = cleaned(data)

    assert () != facts(tmp_path, data).private_metadata
    assert () == facts(tmp_path, clean).private_metadata
    for secret in (b"GPSLatitude", b"taken at home", b"SN-4711", b"adobe:ns:meta"):
        assert secret not in clean


@pytest.mark.parametrize("image_format", FORMATS)
def test_every_pixel_stays(image_format):
    data = talkative(image_format)

    assert decoded(data).convert("RGBA").tobytes() == decoded(cleaned(data)).convert("RGBA").tobytes()


@pytest.mark.parametrize("image_format", TURNED)
def test_the_colour_profile_stays(image_format):
    data = encoded(corners(), image_format, exif=exif(position=True), icc_profile=display_p3())

    assert display_p3() == decoded(cleaned(data)).info["icc_profile"]


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("image_format", TURNED)
def test_the_camera_s_orientation_stays(image_format, orientation):
    clean = cleaned(talkative(image_format, orientation))

    assert orientation == decoded(clean).getexif().get(0x0112, 1)


def test_the_picture_data_of_a_jpeg_stays_byte_for_byte():
    data = encoded(gradient(), quality=90)
    talking = encoded(gradient(), quality=90, exif=exif(position=True), comment=b"taken at home")

    assert data == cleaned(talking)


@pytest.mark.parametrize("progressive", [False, True])
def test_what_phones_append_to_a_jpeg_goes_too(tmp_path, progressive):
    data = encoded(corners(), exif=exif(position=True), progressive=progressive)
    clean = cleaned(data + b"\0\0\0\x18ftypmp42 a video with \xa9xyz+31.2+121.4/")

    assert clean == cleaned(data)
    assert clean.endswith(b"\xff\xd9")


def test_the_second_picture_of_a_jpeg_goes_with_its_metadata():
    stream = io.BytesIO()
    corners().save(stream, "MPO", save_all=True, append_images=[corners()], exif=exif(position=True))
    image = decoded(cleaned(stream.getvalue()))

    assert ("JPEG", 1) == (image.format, getattr(image, "n_frames", 1))


@pytest.mark.parametrize("image_format", ["GIF", "WEBP", "PNG", "AVIF"])
def test_an_animation_keeps_all_its_pictures(image_format):
    frames = [Image.new("RGB", (40, 40), colour) for colour in ("red", "green", "blue")]
    options = {"comment": b"SerialNumber 4711"} if image_format == "GIF" else {"exif": exif(position=True)}
    data = encoded(frames[0], image_format, save_all=True, append_images=frames[1:], duration=100, loop=0, **options)
    clean = cleaned(data)

    assert clean != data
    assert 3 == decoded(clean).n_frames
    assert decoded(data).info.get("loop") == decoded(clean).info.get("loop")


def test_exif_behind_the_pixels_of_a_png_goes_too(tmp_path):
    data = encoded(corners(), "PNG")
    late = png_chunk(b"eXIf", exif(6, position=True).tobytes().removeprefix(b"Exif\0\0"))
    picture = facts(tmp_path, cleaned(data[:-12] + late + data[-12:]))

    assert ((), 40, 60) == (picture.private_metadata, picture.width, picture.height)


def test_extended_xmp_of_a_jpeg_goes_too(tmp_path):
    body = b"http://ns.adobe.com/xmp/extension/\0" + XMP
    segment = b"\xff\xe1" + (len(body) + 2).to_bytes(2, "big") + body
    data = encoded(corners())
    talking = data[:2] + segment + data[2:]

    assert ("GPS position", "camera serial number") == facts(tmp_path, talking).private_metadata
    assert data == cleaned(talking)


@pytest.mark.parametrize("image_format", FORMATS)
def test_a_picture_with_nothing_private_stays_as_it_is(image_format):
    data = encoded(corners(), image_format, **({} if image_format == "GIF" else {"exif": exif(6)}))

    assert data == cleaned(data)


@pytest.mark.parametrize(
    "data", [b"", b"<html>", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"text", b"\xff\xd8\xff"]
)
def test_what_is_no_picture_stays_as_it_is(data):
    assert data == cleaned(data)


@pytest.mark.parametrize("image_format", FORMATS)
def test_cleaning_twice_changes_nothing_more(image_format):
    clean = cleaned(talkative(image_format, 6))

    assert clean == cleaned(clean)


@given(st.sampled_from(FORMATS).map(talkative), st.data())
def test_a_damaged_file_is_cleaned_or_left_and_never_an_exception(data, draw):
    damaged = bytearray(data)
    for _ in range(draw.draw(st.integers(1, 8))):
        damaged[draw.draw(st.integers(0, len(damaged) - 1))] = draw.draw(st.integers(0, 255))
    clean = cleaned(bytes(damaged))

    assert clean == cleaned(clean)


def test_a_file_is_replaced_and_keeps_its_permissions(tmp_path):
    file = tmp_path / "mug.jpg"
    file.write_bytes(talkative("JPEG"))
    file.chmod(0o640)
    mode = file.stat().st_mode

    assert clean_in_place(file)
    assert not any(secret in file.read_bytes() for secret in SECRETS if secret != b"ICC_PROFILE")
    assert mode == file.stat().st_mode
    assert [file] == list(tmp_path.iterdir())
    assert not clean_in_place(file)


def test_a_link_stays_a_link(tmp_path):
    file = tmp_path / "mug.jpg"
    file.write_bytes(talkative("JPEG"))
    link = tmp_path / "link.jpg"
    try:
        link.symlink_to(file)
    except OSError:
        pytest.skip("this system makes no symbolic links")

    assert clean_in_place(link)
    assert link.is_symlink()
    assert b"SN-4711" not in file.read_bytes()


def test_a_file_that_cannot_be_written_stays_whole(tmp_path, monkeypatch):
    file = tmp_path / "mug.jpg"
    file.write_bytes(talkative("JPEG"))

    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refuse)

    assert not clean_in_place(file)
    assert talkative("JPEG") == file.read_bytes()
    assert [file] == list(tmp_path.iterdir())
    assert not clean_in_place(tmp_path / "gone.jpg")
