from __future__ import annotations

import os

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from storegen.errors import ContentError
from storegen.importers.run import import_file, prepare_import
from storegen.importers.shopify import IMPORTER
from storegen.importers.writer import write_new_files
from storegen.site import open_site
from tests.importers.shops import MUG, Import, write_csv

CELLS = st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from(list("'\"&;:,{}[]#-=+@<>~ \n\u3000：")), max_size=12
)
ROWS = st.fixed_dictionaries(
    {
        "Handle": st.sampled_from(["a", "b", "A", "../x", "con"]) | CELLS,
        "Title": st.sampled_from(["A thing", ""]) | CELLS,
        "Body (HTML)": CELLS,
        "Vendor": CELLS,
        "Tags": CELLS,
        "Option1 Name": st.sampled_from(["", "Size", "price", "Title"]) | CELLS,
        "Option1 Value": st.sampled_from(["", "S", "M", "Default Title"]) | CELLS,
        "Variant SKU": st.sampled_from(["", "1", "'1"]) | CELLS,
        "Variant Price": st.sampled_from(["12.00", "0", "1.5"]),
        "SEO Description": CELLS,
        "Anything else": CELLS,
    }
)


@settings(max_examples=60)
@given(st.lists(ROWS, min_size=1, max_size=5))
def test_whatever_the_cells_say_an_import_without_errors_is_a_sound_shop(tmp_path_factory, rows):
    folder = tmp_path_factory.mktemp("any")
    path = write_csv(folder / "export.csv", *rows)
    try:
        import_file(IMPORTER, path, folder / "shop", "USD")
    except ContentError:
        assert not (folder / "shop").exists()
    else:
        errors = [problem for problem in open_site(folder / "shop").problems if problem.is_error]
        assert [] == errors


def test_a_new_store_has_the_brand_for_its_name(tmp_path):
    made = Import(tmp_path, {**MUG, "Vendor": "Bamboo"}, currency="EUR")
    assert "name: Bamboo\ncurrency: EUR\n" == made.prepared.files["content/store.yaml"]


def test_a_new_store_without_one_brand_has_the_name_of_its_folder(tmp_path):
    assert "shop" == yaml.safe_load(Import(tmp_path, MUG).prepared.files["content/store.yaml"])["name"]


def test_without_a_word_on_it_the_currency_is_a_guess_that_says_so(tmp_path):
    made = Import(tmp_path, MUG, currency=None)
    store = made.prepared.files["content/store.yaml"]
    assert {"name": "shop", "currency": "USD"} == yaml.safe_load(store)
    assert "guess" in store
    assert [("assumed-currency", "currency: USD")] == [
        (problem.code, store.split("\n")[problem.span.line - 1]) for problem in made.prepared.problems
    ]


def existing_shop(folder, store="name: Mine\ncurrency: CNY\n"):
    (folder / "content" / "products").mkdir(parents=True)
    (folder / "content" / "store.yaml").write_text(store, encoding="utf-8")
    return folder


def test_the_stores_own_currency_holds_and_its_file_stays(tmp_path):
    root = existing_shop(tmp_path / "shop")
    prepared = import_file(IMPORTER, write_csv(tmp_path / "x.csv", MUG), root)
    assert ("CNY", ()) == (prepared.currency, prepared.problems)
    assert "name: Mine\ncurrency: CNY\n" == (root / "content" / "store.yaml").read_text(encoding="utf-8")


def test_another_currency_than_the_stores_is_refused(tmp_path):
    root = existing_shop(tmp_path / "shop")
    prepared = prepare_import(IMPORTER, write_csv(tmp_path / "x.csv", MUG), root, "EUR")
    assert ["other-currency"] == [problem.code for problem in prepared.problems]


def test_a_store_without_a_currency_is_asked_for_it(tmp_path):
    root = existing_shop(tmp_path / "shop", "name: Mine\n")
    prepared = prepare_import(IMPORTER, write_csv(tmp_path / "x.csv", MUG), root)
    assert ["bad-currency"] == [problem.code for problem in prepared.problems]


@pytest.mark.parametrize("there", ["mug.md", "mug.yaml", "mug/index.md", "mug.source.yaml"])
def test_a_product_that_is_there_is_named_and_nothing_is_written(tmp_path, there):
    root = existing_shop(tmp_path / "shop")
    path = root / "content" / "products" / there
    path.parent.mkdir(exist_ok=True)
    path.write_text("---\ntitle: Mine\n---\n", encoding="utf-8")
    other = {**MUG, "Handle": "cup"}
    with pytest.raises(ContentError) as caught:
        import_file(IMPORTER, write_csv(tmp_path / "x.csv", MUG, other), root)
    assert [f"content/products/{there}"] == [problem.span.path for problem in caught.value.problems]
    assert not (root / "content" / "products" / "cup.md").exists()


def test_one_bad_row_keeps_everything_from_being_written(tmp_path):
    with pytest.raises(ContentError):
        import_file(
            IMPORTER, write_csv(tmp_path / "x.csv", MUG, {**MUG, "Handle": "b", "Variant Price": "x"}), tmp_path / "s"
        )
    assert not (tmp_path / "s").exists()


def test_a_file_without_products_is_refused(tmp_path):
    path = tmp_path / "x.csv"
    path.write_text("Handle,Title,Variant Price\n", encoding="utf-8")
    assert ["empty-table"] == [problem.code for problem in prepare_import(IMPORTER, path, tmp_path / "s").problems]


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
def test_a_link_that_leads_out_is_not_followed(tmp_path):
    (tmp_path / "elsewhere").mkdir()
    root = existing_shop(tmp_path / "shop")
    (root / "content" / "products").rmdir()
    (root / "content" / "products").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    prepared = prepare_import(IMPORTER, write_csv(tmp_path / "x.csv", MUG), root)
    assert ["symlink-outside"] == [problem.code for problem in prepared.problems]


def test_a_file_in_place_of_a_folder_is_named(tmp_path):
    (tmp_path / "shop").mkdir()
    (tmp_path / "shop" / "content").write_text("", encoding="utf-8")
    prepared = prepare_import(IMPORTER, write_csv(tmp_path / "x.csv", MUG), tmp_path / "shop")
    assert ["not-a-folder"] == [problem.code for problem in prepared.problems]


def test_a_move_that_fails_leaves_nothing_behind(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "two.md").write_text("mine", encoding="utf-8")
    with pytest.raises(ContentError):
        write_new_files(tmp_path, {"a/one.md": "1", "b/two.md": "2", "c/three.md": "3"})
    left = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert ({"b/two.md"}, "mine") == (left, (tmp_path / "b" / "two.md").read_text(encoding="utf-8"))


def test_files_can_be_written_below_a_relative_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    prepared = import_file(IMPORTER, write_csv(tmp_path / "x.csv", MUG), tmp_path.__class__("shop"), "USD")
    assert set(prepared.files) == {
        path.relative_to(tmp_path / "shop").as_posix() for path in (tmp_path / "shop").rglob("*") if path.is_file()
    }
