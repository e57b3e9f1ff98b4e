"""Edits and open pages: whatever the editor, the gap and the moment, the page ends up with the last edit."""

from __future__ import annotations

import asyncio
import random
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

TOY_SHOP = Path(__file__).with_name("toy_shop.py")


def _truncate(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def _rename(path: Path, text: str) -> None:
    temporary = path.with_name(f".{path.name}.tmp")
    temporary.write_text(text, encoding="utf-8")
    temporary.replace(path)


def _halves(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.write(text[: len(text) // 2])
        file.flush()
        time.sleep(0.004)
        file.write(text[len(text) // 2 :])


_EDITORS = (_truncate, _rename, _halves)


async def _follow(preview, expected: str) -> list[str]:
    """Behave like the script in a page: load, listen, load again when the generation is another; until it shows."""
    shown = []
    while True:
        seen = await asyncio.to_thread(preview.get, "/")
        shown.append(seen.text)
        if expected in seen.text:
            return shown
        generation = seen.text.partition('data-generation="')[2].partition('"')[0]
        async with preview.listening() as told:
            while await told() == generation:
                pass


@pytest.mark.parametrize("arguments", [["--watch-only"], []], ids=["watcher alone", "page looks itself"])
def test_no_edit_is_lost(start, page, arguments):
    preview = start(*arguments)
    path = preview.root / "content" / "home.html"
    chance = random.Random(20)

    def edit() -> None:
        for number in range(40):
            chance.choice(_EDITORS)(path, page(f"edit {number} {'.' * 2000}"))
            time.sleep(chance.choice([0.001, 0.02, 0.1, 0.4]) * chance.random())

    editor = threading.Thread(target=edit)
    editor.start()
    shown = asyncio.run(_follow(preview, "edit 39 "))
    editor.join()

    assert "edit 39 " in shown[-1]


@pytest.mark.parametrize("edit", _EDITORS)
def test_an_edit_within_moments_of_the_last_is_told(start, page, edit):
    preview = start("--watch-only")
    path = preview.root / "content" / "home.html"

    for number in range(5):
        edit(path, page(f"edit {number} "))
        asyncio.run(_follow(preview, f"edit {number} "))


def test_polling_sees_edits_too(start, page):
    preview = start("--poll", "--watch-only")
    preview.write("home.html", page("polled"))

    preview.until("polled")


def test_a_page_made_before_the_edit_hears_of_it_when_it_connects_after(start, page):
    preview = start("--watch-only")
    before = preview.get("/").text.partition('data-generation="')[2].partition('"')[0]
    preview.write("home.html", page("after"))
    preview.until("after")

    async def first_words() -> str | None:
        async with preview.listening() as told:
            return await told()

    assert before != asyncio.run(first_words())


def test_an_edit_noticed_by_one_page_is_told_to_the_others(start, page):
    preview = start()
    preview.write("mug.html", page("mug"))
    preview.until("mug", "/mug/")

    async def listen_while_editing() -> str | None:
        async with preview.listening() as told:
            first = await told()
            preview.write("mug.html", page("another mug"))
            await asyncio.to_thread(preview.until, "another mug", "/mug/")
            while (second := await told()) == first:
                pass
            return second

    assert asyncio.run(listen_while_editing())


def test_a_request_does_not_wait_for_the_watcher(start, page):
    preview = start()
    for number in range(20):
        preview.write("home.html", page(f"edit {number} "))

        assert f"edit {number} " in preview.get("/").text


def test_a_broken_edit_lies_over_the_last_good_page_and_goes_when_mended(start, page):
    preview = start("--watch-only")
    before = preview.get("/").text
    preview.write("home.html", page("BROKEN"))
    broken = preview.until("toy-broken")

    assert 200 == preview.get("/").status
    assert "<main>first</main>" in broken
    assert "content/home.html" in broken
    assert "take BROKEN out" in broken

    preview.write("home.html", page("first"))
    mended = preview.until("</main><script")
    assert "<main>first</main>" in mended
    assert len(before) == len(mended)


def test_a_new_page_that_is_broken_from_the_start_is_500_until_mended(start, page):
    preview = start()
    preview.write("cup.html", page("BROKEN"))

    assert 500 == preview.get("/cup/").status
    preview.write("cup.html", page("cup"))
    assert 200 == preview.get("/cup/").status


def test_a_slow_page_stalls_nobody(start, page):
    preview = start()
    preview.write("slow.html", page("SLOW"))
    order = []

    def look(path: str) -> None:
        preview.get(path)
        order.append(path)

    slow = threading.Thread(target=look, args=("/slow/",))
    slow.start()
    time.sleep(0.1)
    look("/")
    slow.join()

    assert ["/", "/slow/"] == order


def test_a_bug_in_one_page_leaves_the_others_alone(start, page):
    preview = start(quiet=False)
    preview.write("bug.html", page("BUG"))

    assert 500 == preview.get("/bug/").status
    assert "KeyError" in preview.get("/bug/").text
    assert 200 == preview.get("/").status


def test_all_content_may_go_and_come_back(start):
    preview = start("--watch-only")
    shutil.rmtree(preview.root / "content")
    preview.until("Nothing here")

    assert 404 == preview.get("/").status
    preview.write("home.html", "<h1>back</h1>")
    preview.until("back")


def test_a_port_in_use_is_a_problem_that_names_a_free_one(start):
    first = start()
    program = [sys.executable, "-W", "error", str(TOY_SHOP), str(first.root), "--port", str(first.port)]
    second = subprocess.run(program, capture_output=True, text=True, check=False, env=first.environment)

    assert (1, "") == (second.returncode, second.stderr)
    assert '"problem": "port-in-use"' in second.stdout
    assert "storegen serve --port" in second.stdout


def test_listening_on_all_addresses_is_warned_of(start):
    preview = start("--host", "0.0.0.0")

    assert [{"problem": "open-to-network"}, {"url": preview.url}] == preview.said


def test_by_default_only_this_machine_is_listened_to(preview):
    assert [{"url": f"http://127.0.0.1:{preview.port}/"}] == preview.said
