"""Links of finished pages: every site address in a tag is written anew, and nothing else is touched."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storegen.theming.links import LinkStyle, absolute_html, localise

HERE = "/products/mug/"
ADDRESSES = ("href", "src", "action", "poster", "data-href")


def local(html: str) -> str:
    return localise(html, HERE, LinkStyle(), rooted=False)


CASES = [
    ('<a href="/tea/">', '<a href="../../tea/">'),
    ("<a href='/tea/'>", "<a href='../../tea/'>"),
    ("<a href=/tea/>", "<a href=../../tea/>"),
    ("<a href=/tea/ class=b>", "<a href=../../tea/ class=b>"),
    ('<A HREF = "/tea/">', '<A HREF = "../../tea/">'),
    ('<a title="a > b" href="/tea/">', '<a title="a > b" href="../../tea/">'),
    ("<a title='a > b' href='/tea/'>", "<a title='a > b' href='../../tea/'>"),
    ('<a title="it\'s" href="/tea/">', '<a title="it\'s" href="../../tea/">'),
    ("<a title=it's href=/tea/>", "<a title=it's href=../../tea/>"),
    ("<a title=\"write href='/tea/'\">", "<a title=\"write href='/tea/'\">"),
    ('<a title="" href="/tea/">', '<a title="" href="../../tea/">'),
    ('<a title="never closed href=/tea/>text', '<a title="never closed href=/tea/>text'),
    ('<a href="//cdn.example/a">', '<a href="//cdn.example/a">'),
    ('<a href="https://a.example/b/">', '<a href="https://a.example/b/">'),
    ('<a href="#top">', '<a href="#top">'),
    ('<p title="/tea/">', '<p title="/tea/">'),
    ('<meta content="0; url=/tea/">', '<meta content="0; url=../../tea/">'),
    ("a > b href='/tea/'", "a > b href='/tea/'"),
]
SETS = [
    ("/a.webp 400w, /b.webp 800w", "../../a.webp 400w, ../../b.webp 800w"),
    ("/a.webp, /b.webp 2x", "../../a.webp, ../../b.webp 2x"),
    ("/a.webp 1x,/b.webp 2x", "../../a.webp 1x,../../b.webp 2x"),
    ("/a,b.webp 400w", "../../a,b.webp 400w"),
    ("/a.webp", "../../a.webp"),
    ("https://cdn.example/a/b.webp 400w, ../x/y.webp", "https://cdn.example/a/b.webp 400w, ../x/y.webp"),
    ("//cdn.example/a.webp 1x, /b.webp 2x", "//cdn.example/a.webp 1x, ../../b.webp 2x"),
    ("data:image/gif;base64,R0lG/x/ 1x, /b.webp 2x", "data:image/gif;base64,R0lG/x/ 1x, ../../b.webp 2x"),
    ("", ""),
]


@pytest.mark.parametrize(("before", "after"), CASES)
def test_site_addresses_in_tags_become_relative(before, after):
    assert after == local(before)


@pytest.mark.parametrize(("before", "after"), SETS)
def test_only_candidates_that_begin_with_one_slash_are_rewritten(before, after):
    assert f'<img srcset="{after}">' == local(f'<img srcset="{before}">')


def test_feeds_get_complete_addresses():
    html = '<a href="/tea/">Tea</a><img srcset="/a.webp 1x, https://b.example/c.webp 2x">'
    expected = '<a href="https://x.example/tea/">Tea</a>'
    expected += '<img srcset="https://x.example/a.webp 1x, https://b.example/c.webp 2x">'

    assert expected == absolute_html(html, "https://x.example")


class _Tags(HTMLParser):
    """What the standard library's parser sees in a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.seen: list[tuple[str, list[tuple[str, str | None]]]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, attrs))


values = st.sampled_from(["/tea/", "/a/b.css", "//c.example/", "https://d.example/e/", "#f", "g h", "a > b", "/", ""])
inner = st.builds(str.__add__, values, st.sampled_from(["", " href=/tea/", " it=", "<b>"]))
names = st.sampled_from([*ADDRESSES, "title", "class", "HREF", "data-x"])
spaces = st.sampled_from([" ", "\n", "  "])
equals = st.sampled_from(["=", " = ", "=\n"])
bare = st.sampled_from(["/tea/", "x", "it's", "/a/b.css", "a=b", "//c.example/"])
attributes = st.one_of(
    st.builds('{}{}{}"{}"'.format, spaces, names, equals, inner.map(lambda text: text + "'")),
    st.builds('{}{}{}"{}"'.format, spaces, names, equals, inner),
    st.builds("{}{}{}'{}'".format, spaces, names, equals, inner),
    st.builds("{}{}{}{} ".format, spaces, names, equals, bare),
    st.builds("{}{}".format, spaces, st.sampled_from(["hidden", "defer"])),
)
tags = st.builds(
    "<{}{}{}>text".format,
    st.sampled_from(["a", "img", "LI", "p"]),
    st.lists(attributes, max_size=4).map("".join),
    spaces,
)


@given(st.lists(tags, max_size=4).map("".join))
def test_pages_are_read_as_a_parser_reads_them(html):
    def expected(tag: str, name: str, value: str | None) -> str | None:
        is_address = tag != "p" and name in ADDRESSES and value and value[:1] == "/" and value[:2] != "//"
        return local(f'<a href="{value}">')[len('<a href="') : -len('">')] if is_address else value

    before = _Tags(html).seen

    assert [(tag, [(name, expected(tag, name, value)) for name, value in pairs]) for tag, pairs in before] == _Tags(
        local(html)
    ).seen
