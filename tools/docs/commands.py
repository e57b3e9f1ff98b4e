"""The commands' own help in, docs/commands.md out."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING

import click

from storegen.commands import COMMANDS, cli

if TYPE_CHECKING:
    from collections.abc import Iterator

_INTRODUCTION = """\
# Commands

`storegen COMMAND --help` shows the same on the command line.

Exit status: 0 fine, 1 something is wrong with the shop, 2 the command was mistyped, 70 a bug of storegen.
"""
_COMMON = frozenset({"root", "format_name", "strict", "quiet", "verbose"})


def commands_markdown() -> str:
    """The whole page."""
    parts = [_INTRODUCTION]
    context = click.Context(cli, info_name="storegen")
    for name in COMMANDS:
        command = cli.get_command(context, name)
        assert command is not None
        parts += _section(name, command)
    first = cli.get_command(context, COMMANDS[0])
    assert first is not None
    parts += ["## Options of every command\n", *_options(first, common=True)]
    return "\n".join(parts)


def _section(name: str, command: click.Command) -> Iterator[str]:
    context = click.Context(command, info_name=f"storegen {name}")
    pieces = " ".join(piece for piece in command.collect_usage_pieces(context) if piece != "[OPTIONS]")
    yield f"## {name}\n"
    yield f"```text\nstoregen {name} {pieces}".rstrip() + "\n```\n"
    yield inspect.cleandoc(command.help or "") + "\n"
    yield from _options(command, common=False)


def _options(command: click.Command, *, common: bool) -> Iterator[str]:
    options = [one for one in command.params if isinstance(one, click.Option) and (one.name in _COMMON) is common]
    if not options:
        return
    context = click.Context(command)
    yield "| Option | |\n| --- | --- |"
    for option in options:
        record = option.get_help_record(context)
        assert record is not None
        names, text = (part.replace("|", "\\|") for part in record)
        yield f"| `{names}` | {text} |"
    yield ""
