"""Batches of pages: what a worker gets and what it gives back, both picklable, so any executor can take them."""

from __future__ import annotations

import pickle
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from storegen.rendering.render import PageRenderer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from storegen.pages.views import PageView, ShopView
    from storegen.problems import Problem
    from storegen.rendering.render import RenderedPage
    from storegen.theming.links import LinkStyle
    from storegen.theming.theme import Theme


@dataclass(frozen=True, slots=True)
class Batch:
    """Some pages to render.

    Attributes:
        theme: pickled (theme, link style), the same bytes for all batches of a build, so a worker unpickles and
            compiles once.
        shops: the shop's view by language tag.
        jobs: (address, template, view) of each page.
    """

    theme: bytes
    shops: Mapping[str, ShopView]
    jobs: tuple[tuple[str, str, PageView], ...]


def packed(theme: Theme, style: LinkStyle) -> bytes:
    """The part of a batch that all batches share."""
    return pickle.dumps((theme, style), protocol=pickle.HIGHEST_PROTOCOL)


def render_batch(batch: Batch) -> list[tuple[str, RenderedPage | Problem]]:
    """Render a batch, in a worker or here; results carry their address, so their order does not matter."""
    renderer = _renderer(batch.theme)
    return [
        (address, renderer.render(template, view, batch.shops[view.language])) for address, template, view in batch.jobs
    ]


@lru_cache(maxsize=1)
def _renderer(theme: bytes) -> PageRenderer:
    """One renderer a worker: executors are serial or made of processes, so no two threads meet here.

    The pickle comes from the parent over the executor's own pipe, never from a file.
    """
    found: tuple[Theme, LinkStyle] = pickle.loads(theme)  # noqa: S301
    return PageRenderer(*found)
