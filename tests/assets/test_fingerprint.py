from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storegen.assets.fingerprint import fingerprint, rewrite_css_urls

PIECES = st.sampled_from(
    [
        "url(",
        ")",
        '"',
        "'",
        "\\",
        "/*",
        "*/",
        "@import ",
        "a.png",
        "#x",
        "?",
        "\n",
        " ",
        "é",
        "}",
        "data:",
        ";",
        "\\29 ",
    ]
)


def published(path):
    return path.replace(".png", ".1234.png").replace(".css", ".1234.css").replace(".woff2", ".1234.woff2")


def test_the_name_holds_the_digest_before_the_ending():
    assert re.fullmatch(r"css/base\.[0-9a-f]{8}\.css", fingerprint("css/base.css", b"a{}"))
    assert re.fullmatch(r"LICENSE\.[0-9a-f]{8}", fingerprint("LICENSE", b""))


def test_the_name_changes_with_the_content_only():
    assert fingerprint("base.css", b"a{}") == fingerprint("base.css", b"a{}")
    assert fingerprint("base.css", b"a{}") != fingerprint("base.css", b"b{}")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a{b:url(x.png)}", "a{b:url(x.1234.png)}"),
        ("a{b:url( 'x.png' )}", "a{b:url( 'x.1234.png' )}"),
        ('a{b:URL("../i/x.png")}', 'a{b:URL("../i/x.1234.png")}'),
        ("src:url(f.woff2?#iefix)", "src:url(f.1234.woff2?#iefix)"),
        ("b:url(x.png), url(y.png)", "b:url(x.1234.png), url(y.1234.png)"),
        ('@import "x.css" screen;', '@import "x.1234.css" screen;'),
        ("@import/**/'x.css';", "@import/**/'x.1234.css';"),
        ("@import url(x.css);", "@import url(x.1234.css);"),
        ("b:url(a\\ b.png)", 'b:url("a b.1234.png")'),
        ("b:url(\\61.png)", "b:url(a.1234.png)"),
        ('b:url("it\\"s.png")', 'b:url("it\\"s.1234.png")'),
        ("b:url(茶.png)", "b:url(茶.1234.png)"),
    ],
)
def test_addresses_of_files_follow_their_files(before, after):
    assert after == rewrite_css_urls(before, published)


@pytest.mark.parametrize(
    "css",
    [
        "/* url(x.png) */",
        "/* never closed url(x.png)",
        'content:"url(x.png)"',
        "content:'\\'url(x.png)'",
        'content:"x.png"',
        "b:my-url(x.png)",
        "b:\\url(x.png)",
        "b:url(data:image/png;base64,x.png)",
        "b:url(https://a.example/x.png)",
        "b:url(//a.example/x.png)",
        "b:url(#x.png)",
        "b:url()",
        "b:url(x.png",
        "b:url(x.png y.png)",
    ],
)
def test_what_is_no_address_of_a_file_stays(css):
    assert css == rewrite_css_urls(css, published)


@given(st.lists(PIECES).map("".join))
def test_without_a_change_every_byte_stays(css):
    assert css == rewrite_css_urls(css, lambda path: path)


@given(st.text(st.characters(exclude_characters="?#", exclude_categories=["Cs", "Cc"]), min_size=1))
def test_any_path_that_is_written_is_read_back(path):
    written = rewrite_css_urls("a{b:url(x.png)}", lambda _: "./" + path)
    read = []
    rewrite_css_urls(written, lambda found: read.append(found) or found)

    assert ["./" + path] == read
