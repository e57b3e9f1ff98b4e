"""Each example of a mistake, through the real command line: what is said, that nothing is published, nothing lost."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

from storegen.commands import main
from tests.problems.cases import GOOD, Case, cases, codes
from tests.shop import Result

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_FIRST_LINE = re.compile(r"^(?:(?P<place>\S.*?:\d+:\d+): )?(?P<severity>error|warning)\[(?P<code>[a-z0-9-]+)\]: \S")


@pytest.fixture(scope="session")
def good_shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The good shop, published."""
    root = tmp_path_factory.mktemp("good") / "shop"
    Case.read(GOOD).write(root)

    assert 0 == main(["build", "-C", str(root), "--strict", "--as-of", "2026-11-22"])

    return root


@pytest.fixture
def run(good_shop: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd) -> Callable[[Case], tuple[int, str]]:
    """Run an example in a copy of the good shop: its exit status and what it says."""

    def run(case: Case) -> tuple[int, str]:
        root = tmp_path / case.name / "shop"
        shutil.copytree(good_shop, root, symlinks=True)
        case.write(root)
        monkeypatch.chdir(root)
        before = _published(root)
        capfd.readouterr()
        status = main(case.arguments)
        said = capfd.readouterr().err.replace(str(root), "SHOP")
        if case.arguments == ("check",):
            assert 1 == main(["build", "--strict"]), f"{case.name} was published all the same"
            capfd.readouterr()

        assert before == _published(root), f"{case.name} changed what was published"

        return status, said

    return run


def _published(root: Path) -> str:
    return Result(root / "public", None, (), None).tree_digest()


@pytest.mark.parametrize("folder", codes(), ids=lambda folder: folder.name)
def test_examples_of_a_mistake_are_explained_and_publish_nothing(folder: Path, run, request):
    said = {case.name: run(case) for case in cases(folder)}

    expected = folder / "expected.txt"
    text = "\n".join(f"-- {name} --\n{words}" for name, (_, words) in said.items())
    if request.config.getoption("--update-golden"):
        expected.write_text(text, "utf-8")

    assert expected.read_text("utf-8") == text
    for name, (status, words) in said.items():
        lines = words.splitlines()
        firsts = [match for line in lines if (match := _FIRST_LINE.match(line))]

        assert folder.name in {first["code"] for first in firsts}, name
        assert int(any(first["severity"] == "error" for first in firsts)) == status, name
        assert len(firsts) == sum(line.startswith("  hint: ") for line in lines), f"{name}: a problem without a cure"
        assert "Traceback" not in words
