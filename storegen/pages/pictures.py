"""Pictures of views: a catalog picture in, addresses of its renditions out; nothing is opened or made here."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from storegen.assets.renditions import PICTURES_ADDRESS as FOLDER
from storegen.assets.renditions import plan_renditions, vector_name
from storegen.pages.views import PictureView

if TYPE_CHECKING:
    from storegen.assets.picture import Picture
    from storegen.assets.renditions import Rendition
    from storegen.catalog.model import ProductPicture
    from storegen.pages.inputs import Inputs


def picture_view(
    inputs: Inputs, picture: ProductPicture | None, language: str, fallback_alt: str = ""
) -> PictureView | None:
    """A picture for templates; `None` where there is none or its file is broken.

    Args:
        fallback_alt: what it shows when the seller wrote no alternative text: a product's title.
    """
    if picture is None or picture.path not in inputs.pictures:
        return None
    alt = picture.alts.get(language)
    key = " ".join(f"{axis}:{choice}" for axis, choice in picture.chosen)
    view = file_view(
        inputs, inputs.pictures[picture.path], alt.text if alt else fallback_alt, alt.language if alt else language
    )
    return replace(view, key=key)


def file_view(inputs: Inputs, file: Picture, alt: str, alt_language: str) -> PictureView:
    """A picture file for templates."""
    if file.vector:
        address = _drawing_address(file)
        return PictureView(address, "", address, address, file.width, file.height, alt, alt_language)
    planned = plan_renditions(file, inputs.theme.widths)
    candidates = [(FOLDER + rendition.name, rendition.width) for rendition in planned.sources]
    return PictureView(
        src=FOLDER + planned.fallback.name,
        srcset=", ".join(f"{address} {width}w" for address, width in candidates),
        small=candidates[0][0],
        large=candidates[-1][0],
        width=planned.fallback.width,
        height=planned.fallback.height,
        alt=alt,
        alt_language=alt_language,
    )


def icon_address(inputs: Inputs, file: Picture) -> str:
    """Where the shop's icon is: a drawing as it is, of a photograph the smallest rendition, which tells no secrets."""
    return (
        _drawing_address(file) if file.vector else FOLDER + plan_renditions(file, inputs.theme.widths).sources[0].name
    )


def fallback_address(inputs: Inputs, picture: ProductPicture) -> str | None:
    """Site address of the JPEG of a picture; `None` where it has none."""
    file = inputs.pictures.get(picture.path)
    if file is None or file.vector:
        return None
    return FOLDER + plan_renditions(file, inputs.theme.widths).fallback.name


def originals(inputs: Inputs) -> dict[str, Picture]:
    """Pictures that are published as they are, by site address: drawings."""
    return {_drawing_address(file): file for file in inputs.pictures.values() if file.vector}


def renditions(inputs: Inputs) -> dict[str, Rendition]:
    """Every rendition that pages may refer to, by site address."""
    return {
        FOLDER + rendition.name: rendition
        for file in inputs.pictures.values()
        if not file.vector
        for rendition in plan_renditions(file, inputs.theme.widths).all
    }


def _drawing_address(file: Picture) -> str:
    return FOLDER + vector_name(file)
