from __future__ import annotations

import io

import pytest
from PIL import Image, ImageChops, ImageStat
from PIL.PngImagePlugin import PngInfo

from storegen.assets.encode import make_renditions
from storegen.assets.header import read_header
from storegen.assets.picture import Picture
from storegen.assets.renditions import plan_renditions
from storegen.digest import digest_bytes
from storegen.problems import Problem, Span
from tests.assets.paintings import (
    BLUE,
    CORNERS,
    GREEN,
    RED,
    SECRETS,
    WHITE,
    corners,
    decoded,
    described,
    display_p3,
    encoded,
    exif,
    gradient,
    png_bomb,
    talkative,
)

PATH = "content/media/mug.jpg"


def make(tmp_path, data, widths=(400, 800, 1600)):
    """All renditions of a file: the plan and the bytes."""
    file = tmp_path / "source"
    file.write_bytes(data)
    planned = plan_renditions(described(data, PATH), widths)
    made = make_renditions(file, planned.all)
    assert not isinstance(made, Problem), made
    return planned, made


def pictures(tmp_path, data):
    """The fallback and the widest WebP of a file, decoded."""
    planned, made = make(tmp_path, data)
    return decoded(made[planned.fallback.name]), decoded(made[planned.sources[-1].name])


def near(expected, actual, tolerance=12):
    return all(abs(one - other) <= tolerance for one, other in zip(expected, actual, strict=True))


def corner_colours(image):
    image = image.convert("RGB")
    width, height = image.size
    places = [(5, 5), (width - 6, 5), (5, height - 6), (width - 6, height - 6)]
    return [image.getpixel(place) for place in places]


def test_each_rendition_has_the_format_and_size_that_were_planned(tmp_path):
    planned, made = make(tmp_path, encoded(gradient(2000, 1501)))

    assert {rendition.name for rendition in planned.all} == set(made)
    for rendition in planned.all:
        image = decoded(made[rendition.name])
        assert (rendition.format.upper(), rendition.width, rendition.height) == (image.format, *image.size)


def test_the_picture_looks_like_the_original(tmp_path):
    original = gradient(2000, 1500)
    planned, made = make(tmp_path, encoded(original, quality=95))

    for rendition in planned.all:
        expected = original.resize((rendition.width, rendition.height), Image.Resampling.LANCZOS)
        difference = ImageChops.difference(expected, decoded(made[rendition.name]).convert("RGB"))
        assert max(ImageStat.Stat(difference).mean) < 2.5


def test_a_rendition_has_the_same_bytes_alone_and_with_others(tmp_path):
    planned, together = make(tmp_path, encoded(gradient(2500, 1800)), (100, 400, 1600, 2000))

    for rendition in planned.all:
        assert together[rendition.name] == make_renditions(tmp_path / "source", [rendition])[rendition.name]


