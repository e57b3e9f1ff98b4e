"""What sellers mistype, for every adapter: whatever it is, a problem or a sound way, and never an exception."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from storegen.checkout.contract import Way
from storegen.checkout.setting_values import currency_of
from tests.checkout.every_adapter import FILES, OFFERS, addresses, cart_address, each_adapter, is_sound, offers_for
from tests.checkout.examples import GOOD
from tests.checkout.offers import HERE, entry_of

half_as_many = settings(max_examples=settings.default.max_examples // 2)

# A character too many or another one, as from a slip, a paste or another keyboard.
SLIPS = ["", "%0A", "{id}", "..", "//", *" \n\t\"'<>%?#@\x7f\u202e\u200b][\\{};&=/.:,|^`\0~+$\u3000杯é١ｗİß_0aZ-"]

# What YAML can hold where a text was expected, and texts that are none of what was asked for.
SHAPES = [None, [], {}, ["a"], [None], {"a": "b"}, {"en": ["a", None]}, {"": {"id": "1"}}, [["a"]]]
ODD = ["", "https://", "https://[", "javascript:alert(1)", "//x", "1234567890", "a@b.c", "杯", "\x00", "a" * 3000]


@st.composite
def slipped(draw, value):
    """A value as typed, with a slip in each of some of its texts."""
    match value:
        case str():
            place, kept = draw(st.integers(0, len(value))), draw(st.integers(0, 1))
            return value[:place] + draw(st.sampled_from(SLIPS)) + value[place + kept :]
        case dict():
            return {key: draw(st.just(typed) | slipped(typed)) for key, typed in value.items()}
        case list():
            return [draw(st.just(typed) | slipped(typed)) for typed in value]
        case _:
            return value


def typed_wrong(data, adapter):
    """Settings and entry of the good example, one of them or both with slips."""
    good, value, _currency = GOOD[adapter.name]
    return data.draw(st.just(good) | slipped(good)), entry_of(data.draw(st.just(value) | slipped(value)))


def problems_of(adapter, typed, entry) -> tuple:
    own = tuple(adapter.check_settings(typed, HERE, FILES))
    return own + (tuple(adapter.check_entry(entry, typed)) if entry else ())


texts = st.text(max_size=20) | st.sampled_from(ODD)
shapes = st.sampled_from(SHAPES) | texts


@st.composite
def misshapen(draw, value, names):
    """A mapping of which any member may be missing or of another shape, with members that it should not have."""
    good = value if isinstance(value, dict) else {"id": value}
    kept = {name: draw(st.just(typed) | shapes) for name, typed in good.items() if draw(st.integers(0, 3))}
    return kept | draw(st.dictionaries(st.sampled_from(names) | texts, shapes, max_size=2))


@each_adapter
@half_as_many
@given(data=st.data(), offer=st.sampled_from(OFFERS))
def test_a_slip_gives_sound_addresses_or_none(adapter, data, offer):
    typed, entry = typed_wrong(data, adapter)
    way = adapter.way(offer, entry, typed)

    assert [] == [address for address in addresses(way) if not is_sound(address)]


@each_adapter
@half_as_many
@given(data=st.data())
def test_what_has_no_new_problem_can_be_bought_and_handed_over(adapter, data):
    good, value, sold_in = GOOD[adapter.name]
    typed, entry = typed_wrong(data, adapter)
    known = {problem.code for problem in problems_of(adapter, good, entry_of(value))}
    if {problem.code for problem in problems_of(adapter, typed, entry)} - known:
        return
    offer = offers_for(currency_of(typed) or adapter.currency(entry, typed) or sold_in)[0]
    way, cart = adapter.way(offer, entry, typed), adapter.hand_over(typed, "en")
    address = cart_address(cart, adapter.line(offer, entry, typed))

    assert isinstance(way, Way)
    assert (adapter.capabilities.cart == "none") == (cart is None)
    assert address is None or is_sound(address)


@each_adapter
@half_as_many
@given(data=st.data())
def test_a_slip_is_told_where_it_stands(adapter, data):
    typed, entry = typed_wrong(data, adapter)
    found = problems_of(adapter, typed, entry)

    assert all(problem.span == HERE and problem.message.strip() and problem.hint for problem in found)


@each_adapter
@half_as_many
@given(data=st.data(), offer=st.sampled_from(OFFERS))
def test_no_shape_of_settings_or_entry_is_an_exception(adapter, data, offer):
    good, value, _currency = GOOD[adapter.name]
    typed = data.draw(misshapen(good, ["address", "id", "qr", "url", "key", ""]))
    entry = entry_of(data.draw(misshapen(value, ["id", "url", "link", "currency"]) | texts))
    problems_of(adapter, typed, entry)
    way = adapter.way(offer, entry, typed)
    adapter.hand_over(typed, "en")
    adapter.csp(typed)
    adapter.operators(entry, typed)
    adapter.currency(entry, typed)
    adapter.is_test(entry, typed)
    adapter.provider_id(entry)
    if isinstance(way, Way):
        adapter.line(offer, entry, typed)

    assert [] == [address for address in addresses(way) if not is_sound(address)]
