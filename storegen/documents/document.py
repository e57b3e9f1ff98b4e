"""One file's path and bytes in, a Document out: its data as text, its body, and the position of everything."""

from __future__ import annotations

from dataclasses import dataclass

from storegen.digest import digest_bytes
from storegen.documents.characters import find_controls
from storegen.documents.front_matter import split_front_matter
from storegen.documents.kinds import Classified, Kind, classify
from storegen.documents.node import Loc, Marks, Node
from storegen.documents.source import decode
from storegen.documents.yaml_source import ParsedYaml, parse_yaml
from storegen.leaks import Leak, leaks
from storegen.problems import Problem, Span, has_errors

MAX_BODY = 64 * 1024

_MAY_BE_LISTS = frozenset({Kind.MENUS, Kind.REDIRECTS})


@dataclass(frozen=True, slots=True)
class Document:
    """One file as its seller wrote it.

    Attributes:
        path: relative to the store's folder.
        digest: of the file's bytes.
        kind: what it describes.
        name: see `Classified.name`.
        language: the tag of a translation.
        data: the front matter, or the whole of a YAML file; empty when it could not be read. A list on its own in
            `menus.yaml` or `redirects.yaml` stands under the file's name, `{"redirects": [...]}`, as if that had been
            typed.
        marks: positions in `data`.
        body: the Markdown below the front matter.
        body_line: the number of the body's first line.
        problems: what is wrong with the file as text; what its keys mean is the schema's business.
    """

    path: str
    digest: str
    kind: Kind
    name: str
    language: str | None
    data: dict[str, Node]
    marks: Marks
    body: str
    body_line: int
    problems: tuple[Problem, ...]

    @property
    def is_broken(self) -> bool:
        """Whether the data could not be read, so that nobody should ask why a key is missing."""
        return not self.data and has_errors(self.problems)

    def span(self, loc: Loc, *, key: bool = False) -> Span:
        """Where a value stands, or its key; the nearest parent where there is none."""
        line, column = self.marks.key(loc) if key else self.marks.value(loc)
        return Span(self.path, line, column)


def parse_document(path: str, raw: bytes) -> Document:
    """Read one document; never raises for anything in the bytes.

    Args:
        path: relative to the store's folder, one that `classify` knows.
        raw: the bytes of the file.

    Raises:
        ValueError: when the path is not a document's.
    """
    classified = classify(path)
    if classified is None:
        raise ValueError(f"{path} is not the path of a document")
    kind, name, language = classified.kind, classified.name, classified.language
    digest = digest_bytes(raw)
    text, problems = decode(raw, path)
    if text is None:
        return Document(path, digest, kind, name, language, {}, Marks(), "", 1, problems)
    if kind is not Kind.PRIVATE:
        problems += tuple(leak_problem(path, leak) for leak in leaks(text))
    if not path.lower().endswith(".md"):
        data, marks, wrong = _mapping(parse_yaml(text, path), classified, path, first_line=1)
        return Document(path, digest, kind, name, language, data, marks, "", 1, problems + wrong)
    parts = split_front_matter(text, path)
    body, body_problems = _body(parts.body, path, parts.body_line)
    parsed = ParsedYaml(None, Marks(), ()) if parts.yaml is None else parse_yaml(parts.yaml, path, first_line=2)
    data, marks, wrong = _mapping(parsed, classified, path, first_line=2)
    problems += parts.problems + wrong
    problems += body_problems
    return Document(path, digest, kind, name, language, data, marks, body, parts.body_line, problems)


def _mapping(
    parsed: ParsedYaml, classified: Classified, path: str, first_line: int
) -> tuple[dict[str, Node], Marks, tuple[Problem, ...]]:
    data, marks, problems = parsed.data, parsed.marks, parsed.problems
    if isinstance(data, dict):
        return data, marks, problems
    if isinstance(data, list) and classified.kind in _MAY_BE_LISTS:
        marks = marks.under(classified.kind.value)
        return {classified.kind.value: data}, marks, problems
    empty = Marks.of(None, (first_line, 1))
    if data is None:
        return {}, empty, problems
    found = "a list" if isinstance(data, list) else "a text"
    line, column = marks.value(())
    problem = Problem(
        "not-a-mapping",
        f"there is {found} here; this file is made of `key: value` lines",
        Span(path, line, column),
        "begin with a key, for example `title: Moon Cream`",
    )
    return {}, empty, (*problems, problem)


def _body(body: str, path: str, line: int) -> tuple[str, tuple[Problem, ...]]:
    """The body, or nothing of one that is too long to be worked on."""
    if len(body) * 4 > MAX_BODY and len(body.encode("utf-8", "surrogatepass")) > MAX_BODY:
        return "", (body_too_long(path, line),)
    return body, find_controls(body, path, line)


def leak_problem(path: str, leak: Leak) -> Problem:
    """The problem of a key in a file that is published or may be."""
    hint = "take it out and make a new one there: whoever has seen this file can use it"
    return Problem("secret", f"{leak.name} stands here", Span(path, leak.line, leak.column), hint)


def body_too_long(path: str, line: int) -> Problem:
    """The problem of a text over 64 KB that begins on a line."""
    return Problem(
        "body-too-long",
        f"this text is longer than {MAX_BODY // 1024} KB",
        Span(path, line),
        "split it into several pages, or put tables and pictures into files of their own",
    )
