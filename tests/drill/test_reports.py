"""The drill's reports: plain lines, one JSON object, one page."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from storegen.drill.html_words import html_words
from storegen.drill.matrix import MOST_LINES, matrix_of
from storegen.drill.report_html import html_page
from storegen.drill.report_json import json_facts
from storegen.drill.report_text import text_lines
from storegen.drill.run import drill
from tests.drill.shops import FILES, scene_of
from tests.shop import TODAY, Shop

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return Shop.of(tmp_path / "shop", FILES)


def lines(shop: Shop, *names: str, each: bool = False, every_two: bool = False, verbose: bool = False) -> list[str]:
    scene = scene_of(shop)
    asked = scene.removal(names) if names else None
    return list(text_lines(drill(scene, asked, each=each, every_two=every_two), verbose=verbose))


def page(shop: Shop, *, every_two: bool = False) -> str:
    return html_page(drill(scene_of(shop), None, each=True, every_two=every_two), TODAY)


GREEN = [
    "host: green: shade.example is the shop's own and no link is bound to a host",
    "  the source is only in this folder: keep a copy elsewhere",
]


def test_every_platform_has_a_line_and_every_lost_variant_one(shop):
    expected = [
        "without alibaba: 1 variant is lost, 2 can still be bought (2 paid online)",
        "  lost: cream: size 100 ml (MC-100)",
        "without stripe: 1 variant is lost, 2 can still be bought (2 on a marketplace)",
        "  lost: mug (MUG)",
        *GREEN,
    ]
    assert expected == lines(shop, each=True)


def test_names_are_taken_away_together(shop):
    expected = [
        "without taobao and stripe: 3 variants are lost, 0 can still be bought",
        "  lost: cream: size 50 ml (MC-050)",
        "  lost: cream: size 100 ml (MC-100)",
        "  lost: mug (MUG)",
        *GREEN,
    ]
    assert expected == lines(shop, "taobao", "stripe")


def test_a_pair_is_told_where_it_loses_more_than_each_of_the_two(shop):
    told = lines(shop, each=True, every_two=True)

    assert "without alibaba and stripe: 3 variants are lost, 0 can still be bought" in told
    assert "pairs that take variants away: 1 of 1" in told


def test_a_shop_that_survives_says_so_in_a_line(shop):
    shop.edit("content/store.yaml", "  link: {}", "  email: {address: a@shade.example}")

    expected = [
        "without alibaba: all 3 variants can still be bought (2 paid online, 1 by hand only)",
        "  warning: left by hand only: cream: size 100 ml (MC-100)",
        "without stripe: all 3 variants can still be bought (2 on a marketplace, 1 by hand only)",
        "  warning: left by hand only: mug (MUG)",
        "without any two of them (1 pair): all 3 variants can still be bought, at worst 3 of them by hand only",
        *GREEN,
    ]
    assert expected == lines(shop, each=True, every_two=True)


def test_what_is_sold_by_hand_already_is_no_warning_but_named_where_more_is_asked_for(shop):
    shop.edit("content/store.yaml", "  link: {}", "  email: {address: a@shade.example}")
    shop.edit("content/products/mug.md", "buy: {stripe: https://buy.stripe.com/8wM5kD0abcXYZ}\n", "")

    assert [] == [line for line in lines(shop, "stripe") if "MUG" in line]
    assert "  by hand only: mug (MUG)" in lines(shop, "stripe", verbose=True)


def test_a_loss_in_one_language_says_which(shop):
    shop.edit("content/store.yaml", "stripe: {}", "stripe: {currencies: [USD]}")
    shop.edit("content/store.yaml", "taobao: {}", "taobao: {currencies: [CNY]}")

    expected = [
        "cannot be bought even today on the pages in en: cream: size 100 ml (MC-100)",
        "cannot be bought even today on the pages in zh-CN: mug (MUG)",
        "without stripe: 1 variant is lost, 2 can still be bought (2 on a marketplace)",
        "  lost: mug (MUG)",
        "  lost on the pages in en: cream: size 50 ml (MC-050)",
    ]
    assert expected == lines(shop, "stripe")[:5]


def test_what_cannot_be_bought_today_is_told_first(shop):
    shop.edit("content/products/mug.md", "buy: {stripe: https://buy.stripe.com/8wM5kD0abcXYZ}\n", "")

    assert "cannot be bought even today: mug (MUG)" == lines(shop, each=True)[0]


def test_programs_get_one_object_of_a_stable_shape(shop):
    facts = json_facts(drill(scene_of(shop), None, each=True, every_two=True))

    mug = {"product": "mug", "variant": "default", "choices": {}, "sku": "MUG"}
    assert {
        "name": "stripe",
        "kind": "operator",
        "left": {"marketplace": 2},
        "lost": [mug],
        "by_hand_only": [],
        "lost_in": [],
        "hangs": {},
        "takes_the_shop": False,
    } == facts["platforms"][1]
    assert ["alibaba", "stripe"] == facts["pairs"][0]["names"]
    assert ["50-ml", "100-ml", "default"] == [one["variant"] for one in facts["pairs"][0]["lost"]]
    assert {
        "verdict": "green",
        "domain": "shade.example",
        "company": None,
        "bound": [],
    } == facts["host"]
    assert facts == json.loads(json.dumps(facts))


def test_several_names_stand_among_the_pairs(shop):
    scene = scene_of(shop)
    facts = json_facts(drill(scene, scene.removal(["taobao", "stripe"]), each=False, every_two=False))

    assert [] == facts["platforms"]
    assert [["taobao", "stripe"]] == [one["names"] for one in facts["pairs"]]


def test_the_page_needs_no_script_and_no_network(shop):
    made = page(shop)

    assert None is re.search(r"<script|<link|src=|url\(|@import|https?://", made)
    assert "default-src 'none'" in made


def test_the_page_is_in_the_stores_language(shop):
    assert '<html lang="zh-CN">' in page(shop)
    assert "3 个规格里有 2 个可能买不到" in page(shop)
    shop.edit("content/store.yaml", "languages: {zh-CN: CNY, en: USD}", "languages: {en: CNY, zh-CN: CNY}")
    assert "2 of 3 variants can be lost" in page(shop)


def test_both_languages_have_the_same_texts():
    chinese, english = html_words("zh-CN"), html_words("de")

    assert english.keys() == chinese.keys()
    for key, text in english.items():
        assert set(re.findall(r"{(\w+)", text)) == set(re.findall(r"{(\w+)", chinese[key])), key


def test_titles_are_escaped(shop):
    shop.edit("content/products/mug.md", "title: Mug", 'title: "<b>Mug</b> & co"')

    assert "&lt;b&gt;Mug&lt;/b&gt; &amp; co" in page(shop)
    assert "<b>Mug" not in page(shop)


def test_the_matrix_says_in_words_what_remains(shop):
    matrix = matrix_of(scene_of(shop))

    states = {line.title: {cell.platform: cell.state for cell in line.cells} for line in matrix.lines}
    assert {"alibaba": "unneeded", "stripe": "lost"} == states["Mug"]
    rows = [(line.title, line.variants) for line in matrix.lines]
    assert [("Cream", ("100 ml",)), ("Mug", ()), ("Cream", ("50 ml",))] == sorted(
        rows, key=lambda row: row[1] == ("50 ml",)
    )


def test_variants_of_a_product_that_fare_alike_share_a_line(shop):
    shop.edit("content/products/cream.md", ", buy: {stripe: https://buy.stripe.com/8wM5kD0abcDEF}", "")

    assert [("Cream", ("50 ml", "100 ml")), ("Mug", ())] == [
        (line.title, line.variants) for line in matrix_of(scene_of(shop)).lines
    ]


def test_a_large_shop_has_a_page_of_bounded_length(shop):
    sku = {number: f"\nsku: MUG-{number}\n" for number in range(MOST_LINES + 1)}
    mug = (shop.root / "content/products/mug.md").read_text("utf-8")
    for number, line in sku.items():
        shop.write(f"content/products/mug-{number}.md", mug.replace("\nsku: MUG\n", line))
    matrix = matrix_of(scene_of(shop))

    assert MOST_LINES + 4 == sum(line.count for line in matrix.lines)
    assert 3 == len(matrix.lines)
    assert 0 == matrix.cut


def test_the_page_says_so_where_the_shop_goes_with_its_host(shop):
    shop.edit("content/store.yaml", "languages: {zh-CN: CNY, en: USD}", "languages: {en: CNY, zh-CN: CNY}")
    shop.edit("content/store.yaml", "shade.example", "shade.pages.dev")
    scene = scene_of(shop)
    made = html_page(drill(scene, scene.removal(["cloudflare"]), each=False, every_two=False), TODAY)

    assert "✕ The shop goes with cloudflare, which lends it its address" in made
    assert "Every page and link of the shop is gone with shade.pages.dev." in made
