"""Problems of pictures."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from storegen.problem_catalog.explanation import Explanation

if TYPE_CHECKING:
    from collections.abc import Mapping

PICTURES: Mapping[str, Explanation] = MappingProxyType(
    {
        "no-picture": Explanation(
            "A product without a picture",
            "Few people buy what they cannot see.",
            "Add `images: [name.jpg]` and put the file beside the document or into `content/media/`.",
        ),
        "missing-picture": Explanation(
            "A picture that is not there",
            "storegen looks beside the document and in `content/media/`; capital letters count.",
            "Correct the name, or add the file.",
            "images: [mugg.jpg]",
        ),
        "broken-picture": Explanation(
            "A file that is no picture, or a damaged one",
            "Browsers would show a gap. Often a download broke off, or a web page was saved under a picture's name.",
            "Copy it again from where it came from.",
        ),
        "unsupported-picture": Explanation(
            "A picture that browsers do not show",
            "They show JPEG, PNG, WebP, GIF, AVIF and SVG.",
            "Save it as JPEG.",
        ),
        "picture-too-large": Explanation(
            "A picture with too many pixels or bytes",
            "Working on it could take all of the computer's memory.",
            "Save a smaller copy; 2,400 pixels on the longer side are plenty.",
        ),
        "unsafe-svg": Explanation(
            "A drawing that can act or load something",
            "SVG files can hold programs; one in your shop could watch your shoppers.",
            "Export it again as plain SVG, or use a PNG.",
        ),
        "private-metadata": Explanation(
            "A photograph that tells too much",
            "It holds the place where it was taken or the camera's serial number, and your originals are published.",
            "Run `storegen check --fix`, which removes that and leaves the picture as it is.",
        ),
        "picture-outside-store": Explanation(
            "A picture that is a link out of the shop's folder",
            "A copy of the folder would not hold it.",
            "Copy the picture itself into the shop.",
        ),
        "picture-changed": Explanation(
            "A picture changed while the shop was being built",
            "The page would say one thing and the file another.",
            "Build again.",
        ),
        "picture-worker-died": Explanation(
            "The process that worked on a picture ended",
            "Most likely the memory was full.",
            "Build with `--jobs 1`; if that fails too, save the picture in a smaller size.",
        ),
        "renditions-not-kept": Explanation(
            "Finished pictures cannot be written",
            "The disk is full, or the folder `.storegen` may not be written to.",
            "Make room, or correct the folder's permissions.",
        ),
        "remote-picture": Explanation(
            "A picture or frame on another host",
            "Loading it would tell that host who visits your shop, and it may be gone tomorrow.",
            "Save the picture beside the text and name the file.",
            "![shop](https://elsewhere.example/shop.jpg)",
        ),
    }
)
