"""Any other shop or checkout: an https address in, a link there out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.checkout.actions import Link
from storegen.checkout.contract import Way
from storegen.checkout.settings import bad_entry, entry_currency, entry_keys, entry_text, is_https, unknown_settings

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from storegen.catalog.model import BuyEntry
    from storegen.checkout.contract import Offer
    from storegen.problems import Problem, Span


class AnyLink:
    """The channel `link`."""

    name = "link"
    needs_entry = True

    def labels(self) -> Mapping[str, str]:
        """What shoppers call it."""
        return {"en": "Partner shop", "zh": "合作店铺"}

    def check_settings(
        self, settings: Mapping[str, object], span: Span, files: AbstractSet[str]
    ) -> tuple[Problem, ...]:
        """It has no settings."""
        del files
        return tuple(unknown_settings(self.name, settings, (), span))

    def check_entry(self, entry: BuyEntry, settings: Mapping[str, object]) -> tuple[Problem, ...]:
        """An entry is a complete https address."""
        del settings
        if not is_https(entry_text(entry)):
            return (bad_entry(entry, "is not a complete https address", "copy it from the browser: https://…"),)
        return tuple(entry_keys(entry))

    def way(self, offer: Offer, entry: BuyEntry | None, settings: Mapping[str, object]) -> Way | None:
        """The link as it is.

        Passed over where the entry names another currency than the page's; without one it serves every page.
        """
        del settings
        if (
            entry is None
            or not is_https(entry_text(entry))
            or entry_currency(entry) not in (None, offer.price.currency)
        ):
            return None
        return Way((Link(entry_text(entry)),))


ADAPTER = AnyLink()
