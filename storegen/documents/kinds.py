"""A path in the store's folder in, what lies there out: FORMAT, "The folder", as one function.

Paths are relative to the store's folder with forward slashes: `content/products/moon-cream.en.md`.
"""

from __future__ import annotations

import enum
import re
import unicodedata
from dataclasses import dataclass

from storegen.suggest import nearest

CONTENT = "content"

_DATA = (".yaml", ".yml")
_TEXT = ".md"
_MEDIA = frozenset(
    f".{suffix}"
    for group in (
        ("jpg", "jpeg", "png", "webp", "avif", "gif", "svg", "heic", "heif", "tif", "tiff", "bmp", "ico"),
        ("mp4", "webm", "mov", "mp3", "ogg", "m4a", "vtt", "pdf"),
    )
    for suffix in group
)
_TAG = re.compile(r"[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*", re.IGNORECASE)
_DROPPING = re.compile(
    r".*~|#.*#|\.#.*|\._.*|.*\.(?:swp|swo|swx|tmp|bak|orig|crdownload|part)|~\$.*|4913|\.ds_store|thumbs\.db|desktop\.ini"
    r"|\.git|\.svn|\.hg|__macosx",
    re.IGNORECASE,
)


# Hidden names that hosts read; any other in `static/` is more likely a key that got there by mistake (`.env`).
_MEANT_HIDDEN = frozenset({".well-known", ".nojekyll", ".htaccess"})


class Kind(enum.StrEnum):
    """What a document describes; a translation is of the same kind with its language set."""

    STORE = "store"
    PRODUCT = "product"
    COLLECTION = "collection"
    PAGE = "page"
    POST = "post"
    REVIEW = "review"
    MENUS = "menus"
    REDIRECTS = "redirects"
    SOURCE = "source"
    PRIVATE = "private"


DOCUMENT_KINDS = (Kind.PRODUCT.value, Kind.COLLECTION.value, Kind.PAGE.value, Kind.POST.value)
"""What has a page of its own, in the words that name one: `page:about`."""

_FOLDERS = {
    "products": Kind.PRODUCT,
    "collections": Kind.COLLECTION,
    "pages": Kind.PAGE,
    "posts": Kind.POST,
    "reviews": Kind.REVIEW,
}
_FILES = {"store": Kind.STORE, "menus": Kind.MENUS, "redirects": Kind.REDIRECTS}
_RESERVED = {"source": Kind.SOURCE, "private": Kind.PRIVATE}


class Place(enum.Enum):
    """What a file below `content/` is to storegen."""

    DOCUMENT = enum.auto()
    FILE = enum.auto()
    IGNORED = enum.auto()
    STRAY = enum.auto()


@dataclass(frozen=True, slots=True)
class Classified:
    """What a document is, by its path alone.

    Attributes:
        kind: what it describes.
        name: the file's name (the folder's for an `index` file) in NFC, without language and suffix; for reviews with
            the folders below `reviews/`.
        language: the BCP 47 tag of a translation, in its canonical case.
    """

    kind: Kind
    name: str
    language: str | None = None


def classify(path: str) -> Classified | None:
    """What document lies at a path; `None` when it is none (a picture, a stray file, something private)."""
    parts = path.split("/")
    if len(parts) < 2 or parts[0] != CONTENT or _is_skipped(parts[1:]):
        return None
    stem, suffix = _split(parts[-1])
    if suffix not in {_TEXT, *_DATA} or not stem:
        return None
    if len(parts) == 2:
        return _at_top(stem, suffix)
    kind = _FOLDERS.get(parts[1])
    return None if kind is None else _in_folder(kind, parts[2:-1], stem, suffix)


def place_of(path: str) -> Place:
    """Whether a file is a document, a file to publish, nothing to speak of, or astray."""
    parts = path.split("/")
    if _is_skipped(parts[1:]):
        return Place.IGNORED
    if any(part.startswith(".") and part not in _MEANT_HIDDEN for part in parts[1:]):
        return Place.STRAY
    if classify(path) is not None:
        return Place.DOCUMENT
    if _reserved_word(parts[-1]):
        return Place.STRAY
    if len(parts) > 2 and (
        parts[1] in {"static", "media"} or (parts[1] in _FOLDERS and _split(parts[-1])[1] in _MEDIA)
    ):
        return Place.FILE
    return Place.STRAY


def is_known_folder(name: str) -> bool:
    """Whether a folder directly below `content/` has a meaning."""
    return name in _FOLDERS or name in {"static", "media"}


def is_skipped_folder(path: str) -> bool:
    """Whether a folder is never looked into."""
    return _is_skipped(path.split("/")[1:])


