"""`storegen schema [NAME]`: a sort of file in, its JSON Schema for editors out; without one, all of them as files."""

from __future__ import annotations

import json

import click

from storegen.commands.common import Common, common_options
from storegen.schema.json_schema import editor_schemas
from storegen.schema.models import ALL_WRITTEN
from storegen.schema.reference import reference_markdown

REFERENCE = "reference"
FOLDER = ".storegen/schema"


@click.command("schema", short_help="Tell editors and people which keys there are.")
@click.argument("name", required=False, type=click.Choice([*(written.name for written in ALL_WRITTEN), REFERENCE]))
@common_options
def command(common: Common, name: str | None) -> int:
    """Write the JSON Schemas of all files to .storegen/schema/, for editors that complete and check while you type.

    With a NAME, print that one; `reference` prints a page with every key, for people.
    """
    if name == REFERENCE:
        click.echo(reference_markdown(), nl=False)
        return 0
    schemas = editor_schemas()
    if name is not None:
        click.echo(_as_text(schemas[name]), nl=False)
        return 0
    folder = common.root / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for each, schema in schemas.items():
        (folder / f"{each}.json").write_bytes(_as_text(schema).encode())
        written.append(f"{FOLDER}/{each}.json")
    common.reporter.say(f"{len(written)} schemas are in {FOLDER}. In store.yaml, let the first line be:")
    common.reporter.say(f"# yaml-language-server: $schema=../{FOLDER}/store.json")
    return common.reporter.report([], {"files": written})


def _as_text(schema: dict[str, object]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
