"""How a cart goes to each kind of channel, in a real browser: the very address, form, call or message."""

from __future__ import annotations

from decimal import Decimal
from urllib.parse import parse_qs, parse_qsl, unquote, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storegen.checkout.foxy_signature import OPEN, signed_name
from storegen.checkout.order_code import OrderLine, codes_in, order_code, read_order
from tests.browser.cart_shopper import FOXY_KEY, LINKS

# Name, code, price, quantity and SKU, with the characters that Foxy's signers treat differently replaced.
FOXY = [
    ("Cream ＆ ”Balm” ‹b› (50 ml)", "cream#50-ml", "18.50", "1", "C-50"),
    ("Cream ＆ ”Balm” ‹b› (100 ml)", "cream#100-ml", "30.00", "2", "C-100"),
    ("茶杯", "mug#default", "8.00", "1", None),
]


def test_channels_stand_in_the_sellers_order_and_say_how_many_lines_they_take(shopper):
    shopper.fill()

    assert [
        "Card (Shopify) · all items",
        "Online checkout (WooCommerce) · 2 of 3 items",
    ] == [shopper.way(name).locator(".way-button").inner_text() for name in ("shopify", "woocommerce")]
    assert "Not this way: 茶杯" == shopper.way("woocommerce").locator(".left-out").inner_text()
    channels = (
        "shopify ucp woocommerce ecwid foxy paypal_standard snipcart email whatsapp telegram line sms wechat print"
    )
    assert channels.split() == shopper.channels
    assert "Only in Germany, France" == shopper.way("woocommerce").locator(".only").inner_text()
    assert "" == shopper.way("shopify").locator(".only").text_content()


@pytest.mark.parametrize("channel", LINKS)
def test_a_link_holds_every_line_with_its_quantity(channel, shopper):
    shopper.fill()
    shopper.way(channel).locator("a.button").click()

    assert [LINKS[channel].partition("#")[0]] == [unquote(request.url) for request in shopper.asked]
    assert LINKS[channel] == unquote(shopper.page.url)


def test_paypal_gets_a_form_with_numbered_items(shopper):
    shopper.fill()
    shopper.way("paypal_standard").locator("button").first.click()
    [request] = shopper.asked
    posted = dict(parse_qsl(request.post_data, keep_blank_values=True))

    assert ("POST", "https://www.paypal.com/cgi-bin/webscr") == (request.method, request.url)
    assert {
        "cmd": "_cart", "upload": "1", "business": "orders@shade.example", "currency_code": "USD", "charset": "utf-8",
        "item_name_1": 'Cream & "Balm" <b> (50 ml)', "item_number_1": "cream#50-ml",
        "item_name_2": 'Cream & "Balm" <b> (100 ml)', "item_number_2": "cream#100-ml",
        "item_name_3": "茶杯", "item_number_3": "mug#default",
        "amount_1": "18.50", "quantity_1": "1", "amount_2": "30.00", "quantity_2": "2",
        "amount_3": "8.00", "quantity_3": "1",
    } == posted  # fmt: skip


def test_foxy_gets_a_form_with_every_field_signed_and_quantities_open(shopper):
    shopper.fill()
    shopper.way("foxy").locator("button").first.click()
    [request] = shopper.asked
    posted = parse_qsl(request.post_data)
    signed = []
    for place, (name, code, price, quantity, sku) in enumerate(FOXY, 1):
        fields = [("name", name), ("code", code), ("price", price), *([("sku", sku)] if sku else [])]
        signed += [(f"{place}:{signed_name(FOXY_KEY, code, field, value)}", value) for field, value in fields]
        signed.append((f"{place}:{signed_name(FOXY_KEY, code, 'quantity', OPEN)}", quantity))

    assert ("POST", "https://shade.foxycart.com/cart") == (request.method, request.url)
    assert signed == posted


def hand_to_snipcart(shopper):
    """Click, and wait until Snipcart's cart is open."""
    opened = "(window.heard ?? []).filter(one => one === 'open').length"
    before = shopper.page.evaluate(opened)
    shopper.way("snipcart").locator("button").first.click()
    shopper.page.wait_for_function(f"{opened} > {before}")
    shopper.way("snipcart").locator("button:not([aria-disabled])").first.wait_for()


def test_snipcart_is_loaded_on_the_click_and_told_each_line_once(shopper):
    shopper.fill()
    assert [] == shopper.asked
    hand_to_snipcart(shopper)
    hand_to_snipcart(shopper)
    told = [one for one in shopper.page.evaluate("window.heard") if one != "open"]
    file = "https://shade.example/snipcart.json"

    assert [("cream#50-ml", 18.5, 1, file), ("cream#100-ml", 30, 2, file), ("mug#default", 8, 1, file)] == [
        (item["id"], item["price"], item["quantity"], item["url"]) for item in told
    ]


def test_snipcart_holds_what_the_cart_holds_however_often_it_is_told(shopper):
    shopper.add("/products/mug/", "default")
    shopper.open_cart()
    hand_to_snipcart(shopper)
    shopper.page.locator(".cart-lines input").fill("3")
    hand_to_snipcart(shopper)

    assert [["mug#default", 3]] == shopper.page.evaluate("window.held.map(one => [one.id, one.quantity])")


