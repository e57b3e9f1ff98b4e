"""`storegen drill`: what it prints, its status, and what it writes."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from storegen.commands import main
from tests.drill.shops import FILES
from tests.shop import Shop

AS_OF = ("--as-of", "2026-11-22")
SAMPLE = Path(__file__).parent.parent.parent


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return Shop.of(tmp_path / "shop", FILES)


@pytest.fixture
def sample(tmp_path: Path) -> Shop:
    shutil.copytree(SAMPLE / "content", tmp_path / "sample/content")
    return Shop(tmp_path / "sample")


def drill(shop: Shop, *options: str) -> int:
    return main(["drill", "-C", str(shop.root), *AS_OF, *options])


def facts(capsys: pytest.CaptureFixture[str], shop: Shop, *options: str) -> dict[str, object]:
    drill(shop, "--format", "json", *options)
    return json.loads(capsys.readouterr().out)


def test_a_shop_that_loses_something_has_status_1(shop, capsys):
    assert 1 == drill(shop)
    said = capsys.readouterr().out
    assert "without alibaba: 1 variant is lost" in said
    assert "without stripe: 1 variant is lost" in said


def test_a_shop_that_loses_nothing_has_status_0(shop):
    shop.edit("content/store.yaml", "  link: {}", "  email: {address: a@shade.example}")

    assert 0 == drill(shop)
    assert 0 == drill(shop, "--pairs", "--all", "--without", "taobao")


def test_what_is_left_by_hand_only_counts_where_warnings_are_errors(shop):
    shop.edit("content/store.yaml", "  link: {}", "  email: {address: a@shade.example}")

    assert 1 == drill(shop, "--strict")
    assert 0 == drill(shop, "--without", "etsy", "--strict")


def test_names_are_read_as_sellers_type_them(shop, capsys):
    assert 1 == drill(shop, "--without", "TaoBao", "--without", "stripe.com")
    assert "without taobao and stripe.com: 3 variants are lost" in capsys.readouterr().out


def test_an_unknown_name_is_a_mistake_of_the_command_line(shop, capsys):
    assert 2 == drill(shop, "--without", "tabao")
    assert "nothing here is called 'tabao'; did you mean 'taobao'?" in capsys.readouterr().err


def test_a_shop_with_errors_is_not_drilled(shop, capsys):
    shop.edit("content/products/mug.md", "price: 8.00", "price: cheap")

    assert 1 == drill(shop)
    said = capsys.readouterr()
    assert "" == said.out
    assert "content/products/mug.md:4:8: error" in said.err


def test_lost_variants_are_problems_for_githubs_checks_and_where_only_problems_are_wanted(shop, capsys):
    hint = "add a channel of another company, or one that needs none, such as email at your own domain"

    assert 1 == drill(shop, "--without", "stripe", "--format", "github")
    said = capsys.readouterr().out
    assert "title=lost-variant::without stripe nobody can buy mug (MUG)%0Ahint: " + hint + "\n" in said
    assert 1 == drill(shop, "--without", "stripe", "-q")
    said = capsys.readouterr()
    assert "" == said.out
    assert "content/products/mug.md:2:1: error[lost-variant]: without stripe nobody can buy mug (MUG)\n" in said.err


def test_options_add_up(shop, capsys):
    found = facts(capsys, shop, "--without", "etsy", "--all", "--pairs")

    assert ["etsy", "alibaba", "stripe"] == [one["name"] for one in found["platforms"]]
    assert [["alibaba", "stripe"]] == [one["names"] for one in found["pairs"]]
    assert [] == found["problems"]


def test_a_page_is_written(shop, tmp_path, capsys):
    drill(shop, "--html", str(tmp_path / "drill.html"))

    assert f"wrote {tmp_path / 'drill.html'}\n" in capsys.readouterr().out
    assert (tmp_path / "drill.html").read_text("utf-8").startswith("<!doctype html>")


def test_a_page_in_a_folder_that_is_not_there_is_a_mistake_of_the_command_line(shop, tmp_path):
    assert 2 == drill(shop, "--html", str(tmp_path / "missing" / "drill.html"))


def test_a_lost_operator_is_closed_in_store_yaml_with_everything_else_kept(shop, capsys):
    before = (shop.root / "content/store.yaml").read_bytes()

    assert 1 == drill(shop, "--without", "alibaba", "--write")
    assert before + b"closed: [taobao]\n" == (shop.root / "content/store.yaml").read_bytes()
    assert "closed taobao in content/store.yaml; the next build leaves no trace\n" in capsys.readouterr().out


def test_a_channel_of_which_only_some_ways_are_gone_stays_open(shop, capsys):
    shop.edit("content/products/mug.md", "buy: {", "buy: {link: https://etsy.com/mug, ")
    shop.edit("content/products/cream.md", "buy: {taobao", "buy: {link: https://friend.example/cream, taobao")
    before = (shop.root / "content/store.yaml").read_bytes()

    drill(shop, "--without", "etsy", "--write")
    assert before == (shop.root / "content/store.yaml").read_bytes()
    said = capsys.readouterr().out
    assert "no open channel hangs on etsy alone, so nothing was written" in said
    assert "link stays open: only some of its ways hang there" in said


def test_a_file_that_is_not_safe_to_change_is_left_alone(shop, capsys):
    shop.edit("content/store.yaml", "channels:", "closed: >-\n  link\nchannels:")
    before = (shop.root / "content/store.yaml").read_bytes()

    drill(shop, "--without", "taobao", "--write")
    assert before == (shop.root / "content/store.yaml").read_bytes()
    assert "write there by hand: add taobao to 'closed'" in capsys.readouterr().out


@pytest.mark.parametrize("options", [(), ("--all",), ("--pairs",), ("--without", "taobao", "--all")])
def test_only_what_was_named_can_be_closed(options, shop):
    before = (shop.root / "content/store.yaml").read_bytes()

    assert 2 == drill(shop, "--write", *options)
    assert before == (shop.root / "content/store.yaml").read_bytes()


def test_the_sample_store_outlives_any_two_platforms(sample, capsys):
    assert 0 == drill(sample, "--all", "--pairs")
    assert "lost" not in capsys.readouterr().out


def test_without_the_last_fallback_the_sample_store_loses_exactly_what_hung_on_it(sample, capsys):
    sample.edit("content/store.yaml", "closed: []", "closed: [wechat, whatsapp, email, print]")
    found = facts(capsys, sample)

    assert {"stripe": ["BS-GW"]} == {
        one["name"]: [variant["sku"] for variant in one["lost"]] for one in found["platforms"] if one["lost"]
    }
    assert 1 == drill(sample)
