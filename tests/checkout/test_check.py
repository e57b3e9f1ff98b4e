"""Channels against the catalog: names that are none, entries that make no sense, and what nobody can buy."""

from __future__ import annotations

import pytest

from tests.shop import STORE, Shop

CHANNELS = "channels: {email: {address: a@b.example}}"


def codes(tmp_path, channels: str, product: str = "price: 8") -> list[str]:
    store = STORE.replace(CHANNELS, channels)
    files = f"-- content/store.yaml --\n{store}-- content/products/mug.md --\n---\ntitle: Mug\n{product}\n---\n"
    return [code for code in Shop.of(tmp_path, files).check().codes if code != "no-picture"]


@pytest.mark.parametrize(
    ("channels", "code"),
    [
        ("channels: {emial: {address: a@b.example}, email: {address: a@b.example}}", "unknown-channel"),
        ("channels: {email: {adress: a@b.example}}", "unknown-setting"),
        ("channels: {email: {address: nobody}}", "bad-email"),
        ("channels: {email: {}}", "missing-key"),
        ("channels: {wechat: {id: bamboo_shade, qr: media/never.png}}", "missing-picture"),
        ("channels: {email: {address: a@b.example}}\nclosed: [emial]", "unknown-channel"),
    ],
)
def test_channels_are_checked_where_the_store_names_them(channels, code, tmp_path):
    assert code in codes(tmp_path, channels)


@pytest.mark.parametrize(
    ("product", "code"),
    [
        ("price: 8\nbuy: {taobao: '563422855497'}", "unknown-channel"),
        ("price: 8\norder: [taobao]", "unknown-channel"),
        ("price: 8\nbuy: {email: x}", "needless-entry"),
    ],
)
def test_ways_to_buy_are_checked_where_a_product_names_them(product, code, tmp_path):
    assert [code] == codes(tmp_path, CHANNELS, product)


def test_an_entry_that_all_variants_share_is_one_problem(tmp_path):
    product = "price: 8\noptions: {size: [S, M, L]}\nbuy: {link: never}"

    assert ["bad-channel-id"] == codes(tmp_path, "channels: {email: {address: a@b.example}, link: {}}", product)


@pytest.mark.parametrize("channels", ["channels: {link: {}}", f"{CHANNELS}\nclosed: [email]"])
def test_a_product_that_nobody_can_buy_is_a_warning(channels, tmp_path):
    assert "unbuyable" in codes(tmp_path, channels)


def test_what_is_sold_out_need_not_be_buyable(tmp_path):
    assert "unbuyable" not in codes(tmp_path, "channels: {link: {}}", "price: 8\nstock: 0")


def test_what_nobody_can_buy_in_one_language_is_a_warning_that_names_it(tmp_path):
    store = STORE.replace(CHANNELS, "channels: {stripe: {}}")
    lines = "price: 8\nprices: {USD: 2}\nbuy: {stripe: {id: test_8wM5kD0abcDEF, currency: CNY}}"
    files = f"-- content/store.yaml --\n{store}-- content/products/mug.md --\n---\ntitle: Mug\n{lines}\n---\n"
    found = [one.message for one in Shop.of(tmp_path, files).check().problems if one.code == "unbuyable"]

    assert ["nobody can buy this product on the pages in en: no channel serves it"] == found
