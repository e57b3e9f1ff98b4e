from __future__ import annotations

from html.parser import HTMLParser

import nh3
import pytest
from hypothesis import given
from hypothesis import strategies as st

from storegen.documents.markdown import render_markdown
from storegen.importers.body_text import BodyWriter
from storegen.problems import has_errors

WRITER = BodyWriter()
WORDS = st.text(st.sampled_from("ab月。 \n*_`#-+.1[]()<>&!|=~:\\{}\u00a0"), max_size=12)
TAGS = st.sampled_from(
    ["p", "div", "b", "strong", "i", "em", "ul", "ol", "li", "h1", "h2", "blockquote", "table", "tr", "td", "span", "a"]
)


def element(parts):
    tag, inner = parts
    return f"<{tag}>{''.join(inner)}</{tag}>"


TEXTS = WORDS.map(lambda text: text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
HTML = st.recursive(
    TEXTS
    | st.sampled_from(["<br>", "<hr>", '<img src="a.jpg" alt="x">', '<a href="https://x.example/?a=1&amp;b=2">y</a>']),
    lambda inner: st.tuples(TAGS, st.lists(inner, max_size=4)).map(element),
    max_leaves=12,
)


@pytest.mark.parametrize(
    ("html", "body"),
    [
        ("", ""),
        ("<p>Hi <b>bold</b> &amp; <i>it</i></p>", "Hi **bold** & *it*"),
        ("<p>one</p>\n<p>two<br>three</p>", "one\n\ntwo<br>\nthree"),
        ("<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>", "-   a\n-   b\n    -   c"),
        ("<ol><li>a</li><li>b</li></ol>", "1.  a\n2.  b"),
        ("<h2>Care</h2><p>Cold.</p>", "## Care\n\nCold."),
        ("<h1>Care</h1><h2>How</h2>", "## Care\n\n### How"),
        ('<p><a href="https://x.example/a_b?c=1&amp;d=2">there</a></p>', "[there](https://x.example/a_b?c=1&d=2)"),
        ('<p><span style="color:red">red</span></p><p>&nbsp;</p><p>z</p>', "red\n\nz"),
        ("<p>注意：<strong>小心：</strong>内容</p>", "注意：**小心：**内容"),
        ("<p>1. no list</p><p># no</p>", "1\\. no list\n\n\\# no"),
        ("<p>5 * 3 [x] snake_case _y_</p>", "5 \\* 3 \\[x\\] snake_case \\_y\\_"),
    ],
)
def test_what_markdown_can_say_is_markdown(html, body):
    assert body == WRITER.body(html)


def test_a_text_without_tags_keeps_its_lines():
    assert "First &<br>\nsecond\n\n\\- third" == WRITER.body("First &amp;\nsecond\n\n\n- third")


@pytest.mark.parametrize(
    "html",
    [
        "<table><tbody><tr><td>1</td></tr></tbody></table>",
        '<p><img src="https://x.example/y.jpg" alt="q"> t</p>',
        '<iframe src="https://x.example/film"></iframe>',
        "<ul><li><p>one</p><p>two</p></li></ul>",
    ],
)
def test_what_markdown_cannot_say_stays_clean_html(html):
    assert f"<div>\n{html}\n</div>" == WRITER.body(html)


@pytest.mark.parametrize(
    "html", ["a<script>alert(1)</script>", "<p onclick=alert(1)>a</p>", '<p><a href="javascript:alert(1)">a</a></p>']
)
def test_what_acts_is_gone(html):
    assert "alert" not in WRITER.body(html)


@pytest.mark.parametrize("html", ["x" * 70_000, "<b>" * 5_000 + "x"])
def test_what_no_page_could_hold_is_no_body(html):
    assert WRITER.body(html) is None


@given(HTML)
def test_every_word_link_and_picture_of_the_html_is_on_the_page_in_its_order(html):
    body = WRITER.body(html)
    assert body is not None
    rendered = render_markdown(body, "x.md")
    assert not has_errors(rendered.problems)
    assert signs_of(html) == signs_of(rendered.html)


def signs_of(html: str) -> list[str]:
    """All characters that are no blanks, and where links and pictures lead, in order."""
    reader = SignReader(convert_charrefs=True)
    reader.feed(nh3.clean(html))
    reader.close()
    return reader.signs


class SignReader(HTMLParser):
    def __init__(self, **options):
        super().__init__(**options)
        self.signs: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.signs += [value for name, value in attrs if name in {"href", "src"}]

    def handle_data(self, data):
        self.signs += "".join(data.split())
