"""Pictures inside texts: rendered Markdown with store-relative pictures in, the same with responsive ones out."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from storegen.pages.pictures import file_view

if TYPE_CHECKING:
    from storegen.catalog.model import RichText
    from storegen.pages.inputs import Inputs
    from storegen.pages.views import PictureView

_IMAGE = re.compile(r"<img\b[^>]*>")
_ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
_SIZES = "(min-width: 48rem) 44rem, 100vw"


def with_pictures(inputs: Inputs, text: RichText | None, language: str) -> RichText | None:
    """Give every picture of a text its renditions, its size and lazy loading.

    Args:
        text: rendered Markdown whose pictures have store-relative paths as `src` (the catalog saw to that).
    """
    if text is None or "<img" not in text.html:
        return text

    def shown(tag: re.Match[str]) -> str:
        attributes = dict(_ATTRIBUTE.findall(tag[0]))
        file = inputs.pictures.get(html.unescape(attributes.get("src", "")))
        if file is None:
            return ""
        alt = html.unescape(attributes.get("alt", ""))
        return _markup(file_view(inputs, file, alt, language), attributes.get("class", ""))

    return replace(text, html=_IMAGE.sub(shown, text.html))


def _markup(view: PictureView, classes: str) -> str:
    size = f'width="{view.width}" height="{view.height}"'
    extra = f' class="{classes}"' if classes else ""
    image = f'<img src="{view.src}" alt="{html.escape(view.alt)}" {size} loading="lazy" decoding="async"{extra}>'
    if not view.srcset:
        return image
    return f'<picture><source type="image/webp" srcset="{view.srcset}" sizes="{_SIZES}">{image}</picture>'
