"""What a build is made of: everything known of a store, planned and ready to be rendered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from storegen.assets.picture import Picture
    from storegen.catalog.catalog import Catalog
    from storegen.pages.plan import Plan
    from storegen.theming.links import LinkStyle
    from storegen.theming.theme import Theme


@dataclass(frozen=True, slots=True)
class Shop:
    """What is known of a store whose store.yaml and theme could be read."""

    catalog: Catalog
    theme: Theme
    pictures: Mapping[str, Picture]
    plan: Plan
    style: LinkStyle
