"""The drill over all installed channels: each hangs on somebody, and closing it is what the drill says it is."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from storegen.checkout.registry import channel_adapters
from storegen.drill.close import closing, write_closed
from storegen.drill.platforms import platforms_of
from storegen.drill.remains import operators, pairs, without
from tests.checkout.examples import GOOD
from tests.drill.shops import scene_of
from tests.shop import Shop

if TYPE_CHECKING:
    from pathlib import Path

    from storegen.drill.run import Scene


@pytest.mark.parametrize("name", sorted(channel_adapters()))
def test_a_channel_that_sells_nothing_hangs_on_somebody_too(name):
    adapter = channel_adapters()[name]
    platforms = platforms_of(channel_adapters().values(), "https://shade.example")

    assert all(isinstance(one, str) and one for one in adapter.operators(None, GOOD[name][0]))
    assert all(platforms.of_domain(host) == adapter.operator for host in adapter.hosts)


def shop_with_everything(folder: Path) -> Shop:
    """One product that every channel sells, on pages in every currency that channels ask for."""
    named = {name: example for name, example in GOOD.items() if not channel_adapters()[name].secret}
    settings = {name: example[0] for name, example in named.items()}
    buy = {name: example[1] for name, example in named.items() if example[1] is not None}
    prices = {"EUR": "9", "USD": "9", "GBP": "9", "CHF": "9", "INR": "99", "ARS": "99", "SGD": "9"}
    languages = {"en": "CNY", "de": "EUR", "fr": "CHF", "hi": "INR", "es": "ARS"}
    store = {"name": "Shade", "currency": "CNY", "languages": languages, "domain": "https://shade.example"}
    mug = {"title": "Mug", "price": "8.00", "prices": prices, "buy": buy}
    shop = Shop.of(folder).picture("content/media/code.png", (300, 300))
    shop.write("content/store.yaml", _yaml(store | {"channels": settings}))
    return shop.write("content/products/mug.yaml", _yaml(mug))


def _yaml(data: dict[str, object]) -> str:
    """Every JSON value is YAML."""
    return "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in data.items())


@pytest.fixture(scope="module")
def everything(tmp_path_factory) -> Shop:
    return shop_with_everything(tmp_path_factory.mktemp("everything"))


def holds_of(scene: Scene, gone: frozenset[str]) -> set[tuple[str, str]]:
    """(language, channel) of every way that is left."""
    return {
        (tag, hold.channel)
        for row in scene.ground.rows
        for tag, holds in row.pages
        for hold in holds
        if not hold.needs(gone)
    }


def test_closing_what_an_operator_takes_leaves_what_the_drill_says(everything, tmp_path):
    before = scene_of(everything)
    wrong = []
    for name in operators(before.ground):
        removal = before.removal([name])
        found = closing(before, removal)
        closed = everything.copy(tmp_path / name)
        assert write_closed(closed.root / "content/store.yaml", found.close)
        if found.partly or holds_of(scene_of(closed), frozenset()) != holds_of(before, removal.gone):
            wrong.append(name)

    assert [] == wrong


def test_a_shop_with_every_channel_outlives_any_two_operators(everything):
    ground = scene_of(everything).ground

    assert len(operators(ground)) > 20
    assert [] == [removal.names for removal in pairs(operators(ground)) if without(ground, removal).lost]
