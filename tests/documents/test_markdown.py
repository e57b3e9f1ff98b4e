"""What sellers' Markdown becomes, and what never gets through."""

from __future__ import annotations

from html.parser import HTMLParser

import markdown as python_markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storegen.documents.markdown import Heading, MarkdownRenderer, RenderedText, Trust, place_in_text, render_markdown
from storegen.problems import Span


@pytest.fixture(scope="module")
def renderer() -> MarkdownRenderer:
    return MarkdownRenderer()


@pytest.fixture
def html(renderer):
    return lambda text, trust=Trust.CLEAN: renderer.render(text, "f", 1, trust).html


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a **b** *c* `d`", "<p>a <strong>b</strong> <em>c</em> <code>d</code></p>"),
        ("1. a\n2. b\n\n* c", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n<ul>\n<li>c</li>\n</ul>"),
        ("3. a\n4. b", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'),
        ("Term\n:   Meaning", "<dl>\n<dt>Term</dt>\n<dd>Meaning</dd>\n</dl>"),
        ("a &amp; b &copy; <c", "<p>a &amp; b © &lt;c</p>"),
        ("text {: .note lang=zh-CN }\n{: .wide }", '<p class="wide">text {: .note lang=zh-CN }</p>'),
        ("<details open><summary>a</summary>b</details>", '<details open=""><summary>a</summary>b</details>'),
        ('<div class="box" id="x">a</div>', '<div class="box" id="text-x">a</div>'),
        ("", ""),
    ],
)
def test_markdown_becomes_html(html, text, expected):
    assert expected == html(text)


def test_tables_are_aligned_by_classes_and_not_by_styles(html):
    made = html("a | b\n:-: | --:\n1 | 2")
    assert ['<th class="align-center">a</th>', '<th class="align-right">b</th>'] == made.split("\n")[3:5]
    assert "style" not in made


def test_headings_have_readable_anchors(renderer):
    text = "## 成分与用法\n\n## 成分与用法\n\n### It's *new*\n\n## !!!\n"
    expected = (
        Heading(2, "text-成分与用法", "成分与用法"),
        Heading(2, "text-成分与用法_1", "成分与用法"),
        Heading(3, "text-its-new", "It's new"),
        Heading(2, "text-section", "!!!"),
    )
    assert expected == renderer.render(text, "f").headings


def test_every_heading_is_in_the_html_with_its_id(renderer):
    rendered = renderer.render("## A\n\n### B {#own}\n", "f")
    assert '<h2 id="text-a">A</h2>\n<h3 id="text-own">B</h3>' == rendered.html
    assert ["text-a", "text-own"] == [heading.id for heading in rendered.headings]


def test_a_text_with_an_h1_begins_one_level_lower(renderer):
    rendered = renderer.render("# A\n\n## B\n\n###### C\n", "f")
    assert [2, 3, 6] == [heading.level for heading in rendered.headings]
    assert ['<h2 id="text-a">A</h2>', '<h3 id="text-b">B</h3>', '<h6 id="text-c">C</h6>'] == rendered.html.split("\n")


def test_links_to_headings_find_them(html):
    assert '<p><a href="#text-成分">see</a></p>\n<h2 id="text-成分">成分</h2>' == html("[see](#成分)\n\n## 成分\n")


def test_links_to_the_page_around_stay(renderer):
    rendered = renderer.render("[buy](#buy)", "f")
    assert ('<p><a href="#buy">buy</a></p>', ("#buy",)) == (rendered.html, rendered.links)


@pytest.mark.parametrize("trust", Trust)
def test_footnotes_have_prefixed_anchors_that_meet(html, trust):
    made = html("a[^1] b[^my note] c[^1]\n\n[^1]: one\n[^my note]: two\n", trust)
    reader = _Reader(made)
    targets = {href.removeprefix("#") for href in reader.links}
    assert targets <= reader.ids
    assert all(anchor.startswith("text-fn") for anchor in reader.ids)


def test_links_are_listed_once_in_order_and_relative_ones_stay(renderer):
    text = "[a](/products/mug/) [b](../x.html?y=1&z=2) [c](mailto:a@b.c) [d](tel:+123) [a](/products/mug/)"
    rendered = renderer.render(text, "f")
    assert ("/products/mug/", "../x.html?y=1&z=2", "mailto:a@b.c", "tel:+123") == rendered.links
    assert "rel=" not in rendered.html


@pytest.mark.parametrize("url", ["https://x.example/a", "//x.example/a", "HTTP://X.EXAMPLE"])
def test_links_to_other_hosts_are_marked(html, url):
    assert f'<p><a href="{url}" rel="noopener nofollow">a</a></p>' == html(f"[a]({url})")


