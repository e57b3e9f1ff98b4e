"""What remains without a platform: exactly what a shop without it would still sell."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storegen.checkout.capabilities import Grade
from storegen.drill.ground import Ground, Hold, Item, Row
from storegen.drill.remains import Removal, items_of, operators, pairs, without
from storegen.problems import Span
from tests.drill.shops import CREAM, FILES, STORE, lost, scene_of
from tests.shop import Shop

if TYPE_CHECKING:
    from pathlib import Path

CHANNELS = ("stripe", "taobao", "link", "email", "wechat")


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return Shop.of(tmp_path / "shop", FILES)


def gone(*names: str) -> Removal:
    return Removal(names, frozenset(names))


def test_a_variant_is_lost_with_the_last_of_its_channels(shop):
    ground = scene_of(shop).ground

    assert ["cream: size 100 ml (MC-100)"] == lost(without(ground, gone("alibaba")))
    assert ["mug (MUG)"] == lost(without(ground, gone("stripe")))
    assert ["cream: size 50 ml (MC-050)", "cream: size 100 ml (MC-100)", "mug (MUG)"] == lost(
        without(ground, gone("alibaba", "stripe"))
    )


def test_what_remains_is_graded_by_the_best_way_left(shop):
    shop.edit("content/store.yaml", "  link: {}", "  email: {address: a@shade.example}")
    ground = scene_of(shop).ground

    assert {Grade.ONLINE: 2, Grade.MARKETPLACE: 1} == without(ground, gone()).grades
    assert {Grade.MARKETPLACE: 2, Grade.BY_HAND: 1} == without(ground, gone("stripe")).grades
    assert {Grade.ONLINE: 2, Grade.BY_HAND: 1} == without(ground, gone("alibaba")).grades
    assert ["cream: size 100 ml (MC-100)"] == [
        f"cream: size {dict(item.choices)['size']} ({item.sku})"
        for item in items_of(without(ground, gone("alibaba")).by_hand)
    ]


def test_an_operator_takes_all_its_channels_and_a_channel_only_itself(shop):
    shop.edit("content/store.yaml", "  link: {}", "  email: {address: shade@gmail.com}")
    scene = scene_of(shop)

    assert ("alibaba", "google", "stripe") == operators(scene.ground)
    assert frozenset({"google"}) == scene.removal(["gmail.com"]).gone
    assert [] == lost(without(scene.ground, scene.removal(["taobao"])))
    assert ["cream: size 100 ml (MC-100)"] == lost(without(scene.ground, scene.removal(["taobao", "gmail.com"])))


def test_the_shops_own_domain_is_no_platform(shop):
    shop.edit("content/store.yaml", "  link: {}", "  email: {address: a@shade.example}")
    scene = scene_of(shop)

    assert ("alibaba", "stripe") == operators(scene.ground)
    assert [] == lost(without(scene.ground, scene.removal(["shade.example"])))


def test_a_mail_domain_of_nobody_known_is_taken_for_the_sellers_but_can_be_taken_away(shop):
    shop.edit("content/store.yaml", "  link: {}", "  email: {address: a@mail.example}")
    scene = scene_of(shop)

    assert ("alibaba", "stripe") == operators(scene.ground)
    assert ["mug (MUG)"] == lost(without(scene.ground, scene.removal(["stripe", "mail.example"])))


def test_what_is_sold_out_cannot_be_lost(shop):
    shop.edit("content/products/mug.md", "sku: MUG", "sku: MUG\nstock: 0")
    ground = scene_of(shop).ground

    assert 1 == ground.sold_out
    assert [] == lost(without(ground, gone("stripe")))


def test_what_nobody_can_buy_today_is_told_apart_from_what_is_lost(shop):
    shop.edit("content/products/mug.md", "buy: {stripe: https://buy.stripe.com/8wM5kD0abcXYZ}\n", "")
    ground = scene_of(shop).ground

    assert ["mug"] == [item.product for item in ground.unbuyable]
    assert [] == lost(without(ground, gone("stripe")))


def test_a_loss_in_one_language_is_told_with_the_language(shop):
    shop.edit("content/store.yaml", "stripe: {}", "stripe: {currencies: [USD]}")
    shop.edit("content/products/cream.md", 'prices: {USD: "18.00"}\n', 'prices: {USD: "18.00"}\nstock: 5\n')
    shop.edit("content/store.yaml", "taobao: {}", "taobao: {currencies: [CNY]}")
    outcome = without(scene_of(shop).ground, gone("stripe"))

    assert ["mug (MUG)"] == lost(outcome)
    assert [("cream", "50-ml", ("en",))] == [
        (item.product, item.variant, tags) for row, tags in outcome.partly for item in row.items
    ]


def test_each_pair_is_taken_away_once():
    assert [("a", "b"), ("a", "c"), ("b", "c")] == [removal.names for removal in pairs(("a", "b", "c"))]


HOLDS = st.frozensets(
    st.builds(
        Hold,
        st.sampled_from(CHANNELS),
        st.sampled_from(list(Grade)),
        st.frozensets(st.sampled_from(["alibaba", "stripe", "tencent", "google"]), max_size=2),
    ),
    max_size=4,
)
NAMES = st.frozensets(st.sampled_from(["alibaba", "stripe", "tencent", "google", *CHANNELS]))


@st.composite
def grounds(draw: st.DrawFn) -> Ground:
    pages = draw(st.lists(st.tuples(HOLDS, HOLDS), max_size=6, unique=True))
    rows = [
        Row((("zh-CN", chinese), ("en", english)), (Item(place, "p", str(place), "P", (), None, Span("")),))
        for place, (chinese, english) in enumerate(pages)
    ]
    return Ground(tuple(row for row in rows if row.holds()), (), 0, frozenset())


@given(ground=grounds(), some=NAMES, more=NAMES)
def test_taking_more_away_never_brings_a_way_back(ground, some, more):
    before = without(ground, Removal((), some))
    after = without(ground, Removal((), some | more))

    assert set(items_of(before.lost)) <= set(items_of(after.lost))
    assert after.left <= before.left
    assert ground.total == after.left + len(items_of(after.lost))


@given(ground=grounds())
def test_a_pair_loses_at_least_what_each_of_the_two_loses(ground):
    alone = {name: set(items_of(without(ground, gone(name)).lost)) for name in operators(ground)}

    for one, other in combinations(operators(ground), 2):
        assert alone[one] | alone[other] <= set(items_of(without(ground, gone(one, other)).lost))


MANY = STORE + "  wechat: {id: shadeshop}\n  email: {address: shade@gmail.com}\n"


@pytest.mark.parametrize(
    "closed", [names for count in (1, 2, 3, 4) for names in combinations(CHANNELS, count)], ids="-".join
)
def test_the_drill_agrees_with_a_shop_that_really_closed_the_channels(closed, tmp_path):
    shop = Shop.of(tmp_path / "shop", FILES).write("content/store.yaml", MANY)
    shop.edit("content/products/mug.md", "buy: {", "buy: {link: https://partner.example/mug, ")
    drilled = without(scene_of(shop).ground, gone(*closed))
    shop.write("content/store.yaml", f"{MANY}closed: [{', '.join(closed)}]\n")
    really = scene_of(shop).ground

    assert {item.variant for item in items_of(drilled.lost)} == {item.variant for item in really.unbuyable}
    assert without(really, gone()).grades == drilled.grades


def test_a_variant_without_options_is_named_by_its_product(shop):
    shop.write("content/products/cream.md", CREAM.replace("sku: MC-100, ", ""))

    assert ["cream: size 100 ml"] == lost(without(scene_of(shop).ground, gone("alibaba")))
