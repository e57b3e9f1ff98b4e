"""What keeps Python-Markdown from hanging: steps of it that look at the clock, or count what they make.

Python-Markdown is quadratic on some inputs of a few kilobytes (`[` 8,000 times takes 10 s). Signals do not exist on
Windows and reach the main thread only, a thread cannot be stopped from outside, and a process for each text costs more
than rendering it. So the engine stops itself: the CPU time of its own thread (the load of other programs does not
count) is looked at in every loop that can be long, which are few: HTML tokens, blocks, and matches of inline patterns.
Where one call of a library would do all the damage, the watch cannot reach; there the input is bounded instead.
"""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING

from markdown.blockprocessors import BlockProcessor
from markdown.extensions.tables import TableProcessor
from markdown.htmlparser import HTMLExtractor
from markdown.preprocessors import Preprocessor

if TYPE_CHECKING:
    import xml.etree.ElementTree as ET
    from collections.abc import Iterator

    import markdown

MAX_CELLS = 20_000
MAX_COLUMNS = 500
MAX_BRACES = 2_000

# One search of `attr_list` takes seconds on many braces or very long blanks.
_BLANKS = re.compile(r"[ \t]{1000}")


def refuse_hopeless(text: str) -> None:
    """Refuse what one regular expression could hang on.

    Raises:
        TooMuchWorkError: for more braces or longer blanks than any honest text has.
    """
    if text.count("{") > MAX_BRACES or _BLANKS.search(text):
        raise TooMuchWorkError


class TooMuchWorkError(Exception):
    """A text takes longer to render, nests deeper or makes more HTML than any honest one."""


class Watch:
    """How much CPU time and how many cells of tables the current text may still take, in this thread."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._end = 0.0
        self._cells = MAX_CELLS

    def start(self) -> None:
        """Begin to count for a new text."""
        self._end = time.thread_time() + self._seconds
        self._cells = MAX_CELLS

    def check(self) -> None:
        """Look at the clock.

        Raises:
            TooMuchWorkError: when the time is over.
        """
        if time.thread_time() > self._end:
            raise TooMuchWorkError

    def take_cells(self, number: int) -> None:
        """Count the cells of a table.

        Raises:
            TooMuchWorkError: when the text has used up all it may have.
        """
        self._cells -= number
        if self._cells < 0:
            raise TooMuchWorkError


class WatchedPattern:
    """A regular expression as `InlineProcessor` uses it, looking at the clock at each match."""

    def __init__(self, inner: re.Pattern[str], watch: Watch) -> None:
        self._inner = inner
        self._watch = watch

    def finditer(self, data: str, start: int) -> Iterator[re.Match[str]]:
        """Find all matches, each with a look at the clock."""
        for match in self._inner.finditer(data, start):
            self._watch.check()
            yield match


class WatchedBlocks(BlockProcessor):
    """Takes no block, but is asked before each one is given out."""

    def __init__(self, parser: markdown.blockparser.BlockParser, watch: Watch) -> None:
        super().__init__(parser)
        self._watch = watch

    def test(self, parent: ET.Element, block: str) -> bool:  # noqa: ARG002 - the interface of Python-Markdown
        """Look at the clock; the block is another processor's."""
        self._watch.check()
        return False


class WatchedHtml(Preprocessor):
    """The original step with a watched parser."""

    def __init__(self, engine: markdown.Markdown, watch: Watch) -> None:
        super().__init__(engine)
        self._watch = watch

    def run(self, lines: list[str]) -> list[str]:
        """Put blocks of HTML aside, as the original does."""
        parser = _WatchedExtractor(self.md)
        parser.watch = self._watch
        parser.feed("\n".join(lines))
        parser.close()
        return "".join(parser.cleandoc).split("\n")


class _WatchedExtractor(HTMLExtractor):
    watch: Watch

    def updatepos(self, i: int, j: int) -> int:
        self.watch.check()
        return int(super().updatepos(i, j))


class BoundedTables(TableProcessor):
    """Rows are filled up to the width of the header, so two short lists make a table without end."""

    def __init__(self, parser: markdown.blockparser.BlockParser, watch: Watch) -> None:
        super().__init__(parser, {"use_align_attribute": False})
        self._watch = watch

    def run(self, parent: ET.Element, blocks: list[str]) -> None:
        """Make the table, unless it is out of all proportion."""
        columns = [line.count("|") + 1 for line in blocks[0].strip("\n").split("\n")]
        if max(columns) > MAX_COLUMNS:
            raise TooMuchWorkError
        self._watch.take_cells(columns[0] * len(columns))
        super().run(parent, blocks)
