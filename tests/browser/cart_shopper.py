"""A shop with every channel that takes a cart, and a shopper in it who can reach nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from tests.browser.static_host import served

FOXY_KEY = "k3y-of-a-st0re-for-the-tests"
STORE = """\
name: Shade
currency: USD
languages: {en: USD, zh-CN: USD}
domain: https://shade.example
channels:
  shopify: {shop: shade.myshopify.com}
  ucp: {shop: shade.example}
  woocommerce: {shop: https://shade.example/store, countries: [DE, FR]}
  ecwid: {page: https://shade.company.site/}
  foxy: {store: shade.foxycart.com, currency: USD}
  paypal_standard: {business: orders@shade.example, currency: USD, verify_by_hand: yes}
  snipcart: {public_key: ZGVtby1wdWJsaWMta2V5LWZvci10ZXN0cw, currency: USD, script: allowed}
  email: {address: hello@shade.example}
  whatsapp: {number: "+4915112345678"}
  telegram: {user: bamboo_shade}
  line: {id: "@bamboo-shade"}
  sms: {number: "+4915112345678"}
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
buy: {shopify: "41234567890125", ucp: mug, ecwid: "66821181", stripe: https://buy.stripe.com/8wM5kD0abcDEF}
---
"""
RING = """\
---
title: Ring
price: 5.00
stock: 3
low_stock: 3
personalise: [{name: Engraving, max_length: 12, required: yes}]
buy: {shopify: "41234567890126"}
---
"""
TEA = """\
---
title: Tea
price: 4.00
order: [email, print]
buy: {shopify: "41234567890127"}
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
LINKS = {
    "shopify": "https://shade.myshopify.com/cart/41234567890123:1,41234567890124:2,41234567890125:1",
    "ucp": "https://shade.example/buy/cream-50:1,cream-100:2,mug:1?context/language=en",
    "woocommerce": "https://shade.example/store/checkout-link/?products=12:1,13:2",
    "ecwid": 'https://shade.company.site/#!/~/cart/create={"gotoCheckout":true,"products":[{"id":66821181,"quantity":1}]}',
}


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

    @property
    def channels(self) -> list[str]:
        return self.page.locator(".cart-ways > ul > li").evaluate_all("all => all.map(one => one.dataset.channel)")

    def change_storage(self, change: str) -> None:
        """Change what the browser keeps, by statements over `cart`."""
        self.page.evaluate(
            f"""() => {{
            const [key, text] = Object.entries(localStorage)[0];
            const cart = JSON.parse(text);
            {change}
            localStorage[key] = JSON.stringify(cart); }}"""
        )

    def whole(self, channel: str) -> str:
        return self.way(channel).locator("pre").text_content()

    @property
    def counted(self) -> str:
        return self.page.locator("#shop-cart-link .counted").text_content()

    @property
    def names(self) -> list[str]:
        return self.page.locator(".cart-lines .label").all_text_contents()


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
