"""What went wrong in a template: an exception of rendering in, a positioned problem out."""

from __future__ import annotations

import re
import traceback
from dataclasses import replace
from typing import TYPE_CHECKING

import jinja2

from storegen.problems import Problem, Span
from storegen.suggest import suggest
from storegen.theming.environment import MissingAssetError
from storegen.theming.strings import MissingStringError

if TYPE_CHECKING:
    from storegen.theming.theme import Theme

_VIEW = re.compile(r"'(?:[\w.]+\.)?(?P<name>\w+) object'")
_WORD_IN = re.compile(r"'?(?P<word>[\w./-]+)'?(?: is undefined)?$")


def problem_of(error: Exception, theme: Theme, template: str, address: str) -> Problem:
    """Explain why a page could not be rendered.

    Args:
        error: what the renderer raised.
        theme: whose template it was.
        template: the page's outermost template, used when the error tells no better place.
        address: of the page, for the message.
    """
    span = _span(error, theme, template)
    word = _WORD_IN.search(str(error))
    if (
        isinstance(error, jinja2.TemplateNotFound | MissingStringError | MissingAssetError | jinja2.UndefinedError)
        and word
    ):
        span = _at_word(span, theme, word["word"])
    if isinstance(error, jinja2.TemplateNotFound):
        known = [name for name in theme.templates if not name.startswith(theme.chain)]
        message = f"the theme has no template '{error.name}'"
        return Problem("missing-template", message, span, suggest(str(error.name), known) or "add the file")
    if isinstance(error, MissingStringError):
        message = f"the theme has no string '{error.key}' in {error.language}"
        hint = f"add it to themes/{theme.name}/locales/{error.language}.yaml"
        return Problem("missing-string", message, span, hint)
    if isinstance(error, MissingAssetError):
        return Problem(
            "missing-asset",
            f"the theme has no asset '{error}'",
            span,
            suggest(str(error), theme.assets) or "add the file",
        )
    if isinstance(error, jinja2.TemplateSyntaxError):
        return Problem(
            "template-syntax", f"the template cannot be read: {error.message}", span, "mend the template at this line"
        )
    message = f"the template failed on {address}: {_VIEW.sub(_short_name, str(error))}"
    return Problem("template-failed", message, span, "mend the template at this line; every name is in docs/theme.md")


def _short_name(found: re.Match[str]) -> str:
    return found["name"]


def _at_word(span: Span, theme: Theme, word: str) -> Span:
    """The first place of a word on the line, which is all that Jinja tells."""
    text = next((source.text for source in theme.templates.values() if source.path == span.path), "")
    lines = text.split("\n")
    column = lines[span.line - 1].find(word) + 1 if span.line <= len(lines) else 0
    return replace(span, column=max(column, 1))


def _span(error: Exception, theme: Theme, template: str) -> Span:
    if isinstance(error, jinja2.TemplateSyntaxError):
        return Span(error.filename or _path(theme, error.name or template), error.lineno, 1)
    own = {source.path for source in theme.templates.values()}
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if frame.filename in own:
            return Span(frame.filename, frame.lineno or 1, 1)
    return Span(_path(theme, template), 1, 1)


def _path(theme: Theme, template: str) -> str:
    source = theme.templates.get(template)
    return source.path if source else f"themes/{theme.name}/{template}"
