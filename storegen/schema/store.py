"""store.yaml as typed: the shop's name, money, languages, channels and terms."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from storegen.documents.node import Node
from storegen.documents.slug import check_slug
from storegen.problems import Span
from storegen.schema.authored import Authored
from storegen.schema.channels import Channels
from storegen.schema.codes import CurrencyCode, LanguageTag, TimeZone
from storegen.schema.mistakes import complain
from storegen.schema.prices import Period
from storegen.schema.reading import AsTyped, FromText, Many, OneOf, Records
from storegen.schema.shipping import ShippingModel
from storegen.schema.targets import LeadsTo
from storegen.schema.text_types import Count, Domain, Email, Flag, Line, MediaFile
from storegen.schema.words import WordsByLanguage

TaxWord = Annotated[
    Literal["included", "excluded", "none"], OneOf("included: incl 含税\nexcluded: excl 不含税\nnone: no")
]
FeesWord = Annotated[Literal["customer", "store"], OneOf("store: free seller shop 卖家\ncustomer: buyer shopper 买家")]
MediaWord = Annotated[Literal["originals", "largest", "none"], OneOf("originals: original\nnone: no")]
HtmlWord = Annotated[Literal["clean", "trusted"], OneOf("clean: safe\ntrusted: raw unsafe")]


def parse_theme_name(text: str) -> str:
    """Read the name of a theme, which is the name of a folder and never a path to one."""
    if check_slug(text, Span("")) is not None:
        raise complain(
            "bad-theme-name", "is not the name of a theme", "use small letters, digits and -, for its folder too"
        )
    return text


ThemeName = Annotated[str, FromText(parse_theme_name, "the name of a theme")]


class LanguageModel(Authored):
    """A language of the shop; its tag alone will do."""

    noun: ClassVar[str] = "language"
    short: ClassVar[str | None] = "tag"

    tag: LanguageTag = Field(description="`zh-CN`, `en`, `de`.")
    currency: CurrencyCode | None = Field(None, description="What its pages show, if it is not the store's currency.")


class ThemeModel(Authored):
    """A theme; its name alone will do."""

    noun: ClassVar[str] = "theme"
    short: ClassVar[str | None] = "name"

    name: ThemeName = Field(description="A built-in theme (plain, atelier, bazaar) or a folder of `themes/`.")
    settings: Annotated[Mapping[str, Node], AsTyped("the theme's own settings")] = Field(
        default_factory=dict, description="The theme's own settings; its `theme.yaml` says which there are."
    )


class ContactModel(Authored):
    """How shoppers reach you."""

    noun: ClassVar[str] = "contact"

    email: Email | None = Field(None, description="An e-mail address that you read.")
    phone: Line | None = Field(None, description="A telephone number with its country code.")
    address: WordsByLanguage | None = Field(None, description="Where you are, as on a letter.")


class LegalModel(Authored):
    """Who you are, by law."""

    noun: ClassVar[str] = "legal"

    company: WordsByLanguage | None = Field(None, description="The company's registered name.")
    vat_id: Line | None = Field(None, description="VAT number.")
    icp: Line | None = Field(None, description="ICP number, for sites in mainland China.")
    police: Line | None = Field(None, description="Public security number, for sites in mainland China.")


class ReturnsModel(Authored):
    """Until when goods may come back."""

    noun: ClassVar[str] = "returns"

    days: Count = Field(description="Days after arrival in which goods may come back; `0` for never.")
    fees: FeesWord | None = Field(None, description="Who pays for sending back: `customer` or `store`.")


class SourceModel(Authored):
    """Whether the source of the shop is published with it, so that it can be recovered from the site alone."""

    noun: ClassVar[str] = "source"

    publish: Flag = Field(default=True, description="`no` keeps the source out of the site.")
    media: MediaWord = Field(
        "originals", description="Which pictures go with it: `originals`, the `largest` renditions, or `none`."
    )


class MarkdownModel(Authored):
    """How texts are read."""

    noun: ClassVar[str] = "markdown"

    html: HtmlWord = Field("clean", description="`clean` removes dangerous HTML from your texts; `trusted` leaves it.")
    engine: Line = Field("markdown", description="`markdown`, or another engine that is installed.")


class AnnouncementModel(Period):
    """A line above the shop, between two days."""

    noun: ClassVar[str] = "announcement"
    short: ClassVar[str | None] = "text"

    text: WordsByLanguage = Field(description="What it says.")
    to: LeadsTo | None = Field(None, description="Where it leads: `collection:tea`, `/about/`.")


class StoreModel(Authored):
    """The shop itself. Name and currency are enough."""

    noun: ClassVar[str] = "store.yaml"

    name: WordsByLanguage = Field(description="The shop's name.")
    currency: CurrencyCode = Field(description="The currency of all prices that do not name another: `CNY`.")
    tagline: WordsByLanguage | None = Field(None, description="A line about the shop.")
    logo: MediaFile | None = Field(None, description="The logo: `media/logo.svg`.")
    icon: MediaFile | None = Field(None, description="The square picture for browser tabs.")
    domain: Domain | None = Field(
        None, description="Where the shop will be: `https://shop.example`. Without it absolute addresses are left out."
    )
    languages: Annotated[tuple[LanguageModel, ...], Records("tag", "currency")] = Field(
        (),
        description="Its languages, the first is the default: `[zh-CN, en]`, or with currencies "
        "`{zh-CN: CNY, en: USD}`.",
    )
    timezone: TimeZone = Field("UTC", description="Where its days begin: `Asia/Shanghai`.")
    theme: ThemeModel | None = Field(None, description="How it looks: a name, or `{name: atelier, settings: {…}}`.")
    channels: Channels = Field(
        default_factory=dict, description="The ways to buy, the preferred first, each with its settings."
    )
    closed: Many[Line] = Field((), description="Names of channels that are gone: every page stops offering them.")
    contact: ContactModel | None = Field(None, description="How shoppers reach you.")
    legal: LegalModel | None = Field(None, description="Who you are, by law.")
    tax: TaxWord | None = Field(None, description="Whether prices have tax in them: `included`, `excluded` or `none`.")
    shipping: Many[ShippingModel] = Field((), description="What sending costs, a row for each country.")
    returns: ReturnsModel | None = Field(None, description="Until when goods may come back, and who pays for it.")
    source: SourceModel = Field(
        SourceModel.model_construct(), description="Whether the source is published with the shop."
    )
    markdown: MarkdownModel = Field(MarkdownModel.model_construct(), description="How texts are read.")
    announcements: Many[AnnouncementModel] = Field((), description="Lines above the shop, between two days.")
    all_products: Flag = Field(default=True, description="Whether there is a list of all products at `/products/`.")
