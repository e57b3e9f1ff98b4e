from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

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


def test_more_than_a_code_can_hold_is_refused():
    with pytest.raises(ValueError, match="too large"):
        qr_svg("x" * 3000)
