"""Who holds a domain: a known company, or whoever holds the name itself."""

from __future__ import annotations

import pytest

from storegen.checkout.operators import operator_of


@pytest.mark.parametrize(
    ("domain", "expected"),
    [
        ("gmail.com", "google"),
        ("SMTP.Gmail.com.", "google"),
        ("notgmail.com", "notgmail.com"),
        ("partner.example", "partner.example"),
        ("www.partner.example", "partner.example"),
        ("shop.partner.example", "shop.partner.example"),
    ],
)
def test_a_domain_hangs_on_a_known_company_or_on_its_own_holder(domain, expected):
    assert expected == operator_of(domain)
