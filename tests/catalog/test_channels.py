"""Channels settled: what every channel may say stands apart from what its adapter is given."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.shop import STORE, Shop

EMAIL = "channels: {email: {address: a@b.example}}"


def checked(tmp_path, channels: str):
    return Shop.of(tmp_path, f"-- content/store.yaml --\n{STORE.replace(EMAIL, f'channels: {channels}')}").check()


def test_an_adapter_sees_its_own_settings_only(tmp_path):
    found = checked(tmp_path, "{email: {address: a@b.example, until: 2026-12-31, currencies: USD, test: yes}}")
    (email,) = found.site.shop.catalog.store.channels

    assert {"address": "a@b.example"} == email.settings
    assert (dt.date(2026, 12, 31), ("USD",), True) == (email.until, email.currencies, email.test)


def test_a_label_is_there_in_every_language(tmp_path):
    found = checked(tmp_path, "{email: {address: a@b.example, label: {zh-CN: 写信}}}")
    (email,) = found.site.shop.catalog.store.channels

    assert {"en": "写信", "zh-CN": "写信"} == {tag: phrase.text for tag, phrase in email.labels.items()}


def test_a_label_in_a_language_that_the_shop_is_not_in_is_a_mistake(tmp_path):
    assert "unknown-language" in checked(tmp_path, "{email: {address: a@b.example, label: {fr: Écrire}}}").codes


@pytest.mark.parametrize(
    ("typed", "meant"), [("截止", "until"), ("currency", "currencies"), ("untill", "until"), ("adress", "address")]
)
def test_a_mistyped_word_names_the_key_that_was_meant(typed, meant, tmp_path):
    found = checked(tmp_path, f"{{email: {{address: a@b.example, {typed}: x}}}}")

    assert [f"did you mean '{meant}'?"] == [one.hint for one in found.problems if one.code == "unknown-setting"]