def test_local_pictures_keep_their_words_and_are_listed(renderer):
    rendered = renderer.render('![A jar](moon jar.jpg "Moon") <img src="b.jpg" width="3" onerror="x()">', "f")
    assert ("moon jar.jpg", "b.jpg") == rendered.pictures
    expected = '<p><img alt="A jar" src="moon jar.jpg" title="Moon"> <img src="b.jpg" width="3" alt=""></p>'
    assert expected == rendered.html


@pytest.mark.parametrize(
    "url",
    [
        "http://t.example/x.png",
        "https://t.example/x.png",
        "//t.example/x.png",
        "/\\t.example/x.png",
        "\\\\t.example/x.png",
    ],
)
def test_pictures_of_other_hosts_are_links_that_say_so(renderer, url):
    rendered = renderer.render(f'one\n\n<img src="{url}" alt="A jar">\n', "content/products/mug.md", 10)
    (problem,) = rendered.problems
    assert ("remote-picture", False) == (problem.code, problem.is_error)
    assert Span("content/products/mug.md", 12, 11) == problem.span
    assert "<img" not in rendered.html
    assert "A jar (↗ t.example)" in rendered.html
    assert () == rendered.pictures


def test_a_remote_picture_inside_of_a_link_makes_no_link_in_a_link(html):
    made = html("[![A](http://t.example/x.png)](/buy/)")
    assert '<p><a href="/buy/"><span class="remote-picture">A (↗ t.example)</span></a></p>' == made


@pytest.mark.parametrize("element", ["iframe", "embed", "video", "audio", "object data='x'"])
def test_frames_of_other_hosts_are_links_that_say_so(renderer, element):
    rendered = renderer.render(f'<div><{element} src="https://video.example/1"></{element.split()[0]}></div>', "f")
    first = rendered.problems[:1]
    if element.startswith("object"):
        assert "href=" in rendered.html
    else:
        assert ["remote-picture"] == [problem.code for problem in first]
        assert ("https://video.example/1",) == rendered.links
    assert f"<{element.split()[0]}" not in rendered.html


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<SCRIPT SRC=//x.example/a.js></SCRIPT>",
        "<img src=x onerror=alert(1)>",
        "<p onclick='x()'>a</p>",
        "[a](javascript:alert(1))",
        "[a](JaVaScRiPt:alert(1))",
        "[a](&#106;avascript:alert(1))",
        "<a href='java\nscript:alert(1)'>a</a>",
        "<a href='\x01javascript:alert(1)'>a</a>",
        "[a](data:text/html,x)",
        "[a](vbscript:x)",
        "![a](data:image/svg+xml,x)",
        "<svg onload=alert(1)></svg>",
        "<math><mtext><style><img src=x onerror=alert(1)>",
        "<iframe src='javascript:alert(1)'></iframe>",
        "<iframe srcdoc='<script>x</script>'></iframe>",
        "<object data='javascript:x'></object>",
        "<style>@import '//x.example'</style>",
        "<p style='background:url(//x.example)'>a</p>",
        "<base href='//x.example'><form action='//x.example'><input></form>",
        "<meta http-equiv=refresh content='0;url=//x.example'>",
        "<link rel=stylesheet href=//x.example>",
        "<picture><source srcset='//x.example/a.png'><img src=a.jpg srcset='//x.example/b.png'></picture>",
        "a{: onclick='x()' style='color:red' }",
        '<p title="<img src=//x.example>">a</p>',
    ],
)
def test_nothing_that_acts_or_loads_gets_through(html, text):
    _Reader(html(text)).assert_harmless()


_SIGNS = "<>\"'=/ \n[]()!#*_`&;:{}|-\\"
_NAMES = ("script", "img", "iframe", "svg", "style", "a", "p", "src", "href", "onerror", "onclick", "x", "月", "\x02")
_TRICKS = ("javascript:", "data:", "//x.example", "http://x.example", "alert(1)", "<!--", "-->", "<![CDATA[", "]]>")
_PIECES = st.lists(st.sampled_from((*_SIGNS, *_NAMES, *_TRICKS)), max_size=25).map("".join)


@given(_PIECES)
def test_clean_html_never_acts_whatever_was_typed(text):
    rendered = _SHARED.render(text, "f")
    _Reader(rendered.html).assert_harmless()


@given(_PIECES, _PIECES)
@settings(max_examples=50)
def test_a_text_renders_the_same_after_any_other(before, text):
    _SHARED.render(before, "f")
    assert render_markdown(text, "f") == _SHARED.render(text, "f")


_PLAIN = st.lists(
    st.sampled_from([*"ab *_`[]()!<>&\\\n.:", "**", "](", "  \n", "&amp;", "<b>", "</b>", "* ", "http://x"]),
    max_size=30,
)


