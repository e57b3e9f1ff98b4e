"""Secret keys are found wherever they stand, and no report repeats one."""

from __future__ import annotations

import pytest

from storegen.commands import main
from storegen.leaks import Leak, leaks, without_keys
from tests.shop import STORE, Shop

# Put together here, so that no scanner takes this file for a leak.
STRIPE = "sk" + "_live_" + "4eC39HqLyjWDarjtT1zdp7dc"
KEYS = [
    STRIPE,
    "rk" + "_test_" + "4eC39HqLyjWDarjtT1zdp7dc",
    "whsec" + "_" + "5WbX5kEWLlfzsGNjH64I8lOOqUB6e8FH",
    "-----BEGIN " + "RSA PRIVATE KEY-----",
    "-----BEGIN " + "PRIVATE KEY-----",
    "pdl" + "_live_apikey_" + "01gtgztp8f4kek3yd4g1wrksa3_q6TGTJyvoIz7LDtXT65bX7_AQO",
    "sq0" + "csp-" + "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789abcdefg",
    "shp" + "at_" + "0123456789abcdef0123456789abcdef",
    "AK" + "IA" + "IOSFODNN7EXAMPLE",
    "eyJ0eXAiOiJKV1Qi" + "LCJhbGciOiJSUzI1NiJ9.eyJhdWQiOiI5NGQ1OWNlZi1kYmI4.c2lnbmVkLWJ5LW5vYm9keQ-_",
    "live" + "_dHar4XY7LxsDOtmnkVtjNVWXLSlXsM",
    "S" + "T_MDEyMzQ1NjctODlhYi1jZGVmLTAxMjMtNDU2Nzg5YWJjZGVm",
    "gh" + "p_" + "0123456789abcdefghijABCDEFGHIJ012345",
]


@pytest.mark.parametrize("key", KEYS)
def test_a_key_is_found_where_it_stands(key):
    found = list(leaks(f"name: x\nnote: 茶 {key}\n"))

    assert [(2, 9)] == [(one.line, one.column) for one in found]


@pytest.mark.parametrize("key", KEYS)
def test_a_report_shows_stars_instead(key):
    assert f"茶 {'*' * len(key)}." == without_keys(f"茶 {key}.")


@pytest.mark.parametrize(
    "text",
    [
        "pk" + "_live_" + "4eC39HqLyjWDarjtT1zdp7dc",
        "pk" + "_live_" + "4eC39HqLyjWDarjtT1zdp7dc4eC39HqLyjWDarjtT1zdp7dc",
        "live_7d279f61a3499fed520f7cd8c08",
        "https://buy.stripe.com/test_8wM5kD0abcDEF",
        "task_live_4eC39HqLyjWDarjtT1zdp7dc",
        "-----BEGIN CERTIFICATE-----",
        "AKIA",
        "a private key is like a key to your house",
    ],
)
def test_what_may_be_public_is_no_leak(text):
    assert [] == list(leaks(text))


@pytest.mark.parametrize(
    ("path", "text", "place"),
    [
        ("content/products/mug.md", f"---\ntitle: Mug\nprice: 8\n---\nOur key: {STRIPE}\n", "5:10"),
        ("content/products/mug.yaml", f"title: Mug\nprice: 8\n# {STRIPE}\n", "3:3"),
        ("content/menus.yaml", f"main:\n  - {STRIPE}\n", "2:5"),
        ("content/static/keys.txt", f"x\n{STRIPE}\n", "2:1"),
    ],
)
def test_a_key_in_the_content_keeps_the_shop_from_being_published(path, text, place, tmp_path):
    result = Shop.of(tmp_path, f"-- content/store.yaml --\n{STORE}").write(path, text).build()

    assert not result.published
    assert f"secret {path}:{place}" in result.places


def test_private_files_may_hold_keys(tmp_path):
    shop = Shop.of(tmp_path, f"-- content/store.yaml --\n{STORE}")
    shop.write("content/private/keys.txt", STRIPE).write("content/products/mug.private.yaml", f"note: {STRIPE}\n")

    assert shop.build().published


def test_a_key_in_a_theme_is_found_before_anything_is_published(tmp_path):
    shop = Shop.of(tmp_path, f"-- content/store.yaml --\n{STORE}")
    result = shop.write("themes/plain/partials/footer.html", f"<p>{STRIPE}</p>").build()
    (found,) = [one.message for one in result.problems if one.code == "secret"]

    assert not result.published
    assert found.startswith("a secret key of Stripe would be published in /")


def test_a_key_from_the_environment_must_not_be_published(tmp_path, monkeypatch):
    monkeypatch.setenv("FOXY_STORE_KEY", "a-key-of-no-known-form")
    store = STORE.replace("{email", "{foxy: {store: shade.foxycart.com, currency: CNY}, email")
    shop = Shop.of(tmp_path, f"-- content/store.yaml --\n{store}")
    result = shop.write("content/static/robots.html", "<p>a-key-of-no-known-form</p>").build()

    assert ["the key of foxy would be published in content/static/robots.html"] == [
        one.message for one in result.problems if one.code == "secret"
    ]


@pytest.mark.parametrize("how", ["text", "json", "github"])
def test_no_report_repeats_a_key(how, tmp_path, capsys):
    mug = f"---\ntitle: Mug\nprice: 8\nbuy: {{stripe: {STRIPE}}}\n---\n"
    Shop.of(tmp_path, f"-- content/store.yaml --\n{STORE.replace('{email', '{stripe: {}, email')}").write(
        "content/products/mug.md", mug
    )
    status = main(["check", "-C", str(tmp_path), "--format", how])
    told = "".join(capsys.readouterr())

    assert (1, True, False) == (status, "secret" in told, STRIPE in told)


def test_the_place_and_name_are_all_that_is_told():
    assert [Leak("a secret key of Stripe", 1, 1)] == list(leaks(STRIPE))
