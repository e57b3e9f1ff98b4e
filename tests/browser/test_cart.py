"""The cart in a real browser: what is put in, changed and handed over to each kind of channel, and what is not."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from decimal import Decimal
from urllib.parse import parse_qs, parse_qsl, unquote, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from hypothesis import given, settings
from hypothesis import strategies as st

from storegen.checkout.order_code import OrderLine, codes_in, order_code, read_order
from tests.browser.static_host import served
from tests.shop import Shop

STORE = """\
name: Shade
currency: USD
languages: {en: USD, zh-CN: USD}
domain: https://shade.example
channels:
  shopify: {shop: shade.myshopify.com}
  ucp: {shop: shade.example}
  woocommerce: {shop: https://shade.example/store}
  foxy: {store: shade.foxycart.com, currency: USD}
  paypal_standard: {business: orders@shade.example, currency: USD, verify_by_hand: yes}
  snipcart: {public_key: ZGVtby1wdWJsaWMta2V5LWZvci10ZXN0cw, currency: USD, script: allowed}
  email: {address: hello@shade.example}
  whatsapp: {number: "+4915112345678"}
  wechat: {id: bamboo_shade}
  print: {address: [Shade, 1 Hill Road, York]}
  stripe: {}
"""
CREAM = """\
---
title: Cream & "Balm" <b>
price: 18.50
options: {size: [50 ml, 100 ml]}
low_stock: 5
variants:
  - {sku: C-50, size: 50 ml, stock: 4, buy: {shopify: "41234567890123", ucp: cream-50, woocommerce: "12"}}
  - {sku: C-100, size: 100 ml, price: 30.00, buy: {shopify: "41234567890124", ucp: cream-100, woocommerce: "13"}}
---
"""
MUG = """\
---
title: 茶杯
price: 8.00
buy: {shopify: "41234567890125", ucp: mug, stripe: https://buy.stripe.com/8wM5kD0abcDEF}
---
"""
RING = """\
---
title: Ring
price: 5.00
personalise: [{name: Engraving, max_length: 12, required: yes}]
buy: {shopify: "41234567890126"}
---
"""
SNIPCART = """
window.heard = [];
window.held = [];
window.Snipcart = {ready: Promise.resolve(), store: {getState: () => ({cart: {items: {items: window.held}}})}, api: {
  cart: {items: {
    add: async item => { window.heard.push(item); window.held.push({...item, uniqueId: `own-${item.id}`}); },
    update: async ({uniqueId, quantity}) => {
      window.held = window.held.map(one => one.uniqueId === uniqueId ? {...one, quantity} : one); }}},
  theme: {cart: {open: () => { window.heard.push("open"); }}}}};
"""


@dataclass
class Shopper:
    """A browser's page in the shop, and everything it asked of others."""

    page: object
    home: str
    asked: list[object] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def go(self, address: str) -> None:
        self.page.goto(self.home + address)

    def add(self, address: str, *keys: str) -> None:
        self.go(address)
        for key in keys:
            self.page.locator(f"form.add[data-key='{key}'] button").click()

    def fill(self) -> None:
        """Put three variants into the cart, of which one twice, and look at it."""
        self.add("/products/cream/", "50-ml", "100-ml", "100-ml")
        self.add("/products/mug/", "default")
        self.open_cart()

    def open_cart(self, address: str = "/cart/") -> None:
        self.go(address)
        self.page.locator(".cart[aria-busy=false]").wait_for()

    def way(self, channel: str):
        return self.page.locator(f".cart-ways > ul > li[data-channel='{channel}']")

    def link(self, channel: str) -> str:
        return self.way(channel).locator("a.button").get_attribute("href")

    def whole(self, channel: str) -> str:
        return self.way(channel).locator("pre").text_content()

    @property
    def counted(self) -> str:
        return self.page.locator("#shop-cart-link .counted").text_content()

    @property
    def names(self) -> list[str]:
        return self.page.locator(".cart-lines .label").all_text_contents()


@pytest.fixture(scope="module")
def shop(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FOXY_STORE_KEY", "k3y-of-a-st0re-for-the-tests")
        shop = Shop.of(tmp_path_factory.mktemp("shop"), f"-- content/store.yaml --\n{STORE}")
        shop.write("content/products/cream.md", CREAM).write("content/products/mug.md", MUG)
        shop.write("content/products/ring.md", RING)
        assert shop.build().published
        assert shop.build("portable", portable=True).published
        yield shop


def shopper_in(browser, folder, **context):
    """A shopper in a published folder, whose browser reaches nothing else."""
    with served(folder) as home:
        opened = browser.new_context(**context)
        one = Shopper(opened.new_page(), home)

        def answer(route):
            if urlsplit(route.request.url).netloc in ("", urlsplit(home).netloc):
                return route.continue_()
            one.asked.append(route.request)
            if "snipcart" in route.request.url and route.request.resource_type == "script":
                return route.fulfill(content_type="text/javascript", body=SNIPCART)
            return route.fulfill(content_type="text/html", body="")

        opened.route("**/*", answer)
        one.page.on("pageerror", lambda error: one.faults.append(str(error)))
        one.page.on("console", lambda said: one.faults.append(said.text) if said.type == "error" else None)
        yield one
        opened.close()


@pytest.fixture
def shopper(browser, shop):
    for one in shopper_in(browser, shop.root / "public"):
        yield one
        assert [] == one.faults


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


def test_channels_stand_in_the_sellers_order_and_say_how_many_lines_they_take(shopper):
    shopper.fill()

    assert [
        "Card (Shopify) · all items",
        "Online checkout (WooCommerce) · 2 of 3 items",
    ] == [shopper.way(name).locator(".way-button").inner_text() for name in ("shopify", "woocommerce")]
    assert "Not this way: 茶杯" == shopper.way("woocommerce").locator(".left-out").inner_text()
    assert [
        "shopify",
        "ucp",
        "woocommerce",
        "foxy",
        "paypal_standard",
        "snipcart",
        "email",
        "whatsapp",
        "wechat",
        "print",
    ] == (shopper.page.locator(".cart-ways > ul > li").evaluate_all("all => all.map(one => one.dataset.channel)"))


LINKS = {
    "shopify": "https://shade.myshopify.com/cart/41234567890123:1,41234567890124:2,41234567890125:1",
    "ucp": "https://shade.example/buy/cream-50:1,cream-100:2,mug:1?context/language=en",
    "woocommerce": "https://shade.example/store/checkout-link/?products=12:1,13:2",
}


@pytest.mark.parametrize("channel", LINKS)
def test_a_link_holds_every_line_with_its_quantity(channel, shopper):
    shopper.fill()
    shopper.way(channel).locator("a.button").click()

    assert [LINKS[channel]] == [unquote(request.url) for request in shopper.asked]


def test_paypal_gets_a_form_with_numbered_items(shopper):
    shopper.fill()
    shopper.way("paypal_standard").locator("button").first.click()
    [request] = shopper.asked
    posted = dict(parse_qsl(request.post_data, keep_blank_values=True))

    assert ("POST", "https://www.paypal.com/cgi-bin/webscr") == (request.method, request.url)
    assert {
        "cmd": "_cart", "upload": "1", "business": "orders@shade.example", "currency_code": "USD",
        "amount_1": "18.50", "quantity_1": "1", "amount_2": "30.00", "quantity_2": "2",
        "amount_3": "8.00", "quantity_3": "1",
    }.items() <= posted.items()  # fmt: skip
    assert "amount_4" not in posted


def test_foxy_gets_a_form_whose_quantities_are_signed_as_open(shopper):
    shopper.fill()
    shopper.way("foxy").locator("button").first.click()
    [request] = shopper.asked
    posted = parse_qsl(request.post_data)
    plain = [(re.sub(r"\|\|[0-9a-f]{64}", "", name), value) for name, value in posted]

    assert ("POST", "https://shade.foxycart.com/cart") == (request.method, request.url)
    assert [("1:quantity||open", "1"), ("2:quantity||open", "2"), ("3:quantity||open", "1")] == (
        [(name, value) for name, value in plain if "quantity" in name]
    )
    assert [("1:price", "18.50"), ("2:price", "30.00"), ("3:price", "8.00")] == (
        [(name, value) for name, value in plain if ":price" in name]
    )


def test_snipcart_is_loaded_on_the_click_and_told_each_line_once(shopper):
    shopper.fill()
    assert [] == shopper.asked
    button = shopper.way("snipcart").locator("button").first
    button.click()
    shopper.page.wait_for_function("window.heard?.includes('open')")
    button.click()
    shopper.page.wait_for_function("window.heard.filter(one => one === 'open').length === 2")
    heard = [one for one in shopper.page.evaluate("window.heard") if one != "open"]

    assert [(18.5, 1), (30, 2), (8, 1)] == [(item["price"], item["quantity"]) for item in heard]


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


def test_an_order_too_long_for_a_link_says_so_and_is_there_whole(shopper):
    shopper.add("/products/mug/", "default")
    shopper.page.evaluate(
        """() => {
        const [line] = storegenCart.read();
        const lines = Array.from({length: 60}, (_, place) => ({...line, variant: `colour-${place}`}));
        storegenCart.write(lines); }"""
    )
    # Without the products' pages the lines stay what they are.
    shopper.page.context.route("**/products/**", lambda route: route.fulfill(status=503))
    shopper.open_cart()
    text = parse_qs(urlsplit(shopper.link("whatsapp")).query)["text"][0]
    kept = len(read_order(text))

    assert 0 < kept < 60
    assert text.endswith(f"… and {60 - kept} more")
    assert "The message is too long for a link" in shopper.way("whatsapp").locator(".trouble").inner_text()
    assert 60 == len(read_order(shopper.whole("whatsapp")))
    assert order_code(read_order(shopper.whole("whatsapp"))) in codes_in(text)
    shopper.faults[:] = [fault for fault in shopper.faults if "503" not in fault]


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
    assert "Order: Ring\nEngraving: Ada\nQuantity: 1\n" in shopper.whole("email")


def test_the_printed_form_is_filled_from_the_cart(shopper):
    shopper.fill()
    shopper.way("print").locator("a.button").click()
    page = shopper.page

    assert "Shade\n\n1 Hill Road\n\nYork" == page.locator(".order-to address").inner_text()
    assert ["C-50", "1", "$18.50", "$18.50"] == page.locator(".order-lines tbody tr").first.locator(
        "td"
    ).all_inner_texts()[1:]
    text = page.locator(".order-text").text_content()
    assert order_code(read_order(text)) == page.locator(".order-code b").inner_text()


def test_a_line_follows_the_language_of_the_cart(shopper):
    shopper.fill()
    shopper.open_cart("/zh-cn/cart/")

    assert f"{shopper.home}/zh-cn/products/mug/#default" == shopper.page.locator(
        "[data-key='mug#default'] .label a"
    ).evaluate("link => link.href")


def test_prices_stock_and_channels_of_today_replace_those_of_the_line(shopper):
    shopper.fill()
    shopper.page.evaluate(
        """() => {
        const [key, text] = Object.entries(localStorage)[0];
        const cart = JSON.parse(text);
        Object.assign(cart.lines[0], {price: "16.00", priceText: "$16.00", quantity: 7, channels: {gone: {}}});
        cart.lines[2].variant = "red";
        localStorage[key] = JSON.stringify(cart); }"""
    )
    shopper.open_cart()
    page = shopper.page

    assert (
        "The price changed from $16.00 to $18.50. Only 4 can be had."
        == page.locator("[data-key='cream#50-ml'] .news").inner_text()
    )
    assert "This can no longer be ordered." == page.locator("[data-key='mug#red'] .news").inner_text()
    assert "https://shade.myshopify.com/cart/41234567890123:4,41234567890124:2" == shopper.link("shopify")


ALMOST = (
    '{"lines": [{"product": "a", "variant": "b", "title": "c", "label": "", "currency": "USD", "priceText": "", '
    '"price": "1e9", "quantity": 1, "channels": {}, "addresses": {}, "choices": [], "notes": []}]}'
)
DAMAGED = ["{", "null", "[]", '{"lines": 7}', '{"lines": [null, 1, {}]}', ALMOST]


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
    shopper.page.evaluate(
        """() => {
        const [key, text] = Object.entries(localStorage)[0];
        const cart = JSON.parse(text);
        cart.lines.forEach((line, place) => {
          line.addresses = {en: ["/javascript:alert(1)", "//evil.example/", "javascript:alert(1)"][place]};
          line.title = "<img src=x onerror=alert(1)>"; });
        localStorage[key] = JSON.stringify(cart); }"""
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


def test_all_of_it_works_with_the_keyboard_alone(shopper):
    shopper.go("/products/mug/")
    page = shopper.page
    page.locator("form.add input").focus()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("2")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/cart/")
    page.locator(".cart[aria-busy=false]").wait_for()
    page.locator(".cart-lines input").focus()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Tab")

    assert "remove" == page.evaluate("document.activeElement.className")
    assert "https://shade.myshopify.com/cart/41234567890125:3" == shopper.link("shopify")
    page.keyboard.press("Enter")
    assert "cart-empty" == page.evaluate("document.activeElement.parentElement.className")


def test_without_javascript_nothing_useless_is_shown_and_every_variant_has_its_link(browser, shop):
    for shopper in shopper_in(browser, shop.root / "public", java_script_enabled=False):
        shopper.go("/products/cream/")
        page = shopper.page

        assert [False, False, False] == [
            page.locator(name).first.is_visible() for name in ("form.add", "#shop-cart-link", ".counted")
        ]
        assert 2 == page.locator(".ways a[href^='https://shade.myshopify.com/cart/']").count()
        shopper.go("/cart/")
        assert "The cart needs JavaScript" in page.locator(".cart-off").inner_text()
        shopper.go("/order/")
        assert 8 == page.locator(".order-lines tbody tr").count()


def test_from_a_usb_stick_the_cart_works_and_asks_nobody(browser, shop):
    for shopper in shopper_in(browser, shop.root / "portable"):
        shopper.home = (shop.root / "portable").as_uri()
        shopper.add("/products/cream/index.html", "100-ml")
        shopper.add("/products/mug/index.html", "default")
        shopper.open_cart("/cart/index.html")

        assert LINKS["shopify"].replace("41234567890123:1,", "").replace(":2,", ":1,") == shopper.link("shopify")
        assert f"{shopper.home}/products/mug/index.html#default" == shopper.page.locator(
            "[data-key='mug#default'] .label a"
        ).evaluate("link => link.href")
        assert ([], []) == (shopper.asked, shopper.faults)


def test_a_channel_that_was_closed_takes_nothing_more(browser, shop, tmp_path, monkeypatch):
    monkeypatch.setenv("FOXY_STORE_KEY", "k3y-of-a-st0re-for-the-tests")
    for shopper in shopper_in(browser, shop.root / "portable"):
        shopper.home = (shop.root / "portable").as_uri()
        shopper.add("/products/mug/index.html", "default")
        copy = shop.copy(tmp_path / "shop").edit("content/store.yaml", "channels:", "closed: [shopify]\nchannels:")
        closed = copy.build("portable", portable=True)
        shopper.home = closed.out.as_uri()
        shopper.open_cart("/cart/index.html")

        assert ["茶杯"] == shopper.names
        assert 0 == shopper.way("shopify").count()
        assert b"shopify" not in closed.file("cart/index.html").lower()
        shopper.page.locator(".cart-lines input").fill("2")
        shopper.page.locator(".cart-lines input").press("Tab")
        kept = json.loads(shopper.page.evaluate("localStorage['storegen:shade.example']"))
        assert "shopify" not in kept["lines"][0]["channels"]


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
