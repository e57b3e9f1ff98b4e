"""The preview in a real browser, under the shop's own policy."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect


class Tab:
    """An open page and what it said and asked for."""

    def __init__(self, browser, **options) -> None:
        self.context = browser.new_context(**options)
        self.page = self.context.new_page()
        self.console: list[str] = []
        self.requests: list[str] = []
        self.page.on("console", lambda message: self.console.append(message.text))
        self.page.on("pageerror", lambda error: self.console.append(str(error)))
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("websocket", lambda websocket: self.requests.append(websocket.url))


@pytest.fixture
def tab(browser):
    tabs = []

    def open_tab(**options) -> Tab:
        tabs.append(Tab(browser, **options))
        return tabs[-1]

    yield open_tab
    for each in tabs:
        each.context.close()


def _main(tab):
    return tab.page.locator("main")


def _panel(tab):
    return tab.page.get_by_role("alert")


def test_an_open_page_follows_edits_breaks_and_mends_by_itself(start, page, tab):
    preview, seen = start(), tab()
    statuses = []
    seen.page.on("response", lambda response: statuses.append((response.url, response.status)))
    seen.page.goto(preview.url)

    preview.write("home.html", page("second"))
    expect(_main(seen)).to_have_text("second")
    preview.write("home.html", page("BROKEN"))
    expect(_panel(seen)).to_contain_text("toy-broken")
    expect(_panel(seen)).to_contain_text("take BROKEN out")
    expect(_main(seen)).to_have_text("second")
    preview.write("home.html", page("third"))
    expect(_main(seen)).to_have_text("third")
    expect(_panel(seen)).to_have_count(0)

    host = preview.host
    assert {200} == {status for url, status in statuses if url == preview.url}
    assert [] == [url for url in seen.requests if not url.startswith((f"http://{host}/", f"ws://{host}/"))]
    assert [] == seen.console


def test_every_one_of_many_quick_edits_ends_with_the_last_on_screen(start, page, tab):
    preview, seen = start("--watch-only"), tab()
    seen.page.goto(preview.url)
    for number in range(12):
        preview.write("home.html", page(f"edit {number}"))
        seen.page.wait_for_timeout(37 * (number % 4))

    expect(_main(seen)).to_have_text("edit 11")


def test_a_page_that_is_500_from_the_start_comes_by_itself_when_mended(start, page, tab):
    preview, seen = start(), tab()
    preview.write("cup.html", page("BROKEN"))

    assert 500 == seen.page.goto(f"{preview.url}cup/").status
    expect(_panel(seen)).to_contain_text("content/cup.html")
    preview.write("cup.html", page("cup"))
    expect(_main(seen)).to_have_text("cup")


def test_a_page_that_does_not_exist_comes_by_itself_when_written(start, page, tab):
    preview, seen = start(), tab()

    assert 404 == seen.page.goto(f"{preview.url}cup/").status
    preview.write("cup.html", page("cup"))
    expect(_main(seen)).to_have_text("cup")


def test_a_folded_panel_stays_folded_until_the_problems_are_others(start, page, tab):
    preview, seen = start(), tab()
    seen.page.goto(preview.url)
    preview.write("home.html", page("BROKEN"))
    message = seen.page.locator("#storegen-preview .message")
    expect(message).to_be_visible()
    seen.page.locator("#storegen-preview summary").click()
    expect(message).to_be_hidden()

    preview.write("home.html", page("BROKEN") + "\n")
    seen.page.reload()
    expect(message).to_be_hidden()
    preview.write("home.html", page("still BROKEN"))
    expect(message).to_be_visible()


def test_without_javascript_the_panel_and_the_badge_show_all_the_same(start, page, tab):
    preview, seen = start(), tab(java_script_enabled=False)
    preview.write("home.html", page("good DRAFT"))
    seen.page.goto(preview.url)
    expect(seen.page.locator("#storegen-preview .draft")).to_be_visible()
    preview.write("home.html", page("BROKEN"))
    seen.page.reload()

    expect(seen.page.locator("#storegen-preview .message")).to_be_visible()
    expect(_main(seen)).to_have_text("good DRAFT")


def test_a_server_started_anew_is_found_again(start, page, tab):
    preview, seen = start(), tab()
    seen.page.goto(preview.url)
    expect(_main(seen)).to_have_text("first")
    preview.stop()
    again = start("--port", str(preview.port))
    again.write("home.html", page("from the new one"))

    expect(_main(seen)).to_have_text("from the new one", timeout=15000)


def test_the_themes_rules_do_not_reach_the_panel(start, page, tab):
    preview, seen = start(), tab()
    theme = "p, summary, aside section, body > * { color: red; font-size: 40px; display: none; opacity: .1 }"
    preview.write("theme.css", theme)
    preview.write("home.html", '<link rel="stylesheet" href="/theme.css"><main>WARN BROKEN</main>')
    preview.write("mug.html", '<link rel="stylesheet" href="/theme.css"><main>WARN</main>')
    seen.page.goto(f"{preview.url}mug/")
    seen.page.locator("#storegen-preview summary").click()
    message = seen.page.locator("#storegen-preview .message")

    expect(message).to_be_visible()
    expect(message).to_have_css("font-size", "17px")
    expect(seen.page.locator("#storegen-preview")).to_have_css("opacity", "1")


def test_the_panel_has_no_accessibility_violation(start, page, tab):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    preview = start()
    preview.write("home.html", page("<h1>Home</h1> DRAFT"))
    preview.write("cup.html", page("BROKEN"))
    preview.until("Home")
    preview.write("home.html", page("<h1>Home</h1> BROKEN DRAFT") + "WARN\n")
    preview.until("toy-broken")
    for scheme in ("light", "dark"):
        seen = tab(color_scheme=scheme, bypass_csp=True)
        for path in ("", "cup/"):
            seen.page.goto(f"{preview.url}{path}")
            expect(seen.page.locator("#storegen-preview .message").first).to_be_visible()
            found = axe.Axe().run(seen.page).response["violations"]

            assert [] == [(each["id"], each["nodes"][0]["html"]) for each in found]
