"""A theme as a value: every file of its chain, merged; nothing is looked up on disk after this.

Made by `theming/read.py`, asked by planning (arrangements, schemas, picture widths) and by the renderer (templates,
strings, assets). It can be pickled, so that workers need no file system.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from storegen.catalog.model import PlacedSection
    from storegen.problems import Span
    from storegen.theming.settings import Setting

Lookup = tuple[str, str]
"""What a template asked for: a kind (`template`, `asset`, `string`) and a name."""


@dataclass(frozen=True, slots=True)
class TemplateSource:
    """A template's text and where it came from.

    Attributes:
        path: for messages: store-relative for overrides, `themes/NAME/...` for built-in ones.
    """

    text: str
    digest: str
    path: str


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of a theme that is published under a fingerprinted name.

    Attributes:
        address: site address: `/assets/base.3f9c0a12.css`.
        data: bytes to publish, with `url(...)` already rewritten in styles.
    """

    name: str
    address: str
    digest: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What `templates/KIND.yaml` says: the layout and the sections of that kind of page, in order.

    Attributes:
        span: where the layout is named.
    """

    layout: str
    span: Span
    sections: tuple[PlacedSection, ...]


@dataclass(frozen=True, slots=True)
class SectionSchema:
    """What may be set on a section, from the YAML beside its template."""

    name: str
    settings: Mapping[str, Setting]


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme with everything it inherits.

    Attributes:
        name: as in store.yaml.
        chain: names from the theme to its last ancestor.
        templates: by name (`sections/hero.html`), the winner of the chain; also by `THEME/sections/hero.html` for
            `extends`.
        strings: language tag -> key -> text, or plural forms joined as `key|one`, `key|other`.
        settings: the theme's own settings.
        widths: pixel widths of the WebP renditions it wants.
        digest: of everything in it.
    """

    name: str
    chain: tuple[str, ...]
    templates: Mapping[str, TemplateSource]
    assets: Mapping[str, Asset]
    strings: Mapping[str, Mapping[str, str]]
    arrangements: Mapping[str, Arrangement]
    sections: Mapping[str, SectionSchema]
    settings: Mapping[str, Setting]
    widths: tuple[int, ...]
    digest: str

    def digest_of(self, lookup: Lookup) -> str | None:
        """What a lookup resolves to today; `None` when it resolves to nothing.

        A page is reused only if this is still the same for each name that its rendering looked up, the absent ones
        included.
        """
        kind, name = lookup
        if kind == "template":
            source = self.templates.get(name)
            return source.digest if source else None
        if kind == "asset":
            asset = self.assets.get(name)
            return asset.address if asset else None
        language, _, key = name.partition(":")
        return self.strings_of(language).get(key)

    def strings_of(self, language: str) -> Mapping[str, str]:
        """The strings of a language; where the theme does not speak it, those of the nearest one it does.

        Args:
            language: tag; `zh-TW` is served by `zh-TW`, else by another Chinese, else by English.
        """
        return self.strings.get(self.spoken(language), {})

    def spoken(self, language: str) -> str:
        """The tag of the locale file that serves a language."""
        same = language.split("-", maxsplit=1)[0]
        alike = [tag for tag in self.strings if tag.split("-", maxsplit=1)[0] == same]
        return next((tag for tag in (language, same, *alike, "en") if tag in self.strings), language)
