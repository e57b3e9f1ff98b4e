"""What a text refers to: rendered Markdown in, the same with responsive pictures and addresses of pages out.

A text refers to a page as menus do, `page:about`; which address that is depends on the language of the page around it.
"""

from __future__ import annotations

import html
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from storegen.pages.addresses import of_name
from storegen.pages.pictures import file_view

if TYPE_CHECKING:
    from storegen.catalog.model import RichText
    from storegen.catalog.store import Language
    from storegen.pages.inputs import Inputs
    from storegen.pages.views import PictureView

_IMAGE = re.compile(r"<img\b[^>]*>")
_ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
_NAMED = re.compile(r'(<a\b[^>]*?) href="((?:product|collection|page|post):[^"]*)"')
_SIZES = "(min-width: 48rem) 44rem, 100vw"


def embedded(inputs: Inputs, text: RichText | None, language: Language) -> RichText | None:
    """Give every picture of a text its renditions, its size and lazy loading, and every named page its address.

    Args:
        text: rendered Markdown whose pictures have store-relative paths as `src` (the catalog saw to that).
        language: of the page the text stands on.
    """
    if text is None:
        return text

    def shown(tag: re.Match[str]) -> str:
        attributes = dict(_ATTRIBUTE.findall(tag[0]))
        file = inputs.pictures.get(html.unescape(attributes.get("src", "")))
        if file is None:
            return ""
        alt = html.unescape(attributes.get("alt", ""))
        return _markup(file_view(inputs, file, alt, language.tag), attributes.get("class", ""))

    def led(tag: re.Match[str]) -> str:
        address = of_name(inputs.catalog, html.unescape(tag[2]), language)
        return tag[1] if address is None else f'{tag[1]} href="{html.escape(address)}"'

    return replace(text, html=_NAMED.sub(led, _IMAGE.sub(shown, text.html)))


def names_in(text: RichText) -> tuple[str, ...]:
    """The pages that a text names, as typed."""
    return tuple(html.unescape(found[2]) for found in _NAMED.finditer(text.html))


def _markup(view: PictureView, classes: str) -> str:
    size = f'width="{view.width}" height="{view.height}"'
    extra = f' class="{classes}"' if classes else ""
    image = f'<img src="{view.src}" alt="{html.escape(view.alt)}" {size} loading="lazy" decoding="async"{extra}>'
    if not view.srcset:
        return image
    return f'<picture><source type="image/webp" srcset="{view.srcset}" sizes="{_SIZES}">{image}</picture>'
