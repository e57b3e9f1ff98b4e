"""The policy of every adapter: it names what its actions need, nothing else, and nothing before the seller agrees."""

from __future__ import annotations

import re
from fnmatch import fnmatch
from urllib.parse import urlsplit

from storegen.checkout.actions import Form, Script
from storegen.checkout.contract import Way
from storegen.checkout.hand_over import CartForm, CartScript
from tests.checkout.every_adapter import each_adapter, good_cart, good_way, offers_for
from tests.checkout.examples import GOOD
from tests.checkout.examples.facts import POLICIES
from tests.checkout.offers import entry_of

DIRECTIVES = ("script-src", "style-src", "frame-src", "connect-src", "img-src", "font-src", "form-action", "child-src")


def forms_of(adapter) -> list[str]:
    """Where the forms of a good example go."""
    actions = (*good_way(adapter).actions, good_cart(adapter))
    return [one.action for one in actions if isinstance(one, Form | CartForm)]


def scripts_of(adapter) -> list[Script]:
    """The provider's scripts that a good example loads."""
    cart = good_cart(adapter)
    found = [action for action in good_way(adapter).actions if isinstance(action, Script)]
    return [*found, cart.script] if isinstance(cart, CartScript) else found


def is_let(address: str, sources) -> bool:
    """Whether a policy's sources let an address through, by host."""
    host = urlsplit(address).hostname
    return any(fnmatch(host, urlsplit(source).netloc) for source in sources)


@each_adapter
def test_a_policy_lets_through_what_the_provider_needs_and_nothing_else(adapter):
    expected = {name: sorted(sources.split()) for name, sources in POLICIES.get(adapter.name, {}).items()}
    policy = adapter.csp(GOOD[adapter.name][0])

    assert expected == {name: sorted(sources) for name, sources in policy.items()}


@each_adapter
def test_a_policy_names_whole_sources_of_known_directives(adapter):
    policy = adapter.csp(GOOD[adapter.name][0])
    sources = [source for found in policy.values() for source in found]

    assert [] == [name for name in policy if name not in DIRECTIVES]
    assert [] == [one for one in sources if not re.fullmatch(r"https://[a-z0-9*.-]+|'unsafe-(inline|eval)'|data:", one)]


@each_adapter
def test_a_policy_lets_every_form_script_and_stylesheet_through(adapter):
    policy, scripts = adapter.csp(GOOD[adapter.name][0]), scripts_of(adapter)

    assert [] == [one for one in forms_of(adapter) if not is_let(one, policy.get("form-action", ()))]
    assert [] == [one.src for one in scripts if not is_let(one.src, policy.get("script-src", ()))]
    assert [] == [one.styles for one in scripts if one.styles and not is_let(one.styles, policy.get("style-src", ()))]
    assert bool(scripts) == adapter.capabilities.script


@each_adapter
def test_a_script_is_neither_loaded_nor_let_through_before_the_seller_allows_it(adapter):
    settings, value, currency = GOOD[adapter.name]
    if not adapter.capabilities.script:
        return
    silent = {name: typed for name, typed in settings.items() if name != "script"}
    way = adapter.way(offers_for(currency)[0], entry_of(value), silent)
    actions = way.actions if isinstance(way, Way) else ()

    assert [] == [action for action in actions if isinstance(action, Script)]
    assert {} == dict(adapter.csp(silent))
