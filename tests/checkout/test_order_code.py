"""Orders with a code: what the shop's script writes can be read back, and what was changed does not fit its code."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import assume, given
from hypothesis import strategies as st

from storegen.checkout.order_code import OrderLine, codes_in, order_code, read_order

CREAM = OrderLine("moon-cream", "50-ml", 2, "128.00", "CNY")
MUG = OrderLine("茶杯", "default", 1, "110", "JPY")

slugs = st.text("abz-_09茶杯𠮷", min_size=1, max_size=12)
lines = st.builds(
    OrderLine,
    slugs,
    slugs,
    st.integers(1, 9999),
    st.sampled_from(["1.10", "110", "1.100", "0"]),
    st.sampled_from(["CNY", "JPY", "KWD"]),
    st.sampled_from(["", " [刻字: 竹影]", " [Engraving: [A] ] [Colour: red]"]),
)
orders = st.lists(lines, min_size=1, max_size=6)


def test_a_line_is_plain_text():
    assert "moon-cream#50-ml*2=128.00 CNY" == CREAM.text


def test_the_code_is_short_and_the_same_on_every_machine():
    assert "0FY-PWYD" == order_code([CREAM, MUG])


@given(orders)
def test_a_message_gives_back_the_lines_and_their_code(order):
    message = "\n".join(["Order code: " + order_code(order), *(line.text for line in order), "Thank you."])

    assert [line.text for line in order] == [line.text for line in read_order(message)]
    assert order_code(read_order(message)) in codes_in(message)


@given(orders, st.randoms(use_true_random=False))
def test_the_order_of_lines_changes_nothing(order, random):
    shuffled = random.sample(order, len(order))

    assert order_code(order) == order_code(shuffled)


@given(orders, st.integers(1, 9999))
def test_another_quantity_gives_another_code(order, quantity):
    first, *others = order
    assume(quantity != first.quantity)
    changed = replace(first, quantity=quantity)

    assert order_code(order) != order_code([changed, *others])


def test_another_engraving_gives_another_code():
    engraved = replace(MUG, notes=" [Engraving: Ada]")

    assert "茶杯#default*1=110 JPY [Engraving: Ada]" == engraved.text
    assert order_code([engraved]) != order_code([replace(MUG, notes=" [Engraving: Eda]")])


def test_a_quoted_answer_is_read_too_and_says_where():
    line = read_order("Hello,\r\n> moon-cream#50-ml*2=128.00 CNY\r\n")[0]

    assert (CREAM.text, 2, 3) == (line.text, line.line, line.column)


def test_a_code_read_aloud_and_typed_is_the_same_code():
    assert ("0B1-ZTV0",) == codes_in("code: oBl-ztvO")


def test_what_is_no_line_of_an_order_is_left_alone():
    assert () == read_order("a#b*0=1.00 CNY\na#b*1=1,00 CNY\na b*1=1.00 CNY\n#b*1=1.00 CNY\n")
