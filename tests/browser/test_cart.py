"""The cart in a real browser: what is put in, shown, changed and kept."""

from __future__ import annotations

import json
from urllib.parse import unquote, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.cart_shopper import shopper_in


def test_what_is_added_is_counted_on_every_page_and_said_aloud(shopper):
    shopper.add("/products/cream/", "50-ml")

    assert "Added. To the cart" == shopper.page.locator("form.add[data-key='50-ml'] [role=status]").inner_text()
    shopper.go("/")
    assert "1" == shopper.counted


def test_nobody_can_order_more_than_there_is(shopper):
    shopper.go("/products/cream/")
    form = shopper.page.locator("form.add[data-key='50-ml']")
    for _ in range(2):
        form.locator("input").fill("3")
        form.locator("button").click()

    assert "Only 4 can be had. To the cart" == form.locator("[role=status]").inner_text()
    assert "4" == shopper.counted


def engrave(shopper, name, quantity):
    """Add rings with a name in them; what the page says to it."""
    shopper.go("/products/ring/")
    form = shopper.page.locator("form.add")
    form.locator(".typed input").fill(name)
    form.locator("input[name=quantity]").fill(str(quantity))
    form.locator("button").click()
    return form.locator("[role=status]").inner_text()


def test_pieces_with_different_engravings_share_what_there_is(shopper):
    said = [engrave(shopper, name, 2) for name in ("Ada", "Bob", "Cid")]

    assert ["Added. To the cart", "Only 3 can be had. To the cart", "Only 3 can be had."] == [
        *said[:2],
        said[2].removesuffix(" To the cart"),
    ]
    assert "3" == shopper.counted


def test_pieces_with_different_engravings_share_what_there_is_in_the_cart_too(shopper):
    engrave(shopper, "Ada", 1)
    engrave(shopper, "Bob", 1)
    shopper.open_cart()
    box = shopper.page.locator(".cart-lines input").last
    box.fill("9")
    box.press("Tab")

    assert "2" == box.input_value()
    assert "Only 3 can be had." == shopper.page.locator(".cart-lines .news").last.inner_text()


def test_when_stock_fell_the_last_engravings_can_no_longer_be_had(shopper):
    engrave(shopper, "Ada", 1)
    shopper.change_storage(
        """const [line] = cart.lines;
        line.quantity = 2;
        for (const name of ["Bob", "Cid"]) cart.lines.push({...line, notes: [["Engraving", name]]});"""
    )
    shopper.open_cart()

    assert ["", "Only 3 can be had.", "This can no longer be ordered."] == shopper.page.locator(
        ".cart-lines .news"
    ).all_inner_texts()
    assert "$15.00" == shopper.page.locator(".cart-totals").inner_text()


def test_a_price_and_its_sum_are_written_the_same_way(shopper):
    shopper.add("/products/mug/", "default")
    shopper.open_cart("/zh-cn/cart/")
    shopper.page.locator(".price").wait_for()

    assert f"每件 {shopper.page.locator('.price').inner_text()}" == shopper.page.locator(".each").inner_text()


def test_a_choice_is_not_turned_round_on_a_page_from_right_to_left(shopper):
    shopper.fill()
    shopper.page.evaluate("document.documentElement.dir = 'rtl'")

    assert shopper.page.locator("[data-key='cream#50-ml'] .choices bdi").last.evaluate(
        """choice => {
        const left = (start, end) => {
          const range = new Range();
          range.setStart(choice.firstChild, start);
          range.setEnd(choice.firstChild, end);
          return range.getBoundingClientRect().left; };
        return left(0, 2) < left(3, 5); }"""
    )


def test_the_cart_shows_lines_and_an_estimated_total(shopper):
    shopper.fill()

    assert ['Cream & "Balm" <b>', 'Cream & "Balm" <b>', "茶杯"] == shopper.names
    assert ["18.50", "60.00", "8.00"] == shopper.page.locator(".cart-lines data").evaluate_all(
        "all => all.map(one => one.value)"
    )
    assert "$86.50" == shopper.page.locator(".cart-totals").inner_text()
    assert "Total (estimated)" == shopper.page.locator(".cart-sum h2").inner_text()


