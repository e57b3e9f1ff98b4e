"""`storegen check`: it finds what a build would find, and publishes and remembers nothing."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from storegen.checkout.lock import read_lock
from storegen.commands import main
from storegen.pipeline import records_file
from storegen.rendering import build as build_stage
from storegen.site import CACHE
from tests.shop import STORE, Shop

if TYPE_CHECKING:
    from pathlib import Path

MUG = "---\ntitle: Mug\nprice: 8.00\nimages: [mug.jpg]\n---\nHot.\n"
AS_OF = ("--as-of", "2026-11-22")


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return Shop.of(tmp_path / "shop").write("content/products/mug.md", MUG).picture("content/media/mug.jpg")


def check(shop: Shop) -> int:
    return main(["check", "-C", str(shop.root), *AS_OF])


def build(shop: Shop) -> int:
    return main(["build", "-C", str(shop.root), *AS_OF])


def cut_picture(shop: Shop) -> None:
    path = shop.root / "content/media/mug.jpg"
    path.write_bytes(path.read_bytes()[:900])


BROKEN = {
    "broken-picture": cut_picture,
    "template-syntax": lambda shop: shop.write("themes/plain/sections/product-main.html", "{% if %}"),
    "template-failed": lambda shop: shop.write("themes/plain/sections/product-main.html", "{{ product.x }}"),
    "same-address": lambda shop: shop.write("content/static/products", "a file"),
}


@pytest.mark.parametrize("code", BROKEN)
def test_what_a_build_would_find_is_found(code, shop, capsys):
    BROKEN[code](shop)

    assert 1 == check(shop)
    said = capsys.readouterr()
    assert f"error[{code}]" in said.err
    assert "Nothing is wrong" not in said.out
    assert 1 == build(shop)
    assert capsys.readouterr().err == said.err


def test_nothing_is_published_or_remembered(shop, capsys):
    assert 0 == check(shop)

    assert "Nothing is wrong with this shop.\n" == capsys.readouterr().out
    assert not (shop.root / "public").exists()
    assert not (shop.root / CACHE / "records").exists()


def test_pictures_are_made_for_the_build_that_follows(shop):
    check(shop)
    kept = {path: path.stat().st_mtime_ns for path in (shop.root / CACHE / "renditions").iterdir()}

    assert kept
    assert 0 == build(shop)
    assert kept == {path: path.stat().st_mtime_ns for path in (shop.root / CACHE / "renditions").iterdir()}


def test_pages_as_they_were_built_are_not_made_again(shop, monkeypatch):
    build(shop)
    records = records_file(shop.root, "public").read_bytes()
    batches = []
    monkeypatch.setattr(build_stage, "render_batch", batches.append)

    assert 0 == check(shop)
    assert [] == batches
    assert records == records_file(shop.root, "public").read_bytes()


def test_warnings_do_not_keep_errors_from_being_found(shop, capsys):
    shop.write("content/notes.txt", "stray")
    cut_picture(shop)

    assert 1 == check(shop)
    said = capsys.readouterr().err
    assert "warning[stray-file]" in said
    assert "error[broken-picture]" in said


@pytest.fixture
def paid(shop):
    """A shop whose mug is paid at Stripe."""
    store = STORE.replace("{email", "{stripe: {}, email")
    return shop.write("content/store.yaml", store).edit(
        "content/products/mug.md", "price: 8.00", "price: 8.00\nbuy: {stripe: 8wM5kD0abcDEF}"
    )


def lock_of(shop: Shop) -> Path:
    return shop.root / "channels.lock.json"


def test_prices_seen_at_providers_are_written_down_without_a_question_if_told_so(paid, capsys):
    assert 0 == main(["check", "-C", str(paid.root), *AS_OF, "--update-lock", "--yes"])
    assert "buy/8wM5kD0abcDEF (mug): 8.00 CNY" in capsys.readouterr().out
    assert '"checked": "2026-11-22"' in lock_of(paid).read_text("utf-8")


def test_a_price_that_goes_apart_afterwards_is_an_error(paid, capsys):
    main(["check", "-C", str(paid.root), *AS_OF, "--update-lock", "--yes"])
    paid.edit("content/products/mug.md", "price: 8.00", "price: 9.00")

    assert 1 == check(paid)
    assert "error[price-drift]: at stripe buy/8wM5kD0abcDEF costs 8.00 CNY" in capsys.readouterr().err


def test_without_anybody_to_answer_the_lock_stays_as_it_is(paid):
    assert 2 == main(["check", "-C", str(paid.root), *AS_OF, "--update-lock"])
    assert not lock_of(paid).exists()


def test_a_yes_without_a_question_is_a_mistake(paid):
    assert 2 == main(["check", "-C", str(paid.root), "--yes"])


def answering(monkeypatch, answers: str) -> None:
    """A terminal at which somebody types, and leaves when there is nothing more to type."""
    terminal = io.StringIO(answers)
    monkeypatch.setattr(terminal, "isatty", lambda: True)
    monkeypatch.setattr("sys.stdin", terminal)


def update_lock(shop: Shop) -> int:
    return main(["check", "-C", str(shop.root), *AS_OF, "--update-lock"])


def prices_of(shop: Shop) -> list[str]:
    lock, _ = read_lock(shop.root)
    return [f"{channel} {seen.price.amount}" for (channel, _), seen in sorted(lock.items())]


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ("y\n", ["stripe 8.00"]),
        ("n\n7.5\n", ["stripe 7.50"]),
        ("\n7.50\n", ["stripe 7.50"]),
        ("n\neight\n7.505\n7\n", ["stripe 7.00"]),
        ("n\n\n", []),
        ("", []),
    ],
)
def test_each_channel_is_asked_about_on_a_terminal(answers, expected, paid, monkeypatch):
    answering(monkeypatch, answers)
    update_lock(paid)

    assert expected == prices_of(paid)


def test_where_nothing_was_seen_no_lock_is_written(paid, monkeypatch):
    answering(monkeypatch, "n\n\n")
    update_lock(paid)

    assert not lock_of(paid).exists()


@pytest.mark.parametrize(
    ("answers", "expected"), [("y\n", ["stripe 8.00"]), ("y\nn\n5\n", ["stripe 8.00", "taobao 5.00"])]
)
def test_what_was_answered_is_kept_when_somebody_leaves_halfway(answers, expected, paid, monkeypatch):
    paid.edit("content/store.yaml", "stripe: {}", "stripe: {}, taobao: {}, ebay: {site: ebay.de}")
    buy = '{stripe: 8wM5kD0abcDEF, taobao: "563422855497", ebay: {id: "110012345678", currency: CNY}}'
    paid.edit("content/products/mug.md", "{stripe: 8wM5kD0abcDEF}", buy)
    answering(monkeypatch, answers)
    update_lock(paid)

    assert expected == prices_of(paid)


def test_a_price_that_differs_at_the_provider_is_an_error_at_once(paid, monkeypatch, capsys):
    answering(monkeypatch, "n\n7\n")

    assert 1 == update_lock(paid)
    assert "error[price-drift]: at stripe buy/8wM5kD0abcDEF costs 7.00 CNY" in capsys.readouterr().err


def test_while_the_content_has_errors_no_price_is_noted(paid, capsys):
    paid.edit("content/products/mug.md", "title: Mug", "titel: Mug")

    assert 1 == main(["check", "-C", str(paid.root), *AS_OF, "--update-lock", "--yes"])
    assert "channels.lock.json stays as it is" in capsys.readouterr().out
    assert not lock_of(paid).exists()
