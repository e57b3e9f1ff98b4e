"""Building: what is published, what is reused and why, and that nothing is published when something is wrong."""

from __future__ import annotations

import json

import pytest

from storegen.errors import AdapterError, ContentError, PublishError
from storegen.pipeline import build, records_file
from storegen.site import open_site
from tests.shop import Shop

MUG = "-- content/products/mug.md --\n---\ntitle: Mug\nprice: 8\nimages: [mug.jpg]\n---\nText.\n"


@pytest.fixture
def shop(tmp_path):
    return Shop.of(tmp_path, MUG).picture("content/media/mug.jpg", (60, 40))


@pytest.mark.parametrize("executor", ["serial", "process"])
def test_every_executor_gives_the_same_bytes(executor, shop, tmp_path_factory):
    for number in range(30):
        shop.write(f"content/products/p{number}.md", f"---\ntitle: P{number}\nprice: {number}\n---\nText {number}.\n")
    other = shop.copy(tmp_path_factory.mktemp("other") / "shop")

    assert other.build(executor=executor, jobs=2).tree() == shop.build().tree()


def test_there_is_no_executor_of_another_name(shop):
    with pytest.raises(AdapterError) as caught:
        shop.build(executor="serail")

    (problem,) = caught.value.problems
    assert ("unknown-executor", "did you mean 'serial'?") == (problem.code, problem.hint)


def test_nothing_is_published_when_the_content_has_errors(shop):
    result = shop.edit("content/products/mug.md", "price", "prise").build()

    assert (False, False) == (result.published, result.out.exists())


def test_the_published_shop_stays_when_the_content_gets_errors(shop):
    before = shop.build().tree()
    result = shop.edit("content/products/mug.md", "price", "prise").build()

    assert (False, before) == (result.published, result.tree())


def test_the_published_shop_stays_when_a_picture_breaks(shop):
    before = shop.build().tree()
    result = shop.write("content/media/mug.jpg", b"\xff\xd8\xff no picture").build()

    assert (False, before) == (result.published, result.tree())


def test_after_an_error_is_mended_only_what_changed_is_rendered(shop):
    shop.build()
    shop.edit("content/products/mug.md", "price", "prise").build()
    result = shop.edit("content/products/mug.md", "prise", "price").build()

    assert () == result.rendered


def test_pages_of_what_is_gone_are_gone(shop):
    shop.write("content/products/cup.md", "---\ntitle: Cup\nprice: 1\n---\n").build()
    tree = shop.remove("content/products/cup.md").build().tree()

    assert [] == [path for path in tree if "cup" in path]


def test_pictures_that_no_page_shows_any_more_are_gone(shop):
    shop.build()
    tree = shop.edit("content/products/mug.md", "images: [mug.jpg]\n", "").build().tree()

    assert [] == [path for path in tree if path.startswith("assets/pictures/")]


def test_files_of_others_are_kept(shop):
    result = shop.build()
    (result.out / "CNAME").write_text("shop.example", "utf-8")
    (result.out / ".git").mkdir()
    (result.out / ".git/HEAD").write_text("ref", "utf-8")
    result = shop.edit("content/products/mug.md", "Text", "Words").build()

    assert (b"shop.example", b"ref") == (result.file("CNAME"), result.file(".git/HEAD"))


def test_a_page_that_somebody_changed_in_the_output_is_put_right(shop):
    result = shop.build()
    before = result.tree()
    (result.out / "products/mug/index.html").write_text("hacked", "utf-8")

    assert before == shop.build().tree()


def test_a_page_that_somebody_deleted_from_the_output_comes_back(shop):
    result = shop.build()
    before = result.tree()
    (result.out / "products/mug/index.html").unlink()
    again = shop.build()

    assert (before, ()) == (again.tree(), again.rendered)


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[:-20],
        lambda data: data.replace(b"zh-CN", b"zh-TW", 1),
        lambda data: data.split(b"\n", 1)[1],
        lambda data: bytes(255 - byte for byte in data),
        lambda data: b"{}",
    ],
    ids=["empty", "cut", "changed", "headless", "garbled", "another"],
)
def test_damaged_records_are_as_good_as_none(damage, shop):
    result = shop.build()
    before, everything = result.tree(), result.rendered
    records = records_file(shop.root, shop.root / "public")
    records.write_bytes(damage(records.read_bytes()))
    again = shop.build()

    assert (before, everything) == (again.tree(), again.rendered)


def test_deleting_the_cache_changes_no_byte(shop):
    before = shop.build().tree()

    assert before == shop.remove(".storegen").build().tree()


def test_two_output_folders_have_their_own_records(shop):
    everything = shop.build().rendered

    assert everything == shop.build(out="second").rendered
    assert () == shop.build().rendered


@pytest.mark.parametrize("out", [".", "content", "content/public", "themes/x", ".storegen", ".."])
def test_the_shop_is_not_published_over_its_own_files(out, shop):
    with pytest.raises(PublishError) as caught:
        shop.build(out=out)

    assert "bad-output-folder" == caught.value.problems[0].code


def test_a_first_build_says_that_it_is_the_first(shop):
    assert "no earlier build of it is on record" == shop.build().reason("/products/mug/")


def test_an_edit_is_the_reason_of_its_page(shop):
    shop.build()
    result = shop.edit("content/products/mug.md", "Text", "Words").build()

    assert "its own content changed" == result.reason("/products/mug/")
    assert "neither its content nor anything it looks up in the theme changed" == result.reason("/404.html")


def test_what_all_pages_share_is_the_reason_of_the_others(shop):
    shop.build()
    result = shop.edit("content/store.yaml", "a@b.example", "c@d.example}, wechat: {id: shade_shop").build()

    assert result.reason("/404.html").startswith("something that all pages share changed")


def test_another_style_of_links_renders_every_page(shop):
    everything = shop.build().rendered

    assert everything == shop.build(portable=True).rendered


def test_the_manifest_lists_every_file_and_nothing_else(shop):
    result = shop.build()
    listed = list(json.loads(result.file("storegen/manifest.json"))["files"])

    assert sorted(result.tree().keys() - {"storegen/manifest.json"}) == sorted(listed)


def test_a_static_file_that_went_away_while_the_shop_was_read_is_a_problem_with_its_place(shop):
    shop.write("content/static/ads.txt", "one")
    site = open_site(shop.root)
    shop.remove("content/static/ads.txt")

    with pytest.raises(ContentError) as caught:
        build(site, shop.root / "public")

    assert [("unreadable-file", "content/static/ads.txt")] == [
        (one.code, one.span.path) for one in caught.value.problems
    ]
