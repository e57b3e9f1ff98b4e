"""The command line as a whole: statuses, help, and what happens when a command fails."""

from __future__ import annotations

import errno
import importlib
import pkgutil
import subprocess
import sys
from types import SimpleNamespace
from typing import TYPE_CHECKING

import click
import pytest

import storegen
from storegen import commands
from storegen.commands import COMMANDS, main
from storegen.commands.common import Common, common_options
from storegen.errors import ContentError
from storegen.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def command_that(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[Common], int]], None]:
    """Replaces the body of `storegen new`, the one command that needs no store."""

    def install(body: Callable[[Common], int]) -> None:
        fake = SimpleNamespace(command=click.command("new")(common_options(body)))
        monkeypatch.setitem(sys.modules, "storegen.commands.new", fake)

    return install


def fail_with(error: BaseException) -> Callable[[Common], int]:
    def body(common: Common) -> int:
        raise error

    return body


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["--version"])

    assert status == 0
    assert capsys.readouterr().out == f"storegen {storegen.__version__}\n"


def test_version_imports_no_large_library() -> None:
    script = (
        "import sys; from storegen.commands import main; main(['--version']);"
        "print(sorted({'pydantic', 'jinja2', 'PIL', 'babel', 'rich', 'tornado', 'yaml'} & set(sys.modules)))"
    )

    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert done.stdout.splitlines()[1:] == ["[]"]


def test_the_module_is_the_program() -> None:
    done = subprocess.run([sys.executable, "-m", "storegen", "--version"], capture_output=True, text=True, check=True)

    assert done.stdout == f"storegen {storegen.__version__}\n"


def test_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["--help"])

    listed = [
        line.split()[0] for line in capsys.readouterr().out.partition("Commands:")[2].splitlines() if line.strip()
    ]
    assert status == 0
    assert set(COMMANDS) <= set(listed)


def test_every_module_with_a_command_is_listed() -> None:
    names = [module.name for module in pkgutil.iter_modules(commands.__path__)]
    with_command = {name for name in names if hasattr(importlib.import_module(f"storegen.commands.{name}"), "command")}

    assert set(COMMANDS) == {name.rstrip("_") for name in with_command}


def test_every_command_has_the_common_options() -> None:
    context = click.Context(commands.cli)
    wanted = {"-C", "--format", "--strict", "-q", "--quiet", "-v", "--verbose"}

    for name in COMMANDS:
        command = commands.cli.get_command(context, name)
        assert command is not None
        assert wanted <= {option for parameter in command.params for option in parameter.opts}


@pytest.mark.parametrize("typed", [["nwe"], ["new"], ["new", "x", "--colour"], ["new", "x", "-C", "not-there"], []])
def test_wrong_usage_is_status_two(typed: list[str]) -> None:
    assert main(typed) == 2


def test_a_mistyped_command_gets_a_suggestion(capsys: pytest.CaptureFixture[str]) -> None:
    main(["nwe"])

    assert "there is no command 'nwe'; did you mean 'new'?" in capsys.readouterr().err


def test_the_status_of_a_command_is_the_status_of_the_program(command_that) -> None:
    command_that(lambda common: 1)

    assert main(["new"]) == 1


def test_problems_that_a_command_raises_are_printed(command_that, capsys: pytest.CaptureFixture[str]) -> None:
    command_that(fail_with(ContentError(Problem("missing-key", "'name' is missing", None, "write one"))))

    status = main(["new"])

    assert status == 1
    assert capsys.readouterr().err == "error[missing-key]: 'name' is missing\n  hint: write one\n1 error\n"


def test_problems_that_a_command_raises_have_the_asked_format(command_that, capsys: pytest.CaptureFixture[str]) -> None:
    command_that(fail_with(ContentError(Problem("missing-key", "'name' is missing", None))))

    main(["new", "--format", "json"])

    assert capsys.readouterr().out.startswith('{"problems": [{"code": "missing-key"')


def test_a_bug_is_one_sentence_and_status_seventy(command_that, capsys: pytest.CaptureFixture[str]) -> None:
    command_that(fail_with(ZeroDivisionError("division\nby zero")))

    status = main(["new"])

    shown = capsys.readouterr().err
    assert status == 70
    assert len(shown.splitlines()) == 1
    assert "(ZeroDivisionError: division by zero). Run the same command with -v" in shown


def test_verbose_shows_the_traceback_of_a_bug(command_that, capsys: pytest.CaptureFixture[str]) -> None:
    command_that(fail_with(ZeroDivisionError("division by zero")))

    status = main(["new", "-v"])

    assert status == 70
    assert capsys.readouterr().err.startswith("Traceback (most recent call last):")


def test_a_full_disk_is_no_bug(command_that, capsys: pytest.CaptureFixture[str]) -> None:
    command_that(fail_with(OSError(errno.ENOSPC, "No space left on device", "public/index.html")))

    status = main(["new"])

    assert status == 1
    assert capsys.readouterr().err == ("storegen: the system refused: No space left on device: public/index.html\n")


def test_stopping_by_hand_is_quiet(command_that, capsys: pytest.CaptureFixture[str]) -> None:
    command_that(fail_with(KeyboardInterrupt()))

    status = main(["new"])

    assert status == 130
    assert capsys.readouterr().err.strip() == ""


@pytest.mark.parametrize(("options", "verbosity"), [([], 0), (["-q"], -1), (["-v"], 1), (["-q", "-v"], 0)])
def test_quiet_and_verbose(command_that, options: list[str], verbosity: int) -> None:
    seen: list[Common] = []
    command_that(lambda common: seen.append(common) or 0)

    main(["new", *options])

    assert [verbosity] == [common.verbosity for common in seen]


def test_the_folder_of_the_store_is_absolute(command_that, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Common] = []
    command_that(lambda common: seen.append(common) or 0)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "shop").mkdir()

    main(["new", "-C", "shop"])

    assert [tmp_path / "shop"] == [common.root for common in seen]


def test_a_character_that_the_terminal_lacks_is_escaped() -> None:
    script = "import click; from storegen.commands import main; main(['--version']); click.echo('茶')"

    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, env={"PYTHONIOENCODING": "latin-1"}, check=True
    )

    assert done.stdout.splitlines()[1] == rb"\u8336"
