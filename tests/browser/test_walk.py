"""A shopper walks through the sample store in a real browser, without JavaScript, in both languages."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from storegen.pipeline import build
from storegen.site import Wish, open_site
from tests.browser.static_host import served

REPOSITORY = Path(__file__).parents[2]
DAY = datetime.date(2026, 11, 22)
PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 900}


@dataclass
class Shopper:
    """A browser's page, and every host it asked for something."""

    page: object
    home: str
    asked: set[str] = field(default_factory=set)

    @property
    def strangers(self):
        return self.asked - {urlsplit(self.home).netloc}


@pytest.fixture(scope="module")
def sample_store(tmp_path_factory):
    out = tmp_path_factory.mktemp("sample") / "public"
    build(open_site(REPOSITORY, Wish(as_of=DAY)), out, executor="process", jobs=2)
    return out


@pytest.fixture
def shopper(browser, sample_store, request):
    path, size = request.param
    with served(sample_store, "/some/path") as home:
        context = browser.new_context(java_script_enabled=False, viewport=size)
        page = context.new_page()
        one = Shopper(page, home)

        def answer(route):
            host = urlsplit(route.request.url).netloc
            one.asked.add(host)
            (route.continue_ if host == urlsplit(home).netloc else route.abort)()

        context.route("**/*", answer)
        page.goto(f"{home}{path}")
        yield one
        context.close()


EVERYWHERE = pytest.mark.parametrize(
    "shopper",
    [("/", PHONE), ("/", DESKTOP), ("/en/", PHONE), ("/en/", DESKTOP)],
    indirect=True,
    ids=["zh-phone", "zh-desktop", "en-phone", "en-desktop"],
)


@EVERYWHERE
def test_a_shopper_comes_from_the_front_page_to_the_checkout_and_nothing_else_is_loaded(shopper):
    page = shopper.page
    page.locator("main a[href*='collections/skincare/']").first.click()
    page.locator("main a[href*='products/moon-cream/']").first.click()
    assert set() == shopper.strangers

    page.locator("main [id='50-ml'] a[href^='https://buy.stripe.com/']").first.click(no_wait_after=True)
    page.wait_for_timeout(300)

    assert {"buy.stripe.com"} == shopper.strangers


@EVERYWHERE
def test_every_picture_on_the_way_is_really_there(shopper):
    page = shopper.page
    for link in ("collections/tea/", "products/jasmine-pearls/"):
        page.locator(f"main a[href*='{link}']").first.click()
        page.evaluate("document.querySelectorAll('img').forEach(image => image.loading = 'eager')")
        page.wait_for_load_state("networkidle")

        broken = page.evaluate(
            "[...document.images].filter(image => image.complete && !image.naturalWidth).map(image => image.src)"
        )
        assert [] == broken


@EVERYWHERE
def test_no_page_on_the_way_scrolls_sideways(shopper):
    page = shopper.page
    for link in (None, "collections/teaware/", "products/zisha-teapot/"):
        if link:
            page.locator(f"main a[href*='{link}']").first.click()
        page.wait_for_load_state("load")

        overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert overflow <= 0


@pytest.mark.parametrize("shopper", [("/products/moon-cream/", DESKTOP)], indirect=True)
def test_changing_the_language_keeps_the_page_and_coming_back_too(shopper):
    page = shopper.page
    page.locator("a[hreflang='en']").first.click()
    assert f"{shopper.home}/en/products/moon-cream/" == page.url

    page.locator("a[hreflang='zh-CN']").first.click()
    assert f"{shopper.home}/products/moon-cream/" == page.url


@pytest.mark.parametrize("shopper", [("/products/celadon-incense/", PHONE)], indirect=True)
def test_what_is_sold_out_says_so_and_has_no_button(shopper):
    main = shopper.page.locator("main")

    assert 0 == main.locator("a[href^='https://buy.stripe.com/']").count()
    assert "售罄" in main.inner_text()
