"""The frame of a page: its subject and content in, the whole `PageView` out (head, languages, sections)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from storegen.pages import addresses
from storegen.pages.formats import direction, language_label
from storegen.pages.json_ld import breadcrumb_data
from storegen.pages.policy import Used, page_policy
from storegen.pages.sections import section_views
from storegen.pages.views import HeadView, LanguageView, LinkView, PageView

if TYPE_CHECKING:
    from collections.abc import Mapping

    from storegen.catalog.model import Phrase, PlacedSection
    from storegen.catalog.store import Language
    from storegen.pages.cards import Cards
    from storegen.pages.inputs import Inputs
    from storegen.pages.views import PictureView, ShopView

_DESCRIPTION = 160
_NOTHING = Used()


@dataclass(frozen=True, slots=True)
class Subject:
    """What a page is about, in all languages.

    Attributes:
        kind: see `PageView.kind`; also the name of the theme's arrangement.
        addresses: by language tag.
        translated: tags of the languages in which its words are really there.
        og_kind: Open Graph type.
        layout, sections: where the document asks for its own.
    """

    kind: str
    addresses: Mapping[str, str]
    translated: frozenset[str]
    og_kind: str = "website"
    index: bool = True
    draft: bool = False
    layout: str | None = None
    sections: tuple[PlacedSection, ...] | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """What the head says of a page: window title (without the shop's name) and description."""

    title: str
    description: str = ""


def framed(
    inputs: Inputs,
    shop: ShopView,
    cards: Cards,
    language: Language,
    subject: Subject,
    words: Words,
    content: object,
    *,
    picture: PictureView | None = None,
    crumbs: tuple[LinkView, ...] = (),
    json_ld: tuple[str, ...] = (),
    used: Used = _NOTHING,
) -> PageView:
    """Put a frame around a page's content.

    Args:
        used: the channels that the content buys through, for the page's policy.
    """
    tag = language.tag
    address = subject.addresses[tag]
    crumbs = (home_crumb(shop), *crumbs) if crumbs else ()
    data = (*json_ld, breadcrumb_data(inputs, crumbs))
    return PageView(
        kind=subject.kind,
        address=address,
        language=tag,
        direction=direction(tag),
        head=_head(inputs, shop, language, subject, words, picture, tuple(text for text in data if text), used),
        languages=tuple(
            LanguageView(other.tag, language_label(other.tag), subject.addresses[other.tag], other.tag == tag)
            for other in inputs.catalog.store.languages
        ),
        breadcrumbs=crumbs,
        layout=layout_of(inputs, subject),
        sections=section_views(inputs, cards, placed_sections(inputs, subject), language),
        content=content,
        draft=subject.draft,
    )


def layout_of(inputs: Inputs, subject: Subject) -> str:
    """Name of the layout a page goes through."""
    arrangement = inputs.theme.arrangements.get(subject.kind)
    return subject.layout or (arrangement.layout if arrangement else "shop")


def placed_sections(inputs: Inputs, subject: Subject) -> tuple[PlacedSection, ...]:
    """The sections of a page: its document's own, else the theme's for its kind."""
    if subject.sections is not None:
        return subject.sections
    arrangement = inputs.theme.arrangements.get(subject.kind)
    return arrangement.sections if arrangement else ()


def home_crumb(shop: ShopView) -> LinkView:
    """The first breadcrumb."""
    return LinkView(shop.name, shop.home)


def crumb(title: Phrase, address: str, *, current: bool = False) -> LinkView:
    """A later breadcrumb."""
    return LinkView(title, address, current)


def _head(
    inputs: Inputs,
    shop: ShopView,
    language: Language,
    subject: Subject,
    words: Words,
    picture: PictureView | None,
    json_ld: tuple[str, ...],
    used: Used,
) -> HeadView:
    tag = language.tag
    default = inputs.catalog.store.default_language.tag
    own = tag in subject.translated or tag == default
    picture = picture or shop.logo
    raster = picture if picture and picture.srcset else None
    title = f"{words.title} · {shop.name.text}" if words.title else _home_title(shop)
    return HeadView(
        title=title,
        description=shortened(words.description),
        canonical=inputs.absolute(subject.addresses[tag if own else default]),
        alternates=_alternates(inputs, subject) if own and subject.index else (),
        picture=inputs.absolute(raster.src) if raster else None,
        picture_size=(raster.width, raster.height) if raster else None,
        kind=subject.og_kind,
        index=subject.index,
        json_ld=json_ld,
        feed=addresses.feed(language) if inputs.has_feed() else None,
        policy=page_policy(inputs, used.channels),
        scripted=used.scripted,
    )


def _home_title(shop: ShopView) -> str:
    return f"{shop.name.text} · {shop.tagline.text}" if shop.tagline else shop.name.text


def _alternates(inputs: Inputs, subject: Subject) -> tuple[tuple[str, str], ...]:
    """Addresses of the translated languages; none where there is only one or no domain."""
    default = inputs.catalog.store.default_language.tag
    tags = [one.tag for one in inputs.catalog.store.languages if one.tag in subject.translated or one.tag == default]
    if inputs.base_url is None or len(tags) < 2:
        return ()
    found = [(tag, inputs.absolute(subject.addresses[tag]) or "") for tag in tags]
    return (*found, ("x-default", inputs.absolute(subject.addresses[default]) or ""))


def shortened(text: str) -> str:
    """A description of at most some 160 characters, cut at a word where there are spaces."""
    text = " ".join(text.split())
    if len(text) <= _DESCRIPTION:
        return text
    cut = text[: _DESCRIPTION - 1]
    at_word = cut.rsplit(" ", 1)[0]
    return (at_word if len(at_word) > _DESCRIPTION // 2 else cut).rstrip(" ,;，；、") + "…"
