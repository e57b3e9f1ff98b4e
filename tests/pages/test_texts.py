"""What texts refer to: pictures and pages named in bodies and in the settings of sections."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest

from tests.reading import Page
from tests.shop import Shop

ABOUT = "content/pages/about.md"
SECTIONS = """\
---
title: About
sections:
  - info-main
  - rich-text: {text: TEXT}
---
BODY
"""


def make(folder, *, text: str = "Hello.", body: str = "Hello.") -> Shop:
    shop = Shop.of(folder, "-- content/products/mug.md --\n---\ntitle: Mug\nprice: 8.00\n---\n")
    shop.write("content/products/mug.en.md", "---\ntitle: Mug\nslug: english-mug\n---\n")
    shop.picture("content/media/p.jpg")
    return shop.write(ABOUT, SECTIONS.replace("TEXT", f'"{text}"').replace("BODY", body))


def test_a_picture_in_the_text_of_a_section_is_published_in_renditions(tmp_path):
    result = make(tmp_path, text="![a cup](p.jpg)").build()
    (shown,) = [one for one in Page(result.page("/about/")).all("img") if one.attributes["alt"] == "a cup"]

    assert shown.attributes["src"].endswith(".jpg")
    assert f"assets/pictures/{shown.attributes['src'].rsplit('/', 1)[1]}" in result.tree()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("![gone](gone.jpg)", "missing-picture"),
        ("![there](https://other.example/p.jpg)", "remote-picture"),
        ("[mug](/products/mugg/)", "broken-link"),
        ("[mug](product:mugg)", "broken-link"),
    ],
)
def test_what_the_text_of_a_section_refers_to_is_checked_once_where_it_is_placed(tmp_path, text, code):
    assert (f"{code} {ABOUT}:5:5",) == tuple(
        place for place in make(tmp_path, text=text).check().places if code in place
    )


@pytest.mark.parametrize("where", ["text", "body"])
@pytest.mark.parametrize(
    ("name", "first", "english"),
    [
        ("page:about", "/about/", "/en/about/"),
        ("product:mug", "/products/mug/", "/en/products/english-mug/"),
    ],
)
def test_a_link_that_names_a_page_leads_to_it_in_the_language_around(tmp_path, where, name, first, english):
    result = make(tmp_path, **{where: f"[there]({name})"}).build()

    for page, target in (("/about/", first), ("/en/about/", english)):
        (link,) = [one for one in Page(result.page(page)).all("a") if one.text == "there"]
        assert "rel" not in link.attributes
        assert target == urljoin(page, link.attributes["href"])


def test_a_link_that_names_no_page_is_a_problem_of_its_document(tmp_path):
    result = make(tmp_path, body="[there](page:abuot)").build()

    assert ["broken-link"] == [problem.code for problem in result.problems if problem.span.path == ABOUT]
    assert "page:abuot" not in result.page("/about/")
