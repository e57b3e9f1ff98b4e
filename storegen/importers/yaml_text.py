"""Data in, YAML as a person would write it out, which our own reader reads back as the same text.

What is made here is read by other programs too, so whatever their YAML would take for a number, a date or a yes stands
in quotes, and so does what ours would take for a slip of the keyboard.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

import yaml

from storegen.documents.yaml_slips import needs_a_look

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Data: TypeAlias = "str | int | bool | Sequence[Data] | Mapping[str, Data]"

_WIDE = 1 << 20
# Of YAML 1.2; PyYAML knows those of 1.1.
_NUMBER = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+")
_TEXT = "tag:yaml.org,2002:str"


class OneLine(dict[str, "Data"]):
    """A mapping that stands on one line: `{sku: MC-050, size: 50 ml}`."""


class _Dumper(yaml.SafeDumper):
    """PyYAML's, with sellers' habits."""

    def ignore_aliases(self, data: object) -> bool:
        """Write equal values out each time."""
        del data
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: FBT001, FBT002
        """Indent lists below their key."""
        del indentless
        super().increase_indent(flow, False)

    def check_simple_key(self) -> bool:
        """Never write the `? key` that no seller has seen; our reader takes keys of any length."""
        return True


def yaml_text(data: Mapping[str, Data]) -> str:
    """Write a mapping; lists of texts and `OneLine` mappings stand on one line, long texts as they are.

    Args:
        data: with text that has no control characters but line breaks.
    """
    if not data:
        return ""
    return yaml.dump(dict(data), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_WIDE)


def _text(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    if "\n" in text:
        return dumper.represent_scalar(_TEXT, text, style="|")
    taken_for: str = dumper.resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
    if taken_for != _TEXT or _NUMBER.fullmatch(text):
        return dumper.represent_scalar(_TEXT, text, style='"')
    return dumper.represent_scalar(_TEXT, text, style=_quotes(text) if needs_a_look(text) else None)


def _quotes(text: str) -> str:
    return "'" if '"' in text or "\\" in text else '"'


def _list(dumper: _Dumper, items: Sequence[Data]) -> yaml.SequenceNode:
    return dumper.represent_sequence(
        "tag:yaml.org,2002:seq", items, flow_style=all(isinstance(item, str) for item in items)
    )


def _one_line(dumper: _Dumper, data: OneLine) -> yaml.MappingNode:
    return dumper.represent_mapping("tag:yaml.org,2002:map", data.items(), flow_style=True)


def _block(dumper: _Dumper, data: dict[str, Data]) -> yaml.MappingNode:
    return dumper.represent_mapping("tag:yaml.org,2002:map", data.items(), flow_style=False)


_Dumper.add_representer(str, _text)
_Dumper.add_representer(list, _list)
_Dumper.add_representer(tuple, _list)
_Dumper.add_representer(OneLine, _one_line)
_Dumper.add_representer(dict, _block)
