from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest
import segno

from storegen.assets.qr import qr_svg


def test_a_code_is_one_drawing_with_a_name_for_screen_readers():
    drawing = ET.fromstring(qr_svg("https://a.example/?a=1&b=2"))

    assert "svg" == drawing.tag
    assert "img" == drawing.get("role")
    assert "https://a.example/?a=1&b=2" == drawing[0].text
    assert "title" == drawing[0].tag


def test_a_title_is_escaped():
    drawing = ET.fromstring(qr_svg("x", title='<script>"&'))

    assert '<script>"&' == drawing[0].text


def test_it_scales_with_its_place():
    drawing = ET.fromstring(qr_svg("x"))

    assert drawing.get("viewBox")
    assert drawing.get("width") is None


def test_the_same_text_gives_the_same_drawing_and_another_another():
    assert qr_svg("竹影", "t") == qr_svg("竹影", "t")
    assert qr_svg("竹影", "t") != qr_svg("影竹", "t")


def test_a_code_that_stands_at_many_variants_is_drawn_once():
    assert qr_svg("https://pay.example/mug", "Pay") is qr_svg("https://pay.example/mug", "Pay")


def test_a_swiss_cross_stands_in_the_middle_of_the_modules():
    plain, marked = ET.fromstring(qr_svg("x" * 200)), ET.fromstring(qr_svg("x" * 200, mark="swiss-cross"))
    whole = float(plain.get("viewBox").split()[2])
    corner, _, scale = (float(number) for number in re.findall(r"[0-9.]+", marked[-1].get("transform")))

    assert pytest.approx(whole / 2, abs=0.01) == corner + scale * 19.8 / 2
    assert pytest.approx((whole - 8) * 7 / 46, abs=0.01) == scale * 19.8
    assert len(plain) + 1 == len(marked)


def test_the_error_level_is_the_one_that_payments_ask_for():
    exact = segno.make_qr("x", error="m", boost_error=False)

    assert "M" == exact.error
    assert exact.svg_inline(dark="#000").split(' d="')[1].split('"')[0] in qr_svg("x")


def test_more_than_a_code_can_hold_is_refused():
    with pytest.raises(ValueError, match="too large"):
        qr_svg("x" * 3000)
