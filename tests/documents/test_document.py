"""A file's path and bytes to a Document."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storegen.digest import digest_bytes
from storegen.documents.document import parse_document
from storegen.documents.kinds import Kind
from storegen.problems import Span

MUG = "content/products/mug.md"


def document(text: str, path: str = MUG):
    return parse_document(path, text.encode())


def found(text: str, path: str = MUG) -> list[tuple[str, int, int]]:
    return [(problem.code, problem.span.line, problem.span.column) for problem in document(text, path).problems]


def test_front_matter_and_body_are_parted():
    mug = document("---\ntitle: Mug\n---\nText\n\nmore\n")
    assert ({"title": "Mug"}, "Text\n\nmore\n", 4, ()) == (mug.data, mug.body, mug.body_line, mug.problems)
    assert (Kind.PRODUCT, "mug", None) == (mug.kind, mug.name, mug.language)


def test_the_digest_is_of_the_bytes():
    raw = b"---\r\ntitle: Mug\r\n---\r\n"
    assert digest_bytes(raw) == parse_document(MUG, raw).digest


def test_spans_are_lines_of_the_file():
    mug = document("---\ntitle: Mug\nvariants:\n  - sku: A\n---\n")
    assert Span(MUG, 4, 10) == mug.span(("variants", 0, "sku"))
    assert Span(MUG, 4, 5) == mug.span(("variants", 0, "sku"), key=True)
    assert Span(MUG, 4, 5) == mug.span(("variants", 0, "price"))
    assert Span(MUG, 2, 1) == mug.span(())


def test_windows_files_have_the_same_places():
    mug = parse_document(MUG, b"\xef\xbb\xbf---\r\ntitle: Mug\r\nsku: A\r\n---\r\nText\r\n")
    assert (Span(MUG, 3, 6), "Text\n", 5) == (mug.span(("sku",)), mug.body, mug.body_line)


def test_a_fence_may_be_followed_by_blanks():
    assert {"title": "Mug"} == document("--- \ntitle: Mug\n---\t\n").data


def test_a_rule_in_the_body_is_not_a_fence():
    assert "a\n\n---\n\nb\n" == document("---\ntitle: Mug\n---\na\n\n---\n\nb\n").body


def test_indented_hyphens_in_a_block_text_are_not_a_fence():
    assert {"text": "a\n---\nb\n"} == document("---\ntext: |\n  a\n  ---\n  b\n---\n").data


@pytest.mark.parametrize("text", ["", "Just text\n", "# About\n\ntext\n", "---\n---\n", "----\n\ntext\n"])
def test_no_front_matter_is_left_to_the_schema(text):
    page = document(text, "content/pages/about.md")
    assert ({}, ()) == (page.data, page.problems)


def test_a_page_without_front_matter_is_all_body():
    page = document("# About\n", "content/pages/about.md")
    assert ("# About\n", 1) == (page.body, page.body_line)


def test_front_matter_that_does_not_end_is_named():
    mug = document("---\ntitle: Mug\nText\n")
    assert [("front-matter-unclosed", 1, 1)] == found("---\ntitle: Mug\nText\n")
    assert ({}, "", True) == (mug.data, mug.body, mug.is_broken)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("———\ntitle: Mug\n———\n", 1),
        ("—-\ntitle: Mug\n---\n", 1),
        ("+++\ntitle: 'Mug'\n+++\n", 1),
        ("－－－\ntitle：Mug\n－－－\n", 1),
        ("---\ntitle: Mug\n———\nText\n", 3),
        ("\n---\ntitle: Mug\n---\n", 2),
    ],
)
def test_a_fence_that_went_wrong_is_named(text, line):
    assert [("front-matter-fence", line, 1)] == found(text)


def test_problems_of_the_front_matter_have_lines_of_the_file():
    assert [("full-width-colon", 3, 6)] == found("---\ntitle: Mug\nprice：3\n---\n")


def test_a_duplicate_key_does_not_break_a_document():
    mug = document("---\ntitle: Mug\ntitle: Cup\n---\n")
    assert ({"title": "Mug"}, False) == (mug.data, mug.is_broken)


def test_a_document_that_cannot_be_read_is_broken():
    assert document("---\ntitle: [Mug\n---\n").is_broken


def test_an_empty_document_is_not_broken():
    assert not document("").is_broken


def test_a_yaml_file_is_all_data():
    mug = document("title: Mug\n", "content/products/mug.yaml")
    assert ({"title": "Mug"}, "") == (mug.data, mug.body)


@pytest.mark.parametrize("text", ["- a\n- b\n", "just words\n", '"quoted"\n'])
def test_a_list_or_a_text_where_keys_are_wanted_is_named(text):
    assert [("not-a-mapping", 1, 1)] == found(text, "content/products/mug.yaml")
    assert [("not-a-mapping", 2, 1)] == found(f"---\n{text}---\n")


def test_a_list_of_redirects_stands_under_the_files_name():
    redirects = document("- {from: /a, to: /b}\n", "content/redirects.yaml")
    assert {"redirects": [{"from": "/a", "to": "/b"}]} == redirects.data
    assert Span("content/redirects.yaml", 1, 18) == redirects.span(("redirects", 0, "to"))


def test_redirects_may_be_a_mapping():
    assert {"/a": "/b"} == document("/a: /b\n", "content/redirects.yaml").data


def test_a_body_of_sixty_four_kilobytes_is_kept_and_a_longer_one_is_not():
    assert 65_536 == len(document("---\na: b\n---\n" + "x" * 65_536).body)
    longer = "---\na: b\n---\n" + "茶" * 21_846
    assert ("", [("body-too-long", 4, 1)]) == (document(longer).body, found(longer))


def test_control_characters_in_the_body_are_named():
    assert [("control-character", 5, 2)] == found("---\na: b\n---\nText\nx\x00y\n")


def test_a_file_in_gbk_is_broken_and_named():
    mug = parse_document(MUG, "---\ntitle: 月光霜\n---\n".encode("gbk"))
    assert (["not-utf8"], True) == ([problem.code for problem in mug.problems], mug.is_broken)


def test_a_path_that_is_no_documents_is_a_programming_error():
    with pytest.raises(ValueError, match="not the path"):
        parse_document("content/media/mug.jpg", b"")


@given(st.binary(max_size=120) | st.text(st.characters(exclude_categories=["Cs"])).map(str.encode))
def test_parsing_never_raises(raw):
    for path in (MUG, "content/products/mug.yaml", "content/redirects.yaml"):
        parse_document(path, raw)
        parse_document(path, b"---\n" + raw + b"\n---\n" + raw)