@given(_PLAIN.map("".join))
def test_the_engine_agrees_with_an_untouched_python_markdown(text):
    untouched = python_markdown.Markdown(
        extensions=["attr_list", "def_list", "footnotes", "sane_lists", "tables"], output_format="html"
    )
    assert untouched.convert(text) == _SHARED.render(text, "f", 1, Trust.TRUSTED).html


def test_trusted_html_stays_and_is_surveyed(renderer):
    text = (
        '<video src="a.mp4" onclick="x()"></video> ![x](b.jpg) <script src="https://x.example/a.js"></script> [y](/z/)'
    )
    rendered = renderer.render(text, "f", 5, Trust.TRUSTED)
    assert 'onclick="x()"' in rendered.html
    assert (("/z/",), ("b.jpg",)) == (rendered.links, rendered.pictures)
    (problem,) = rendered.problems
    assert ("remote-picture", False, 5) == (problem.code, problem.is_error, problem.span.line)


@pytest.mark.parametrize(
    "text",
    [
        "[" * 16_000,
        "![" * 16_000,
        "<![CDATA[" * 7_000,
        "<a " * 20_000,
        "[a](b " * 10_000,
        "[a][" * 16_000,
        "<x@y" * 16_000,
        '<p a="' * 10_000,
        "# a {#" * 10_000,
        "# a\n" * 16_000,
        "a\n=\n" * 16_000,
        "[^1] " * 12_000 + "\n\n[^1]: x",
        "# a" + " " * 30_000 + "b",
        "|a" * 8_000 + "\n" + "|-" * 8_000 + "\n" + "|a\n" * 10_000,
        "\n\n".join(["|a" * 100 + "\n" + "|-" * 100 + "\n" + "|a\n" * 190] * 60),
        "a|b\n-|-\n" + "`|" * 30_000,
        "[a]: http://x/" + "y" * 30_000 + "\n\n" + "[a] " * 8_000,
        "\n".join(f"<p><b id={number}>x" for number in range(4_000)),
        "a\n: b\n" * 10_000,
    ],
    ids=lambda text: text[:12].strip().replace("\n", "/"),
)
def test_texts_that_would_hang_are_given_up_and_named(text):
    rendered = MarkdownRenderer(seconds=0.1).render(text, "f", 7)
    assert ("", [("slow-text", 7)]) == (
        rendered.html,
        [(problem.code, problem.span.line) for problem in rendered.problems],
    )


def test_a_renderer_goes_on_after_a_text_it_gave_up():
    renderer = MarkdownRenderer(seconds=0.1)
    renderer.render("[" * 16_000, "f")
    assert "<p>a <em>b</em></p>" == renderer.render("a *b*", "f").html


def test_a_text_over_sixty_four_kilobytes_is_refused(renderer):
    rendered = renderer.render("a" * 65_537, "f", 3)
    assert [("body-too-long", 3)] == [(problem.code, problem.span.line) for problem in rendered.problems]


def test_deeply_nested_html_is_no_problem(renderer):
    assert () == renderer.render("<div>" * 2_000, "f").problems


@pytest.mark.parametrize(("target", "line", "column"), [("b.jpg", 11, 6), ("http://x?a=1&b=2", 12, 5), ("gone", 10, 1)])
def test_places_of_links_and_pictures_are_found_again(target, line, column):
    text = "words\n![a](b.jpg)\n[a](http://x?a=1&amp;b=2)\n"
    assert Span("f", line, column) == place_in_text(text, target, "f", 10)


def test_an_empty_text_is_empty():
    assert RenderedText("") == render_markdown("", "f")


class _Reader(HTMLParser):
    """Reads HTML the way a browser's parser does, as far as these tests need it."""

    _HARMLESS = frozenset(("http:", "https:", "mailto:", "tel:"))

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)
        self.close()
        self.ids = {attributes["id"] for _, attributes in self.tags if "id" in attributes}
        self.links = [attributes["href"] for tag, attributes in self.tags if tag == "a" and attributes.get("href")]

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def assert_harmless(self) -> None:
        for tag, attributes in self.tags:
            forbidden = {
                "script",
                "style",
                "iframe",
                "object",
                "embed",
                "svg",
                "math",
                "form",
                "base",
                "meta",
                "link",
                "video",
            }
            assert tag not in forbidden
            assert not [name for name in attributes if name.startswith("on") or name in {"style", "srcset", "srcdoc"}]
            scheme = (attributes.get("href") or "").split("/")[0].partition(":")
            assert not scheme[1] or scheme[0].startswith("#") or scheme[0].lower() + ":" in self._HARMLESS
            source = (attributes.get("src") or "").replace("\\", "/")
            assert not source.startswith("//")
            assert ":" not in source.split("/")[0]


_SHARED = MarkdownRenderer()
