"""Whether a drawing (SVG) may be served as it is: bytes in, its size or a problem out.

A browser that opens an SVG file runs the scripts in it under the shop's address, so a drawing is accepted only if
everything in it is on a list of harmless things. It is checked and never rewritten: what is published is the
seller's file. The parser is expat, which sees what a browser's XML parser sees; entities, the one way to make it
work hard, are refused before they are read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from xml.parsers import expat

from storegen.assets.complaints import unsafe_svg

if TYPE_CHECKING:
    from storegen.problems import Problem

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_XML = "http://www.w3.org/XML/1998/namespace"
_SVG_DOCTYPE = "-//W3C//DTD SVG"
_BYTES_AT_MOST = 2 * 1024 * 1024
_DEPTH_AT_MOST = 100
_SIZE_WITHOUT_ANY = (300, 150)
"""What CSS gives a picture that has no size of its own."""

_SAFE_ELEMENTS = frozenset({
    "svg", "g", "defs", "symbol", "use", "title", "desc", "metadata", "style", "switch", "view", "path", "rect",
    "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "textPath", "image", "linearGradient",
    "radialGradient", "stop", "pattern", "clipPath", "mask", "marker", "filter", "feBlend", "feColorMatrix",
    "feComponentTransfer", "feComposite", "feConvolveMatrix", "feDiffuseLighting", "feDisplacementMap",
    "feDistantLight", "feDropShadow", "feFlood", "feFuncA", "feFuncB", "feFuncG", "feFuncR", "feGaussianBlur",
    "feMerge", "feMergeNode", "feMorphology", "feOffset", "fePointLight", "feSpecularLighting", "feSpotLight",
    "feTile", "feTurbulence",
})  # fmt: skip
# Notes of drawing programs; a browser does nothing with them.
_INERT_NAMESPACES = (
    "http://www.inkscape.org/", "http://sodipodi.sourceforge.net/", "http://creativecommons.org/",
    "http://web.resource.org/cc/", "http://purl.org/dc/", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "http://ns.adobe.com/", "http://www.bohemiancoding.com/", "http://www.figma.com/", "http://www.serif.com/",
    "http://www.vector.evaxdesign.sk",
)  # fmt: skip
_MERE_WORDS = ("aria-", "data-")
_OWN_PART = re.compile(r"\s*#")
_OWN_PICTURE = re.compile(r"\s*data:image/(?:png|jpe?g|webp|gif);base64,", re.IGNORECASE)
_REFERENCE = re.compile(
    r"""url\(\s*(?:"\s*#|'\s*#|#)|(url\s*\(|src\s*\(|@import|image(?:-set)?\s*\(|expression\s*\(|javascript:|\\)""",
    re.IGNORECASE,
)
_LENGTH = re.compile(r"\s*([0-9]*\.?[0-9]+(?:e[+-]?[0-9]+)?)\s*(px|pt|pc|mm|cm|in|em|ex)?\s*", re.IGNORECASE)
_PIXELS = {"px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0, "em": 16.0, "ex": 8.0}


class _UnsafeError(Exception):
    """Leaves the parser at the place of the finding."""


@dataclass(slots=True)
class _Reader:
    """Follows one parse: where we are, and the size that the outermost element gave.

    The parser tells the place of a finding only as long as it is there, so the place is noted on the way.
    """

    parser: expat.XMLParserType
    open_elements: list[str] = field(default_factory=list)
    size: tuple[int, int] | None = None
    line: int = 1
    column: int = 1

    def _note_place(self) -> None:
        self.line, self.column = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._note_place()
        namespace, _, local = name.rpartition(" ")
        if self.size is None:
            if (namespace, local) != (_SVG, "svg"):
                raise _UnsafeError("does not begin with an svg element of the SVG namespace")
            self.size = _size(attributes)
        if namespace == _SVG and local not in _SAFE_ELEMENTS:
            raise _UnsafeError(f"holds the element '{local}', which can act or load something")
        if namespace != _SVG and not namespace.startswith(_INERT_NAMESPACES):
            raise _UnsafeError(f"holds the element '{local}', which is not part of SVG")
        if self.open_elements and self.open_elements[-1] == "style":
            raise _UnsafeError("holds elements inside a style sheet")
        if len(self.open_elements) >= _DEPTH_AT_MOST:
            raise _UnsafeError(f"is nested more than {_DEPTH_AT_MOST} elements deep")
        self.open_elements.append(local)
        for attribute, value in attributes.items():
            _check_attribute(attribute, value, is_picture=local == "image")

    def end(self, _name: str) -> None:
        self.open_elements.pop()

    def text(self, content: str) -> None:
        if self.open_elements and self.open_elements[-1] == "style":
            _check_references(content)

    def doctype(self, _name: str, _system: str | None, public: str | None, has_subset: int) -> None:
        self._note_place()
        # Browsers know the entities of XHTML by its public name, expat does not: they would read another text.
        if has_subset or not (public or _SVG_DOCTYPE).startswith(_SVG_DOCTYPE):
            raise _UnsafeError("defines entities of its own")

    def instruction(self, target: str, _data: str) -> None:
        self._note_place()
        raise _UnsafeError(f"holds the processing instruction '{target}'")


def check_svg(data: bytes, path: str) -> tuple[int, int] | Problem:
    """Return width and height in CSS pixels of a harmless drawing, or the problem.

    Args:
        data: the whole file.
        path: relative to the store's folder, for the problem.
    """
    if len(data) > _BYTES_AT_MOST:
        return unsafe_svg(path, f"has more than {_BYTES_AT_MOST // (1024 * 1024)} MB")
    parser = expat.ParserCreate(namespace_separator=" ")
    # Style sheets come in one piece then, so no address can hide across the border of two.
    parser.buffer_text = True
    parser.buffer_size = _BYTES_AT_MOST
    reader = _Reader(parser)
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parser.StartDoctypeDeclHandler = reader.doctype
    parser.ProcessingInstructionHandler = reader.instruction
    try:
        parser.Parse(data, True)
    except _UnsafeError as finding:
        return unsafe_svg(path, str(finding), reader.line, reader.column)
    except expat.ExpatError as error:
        why = f"is not well-formed XML: {expat.errors.messages[error.code]}"
        return unsafe_svg(path, why, error.lineno, error.offset + 1)
    except (ValueError, LookupError):
        return unsafe_svg(path, "is in an encoding that browsers may read differently; save it as UTF-8")
    return reader.size or _SIZE_WITHOUT_ANY


def _check_attribute(name: str, value: str, *, is_picture: bool) -> None:
    namespace, _, local = name.rpartition(" ")
    if local.lower().startswith("on"):
        raise _UnsafeError(f"holds the attribute '{local}', which runs code")
    if (namespace, local) == (_XML, "base"):
        raise _UnsafeError("says that its references start elsewhere (xml:base)")
    if local.lower() in {"href", "src"} and namespace in {"", _XLINK, _SVG}:
        if not (_OWN_PART.match(value) or (is_picture and _OWN_PICTURE.match(value))):
            raise _UnsafeError(f"refers to something outside itself: '{value[:60]}'")
        return
    if not namespace and not local.startswith(_MERE_WORDS):
        _check_references(value)


def _check_references(value: str) -> None:
    for match in _REFERENCE.finditer(value):
        if match[1]:
            raise _UnsafeError(f"may load something from outside itself: '{value[match.start() :][:60].strip()}'")


def _size(attributes: dict[str, str]) -> tuple[int, int]:
    width, height = (_pixels(attributes.get(side, "")) for side in ("width", "height"))
    if width and height:
        return round(width) or 1, round(height) or 1
    try:
        _, _, box_width, box_height = map(float, re.split(r"[\s,]+", attributes.get("viewBox", "").strip()))
    except ValueError:
        return _SIZE_WITHOUT_ANY
    if not (0 < box_width < 1e6 and 0 < box_height < 1e6):
        return _SIZE_WITHOUT_ANY
    scale = width / box_width if width else height / box_height if height else 1
    return round(box_width * scale) or 1, round(box_height * scale) or 1


def _pixels(text: str) -> float:
    match = _LENGTH.fullmatch(text)
    if not match:
        return 0
    pixels = float(match[1]) * _PIXELS[(match[2] or "px").lower()]
    return pixels if pixels < 1e6 else 0
