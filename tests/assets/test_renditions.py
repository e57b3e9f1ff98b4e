from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storegen.assets.picture import Picture
from storegen.assets.renditions import SIDE_AT_MOST, plan_renditions, vector_name

CREAM = Picture("content/media/Moon Cream.JPG", "d" * 32, 3000, 2000, "JPEG")

PICTURES = st.builds(
    Picture,
    path=st.text(max_size=300).map(lambda name: f"content/media/{name}.jpg"),
    digest=st.text("0123456789abcdef", min_size=32, max_size=32),
    width=st.integers(1, 65_535),
    height=st.integers(1, 65_535),
    format=st.just("JPEG"),
)


def test_a_large_picture_has_three_webp_and_one_jpeg():
    planned = plan_renditions(CREAM)

    expected = [(400, 267, "webp"), (800, 533, "webp"), (1600, 1067, "webp"), (1200, 800, "jpeg")]
    assert expected == [(made.width, made.height, made.format) for made in planned.all]
    assert {(CREAM.path, CREAM.digest)} == {(made.source, made.source_digest) for made in planned.all}


@pytest.mark.parametrize(
    ("width", "webp", "jpeg"),
    [(1000, [400, 800, 1000], 1000), (300, [300], 300), (1600, [400, 800, 1600], 1200), (400, [400], 400)],
)
def test_nothing_is_enlarged(width, webp, jpeg):
    planned = plan_renditions(replace(CREAM, width=width))

    assert webp == [made.width for made in planned.sources]
    assert jpeg == planned.fallback.width


def test_a_theme_may_ask_for_other_widths_in_any_order():
    assert [200, 640] == [made.width for made in plan_renditions(CREAM, (640, 200, 640)).sources]


def test_a_long_picture_stays_within_what_webp_can_hold():
    planned = plan_renditions(replace(CREAM, width=790, height=30_000))

    assert all(made.height <= SIDE_AT_MOST for made in planned.all)
    assert [400, 431] == [made.width for made in planned.sources]


def test_a_name_is_readable_and_tells_the_width():
    name = plan_renditions(CREAM).sources[1].name

    assert name.startswith("moon-cream-800.")
    assert name.endswith(".webp")
    assert len("moon-cream-800.3f9c0a12d4.webp") == len(name)


def test_a_chinese_name_stays_chinese():
    assert plan_renditions(replace(CREAM, path="a/竹茶则 2.png")).fallback.name.startswith("竹茶则-2-1200.")


@pytest.mark.parametrize("name", ["***", "..", "~", "-.-"])
def test_a_name_without_letters_still_gives_a_name(name):
    assert plan_renditions(replace(CREAM, path=f"a/{name}.jpg")).fallback.name.startswith("picture-1200.")


def test_the_address_lies_under_the_assets():
    made = plan_renditions(CREAM).fallback

    assert f"/assets/pictures/{made.name}" == made.address


@pytest.mark.parametrize("change", [{"digest": "e" * 32}, {"path": "other.jpg"}])
def test_another_source_has_other_names(change):
    before, after = plan_renditions(CREAM), plan_renditions(replace(CREAM, **change))

    assert set() == {made.name for made in before.all} & {made.name for made in after.all}


def test_another_encoder_has_other_names(monkeypatch):
    before = plan_renditions(CREAM)
    monkeypatch.setattr("storegen.assets.renditions.ENCODER", "pillow 99")

    assert set() == {made.name for made in before.all} & {made.name for made in plan_renditions(CREAM).all}


@given(PICTURES)
def test_a_plan_is_stable_safe_and_never_larger_than_the_picture(picture):
    planned = plan_renditions(picture)

    assert planned == plan_renditions(picture)
    assert planned.sources
    for made in planned.all:
        assert 1 <= made.width <= picture.width
        assert 1 <= made.height <= picture.height
        assert max(made.width, made.height) <= SIDE_AT_MOST
        assert len(made.name.encode()) <= 120
        assert not set(made.name) & set('\\/:*?"<>|~%# \0\n')
        assert made.name == made.name.strip("-.")


def test_a_drawing_has_no_renditions():
    with pytest.raises(ValueError, match=r"logo\.svg"):
        plan_renditions(Picture("logo.svg", "d" * 32, 10, 10, "SVG", vector=True))


def test_a_drawing_is_published_under_a_name_of_its_content():
    assert "logo.dddddddddd.svg" == vector_name(Picture("content/media/Logo.svg", "d" * 32, 10, 10, "SVG", vector=True))
