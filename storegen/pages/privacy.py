"""What photographs tell about their maker: pictures in, an error for each that would publish it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.problems import Problem, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from storegen.assets.picture import Picture
    from storegen.catalog.store import Store


def private_pictures(store: Store, pictures: Mapping[str, Picture]) -> Iterator[Problem]:
    """Problems of pictures whose originals will be published with the source."""
    if not store.source.publish or store.source.media != "originals":
        return
    for path, picture in sorted(pictures.items()):
        if picture.private_metadata:
            told = ", ".join(picture.private_metadata)
            message = f"this photograph tells more than it shows ({told}), and it is published with the shop's source"
            yield Problem("private-metadata", message, Span(path), "run 'storegen check --fix' to clean the file")
