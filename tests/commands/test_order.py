"""`storegen order`: a message that came in is compared with its own code and with today's shop."""

from __future__ import annotations

import io
import json
import sys
from typing import TYPE_CHECKING

import pytest

from storegen.checkout.order_code import OrderLine, order_code
from storegen.commands import main
from tests.shop import Shop

if TYPE_CHECKING:
    from pathlib import Path

MUG = "---\ntitle: Mug\nprice: 8.00\nsale: {price: 7.00, from: 2026-12-01, until: 2026-12-24}\n---\nHot.\n"
TWO = OrderLine("mug", "default", 2, "8.00", "CNY")


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return Shop.of(tmp_path / "shop").write("content/products/mug.md", MUG)


def message_of(*lines: OrderLine) -> str:
    return "\n".join(["> Dear shop,", f"> 订单码: {order_code(lines)}", *(f"> {line.text}" for line in lines), ""])


def order(shop: Shop, message: str, *more: str, day: str = "2026-11-22") -> int:
    shop.write("order.txt", message)
    return main(["order", "-C", str(shop.root), "--as-of", day, *more, str(shop.root / "order.txt")])


def test_an_order_as_it_was_sent_is_read_out(shop, capsys):
    assert 0 == order(shop, message_of(TWO))
    assert (
        "2 × Mug, at 8.00 CNY: 16.00 CNY\n"
        "total without shipping: 16.00 CNY\n"
        f"order {order_code([TWO])} is as it was sent, at today's prices\n"
    ) == capsys.readouterr().out


def test_a_line_is_read_out_with_its_choices_sku_and_what_is_to_be_written_on_it(shop, capsys):
    options = "price: 8.00\noptions: {size: [50 ml]}\nvariants: [{sku: C-50, size: 50 ml}]"
    shop.write("content/products/cream.md", f"---\ntitle: Cream\n{options}\n---\n")
    order(shop, message_of(OrderLine("cream", "50-ml", 3, "8.00", "CNY", " [Engraving: Ada]")))

    expected = "3 × Cream, 50 ml, SKU C-50, at 8.00 CNY: 24.00 CNY [Engraving: Ada]"
    assert expected == capsys.readouterr().out.splitlines()[0]


def test_each_currency_has_a_total(shop, capsys):
    order(
        shop, message_of(TWO, OrderLine("cup", "red", 2, "500", "JPY"), OrderLine("mug", "default", 1, "0.10", "CNY"))
    )

    assert ["total without shipping: 16.10 CNY", "total without shipping: 1000 JPY"] == (
        capsys.readouterr().out.splitlines()[3:5]
    )


def test_a_line_of_a_product_that_is_gone_is_read_out_by_its_name_in_the_order(shop, capsys):
    order(shop, message_of(OrderLine("cup", "red", 2, "5.00", "CNY")))

    assert "2 × cup red, at 5.00 CNY: 10.00 CNY" == capsys.readouterr().out.splitlines()[0]


def test_a_quantity_changed_on_the_way_is_noticed(shop, capsys):
    assert 1 == order(shop, message_of(TWO).replace("*2=", "*1="))
    assert "error[changed-order]" in capsys.readouterr().err


def test_the_day_decides_the_price(shop, capsys):
    assert 1 == order(shop, message_of(TWO), day="2026-12-01")
    assert "was ordered at 8.00 CNY; today it costs 7.00" in capsys.readouterr().err


def test_each_difference_is_one_problem(shop, capsys):
    gone, dearer = OrderLine("cup", "default", 1, "5.00", "CNY"), OrderLine("mug", "default", 1, "6.00", "CNY")
    order(shop, message_of(gone, dearer), "--format", "json")

    found = json.loads(capsys.readouterr().out)

    assert ["unknown-order-line", "order-price"] == [problem["code"] for problem in found["problems"]]
    assert [gone.text, dearer.text] == found["lines"]


def test_an_order_can_be_pasted(shop, monkeypatch, capsys):
    pasted = io.TextIOWrapper(io.BytesIO(message_of(TWO).encode()))
    monkeypatch.setattr(sys, "stdin", pasted)

    assert 0 == main(["order", "-C", str(shop.root), "--as-of", "2026-11-22", "-"])
    assert "is as it was sent" in capsys.readouterr().out
