"""Variants that are alike: the drill and `check` ask the channels once for them, and miss nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from storegen.checkout.likeness import likeness
from storegen.checkout.registry import channel_adapters
from storegen.drill.run import set_scene
from storegen.site import open_site
from tests.checkout.examples import GOOD
from tests.checkout.offers import entry_of, offer_of
from tests.shop import TODAY, Shop, Wish

STORE = """\
-- content/store.yaml --
name: Shade
currency: EUR
languages: {en: EUR}
domain: https://shade.example
channels: {CHANNEL: SETTINGS}
-- content/products/mug.md --
---
title: Mug
price: 8.00
options: {size: [50 ml, 60 ml]}
variants:
  - {sku: MC-050, size: 50 ml}
  - {sku: SKU, size: 60 ml, price: PRICE}
---
"""


def shop(folder, channel: str, settings: str, sku: str, price: str) -> Shop:
    text = STORE.replace("CHANNEL", channel).replace("SETTINGS", settings).replace("SKU", sku).replace("PRICE", price)
    return Shop.of(folder, text)


@pytest.mark.parametrize(
    ("channel", "settings", "sku", "price"),
    [
        ("epc_qr", "{holder: Shade, iban: DE89370400440532013000}", "M" * 170, "8.00"),
        ("paypal_me", "{user: bambooshade, verify_by_hand: yes}", "MC-060", "0"),
    ],
)
def test_the_drill_and_check_miss_no_variant_that_its_channel_refuses(channel, settings, sku, price, tmp_path):
    site = open_site(shop(tmp_path, channel, settings, sku, price).root, Wish(TODAY))
    scene = set_scene(site)

    assert ["60-ml"] == [item.variant for item in scene.ground.unbuyable]
    assert ["50-ml"] == [item.variant for row in scene.ground.rows for item in row.items]
    assert ["nobody can buy 60-ml of this product: no channel serves it"] == [
        problem.message for problem in site.problems if problem.code == "unbuyable"
    ]


def variants_of(tmp_path, first: str, second: str):
    site = open_site(shop(tmp_path, "email", "{address: a@shade.example}", second, "8.00").root, Wish(TODAY))
    return site.shop.catalog.products["mug"].variants


def test_other_digits_make_no_difference_and_other_lengths_do(tmp_path):
    alike = variants_of(tmp_path / "a", "MC-050", "MD-060")
    longer = variants_of(tmp_path / "b", "MC-050", "MC-0600")

    assert likeness(alike[0]) == likeness(alike[1])
    assert likeness(longer[0]) != likeness(longer[1])


@pytest.mark.parametrize("name", sorted(name for name in GOOD if not channel_adapters()[name].secret))
def test_no_channel_asks_which_letters_stand_in_a_variants_words(name):
    adapter, (settings, value, currency) = channel_adapters()[name], GOOD[name]

    def kind(letters: str) -> type:
        offer = replace(
            offer_of("Mug", "8", currency), variant=letters.lower(), sku=letters, choices=(("size", letters),)
        )
        return type(adapter.way(offer, entry_of(value, name), settings))

    for length in (1, 30, 100, 400, 2000):
        assert kind("A1" * length) == kind("Z7" * length)
