"""What went wrong in a template: an exception of rendering in, a positioned problem out."""

from __future__ import annotations

import re
import traceback
from typing import TYPE_CHECKING

import jinja2

from storegen.problems import Problem, Span
from storegen.suggest import suggest
from storegen.theming.environment import MissingAssetError
from storegen.theming.strings import MissingStringError

if TYPE_CHECKING:
    from storegen.theming.theme import Theme

_UNDEFINED_ATTRIBUTE = re.compile(r"has no attribute '(?P<name>\w+)'")


def problem_of(error: Exception, theme: Theme, template: str, address: str) -> Problem:
    """Explain why a page could not be rendered.

    Args:
        error: what the renderer raised.
        theme: whose template it was.
        template: the page's outermost template, used when the error tells no better place.
        address: of the page, for the message.
    """
    span = _span(error, theme, template)
    if isinstance(error, jinja2.TemplateNotFound):
        known = [name for name in theme.templates if not name.startswith(theme.chain)]
        message = f"the theme has no template '{error.name}'"
        return Problem("missing-template", message, span, suggest(str(error.name), known))
    if isinstance(error, MissingStringError):
        message = f"the theme has no string '{error.key}' in {error.language}"
        hint = f"add it to themes/{theme.name}/locales/{error.language}.yaml"
        return Problem("missing-string", message, span, hint)
    if isinstance(error, MissingAssetError):
        return Problem("missing-asset", f"the theme has no asset '{error}'", span, suggest(str(error), theme.assets))
    if isinstance(error, jinja2.TemplateSyntaxError):
        return Problem(
            "template-syntax", f"the template cannot be read: {error.message}", span, "mend the template at this line"
        )
    message = f"the template failed on {address}: {error}"
    return Problem("template-failed", message, span, "mend the template at this line")


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
