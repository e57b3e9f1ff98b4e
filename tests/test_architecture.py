"""The rules of the house, read from the sources: imports follow the data, files stay short and say what they are."""

from __future__ import annotations

import ast
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "storegen"
LONGEST = 300

# In the order in which data flows; what stands in one row may not import a later row. A row's own parts may.
ROWS = (
    {"problems", "errors", "digest", "suggest", "memo", "clock", "excerpt", "hosts", "leaks", "registry"}
    | {"problem_catalog"},
    {"documents"},
    {"schema"},
    {"catalog"},
    {"checkout"},
    {"assets", "theming"},
    {"pages"},
    {"publish"},
    {"rendering"},
    {"site"},
    {"pipeline"},
    {"drill"},
    {"preview"},
    {"importers", "exporters"},
    {"report", "commands", "__main__"},
)
PLACES = {part: place for place, row in enumerate(ROWS) for part in row}

SOURCES = {
    path.relative_to(PACKAGE.parent).as_posix(): path
    for path in sorted(PACKAGE.rglob("*.py"))
    if "__pycache__" not in path.parts
}
TREES = {name: ast.parse(path.read_text("utf-8")) for name, path in SOURCES.items()}

MUTABLE = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)
MAKERS = {"list", "dict", "set", "bytearray", "defaultdict", "Counter", "OrderedDict", "deque"}


def test_imports_follow_the_order_of_the_stages():
    backwards = [
        f"{name}:{line}: {own} comes before {part} and must not import it"
        for name, tree in TREES.items()
        if (own := _part(_dotted(name))) in PLACES
        for line, part in _imported(tree)
        if PLACES[part] > PLACES[own]
    ]

    assert [] == backwards


def test_every_part_of_the_package_has_a_place_in_the_order():
    homeless = {f"{name}:1" for name in TREES if _part(_dotted(name)) not in {*PLACES, "__init__"}}

    assert set() == homeless, "say in ROWS where it belongs"


def test_files_stay_short():
    lengths = {name: path.read_text("utf-8").count("\n") for name, path in SOURCES.items()}
    long = [f"{name}:{length}: split it by nouns" for name, length in lengths.items() if length > LONGEST]

    assert [] == long


def test_files_say_what_they_are():
    silent = [f"{name}:1: what comes in, what goes out?" for name, tree in TREES.items() if not ast.get_docstring(tree)]

    assert [] == silent


def test_modules_hold_no_state():
    mutable = [
        f"{name}:{statement.lineno}: can be changed"
        for name, tree in TREES.items()
        for statement in tree.body
        if _is_mutable(statement)
    ]
    rebound = [
        f"{name}:{node.lineno}: changes a global"
        for name, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Global)
    ]

    assert [] == mutable + rebound


def _dotted(name: str) -> list[str]:
    return name.removesuffix(".py").split("/")


def _part(parts: list[str]) -> str:
    """The folder or root module below storegen/ that a dotted name or a path belongs to."""
    return parts[1] if len(parts) > 1 else "__init__"


def _imported(tree: ast.Module) -> list[tuple[int, str]]:
    """Line and part of each import of our own; those for type checkers count too: knowing a type is knowing."""
    found: list[tuple[int, str]] = []
    for node in ast.walk(tree):
        names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else names
        if names == ["storegen"] and isinstance(node, ast.ImportFrom):
            names = [f"storegen.{alias.name}" for alias in node.names]
        found += [(node.lineno, _part(one.split("."))) for one in names if one.split(".")[0] == "storegen"]
    return [(line, part) for line, part in found if part in PLACES]


def _is_mutable(statement: ast.stmt) -> bool:
    """Whether a statement of a module makes something that can be changed and that no capitals call a constant."""
    targets = statement.targets if isinstance(statement, ast.Assign) else []
    targets = [statement.target] if isinstance(statement, ast.AnnAssign) else targets
    named = [target.id for target in targets if isinstance(target, ast.Name)]
    constant = all(name.isupper() or name.startswith("__") for name in named)
    return bool(targets) and statement.value is not None and _makes(statement.value) and not constant


def _makes(value: ast.expr) -> bool:
    if isinstance(value, ast.Call):
        return isinstance(value.func, ast.Name) and value.func.id in MAKERS
    return isinstance(value, MUTABLE)
