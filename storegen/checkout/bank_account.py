"""A bank account as settings: checked, and as the lines that a shopper copies into a transfer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.checkout.by_transfer import after_words, price_words, transfer_words
from storegen.checkout.iban import bic_problem, iban_problem, read_bic, read_iban, spelled_iban
from storegen.checkout.words_typed import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from storegen.checkout.contract import Offer, Settings
    from storegen.problems import Problem, Span


def account_problems(settings: Settings, span: Span) -> Iterator[Problem]:
    """Problems of an IBAN and a BIC that are there."""
    iban, bic = one_line(settings, "iban"), one_line(settings, "bic")
    found = (iban_problem(iban, span) if iban else None, bic_problem(bic, span) if bic else None)
    yield from (problem for problem in found if problem)


def account_lines(offer: Offer, reference: str, settings: Settings) -> tuple[str, ...]:
    """What to send, to whom, with which reference, and what happens then."""
    words = transfer_words(offer.language)
    iban, bic = read_iban(one_line(settings, "iban")), read_bic(one_line(settings, "bic"))
    rows = (
        (words.holder, one_line(settings, "holder")),
        ("IBAN", spelled_iban(iban) if iban else ""),
        (words.account, "" if iban else one_line(settings, "account")),
        ("BIC", bic or ""),
        (words.bank, one_line(settings, "bank")),
        (words.reference, reference),
    )
    return (
        words.send.format(price=price_words(offer)),
        *(f"{label}: {value}" for label, value in rows if value),
        *after_words(offer, settings),
    )
