"""Checkouts that are a provider's script and a key meant to be seen: settings and an id in, a `Script` out.

The key stands in store.yaml and tells tests from live sales. What was typed in its place is never repeated, because it
may be a secret key.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from storegen.checkout.base import ById
from storegen.checkout.contract import Passed, Way
from storegen.checkout.provider_script import is_allowed, not_allowed, script_warnings
from storegen.checkout.setting_values import text_of
from storegen.checkout.settings import missing_setting
from storegen.problems import Problem, Severity

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from storegen.catalog.model import BuyEntry
    from storegen.checkout.contract import Offer, Settings
    from storegen.problems import Span


class KeyedScript(ById):
    """A channel of that kind.

    Attributes:
        id: pattern of what an entry names.
        setting: which setting holds the key: `token`.
        key: pattern of the key.
        unusual_key: pattern of what may be a key all the same, and no secret one.
        key_noun: what it is, for `what stands at 'token' is not a client-side token of Paddle`.
        key_cure: where to find it.
        test_key: what a key for tests begins with.
        host: where the script comes from: `cdn.paddle.com`.
        instead: what does without a script, to follow `use`.
        sources: what the script loads: directive -> sources.
    """

    id: ClassVar[re.Pattern[str]]
    setting: ClassVar[str]
    key: ClassVar[re.Pattern[str]]
    unusual_key: ClassVar[re.Pattern[str] | None] = None
    key_noun: ClassVar[str]
    key_cure: ClassVar[str]
    test_key: ClassVar[str]
    host: ClassVar[str]
    instead: ClassVar[str]
    sources: ClassVar[Mapping[str, tuple[str, ...]]]

    def check_settings(self, settings: Settings, span: Span, files: AbstractSet[str]) -> tuple[Problem, ...]:
        """It needs the key that may be seen, and consent to the script."""
        warnings = script_warnings(self.name, self.host, self.instead, settings, span)
        return (*super().check_settings(settings, span, files), *self._key_problems(settings, span), *warnings)

    def read(self, text: str, settings: Settings) -> str | None:
        """The id as it is."""
        del settings
        return text if self.id.fullmatch(text) else None

    def is_test(self, entry: BuyEntry | None, settings: Settings) -> bool:
        """The key says so."""
        del entry
        return self.key_in(settings).startswith(self.test_key)

    def way(self, offer: Offer, entry: BuyEntry | None, settings: Settings) -> Way | Passed:
        """The script, once there is a key and the script is allowed."""
        if not self.key_in(settings):
            return Passed(f"it has no {self.setting} in store.yaml")
        return not_allowed(settings) or super().way(offer, entry, settings)

    def csp(self, settings: Settings) -> Mapping[str, tuple[str, ...]]:
        """What the script loads, where it may."""
        return self.sources if is_allowed(settings) else {}

    def key_in(self, settings: Settings) -> str:
        """The key; empty where there is none."""
        typed = text_of(settings, self.setting)
        return typed if self.key.fullmatch(typed) or self._is_unusual_key(typed) else ""

    def _is_unusual_key(self, typed: str) -> bool:
        return self.unusual_key is not None and self.unusual_key.fullmatch(typed) is not None

    def _key_problems(self, settings: Settings, span: Span) -> tuple[Problem, ...]:
        typed = text_of(settings, self.setting)
        if self.key.fullmatch(typed):
            return ()
        if not typed:
            return (missing_setting(self.name, self.setting, span, self.key_cure),)
        if self._is_unusual_key(typed):
            message = f"what stands at '{self.setting}' does not look like {self.key_noun}"
            hint = f"check that the checkout opens with it; or {self.key_cure}"
            return (Problem("bad-channel-id", message, span, hint, Severity.WARNING),)
        return (
            Problem("bad-channel-id", f"what stands at '{self.setting}' is not {self.key_noun}", span, self.key_cure),
        )
