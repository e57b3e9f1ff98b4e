"""What chat programs have in common: the seller's id there in, an address that opens the chat with the order out."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, ClassVar
from urllib.parse import quote

from storegen.checkout.actions import Link
from storegen.checkout.base import ForAll
from storegen.checkout.capabilities import MESSAGE
from storegen.checkout.contract import Passed, Way
from storegen.checkout.hand_over import CartText
from storegen.checkout.message import MOST, fitting
from storegen.checkout.settings import missing_setting
from storegen.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from storegen.catalog.model import BuyEntry
    from storegen.checkout.contract import Offer, Settings
    from storegen.checkout.hand_over import HandOver
    from storegen.problems import Span


class ByMessage(ForAll):
    """A channel with one setting, the seller's id, and one address, which holds the order's text.

    Attributes:
        setting: name of the setting with the id.
        example: how to write it.
        body: name of the address's parameter for the text; empty where the text follows at once.
        noun: what the id should be, for `'…' is not a LINE id`.
        cure: how such an id looks.
    """

    capabilities = MESSAGE
    setting: ClassVar[str]
    example: ClassVar[str]
    body: ClassVar[str]
    noun: ClassVar[str]
    cure: ClassVar[str]

    @abstractmethod
    def read(self, typed: str) -> str | None:
        """The id in one spelling, from an id or an address as typed; `None` where it is neither."""

    @abstractmethod
    def start(self, found: str) -> str:
        """The address before the text, for an id that `read` found."""

    def wrong(self, typed: str, span: Span) -> Problem | None:
        """The problem of an id as typed, if it has one."""
        if self.read(typed) is not None:
            return None
        return Problem("bad-channel-id", f"'{typed}' is not {self.noun}", span, self.cure)

    def check_settings(self, settings: Settings, span: Span, files: AbstractSet[str]) -> tuple[Problem, ...]:
        """It needs an id."""
        problems = super().check_settings(settings, span, files)
        typed = settings.get(self.setting)
        if not isinstance(typed, str):
            hint = f"write {self.name}: {{{self.setting}: {self.example}}}"
            return (*problems, missing_setting(self.name, self.setting, span, hint))
        wrong = self.wrong(typed, span)
        return (*problems, wrong) if wrong else problems

    def way(self, offer: Offer, entry: BuyEntry | None, settings: Settings) -> Way | Passed:
        """A chat with the order in it, shortened where the address would become too long."""
        del entry
        found = self._found(settings)
        if found is None:
            return Passed(f"it has no {self.setting} in store.yaml")
        start = self.start(found) + (f"{self.body}=" if self.body else "")
        return Way((Link(fitting(offer, lambda lines: start + quote("\n".join(lines), safe=""))),))

    def hand_over(self, settings: Settings, language: str) -> HandOver | None:
        """One message with all lines."""
        del language
        found = self._found(settings)
        return CartText(self.start(found), "", self.body, found, MOST) if found else None

    def _found(self, settings: Settings) -> str | None:
        typed = settings.get(self.setting)
        return self.read(typed) if isinstance(typed, str) else None
