"""A shop with many mistakes, told to programs: as JSON, as GitHub's workflow commands, and strictly."""

from __future__ import annotations

import json
import re

import pytest

from storegen.commands import main
from tests.problems.cases import GOOD, Case

BAD = {
    "content/products/mug.md": "---\ntitle: Mug\nprise: 8.00\nstock: -1\ncost: 2\n---\n",
    "content/products/bowl.md": "---\ntitle: Bowl\nprice: 4.00\nrelated: [cupp]\n---\n",
    "content/products/50%, off.md": "---\ntitle: Off\nprice: ¥5\n---\n",
    "content/bowl.docx": "word",
}
EXPECTED = [
    ("stray-file", "warning", "content/bowl.docx", 1, 1),
    ("bad-price", "error", "content/products/50%, off.md", 3, 8),
    ("no-picture", "warning", "content/products/bowl.md", 2, 8),
    ("unknown-reference", "error", "content/products/bowl.md", 4, 11),
    ("unknown-key", "error", "content/products/mug.md", 3, 1),
    ("bad-count", "error", "content/products/mug.md", 4, 8),
    ("private-key", "error", "content/products/mug.md", 5, 1),
]


@pytest.fixture
def shop(tmp_path, monkeypatch):
    Case.read(GOOD).write(tmp_path)
    (tmp_path / "content/products/mug.zh-CN.md").unlink()
    for path, text in BAD.items():
        (tmp_path / path).write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("command", ["check", "build"])
def test_json_is_one_object_with_every_problem_in_reading_order(shop, command, capsys):
    status = main([command, "--format", "json"])

    printed = capsys.readouterr()
    problems = json.loads(printed.out)["problems"]
    assert 1 == status
    assert EXPECTED == [tuple(each[key] for key in ("code", "severity", "path", "line", "column")) for each in problems]
    assert all(each["message"] and each["hint"] for each in problems)
    assert "" == printed.err


@pytest.mark.parametrize("command", ["check", "build"])
def test_github_gets_one_line_for_each_problem(shop, command, capsys):
    status = main([command, "--format", "github"])

    lines = capsys.readouterr().out.splitlines()
    assert 1 == status
    assert len(EXPECTED) == len(lines)
    assert (
        "::error file=content/products/50%25%2C off.md,line=3,col=8,title=bad-price"
        "::price '¥5' has more in it than digits, and a price is digits only%0Ahint: write 5"
    ) == lines[1]


def test_text_and_json_tell_the_same(shop, capsys):
    main(["check"])
    told = re.findall(r"^(\S.*?):(\d+):(\d+): (\w+)\[([a-z-]+)\]", capsys.readouterr().err, re.MULTILINE)

    assert EXPECTED == [(code, word, path, int(line), int(column)) for path, line, column, word, code in told]


def test_warnings_let_a_shop_be_published_unless_it_is_asked_strictly(tmp_path, monkeypatch, capsys):
    Case.read(GOOD).write(tmp_path)
    (tmp_path / "content/bowl.docx").write_text("word")
    monkeypatch.chdir(tmp_path)

    assert 1 == main(["build", "--strict", "--format", "json"])
    strict = json.loads(capsys.readouterr().out)
    assert ("error", False) == (strict["problems"][0]["severity"], (tmp_path / "public").exists())

    assert 1 == main(["check", "--strict"])
    assert 0 == main(["build"])
    assert (tmp_path / "public/index.html").exists()


def test_a_command_that_is_mistyped_is_told_how_it_is_written(capsys):
    assert 2 == main(["biuld"])
    assert "did you mean 'build'?" in capsys.readouterr().err


def test_a_folder_that_is_not_there_is_wrong_usage(tmp_path, capsys):
    assert 2 == main(["check", "-C", str(tmp_path / "nowhere")])
    assert "nowhere" in capsys.readouterr().err
