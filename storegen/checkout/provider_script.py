"""Consent to a provider's JavaScript: settings in, whether the seller allows the script out, and a warning until then.

A shop loads nothing from others until a shopper asks for it. An adapter that yields a `Script` has the setting
`script`; `script: allowed` says that the seller knows. Until then whatever needs the script is passed over, and no
policy opens for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.checkout.contract import Passed
from storegen.checkout.setting_values import text_of
from storegen.checkout.settings import entry_text
from storegen.problems import Problem, Severity

if TYPE_CHECKING:
    from storegen.catalog.model import BuyEntry
    from storegen.checkout.contract import Settings
    from storegen.problems import Span

SCRIPT = "script"
"""Name of the setting, for an adapter's `known`."""


def is_allowed(settings: Settings) -> bool:
    """Whether store.yaml says `script: allowed` below the channel."""
    return text_of(settings, SCRIPT) == "allowed"


def not_allowed(settings: Settings) -> Passed | None:
    """Why what needs the script is passed over; `None` once the seller allows it."""
    return None if is_allowed(settings) else Passed("it loads JavaScript, which store.yaml does not allow")


def script_warnings(channel: str, host: str, instead: str, settings: Settings, span: Span) -> tuple[Problem, ...]:
    """A warning until the seller allows the script of a channel that is nothing without it.

    Args:
        host: where the script comes from: `js.stripe.com`.
        instead: what does without, to follow `use`: `the channel stripe, a plain link`.
        span: where the channel stands in store.yaml.
    """
    message = f"{channel} is left out: it loads JavaScript from {host}, which store.yaml does not allow"
    return () if is_allowed(settings) else (_warning(message, channel, instead, span),)


def button_warnings(entry: BuyEntry, channel: str, host: str, instead: str, settings: Settings) -> tuple[Problem, ...]:
    """A warning until the seller allows the script, at an entry that needs it where others of its channel do not.

    The channel passes such an entry over until then, so that a shop of plain links needs no policy for the script.
    """
    message = f"'{entry_text(entry)}' is left out: it loads JavaScript from {host}, which store.yaml does not allow"
    return () if is_allowed(settings) else (_warning(message, channel, instead, entry.span),)


def _warning(message: str, channel: str, instead: str, span: Span) -> Problem:
    hint = f"use {instead}; or write `script: allowed` below {channel} in store.yaml"
    return Problem("provider-script", message, span, hint, Severity.WARNING)
