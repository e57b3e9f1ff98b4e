"""What a product's page shows of its ways to buy: words, data for the theme's script, and nothing it does not need."""

from __future__ import annotations

import json

import pytest

from storegen.checkout.email import Email
from tests.reading import Page
from tests.shop import Shop

SHOP = """\
-- content/store.yaml --
name: Bamboo Shade
currency: CNY
languages: {zh-CN: CNY, en: CNY}
domain: https://shade.example
channels:
  stripe: {countries: [CN, JP]}
  snipcart: {public_key: ZGVtby1wdWJsaWMta2V5LWZvci10ZXN0cw, currency: CNY, script: allowed}
  paypal_standard: {business: orders@shop.example, currency: CNY, verify_by_hand: yes}
  email: {address: hello@shade.example}
-- content/products/mug.md --
---
title: "The potter's <b>\\"big\\"</b> mug </script> & saucer"
price: "88.00"
buy: {stripe: https://buy.stripe.com/8wM5kD0abcDEF}
---
"""


TITLE = 'The potter\'s <b>"big"</b> mug </script> & saucer'


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    return Shop.of(tmp_path_factory.mktemp("shop"), SHOP).build()


def notes(page: Page) -> list[str]:
    return [note.text for note in page.all("p", "note")]


def test_a_channel_says_in_words_where_alone_it_sells(built):
    assert "Only in China, Japan" in notes(Page(built.page("/en/products/mug/")))
    assert "仅限中国、日本" in notes(Page(built.page("/products/mug/")))


def test_a_channel_that_sells_everywhere_says_nothing_of_it(tmp_path):
    shop = Shop.of(tmp_path, SHOP).edit("content/store.yaml", "stripe: {countries: [CN, JP]}", "stripe: {}")

    assert not [note for note in notes(Page(shop.build().page("/en/products/mug/"))) if note.startswith("Only in")]


def test_what_the_script_is_told_comes_through_the_page_unharmed(built):
    (button,) = [one for one in Page(built.page("/en/products/mug/")).all("button") if "data-script" in one.attributes]
    told = json.loads(button.attributes["data-script"])

    assert "https://cdn.snipcart.com" == told["src"][:24]
    assert TITLE == json.loads(told["calls"][0]["argument"])["name"]


def test_a_button_for_a_script_says_what_it_loads_and_is_hidden_without_javascript(built):
    (button,) = [one for one in Page(built.page("/en/products/mug/")).all("button") if "data-script" in one.attributes]

    assert button.text.endswith("loads JavaScript from cdn.snipcart.com")
    assert "hidden" in button.attributes
    assert "Card (Snipcart) needs JavaScript. Please choose another way." in notes(
        Page(built.page("/en/products/mug/"))
    )


def test_a_script_is_loaded_by_pages_that_have_one_and_by_no_others(built):
    def has_loader(address: str) -> bool:
        return any("/provider." in one.attributes.get("src", "") for one in Page(built.page(address)).all("script"))

    assert [True, False, False] == [has_loader(one) for one in ("/en/products/mug/", "/en/", "/en/products/")]


def test_a_form_is_posted_in_the_same_tab_and_browsers_keep_no_old_price_in_it(built):
    (form,) = [
        one for one in Page(built.page("/products/mug/")).all("form") if "paypal" in one.attributes.get("action", "")
    ]

    assert {"method": "post", "rel": "noopener nofollow", "autocomplete": "off"} == {
        name: value for name, value in form.attributes.items() if name != "action"
    }


def test_more_variants_ask_a_channel_no_more_often_for_the_frame_of_its_cart(tmp_path, monkeypatch):
    asked, hand_over = [], Email.hand_over
    monkeypatch.setattr(Email, "hand_over", lambda *given: asked.append(given) or hand_over(*given))
    counts = []
    for name, lines in (("one", ""), ("three", "options: {size: [S, M, L]}\n")):
        Shop.of(tmp_path / name, SHOP).edit("content/products/mug.md", "price:", f"{lines}price:").build()
        counts.append(len(asked))

    assert 2 * counts[0] == counts[1]
