"""Problems of YAML as text: signs and spaces that mean something else than they look like."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from storegen.problem_catalog.explanation import Explanation

if TYPE_CHECKING:
    from collections.abc import Mapping

YAML_TEXT: Mapping[str, Explanation] = MappingProxyType(
    {
        "tab-indentation": Explanation(
            "A tab at the beginning of a line",
            "YAML counts spaces, and a tab has no width that everybody agrees on.",
            "Use two spaces for each level.",
            "images:\n\t- mug.jpg",
        ),
        "wrong-indentation": Explanation(
            "A line begins in a column that fits nothing above it",
            "The column says which group a line belongs to.",
            "Begin it exactly below the key or dash it belongs beside.",
            "title: Mug\n price: 8.00",
        ),
        "full-width-colon": Explanation(
            "A full-width colon after a key",
            "YAML takes `：` for a letter, so the key and its value become one word.",
            "Write an ASCII colon and a space; put straight quotes around a text that really holds one.",
            "images：\n  - mug.jpg",
        ),
        "full-width-comma": Explanation(
            "A full-width comma in a list",
            "YAML takes `，` for a letter, so two entries become one.",
            "Write an ASCII comma and a space.",
            "tags: [red，blue]",
        ),
        "full-width-quote": Explanation(
            "Full-width quotes",
            "They do not quote in YAML and would be shown as part of the text.",
            'Write straight quotes: `"…"`.',
            "title: “Mug”",
        ),
        "full-width-bracket": Explanation(
            "Full-width brackets",
            "They make no list in YAML and would be shown as part of the text.",
            "Write a list as `[a, b]`.",
            "images: 【mug.jpg】",
        ),
        "full-width-sign": Explanation(
            "A full-width dash, number sign or bar",
            "Only the ASCII ones begin a list, a comment or a longer text.",
            "Type the sign again with the input method set to English.",
            "－ mug.jpg",
        ),
        "wide-space": Explanation(
            "A wide or invisible space",
            "It looks like an ordinary space, but YAML takes it for a letter.",
            "Delete it and type an ordinary space.",
            "title:　Mug",
        ),
        "missing-space": Explanation(
            "No space after a colon",
            "Without the space the key and its value are one word.",
            "Write `key: value`.",
            "price:8.00",
        ),
        "missing-colon": Explanation(
            "A line that is neither a key nor part of a list",
            "storegen cannot tell what it belongs to.",
            "Add the colon and a space after the key.",
            "price 8.00",
        ),
        "colon-in-text": Explanation(
            "A colon inside of a text",
            "A colon and a space look like another key.",
            "Put quotes around the whole text.",
            "title: Mug: the blue one",
        ),
        "quotes-needed": Explanation(
            "A text begins with a sign that YAML keeps for itself",
            "Signs such as `@`, `%` and a backtick cannot begin a text.",
            "Put quotes around the text.",
            "brand: @corner",
        ),
        "unclosed-quote": Explanation(
            "Quotes that do not close",
            "Everything up to the next quotes would become part of the text.",
            "Close them at the end of the text.",
            'title: "Mug',
        ),
        "text-after-quote": Explanation(
            "A text goes on after its quotes",
            "Quotes stand around the whole text or not at all.",
            "Put the quotes around everything.",
            'title: "Mug" the blue one',
        ),
        "unclosed-bracket": Explanation(
            "A bracket that does not close",
            "The following lines would become part of the list.",
            "Close it.",
            "images: [mug.jpg",
        ),
        "bracket-content": Explanation(
            "Brackets that do not match, or hold something odd",
            "A list in brackets has a comma between entries; a mapping has a colon in each.",
            "Write `[a, b]` or `{key: value}`.",
            "images: [mug.jpg}",
        ),
        "bad-escape": Explanation(
            "A backslash inside of double quotes",
            "There it begins a special sign, and this one does not exist.",
            "Use single quotes, or write slashes in paths.",
            'images: ["C:\\Users\\mug.jpg"]',
        ),
        "list-on-key-line": Explanation(
            "A list with dashes on the line of its key",
            "Such a list begins on the next line.",
            "Begin it on the next line, or write `[a, b]`.",
            "images: - mug.jpg",
        ),
        "swallowed-list": Explanation(
            "A dash that became part of the text above",
            "The line above has a value already, so the dash continues that text.",
            "End the line above with its colon.",
            "brand: Corner\n  - mug.jpg",
        ),
        "block-text": Explanation(
            "Text on the line of `|` or `>`",
            "A longer text begins on the line after that sign.",
            "Begin the text on the next line, two spaces further in.",
            "summary: | A mug",
        ),
        "empty-key": Explanation(
            "A colon without a key before it",
            "A value needs a name.",
            "Write `key: value`.",
            ": 8.00",
        ),
        "complex-key": Explanation(
            "A key that is a list or a mapping",
            "Keys are plain text.",
            "Put quotes around it if the brackets are meant.",
            "? [a, b]\n: c",
        ),
        "key-too-long": Explanation(
            "A key longer than 1,024 characters",
            "It is a text that lost its key or its quotes.",
            "Look for the missing quotes, or shorten it.",
        ),
        "duplicate-key": Explanation(
            "One key stands twice in the same place",
            "Only one of the two values could count, and nobody could see which.",
            "Take one of the lines away.",
            "price: 10.00\nprice: 99.00",
        ),
        "not-a-mapping": Explanation(
            "A file without keys",
            "Files of a shop are made of `key: value` lines, and this one is a list or a text.",
            "Begin it with a key.",
            "- title: Bowl",
        ),
        "second-document": Explanation(
            "A second `---` in a YAML file",
            "It begins another document, and a file describes one thing.",
            "Remove the line, or make two files.",
        ),
        "yaml-alias": Explanation(
            "Text that begins with `&` or `*`",
            "In YAML these copy values around, which can blow a small file up to fill the memory.",
            "Put quotes around the text, or write the value out.",
            "title: *name",
        ),
        "yaml-merge": Explanation(
            "The key `<<`",
            "In YAML it merges other keys in; storegen reads what stands there and nothing else.",
            "Write the keys out.",
        ),
        "yaml-tag": Explanation(
            "Text that begins with `!`",
            "In YAML it names a type and can start programs; storegen knows no types.",
            "Remove that word, or put quotes around the text.",
            "price: !!float 8",
        ),
        "yaml-depth": Explanation(
            "More than 50 levels",
            "Nothing in a shop is so deep; usually brackets were opened and never closed.",
            "Close the brackets.",
        ),
        "yaml-too-much": Explanation(
            "More than 20,000 values in one file",
            "It is an export or a mistake, and reading it would take very long.",
            "Split the file.",
        ),
        "yaml-syntax": Explanation(
            "Something that cannot be read as YAML",
            "storegen has no better name for it.",
            "Look at the line and the one above it; quotes around texts help in most cases.",
        ),
    }
)
