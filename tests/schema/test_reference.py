from __future__ import annotations

import json
from pathlib import Path

import pytest

from storegen.schema.authored import Authored, WholeFile, keys_of
from storegen.schema.json_schema import DIALECT, editor_schemas
from storegen.schema.models import ALL_WRITTEN
from storegen.schema.reference import reference_markdown

ROOT = Path(__file__).parents[2]


def all_models(model: type[Authored] = Authored) -> list[type[Authored]]:
    return [model, *(below for each in model.__subclasses__() for below in all_models(each))]


def test_the_page_with_every_key_is_current():
    assert reference_markdown() == (ROOT / "docs/reference.md").read_text(encoding="utf-8"), (
        "write it again: storegen schema reference > docs/reference.md"
    )


@pytest.mark.parametrize("model", all_models(), ids=lambda model: model.__name__)
def test_every_key_is_described_in_a_sentence(model):
    wanting = [
        name for name, info in model.model_fields.items() if not (info.description or "").rstrip("`").endswith(".")
    ]

    assert wanting == []


@pytest.mark.parametrize(
    "written", [each for each in ALL_WRITTEN if not issubclass(each.model, WholeFile)], ids=lambda each: each.name
)
def test_the_reference_has_a_row_for_every_key(written):
    section = reference_markdown().split(f"`{written.path}`\n")[1].split("\n## ")[0]

    assert [] == [key for key in keys_of(written.model) if f"| `{key}`" not in section]


def test_there_is_a_schema_for_every_file():
    assert [written.name for written in ALL_WRITTEN] == list(editor_schemas())


@pytest.mark.parametrize(("name", "schema"), editor_schemas().items())
def test_a_schema_is_plain_json_of_the_dialect_it_names(name, schema):
    assert DIALECT == json.loads(json.dumps(schema))["$schema"]


@pytest.mark.parametrize(
    "written", [each for each in ALL_WRITTEN if not issubclass(each.model, WholeFile)], ids=lambda each: each.name
)
def test_a_schema_has_every_key_and_refuses_others(written):
    schema = editor_schemas()[written.name]

    assert (sorted(keys_of(written.model)), False) == (sorted(schema["properties"]), schema["additionalProperties"])


def test_an_editor_accepts_prices_as_numbers_and_as_text():
    price = editor_schemas()["product"]["properties"]["price"]

    assert {"type": ["string", "number"]} in price["anyOf"]


def test_an_editor_accepts_an_empty_value_of_any_key():
    properties = editor_schemas()["product"]["properties"]

    assert [] == [key for key, schema in properties.items() if {"type": "null"} not in schema["anyOf"]]


def test_an_editor_accepts_a_file_name_for_an_image():
    images = editor_schemas()["product"]["$defs"]["ImageModel"]

    assert {"type": ["string", "number"]} in images["anyOf"]


def test_an_editor_offers_the_words_of_a_choice():
    availability = editor_schemas()["product"]["properties"]["availability"]["anyOf"][0]

    assert ["in", "out", "preorder", "backorder", "made_to_order"] == availability["enum"]


def test_an_editor_accepts_options_of_a_variant():
    variant = editor_schemas()["product"]["$defs"]["VariantModel"]

    assert variant["additionalProperties"]
