from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from storegen.commands import cli

EXPORT = Path(__file__).parents[1] / "importers" / "exports" / "shopify.csv"


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return lambda *arguments: CliRunner().invoke(cli, ["import", *map(str, arguments)])


def test_it_says_what_was_made_and_what_is_next(run):
    result = run("shopify", EXPORT, "--into", "shop", "--currency", "EUR")
    expected = (
        "3 products, 1 of them drafts, with 5 variants, are in shop\n"
        "4 pictures stay where they are; NAME.source.yaml beside each product lists them\n"
        "store.yaml is new: look at its name and currency (EUR)\n"
        "Next: storegen serve -C shop\n"
    )
    assert (0, expected) == (result.exit_code, result.stdout)


def test_without_a_folder_it_goes_into_this_store(run, tmp_path):
    result = run("shopify", EXPORT)
    assert 0 == result.exit_code
    assert (tmp_path / "content" / "products" / "moon-cream.md").is_file()
    assert result.stdout.endswith("Next: storegen serve\n")


def test_a_guessed_currency_is_a_warning(run):
    result = run("shopify", EXPORT)
    assert "content/store.yaml:3:1: warning[assumed-currency]" in result.stderr


def test_programs_get_one_object(run):
    facts = json.loads(run("shopify", EXPORT, "--currency", "EUR", "--format", "json").stdout)
    assert (3, 5, 1, 4, "EUR") == tuple(
        facts[key] for key in ("products", "variants", "drafts", "pictures", "currency")
    )
    assert ["duplicate-sku"] == [problem["code"] for problem in facts["problems"]]


def test_with_strict_a_warning_keeps_everything_from_being_written(run, tmp_path):
    result = run("shopify", EXPORT, "--strict")
    assert (1, "Nothing was written.\n") == (result.exit_code, result.stdout)
    assert not (tmp_path / "content").exists()


def test_a_row_that_is_wrong_is_named_and_nothing_is_written(run, tmp_path):
    (tmp_path / "bad.csv").write_text("Handle,Title,Variant Price\nmug,Mug,twelve\n", encoding="utf-8")
    result = run("shopify", "bad.csv", "--into", "shop")
    assert 1 == result.exit_code
    assert "bad.csv:2:1: error[bad-price]: row 2, column 'Variant Price': 'twelve' " in result.stderr
    assert not (tmp_path / "shop").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["shopfy", str(EXPORT)], "did you mean 'shopify'?"),
        (["shopify", "gone.csv"], "'gone.csv' does not exist"),
        (["shopify", str(EXPORT), "--currency", "eur"], "write EUR"),
    ],
)
def test_wrong_usage_says_what_is_right(run, arguments, said):
    result = run(*arguments)
    assert 2 == result.exit_code
    assert said in result.stderr
