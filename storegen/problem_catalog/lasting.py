"""Problems of ways to buy that work today and will not last, or work for somebody else."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from storegen.problem_catalog.explanation import Explanation

if TYPE_CHECKING:
    from collections.abc import Mapping

LASTING: Mapping[str, Explanation] = MappingProxyType(
    {
        "test-link": Explanation(
            "A link for trying out",
            "Nobody can pay with it: a shopper's card is refused, and the order never reaches you.",
            "Put the live link in its place. While the shop is not open yet, write `test: yes` below the channel.",
            "channels:\n  stripe: {}\n# and in a product\nbuy: {stripe: test_8wM5kD0abcDEF}",
        ),
        "look-alike-host": Explanation(
            "An address that imitates a known one",
            "It begins or looks like a checkout's address and belongs to somebody else, who gets the shoppers' money.",
            "Copy the address again from the provider itself. A mere warning may be an accident.",
            "buy: {link: https://taobao.com.evil.example/mug}",
        ),
        "currency-not-served": Explanation(
            "A way to buy in a currency that no page shows",
            "Channels are offered on pages in their currency, so no shopper ever sees this one.",
            "Correct the currency, or add a language that shows it.",
            "currency: EUR\nchannels:\n  stripe: {currencies: [USD]}",
        ),
        "address-too-long": Explanation(
            "A link that is very long",
            "Some mail programs and scanners cut a link, and a cut one leads nowhere.",
            "Use a shorter one: what follows the question mark is often not needed.",
        ),
        "single-point-of-failure": Explanation(
            "All ways to buy hang on one company",
            "When it closes your account, or its doors, nobody can buy any more.",
            "Add a channel of another company, or one that needs none: e-mail at your own domain, a bank transfer.",
            "channels:\n  stripe: {}",
        ),
        "price-drift": Explanation(
            "A provider that charges another price",
            "The page promises one price and the checkout asks another, as `channels.lock.json` remembers it.",
            "Change the price at the provider and run `storegen check --update-lock`, or correct the page.",
        ),
        "one-link-two-prices": Explanation(
            "One payment link at two prices",
            "The link charges one price, so on the other page shoppers are asked another one than they were promised. "
            "Prices are compared in the link's currency, or the store's where it names none.",
            "Make a link for each price. A link for one currency only says so, and stays off pages in another.",
            "variants:\n"
            "  - size: S\n"
            "    price: 8\n"
            "    buy: {stripe: {id: 8wM5kD0abcDEF, currency: CNY}}\n"
            "  - size: L\n"
            "    price: 20\n"
            "    buy: {stripe: {id: 3xk005Wdt6br5p, currency: CNY}}",
        ),
        "bad-lock": Explanation(
            "A damaged `channels.lock.json`",
            "It remembers what providers charge; without it nobody notices when a price goes apart.",
            "Take it from your backup, or delete it and run `storegen check --update-lock`.",
        ),
        "stale-facts": Explanation(
            "Facts about a provider that are old",
            "Providers change their addresses and rules, and what this channel does was last looked at long ago.",
            "Try an order there, then write the day: `checked: 2026-11-23`. A newer storegen knows newer facts.",
        ),
    }
)
