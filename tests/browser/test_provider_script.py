"""A provider's script takes over after a click and not before; the provider is played by this test, nobody is asked.

Pages and their policies are the real ones of the real adapters, so a source that is missing blocks the script here too.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.static_host import served
from tests.shop import Shop

SHOP = """\
-- content/store.yaml --
name: Bamboo Shade
currency: INR
languages: {en: INR}
domain: https://shade.example
channels:
  CHANNEL
  email: {address: hello@shade.example}
-- content/products/cream.md --
---
title: Cream
price: 10.00
options: {size: [50 ml, 100 ml]}
variants:
  - {size: 50 ml, buy: FIRST}
  - {size: 100 ml, buy: SECOND}
---
"""
STRIPE = SHOP.replace(
    "CHANNEL", "stripe_buy_button: {publishable_key: pk_live_51NqXyzABCDEFabcdef, script: allowed}"
).replace("FIRST", "{stripe_buy_button: buy_btn_1AAAAAAAAAAAAA}")
STRIPE = STRIPE.replace("SECOND", "{stripe_buy_button: buy_btn_2BBBBBBBBBBBBB}")
PADDLE = SHOP.replace("CHANNEL", "paddle: {token: live_7d279f61a3499fed520f7cd8c08, script: allowed}")
PADDLE = PADDLE.replace("FIRST", "{paddle: pri_01gm81eqze2vmmvhpjg13bfeqg}")
PADDLE = PADDLE.replace("SECOND", "{paddle: pri_01gm82kny0ad1tk358gxmsq87m}")
RAZORPAY = SHOP.replace("CHANNEL", "razorpay: {script: allowed}").replace("FIRST", "{razorpay: pl_GRwJZregiYXBhq}")
RAZORPAY = RAZORPAY.replace("SECOND", "{razorpay: pl_HSxKAsfhjZYCir}")
SNIPCART = SHOP.replace(
    "CHANNEL", "snipcart: {public_key: ZGVtby1wdWJsaWMta2V5LWZvci10ZXN0cw, currency: INR, script: allowed}"
)
SNIPCART = SNIPCART.replace(", buy: FIRST", "").replace(", buy: SECOND", "")

PLAYED = {
    "js.stripe.com": """
      window.runs = (window.runs || 0) + 1;
      customElements.define('stripe-buy-button', class extends HTMLElement {
        connectedCallback() { this.textContent = 'Stripe sells ' + this.getAttribute('buy-button-id') }
      })""",
    "cdn.paddle.com": """
      window.told = [];
      const tell = name => argument => { told.push([name, argument]) };
      window.Paddle = {Environment: {set: tell('set')}, Initialize: tell('start'), Checkout: {open: tell('open')}}""",
    "checkout.razorpay.com": """
      { const own = document.currentScript;
        own.parentElement.append('Razorpay sells ' + own.getAttribute('data-payment_button_id')) }""",
    "cdn.snipcart.com": """
      window.told = [];
      const tell = name => argument => { told.push([name, argument && argument.id]); return Promise.resolve() };
      window.Snipcart = {ready: new Promise(done => setTimeout(done, 50)).then(() => { told.push(['ready', null]) }),
        api: {cart: {items: {add: tell('add')}}, theme: {cart: {open: tell('open')}}}}""",
}


@dataclass
class Shopper:
    """A page of the shop, what it asked of others, and whether they answer."""

    page: object
    asked: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    answered: bool = True

    def answer(self, route):
        address = urlsplit(route.request.url)
        if address.hostname == "127.0.0.1" or address.scheme == "file":
            route.continue_()
            return
        self.asked.append(f"{address.hostname}{address.path}")
        is_style = address.path.endswith(".css")
        if self.answered:
            kind = "text/css" if is_style else "text/javascript"
            route.fulfill(body="" if is_style else PLAYED[address.hostname], content_type=kind)
        else:
            route.abort()

    def button(self, variant):
        return self.page.locator(f"[id='{variant}'] button[data-script]")

    def note(self, variant):
        return self.page.locator(f"[id='{variant}'] .script > .note")

    def row(self, variant):
        return self.page.locator(f"[id='{variant}']")


@pytest.fixture
def visit(browser, tmp_path):
    """Opens the product's page of a shop, from a host or (`portable`) from a folder."""
    opened = []

    def visit_one(files, *, portable=False, **context):
        result = Shop.of(tmp_path / "shop", files).build(portable=portable)
        assert result.published, result.problems
        out = result.out
        host = served(out)
        home = f"file://{out}" if portable else host.__enter__()
        own = browser.new_context(**context)
        own.set_default_timeout(8000)
        opened.append((host, portable, own))
        page = own.new_page()
        one = Shopper(page)
        page.on("console", lambda message: one.complaints.append(f"{message.text} {message.location}"))
        own.route("**/*", one.answer)
        page.goto(f"{home}/products/cream/{'index.html' if portable else ''}")
        return one

    yield visit_one
    for host, portable, own in opened:
        own.close()
        if not portable:
            host.__exit__(None, None, None)


