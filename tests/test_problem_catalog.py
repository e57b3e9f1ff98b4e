"""The sources, the catalog of problems and the examples agree on which codes there are."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from storegen.problem_catalog import CHAPTERS, PROBLEMS
from tests.problems.cases import codes

PACKAGE = Path(__file__).parent.parent / "storegen"

_CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_HYPHENATED = re.compile(r"[a-z]+(-[a-z0-9]+)+")
# Functions and classes whose first argument is a code.
_MAKERS = frozenset({"Problem", "Slip", "Mistake", "complain", "refuse", "note", "_complain", "problem"})

# Codes that no file in a shop's folder can bring about, and where each is shown instead.
_SHOWN_ELSEWHERE = {
    "adapter-broken": "an installed package does it: tests/test_registry.py",
    "adapter-clash": "an installed package does it: tests/test_registry.py",
    "not-installed": "only without an installation: tests/test_registry.py",
    "file-name": "such names exist on Linux only and cannot be kept in every clone: tests/documents/test_read.py",
    "picture-outside-store": "reading refuses the link first; a second wall: tests/assets/test_media.py",
    "picture-changed": "needs an edit in the middle of a build: tests/assets/test_store.py",
    "picture-worker-died": "needs a process that is killed: tests/assets/test_store.py",
    "renditions-not-kept": "needs a full disk: tests/assets/test_store.py",
    "internal-error": "a bug of ours: tests/preview/test_app.py",
    "open-to-network": "the preview: tests/preview/test_live.py",
    "port-in-use": "the preview: tests/preview/test_live.py",
    "port-refused": "the preview: tests/preview/test_live.py",
    "unknown-host": "the preview: tests/preview/test_live.py",
    "unwatched-link": "the preview: tests/preview/test_watch.py",
    "watch-limit": "the preview: tests/preview/test_watch.py",
    "publish-busy": "needs two builds at once: tests/publish/test_lock.py",
    "publish-failed": "needs a disk that refuses: tests/publish/test_faults.py",
    "publish-bytes-differ": "needs a change in the middle of a build: tests/publish/test_publish.py",
    "publish-path": "planning finds it first; only a caller can cause it: tests/publish/test_publish.py",
    "publish-edited": "a note after publishing: tests/publish/test_publish.py",
    "publish-brought-home": "a note after publishing: tests/publish/test_strangers.py",
    "publish-crossing-interrupted": "needs a build that was killed: tests/publish/test_faults.py",
    "publish-not-remembered": "needs a disk that refuses: tests/publish/test_faults.py",
    "by-hand-only": "the drill: tests/commands/test_drill.py",
    "lost-shop": "the drill: tests/commands/test_drill.py",
    "lost-variant": "the drill: tests/commands/test_drill.py",
    "assumed-currency": "an import: tests/importers",
    "bad-cell": "an import: tests/importers",
    "body-left-out": "an import: tests/importers",
    "double-variant": "an import: tests/importers",
    "empty-table": "an import: tests/importers",
    "file-exists": "an import: tests/importers",
    "missing-price": "an import: tests/importers",
    "missing-title": "an import: tests/importers",
    "nameless-option": "an import: tests/importers",
    "no-product": "an import: tests/importers",
    "not-a-folder": "an import: tests/importers",
    "not-csv": "an import: tests/importers",
    "not-this-format": "an import: tests/importers",
    "other-currency": "an import: tests/importers",
    "shifted-row": "an import: tests/importers",
    "split-product": "an import: tests/importers",
}


def _emitted() -> dict[str, str]:
    """Each code that the sources can emit, and one place where it stands."""
    found: dict[str, str] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        if "problem_catalog" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            for code in _codes_in(node):
                found.setdefault(code, f"{path.relative_to(PACKAGE.parent).as_posix()}:{getattr(node, 'lineno', 0)}")
    return found


def _codes_in(node: ast.AST) -> set[str]:
    if isinstance(node, ast.Call) and node.args and _name(node.func) in _MAKERS:
        return {code for code in _texts(node.args[0]) if _CODE.fullmatch(code)}
    if isinstance(node, ast.Assign):
        return {code for target in node.targets for code in _assigned(target, node.value)}
    # A finding on its way to a problem: code, message, hint.
    if isinstance(node, ast.Tuple) and len(node.elts) == 3:
        return {code for code in _texts(node.elts[0]) if _HYPHENATED.fullmatch(code) and code in PROBLEMS}
    return set()


def _assigned(target: ast.expr, value: ast.expr) -> set[str]:
    if isinstance(target, ast.Name) and target.id == "code":
        return _texts(value)
    if not isinstance(target, ast.Tuple):
        return set()
    place = next((place for place, part in enumerate(target.elts) if _name(part) == "code"), None)
    values = [value.body, value.orelse] if isinstance(value, ast.IfExp) else [value]
    tuples = [each for each in values if isinstance(each, ast.Tuple)]
    return set() if place is None else {code for each in tuples for code in _texts(each.elts[place])}


def _texts(node: ast.expr) -> set[str]:
    parts = [node.body, node.orelse] if isinstance(node, ast.IfExp) else [node]
    return {part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)}


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def test_every_code_that_is_emitted_is_explained():
    emitted = _emitted()

    assert {} == {code: place for code, place in emitted.items() if code not in PROBLEMS}


def test_every_code_that_is_explained_is_emitted():
    assert set() == PROBLEMS.keys() - _emitted().keys()


def test_every_code_has_an_example_or_a_reason_why_not():
    shown = {folder.name for folder in codes()}

    assert set() == PROBLEMS.keys() - shown - _SHOWN_ELSEWHERE.keys(), "make a folder in tests/problems"
    assert set() == shown - PROBLEMS.keys()
    assert set() == shown & _SHOWN_ELSEWHERE.keys()


def test_no_code_is_explained_twice():
    assert len(PROBLEMS) == sum(len(chapter) for chapter in CHAPTERS.values())


@pytest.mark.parametrize("code", PROBLEMS)
def test_explanations_are_sentences(code):
    one = PROBLEMS[code]

    assert not one.title.endswith(".")
    assert one.why.endswith(".")
    assert one.cure.endswith(".")
