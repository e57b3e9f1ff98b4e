"""What every entry below `buy` may say beside its id: a mapping as typed in, what is wrong with its values out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic_core import PydanticCustomError

from storegen.schema.codes import parse_currency
from storegen.schema.mistakes import Mistake, complain, shown
from storegen.schema.reading import FromText, is_absent
from storegen.schema.synonyms import meaning, synonyms
from storegen.schema.text_types import parse_day

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from storegen.documents.node import Node

_OTHER_WORDS = synonyms("""
out: sold_out soldout none 0 no 售罄 缺货 无货 下架
in: available yes 有货 在售
""")


def parse_there(text: str) -> str:
    """Read whether it can be had there."""
    if text in ("in", "out"):
        return text
    meant = meaning(text, _OTHER_WORDS) or "out, if it is sold out there, or take the key away"
    raise complain("bad-choice", "is not one of the words allowed here", f"write {meant}")


def entry_mistakes(typed: Mapping[str, Node]) -> Iterator[Mistake]:
    """What is wrong with `currency`, `until` and `availability` of a way to buy."""
    readers = {
        "currency": FromText(parse_currency, "a currency code such as CNY"),
        "until": FromText(parse_day, "a date such as 2026-12-31"),
        "availability": FromText(parse_there, "in or out"),
    }
    for key, reader in readers.items():
        value = typed.get(key)
        if is_absent(value):
            continue
        try:
            reader.read(value)
        except PydanticCustomError as error:
            told = error.context or {}
            what = f"{key} {shown(value)}" if isinstance(value, str) else key
            yield Mistake(error.type, f"{what} {told['complaint']}", told["hint"], (key,))
