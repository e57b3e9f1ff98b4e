"""Problems of themes: settings, templates, layouts and sections."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from storegen.problem_catalog.explanation import Explanation

if TYPE_CHECKING:
    from collections.abc import Mapping

THEMES: Mapping[str, Explanation] = MappingProxyType(
    {
        "unknown-theme": Explanation(
            "A theme that is not there",
            "Neither storegen nor the folder `themes/` has one of this name.",
            "Correct `theme` in store.yaml.",
            "theme: plian",
        ),
        "bad-theme-name": Explanation(
            "A name that no theme can have",
            "A theme's name is the name of its folder: small letters and digits, `-` and `_`, never a path.",
            "Write the folder's name; rename the folder if it has capital letters or spaces.",
            "theme: ../themes/plain",
        ),
        "theme-circle": Explanation(
            "A theme that extends itself",
            "Nothing could be looked up in it.",
            "Take `extends` out of one of the themes.",
        ),
        "theme-schema": Explanation(
            "A mistake in a theme's own description",
            "theme.yaml and the `.yaml` beside a section say what can be set.",
            "Correct it as the message says; docs/theme.md shows how.",
            "settings:\n  colour: {type: color}",
        ),
        "wrong-setting": Explanation(
            "A setting with a value that does not fit",
            "The theme could not be drawn with it.",
            "Write a value as the hint says.",
            "theme: {name: plain, settings: {products_per_row: many}}",
        ),
        "unknown-layout": Explanation(
            "A layout that the theme does not have",
            "The page could not be made.",
            "Write one that the hint names, or remove `layout`.",
        ),
        "unknown-section": Explanation(
            "A section that the theme does not have",
            "Nothing could be shown there.",
            "Correct its name.",
            "sections: [herro]",
        ),
        "template-syntax": Explanation(
            "A template that cannot be read",
            "A tag is not closed, or a word is mistyped.",
            "Mend the template at the line that is named.",
            "{% if product.prices %}",
        ),
        "template-failed": Explanation(
            "A template that failed on a page",
            "It asked for something that the page does not have.",
            "Mend the template; docs/theme.md lists everything a page has.",
            "{{ product.titel }}",
        ),
        "missing-template": Explanation(
            "A template that is not there",
            "Another template includes or extends it.",
            "Correct the name, or add the file.",
            '{% include "partials/prise.html" %}',
        ),
        "missing-asset": Explanation(
            "A file of the theme that is not there",
            "A template or style sheet names it.",
            "Correct the name, or add it to the theme's `assets/`.",
            "{{ asset('logo.svg') }}",
        ),
        "missing-string": Explanation(
            "Words of the theme that are not there in a language",
            "Buttons and labels come from the theme's `locales/`.",
            "Add the words to the file that the hint names.",
        ),
        "missing-locale": Explanation(
            "A language that the theme does not speak",
            "Its buttons and labels would be in another language than the texts.",
            "Add the file that the message names below the theme's `locales/`.",
        ),
        "link-outside": Explanation(
            "A link in a theme that leads out of it",
            "A theme could publish any file of your computer that way.",
            "Put the file itself into the theme.",
        ),
    }
)