def test_a_width_above_the_common_intermediate_is_sharp(tmp_path):
    stripes = Image.new("RGB", (2400, 60))
    for x in range(0, 2400, 2):
        stripes.paste((255, 255, 255), (x, 0, x + 1, 60))
    planned, made = make(tmp_path, encoded(stripes, "PNG"), (2400,))

    assert ImageStat.Stat(decoded(made[planned.sources[0].name]).convert("L")).stddev[0] > 100


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("image_format", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_a_picture_is_shown_as_the_camera_was_held(tmp_path, image_format, orientation):
    upright = corners(60, 40)
    undo = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    stored = upright.transpose(undo[orientation]) if orientation > 1 else upright

    for image in pictures(tmp_path, encoded(stored, image_format, exif=exif(orientation))):
        assert (60, 40) == image.size
        for expected, actual in zip(CORNERS, corner_colours(image), strict=True):
            assert near(expected, actual, 40)


def test_colours_of_a_wide_gamut_are_converted(tmp_path):
    data = encoded(Image.new("RGB", (64, 64), (200, 100, 100)), "PNG", icc_profile=display_p3())

    for image in pictures(tmp_path, data):
        red, green, blue = image.getpixel((32, 32))
        assert red > 210
        assert green < 99
        assert near((213, 95), (red, green), 6)
        assert near((98,), (blue,), 6)


def test_transparent_pictures_are_converted_too(tmp_path):
    image = Image.new("RGBA", (64, 64), (200, 100, 100, 128))
    _, webp = pictures(tmp_path, encoded(image, "PNG", icc_profile=display_p3()))

    assert webp.getpixel((32, 32))[0] > 210
    assert near((128,), webp.getpixel((32, 32))[3:], 2)


@pytest.mark.parametrize("profile", [b"no profile", display_p3()[:200], bytes(128)])
def test_a_broken_profile_is_ignored(tmp_path, profile):
    for image in pictures(tmp_path, encoded(Image.new("RGB", (64, 64), RED), "JPEG", icc_profile=profile)):
        assert near(RED, image.getpixel((32, 32)))


def test_a_profile_of_another_colour_space_is_ignored(tmp_path):
    for image in pictures(tmp_path, encoded(Image.new("L", (64, 64), 90), "PNG", icc_profile=display_p3())):
        assert near((90, 90, 90), image.convert("RGB").getpixel((32, 32)))


def test_cmyk_becomes_the_colours_it_stands_for(tmp_path):
    image = Image.new("CMYK", (64, 64), (0, 255, 255, 0))

    for made in pictures(tmp_path, encoded(image, "JPEG")):
        assert "RGB" == made.mode
        assert near((255, 0, 0), made.getpixel((32, 32)), 20)


def test_sixteen_bits_are_divided_and_not_cut_off(tmp_path):
    image = Image.frombytes("I;16", (64, 64), (bytes(64) + b"\x00\x80" * 16 + b"\xff\xff" * 16) * 64)

    for made in pictures(tmp_path, encoded(image, "PNG")):
        grey = made.convert("L")
        assert near((0, 128, 255), [grey.getpixel((x, 32)) for x in (10, 40, 58)], 4)


def test_black_and_white_of_one_bit_stays_so(tmp_path):
    image = Image.new("1", (64, 64), 1)

    for made in pictures(tmp_path, encoded(image, "PNG")):
        assert near((255, 255, 255), made.convert("RGB").getpixel((32, 32)), 3)


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P", "RGB", "L"])
def test_what_is_transparent_stays_so_in_webp_and_is_white_in_jpeg(tmp_path, mode):
    image = Image.new("RGBA", (64, 64), (0, 0, 0, 0))
    image.paste((200, 200, 200, 255), (32, 0, 64, 64))
    options = {}
    if mode == "P":
        image = image.quantize(8)
    elif mode in {"RGB", "L"}:
        image = image.convert(mode)
        options = {"transparency": (0, 0, 0) if mode == "RGB" else 0}
    else:
        image = image.convert(mode)
    jpeg, webp = pictures(tmp_path, encoded(image, "PNG", **options))

    assert near((255, 255, 255), jpeg.convert("RGB").getpixel((8, 32)))
    assert near((200, 200, 200), jpeg.convert("RGB").getpixel((56, 32)))
    assert (0, 255) == (webp.getpixel((8, 32))[3], webp.getpixel((56, 32))[3])


def test_a_palette_with_half_transparent_colours_keeps_them(tmp_path):
    image = Image.new("P", (64, 64), 0)
    image.putpalette([200, 30, 30] + [0] * 765)
    _, webp = pictures(tmp_path, encoded(image, "PNG", transparency=bytes([100])))

    assert near((*RED, 100), webp.getpixel((32, 32)))


def test_an_alpha_channel_without_use_is_left_out(tmp_path):
    _, webp = pictures(tmp_path, encoded(Image.new("RGBA", (64, 64), (*RED, 255)), "PNG"))

    assert "RGB" == webp.mode


@pytest.mark.parametrize("image_format", ["GIF", "WEBP", "PNG", "AVIF"])
def test_of_an_animation_the_first_picture_is_taken(tmp_path, image_format):
    frames = [Image.new("RGB", (64, 64), colour) for colour in (GREEN, BLUE, WHITE)]
    data = encoded(frames[0], image_format, save_all=True, append_images=frames[1:], duration=100)

    for made in pictures(tmp_path, data):
        assert 1 == getattr(made, "n_frames", 1)
        assert near(GREEN, made.convert("RGB").getpixel((32, 32)))


@pytest.mark.parametrize("image_format", ["JPEG", "PNG", "WEBP", "GIF", "AVIF"])
def test_no_word_about_the_maker_is_in_any_rendition(tmp_path, image_format):
    data = talkative(image_format, 6)
    _, made = make(tmp_path, data)

    assert any(secret in data for secret in SECRETS)
    for rendition in made.values():
        assert [] == [secret for secret in SECRETS if secret in rendition]
        assert set() == set(decoded(rendition).info) & {"exif", "xmp", "icc_profile", "comment", "Comment", "photoshop"}


def test_a_picture_of_one_pixel_is_a_picture(tmp_path):
    for made in pictures(tmp_path, encoded(Image.new("RGB", (1, 1), RED), "PNG")):
        assert (1, 1) == made.size


def test_a_line_as_long_as_files_can_be_is_made_to_fit(tmp_path):
    planned, made = make(tmp_path, encoded(Image.new("L", (2, 40_000), 90), "PNG"))

    assert all(decoded(data).height <= 16_383 for data in made.values())
    assert len(planned.all) == len(made)


def broken(tmp_path, data):
    """The problem that comes of planning with good facts and finding these bytes."""
    file = tmp_path / "source"
    file.write_bytes(data)
    planned = plan_renditions(Picture(PATH, digest_bytes(data), 60, 40, "JPEG"))
    made = make_renditions(file, planned.all)
    assert isinstance(made, Problem)
    assert Span(PATH) == made.span
    assert made.hint
    return made


@pytest.mark.parametrize("image_format", ["JPEG", "PNG", "WEBP", "GIF", "AVIF"])
@pytest.mark.parametrize("share", [0.0, 0.001, 0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99])
def test_a_truncated_picture_is_a_problem(tmp_path, image_format, share):
    data = encoded(gradient(), image_format)

    assert "broken-picture" == broken(tmp_path, data[: int(len(data) * share)]).code


@pytest.mark.parametrize("progressive", [False, True])
def test_no_truncation_of_a_jpeg_escapes(tmp_path, progressive):
    data = encoded(gradient(120, 90), progressive=progressive)

    for length in range(0, len(data) - 2, 7):
        assert "broken-picture" == broken(tmp_path, data[:length]).code


def test_a_picture_that_breaks_off_is_said_to(tmp_path):
    assert "breaks off" in broken(tmp_path, encoded(gradient())[:-1000]).message


@pytest.mark.parametrize("data", [b"", b"<html><body>404 Not Found</body></html>", b"\xff\xd8\xff\xe0 no more"])
def test_what_is_no_picture_is_a_problem(tmp_path, data):
    assert "broken-picture" == broken(tmp_path, data).code


@pytest.mark.parametrize("side", [8_000, 13_000, 30_000])
def test_a_bomb_is_not_decoded(tmp_path, side, monkeypatch):
    def decode(_self):
        raise AssertionError("decoded")

    monkeypatch.setattr("PIL.ImageFile.ImageFile.load", decode)
    data = png_bomb(side, side)

    assert len(data) < 150_000
    assert isinstance(read_header(data, "PNG", PATH), Problem)
    file = tmp_path / "source"
    file.write_bytes(data)
    planned = plan_renditions(Picture(PATH, digest_bytes(data), side, side, "PNG"))
    assert "picture-too-large" == make_renditions(file, planned.all).code


def test_a_bomb_of_words_is_no_trouble(tmp_path):
    words = PngInfo()
    words.add_text("Comment", "a" * 900_000, zip=True)
    data = encoded(corners(), "PNG", pnginfo=words)

    assert 2 == len(make(tmp_path, data)[1])


def test_a_picture_that_vanished_is_a_problem(tmp_path):
    planned = plan_renditions(described(encoded(corners()), PATH))

    assert "missing-picture" == make_renditions(tmp_path / "gone", planned.all).code


def test_a_picture_that_changed_since_planning_is_a_problem(tmp_path):
    (tmp_path / "source").write_bytes(encoded(gradient()))
    planned = plan_renditions(described(encoded(corners()), PATH))

    assert "picture-changed" == make_renditions(tmp_path / "source", planned.all).code


@pytest.mark.parametrize(
    "error",
    [OSError, SyntaxError, RuntimeError, ValueError, Image.DecompressionBombError, MemoryError, IndexError, EOFError],
)
def test_whatever_a_decoder_raises_is_a_problem(tmp_path, monkeypatch, error):
    def decode(_self):
        raise error("odd")

    data = encoded(corners(), "PNG")
    monkeypatch.setattr("PIL.ImageFile.ImageFile.load", decode)

    assert "broken-picture" == broken(tmp_path, data).code


def test_the_bytes_are_the_same_each_time(tmp_path):
    data = encoded(gradient(900, 700), "PNG", icc_profile=display_p3())

    assert make(tmp_path, data) == make(tmp_path, data)


def test_two_pictures_in_one_jpeg_file_give_the_first(tmp_path):
    stream = io.BytesIO()
    corners().save(stream, "MPO", save_all=True, append_images=[Image.new("RGB", (60, 40))])
    jpeg, _ = pictures(tmp_path, stream.getvalue())

    assert near(RED, jpeg.getpixel((5, 5)), 40)
