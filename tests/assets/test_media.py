from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from PIL import Image

from storegen.assets.complaints import private_metadata
from storegen.assets.media import Picture, PictureIndex, inspect, look_at
from storegen.digest import digest_bytes
from storegen.problems import Span
from tests.assets.paintings import corners, encoded, exif, gradient, png_bomb, png_chunk, talkative

OLD = time.time_ns() - 3_600_000_000_000


def write(root, path, data, written=OLD):
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    os.utime(file, ns=(written, written))
    return file


def problem_of(root, path):
    picture, problem = inspect(root, path, {})
    assert picture is None
    assert problem is not None
    assert Span(path) == problem.span
    assert problem.hint
    return problem


@pytest.mark.parametrize("image_format", ["JPEG", "PNG", "WEBP", "GIF", "AVIF"])
def test_each_allowed_format_is_described_by_its_content_whatever_its_name(tmp_path, image_format):
    data = encoded(corners(60, 40), image_format)
    write(tmp_path, "media/mug.jpg", data)

    expected = Picture("media/mug.jpg", digest_bytes(data), 60, 40, image_format)
    assert (expected, None) == inspect(tmp_path, "media/mug.jpg", {})


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("image_format", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_width_and_height_are_those_that_are_seen(tmp_path, image_format, orientation):
    write(tmp_path, "mug", encoded(corners(60, 40), image_format, exif=exif(orientation)))
    picture, _ = inspect(tmp_path, "mug", {})

    expected = (40, 60) if orientation >= 5 else (60, 40)
    assert expected == (picture.width, picture.height)


def test_an_orientation_that_does_not_exist_counts_as_upright(tmp_path):
    write(tmp_path, "mug.jpg", encoded(corners(60, 40), exif=exif(77)))
    picture, _ = inspect(tmp_path, "mug.jpg", {})

    assert (60, 40) == (picture.width, picture.height)


def test_a_missing_picture_is_named_with_the_nearest_file(tmp_path):
    write(tmp_path, "media/Moon-Cream.JPG", encoded(corners()))
    problem = problem_of(tmp_path, "media/moon-crem.jpg")

    assert "missing-picture" == problem.code
    assert "did you mean 'Moon-Cream.JPG'?" == problem.hint


@pytest.mark.parametrize("path", ["no/such/folder/mug.jpg", "nul\0byte.jpg", "a" * 300 + ".jpg", "media"])
def test_a_path_that_leads_to_no_file_is_a_problem(tmp_path, path):
    (tmp_path / "media").mkdir()

    assert problem_of(tmp_path, path).code in {"missing-picture", "broken-picture"}


@pytest.mark.parametrize(
    ("data", "code", "words"),
    [
        (b"", "broken-picture", "empty"),
        (bytes(4096), "broken-picture", "zero bytes"),
        (b"\n<!DOCTYPE html><html><body>404</body></html>", "broken-picture", "web page"),
        (b"<!-- cdn --><html><img src=x onerror=alert(1)></html>", "broken-picture", "web page"),
        (b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>", "broken-picture", "SVG"),
        (b"<?xml version='1.0'?><Error><Code>AccessDenied</Code></Error>", "broken-picture", "XML"),
        (b"just some words", "broken-picture", "not a picture"),
        (b"\xff\xd8\xff", "broken-picture", "damaged"),
        (b"\x89PNG\r\n\x1a\n", "broken-picture", "damaged"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "broken-picture", "damaged"),
        (b"\x00\x00\x00\x1cftypheic\x00\x00\x00\x00mif1heic", "unsupported-picture", "HEIC"),
        (b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42", "unsupported-picture", "video"),
        (encoded(corners(), "TIFF"), "unsupported-picture", "TIFF"),
        (encoded(corners(), "BMP"), "unsupported-picture", "BMP"),
        (b"8BPS\x00\x01", "unsupported-picture", "Photoshop"),
        (b"%PDF-1.7", "unsupported-picture", "PDF"),
        (b"%!PS-Adobe-3.0 EPSF-3.0", "unsupported-picture", "PostScript"),
    ],
)
def test_what_is_no_picture_is_called_by_its_name(tmp_path, data, code, words):
    write(tmp_path, "media/mug.jpg", data)
    problem = problem_of(tmp_path, "media/mug.jpg")

    assert code == problem.code
    assert words in problem.message


@pytest.mark.parametrize("side", [8_000, 13_000, 30_000])
def test_a_bomb_is_refused_by_its_header(tmp_path, side, monkeypatch):
    def decode(_self):
        raise AssertionError("decoded")

    write(tmp_path, "media/bomb.png", png_bomb(side, side))
    monkeypatch.setattr("PIL.ImageFile.ImageFile.load", decode)

    assert "picture-too-large" == problem_of(tmp_path, "media/bomb.png").code


def test_a_side_longer_than_any_encoder_takes_is_refused(tmp_path):
    write(tmp_path, "media/line.png", png_bomb(8, 70_000))

    assert "picture-too-large" == problem_of(tmp_path, "media/line.png").code


def test_looking_decodes_nothing(tmp_path, monkeypatch):
    def decode(_self):
        raise AssertionError("decoded")

    for image_format in ("JPEG", "PNG", "WEBP", "GIF", "AVIF"):
        write(tmp_path, image_format, talkative(image_format))
    monkeypatch.setattr("PIL.ImageFile.ImageFile.load", decode)
    pictures = look_at(tmp_path, ["JPEG", "PNG", "WEBP", "GIF", "AVIF"], tmp_path / ".storegen")

    assert () == pictures.problems
    assert ["AVIF", "GIF", "JPEG", "PNG", "WEBP"] == list(pictures.found)


@pytest.mark.parametrize("image_format", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_position_and_serial_number_are_told(tmp_path, image_format):
    write(tmp_path, "mug", encoded(corners(), image_format, exif=exif(position=True, number="SN-4711")))
    picture, _ = inspect(tmp_path, "mug", {})

    assert ("GPS position", "camera serial number") == picture.private_metadata


@pytest.mark.parametrize("image_format", ["JPEG", "WEBP", "AVIF"])
def test_a_position_in_xmp_is_told(tmp_path, image_format):
    write(tmp_path, "mug", encoded(corners(), image_format, xmp=b'<r exif:GPSLatitude="31,14N"/>'))
    picture, _ = inspect(tmp_path, "mug", {})

    assert ("GPS position",) == picture.private_metadata


def test_exif_behind_the_pixels_of_a_png_is_read_too(tmp_path):
    data = encoded(corners(), "PNG")
    late = png_chunk(b"eXIf", exif(6, position=True).tobytes().removeprefix(b"Exif\0\0"))
    write(tmp_path, "mug.png", data[:-12] + late + data[-12:])
    picture, _ = inspect(tmp_path, "mug.png", {})

    assert (("GPS position",), 40, 60) == (picture.private_metadata, picture.width, picture.height)


def test_exif_as_text_of_a_png_is_read_too(tmp_path):
    body = exif(position=True).tobytes().hex().encode()
    data = encoded(corners(), "PNG")
    text = png_chunk(b"tEXt", b"Raw profile type exif\0\nexif\n      99\n" + body)
    write(tmp_path, "mug.png", data[:33] + text + data[33:])
    picture, _ = inspect(tmp_path, "mug.png", {})

    assert ("GPS position",) == picture.private_metadata


def test_camera_data_that_cannot_be_read_is_not_taken_for_harmless(tmp_path):
    write(tmp_path, "mug.jpg", encoded(corners(), exif=b"Exif\0\0garbage that is no TIFF"))
    picture, _ = inspect(tmp_path, "mug.jpg", {})

    assert ("camera data that cannot be read",) == picture.private_metadata


def test_an_ordinary_photograph_tells_nothing_private(tmp_path):
    plain = Image.Exif()
    plain[0x010F] = "Apple"
    plain[0x8769] = {0x9003: "2026:01:01 10:00:00", 0x927C: b"Apple iOS\0\0\1MM", 0xA435: "", 0xA431: "0000000"}
    plain[0x8825] = {0: b"\2\3\0\0"}
    write(tmp_path, "mug.jpg", encoded(corners(), exif=plain))
    picture, _ = inspect(tmp_path, "mug.jpg", {})

    assert () == picture.private_metadata


def test_private_metadata_becomes_a_problem_that_names_the_file_and_the_cure():
    picture = Picture("media/mug.jpg", "", 1, 1, "JPEG", ("GPS position",))
    problem = private_metadata(picture)

    assert ("private-metadata", Span("media/mug.jpg")) == (problem.code, problem.span)
    assert "check --fix" in problem.hint
    assert private_metadata(Picture("media/mug.jpg", "", 1, 1, "JPEG")) is None


def test_a_link_out_of_the_store_is_refused(tmp_path):
    outside = write(tmp_path, "elsewhere/mug.jpg", encoded(corners()))
    (tmp_path / "store").mkdir()
    try:
        (tmp_path / "store" / "mug.jpg").symlink_to(outside)
    except OSError:
        pytest.skip("this system makes no symbolic links")

    assert "picture-outside-store" == problem_of(tmp_path / "store", "mug.jpg").code


def test_all_pictures_are_looked_at_and_all_problems_collected(tmp_path):
    data = encoded(corners())
    write(tmp_path, "a.jpg", data)
    write(tmp_path, "b.jpg", b"")
    pictures = look_at(tmp_path, ["c.jpg", "b.jpg", "a.jpg", "a.jpg"], tmp_path / ".storegen")

    assert {"a.jpg": Picture("a.jpg", digest_bytes(data), 60, 40, "JPEG")} == pictures.found
    assert ["b.jpg", "c.jpg"] == [problem.span.path for problem in pictures.problems]


class TestRemembering:
    """A second look opens only what may have changed."""

    @pytest.fixture
    def opened(self, monkeypatch):
        """The names of the files whose bytes are read."""
        names = []
        original = Path.read_bytes

        def counting(self):
            if self.name != "pictures.json":
                names.append(self.name)
            return original(self)

        monkeypatch.setattr(Path, "read_bytes", counting)
        return names

    @pytest.fixture(autouse=True)
    def later(self, monkeypatch):
        """Files of a test are new; a build that runs an hour from now finds them settled."""
        now = time.time_ns
        monkeypatch.setattr("storegen.assets.media.time.time_ns", lambda: now() + 3_600_000_000_000)

    def look(self, root, *paths):
        return look_at(root, paths, root / ".storegen")

    def test_a_settled_file_is_read_once(self, tmp_path, opened):
        write(tmp_path, "a.jpg", encoded(corners()))
        first = self.look(tmp_path, "a.jpg")
        second = self.look(tmp_path, "a.jpg")

        assert ["a.jpg"] == opened
        assert first == second

    def test_a_file_written_within_two_seconds_of_the_record_is_read_again(self, tmp_path, opened, monkeypatch):
        file = write(tmp_path, "a.jpg", encoded(corners()))
        monkeypatch.setattr("storegen.assets.media.time.time_ns", lambda: file.stat().st_ctime_ns + 1_900_000_000)
        self.look(tmp_path, "a.jpg")
        self.look(tmp_path, "a.jpg")

        assert ["a.jpg", "a.jpg"] == opened

    def test_new_content_of_the_same_size_and_time_is_noticed(self, tmp_path):
        file = write(tmp_path, "a.png", encoded(Image.new("RGB", (3, 3), "red"), "PNG", compress_level=0))
        before = self.look(tmp_path, "a.png").found["a.png"].digest
        status = file.stat()
        while file.stat().st_ctime_ns == status.st_ctime_ns:  # the clock of some file systems is coarse
            write(tmp_path, "a.png", encoded(Image.new("RGB", (3, 3), "blue"), "PNG", compress_level=0))

        assert (status.st_size, status.st_mtime_ns) == (file.stat().st_size, file.stat().st_mtime_ns)
        assert before != self.look(tmp_path, "a.png").found["a.png"].digest

    def test_a_look_at_one_picture_keeps_what_is_known_of_the_others(self, tmp_path, opened):
        write(tmp_path, "a.jpg", encoded(corners()))
        write(tmp_path, "b.jpg", encoded(corners()))
        self.look(tmp_path, "a.jpg")
        self.look(tmp_path, "b.jpg")
        self.look(tmp_path, "a.jpg", "b.jpg")

        assert ["a.jpg", "b.jpg"] == opened

    def test_a_file_that_is_gone_is_forgotten(self, tmp_path):
        write(tmp_path, "a.jpg", encoded(corners()))
        self.look(tmp_path, "a.jpg")
        (tmp_path / "a.jpg").unlink()
        write(tmp_path, "b.jpg", encoded(corners()))
        self.look(tmp_path, "b.jpg")

        assert ["b.jpg"] == list(PictureIndex(tmp_path / ".storegen").load())

    @pytest.mark.parametrize("place", [0, 5, 33, 40, 60, -1])
    def test_a_damaged_index_is_dropped_and_made_anew(self, tmp_path, opened, place):
        write(tmp_path, "a.jpg", encoded(corners()))
        before = self.look(tmp_path, "a.jpg")
        index = tmp_path / ".storegen" / "pictures.json"
        damaged = bytearray(index.read_bytes())
        damaged[place] ^= 1
        index.write_bytes(damaged)

        assert {} == PictureIndex(tmp_path / ".storegen").load()
        assert before == self.look(tmp_path, "a.jpg")
        assert ["a.jpg", "a.jpg"] == opened

    def test_what_other_code_has_found_is_looked_at_again(self, tmp_path, opened, monkeypatch):
        write(tmp_path, "a.jpg", encoded(corners()))
        self.look(tmp_path, "a.jpg")
        monkeypatch.setattr("storegen.assets.picture_index._code", lambda: "of a stricter check")
        self.look(tmp_path, "a.jpg")

        assert ["a.jpg", "a.jpg"] == opened

    @pytest.mark.parametrize("content", [b"", b"\n", b"\xff\xfe", b"[]", b"x\n[[1,2]]"])
    def test_an_index_that_is_none_is_dropped(self, tmp_path, content):
        write(tmp_path, ".storegen/pictures.json", content)

        assert {} == PictureIndex(tmp_path / ".storegen").load()

    def test_a_name_that_is_no_text_is_remembered_too(self, tmp_path, opened):
        try:
            write(tmp_path, "mug-\udcff.jpg", encoded(corners()))
        except OSError:
            pytest.skip("this file system has no such names")
        first = self.look(tmp_path, "mug-\udcff.jpg")

        assert first == self.look(tmp_path, "mug-\udcff.jpg")
        assert 1 == len(opened)

    def test_a_cache_that_cannot_be_written_is_no_problem(self, tmp_path):
        write(tmp_path, "a.jpg", encoded(gradient()))
        (tmp_path / ".storegen").write_text("a file where a folder should be")

        assert () == self.look(tmp_path, "a.jpg").problems
