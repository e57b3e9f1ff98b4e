"""Quantities with their unit: `100 ml` in, amount and unit out."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from storegen.schema.mistakes import complain
from storegen.schema.reading import FromText
from storegen.schema.synonyms import meaning, synonyms
from storegen.suggest import suggest

# Unit: (dimension, how much of the dimension's base unit it is). Bases: g, ml, m, m², piece.
_UNITS = {
    "mg": ("mass", "0.001"), "g": ("mass", "1"), "kg": ("mass", "1000"), "t": ("mass", "1000000"),
    "oz": ("mass", "28.349523125"), "lb": ("mass", "453.59237"),
    "ml": ("volume", "1"), "cl": ("volume", "10"), "dl": ("volume", "100"), "l": ("volume", "1000"),
    "fl oz": ("volume", "29.5735295625"), "gal": ("volume", "3785.411784"),
    "mm": ("length", "0.001"), "cm": ("length", "0.01"), "m": ("length", "1"), "in": ("length", "0.0254"),
    "ft": ("length", "0.3048"), "yd": ("length", "0.9144"),
    "cm²": ("area", "0.0001"), "m²": ("area", "1"), "ft²": ("area", "0.09290304"),
    "piece": ("count", "1"),
}  # fmt: skip
_ALIASES = synonyms("""
mg: 毫克
g: 克 gram grams
kg: 公斤 千克 kilo kilogram kilograms
t: 吨 tonne tonnes
oz: ounce ounces
lb: pound pounds lbs
ml: 毫升 millilitre millilitres milliliter milliliters
cl: 厘升
dl: 分升
l: 升 litre litres liter liters
fl oz: floz fl_oz
mm: 毫米
cm: 厘米
m: 米 metre metres meter meters
in: inch inches
ft: foot feet
yd: yard yards
cm²: 平方厘米 cm2
m²: 平方米 平米 m2 sqm
ft²: ft2 sqft
piece: pieces pcs pc 件 个 只 片 块 粒 支 瓶 盒 袋 包
""")
_QUANTITY = re.compile(r"([0-9]{1,12}(?:\.[0-9]{1,6})?)\s*([^0-9.,\s].*)")


@dataclass(frozen=True, slots=True)
class Quantity:
    """How much of something.

    Attributes:
        amount: more than 0, with the digits as typed.
        unit: its canonical name: `ml`, `kg`, `piece`.
    """

    amount: Decimal
    unit: str

    @property
    def dimension(self) -> str:
        """What is measured: mass, volume, length, area or count; only equal ones can be compared."""
        return _UNITS[self.unit][0]

    @property
    def in_base(self) -> Decimal:
        """The amount in g, ml, m, m² or pieces."""
        return self.amount * Decimal(_UNITS[self.unit][1])


def parse_quantity(text: str) -> Quantity:
    """Read an amount and its unit."""
    found = _QUANTITY.fullmatch(text)
    if found is None:
        raise complain("bad-quantity", "is not an amount with its unit", _quantity_hint(text))
    unit = known_unit(found.group(2))
    if unit is None:
        raise complain(
            "bad-quantity",
            "has a unit that is not known",
            suggest(found.group(2), _UNITS) or f"known units: {', '.join(_UNITS)}",
        )
    amount = Decimal(found.group(1))
    if amount == 0:
        raise complain("bad-quantity", "is nothing", "write more than 0, or remove it")
    return Quantity(amount, unit)


def parse_weight(text: str) -> Quantity:
    """Read a quantity that weighs."""
    quantity = parse_quantity(text)
    if quantity.dimension != "mass":
        raise complain("bad-quantity", "is not a weight", "use g or kg: 250 g")
    return quantity


def known_unit(text: str) -> str | None:
    """The canonical name of a unit however it is usually written."""
    name = text.strip().rstrip(".").lower()
    return name if name in _UNITS else meaning(name, _ALIASES)


def _quantity_hint(text: str) -> str:
    if known_unit(text):
        return f"write 1 {text}"
    plain = unicodedata.normalize("NFKC", text).replace(",", ".")
    if plain != text and _QUANTITY.fullmatch(plain):
        return f"write {plain}"
    if re.fullmatch(r"[0-9.]+", plain):
        return f"write its unit too: {plain} g"
    return "write it as 100 ml"


Measured = Annotated[Quantity, FromText(parse_quantity, "an amount with its unit such as `100 ml`", {"type": "string"})]
Weight = Annotated[Quantity, FromText(parse_weight, "a weight such as `250 g`", {"type": "string"})]
