"""The command line: arguments in, an exit status out.

A command is one thin module here, named after it, with a click command called `command` in it, and is imported only
when it is asked for, so that `storegen --version` answers at once.

Exit status: 0 fine, 1 problems in the content (or the machine refuses), 2 wrong usage, 70 a bug of ours, 130 stopped
by the user.
"""

from __future__ import annotations

import errno
import importlib
import io
import keyword
import sys
import traceback
from typing import TYPE_CHECKING

import click

from storegen import __version__
from storegen.suggest import suggest

if TYPE_CHECKING:
    from collections.abc import Sequence

FINE, PROBLEMS, USAGE, BUG, STOPPED = 0, 1, 2, 70, 130

COMMANDS = ("new", "build", "serve", "check", "drill", "order", "import", "explain", "schema")
"""The names of all commands, in the order in which a seller meets them."""

# What only the owner of the machine can mend; such an OSError is no bug of ours.
_REFUSED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOSPC, errno.EDQUOT, errno.EMFILE, errno.EIO})


class _Commands(click.Group):
    """A group whose commands are modules of this package."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        del ctx
        if cmd_name not in COMMANDS:
            return None
        # `import` cannot be the name of a module that anybody imports.
        module = f"{cmd_name}_" if keyword.iskeyword(cmd_name) else cmd_name
        command: click.Command = importlib.import_module(f"{__name__}.{module}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            ctx.fail(f"there is no command '{args[0]}'; {suggest(args[0], COMMANDS) or 'see storegen --help'}")
        return super().resolve_command(ctx, args)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="storegen", message="%(prog)s %(version)s")
def cli() -> None:
    """Turn a folder of YAML and Markdown into a shop that no platform can take away."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        arguments: what stands after `storegen` on the command line; `None` takes it from there.

    Returns:
        The exit status. Nothing but `SystemExit` of a closed pipe is raised.
    """
    typed = list(sys.argv[1:] if arguments is None else arguments)
    _never_fail_on_a_character()
    try:
        status = cli.main(args=typed, prog_name="storegen", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return STOPPED
    except Exception as error:  # noqa: BLE001  the last line of defence: a seller never sees a traceback unasked
        return _apologise(error, with_traceback=not {"-v", "-vv", "--verbose"}.isdisjoint(typed))
    return status if isinstance(status, int) else FINE


def _apologise(error: Exception, *, with_traceback: bool) -> int:
    if with_traceback:
        click.echo("".join(traceback.format_exception(error)), err=True, nl=False)
    if isinstance(error, OSError) and error.errno in _REFUSED:
        click.echo(f"storegen: the system refused: {error.strerror}: {error.filename or 'no file named'}", err=True)
        return PROBLEMS
    summary = " ".join(f"{type(error).__name__}: {error}".split())
    advice = "" if with_traceback else " Run the same command with -v and send us all it prints."
    click.echo(f"storegen {__version__}: this is a bug of storegen, not of your shop ({summary}).{advice}", err=True)
    return BUG


def _never_fail_on_a_character() -> None:
    """Print what the terminal's encoding lacks as an escape; a message is never worth a crash."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
