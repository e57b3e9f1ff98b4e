"""What a path below `content/` stands for."""

from __future__ import annotations

import pytest

from storegen.documents.kinds import Classified, Kind, Place, canonical_tag, classify, place_of, suggest_place


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("store.yaml", Classified(Kind.STORE, "store")),
        ("store.yml", Classified(Kind.STORE, "store")),
        ("menus.yaml", Classified(Kind.MENUS, "menus")),
        ("menus.en.yaml", Classified(Kind.MENUS, "menus", "en")),
        ("redirects.yaml", Classified(Kind.REDIRECTS, "redirects")),
        ("products/moon-cream.md", Classified(Kind.PRODUCT, "moon-cream")),
        ("products/moon-cream/index.md", Classified(Kind.PRODUCT, "moon-cream")),
        ("products/moon-cream.yaml", Classified(Kind.PRODUCT, "moon-cream")),
        ("products/moon-cream.MD", Classified(Kind.PRODUCT, "moon-cream")),
        ("products/moon-cream.en.md", Classified(Kind.PRODUCT, "moon-cream", "en")),
        ("products/moon-cream/index.en.md", Classified(Kind.PRODUCT, "moon-cream", "en")),
        ("products/moon-cream.zh-hant-tw.md", Classified(Kind.PRODUCT, "moon-cream", "zh-Hant-TW")),
        ("products/moon-cream.zh_CN.md", Classified(Kind.PRODUCT, "moon-cream", "zh-CN")),
        ("products/moon-cream.v2.md", Classified(Kind.PRODUCT, "moon-cream.v2")),
        ("products/moon.cream.md", Classified(Kind.PRODUCT, "moon.cream")),
        ("products/竹茶则.md", Classified(Kind.PRODUCT, "竹茶则")),
        ("products/cafe\u0301.md", Classified(Kind.PRODUCT, "café")),
        ("products/moon-cream.source.yaml", Classified(Kind.SOURCE, "moon-cream")),
        ("products/moon-cream/index.source.yaml", Classified(Kind.SOURCE, "moon-cream")),
        ("products/moon-cream.private.yaml", Classified(Kind.PRIVATE, "moon-cream")),
        ("products/moon-cream.en.private.yaml", Classified(Kind.PRIVATE, "moon-cream.en")),
        ("store.private.yaml", Classified(Kind.PRIVATE, "store")),
        ("collections/tea.md", Classified(Kind.COLLECTION, "tea")),
        ("pages/about.md", Classified(Kind.PAGE, "about")),
        ("posts/spring.md", Classified(Kind.POST, "spring")),
        ("reviews/0001.yaml", Classified(Kind.REVIEW, "0001")),
        ("reviews/moon-cream/0001.md", Classified(Kind.REVIEW, "moon-cream/0001")),
    ],
)
def test_documents_are_known_by_their_path(path, expected):
    assert expected == classify(f"content/{path}")


@pytest.mark.parametrize(
    "path",
    [
        "content/private/orders.yaml",
        "content/Private/mug.md",
        "content/static/readme.md",
        "content/media/notes.md",
        "content/about.md",
        "content/products/tea/green.md",
        "content/products/moon.private.md",
        "content/products/.hidden.md",
        "content/products/mug.md~",
        "content/products/#mug.md#",
        "content/products/.#mug.md",
        "content/.schema/product.yaml",
        "themes/plain/theme.yaml",
        "content",
    ],
)
def test_what_is_no_document_is_none(path):
    assert None is classify(path)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("products/mug.md", Place.DOCUMENT),
        ("products/mug/front.jpg", Place.FILE),
        ("media/mug.JPG", Place.FILE),
        ("media/notes.md", Place.FILE),
        ("static/ads.txt", Place.FILE),
        ("static/.well-known/security.txt", Place.FILE),
        ("static/.DS_Store", Place.IGNORED),
        ("static/.git/config", Place.IGNORED),
        ("products/Thumbs.db", Place.IGNORED),
        ("products/.mug.md.swp", Place.IGNORED),
        ("products/mug.md~", Place.IGNORED),
        ("products/._mug.md", Place.IGNORED),
        ("private/orders.csv", Place.IGNORED),
        ("products/tea/green.md", Place.STRAY),
        ("products/mug.txt", Place.STRAY),
        ("products/mug.private.jpg", Place.STRAY),
        ("static/list.private.csv", Place.STRAY),
        ("about.md", Place.STRAY),
        ("front.jpg", Place.STRAY),
    ],
)
def test_each_file_has_its_place(path, expected):
    assert expected == place_of(f"content/{path}")


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("about.md", "content/pages/"),
        ("front.jpg", "content/media/"),
        ("products/mug.markdown", "mug.md"),
        ("products/tea/green.md", "content/products/green.md"),
        ("products/tea/green/index.md", "content/products/green.md"),
        ("products/mug.private.jpg", "content/private/"),
        ("products/costs.xlsx", "content/private/"),
        ("shop.yaml", "store.yaml"),
    ],
)
def test_a_stray_file_is_told_where_it_belongs(path, expected):
    assert expected in suggest_place(f"content/{path}")


@pytest.mark.parametrize(
    ("tag", "expected"),
    [("EN", "en"), ("zh-cn", "zh-CN"), ("zh_hant", "zh-Hant"), ("sr-latn-rs", "sr-Latn-RS"), ("es-419", "es-419")],
)
def test_language_tags_have_one_spelling(tag, expected):
    assert expected == canonical_tag(tag)


@pytest.mark.parametrize(
    ("name", "place"),
    [
        (".well-known/security.txt", Place.FILE),
        (".nojekyll", Place.FILE),
        (".htaccess", Place.FILE),
        (".env", Place.STRAY),
        (".ssh/id_rsa", Place.STRAY),
    ],
)
def test_hidden_files_are_published_only_where_hosts_read_them(name, place):
    assert place == place_of(f"content/static/{name}")
