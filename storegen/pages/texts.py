"""Views of pages that are mostly text: info pages and posts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.pages import addresses
from storegen.pages.formats import day_view
from storegen.pages.pictures import picture_view
from storegen.pages.rich_text import embedded
from storegen.pages.views import InfoView, PostView

if TYPE_CHECKING:
    from storegen.catalog.model import InfoPage, PageTexts, Post, ProductTexts
    from storegen.catalog.store import Language
    from storegen.pages.cards import Cards
    from storegen.pages.inputs import Inputs


def info_view(inputs: Inputs, page: InfoPage, language: Language) -> InfoView:
    """An info page's view."""
    texts, tag = page.texts[language.tag], language.tag
    body = embedded(inputs, texts.body, language)
    return InfoView(page.slug, texts.title, texts.summary, body, picture_view(inputs, page.image, tag))


def post_view(inputs: Inputs, cards: Cards, post: Post, language: Language) -> PostView:
    """A post's view, with its neighbours in time."""
    texts, tag = post.texts[language.tag], language.tag
    order = [one.slug for one in inputs.catalog.listed_posts()]
    place = order.index(post.slug) if post.slug in order else None
    return PostView(
        slug=post.slug,
        address=addresses.post(inputs.catalog, post.slug, language),
        title=texts.title,
        summary=texts.summary,
        body=embedded(inputs, texts.body, language),
        day=day_view(post.date, tag),
        updated=day_view(post.updated, tag) if post.updated else None,
        author=post.author,
        tags=post.tags,
        picture=picture_view(inputs, post.image, tag, texts.title.text),
        newer=cards.post(order[place - 1], language) if place else None,
        older=cards.post(order[place + 1], language) if place is not None and place + 1 < len(order) else None,
    )


def description(texts: PageTexts | ProductTexts) -> str:
    """What search engines show: the seller's own description, else the summary, else the text's beginning.

    Words in the language of the title go before those that were borrowed from another one.
    """
    own, summary, body = texts.seo_description, texts.summary, texts.body
    words = [(one.text, one.language) for one in (own, summary) if one and one.text]
    words += [(body.plain, body.language)] if body and body.plain else []
    words.sort(key=lambda one: one[1] != texts.title.language)
    return words[0][0] if words else ""


def window_title(texts: PageTexts | ProductTexts) -> str:
    """The seller's own title for search engines, else the title."""
    return (texts.seo_title or texts.title).text
