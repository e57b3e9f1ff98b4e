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


@pytest.mark.parametrize("name", ["https://buy.stripe.com/8wM5kD0abcXYZ", "http://STRIPE.com", "stripe.com"])
def test_an_address_stands_for_the_company_behind_it(name, shop):
    assert 1 == drill(shop, "--without", name)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("strpie.com", "nothing hangs on 'strpie.com'"),
        ("https://strpie.com/x", "nothing hangs on 'strpie.com'"),
        ("https://shade.example/", "'shade.example' is your own address"),
    ],
)
def test_a_domain_on_which_nothing_hangs_is_a_mistake_of_the_command_line(name, said, shop, capsys):
    assert 2 == drill(shop, "--without", name)
    assert said in capsys.readouterr().err


def test_a_domain_that_is_only_linked_to_can_be_taken_away(shop):
    shop.write("content/pages/about.md", "---\ntitle: About\n---\nhttps://friend.example/ and us@mail.example\n")

    assert 0 == drill(shop, "--without", "friend.example", "--without", "us@mail.example")


@pytest.mark.parametrize("name", ["netlify", "netlify.app", "https://shade.netlify.app"])
def test_the_shop_goes_with_the_host_that_lends_its_address(name, shop, capsys):
    shop.edit("content/store.yaml", "shade.example", "shade.netlify.app")

    assert 1 == drill(shop, "--without", name)
    said = "every page and link of the shop is gone with its address shade.netlify.app; once it has another:\n"
    assert said in capsys.readouterr().out
    assert 1 == drill(shop, "--without", name, "-q")
    assert "error[lost-shop]" in capsys.readouterr().err
    assert facts(capsys, shop, "--without", name)["platforms"][0]["takes_the_shop"]


def test_a_host_that_lends_the_shop_nothing_can_go(shop):
    assert 0 == drill(shop, "--without", "netlify")
    assert 0 == drill(shop, "--without", "github")


def test_what_is_closed_already_is_told(shop, capsys):
    shop.edit("content/store.yaml", "channels:", "closed: [taobao]\nchannels:")

    drill(shop, "--without", "taobao", "--write")
    said = capsys.readouterr().out
    assert "taobao is closed already\n" in said
    assert "no open channel" not in said
