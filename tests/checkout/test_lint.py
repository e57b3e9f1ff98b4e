"""What `check` says of ways to buy, from a shop's files: the rules beyond names and ids."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storegen.checkout.lint.look_alikes import Imitation, Known, imitates
from storegen.checkout.lint.test_links import is_real
from tests.checkout.linting import EMAIL, checked, told
from tests.shop import STORE, Shop

TEST = "buy: {stripe: test_8wM5kD0abcDEF}"
LIVE = "buy: {stripe: 8wM5kD0abcDEF}"
KNOWN = Known.of(
    ("taobao.com", "paypal.com", "ebay.com", "ebay.com.au", "google.com", "a.co", "ko-fi.com", "u.wechat.com")
)


@pytest.mark.parametrize(
    ("domain", "settings", "expected"),
    [
        ("https://www.mugs-of-berlin.de", "{}", [("error", "mug-0.md:4")]),
        ("https://www.mugs-of-berlin.de", "{test: yes}", [("error", "mug-0.md:4")]),
        ("https://mugs.example", "{}", [("warning", "mug-0.md:4")]),
        ("https://mugs.example", "{test: yes}", []),
        ("https://mugs.example", "{until: 2026-01-01}", []),
    ],
)
def test_a_test_link_must_not_be_in_an_open_shop(domain, settings, expected, tmp_path):
    result = checked(tmp_path, f"stripe: {settings}, {EMAIL}", TEST, domain=domain)

    assert expected == told(result, "test-link")


@pytest.mark.parametrize(
    ("domain", "real"),
    [
        (None, False),
        ("https://shop.test", False),
        ("http://localhost:8000", False),
        ("https://www.example.com", False),
        ("https://testing.shop", True),
        ("https://my-example.com", True),
    ],
)
def test_some_domains_never_lead_to_a_shop(domain, real):
    assert real == is_real(domain)


@pytest.mark.parametrize(
    ("host", "imitated"),
    [
        ("item.taobao.com", None),
        ("taobao.com.evil.example", "taobao.com"),
        ("taobao.com-login.example", "taobao.com"),
        ("t\u0430obao.com", "taobao.com"),
        ("xn--tobao-4ve.com", "taobao.com"),
        ("paypa1.com", "paypal.com"),
        ("www.g0ogle.com", "google.com"),
        ("ebay.com.au", None),
        ("mytaobao.com.cn", None),
        ("xn--tobao-4ve.com.evil.example", "taobao.com"),
        ("paypai.com", "paypal.com"),
        ("u.vvechat.com", "u.wechat.com"),
        ("kofi.com", None),
        ("ko-f1.com", "ko-fi.com"),
        ("a.co-op.example", None),
        ("partner.example", None),
        ("茶.example", None),
        ("", None),
    ],
)
def test_a_host_that_is_made_to_be_mistaken_is_found(host, imitated):
    assert imitated == _imitated(host, is_certain=True)


@pytest.mark.parametrize(
    ("host", "imitated"),
    [
        ("paypal.com.co", "paypal.com"),
        ("taobao.com.de", "taobao.com"),
        ("secure-paypal.com", "paypal.com"),
        ("paypal-com.example", "paypal.com"),
        ("ebay.com.au", None),
        ("mypaypal.com", None),
    ],
)
def test_a_host_that_may_be_mistaken_by_accident_is_told(host, imitated):
    assert imitated == _imitated(host, is_certain=False)


def _imitated(host: str, *, is_certain: bool) -> str | None:
    found = imitates(host, KNOWN)
    return found.host if found and found.is_certain is is_certain else None


@given(st.sampled_from(sorted(KNOWN.hosts - {"a.co"})), st.from_regex(r"[a-z0-9]{3,9}", fullmatch=True))
def test_what_lies_below_a_known_host_is_its_own_and_what_continues_it_is_not(host, word):
    assert imitates(f"{word}.{host}", KNOWN) is None
    assert Imitation(host, is_certain=True) == imitates(f"{host}.{word}.example", KNOWN)


@pytest.mark.parametrize(
    ("channels", "hosts"),
    [
        ("shopify: {shop: shade.rnyshopify.com}", ["shade.rnyshopify.com"]),
        ("shopify: {shop: shade.myshopify.com.evil.example}", ["shade.myshopify.com.evil.example"]),
        ("foxy: {store: shade.foxycart.com.evil.example, currency: CNY}", ["shade.foxycart.com.evil.example"]),
        ("woocommerce: {shop: 'https://paypal.com.evil.example/store'}", ["paypal.com.evil.example"]),
        ("ucp: {endpoint: 'https://etsy.com.evil.example/buy'}", ["etsy.com.evil.example"]),
        ("ecwid: {page: 'https://bamboo.company.site.evil.example/'}", ["bamboo.company.site.evil.example"]),
        ("link: {home: 'https://shop.taobao.com.evil.example'}", ["shop.taobao.com.evil.example"]),
        ("whatsapp: {number: '+86 138 0013 8000'}", []),
        ("shopify: {shop: shade.myshopify.com, home: 'https://shade.myshopify.com'}", []),
    ],
)
def test_settings_that_lead_to_an_imitation_are_told(channels, hosts, tmp_path):
    assert hosts == _imitations(checked(tmp_path, f"{channels}, {EMAIL}"))


def test_mail_to_an_imitation_is_told(tmp_path):
    assert ["gmail.com.evil.example"] == _imitations(checked(tmp_path, "email: {address: me@gmail.com.evil.example}"))


def _imitations(result) -> list[str]:
    return [one.message.split()[2] for one in result.problems if one.code == "look-alike-host"]


@pytest.mark.parametrize(
    ("channels", "entry", "places"),
    [
        ("stripe: {currencies: [JPY]}", LIVE, ["store.yaml:5"]),
        ("stripe: {}", "buy: {stripe: {id: 8wM5kD0abcDEF, currency: EUR}}", ["mug-0.md:4"]),
        ("stripe: {currencies: [CNY]}", "buy: {stripe: {id: 8wM5kD0abcDEF, currency: USD}}", ["mug-0.md:4"]),
        ("stripe: {currencies: [CNY]}", LIVE, []),
        ("taobao: {currencies: [USD]}", "buy: {taobao: '563422855497'}", []),
    ],
)
def test_a_currency_that_no_page_offers_is_told(channels, entry, places, tmp_path):
    result = checked(tmp_path, f"{channels}, {EMAIL}", entry)

    assert [("warning", place) for place in places] == told(result, "currency-not-served")


@pytest.mark.parametrize(
    ("channels", "products", "places"),
    [
        (EMAIL, [""], []),
        ("email: {address: a@gmail.com}", ["", ""], ["store.yaml:5"]),
        ("stripe: {}", [LIVE, LIVE], ["store.yaml:5"]),
        (f"stripe: {{}}, {EMAIL}", [LIVE], []),
        ("stripe: {}, taobao: {}", [LIVE, "buy: {taobao: '563422855497'}"], ["mug-0.md:2", "mug-1.md:2"]),
        ("stripe: {}, taobao: {}", ["buy: {stripe: 8wM5kD0abcDEF, taobao: '563422855497'}", LIVE], ["mug-1.md:2"]),
    ],
)
def test_what_hangs_on_one_company_is_told_once(channels, products, places, tmp_path):
    result = checked(tmp_path, channels, *products)

    assert [("warning", place) for place in places] == told(result, "single-point-of-failure")


@pytest.mark.parametrize(
    ("settings", "day", "is_stale"),
    [
        ("{}", dt.date(2027, 12, 27), False),
        ("{}", dt.date(2027, 12, 28), True),
        ("{checked: 2027-12-28}", dt.date(2027, 12, 28), False),
        ("{checked: 2020-01-01}", dt.date(2026, 12, 28), False),
    ],
)
def test_facts_that_nobody_looked_at_for_400_days_are_stale(settings, day, is_stale, tmp_path):
    result = checked(tmp_path, f"stripe: {settings}, {EMAIL}", LIVE, as_of=day)

    assert is_stale == bool(told(result, "stale-facts"))


def test_a_long_link_is_told_once_for_all_variants(tmp_path):
    entry = f"options: {{size: [S, L]}}\nbuy: {{link: 'https://partner.example/?{'a' * 2100}'}}"

    assert [("warning", "mug-0.md:5")] == told(checked(tmp_path, f"link: {{}}, {EMAIL}", entry), "address-too-long")


@pytest.mark.parametrize(
    ("typed", "code", "hint"),
    [
        ("currency: RMB", "bad-currency", "write CNY"),
        ("until: 31.12.2026", "bad-date", "write year-month-day: 2026-12-31"),
        ("availability: 售罄", "bad-choice", "write out"),
        ("untill: 2026-12-31", "unknown-key", "did you mean 'until'?"),
    ],
)
def test_what_every_entry_may_say_is_checked(typed, code, hint, tmp_path):
    result = checked(tmp_path, f"stripe: {{}}, {EMAIL}", f"buy: {{stripe: {{id: 8wM5kD0abcDEF, {typed}}}}}")

    assert [hint] == [problem.hint for problem in result.problems if problem.code == code]


@pytest.mark.parametrize(
    ("channels", "entry", "code"),
    [
        ("whatsapp: {number: '12'}", "", "bad-phone"),
        ("stripee: {}", "", "unknown-channel"),
        ("paypal_me: {user: mugs}", "", "price-from-page"),
        ("stripe: {}", "buy: {stripe: short}", "bad-channel-id"),
        ("taobao: {}", "buy: {taobao: {id: '563422855497', untill: 2020-01-01}}", "unknown-key"),
    ],
)
def test_what_is_wrong_with_a_closed_channel_stops_no_build(channels, entry, code, tmp_path):
    name, ended = channels.partition(":")[0], channels.replace("{", "{until: 2020-01-01, ").replace(", }", "}")
    while_open = checked(tmp_path / "open", f"{channels}, {EMAIL}", entry)
    closed = checked(tmp_path / "closed", f"{channels}, {EMAIL}}}\nclosed: [{name}]\nsource: {{publish: yes", entry)
    past = checked(tmp_path / "ended", f"{ended}, {EMAIL}", entry)

    assert "error" in _severities(while_open, code)
    assert [{"warning"}] * 2 == [_severities(one, code) for one in (closed, past)]
    assert not any(problem.is_error for one in (closed, past) for problem in one.problems)


def test_what_is_wrong_with_a_listing_that_ended_stops_no_build(tmp_path):
    wrong = "buy: {stripe: {id: short, until: %s}}"
    ended, lasting = (
        checked(tmp_path / day, f"stripe: {{}}, {EMAIL}", wrong % day) for day in ("2020-01-01", "2030-01-01")
    )

    assert ({"warning"}, {"error"}) == (_severities(ended, "bad-channel-id"), _severities(lasting, "bad-channel-id"))


def test_a_closed_channel_may_be_taken_out_of_the_channels_while_products_still_name_it(tmp_path):
    store = STORE.replace("channels:", "closed: [taobao]\nchannels:")
    mug = "---\ntitle: Mug\nprice: 8\nbuy: {taobao: '563422855497'}\norder: [taobao, email]\n---\n"
    result = Shop.of(tmp_path, f"-- content/store.yaml --\n{store}-- content/products/mug.md --\n{mug}").build()

    assert ("no-picture",) == result.codes
    assert "taobao" not in result.page("/products/mug/")


def test_a_key_in_a_file_is_an_error_even_below_a_closed_channel(tmp_path):
    foxy = "foxy: {store: mugs.foxycart.com, currency: CNY, key: abcdefgh, until: 2020-01-01}"

    assert {"error"} == _severities(checked(tmp_path, f"{foxy}, {EMAIL}"), "secret")


def _severities(result, code: str) -> set[str]:
    return {severity for severity, _ in told(result, code)}


def test_an_edit_of_one_product_does_not_look_at_the_others_again(tmp_path):
    products = [f"-- content/products/mug-{number}.md --\n---\ntitle: Mug\nprice: 8\n---\n" for number in range(3)]
    shop = Shop.of(tmp_path, f"-- content/store.yaml --\n{STORE}{''.join(products)}")
    before = _looked(shop.build())
    after = _looked(shop.edit("content/products/mug-1.md", "price: 8", "price: 9").rebuild())

    assert ["mug-1"] == [slug for slug in after if after[slug] is not before[slug]]


def _looked(result) -> dict[str, object]:
    return {key[1]: value for key, value in result.site.memo.kept.items() if key[0] == "channels"}
