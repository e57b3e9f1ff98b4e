"""The models in, JSON Schemas for editors out: completion and red lines while a seller types.

An editor sees YAML's numbers, flags and empty values where storegen sees text, so each is allowed where text is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.schema.authored import WholeFile
from storegen.schema.models import ALL_WRITTEN

if TYPE_CHECKING:
    from storegen.schema.authored import Authored

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def editor_schemas() -> dict[str, dict[str, object]]:
    """The JSON Schema of each sort of file, by its name: `store`, `product`, `product-translation`."""
    return {written.name: _schema(written.name, written.path, written.model) for written in ALL_WRITTEN}


def _schema(name: str, path: str, model: type[Authored]) -> dict[str, object]:
    whole = model.model_json_schema(by_alias=True, mode="validation")
    if issubclass(model, WholeFile):
        field = whole["properties"][model.content]
        whole = {
            "anyOf": field.get("anyOf", [field]),
            "$defs": whole.get("$defs", {}),
            "description": whole["description"],
        }
    lenient = _lenient(whole)
    assert isinstance(lenient, dict)
    return {"$schema": DIALECT, **lenient, "title": f"storegen {name}: {path}"}


def _lenient(node: object) -> object:
    """Let editors accept an empty value for each key, and a number or flag for each text."""
    if isinstance(node, list):
        return [_lenient(each) for each in node]
    if not isinstance(node, dict):
        return node
    kept = {
        key: _lenient(value)
        for key, value in node.items()
        if key not in {"default", "title"} or isinstance(value, dict)
    }
    if kept.get("type") == "string" and "enum" not in kept and "const" not in kept:
        kept["type"] = ["string", "number", "boolean"]
    properties = kept.get("properties")
    if isinstance(properties, dict):
        kept["properties"] = {key: _or_empty(value) for key, value in properties.items()}
    return kept


def _or_empty(schema: dict[str, object]) -> dict[str, object]:
    description = {"description": schema["description"]} if "description" in schema else {}
    rest = {key: value for key, value in schema.items() if key != "description"}
    choices = rest["anyOf"] if set(rest) == {"anyOf"} else [rest]
    assert isinstance(choices, list)
    null = {"type": "null"}
    return {**description, "anyOf": [*choices, *([] if null in choices else [null])]}