def test_changing_a_quantity_changes_the_sum_and_what_is_handed_over(shopper):
    shopper.fill()
    box = shopper.page.locator("[data-key='cream#50-ml'] input")
    box.fill("9")
    box.press("Tab")

    assert "$142.00" == shopper.page.locator(".cart-totals").inner_text()
    assert "Only 4 can be had." == shopper.page.locator("[data-key='cream#50-ml'] .news").inner_text()
    assert "41234567890123:4," in shopper.link("shopify")


def test_removing_every_line_leaves_an_empty_cart(shopper):
    shopper.fill()
    for _ in range(3):
        shopper.page.locator(".remove").first.click()

    assert shopper.page.locator(".cart-empty").is_visible()
    assert "0" == shopper.counted
    assert not shopper.page.locator(".cart-ways").is_visible()


def test_after_ordering_the_cart_can_be_emptied_at_once(shopper):
    shopper.fill()
    shopper.page.locator(".cart-clear").click()

    assert shopper.page.locator(".cart-empty").is_visible()
    assert "0" == shopper.counted


def test_a_line_follows_the_language_of_the_cart(shopper):
    shopper.fill()
    shopper.open_cart("/zh-cn/cart/")

    assert f"{shopper.home}/zh-cn/products/mug/#default" == shopper.page.locator(
        "[data-key='mug#default'] .label a"
    ).evaluate("link => link.href")


def test_prices_stock_and_channels_of_today_replace_those_of_the_line(shopper):
    shopper.fill()
    shopper.change_storage(
        """Object.assign(cart.lines[0], {price: "16.00", quantity: 7, channels: {gone: {}}});
        cart.lines[2].variant = "red";"""
    )
    shopper.open_cart()
    page = shopper.page

    assert (
        "The price changed from $16.00 to $18.50. Only 4 can be had."
        == page.locator("[data-key='cream#50-ml'] .news").inner_text()
    )
    assert "This can no longer be ordered." == page.locator("[data-key='mug#red'] .news").inner_text()
    assert "https://shade.myshopify.com/cart/41234567890123:4,41234567890124:2" == shopper.link("shopify")


LINE = {
    "product": "a", "variant": "b", "title": "c", "label": "", "currency": "USD", "price": "1.00",
    "quantity": 1, "channels": {"shopify": {"id": "1"}}, "addresses": {"en": "/"}, "choices": [], "notes": [],
}  # fmt: skip
DAMAGED_LINES = [
    {"price": "1e9"},
    {"quantity": 10**300},
    {"channels": {"shopify": {"id": {}}}},
    {"channels": {"email": {}, "shopify": {"id": "\ud800"}}},
    {"addresses": {"en": "/\udfff/"}},
    {"addresses": {"en": {}}},
    {"variant": "\ud800"},
    {"notes": [["Engraving", {}]]},
    {"choices": [[]]},
    {"picture": 7},
]
DAMAGED = [
    "{",
    "null",
    "[]",
    '{"version": 1, "lines": 7}',
    '{"version": 1, "lines": [null, 1, {}]}',
    json.dumps({"version": 2, "lines": [LINE]}),
    *(json.dumps({"version": 1, "lines": [LINE | damage]}) for damage in DAMAGED_LINES),
]


def test_what_damage_is_put_into_is_a_line_itself(shopper):
    shopper.go("/")
    text = json.dumps({"version": 1, "lines": [LINE]})
    shopper.page.evaluate("text => localStorage['storegen:shade.example'] = text", text)
    shopper.page.reload()

    assert "1" == shopper.counted


