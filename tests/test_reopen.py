"""A Site made from the paths that changed is the one that reading everything anew would make."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from storegen.site import Wish, open_site, reopen
from tests.shop import TODAY, Shop
from tests.test_incremental import ALTERNATIVES

WISH = Wish(TODAY, drafts=True)

changes = st.sampled_from(sorted(ALTERNATIVES)).flatmap(
    lambda path: st.tuples(st.just(path), st.sampled_from(ALTERNATIVES[path]))
)


@settings(max_examples=max(1, settings.default.max_examples // 10))
@given(st.lists(st.lists(changes, min_size=1, max_size=3), min_size=1, max_size=6))
def test_reopening_what_changed_equals_opening_all(story):
    with tempfile.TemporaryDirectory() as folder:
        shop = Shop(Path(folder))
        for path, texts in ALTERNATIVES.items():
            _apply(shop, path, texts[0])
        site = open_site(shop.root, WISH)
        for edits in story:
            for path, one in edits:
                _apply(shop, path, one)
            site = reopen(site, [path for path, _ in edits])
            anew = open_site(shop.root, WISH)

            assert anew.problems == site.problems
            assert anew.content == site.content
            assert _shown(anew) == _shown(site)


def _apply(shop: Shop, path: str, one: str | None) -> None:
    if one is None:
        (shop.root / path).unlink(missing_ok=True)
    elif path.endswith(".jpg"):
        shop.picture(path, (40, 30), one)
    else:
        shop.write(path, one)


def _shown(site):
    """Every page's view, and what else is published."""
    if site.shop is None:
        return None
    plan = site.shop.plan
    views = {address: (page.template, page.view()) for address, page in plan.pages.items()}
    return views, plan.shops, plan.files, plan.renditions, plan.originals, site.shop.theme.digest
