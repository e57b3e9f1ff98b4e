"""Where a mistake stands: pydantic's way to a value in, the way to it in the data as typed out.

The two differ where a short form was made long: a text that became a mapping, one entry that became a list, a mapping
that became a list of records.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, get_args, get_origin

from storegen.schema.authored import Authored
from storegen.schema.reading import is_absent

if TYPE_CHECKING:
    from storegen.documents.node import Loc, Node


def typed_loc(data: Node, loc: Loc) -> Loc:
    """Follow a way as far as it exists in the data as typed."""
    node, found = data, []
    for place, step in enumerate(loc):
        key = _key_of(node, step, loc[place + 1] if place + 1 < len(loc) else None)
        if key is None:
            continue
        found.append(key)
        node = _below(node, key)
    return tuple(found)


def value_at(data: Node, loc: Loc) -> Node:
    """What stands at the end of a way that exists."""
    node = data
    for step in loc:
        node = _below(node, step)
    return node


def model_at(model: type[Authored], loc: Loc) -> type[Authored]:
    """The model whose key the last step of a way is."""
    skip = 0
    for step in loc[:-1]:
        if skip:
            skip -= 1
            continue
        info = next((info for name, info in model.model_fields.items() if step == (info.alias or name)), None)
        inner = _inner_model(info.annotation) if info else None
        if inner is not None:
            model, skip = inner
    return model


def _key_of(node: Node, step: str | int, following: str | int | None) -> str | int | None:
    if isinstance(node, dict):
        if isinstance(step, str):
            return step if step in node else None
        if following in node:
            return None
        return next((key for place, key in enumerate(node) if place == step), None)
    if isinstance(node, list) and isinstance(step, int):
        present = [place for place, entry in enumerate(node) if not is_absent(entry)]
        return present[step] if step < len(present) else None
    return None


def _below(node: Node, key: str | int) -> Node:
    if isinstance(node, dict) and isinstance(key, str):
        return node[key]
    if isinstance(node, list) and isinstance(key, int):
        return node[key]
    return None


def _inner_model(annotation: object) -> tuple[type[Authored], int] | None:
    """The model in an annotation and how many containers are around it; no annotation has two."""
    if isinstance(annotation, type) and issubclass(annotation, Authored):
        return annotation, 0
    for argument in get_args(annotation):
        inner = _inner_model(argument)
        if inner is not None:
            return inner[0], inner[1] + int(get_origin(annotation) in (tuple, Mapping))
    return None
