"""Reading a theme: the folders of its chain in, one merged `Theme` and positioned problems out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from storegen.digest import digest_bytes, digest_value
from storegen.documents.source import decode
from storegen.documents.yaml_source import parse_yaml
from storegen.problems import Problem, Span
from storegen.suggest import suggest
from storegen.theming.lookup import Layer, is_theme_name, layers, theme_names
from storegen.theming.read_assets import read_assets
from storegen.theming.read_schema import ThemeYaml, read_arrangement, read_section, read_settings
from storegen.theming.strings import flatten
from storegen.theming.theme import Arrangement, SectionSchema, TemplateSource, Theme

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from storegen.theming.settings import Setting

_TEMPLATE_FOLDERS = ("layout", "sections", "partials", "templates")
_DEFAULT_WIDTHS = (400, 800, 1600)


@dataclass(frozen=True, slots=True)
class ThemeFile:
    """One file of one layer.

    Attributes:
        name: inside the theme: `sections/hero.html`.
        path: for messages: `themes/plain/sections/hero.html`.
    """

    theme: str
    name: str
    path: str
    data: bytes


def read_theme(root: Path, name: str, span: Span) -> tuple[Theme | None, tuple[Problem, ...]]:
    """Read a theme with all it inherits.

    Args:
        root: the store's folder.
        name: of the theme.
        span: where the store names it, for the problem that there is none.
    """
    problems: list[Problem] = []
    chain: list[str] = []
    found: list[ThemeFile] = []
    heads: list[ThemeYaml] = []
    wanted: str | None = name
    while wanted is not None:
        here = layers(root, wanted)
        if not here or wanted in chain:
            problems.append(_no_theme(root, wanted, chain, span))
            return None, tuple(problems)
        chain.append(wanted)
        own = list(_files(here, problems))
        found += own
        head = _yaml(next((file for file in own if file.name == "theme.yaml"), None), problems)
        heads += [head] if head else []
        wanted = None
        if head and head.data.get("extends") is not None:
            wanted, span = str(head.data["extends"]), head.span("extends")
    theme = _merged(chain, found, heads, problems)
    return theme, tuple(problems)


def _no_theme(root: Path, name: str, chain: list[str], span: Span) -> Problem:
    if name in chain:
        return Problem("theme-circle", f"the theme '{name}' extends itself", span, "take 'extends' out of one of them")
    if not is_theme_name(name):
        return Problem(
            "bad-theme-name",
            f"'{name}' is not the name of a theme",
            span,
            "use small letters, digits and -, for its folder too",
        )
    return Problem(
        "unknown-theme", f"there is no theme '{name}'", span, suggest(name, theme_names(root)) or "write plain"
    )


def _files(here: tuple[Layer, ...], problems: list[Problem]) -> Iterator[ThemeFile]:
    seen: set[str] = set()
    for layer in here:
        boundary = layer.folder.resolve()
        for file in sorted(path for path in layer.folder.rglob("*") if path.is_file()):
            name = PurePosixPath(file.relative_to(layer.folder)).as_posix()
            path = f"themes/{layer.theme}/{name}"
            if any(part.startswith(".") or part.endswith("~") for part in PurePosixPath(name).parts):
                continue
            # Strings are merged one by one: a store that changes one keeps the others.
            if name in seen and not name.startswith("locales/"):
                continue
            if not file.resolve().is_relative_to(boundary):
                problems.append(
                    Problem("link-outside", "this link leads out of the theme", Span(path), "put the file itself here")
                )
                continue
            seen.add(name)
            try:
                data = file.read_bytes()
            except OSError as error:
                problems.append(Problem("unreadable-file", f"cannot be read: {error.strerror}", Span(path)))
                continue
            yield ThemeFile(layer.theme, name, path, data)


def _merged(chain: list[str], found: list[ThemeFile], heads: list[ThemeYaml], problems: list[Problem]) -> Theme:
    templates: dict[str, TemplateSource] = {}
    winners: dict[str, ThemeFile] = {}
    strings: dict[str, dict[str, str]] = {}
    for file in found:
        winners.setdefault(file.name, file)
        if file.name.startswith("locales/"):
            parsed = _yaml(file, problems)
            language = PurePosixPath(file.name).stem
            own = flatten(parsed.data) if parsed else {}
            strings[language] = own | strings.get(language, {})
        elif file.name.startswith(tuple(f"{folder}/" for folder in _TEMPLATE_FOLDERS)) and not file.name.endswith(
            ".yaml"
        ):
            text, bad = decode(file.data, file.path)
            problems += bad
            source = TemplateSource(text or "", digest_bytes(file.data), file.path)
            templates.setdefault(file.name, source)
            templates[f"{file.theme}/{file.name}"] = source
    settings: dict[str, Setting] = {}
    for head in reversed(heads):
        settings |= read_settings(head, problems)
    arrangements, sections = _schemas(winners, problems)
    assets = read_assets(
        {name: (file.path, file.data) for name, file in winners.items() if name.startswith("assets/")}, problems
    )
    return Theme(
        name=chain[0],
        chain=tuple(chain),
        templates=dict(sorted(templates.items())),
        assets=assets,
        strings={language: dict(sorted(strings[language].items())) for language in sorted(strings)},
        arrangements=arrangements,
        sections=sections,
        settings=settings,
        widths=_widths(heads, problems),
        digest=digest_value([(file.path, digest_bytes(file.data)) for file in found]),
    )


def _schemas(
    winners: Mapping[str, ThemeFile], problems: list[Problem]
) -> tuple[dict[str, Arrangement], dict[str, SectionSchema]]:
    arrangements: dict[str, Arrangement] = {}
    sections: dict[str, SectionSchema] = {}
    for name, file in sorted(winners.items()):
        stem = PurePosixPath(name).stem
        if name == f"templates/{stem}.yaml":
            parsed = _yaml(file, problems)
            if parsed:
                arrangements[stem] = read_arrangement(parsed, problems)
        elif name == f"sections/{stem}.html":
            parsed = _yaml(winners.get(f"sections/{stem}.yaml"), problems)
            sections[stem] = read_section(stem, parsed, problems)
    return arrangements, sections


def _yaml(file: ThemeFile | None, problems: list[Problem]) -> ThemeYaml | None:
    if file is None:
        return None
    text, bad = decode(file.data, file.path)
    problems += bad
    if text is None:
        return None
    parsed = parse_yaml(text, file.path)
    problems += parsed.problems
    return ThemeYaml(file.path, parsed)


def _widths(heads: list[ThemeYaml], problems: list[Problem]) -> tuple[int, ...]:
    for head in heads:
        typed = head.data.get("pictures")
        if isinstance(typed, list) and typed:
            if all(
                isinstance(width, str) and width.isascii() and width.isdigit() and 16 <= int(width) <= 4096
                for width in typed
            ):
                return tuple(sorted({int(str(width)) for width in typed}))
            message = "'pictures' is a list of widths in pixels"
            problems.append(Problem("wrong-setting", message, head.span("pictures"), "[400, 800, 1600]"))
    return _DEFAULT_WIDTHS
