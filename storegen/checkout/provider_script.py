"""Consent to a provider's JavaScript: settings in, whether the seller allows the script out, and a warning until then.

A shop loads nothing from others until a shopper asks for it. An adapter that yields a `Script` has the setting
`script`; `script: allowed` says that the seller knows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.checkout.setting_values import text_of
from storegen.problems import Problem, Severity

if TYPE_CHECKING:
    from storegen.checkout.contract import Settings
    from storegen.problems import Span

SCRIPT = "script"
"""Name of the setting, for an adapter's `known`."""


def is_allowed(settings: Settings) -> bool:
    """Whether store.yaml says `script: allowed` below the channel."""
    return text_of(settings, SCRIPT) == "allowed"


def script_warnings(channel: str, host: str, instead: str, settings: Settings, span: Span) -> tuple[Problem, ...]:
    """A warning until the seller allows the script.

    Args:
        host: where the script comes from: `js.stripe.com`.
        instead: what does without, to follow `use`: `the channel stripe, a plain link`.
        span: where to point: the channel in store.yaml, or the entry that needs the script.
    """
    if is_allowed(settings):
        return ()
    message = f"{channel} loads JavaScript from {host} when a shopper clicks"
    hint = f"use {instead}; or write `script: allowed` below {channel} in store.yaml"
    return (Problem("provider-script", message, span, hint, Severity.WARNING),)
