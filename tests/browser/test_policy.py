"""No page breaks its own policy: the sample store and one with many ways to buy, from a host and from a stick."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from storegen.pages.page import output_path
from storegen.pipeline import build
from storegen.site import Wish, open_site
from tests.browser.static_host import served
from tests.theming.furnished import furnished_shop

REPOSITORY = Path(__file__).parents[2]
DAY = datetime.date(2026, 11, 22)
LISTEN = """addEventListener('securitypolicyviolation',
  event => console.log(`${event.violatedDirective} ${event.blockedURI}`))"""
LOOKS = """[getComputedStyle(document.body).fontFamily.length > 20,
  [...document.images].every(image => !image.complete || image.naturalWidth > 0)]"""


def one_of_each_kind(site, *without):
    """Addresses: the first page of every kind in every language."""
    found = {}
    for page in site.shop.plan.pages.values():
        if page.template.startswith("layout/") and page.kind not in without:
            found.setdefault((page.kind, page.language), page.address)
    return sorted(found.values())


def complaints(browser, home, paths):
    context = browser.new_context()
    context.add_init_script(LISTEN)
    page = context.new_page()
    heard, unlike = [], []
    page.on("console", lambda message: heard.append((page.url, message.text)))
    page.on("pageerror", lambda error: heard.append((page.url, str(error))))
    for path in paths:
        page.goto(f"{home}/{path}")
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        page.evaluate("document.querySelectorAll('img').forEach(image => image.loading = 'eager')")
        page.wait_for_load_state("networkidle")
        unlike += [path] if page.evaluate(LOOKS) != [True, True] else []
    context.close()
    return heard, unlike


@pytest.mark.parametrize("portable", [False, True], ids=["host", "stick"])
def test_no_page_of_the_sample_store_is_kept_from_anything(browser, tmp_path, portable):
    out = tmp_path / "public"
    site = open_site(REPOSITORY, Wish(as_of=DAY, portable=portable))
    build(site, out, executor="process", jobs=2)

    if portable:
        # Only hosts show the page for what is not there; its links begin at the root.
        addresses = one_of_each_kind(site, "not_found")
        found = complaints(browser, f"file://{out}", [output_path(address) for address in addresses])
    else:
        addresses = one_of_each_kind(site)
        with served(out) as home:
            found = complaints(browser, home, [address.lstrip("/") for address in addresses])

    assert len(addresses) > 12
    assert ([], []) == found


def test_pictures_codes_and_data_inside_of_pages_are_allowed(browser, tmp_path):
    with served(furnished_shop(tmp_path).out) as home:
        found = complaints(browser, home, ["products/cream/", "en/products/cream/"])

    assert ([], []) == found