def test_a_second_click_while_snipcart_loads_adds_nothing(shopper):
    shopper.add("/products/mug/", "default")
    shopper.open_cart()
    shopper.way("snipcart").locator("button").first.evaluate("button => { button.click(); button.click(); }")
    shopper.page.wait_for_function("window.heard?.includes('open')")
    shopper.way("snipcart").locator("button:not([aria-disabled])").first.wait_for()

    assert ["mug#default", "open"] == shopper.page.evaluate("window.heard.map(one => one.id ?? one)")


def test_a_script_that_does_not_load_is_said_once_and_no_more_when_it_does(shopper):
    shopper.add("/products/mug/", "default")
    shopper.open_cart()
    trouble = shopper.way("snipcart").locator(".trouble")
    shopper.page.route("https://cdn.snipcart.com/**", lambda route: route.abort())
    for _ in range(2):
        shopper.way("snipcart").locator("button:not([aria-disabled])").first.click()
        shopper.way("snipcart").get_by_text("could not be loaded").wait_for()

    assert 1 == trouble.inner_text().count("could not be loaded")
    shopper.page.unroute("https://cdn.snipcart.com/**")
    hand_to_snipcart(shopper)
    assert "" == trouble.inner_text()
    shopper.faults.clear()


def test_a_letter_holds_the_whole_order_and_a_code_that_can_be_checked(shopper):
    shopper.fill()
    address = urlsplit(shopper.link("email"))
    letter = parse_qs(address.query)
    body = letter["body"][0]

    assert "hello@shade.example" == address.path
    assert ["cream#50-ml*1=18.50 USD", "cream#100-ml*2=30.00 USD", "mug#default*1=8.00 USD"] == (
        [line.text for line in read_order(body)]
    )
    assert [order_code(read_order(body))] == list(codes_in(body))
    assert [body.split("\r\n")[0]] == letter["subject"]
    assert (
        'Order: Cream & "Balm" <b>\r\nsize: 100 ml\r\nSKU: C-100\r\nQuantity: 2\r\nPrice: $30.00 (30.00 USD)\r\n'
        in body
    )
    assert "Total (estimated): $86.50 (86.50 USD)" in body


def test_a_chat_gets_the_same_order_within_its_budget(shopper):
    shopper.fill()
    link = shopper.link("whatsapp")
    text = parse_qs(urlsplit(link).query)["text"][0]

    assert link.startswith("https://wa.me/4915112345678?text=")
    assert len(link) <= 1000
    assert read_order(shopper.whole("whatsapp"))[0].text == read_order(text)[0].text
    assert order_code(read_order(text)) in codes_in(text)


MESSAGES = {
    "telegram": "https://t.me/bamboo_shade?text=",
    "line": "https://line.me/R/oaMessage/%40bamboo-shade/?",
    "sms": "sms:+4915112345678?body=",
}


@pytest.mark.parametrize("channel", MESSAGES)
def test_every_chat_gets_the_order(channel, shopper):
    shopper.fill()
    link = shopper.link(channel)

    assert link.startswith(MESSAGES[channel])
    text = unquote(link.removeprefix(MESSAGES[channel]))
    expected = ["cream#50-ml*1=18.50 USD", "cream#100-ml*2=30.00 USD", "mug#default*1=8.00 USD"]
    assert expected == [line.text for line in read_order(text)]
    assert order_code(read_order(text)) in codes_in(text)


def keep_copies(shopper, count, title):
    """Put a cup in so many colours into the cart, as no page sells it."""
    shopper.add("/products/mug/", "default")
    shopper.page.evaluate(
        """([count, title]) => {
        const [line] = storegenCart.read();
        const coloured = (_, place) => ({variant: `colour-${place}`, choices: [["colour", `no ${place}`]]});
        const more = Array.from({length: count}, coloured);
        storegenCart.write(more.map(one => ({...line, title, ...one}))); }""",
        [count, title],
    )
    # Without the products' pages the lines stay what they are.
    shopper.page.context.route("**/products/**", lambda route: route.fulfill(status=503))
    shopper.open_cart()
    shopper.faults[:] = [fault for fault in shopper.faults if "503" not in fault]


def test_an_everyday_order_keeps_its_titles_choices_and_total_in_a_chat(shopper):
    keep_copies(shopper, 7, "带盖的茶杯")
    text = parse_qs(urlsplit(shopper.link("whatsapp")).query)["text"][0]

    assert [
        "",
        *[f"1 × 带盖的茶杯, no {place}" for place in range(7)],
        *["Total (estimated): $56.00 (56.00 USD)", "", "Name, phone and address:", ""],
        *[f"mug#colour-{place}*1=8.00 USD" for place in range(7)],
    ] == text.splitlines()[1:]


