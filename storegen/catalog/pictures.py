"""Pictures of documents: file names as typed in, store-relative paths out, or the problem that one is missing."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from storegen.catalog.model import Phrase, ProductPicture
from storegen.problems import Problem, Span
from storegen.suggest import suggest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from storegen.schema.pictures import PictureModel

MEDIA = "content/media/"
CONTENT = "content/"


def find_picture(name: str, document: str, files: AbstractSet[str]) -> str | None:
    """The path of a picture: beside its document, then in `media/`; a name may begin with `media/` itself.

    Args:
        name: as typed: `moon-cream.jpg`.
        document: store-relative path of the document that names it.
        files: all files below content/.
    """
    beside = str(PurePosixPath(document).parent / name)
    for path in (beside, MEDIA + name, CONTENT + name):
        if path in files:
            return path
    return None


def missing_picture(name: str, document: str, files: AbstractSet[str], span: Span) -> Problem:
    """The problem that a picture is nowhere, with the nearest name that is there."""
    folder = str(PurePosixPath(document).parent) + "/"
    near = [path.rsplit("/", 1)[1] for path in files if path.startswith((folder, MEDIA))]
    hint = suggest(PurePosixPath(name).name, near)
    hint = hint if hint and hint.startswith("did") else f"put it beside this file or into {MEDIA}"
    return Problem("missing-picture", f"there is no picture '{name}'", span, hint)


def product_picture(
    model: PictureModel,
    chosen: Mapping[str, str],
    document: str,
    files: AbstractSet[str],
    span: Span,
    alts: Mapping[str, Mapping[str, str]],
    tags: Sequence[str],
) -> ProductPicture | Problem:
    """Settle one picture.

    Args:
        alts: language tag -> file name as typed -> what it shows, from the translations.
        tags: the store's languages, the default one first.
    """
    path = find_picture(model.file, document, files)
    if path is None:
        return missing_picture(model.file, document, files, span)
    texts: dict[str, Phrase] = {}
    for tag in tags:
        own = alts.get(tag, {}).get(model.file)
        if own is not None:
            texts[tag] = Phrase(own, tag)
        elif model.alt is not None:
            texts[tag] = Phrase(model.alt, tags[0])
    return ProductPicture(path, texts, span, tuple(chosen.items()))
