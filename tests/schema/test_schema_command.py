from __future__ import annotations

import json

from click.testing import CliRunner

from storegen.commands.schema import command
from storegen.schema.json_schema import editor_schemas
from storegen.schema.reference import reference_markdown


def run(*arguments):
    result = CliRunner().invoke(command, arguments)
    assert result.exit_code == 0, result.output
    return result


def test_a_name_prints_its_schema(tmp_path):
    assert editor_schemas()["product"] == json.loads(run("-C", str(tmp_path), "product").stdout)


def test_printing_a_schema_writes_nothing(tmp_path):
    run("-C", str(tmp_path), "product")

    assert list(tmp_path.iterdir()) == []


def test_reference_prints_the_page_with_every_key(tmp_path):
    assert reference_markdown() == run("-C", str(tmp_path), "reference").stdout


def test_without_a_name_all_schemas_become_files(tmp_path):
    run("-C", str(tmp_path))

    written = {path.stem: json.loads(path.read_text("utf-8")) for path in (tmp_path / ".storegen/schema").iterdir()}

    assert editor_schemas() == written


def test_the_files_are_named_for_programs(tmp_path):
    told = json.loads(run("-C", str(tmp_path), "--format", "json").stdout)

    assert [f".storegen/schema/{name}.json" for name in editor_schemas()] == told["files"]


def test_an_unknown_name_is_a_mistake_in_usage(tmp_path):
    assert CliRunner().invoke(command, ["-C", str(tmp_path), "prodct"]).exit_code == 2