@pytest.mark.parametrize("text", DAMAGED)
def test_a_damaged_storage_is_an_empty_cart(text, shopper):
    shopper.go("/")
    shopper.page.evaluate("text => localStorage['storegen:shade.example'] = text", text)
    shopper.open_cart()

    assert shopper.page.locator(".cart-empty").is_visible()
    shopper.add("/products/mug/", "default")
    assert "1" == shopper.counted


def test_a_line_cannot_lead_out_of_the_shop(shopper):
    shopper.fill()
    shopper.change_storage(
        """cart.lines.forEach((line, place) => {
          line.addresses = {en: ["/javascript:alert(1)", "//evil.example/", "javascript:alert(1)"][place]};
          line.title = "<img src=x onerror=alert(1)>"; });"""
    )
    shopper.page.route("**/alert*", lambda route: route.fulfill(body="", content_type="text/html"))
    shopper.open_cart()

    assert ["127.0.0.1"] == list(
        {
            urlsplit(link).hostname
            for link in shopper.page.locator(".cart-lines .label a").evaluate_all("all => all.map(one => one.href)")
        }
    )
    shopper.faults[:] = [fault for fault in shopper.faults if "404" not in fault]


def test_a_browser_that_keeps_nothing_is_told_so(browser, shop):
    for shopper in shopper_in(browser, shop.root / "public"):
        shopper.page.add_init_script("Storage.prototype.setItem = () => { throw new Error('full'); };")
        shopper.add("/products/mug/", "default")

        assert "Your browser keeps nothing for this shop" in shopper.page.locator("form.add [role=status]").inner_text()


def type_number(shopper, key, digits):
    """Type a quantity as a shopper does, and stay in the field."""
    shopper.page.locator(f"[data-key='{key}'] input").click()
    shopper.page.keyboard.press("ControlOrMeta+a")
    shopper.page.keyboard.type(digits)


def test_a_quantity_is_typed_and_the_checkout_clicked_at_once(shopper):
    shopper.fill()
    type_number(shopper, "mug#default", "6")
    shopper.way("shopify").locator("a.button").click()

    assert "41234567890125:6" in unquote(shopper.asked[0].url)


def test_a_quantity_is_typed_and_another_line_removed_at_once(shopper):
    shopper.fill()
    type_number(shopper, "cream#50-ml", "9")
    shopper.page.locator("[data-key='mug#default'] .remove").click()

    assert 2 == len(shopper.names)
    assert "4" == shopper.page.locator("[data-key='cream#50-ml'] input").input_value()


def test_a_quantity_is_typed_and_the_order_opened_which_stays_open(shopper):
    shopper.fill()
    type_number(shopper, "mug#default", "6")
    shopper.way("email").locator("summary").click()
    shopper.page.locator("[data-key='mug#default'] input").fill("7")

    assert shopper.way("email").locator("pre").is_visible()
    assert "mug#default*7=8.00 USD" in shopper.whole("email")


def test_after_typing_the_tabulator_leads_on(shopper):
    shopper.fill()
    type_number(shopper, "mug#default", "6")
    shopper.page.keyboard.press("Tab")

    assert "remove" == shopper.page.evaluate("document.activeElement.className")


@pytest.mark.parametrize("typed", ["0", "-1", "1.5", "e"])
def test_what_makes_no_number_is_taken_back_and_said(typed, shopper):
    shopper.fill()
    type_number(shopper, "cream#100-ml", typed)
    shopper.page.keyboard.press("Tab")
    box = shopper.page.locator("[data-key='cream#100-ml'] input")
    kept = box.input_value()

    expected = f"Only a whole number from 1 up can be ordered, so it stays at {kept}."
    assert expected == shopper.page.locator("[data-key='cream#100-ml'] .news").inner_text()
    assert int(kept) > 0


def test_a_number_typed_after_one_that_was_taken_back_is_taken(shopper):
    shopper.fill()
    type_number(shopper, "mug#default", "0")
    shopper.page.keyboard.press("Tab")
    type_number(shopper, "mug#default", "6")

    assert "" == shopper.page.locator("[data-key='mug#default'] .news").inner_text()
    assert "6" == shopper.page.locator("[data-key='mug#default'] input").input_value()


