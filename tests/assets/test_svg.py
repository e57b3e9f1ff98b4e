from __future__ import annotations

import pytest

from storegen.assets.media import inspect
from storegen.assets.svg import check_svg
from storegen.problems import Problem, Span

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 30 20"'


def drawing(inside="", attributes=""):
    return f"{HEAD} {attributes}>\n{inside}</svg>".encode()


def test_a_drawing_is_described_and_marked_as_one(tmp_path):
    (tmp_path / "logo.SVG").write_bytes(drawing("<path d='M0 0h3'/>"))
    picture, problem = inspect(tmp_path, "logo.SVG", {})

    assert problem is None
    assert ("SVG", True, 30, 20, ()) == (
        picture.format,
        picture.vector,
        picture.width,
        picture.height,
        picture.private_metadata,
    )


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('width="60" height="40"', (60, 40)),
        ('width="1in" height="2.54cm"', (96, 96)),
        ('width="60"', (60, 40)),
        ('height="40px"', (60, 40)),
        ('width="100%" height="100%"', (30, 20)),
        ('width="0.2" height="0.2"', (1, 1)),
    ],
)
def test_its_size_is_what_a_browser_gives_it(attributes, size):
    assert size == check_svg(drawing(attributes=attributes), "logo.svg")


@pytest.mark.parametrize(
    "box", ["", 'viewBox="0 0 0 0"', 'viewBox="0 0 x y"', 'viewBox="0 0 nan 1e999"', 'viewBox="1 2 3"']
)
def test_without_a_size_it_has_the_one_of_css(box):
    assert (300, 150) == check_svg(f'<svg xmlns="http://www.w3.org/2000/svg" {box}/>'.encode(), "logo.svg")


@pytest.mark.parametrize(
    "inside",
    [
        '<defs><linearGradient id="a"><stop/></linearGradient></defs><rect fill="url(#a)" width="3"/>',
        '<use href="#a"/><use xlink:href="#a"/>',
        '<style>.a{fill:url("#a")} /* fine */</style><g class="a" style="fill:url( #a )"/>',
        '<image href="data:image/png;base64,iVBORw0KGgo="/>',
        '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>',
        '<i:grid xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:href="https://a.example/"/>',
        "<title>竹影</title><text>Tea &amp; soap</text>",
        '<filter id="f"><feGaussianBlur stdDeviation="2"/></filter>',
    ],
)
def test_what_draws_is_allowed(inside):
    assert (30, 20) == check_svg(drawing(inside), "logo.svg")


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>',
        '<g onload="alert(1)"/>',
        '<g ONCLICK="alert(1)"/>',
        '<a href="javascript:alert(1)"><rect/></a>',
        '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>',
        '<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>',
        '<g xmlns="http://unknown.example/"/>',
        '<use href="other.svg#a"/>',
        '<use xlink:href="https://a.example/x.svg#a"/>',
        '<use href="data:image/svg+xml;base64,PHN2Zy8+#a"/>',
        '<image href="https://a.example/pixel.png"/>',
        '<image href="data:image/svg+xml;base64,PHN2Zy8+"/>',
        '<image xlink:href="//a.example/pixel.png"/>',
        '<set attributeName="href" to="javascript:alert(1)"/>',
        '<animate attributeName="href" values="javascript:alert(1)"/>',
        '<style>@import "https://a.example/x.css";</style>',
        "<style>.a{fill:url(https://a.example/x)}</style>",
        "<style>.a{fill:u<g/>rl(https://a.example/x)}</style>",
        "<style>.a{fill:u<!-- x -->rl(https://a.example/x)}</style>",
        "<style>.a{fill:<![CDATA[url(]]>https://a.example/x)}</style>",
        "<style>.a{fill:\\75rl(https://a.example/x)}</style>",
        "<style>.a{fill:image-set('https://a.example/x' 1x)}</style>",
        '<rect fill="url(https://a.example/x)"/>',
        '<rect style="fill:URL( https://a.example/x)"/>',
        '<rect style="fill:&#117;rl(https://a.example/x)"/>',
        '<g xml:base="https://a.example/"><use href="#a"/></g>',
        "<?xml-stylesheet href='https://a.example/x.css'?>",
        "<g>" * 200 + "</g>" * 200,
    ],
)
def test_what_acts_or_loads_is_refused_with_its_place(inside):
    problem = check_svg(drawing(inside), "media/logo.svg")

    assert isinstance(problem, Problem)
    assert ("unsafe-svg", "media/logo.svg", 2) == (problem.code, problem.span.path, problem.span.line)


def test_the_place_is_exact():
    problem = check_svg(drawing('  <g onload="x"/>'), "logo.svg")

    assert Span("logo.svg", 2, 3) == problem.span
    assert "onload" in problem.message


@pytest.mark.parametrize(
    "data",
    [
        b'<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg">&b;</svg>',
        b'<!DOCTYPE svg PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><svg xmlns="http://www.w3.org/2000/svg"/>',
        b"<svg/>",
        b'<svg xmlns="http://www.w3.org/2000/svg">',
        b'<svg xmlns="http://www.w3.org/2000/svg"/><svg/>',
        b'<html xmlns="http://www.w3.org/1999/xhtml"><svg xmlns="http://www.w3.org/2000/svg"/></html>',
        b'<?xml version="1.0" encoding="no-such"?><svg xmlns="http://www.w3.org/2000/svg"/>',
        b'<?xml version="1.0" encoding="gbk"?><svg xmlns="http://www.w3.org/2000/svg"/>',
        b'<svg xmlns="http://www.w3.org/2000/svg">' + b" " * 3_000_000 + b"</svg>",
    ],
)
def test_a_file_that_is_no_plain_drawing_is_refused(data):
    assert "unsafe-svg" == check_svg(data, "logo.svg").code


def test_the_doctype_that_drawing_programs_write_is_fine():
    doctype = b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'

    assert (30, 20) == check_svg(b'<?xml version="1.0"?>' + doctype + drawing(), "logo.svg")
