"""The files that providers read: which there are, what stands in them, and that no key does."""

from __future__ import annotations

import json
from decimal import Decimal
from html.parser import HTMLParser
from urllib.parse import parse_qsl, urlsplit

import pytest

from tests.checkout.providers import FOXY_KEY, exact, is_signed
from tests.shop import Shop

STORE = """\
name: Shade
currency: CNY
languages: {zh-CN: CNY, en: USD}
domain: https://shade.example/shop
channels:
  snipcart: {public_key: ZGVtby1wdWJsaWMta2V5LWZvci10ZXN0cw, currency: USD, script: allowed}
  email: {address: a@b.example}
"""
MUG = """\
---
title: 杯子
price: 8.00
prices: {USD: 1.10}
options: {size: [small, large]}
variants: [{size: small}, {size: large, availability: out}]
---
"""
FAN = "---\ntitle: 扇子\nprice: 9.00\n---\n"


@pytest.fixture
def shop(tmp_path) -> Shop:
    files = {"store.yaml": STORE, "products/mug.md": MUG, "products/fan.md": FAN}
    return Shop.of(tmp_path, "".join(f"-- content/{path} --\n{text}" for path, text in files.items()))


def test_a_file_holds_every_variant_that_the_channel_sells_on_any_page(shop):
    expected = (
        "[\n"
        '{"id": "mug#small", "price": 1.10, "url": "https://shade.example/shop/snipcart.json"}\n'
        "]\n"
    )  # fmt: skip

    result = shop.build()

    assert expected == result.file("snipcart.json").decode()


def test_a_price_that_changes_changes_the_file_and_nothing_asks_for_it_otherwise(shop):
    shop.build()
    changed = shop.edit("content/products/mug.md", "1.10", "1.20").build()
    again = shop.edit("content/products/mug.md", "杯子", "茶杯").build()

    assert "/snipcart.json" in changed.rendered
    assert 1.2 == json.loads(changed.file("snipcart.json"))[0]["price"]
    assert "/snipcart.json" not in again.rendered


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("domain: https://shade.example/shop\n", ""),
        ("name: Shade\n", "name: Shade\nclosed: [snipcart]\n"),
        ("script: allowed", "script: allowed, until: 2026-11-21"),
    ],
)
def test_a_channel_that_is_gone_or_a_shop_without_a_domain_has_no_file(shop, old, new):
    result = shop.edit("content/store.yaml", old, new).build()

    assert result.published, result.places
    assert "snipcart.json" not in result.tree()


NASTY = (
    'A "quoted" <b>mug</b> & more',
    "it's {p-5} | \\",
    "😀 Ünïcode\u3000杯",
    "100% + 1#2?3=4",
    "</script><!--",
    "x" * 90,
)
BOTH = """\
name: Shade
currency: EUR
domain: https://shade.example
channels:
  foxy: {store: shade.foxycart.com, currency: EUR}
  snipcart: {public_key: ZGVtby1wdWJsaWMta2V5LWZvci10ZXN0cw, currency: EUR, script: allowed}
"""


class Page(HTMLParser):
    """What a built page says to providers: links, scripts to start and the cart's data."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.scripts: list[dict] = []
        self.data: list[dict] = []
        self._reading = False
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        if found.get("href", "").startswith("https://shade.foxycart.com/"):
            self.links.append(found["href"])
        if "data-script" in found:
            self.scripts.append(exact(found["data-script"]))
        self._reading = tag == "script" and found.get("type") == "application/json"

    def handle_data(self, data):
        if self._reading:
            self.data.append(exact(data))
        self._reading = False


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A shop of fifty products in two sizes, with titles that break what is not written with care."""
    files = [f"-- content/store.yaml --\n{BOTH}"]
    for number in range(50):
        title = json.dumps(f"{NASTY[number % len(NASTY)]} {number}", ensure_ascii=False)
        head = f'title: {title}\nprice: {number}.10\nsku: "S\'&{number}"\noptions: {{size: [small, large]}}\n'
        files.append(f"-- content/products/p-{number}.md --\n---\n{head}---\n")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FOXY_STORE_KEY", FOXY_KEY)
        shop = Shop.of(tmp_path_factory.mktemp("providers"), "".join(files))
        result = shop.build()
    assert result.published, result.places
    return shop, result


def pages(result) -> list[Page]:
    return [Page(result.page(f"/products/p-{number}/")) for number in range(50)]


def test_what_pages_tell_snipcart_is_what_snipcart_finds_in_the_file(built):
    _shop, result = built
    facts = {item["id"]: item for item in exact(result.file("snipcart.json").decode())}
    scripts = [exact(script["calls"][0]["argument"]) for page in pages(result) for script in page.scripts]
    lines = [
        exact(row["channels"]["snipcart"]["json"])
        for page in pages(result)
        for data in page.data
        for row in data.get("variants", {}).values()
    ]

    assert 100 == len(facts) == len(scripts) == len(lines)
    for item in (*scripts, *lines):
        assert facts[item["id"]] == {name: item[name] for name in ("id", "price", "url")}
    assert Decimal("49.10") == facts["p-49#large"]["price"]


def test_every_hash_in_a_built_page_is_the_one_that_foxy_reckons(built):
    _shop, result = built
    links = [parse_qsl(urlsplit(link).query) for page in pages(result) for link in page.links]
    lines = [
        list(row["channels"]["foxy"].items())
        for page in pages(result)
        for data in page.data
        for row in data.get("variants", {}).values()
    ]

    assert 100 == len(links) == len(lines)
    for fields in links:
        code = next(value for name, value in fields if name.startswith("code||"))
        assert all(is_signed(code, name, value) for name, value in fields)
    for *fields, (_, quantity) in lines:
        code = next(value for name, value in fields if name.startswith("code||"))
        assert all(is_signed(code, name, value) for name, value in (*fields, (quantity, "2")))


def test_the_key_stands_in_no_file_that_a_build_writes(built):
    shop, _result = built
    files = [path for path in shop.root.rglob("*") if path.is_file()]

    assert [] == [path for path in files if FOXY_KEY.encode() in path.read_bytes()]


def test_without_its_key_the_shop_is_built_and_sells_elsewhere(built, tmp_path, monkeypatch):
    monkeypatch.delenv("FOXY_STORE_KEY", raising=False)
    result = built[0].copy(tmp_path / "shop").build()

    assert result.published
    assert "missing-secret content/store.yaml:5:3" in result.places
    assert "foxycart" not in result.page("/products/p-1/")
    assert "snipcart" in result.page("/products/p-1/")
