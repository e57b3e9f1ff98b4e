"""Orders by phone: the seller's number in, a link that dials it out. A person answers.

RFC 3966 (checked 2026-11-22): `tel:+NUMBER`, the whole number with the country.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from storegen.checkout.actions import Link
from storegen.checkout.base import ForAll, labelled
from storegen.checkout.capabilities import Capabilities, Grade, PriceFixedBy
from storegen.checkout.contract import Passed, Way
from storegen.checkout.phone_numbers import phone_problem, read_phone
from storegen.checkout.settings import missing_setting

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from storegen.catalog.model import BuyEntry
    from storegen.checkout.contract import Offer, Settings
    from storegen.problems import Problem, Span


class Phone(ForAll):
    """The channel `phone`."""

    name = "phone"
    operator = "telephone"
    checked = datetime.date(2026, 11, 22)
    capabilities = Capabilities(Grade.BY_HAND, PriceFixedBy.HUMAN, variant="none")
    words = labelled("Order by phone", "电话订购")
    known = ("number",)

    def check_settings(self, settings: Settings, span: Span, files: AbstractSet[str]) -> tuple[Problem, ...]:
        """It needs a number."""
        problems = super().check_settings(settings, span, files)
        number = settings.get("number")
        if not isinstance(number, str):
            hint = 'write phone: {number: "+86 138 0013 8000"}'
            return (*problems, missing_setting(self.name, "number", span, hint))
        wrong = phone_problem(number, span)
        return (*problems, wrong) if wrong else problems

    def way(self, offer: Offer, entry: BuyEntry | None, settings: Settings) -> Way | Passed:
        """The number to dial."""
        del offer, entry
        number = settings.get("number")
        found = read_phone(number) if isinstance(number, str) else None
        return Way((Link(f"tel:{found}"),)) if found else Passed("it has no number in store.yaml")


ADAPTER = Phone()
