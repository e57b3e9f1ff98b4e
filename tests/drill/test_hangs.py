"""What else hangs on a platform, and whether the shop can leave its host."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from storegen.checkout.operators import operator_of
from storegen.drill.host import Verdict
from storegen.drill.host_domains import HOSTS, host_company
from storegen.drill.platforms import platforms_of
from storegen.drill.report_text import host_lines
from tests.drill.shops import FILES, scene_of
from tests.shop import Shop

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return Shop.of(tmp_path / "shop", FILES)


def hanging(shop: Shop, *names: str) -> dict[str, tuple[int, tuple[str, ...]]]:
    scene = scene_of(shop)
    found = scene.hanging.of(scene.removal(names).gone)
    return {one.what.value: (one.count, one.places) for one in found}


def test_nothing_else_hangs_on_a_platform_that_is_only_a_way_to_buy(shop):
    assert {} == hanging(shop, "stripe")


def test_reviews_hang_on_where_they_were_written(shop):
    for number in range(5):
        shop.write(
            f"content/reviews/{number}.yaml",
            "product: mug\nauthor: A\nrating: 5\nsource: taobao\ntext: Good\n"
            "source_url: https://item.taobao.com/item.htm?id=563422855497\n",
        )

    expected = {"reviews": (5, tuple(f"content/reviews/{number}.yaml:6:13" for number in range(3)))}
    assert expected == hanging(shop, "alibaba")
    assert expected == hanging(shop, "taobao")
    assert expected == hanging(shop, "tmall.com")


def test_redirects_menus_texts_pictures_and_the_contact_are_counted(shop):
    shop.write("content/redirects.yaml", "/old/: https://shop.etsy.com/x\n")
    shop.write("content/menus.yaml", "main:\n  - {title: Etsy, to: https://www.etsy.com/shop/x}\n")
    shop.write(
        "content/pages/about.md",
        "---\ntitle: About\n---\nSee [us](https://www.etsy.com/a).\n\n![mug](https://i.etsystatic.com/mug.jpg)\n",
    )
    shop.edit("content/store.yaml", "channels:", "contact: {email: shade@gmail.com}\nchannels:")

    expected = {
        "redirects": (1, ("content/redirects.yaml:1:8",)),
        "menus": (1, ("content/menus.yaml:2:23",)),
        "texts": (1, ("content/pages/about.md:4:10",)),
        "pictures": (1, ("content/pages/about.md:6:8",)),
    }
    assert expected == hanging(shop, "etsy")
    assert {"contact": (1, ("content/store.yaml:5:18",))} == hanging(shop, "google")


def test_platforms_on_which_only_texts_hang_are_drilled_too(shop):
    shop.write("content/pages/about.md", "---\ntitle: About\n---\nhttps://etsy.com/a and https://friend.example/\n")

    assert ("alibaba", "etsy", "stripe") == scene_of(shop).names()


def test_qr_pictures_hang_on_whom_the_channel_hangs_on(shop):
    shop.edit("content/store.yaml", "  link: {}", "  wechat: {id: shadeshop, qr: media/code.png}")
    shop.picture("content/media/code.png", (300, 300))

    assert {"qr_codes": (1, ("media/code.png",))} == hanging(shop, "tencent")
    assert {"qr_codes": (1, ("media/code.png",))} == hanging(shop, "wechat")


def test_private_files_and_the_shops_own_address_hang_on_nobody(shop):
    shop.write("content/products/mug.private.yaml", "supplier: https://www.1688.com/x\n")
    shop.write("content/pages/about.md", "---\ntitle: About\n---\nhttps://www.shade.example/ and a@shade.example\n")

    assert {} == hanging(shop, "alibaba")
    assert ("alibaba", "stripe") == scene_of(shop).names()


@pytest.mark.parametrize(
    ("domain", "verdict"),
    [
        ("https://shade.example", Verdict.GREEN),
        ("https://shade.github.io", Verdict.RED),
        ("https://shade.github.io/shop", Verdict.RED),
        ("https://shade.pages.dev", Verdict.RED),
        ("https://shade.netlify.app", Verdict.RED),
        ("https://github.io.example", Verdict.GREEN),
    ],
)
def test_a_host_is_green_only_where_the_domain_is_the_shops(domain, verdict, shop):
    shop.edit("content/store.yaml", "domain: https://shade.example", f"domain: {domain}")

    assert verdict is scene_of(shop).host.verdict


def test_a_shop_without_a_domain_cannot_move(shop):
    shop.edit("content/store.yaml", "domain: https://shade.example\n", "")

    assert Verdict.RED is scene_of(shop).host.verdict
    assert Verdict.GREEN is scene_of(shop, base_url="https://shade.example").host.verdict


def test_one_link_to_an_address_that_a_host_lends_is_enough(shop):
    shop.write("content/pages/about.md", "---\ntitle: About\n---\n[Old](https://shade.vercel.app/)\n")

    expected = [
        "host: red: shade.example is the shop's own, but links are bound to a host",
        "  1 link leads to shade.vercel.app (Vercel): content/pages/about.md:4:7",
        "  the source is only in this folder: keep a copy elsewhere",
    ]
    assert expected == list(host_lines(scene_of(shop).host))


def test_a_way_to_buy_may_be_bound_to_a_host_too(shop):
    shop.edit("content/products/mug.md", "buy: {", "buy: {link: https://mugs.netlify.app/, ")

    assert ["mugs.netlify.app"] == [bound.host for bound in scene_of(shop).host.bound]


def test_the_source_is_said_to_be_here_alone(shop):
    assert "  the source is only in this folder: keep a copy elsewhere" == list(host_lines(scene_of(shop).host))[-1]


@pytest.mark.parametrize(
    ("host", "company"),
    [
        ("a.b.github.io", "GitHub Pages"),
        ("mygithub.io", None),
        ("shop.neocities.org", "Neocities"),
        ("www.neocities.org", None),
        ("amazonaws.com", None),
        ("www.netlify.com", None),
        ("ipfs.io", "an IPFS gateway"),
        ("", None),
    ],
)
def test_a_name_is_lent_where_it_lies_below_a_hosts_domain(host, company):
    assert company == host_company(host)


@pytest.mark.parametrize("name", sorted(HOSTS))
def test_every_host_that_has_a_name_has_a_company_behind_its_domain(name):
    assert host_company(f"shade.{HOSTS[name]}")
    assert "." not in operator_of(HOSTS[name])


@pytest.mark.parametrize(
    ("host", "operator"),
    [
        ("img.alicdn.com", "alibaba"),
        ("i.etsystatic.com", "etsy"),
        ("i.ebayimg.com", "ebay"),
        ("m.media-amazon.com", "amazon"),
        ("images-na.ssl-images-amazon.com", "amazon"),
        ("img14.360buyimg.com", "jd"),
        ("img.pddpic.com", "pdd"),
        ("cdn.shopify.com", "shopify"),
    ],
)
def test_marketplaces_have_hosts_for_their_pictures(host, operator, shop):
    shop.write("content/pages/about.md", f"---\ntitle: About\n---\n![p](https://{host}/x.jpg)\n")

    assert {"pictures": (1, ("content/pages/about.md:4:6",))} == hanging(shop, operator)


def test_a_lent_domain_is_not_the_shops_own():
    assert "tencent" == platforms_of((), "https://shade.edgeone.app").of_domain("friend.edgeone.app")
    assert "" == platforms_of((), "https://www.shade.example").of_domain("mail.shade.example")
    assert "b.example" == platforms_of((), "https://shade.example").of_domain("b.example")
