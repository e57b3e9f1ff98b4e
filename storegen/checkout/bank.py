"""Bank transfers: the seller's account in, what to write on the transfer out. A person compares it with the orders."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from storegen.checkout.actions import Instructions
from storegen.checkout.bank_account import account_lines, account_problems
from storegen.checkout.base import labelled
from storegen.checkout.by_transfer import ByTransfer
from storegen.checkout.contract import Passed, Way
from storegen.checkout.iban import is_like_iban, read_iban
from storegen.checkout.settings import missing_setting
from storegen.checkout.words_typed import one_line
from storegen.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from storegen.checkout.contract import Offer, Settings
    from storegen.problems import Span

_CURRENCY = re.compile(r"[A-Z]{3}")


class Bank(ByTransfer):
    """The channel `bank`."""

    name = "bank"
    operator = "bank"
    checked = datetime.date(2026, 11, 22)
    words = labelled("Bank transfer", "银行转账")
    known = ("holder", "iban", "account", "bic", "bank", "currency", "reference", "note")
    needs = ("holder",)
    example = "holder: Corner Shop Ltd, iban: DE89 3704 0044 0532 0130 00"

    def currencies(self, settings: Settings) -> tuple[str, ...]:
        """The account's currency, if it is named."""
        currency = one_line(settings, "currency").upper()
        return (currency,) if _CURRENCY.fullmatch(currency) else ()

    def wrong(self, settings: Settings, span: Span) -> Iterator[Problem]:
        """It needs an IBAN that is right, or an account number."""
        yield from account_problems(settings, span)
        if not one_line(settings, "iban") and not one_line(settings, "account"):
            yield missing_setting(self.name, "iban", span, "write iban: …, or account: … in countries without IBAN")
        account = one_line(settings, "account")
        if is_like_iban(account):
            hint = f"write it as iban: {account}"
            message = f"the account '{account}' is an IBAN, and its check digits are looked at only there"
            yield Problem("bad-channel-id", message, span, hint)
        if settings.get("currency") is not None and not self.currencies(settings):
            hint = "write it as three letters: EUR"
            yield Problem("bad-currency", "the currency of the channel bank is none", span, hint)

    def ask(self, offer: Offer, reference: str, settings: Settings) -> Way | Passed:
        """The lines of a transfer."""
        typed = one_line(settings, "iban")
        if (typed and read_iban(typed) is None) or not (typed or one_line(settings, "account")):
            return Passed("it has no account in store.yaml")
        return Way((Instructions(account_lines(offer, reference, settings)),))


ADAPTER = Bank()