def test_nothing_is_asked_of_the_provider_before_the_click(visit):
    shopper = visit(STRIPE)
    shopper.page.wait_for_load_state("networkidle")

    assert [] == shopper.asked
    assert [] == shopper.complaints
    assert "loads JavaScript from js.stripe.com" in shopper.button("50-ml").inner_text()


def test_the_providers_element_takes_the_place_of_the_button_and_of_no_other(visit):
    shopper = visit(STRIPE)
    shopper.button("50-ml").click()
    shopper.page.get_by_text("Stripe sells buy_btn_1AAAAAAAAAAAAA").wait_for()

    assert not shopper.button("50-ml").is_visible()
    assert shopper.button("100-ml").is_visible()
    assert "STRIPE-BUY-BUTTON" == shopper.page.evaluate("document.activeElement.tagName")
    assert [] == shopper.complaints


def test_the_keyboard_is_enough(visit):
    shopper = visit(STRIPE)
    shopper.button("50-ml").focus()
    shopper.page.keyboard.press("Enter")

    shopper.page.get_by_text("Stripe sells buy_btn_1AAAAAAAAAAAAA").wait_for()


def test_a_script_is_loaded_once_for_all_variants(visit):
    shopper = visit(STRIPE)
    for variant in ("50-ml", "100-ml"):
        shopper.button(variant).click()
        shopper.row(variant).get_by_text("Stripe sells").wait_for()

    assert ["js.stripe.com/v3/buy-button.js"] == shopper.asked


def test_a_second_click_while_it_loads_does_nothing(visit):
    shopper = visit(STRIPE)
    shopper.button("50-ml").evaluate("button => { button.click(); button.click() }")
    shopper.page.get_by_text("Stripe sells").wait_for()

    assert 1 == shopper.row("50-ml").locator("stripe-buy-button").count()
    assert 1 == shopper.page.evaluate("runs")


def test_a_blocked_script_is_said_in_words_and_may_be_tried_again(visit):
    shopper = visit(STRIPE)
    shopper.answered = False
    shopper.button("50-ml").click()
    shopper.note("50-ml").get_by_text("could not be loaded").wait_for()

    assert shopper.button("50-ml").is_visible()
    assert 0 == shopper.page.locator("stripe-buy-button").count()
    assert shopper.row("50-ml").locator("summary", has_text="Also sold through").is_visible()

    shopper.answered = True
    shopper.button("50-ml").click()
    shopper.page.get_by_text("Stripe sells buy_btn_1AAAAAAAAAAAAA").wait_for()