def test_another_window_takes_away_neither_typed_digits_nor_the_focus(shopper):
    shopper.fill()
    type_number(shopper, "mug#default", "0")
    other = shopper.page.context.new_page()
    other.goto(shopper.home + "/products/ring/")
    other.locator("form.add .typed input").fill("Ada")
    other.locator("form.add button").click()
    shopper.page.locator("[data-key^='ring#']").wait_for()

    assert "0" == shopper.page.locator("[data-key='mug#default'] input").input_value()
    assert "INPUT" == shopper.page.evaluate("document.activeElement.tagName")


def test_channels_stand_as_the_products_in_the_cart_have_them(shopper):
    shopper.add("/products/tea/", "default")
    shopper.open_cart()

    assert ["email", "print", "shopify", "foxy"] == shopper.channels[:4]


def test_where_products_contradict_one_another_channels_stand_as_the_shop_has_them(shopper):
    shopper.add("/products/tea/", "default")
    shopper.add("/products/mug/", "default")
    shopper.open_cart()

    assert ["shopify", "ucp", "ecwid", "foxy"] == shopper.channels[:4]


def test_a_channel_that_takes_none_of_the_lines_is_named(shopper):
    shopper.add("/products/tea/", "default")
    shopper.open_cart()

    expected = "Not for these items: Online checkout, Online checkout (WooCommerce), Card (Ecwid)"
    assert expected == shopper.page.locator(".ways-not").inner_text()


def test_all_of_it_works_with_the_keyboard_alone(shopper):
    """The only keys are those that a shopper presses; nothing is focused by a script."""
    page = shopper.page

    def walk(name):
        for _ in range(60):
            page.keyboard.press("Tab")
            if page.evaluate("name => document.activeElement.matches(name)", name):
                return
        pytest.fail(f"the tabulator never came to {name}")

    shopper.go("/products/mug/")
    walk("form.add input")
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("2")
    page.keyboard.press("Enter")
    walk("form.add [role=status] a")
    page.keyboard.press("Enter")
    page.wait_for_url("**/cart/")
    page.locator(".cart[aria-busy=false]").wait_for()
    walk(".cart-lines input")
    page.keyboard.press("ArrowUp")
    walk(".cart-lines .remove")
    walk("[data-channel=email] summary")
    page.keyboard.press("Enter")
    assert shopper.way("email").locator("pre").is_visible()
    walk("[data-channel=wechat] summary")
    shopper.go("/cart/")
    walk("[data-channel=shopify] a.button")
    page.keyboard.press("Enter")
    page.wait_for_url("https://shade.myshopify.com/**")

    assert ["https://shade.myshopify.com/cart/41234567890125:3"] == [unquote(one.url) for one in shopper.asked]


def test_removing_the_last_line_with_the_keyboard_leads_to_the_products(shopper):
    shopper.add("/products/mug/", "default")
    shopper.open_cart()
    shopper.page.locator(".cart-lines .remove").press("Enter")

    assert "cart-empty" == shopper.page.evaluate("document.activeElement.parentElement.className")


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_a_full_cart_fits_and_axe_finds_nothing_to_complain_about(browser, shop, width, colours):
    size = {"width": width, "height": 800}
    for shopper in shopper_in(browser, shop.root / "public", viewport=size, color_scheme=colours):
        shopper.fill()
        for address in ("/products/ring/", "/cart/", "/order/"):
            shopper.go(address)
            shopper.page.locator("#shop-cart-link:not([hidden])").wait_for()
            shopper.page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
            found = Axe().run(shopper.page, options={"rules": {"target-size": {"enabled": True}}}).response

            assert [] == [(address, one["id"], one["nodes"][0]["html"]) for one in found["violations"]]
            assert shopper.page.evaluate("document.documentElement.scrollWidth <= innerWidth"), address
