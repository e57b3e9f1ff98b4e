"""What photographs tell about their maker: pictures in, an error for each that would publish it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storegen.assets.complaints import private_metadata

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from storegen.assets.picture import Picture
    from storegen.catalog.store import Store
    from storegen.problems import Problem


def private_pictures(store: Store, pictures: Mapping[str, Picture]) -> Iterator[Problem]:
    """Problems of pictures whose originals will be published with the source."""
    if not store.source.publish or store.source.media != "originals":
        return
    for path in sorted(pictures):
        problem = private_metadata(pictures[path])
        if problem is not None:
            yield problem