def test_calls_are_made_in_order_and_those_for_once_only_once(visit):
    shopper = visit(PADDLE)
    for variant in ("50-ml", "100-ml", "50-ml"):
        shopper.button(variant).click()
        shopper.page.wait_for_function("document.querySelectorAll('[aria-disabled]').length === 0")

    told = shopper.page.evaluate("told.map(([name, it]) => it.items ? name + ' ' + it.items[0].priceId : name)")
    first, second = "open pri_01gm81eqze2vmmvhpjg13bfeqg", "open pri_01gm82kny0ad1tk358gxmsq87m"
    assert ["start", first, second, first] == told
    assert shopper.button("50-ml").is_visible()
    assert [] == shopper.complaints


def test_a_script_that_reads_its_own_element_stands_in_the_form_of_each_button(visit):
    shopper = visit(RAZORPAY)
    for variant in ("50-ml", "100-ml"):
        shopper.button(variant).click()
        shopper.row(variant).get_by_text("Razorpay sells").wait_for()

    forms = [shopper.row(variant).locator(".script form").inner_text() for variant in ("50-ml", "100-ml")]
    assert ["Razorpay sells pl_GRwJZregiYXBhq", "Razorpay sells pl_HSxKAsfhjZYCir"] == forms


def test_styles_come_first_the_script_is_waited_for_and_what_has_an_id_is_there_once(visit):
    shopper = visit(SNIPCART)
    for variant in ("50-ml", "100-ml"):
        shopper.button(variant).click()
        shopper.page.wait_for_function("document.querySelectorAll('[aria-disabled]').length === 0")

    names = shopper.page.evaluate("told.map(([name]) => name)")
    assert ["ready", "add", "open", "add", "open"] == names
    assert [".css", ".js"] == [path[path.rindex(".") :] for path in shopper.asked]
    assert 1 == shopper.page.locator("#snipcart").count()


@pytest.mark.parametrize("answered", [True, False], ids=["loaded", "blocked"])
def test_everybody_can_use_it_before_and_after_the_click(visit, answered):
    shopper = visit(STRIPE)
    shopper.answered = answered
    shopper.page.evaluate("document.querySelectorAll('main details').forEach(one => one.open = true)")
    before = Axe().run(shopper.page).response["violations"]
    shopper.button("50-ml").click()
    shopper.row("50-ml").get_by_text("Stripe sells" if answered else "could not be loaded").wait_for()
    after = Axe().run(shopper.page).response["violations"]

    assert [] == [(one["id"], one["nodes"][0]["html"]) for one in (*before, *after)]


def test_it_works_from_a_stick(visit):
    shopper = visit(STRIPE, portable=True)
    shopper.button("50-ml").click()

    shopper.page.get_by_text("Stripe sells buy_btn_1AAAAAAAAAAAAA").wait_for()
    assert [] == shopper.complaints


def test_without_javascript_there_is_a_note_and_the_other_ways(visit):
    shopper = visit(STRIPE, java_script_enabled=False)

    assert not shopper.button("50-ml").is_visible()
    assert "needs JavaScript" in shopper.note("50-ml").inner_text()
    shopper.row("50-ml").locator("summary").click()
    assert shopper.row("50-ml").locator("a[href^='mailto:']").is_visible()


def test_names_that_are_no_elements_of_ours_are_refused(visit):
    shopper = visit(STRIPE)
    tried = """script => storegenProvider.load(script, document.querySelector('button[data-script]'))
      .then(() => 'loaded', error => error.message)"""
    good = {
        "src": "https://js.stripe.com/x.js",
        "attributes": [],
        "elements": [],
        "ready": "",
        "calls": [],
        "styles": "",
    }
    bad = [
        {"elements": [["script", []]]},
        {"elements": [["div", [["onclick", "alert(1)"]]]]},
        {"src": "javascript:alert(1)"},
        {"calls": [{"function": "alert(1)", "argument": "", "once": False}]},
    ]

    expected = ["script", "onclick", "javascript:alert(1)", "alert(1)"]
    assert expected == [shopper.page.evaluate(tried, good | one) for one in bad]
