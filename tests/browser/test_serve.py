"""`storegen serve` with a real shop and a real browser: edits, mistakes and drafts, as a seller meets them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.shop import Shop

REPOSITORY = Path(__file__).parents[2]
MUG = "content/products/mug.md"
FILES = f"""\
-- {MUG} --
---
title: Mug
price: 8.00
images: [mug.jpg]
---
Holds tea.
-- content/products/bowl.md --
---
title: Bowl
price: 9.00
draft: yes
---
Not glazed yet.
"""


@pytest.fixture
def shop(tmp_path):
    return Shop.of(tmp_path, FILES).picture("content/media/mug.jpg", (600, 400))


@pytest.fixture
def preview(shop):
    """The address of a running preview of the shop."""
    command = [sys.executable, "-W", "error", "-u", "-m", "storegen", "serve", "--port", "0", "-C", str(shop.root)]
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    with (shop.root / "errors.txt").open("w+") as errors:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, text=True, env=environment)
        try:
            line = process.stdout.readline()
            assert "http://" in line, (shop.root / "errors.txt").read_text()
            yield next(word for word in line.split() if word.startswith("http://")).rstrip("/")
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(20)
            process.stdout.close()
        assert 0 == process.returncode
        assert "Traceback" not in (shop.root / "errors.txt").read_text()


@pytest.fixture
def page(browser, preview):
    context = browser.new_context(locale="en-GB")
    page = context.new_page()
    page.asked, page.said = set(), []
    page.on("request", lambda request: page.asked.add(urlsplit(request.url).netloc))
    page.on("console", lambda message: page.said.append(message.text))
    page.goto(f"{preview}/en/products/mug/")
    yield page
    context.close()


def test_an_edit_reaches_the_open_page_and_nobody_else_is_asked(shop, preview, page):
    shop.edit(MUG, "Holds tea.", "Holds coffee.")

    page.get_by_text("Holds coffee.").wait_for()
    assert {urlsplit(preview).netloc} == page.asked
    assert [] == page.said


def test_a_mistake_lies_over_the_last_good_page_and_goes_by_itself_when_mended(shop, page):
    shop.edit(MUG, "title: Mug", "titel: Mug")
    page.get_by_text("did you mean 'title'?").wait_for()
    assert 1 == page.get_by_text("Holds tea.").count()

    shop.edit(MUG, "titel: Mug", "title: Mug")
    page.get_by_text("did you mean 'title'?").wait_for(state="detached")


def test_a_theme_override_reaches_the_open_page_and_goes_again(shop, page):
    shop.write("themes/plain/sections/product-main.html", "<p>Another way to show {{ product.title|say }}</p>")
    page.get_by_text("Another way to show Mug").wait_for()

    shop.remove("themes")
    page.get_by_text("Another way to show Mug").wait_for(state="detached")


def test_a_draft_is_shown_with_a_badge(page, preview):
    response = page.goto(f"{preview}/en/products/bowl/")

    assert 200 == response.status
    assert page.get_by_text("draft", exact=False).first.is_visible()


def test_a_page_that_does_not_exist_names_the_nearest_one(page, preview):
    response = page.goto(f"{preview}/en/products/mgu/")

    assert 404 == response.status
    assert "/en/products/mug/" in page.content()


def test_it_starts_on_a_shop_that_cannot_be_read(tmp_path, browser):
    shop = Shop.of(tmp_path / "broken", "-- content/store.yaml --\nnaem: Shop\n")
    command = [sys.executable, "-u", "-m", "storegen", "serve", "--port", "0", "-C", str(shop.root)]
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment)
    try:
        url = next(word for word in process.stdout.readline().split() if word.startswith("http://"))
        context = browser.new_context(locale="en-GB")
        page = context.new_page()
        response = page.goto(url)
        assert 500 == response.status
        assert page.get_by_text("did you mean 'name'?").first.is_visible()

        shop.write("content/store.yaml", "name: Shop\ncurrency: EUR\n")
        page.locator("h1").get_by_text("Shop").first.wait_for()
        context.close()
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(20)
        process.stdout.close()
