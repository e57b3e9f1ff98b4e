"""Channels as typed: what every channel may say is read, what else stands there is left to its adapter."""

from __future__ import annotations

import datetime as dt

import pytest

from storegen.schema.words import Words

STORE = "content/store.yaml"


def channel(typist, typed: str):
    return typist.store(f"channels: {{taobao: {typed}}}").channels["taobao"]


@pytest.mark.parametrize(
    ("typed", "key", "value"),
    [
        ("{until: 2026-12-31}", "until", dt.date(2026, 12, 31)),
        ("{currencies: [CNY, USD]}", "currencies", ("CNY", "USD")),
        ("{currencies: CNY}", "currencies", ("CNY",)),
        ("{countries: [CN, NO]}", "countries", ("CN", "NO")),
        ("{home: https://bamboo.taobao.com}", "home", "https://bamboo.taobao.com"),
        ("{label: 淘宝店}", "label", Words({"": "淘宝店"})),
        ("{label: {zh-CN: 淘宝店, en: Taobao}}", "label", Words({"zh-CN": "淘宝店", "en": "Taobao"})),
        ("{checked: 2026-11-22}", "checked", dt.date(2026, 11, 22)),
        ("{test: yes}", "test", True),
        ("{until: }", "until", None),
    ],
)
def test_every_channel_may_say_this(typist, typed, key, value):
    assert value == getattr(channel(typist, typed), key)


def test_what_else_stands_there_is_the_channels_own(typist):
    assert {"id": "bamboo", "shop": {"name": "x"}} == channel(
        typist, "{id: bamboo, test: no, shop: {name: x}}"
    ).settings


@pytest.mark.parametrize(
    ("typed", "code", "hint"),
    [
        ("{until: 31.12.2026}", "bad-date", "write year-month-day: 2026-12-31"),
        ("{currencies: [RMB]}", "bad-currency", "write CNY"),
        ("{countries: 中国}", "bad-country", "write CN"),
        ("{home: taobao.com}", "bad-address", "write it with https:// before it and without spaces"),
        ("{test: perhaps}", "bad-flag", "write yes or no"),
        ("bambooshade", "wrong-type", "write its settings as `{key: value}`, or `{}` if it has none"),
    ],
)
def test_a_mistake_is_told_with_its_cure(typist, typed, code, hint):
    problem = typist.problem(f"name: Shop\ncurrency: CNY\nchannels: {{taobao: {typed}}}", STORE)

    assert (code, hint) == (problem.code, problem.hint)


def test_a_mistake_is_told_where_it_stands(typist):
    problem = typist.problem("name: Shop\ncurrency: CNY\nchannels:\n  taobao:\n    until: soon", STORE)

    assert (5, 12) == (problem.span.line, problem.span.column)
