from __future__ import annotations

from storegen.preview.policy import SHOP_POLICY, preview_headers, preview_policy, without_policy


def _directives(policy: str) -> dict[str, list[str]]:
    return {name: values for name, *values in (each.split() for each in policy.split(";"))}


def test_the_preview_is_as_strict_as_the_shop_but_for_its_websocket_and_tls():
    shop = _directives(SHOP_POLICY)
    del shop["upgrade-insecure-requests"]
    shop["connect-src"].append("ws://127.0.0.1:8000")

    assert shop == _directives(preview_policy(SHOP_POLICY, "127.0.0.1:8000"))


def test_what_the_preview_adds_is_allowed_where_the_shop_allows_nothing():
    directives = _directives(preview_policy("default-src 'none'", "h:1"))

    assert ["'none'"] == directives["default-src"]
    assert ["'self'"] == directives["script-src"] == directives["style-src"]
    assert ["'self'", "ws://h:1"] == directives["connect-src"]


def test_sources_of_a_payment_provider_stay():
    directives = _directives(preview_policy("script-src https://pay.example; img-src 'self'", "h:1"))

    assert ["https://pay.example", "'self'"] == directives["script-src"]


def test_a_shop_without_a_policy_gets_none():
    assert "" == preview_policy("", "h:1")
    assert "Content-Security-Policy" not in dict(preview_headers(""))


def test_a_pages_own_policy_moves_into_the_header():
    meta = b"""<meta http-equiv="Content-Security-Policy" content="script-src &#39;self&#39; https://pay.example">"""
    page, policy = without_policy(b"<head>\n" + meta + b"\n<title>Mug</title>")

    assert b"<head>\n<title>Mug</title>" == page
    assert ["'self'", "https://pay.example"] == _directives(policy)["script-src"]
    assert ["'none'"] == _directives(policy)["frame-ancestors"]


def test_a_page_without_a_policy_stays_as_it_is():
    assert (b"<title>Mug</title>", "") == without_policy(b"<title>Mug</title>")


def test_only_a_providers_own_frame_may_ask_for_payment():
    def permissions(policy):
        return dict(preview_headers(policy))["Permissions-Policy"]

    assert permissions("frame-src https://pay.example").endswith('payment=(self "https://pay.example")')
    assert permissions("img-src 'self'").endswith("payment=()")
