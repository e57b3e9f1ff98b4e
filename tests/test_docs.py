"""The docs say what is true: generated pages are current, commands in them exist, links in them lead somewhere."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest

from storegen.commands import COMMANDS, cli
from tools.docs.__main__ import PAGES
from tools.docs.theme import undocumented_fields

ROOT = Path(__file__).parent.parent
DOCS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])

_BLOCK = re.compile(r"^```(?:\w+)?\n(.*?)^```", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
_TARGET = re.compile(r"^([a-z]+):", re.MULTILINE)


def _command_lines() -> list[tuple[str, str]]:
    """Lines of code blocks that begin a command, without a comment behind it, and where they stand."""
    return [
        (path.relative_to(ROOT).as_posix(), re.split(r"\s{2,}|\s#", line.removeprefix("$ "))[0])
        for path in DOCS
        for block in _BLOCK.findall(path.read_text("utf-8"))
        for line in block.splitlines()
        if line.removeprefix("$ ").startswith(("storegen ", "make "))
    ]


def _command(name: str) -> click.Command:
    command = cli.get_command(click.Context(cli), name)
    assert command is not None, f"there is no command {name}"
    return command


@pytest.mark.parametrize("name", PAGES)
def test_generated_pages_are_current(name):
    assert PAGES[name]() == (ROOT / "docs" / name).read_text("utf-8"), "run: python -m tools.docs"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_says_what_it_does(name):
    command = _command(name)
    silent = [one.name for one in command.params if isinstance(one, click.Option) and not one.help]

    assert command.help
    assert command.short_help
    assert [] == silent


@pytest.mark.parametrize(("page", "line"), _command_lines())
def test_commands_in_the_docs_are_real(page, line):
    program, *words = shlex.split(line)
    if program == "make":
        targets = set(_TARGET.findall((ROOT / "Makefile").read_text("utf-8")))

        assert set() == {word for word in words if "=" not in word} - targets
    elif words and not words[0].startswith("-") and words[0] != "COMMAND":
        options = {name for one in _command(words[0]).params for name in one.opts} | {"--help"}
        typed = {word.split("=")[0] for word in words[1:] if re.match(r"--?[A-Za-z]", word)}

        assert set() == typed - options, page


@pytest.mark.parametrize("page", DOCS, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_between_pages_lead_somewhere(page):
    links = [link for link in _LINK.findall(page.read_text("utf-8")) if "://" not in link and not link.startswith("/")]
    # Examples of links in problems.md are mistakes on purpose.
    meant = [] if page.name == "problems.md" else links

    assert [] == [link for link in meant if not (page.parent / link).exists()]


def test_every_page_of_the_docs_is_in_the_index():
    index = set(_LINK.findall((ROOT / "docs" / "README.md").read_text("utf-8")))

    assert {path.name for path in (ROOT / "docs").glob("*.md")} - {"README.md"} == index


def test_every_field_of_a_view_is_explained():
    assert [] == undocumented_fields()
