"""The theme `plain` in a real browser: every kind of page, from the narrowest phone to a desk, light and dark."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.static_host import served
from tests.theming.furnished import furnished_shop

PAGES = (
    "/",
    "/en/",
    "/products/cream/",
    "/en/products/tin/",
    "/products/set/",
    "/collections/tea/",
    "/en/products/",
    "/about/",
    "/posts/",
    "/posts/first/",
    "/404.html",
)
WINDOWS = {
    "narrow": {"viewport": {"width": 320, "height": 640}},
    "phone": {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark"},
    "desk": {"viewport": {"width": 1280, "height": 900}},
}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
UNFOLD = "document.querySelectorAll('main details').forEach(one => one.open = true)"
# Links inside sentences and those whose card is the target are allowed to be small.
SMALL = """[...document.querySelectorAll('a, button, summary')]
  .filter(one => one.checkVisibility() && !one.closest('details:not([open]) ul'))
  .filter(one => !one.closest('p:not(.legal), .prose, dd, .card, .skip'))
  .filter(one => { const box = one.getBoundingClientRect(); return box.width < 24 || box.height < 23.5 })
  .map(one => one.outerHTML)"""
SHIFT = """new Promise(done => new PerformanceObserver(list =>
  done(list.getEntries().reduce((sum, entry) => sum + entry.value, 0))).observe({type: 'layout-shift', buffered: true})
  || setTimeout(() => done(0), 300))"""


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    with served(furnished_shop(tmp_path_factory.mktemp("plain")).out) as address:
        yield address


@pytest.fixture
def page(browser, request):
    context = browser.new_context(**WINDOWS[request.param], reduced_motion="reduce")
    yield context.new_page()
    context.close()


def seen_in(*windows):
    return pytest.mark.parametrize("page", windows, indirect=True)


@seen_in("phone", "desk")
def test_axe_finds_nothing_to_complain_about(home, page):
    found = []
    for path in PAGES:
        page.goto(home + path)
        page.evaluate(UNFOLD)
        answer = Axe().run(page, options={"runOnly": RULES}).response
        found += [(path, one["id"], one["nodes"][0]["html"]) for one in answer["violations"]]
    assert [] == found


@seen_in("narrow", "phone", "desk")
def test_no_page_scrolls_sideways_even_with_everything_unfolded(home, page):
    wider = []
    for path in PAGES:
        page.goto(home + path)
        page.evaluate(UNFOLD)
        wider += [path] if page.evaluate("document.documentElement.scrollWidth > innerWidth") else []
    assert [] == wider


@seen_in("narrow", "desk")
def test_text_may_be_twice_as_large(home, page):
    wider = []
    for path in PAGES:
        page.goto(home + path)
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        wider += [path] if page.evaluate("document.documentElement.scrollWidth > innerWidth") else []
    assert [] == wider


@seen_in("narrow", "desk")
def test_whatever_is_to_be_hit_is_large_enough(home, page):
    small = []
    for path in PAGES:
        page.goto(home + path)
        page.evaluate(UNFOLD)
        small += [(path, html) for html in page.evaluate(SMALL)]
    assert [] == small


@seen_in("phone", "desk")
def test_nothing_moves_while_a_page_loads(home, page):
    page.goto(home + "/products/cream/")
    page.wait_for_load_state("networkidle")
    assert 0 == page.evaluate(SHIFT)


@seen_in("phone")
def test_the_row_that_an_address_names_stands_out(home, page):
    page.goto(home + "/products/cream/#50-ml")
    style = "key => getComputedStyle(document.getElementById(key)).outlineStyle"
    named, other = page.evaluate(style, "50-ml"), page.evaluate(style, "60-ml")
    assert ("solid", "none") == (named, other)


@seen_in("narrow", "desk")
def test_a_menu_opens_over_the_page_and_leads_on(home, page):
    page.goto(home + "/")
    page.locator(".menu summary").first.click()
    page.locator(".menu a", has_text="乌龙").click()
    assert f"{home}/products/tin/" == page.url
