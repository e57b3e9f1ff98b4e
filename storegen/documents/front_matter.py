"""A Markdown file's text in; the YAML between its `---` fences and the body below them out, with their first lines."""

from __future__ import annotations

import re
from dataclasses import dataclass

from storegen.problems import Problem, Span

_FENCE = re.compile(r"---[ \t]*")
# What word processors, input methods and other generators make of `---`.
_ODD_FENCE = re.compile(r"[ \t\ufeff]*(?:[-‐‑‒–—―－─]{2,}|\+{3,}|={3,})[ \t]*")
_KEY_LINE = re.compile(r"[a-z_]+ ?[:：]")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """A Markdown file in two parts.

    Attributes:
        yaml: the text between the fences, or `None` when there is none.
        body: what follows the second fence.
        body_line: the number of the body's first line.
        problems: what is wrong with the fences.
    """

    yaml: str | None
    body: str
    body_line: int
    problems: tuple[Problem, ...] = ()


def split_front_matter(text: str, path: str) -> FrontMatter:
    """Cut a Markdown file at its fences; the YAML begins on line 2.

    Args:
        text: the file, with LF line ends.
        path: for the spans.
    """
    lines = text.split("\n")
    if not _FENCE.fullmatch(lines[0]):
        return FrontMatter(None, text, 1, _odd_beginning(lines, path))
    for number in range(1, len(lines)):
        if _FENCE.fullmatch(lines[number]):
            yaml = "\n".join(lines[1:number]) + "\n"
            return FrontMatter(yaml, "\n".join(lines[number + 1 :]), number + 2)
    return FrontMatter("", "", len(lines) + 1, (_unclosed(lines, path),))


def _unclosed(lines: list[str], path: str) -> Problem:
    for number, line in enumerate(lines[1:], start=2):
        if _ODD_FENCE.fullmatch(line):
            return _odd_fence(Span(path, number))
    return Problem(
        "front-matter-unclosed",
        "the front matter that begins here does not end",
        Span(path),
        "put a line of three hyphens `---` between the data and the text",
    )


def _odd_beginning(lines: list[str], path: str) -> tuple[Problem, ...]:
    """No fence on line 1: is that a page of plain text, or a fence that went wrong?"""
    number = next((number for number, line in enumerate(lines) if line.strip()), None)
    if number is None:
        return ()
    following = next((line for line in lines[number + 1 :] if line.strip()), "")
    if number > 0 and _FENCE.fullmatch(lines[number]) and _KEY_LINE.match(following):
        message, hint = "the front matter must begin on the first line", "delete the lines above this one"
        return (Problem("front-matter-fence", message, Span(path, number + 1), hint),)
    is_toml = lines[number].strip() == "+++"
    if is_toml or (_ODD_FENCE.fullmatch(lines[number]) and _KEY_LINE.match(following)):
        return (_odd_fence(Span(path, number + 1)),)
    return ()


def _odd_fence(span: Span) -> Problem:
    return Problem(
        "front-matter-fence",
        "this line should be three hyphens and nothing else",
        span,
        "write `---`; programs that correct typing turn it into a dash, and `+++` is for TOML, which is not read",
    )
