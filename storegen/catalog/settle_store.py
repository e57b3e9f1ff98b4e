"""The store: store.yaml as checked in, the catalog's `Store` out."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from storegen.catalog.model import Phrase, ShippingRate
from storegen.catalog.money import TooPreciseError, money
from storegen.catalog.pictures import find_picture, missing_picture
from storegen.catalog.settle_channels import settle_channels
from storegen.catalog.store import (
    Announcement,
    Contact,
    Language,
    Legal,
    Returns,
    SourcePolicy,
    Store,
)
from storegen.catalog.words import phrases
from storegen.problems import Problem, Severity, Span
from storegen.schema.check import check
from storegen.schema.store import StoreModel
from storegen.suggest import suggest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from storegen.documents.document import Document
    from storegen.schema.shipping import ShippingModel
    from storegen.schema.store import AnnouncementModel
    from storegen.schema.words import Words

STORE_FILE = "content/store.yaml"


def settle_store(document: Document | None, files: AbstractSet[str]) -> tuple[Store | None, tuple[Problem, ...]]:
    """Settle the store.

    Args:
        document: store.yaml, or `None` where there is none.
        files: all files below content/.
    """
    if document is None:
        hint = "write the lines `name: My shop` and `currency: EUR` into it, or start with `storegen new`"
        return None, (
            Problem("no-store", "there is no store.yaml here, so this is not a shop", Span(STORE_FILE), hint),
        )
    checked = check(document, StoreModel)
    problems = [*checked.problems]
    model = checked.value
    if model is None:
        return None, tuple(problems)
    languages = _languages(model, document, problems)
    tags = [language.tag for language in languages]
    _check_words(document, model, tags, problems)
    if model.domain is None:
        hint = "add domain: https://your-shop.example when you have one"
        message = "without a domain, canonical links, the sitemap and feeds lack absolute addresses"
        problems.append(Problem("no-domain", message, document.span(()), hint, Severity.WARNING))
    store = Store(
        names=phrases(model.name, tags),
        taglines=phrases(model.tagline, tags) if model.tagline else {},
        currency=model.currency,
        languages=languages,
        domain=model.domain.rstrip("/") if model.domain else None,
        timezone=model.timezone,
        logo=_picture(document, "logo", model.logo, files, problems),
        icon=_picture(document, "icon", model.icon, files, problems),
        theme=model.theme.name if model.theme else "plain",
        theme_settings=cast("Mapping[str, object]", model.theme.settings) if model.theme else {},
        channels=settle_channels(document, model, tags),
        contact=_contact(model, tags),
        legal=_legal(model, tags),
        tax=model.tax,
        shipping=shipping_rates(document, model.shipping, model.currency, problems),
        returns=Returns(model.returns.days, model.returns.fees) if model.returns else None,
        source=SourcePolicy(model.source.publish, model.source.media),
        trust_html=model.markdown.html == "trusted",
        announcements=tuple(_announcement(one, tags) for one in model.announcements),
        all_products=model.all_products,
        digest=document.digest,
        span=document.span(("name",)),
        theme_span=document.span(("theme",)),
    )
    if model.markdown.engine != "markdown":
        message = f"there is no Markdown engine '{model.markdown.engine}' installed"
        problems.append(Problem("unknown-engine", message, document.span(("markdown", "engine")), "write markdown"))
    return store, tuple(problems)


def shipping_rates(
    document: Document, rows: Iterable[ShippingModel], currency: str, problems: list[Problem]
) -> tuple[ShippingRate, ...]:
    """Settle shipping rows; a row without a currency is in the store's."""
    rates: list[ShippingRate] = []
    for place, row in enumerate(rows):
        code = row.currency or currency
        try:
            rates.append(ShippingRate(row.to, money(row.price, code), row.days))
        except TooPreciseError:
            span = document.span(("shipping", place, "price"))
            problems.append(
                Problem("bad-price", f"{row.price} has more decimals than {code} has", span, "write it exactly")
            )
    return tuple(rates)


def _languages(model: StoreModel, document: Document, problems: list[Problem]) -> tuple[Language, ...]:
    alone = "zh-CN" if model.currency == "CNY" else "en"
    typed = [(one.tag, one.currency or model.currency) for one in model.languages] or [(alone, model.currency)]
    seen: dict[str, Language] = {}
    for place, (tag, currency) in enumerate(typed):
        if tag.lower() in seen:
            span = document.span(("languages", place))
            problems.append(
                Problem("duplicate-language", f"the language {tag} stands here twice", span, "remove one of them")
            )
            continue
        prefix = f"/{tag.lower()}" if seen else ""
        seen[tag.lower()] = Language(tag, currency, prefix, default=not seen)
    return tuple(seen.values())


def _check_words(document: Document, model: StoreModel, tags: Sequence[str], problems: list[Problem]) -> None:
    """Words in languages that the shop is not in."""
    places: list[tuple[tuple[str | int, ...], Words | None]] = [
        (("name",), model.name),
        (("tagline",), model.tagline),
        *((("channels", name, "label"), one.label) for name, one in model.channels.items()),
        *((("announcements", place, "text"), one.text) for place, one in enumerate(model.announcements)),
    ]
    for loc, words in places:
        for tag in words.languages if words else ():
            if tag and tag not in tags:
                span = document.span((*loc, tag), key=True)
                hint = suggest(tag, tags) or f"add {tag} to 'languages'"
                problems.append(Problem("unknown-language", f"the shop is not in the language '{tag}'", span, hint))


def _picture(
    document: Document, key: str, name: str | None, files: AbstractSet[str], problems: list[Problem]
) -> str | None:
    if name is None:
        return None
    path = find_picture(name, document.path, files)
    if path is None:
        problems.append(missing_picture(name, document.path, files, document.span((key,))))
    return path


def _contact(model: StoreModel, tags: Sequence[str]) -> Contact:
    if model.contact is None:
        return Contact()
    return Contact(model.contact.email, model.contact.phone, _by_language(model.contact.address, tags))


def _legal(model: StoreModel, tags: Sequence[str]) -> Legal:
    if model.legal is None:
        return Legal()
    legal = model.legal
    return Legal(_by_language(legal.company, tags), legal.vat_id, legal.icp, legal.police)


def _by_language(words: Words | None, tags: Sequence[str]) -> Mapping[str, Phrase] | None:
    return phrases(words, tags) if words else None


def _announcement(model: AnnouncementModel, tags: Sequence[str]) -> Announcement:
    return Announcement(phrases(model.text, tags), model.begins, model.ends, model.to)
