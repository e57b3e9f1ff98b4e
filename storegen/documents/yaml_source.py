"""YAML text in; plain text values, their positions and what is wrong with them out.

Nothing is ever expanded, converted or recursed into: every scalar stays the text that was typed (`sku: 0123` is
`0123`), and whatever has power over a reader (aliases, merge keys, tags, endless nesting) is refused where it stands.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from storegen.documents.characters import find_controls
from storegen.documents.node import Marks, Node
from storegen.documents.source import MAX_SIZE, too_large
from storegen.documents.yaml_reader import YamlReader

if TYPE_CHECKING:
    from storegen.problems import Problem


@dataclass(frozen=True, slots=True)
class ParsedYaml:
    """What one YAML text says.

    Attributes:
        data: the root value; `None` when an error other than a duplicate key makes it unreliable, so that nobody
            complains about what was never read.
        marks: positions of every key and value of `data`.
        problems: in reading order.
    """

    data: Node
    marks: Marks
    problems: tuple[Problem, ...]


def parse_yaml(text: str, path: str, first_line: int = 1) -> ParsedYaml:
    """Read one YAML document; never raises.

    Args:
        text: the YAML, without a byte order mark.
        path: the file it came from, for the spans.
        first_line: the number of the text's first line in that file.
    """
    if len(text) > MAX_SIZE:
        return ParsedYaml(None, Marks(), (too_large(path),))
    controls = find_controls(text, path, first_line, separators=True)
    if controls:
        return ParsedYaml(None, Marks(), controls)
    reader = YamlReader(text, path, first_line)
    data = reader.read()
    problems = tuple(reader.problems)
    if any(problem.is_error and problem.code != "duplicate-key" for problem in problems):
        return ParsedYaml(None, Marks(), problems)
    return ParsedYaml(data, Marks.of(data, reader.places), problems)