def test_an_order_too_long_for_a_link_says_so_and_is_there_whole(shopper):
    keep_copies(shopper, 60, "Cup")
    text = parse_qs(urlsplit(shopper.link("whatsapp")).query)["text"][0]
    kept = len(read_order(text))

    assert 0 < kept < 60
    assert text.endswith(f"… and {60 - kept} more")
    assert "The message is too long for a link" in shopper.way("whatsapp").locator(".trouble").inner_text()
    assert 60 == len(read_order(shopper.whole("whatsapp")))
    assert order_code(read_order(shopper.whole("whatsapp"))) in codes_in(text)


def test_codes_and_sums_are_those_that_storegen_reckons(shopper):
    shopper.open_cart()
    slugs = st.text("ab-_09茶𠮷\ufa0e", min_size=1, max_size=8)
    prices = st.sampled_from([("0.10", "USD"), ("1234567.89", "USD"), ("110", "JPY"), ("1.005", "KWD")])
    lines = st.builds(
        lambda product, variant, quantity, price, notes: OrderLine(product, variant, quantity, *price, notes),
        slugs,
        slugs,
        st.integers(1, 9999),
        prices,
        st.sampled_from(["", " [刻字: Ada [1]]"]),
    )

    @settings(max_examples=60)
    @given(st.lists(lines, min_size=1, max_size=5))
    def agree(order):
        given_lines = [
            {"product": one.product, "variant": one.variant, "quantity": one.quantity, "price": one.amount}
            | {"currency": one.currency, "notes": [one.notes[2:-1].split(": ")] if one.notes else []}
            for one in order
        ]
        totals = {}
        for one in order:
            totals[one.currency] = totals.get(one.currency, 0) + Decimal(one.amount) * one.quantity
        reckoned = [order_code(order), [[currency, str(total)] for currency, total in totals.items()]]

        assert reckoned == shopper.page.evaluate(
            "lines => [storegenOrder.code(lines), storegenOrder.totals(lines)]", given_lines
        )

    agree()


def test_a_chat_without_links_has_the_order_to_copy(shopper):
    shopper.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    shopper.fill()
    shopper.way("wechat").locator("summary").click()
    shopper.way("wechat").locator(".whole button").click()

    shopper.way("wechat").get_by_text("Copied.").wait_for()
    assert shopper.whole("wechat") == shopper.page.evaluate("navigator.clipboard.readText()")


def test_what_can_be_bought_alone_leads_to_its_row_on_its_page(shopper):
    shopper.fill()
    link = shopper.page.locator("[data-key='mug#default'] .alone a")

    assert "Card (Stripe)" == link.inner_text()
    link.click()
    assert f"{shopper.home}/products/mug/#default" == shopper.page.url


def test_what_is_to_be_written_on_it_goes_to_people_and_to_no_checkout(shopper):
    shopper.add("/products/mug/", "default")
    shopper.go("/products/ring/")
    for engraved in ("Ada", "Bob"):
        shopper.page.locator("form.add .typed input").fill(engraved)
        shopper.page.locator("form.add button").click()
    shopper.open_cart()

    assert ["Engraving: Ada", "Engraving: Bob"] == shopper.page.locator(".choices").all_text_contents()[1:]
    assert "https://shade.myshopify.com/cart/41234567890125:1" == shopper.link("shopify")
    order = shopper.whole("email")
    assert "Order: Ring\nEngraving: Ada\nQuantity: 1\n" in order
    assert "ring#default*1=5.00 USD [Engraving: Ada]" in order
    assert order_code(read_order(order)) in codes_in(order)
    assert order_code(read_order(order)) != order_code(
        read_order(order.replace("[Engraving: Ada]", "[Engraving: Eda]"))
    )


def test_the_printed_form_has_the_prices_of_today(shopper):
    shopper.add("/products/mug/", "default")
    shopper.change_storage("""Object.assign(cart.lines[0], {price: "1.00"});""")
    shopper.go("/order/")
    shopper.page.locator(".order[aria-busy=false]").wait_for()

    assert "$8.00" == shopper.page.locator(".order-total b").inner_text()
    assert "mug#default*1=8.00 USD" == shopper.page.locator(".order-text").text_content()


def test_the_printed_form_is_filled_from_the_cart(shopper):
    shopper.fill()
    shopper.way("print").locator("a.button").click()
    page = shopper.page
    page.locator(".order[aria-busy=false]").wait_for()

    assert "Shade\n\n1 Hill Road\n\nYork" == page.locator(".order-to address").inner_text()
    assert ["C-50", "1", "$18.50", "$18.50"] == page.locator(".order-lines tbody tr").first.locator(
        "td"
    ).all_inner_texts()[1:]
    text = page.locator(".order-text").text_content()
    assert order_code(read_order(text)) == page.locator(".order-code b").inner_text()


def test_only_a_form_that_is_filled_in_says_so(shopper):
    shopper.go("/order/")
    shopper.page.locator(".order[aria-busy=false]").wait_for()
    empty = shopper.page.locator(".order-filled").is_visible()
    shopper.add("/products/mug/", "default")
    shopper.go("/order/")
    shopper.page.locator(".order[aria-busy=false]").wait_for()

    assert (False, True) == (empty, shopper.page.locator(".order-filled").is_visible())