def is_private(path: str) -> bool:
    """Whether what lies at a path must never be published, under whatever other name a link gives it."""
    parts = path.split("/")
    return _is_skipped(parts[1:]) or _reserved_word(parts[-1]) is not None


def suggest_place(path: str) -> str:
    """Where a stray file most likely belongs, as a sentence."""
    _, *folders, name = path.split("/")
    stem, suffix = _split(name)
    word = _reserved_word(name)
    known = bool(folders) and folders[0] in _FOLDERS
    flat = f"{folders[-1]}{suffix}" if stem == "index" and folders else name
    cases = (
        (name.startswith("."), "hidden files are published only as .well-known/, .nojekyll or .htaccess; rename it"),
        (word, f"such a file ends in .{word}.yaml; move it to content/private/ if nobody may see it"),
        (known and classify(path.removesuffix(suffix)) is not None, f"rename it to {stem}"),
        (known and suffix in {".markdown", ".mdown", ".mkd", ".txt"}, f"rename it to {stem}.md"),
        (suffix in _MEDIA, "move it to content/media/"),
        (known and suffix in {_TEXT, *_DATA}, f"move it to content/{'/'.join(folders[:1])}/{flat}"),
        (
            suffix == _TEXT,
            "move it to content/pages/, or to the folder of what it describes, such as content/products/",
        ),
        (not folders and suffix in _DATA and nearest(stem, _FILES), f"rename it to {nearest(stem, _FILES)}.yaml"),
        (suffix in _DATA, "content/ itself holds store.yaml, menus.yaml and redirects.yaml; products have a folder"),
    )
    otherwise = "move it to content/static/ to publish it as it is, or to content/private/ to keep it out of the shop"
    return next((hint for fits, hint in cases if fits), otherwise)


def canonical_tag(tag: str) -> str:
    """A language tag in the case BCP 47 recommends: `zh_hant_tw` is `zh-Hant-TW`."""
    first, *rest = tag.replace("_", "-").split("-")
    cased = [part.upper() if len(part) == 2 else part.title() if len(part) == 4 else part.lower() for part in rest]
    return "-".join([first.lower(), *cased])


def _at_top(stem: str, suffix: str) -> Classified | None:
    reserved = _reserved(stem, suffix)
    if reserved is not None:
        return reserved
    name, language = _language(stem)
    kind = _FILES.get(name)
    return Classified(kind, name, language) if kind and suffix in _DATA else None


def _in_folder(kind: Kind, folders: list[str], stem: str, suffix: str) -> Classified | None:
    if kind is Kind.REVIEW:
        prefix, folders = "".join(f"{unicodedata.normalize('NFC', folder)}/" for folder in folders), []
    else:
        prefix = ""
    reserved = _reserved(stem, suffix)
    name, language = (reserved.name, None) if reserved else _language(stem)
    if folders:
        if len(folders) > 1 or name != "index":
            return None
        name = unicodedata.normalize("NFC", folders[0])
    elif not name or (not reserved and _reserved_word(f"{stem}{suffix}")):
        return None
    return Classified(reserved.kind if reserved else kind, prefix + name, language)


def _reserved(stem: str, suffix: str) -> Classified | None:
    name, _, word = stem.rpartition(".")
    if suffix not in _DATA or not name or word.lower() not in _RESERVED:
        return None
    return Classified(_RESERVED[word.lower()], unicodedata.normalize("NFC", name))


def _reserved_word(name: str) -> str | None:
    """The word in a name such as `mug.private.jpg` or `mug.source.md`, which must never be published by mistake."""
    words = name.lower().split(".")[1:-1]
    if "private" in words:
        return "private"
    return "source" if "source" in words and name.lower().endswith((_TEXT, *_DATA)) else None


def _language(stem: str) -> tuple[str, str | None]:
    name, _, tag = stem.rpartition(".")
    if name and _TAG.fullmatch(tag):
        return unicodedata.normalize("NFC", name), canonical_tag(tag)
    return unicodedata.normalize("NFC", stem), None


def _split(name: str) -> tuple[str, str]:
    stem, dot, suffix = name.rpartition(".")
    return (stem, f".{suffix.lower()}") if dot else (name, "")


def _is_skipped(parts: list[str]) -> bool:
    """Droppings anywhere, `private/` at the top, dotted names outside of `static/` (where `.well-known` is meant)."""
    if any(map(_DROPPING.fullmatch, parts)) or parts[:1] == [""]:
        return True
    if parts and parts[0].lower() == "private":
        return True
    return parts[:1] != ["static"] and any(part.startswith(".") for part in parts)
