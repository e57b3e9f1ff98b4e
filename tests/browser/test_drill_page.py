"""The drill's page in a real browser: readable on a phone and at a desk, in light and dark, without a script."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from storegen.drill.report_html import html_page
from storegen.drill.run import drill, set_scene
from storegen.site import Wish, open_site

REPOSITORY = Path(__file__).parents[2]
DAY = datetime.date(2026, 11, 22)
RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]
SEEN = [(width, scheme) for width in (320, 390, 1280) for scheme in ("light", "dark")]


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    scene = set_scene(open_site(REPOSITORY, Wish(as_of=DAY)))
    path = tmp_path_factory.mktemp("drill") / "drill.html"
    path.write_text(html_page(drill(scene, None, each=True, every_two=True), DAY), "utf-8")
    return path


@pytest.mark.parametrize(("width", "scheme"), SEEN)
def test_axe_finds_nothing_and_nothing_scrolls_sideways(width, scheme, browser, file):
    context = browser.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    page.goto(file.as_uri())
    found = [
        (one["id"], one["nodes"][0]["html"])
        for one in Axe().run(page, options={"runOnly": RULES}).response["violations"]
    ]
    too_wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    context.close()

    assert [] == found
    assert not too_wide


def test_the_page_reads_the_same_without_javascript_and_complains_of_nothing(browser, file):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(file.as_uri())
    rows = page.locator("tbody tr").count()
    heading = page.locator("h1").inner_text()
    context.close()

    assert [] == said
    assert rows > 20
    assert "✓ 任何两个平台同时消失，每个规格都还买得到" == heading
