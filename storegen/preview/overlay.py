"""Problems in, HTML out: a panel to lay over a page, or a whole page where there is nothing to lay it over.

Everything is plain HTML with an external stylesheet: it shows without JavaScript and under the strictest policy. The
text of problems comes from sellers' files, so the templates escape every value.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined

from storegen.digest import digest_value
from storegen.leaks import without_keys

if TYPE_CHECKING:
    from collections.abc import Sequence

    from storegen.preview.excerpt import LineAt
    from storegen.preview.words import Words
    from storegen.problems import Problem, Span

_WORD = re.compile(r"[\w-]+|\S|\s", re.ASCII)
_MOST_SHOWN = 50
_BEFORE, _AFTER = 60, 100


@dataclass(frozen=True, slots=True)
class Excerpt:
    """One line of source in three parts, the middle one being what is meant."""

    line: int
    before: str
    marked: str
    after: str


@dataclass(frozen=True, slots=True)
class Card:
    """One problem as the templates see it."""

    kind: str
    kind_word: str
    code: str
    message: str
    hint: str
    place: str
    position: str
    excerpt: Excerpt | None
    related: tuple[str, ...]


class Overlay:
    """Makes the preview's own HTML, for one place to read source lines from."""

    def __init__(self, line_at: LineAt) -> None:
        """Load the templates.

        Args:
            line_at: gives the source line of a span.
        """
        self._line_at = line_at
        environment = Environment(
            loader=PackageLoader("storegen.preview", "browser"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._panel = environment.get_template("panel.html")
        self._page = environment.get_template("broken.html")

    def panel(self, problems: Sequence[Problem], words: Words, *, last_good: bool, draft: bool) -> str:
        """HTML to put at the end of a page's body; empty where there is nothing to say.

        Args:
            problems: in the order to show.
            words: of the reader's language.
            last_good: whether the page below is an older one because this one cannot be made.
            draft: whether to show the badge.
        """
        if not problems and not draft:
            return ""
        return self._panel.render(self._view(problems, words), last_good=last_good, draft=draft)

    def page(self, problems: Sequence[Problem], words: Words) -> str:
        """A whole HTML page in place of one that never could be made."""
        return self._page.render(self._view(problems, words))

    def _view(self, problems: Sequence[Problem], words: Words) -> dict[str, object]:
        errors = sum(problem.is_error for problem in problems)
        return {
            "words": words,
            "count": words.count(errors, len(problems) - errors),
            "has_errors": errors > 0,
            "cards": [self._card(problem, words) for problem in problems[:_MOST_SHOWN]],
            "unshown": max(0, len(problems) - _MOST_SHOWN),
            "digest": digest_value(tuple(problems)),
        }

    def _card(self, problem: Problem, words: Words) -> Card:
        span = problem.span
        return Card(
            kind=problem.severity.value,
            kind_word=words.error if problem.is_error else words.warning,
            code=problem.code,
            message=without_keys(problem.message),
            hint=without_keys(problem.hint or ""),
            place=span.path if span else "",
            position=f"{span.line}:{span.column}" if span else "",
            excerpt=self._excerpt(span) if span and problem.is_quotable else None,
            related=tuple(f"{other.path}:{other.line}:{other.column}" for other in problem.related),
        )

    def _excerpt(self, span: Span) -> Excerpt | None:
        text = self._line_at(span)
        if text is None or not text.strip():
            return None
        text = without_keys(text.rstrip())
        start = min(max(span.column - 1, 0), len(text))
        word = _WORD.match(text, start)
        end = word.end() if word else start
        before = text[:start] if start <= _BEFORE else "…" + text[start - _BEFORE : start]
        after = text[end : end + _AFTER] + ("…" if len(text) > end + _AFTER else "")
        # At the end of a line something is missing: there is no character to mark, so a blank is.
        return Excerpt(span.line, before, text[start:end] or " ", after)
