"""The shop behind the preview, without a server or a watcher: what a request shows after each kind of edit."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import pytest

from storegen.preview.shop_source import ShopSource
from storegen.site import Wish, open_site
from tests.shop import STORE, TODAY, Shop

if TYPE_CHECKING:
    from storegen.preview.source import Answer

MUG = "---\ntitle: 杯子\nprice: 8.00\n---\nHolds tea.\n"
DUE = STORE + "announcements: [{text: Open day!, from: 2026-11-23, until: 2026-11-23}]\n"


class Preview:
    """A shop, its source, and the problems that were told of each new Site."""

    def __init__(self, shop: Shop, wish: Wish) -> None:
        self.shop = shop
        self.told: list[tuple[str, ...]] = []
        self.source = ShopSource(open_site(shop.root, wish), self._tell)

    def _tell(self, site) -> None:
        self.told.append(tuple(problem.code for problem in site.problems))

    def get(self, address: str) -> Answer:
        return self.source.answer(address)

    def text(self, address: str) -> str:
        answer = self.get(address)
        assert 200 == answer.status, answer.problems
        return answer.body.decode("utf-8")


@pytest.fixture
def shop(tmp_path):
    return Shop.of(tmp_path / "shop").write("content/products/mug.md", MUG).write("content/static/ads.txt", "one")


@pytest.fixture
def preview(shop):
    return Preview(shop, Wish(TODAY, drafts=True))


def test_a_page_is_what_a_build_writes(preview):
    assert preview.shop.build().page("/products/mug/") == preview.text("/products/mug/")


def test_an_edit_is_seen_without_the_watcher(preview):
    preview.shop.edit("content/products/mug.md", "Holds", "Keeps")

    assert "Keeps tea" in preview.text("/products/mug/")
    assert 2 == preview.source.generation


def test_without_an_edit_nothing_grows(preview):
    preview.get("/products/mug/")

    assert not preview.source.refresh(None)
    assert (1, []) == (preview.source.generation, preview.told)


def test_a_mistake_takes_the_page_away_until_it_is_mended(preview):
    preview.shop.edit("content/products/mug.md", "price", "prise")
    broken = preview.get("/products/mug/")
    preview.shop.edit("content/products/mug.md", "prise", "price")

    assert (500, "unknown-key") == (broken.status, broken.problems[0].code)
    assert "Holds tea" in preview.text("/products/mug/")
    assert [("unknown-key",), ("no-picture",)] == [codes[:1] for codes in preview.told]


def test_a_new_page_is_there_at_once(preview):
    assert 404 == preview.get("/products/cup/").status
    preview.shop.write("content/products/cup.md", "---\ntitle: Cup\nprice: 5\n---\nSmall.\n")

    assert "Small." in preview.text("/products/cup/")


def test_a_deleted_page_is_gone_at_once(preview):
    preview.shop.remove("content/products/mug.md")

    assert 404 == preview.get("/products/mug/").status


def test_a_new_translation_is_seen_without_the_watcher(preview):
    assert "杯子" in preview.text("/en/products/mug/")
    preview.shop.write("content/products/mug.en.md", "---\ntitle: Mug\n---\nKeeps coffee.\n")

    assert "Keeps coffee" in preview.text("/en/products/mug/")


def test_a_draft_says_so(preview):
    preview.shop.edit("content/products/mug.md", "price", "draft: yes\nprice")

    assert preview.get("/products/mug/").draft


@pytest.mark.parametrize("is_told", [True, False])
def test_a_static_file_that_changed_is_news(is_told, preview):
    file = preview.shop.root / "content/static/ads.txt"
    file.write_text("three", "utf-8")

    assert preview.source.refresh([file] if is_told else None)
    assert (2, b"three") == (preview.source.generation, preview.get("/ads.txt").body)


def test_a_static_file_of_the_same_size_is_news_too(preview):
    file = preview.shop.root / "content/static/ads.txt"
    file.write_text("two", "utf-8")
    os.utime(file, ns=(1, 1))

    assert preview.source.refresh(None)


def test_what_becomes_due_at_midnight_is_shown(shop, monkeypatch):
    shop.write("content/store.yaml", DUE)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795348800")  # 2026-11-22 12:00 UTC
    preview = Preview(shop, Wish(drafts=True))
    before = preview.text("/products/mug/")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795435200")

    assert "Open day!" not in before
    assert "Open day!" in preview.text("/products/mug/")
    assert 2 == preview.source.generation


def test_a_shop_that_was_broken_is_news_once_when_it_is_mended(shop, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795348800")
    preview = Preview(shop, Wish(drafts=True))
    for text in ("name: [", STORE):
        shop.write("content/store.yaml", text)
        preview.source.refresh(None)
        preview.get("/")

    assert 3 == preview.source.generation


def test_a_wished_day_has_no_midnight(preview, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795435200")

    assert not preview.source.refresh(None)


def test_a_theme_that_fails_is_a_problem_of_the_page(preview):
    file = preview.shop.root / "themes/plain/sections/product-main.html"
    preview.shop.write("themes/plain/sections/product-main.html", "{% if %}")
    preview.source.refresh([file])
    answer = preview.get("/products/mug/")

    assert (500, "template-syntax") == (answer.status, answer.problems[0].code)


def test_a_store_yaml_that_cannot_be_read_is_shown_on_every_page(preview):
    preview.shop.write("content/store.yaml", "name: [")
    preview.source.refresh(None)

    assert {500} == {preview.get(address).status for address in ("/", "/products/mug/", "/nowhere/")}


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [("content/products/mug.md", "title:", "titel:"), ("content/store.yaml", "currency", "curency")],
    ids=["product", "store"],
)
def test_the_pictures_of_the_last_good_page_are_still_there_while_a_mistake_hides_it(shop, path, old, new):
    shop.picture("content/media/mug.jpg", (600, 400)).edit(
        "content/products/mug.md", "---\nHolds", "images: [mug.jpg]\n---\nHolds"
    )
    preview = Preview(shop, Wish(TODAY, drafts=True))
    picture = re.search(r'src="[./]*(/assets/pictures/mug[^"]+)"', preview.text("/products/mug/"))[1]

    shop.edit(path, old, new)
    preview.source.refresh(None)

    assert 500 == preview.get("/products/mug/").status
    assert 200 == preview.get(picture).status
