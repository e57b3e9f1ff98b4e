"""Filters of templates: a phrase or rich text in, markup out that says which language it is really in."""

from __future__ import annotations

from markupsafe import Markup, escape

from storegen.catalog.model import Phrase, RichText


def language_attribute(value: object, page_language: str) -> Markup:
    """` lang="zh-CN"` where a phrase is not in the page's language, else nothing."""
    language = getattr(value, "language", page_language)
    return Markup("") if language == page_language else Markup(' lang="{}"').format(language)


def say(value: object, page_language: str) -> Markup:
    """Show a phrase (in a `<span lang>` where its language differs) or rich text (in a `<div lang>`)."""
    if isinstance(value, Phrase):
        if value.language == page_language:
            return escape(value.text)
        return Markup('<span lang="{}">{}</span>').format(value.language, value.text)
    if isinstance(value, RichText):
        html = Markup(value.html)  # noqa: S704  cleaned by documents/markdown.py, or trusted by the seller
        if value.language == page_language:
            return html
        return Markup('<div lang="{}">{}</div>').format(value.language, html)
    return escape(value)
