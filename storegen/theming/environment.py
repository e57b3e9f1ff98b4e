"""The traced Jinja environment: a theme and a language in, rendered text and the names it looked up out.

Rendering is pure: templates see their views, the theme's strings and assets, and nothing else. Every name a template
asks for is recorded, also names that were absent, because adding such a file later changes the page.

Jinja calls `_load_template` for extends, include, import and their dynamic forms (seen in 3.1.6, 2026-11-22).
Imported modules are cached by the template, so `_get_default_module` replays what the first import looked up.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import jinja2

from storegen.theming.filters import language_attribute, say
from storegen.theming.strings import MissingStringError, translate

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, MutableMapping

    from jinja2.environment import TemplateModule
    from jinja2.runtime import Context
    from markupsafe import Markup

    from storegen.theming.theme import Lookup, Theme


@dataclass(frozen=True, slots=True)
class Rendered:
    """A page's text, and what each name looked up while making it resolved to (`None`: to nothing)."""

    text: str
    trace: tuple[tuple[Lookup, str | None], ...]


class MissingAssetError(LookupError):
    """A template asked for an asset that the theme does not have."""


class Renderer:
    """Renders the templates of one theme in one language. Not to be shared between threads."""

    def __init__(self, theme: Theme, language: str) -> None:
        """Compile nothing yet; templates are compiled when they are first used."""
        self._theme = theme
        self._language = language
        self._lookups: list[Lookup] = []
        self._environment = _TracedEnvironment(theme, self._lookups)
        self._environment.globals.update(t=self._string, asset=self._asset)
        self._environment.filters.update(lang=self._lang, say=self._say)

    def render(self, template: str, context: Mapping[str, object]) -> Rendered:
        """Render a template.

        Args:
            template: a name such as `layout/shop.html`.
            context: what the template sees: frozen views.

        Raises:
            jinja2.TemplateError, MissingStringError, MissingAssetError, TypeError...: whatever a template does
                wrong; see `template_errors.problem_of`.
        """
        self._lookups.clear()
        text = self._environment.get_template(template).render(context)
        names = dict.fromkeys(self._lookups)
        return Rendered(text, tuple((lookup, self._theme.digest_of(lookup)) for lookup in names))

    def _string(self, key: str, **values: object) -> str:
        strings = self._theme.strings_of(self._language)
        try:
            return translate(strings, self._language, key, values, self._note_string)
        except KeyError as error:
            raise MissingStringError(key, self._language) from error

    def _note_string(self, key: str) -> None:
        self._lookups.append(("string", f"{self._language}:{key}"))

    def _asset(self, name: str) -> str:
        self._lookups.append(("asset", name))
        asset = self._theme.assets.get(name)
        if asset is None:
            raise MissingAssetError(name)
        return asset.address

    def _lang(self, value: object) -> Markup:
        return language_attribute(value, self._language)

    def _say(self, value: object) -> Markup:
        return say(value, self._language)


class _TracedTemplate(jinja2.Template):
    """A template that replays the lookups of its cached module into each trace."""

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:
        environment = self.environment
        assert isinstance(environment, _TracedEnvironment)
        known = environment.module_lookups.get(self.name or "")
        if self._module is not None and known is not None:
            environment.lookups.extend(known)
            return super()._get_default_module(ctx)
        before = len(environment.lookups)
        module = super()._get_default_module(ctx)
        environment.module_lookups[self.name or ""] = tuple(environment.lookups[before:])
        return module


class _TracedEnvironment(jinja2.Environment):
    """Jinja over a theme's templates, writing down each name that is looked up."""

    template_class = _TracedTemplate

    def __init__(self, theme: Theme, lookups: list[Lookup]) -> None:
        super().__init__(
            loader=jinja2.FunctionLoader(_loader(theme)),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            cache_size=-1,
            extensions=["jinja2.ext.loopcontrols"],
        )
        self.lookups = lookups
        self.module_lookups: dict[str, tuple[Lookup, ...]] = {}
        # Views and actions are dataclasses; their fields in order, so that the same value gives the same text.
        self.policies["json.dumps_kwargs"] = {"default": asdict, "ensure_ascii": False, "separators": (",", ":")}
        for dangerous in ("random", "pprint"):
            self.filters.pop(dangerous, None)
        for dangerous in ("lipsum", "cycler", "joiner"):
            self.globals.pop(dangerous, None)

    def _load_template(self, name: str, globals: MutableMapping[str, Any] | None) -> jinja2.Template:  # noqa: A002
        self.lookups.append(("template", name))
        return super()._load_template(name, globals)


def _loader(theme: Theme) -> Callable[[str], tuple[str, str | None, None] | None]:
    def load(name: str) -> tuple[str, str | None, None] | None:
        source = theme.templates.get(name)
        return (source.text, source.path, None) if source else None

    return load
