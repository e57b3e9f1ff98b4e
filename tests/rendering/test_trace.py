"""The trace of a page: every name its rendering looked up, absent ones too, the same at the first and later renders."""

from __future__ import annotations

import pytest

from storegen.rendering.render import PageRenderer
from tests.shop import Shop

MUG = "-- content/products/mug.md --\n---\ntitle: Mug\nprice: 8\n---\nText.\n"
POST = "-- content/posts/hello.md --\n---\ntitle: Hello\ndate: 2026-11-01\n---\nText.\n"
IMPORTING = """\
{% import 'partials/tools.html' as tools %}{% from 'partials/more.html' import more %}
{% include ['partials/never.html', 'partials/also-never.html'] ignore missing %}{{ tools.one() }}{{ more() }}
"""
TOOLS = "{% include 'partials/absent.html' ignore missing %}{% macro one() %}{{ t('badge.new') }}{% endmacro %}"
MORE = "{% from 'partials/deep.html' import deep %}{% macro more() %}{{ deep() }}{% endmacro %}"
DEEP = "{% include 'partials/deeply-absent.html' ignore missing %}{% macro deep() %}deep{% endmacro %}"
OVERRIDES = (
    f"-- themes/plain/partials/head-extra.html --\n{IMPORTING}-- themes/plain/partials/tools.html --\n{TOOLS}\n"
    f"-- themes/plain/partials/more.html --\n{MORE}\n-- themes/plain/partials/deep.html --\n{DEEP}\n"
)


def traces(shop, renderer: PageRenderer) -> dict[str, dict[tuple[str, str], str | None]]:
    rendered = {
        address: renderer.render(page.template, page.view(), shop.plan.shops[page.language])
        for address, page in shop.plan.pages.items()
    }
    return {address: dict(page.trace) for address, page in rendered.items()}


def test_every_render_of_a_page_in_one_process_has_the_same_trace(tmp_path):
    shop = Shop.of(tmp_path, MUG + POST + OVERRIDES).check().site.shop
    renderer = PageRenderer(shop.theme, shop.style)
    first = traces(shop, renderer)

    assert first == traces(shop, renderer) == traces(shop, PageRenderer(shop.theme, shop.style))


def test_a_trace_names_what_is_there_and_what_is_not(tmp_path):
    shop = Shop.of(tmp_path, MUG + OVERRIDES).check().site.shop
    trace = traces(shop, PageRenderer(shop.theme, shop.style))["/products/mug/"]
    absent = {name for (kind, name), found in trace.items() if kind == "template" and found is None}

    expected = {"absent", "never", "also-never", "deeply-absent"}
    assert {f"partials/{name}.html" for name in expected} == absent
    assert {("asset", "base.css"), ("string", "zh-CN:badge.new"), ("template", "partials/deep.html")} <= trace.keys()


@pytest.mark.parametrize("name", ["absent", "never", "also-never", "deeply-absent"])
def test_a_file_that_was_looked_for_in_vain_renders_the_pages_again_when_it_is_there(name, tmp_path):
    shop = Shop.of(tmp_path, MUG + OVERRIDES)
    shop.build()
    result = shop.write(f"themes/plain/partials/{name}.html", "<!-- here -->").build()

    assert {"/", "/404.html", "/en/", "/en/404.html"} <= set(result.rendered)
    assert f"the template partials/{name}.html appeared" == result.reason("/products/mug/")


def test_an_override_that_shadows_a_built_in_file_renders_its_pages_again(tmp_path):
    shop = Shop.of(tmp_path, MUG)
    shop.build()
    result = shop.write("themes/plain/partials/price.html", "<p>{{ price.now.text }}</p>").build()

    assert ("/en/products/mug/", "/products/mug/") == tuple(one for one in result.rendered if "mug" in one)
    assert "the template partials/price.html changed" == result.reason("/products/mug/")


def test_taking_an_override_away_renders_its_pages_again(tmp_path):
    shop = Shop.of(tmp_path, MUG + "-- themes/plain/partials/head-extra.html --\n<!-- mine -->\n")
    shop.build()
    result = shop.remove("themes/plain/partials/head-extra.html").build()

    assert "mine" not in result.page("/products/mug/")
    assert "the template partials/head-extra.html changed" == result.reason("/products/mug/")


def test_an_absent_string_of_a_plural_is_part_of_the_trace(tmp_path):
    shop = Shop.of(tmp_path, MUG + "-- content/collections/all.md --\n---\ntitle: All\n---\n").check().site.shop
    trace = traces(shop, PageRenderer(shop.theme, shop.style))["/en/collections/all/"]

    assert ("string", "en:collection.count|other") in trace
