"""libyaml's events in, plain data with places and problems out: the one pass that `parse_yaml` makes.

CParser is used directly because `yaml.parse` costs more than libyaml itself; without libyaml the pure parser serves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml
from yaml import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from storegen.documents.characters import find_controls
from storegen.documents.node import Node, places_before
from storegen.documents.yaml_errors import explain
from storegen.documents.yaml_slips import Spot, find_slip, needs_a_look
from storegen.documents.yaml_trouble import Scalar, Trouble
from storegen.problems import Problem, Span, has_errors

try:
    from yaml._yaml import CParser
except ImportError:
    CParser = None  # type: ignore[assignment, misc]

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

MAX_DEPTH = 50
MAX_EVENTS = 20_000
MAX_KEY = 1_024

_NULLS = frozenset({"", "~", "null"})
_KEPT = -1


class _Stop(Exception):  # noqa: N818 - not an error, a way out of the loop
    """Nothing after this event may be read."""


class YamlReader:
    """The state of one pass: the collection that is open, those around it, and the places noted so far."""

    def __init__(self, text: str, path: str, first_line: int) -> None:
        self.problems: list[Problem] = []
        self.places: list[int] = []
        self._text = text
        self._path = path
        self._first_line = first_line
        self._look = needs_a_look(text)
        self._lines: list[str] | None = None
        self._root: Node = None
        self._documents = 0
        # The innermost open collection; the key whose value comes next; where to cut `places` if that value is dropped.
        self._node: list[Node] | dict[str, Node] | None = None
        self._key: str | None = None
        self._key_event: Any = None
        self._cut = _KEPT
        self._start = 0
        self._flow = False
        self._outer: list[tuple[list[Node] | dict[str, Node] | None, str | None, Any, int, int, bool]] = []
        self._last: Scalar | None = None

    def read(self) -> Node:
        """Read all of it, or as far as it goes."""
        handlers: Mapping[type, Callable[[Any], None]] = {
            ScalarEvent: self._scalar,
            MappingStartEvent: self._open,
            SequenceStartEvent: self._open,
            MappingEndEvent: self._close,
            SequenceEndEvent: self._close,
            AliasEvent: self._alias,
            DocumentStartEvent: self._document,
        }
        handler = handlers.get
        try:
            for number, event in enumerate(_events(self._text)):
                if number == MAX_EVENTS:
                    self._refuse_size(event)
                handle = handler(type(event))
                if handle is not None:
                    handle(event)
        except _Stop:
            pass
        except yaml.YAMLError as error:
            self._give_up(error)
        return self._root

    def _scalar(self, event: Any) -> None:  # noqa: ANN401 - PyYAML's events have no useful types
        if event.tag is not None or event.anchor is not None:
            self._refuse_property(event)
        if self._key is None and type(self._node) is dict:
            self._take_key(event)
            return
        mark = event.start_mark
        self.places += (mark.line + self._first_line, mark.column + 1)
        value: str | None = event.value
        if event.implicit[0]:
            if mark.line != event.end_mark.line or (self._look and value and needs_a_look(value)):
                self._check_plain(event, is_key=False)
            if value in _NULLS:
                value = None
        else:
            self._last = Scalar(mark, event.end_mark, event.style)
            if event.style == '"' and "\\" in self._text:
                self._check_escapes(event)
        self._done(value)

    def _take_key(self, event: Any) -> None:  # noqa: ANN401
        mark = event.start_mark
        key: str = event.value
        self._key_event = event
        node = self._node
        assert isinstance(node, dict)
        if event.implicit[0]:
            if self._look and needs_a_look(key):
                self._check_plain(event, is_key=True)
            if key == "<<":
                self._complain(
                    "yaml-merge", "`<<` merges other keys in YAML, which is not done here.", mark, "write the keys out"
                )
            elif not key:
                self._complain("empty-key", "there is no key before this colon", mark, "write `key: value`")
        elif event.style == '"' and "\\" in self._text:
            self._check_escapes(event)
        if len(key) > MAX_KEY:
            self._complain("key-too-long", f"this key is longer than {MAX_KEY:,} characters", mark, "shorten it")
        if key in node:
            self._duplicate(key, mark)
        else:
            self.places += (mark.line + self._first_line, mark.column + 1)
        self._key = key

    def _duplicate(self, key: str, mark: yaml.Mark) -> None:
        assert isinstance(self._node, dict)
        first = 2 * (self._start + 1 + places_before(self._node, key))
        span = Span(self._path, self.places[first], self.places[first + 1])
        self._complain(
            "duplicate-key",
            f"'{key}' is here for the second time; the first is on line {span.line}",
            mark,
            "keep one of the two",
            related=(span,),
        )
        self._cut = len(self.places)

    def _open(self, event: Any) -> None:  # noqa: ANN401
        mark = event.start_mark
        if event.tag is not None or event.anchor is not None:
            self._refuse_property(event)
        if self._key is None and type(self._node) is dict:
            self._complain(
                "complex-key",
                "a key must be plain text, not a list or a mapping",
                mark,
                "put quotes around it if the brackets are meant",
            )
            raise _Stop
        if len(self._outer) >= MAX_DEPTH:
            self._complain(
                "yaml-depth",
                f"this is nested more than {MAX_DEPTH} levels deep",
                mark,
                "close the brackets that are open, or write it with fewer levels",
            )
            raise _Stop
        self._outer.append((self._node, self._key, self._key_event, self._cut, self._start, self._flow))
        self._node = {} if type(event) is MappingStartEvent else []
        self._key, self._cut, self._flow = None, _KEPT, bool(event.flow_style)
        self._start = len(self.places) // 2
        self.places += (mark.line + self._first_line, mark.column + 1)

    def _close(self, _: object) -> None:
        value = self._node
        self._node, self._key, self._key_event, self._cut, self._start, self._flow = self._outer.pop()
        self._done(value)

    def _done(self, value: Node) -> None:
        """A value is complete: give it to the collection it stands in."""
        node = self._node
        if type(node) is list:
            node.append(value)
        elif type(node) is dict:
            if self._cut == _KEPT:
                node[self._key or ""] = value
            else:
                del self.places[self._cut :]
                self._cut = _KEPT
            self._key = None
        else:
            self._root = value

    def _alias(self, event: Any) -> None:  # noqa: ANN401
        self._complain(
            "yaml-alias",
            "text that begins with * means a reference in YAML, which is not used here",
            event.start_mark,
            "put quotes around the text, or write the value out",
        )
        raise _Stop

    def _document(self, event: Any) -> None:  # noqa: ANN401
        self._documents += 1
        if self._documents > 1:
            self._complain(
                "second-document",
                "a second document begins here; a file holds one",
                event.start_mark,
                "remove this `---`, or move what follows to a file of its own",
            )
            raise _Stop

    def _refuse_property(self, event: Any) -> None:  # noqa: ANN401
        sign, code, meaning = ("!", "yaml-tag", "a type") if event.tag is not None else ("&", "yaml-alias", "an anchor")
        self._complain(
            code,
            f"text that begins with {sign} means {meaning} in YAML, which is not used here",
            event.start_mark,
            f"put quotes around the text if it really begins with {sign}, else remove that word",
        )

    def _refuse_size(self, event: Any) -> None:  # noqa: ANN401
        self._complain(
            "yaml-too-much",
            f"there are more than {MAX_EVENTS:,} values in this file",
            event.start_mark,
            "split it into several files",
        )
        raise _Stop

    def _check_plain(self, event: Any, *, is_key: bool) -> None:  # noqa: ANN401
        if self._lines is None:
            self._lines = self._text.split("\n")
        key = self._key_event if type(self._node) is dict else None
        spot = Spot(
            event.value,
            (event.start_mark.line, event.start_mark.column),
            (event.end_mark.line, event.end_mark.column),
            is_key=is_key,
            in_list=type(self._node) is list,
            flow=self._flow,
            key_line=None if key is None or is_key else key.start_mark.line,
        )
        slip = find_slip(spot, self._lines)
        if slip is not None:
            self.problems.append(slip.problem(self._path, self._first_line))

    def _check_escapes(self, event: Any) -> None:  # noqa: ANN401
        mark = event.start_mark
        for problem in find_controls(event.value, self._path)[:1]:
            self._complain(problem.code, problem.message, mark, "remove the escape that stands for it")

    def _complain(self, code: str, message: str, mark: Any, hint: str, related: tuple[Span, ...] = ()) -> None:  # noqa: ANN401
        span = Span(self._path, mark.line + self._first_line, mark.column + 1)
        self.problems.append(Problem(code, message, span, hint, related=related))

    def _give_up(self, error: yaml.YAMLError) -> None:
        """Say in the seller's words what libyaml could not get over; what was built so far is not to be used."""
        trouble = Trouble.of(error, self._text.split("\n"), self._last)
        known = {problem.span for problem in self.problems}
        self.problems += [
            problem for problem in explain(trouble, self._path, self._first_line) if problem.span not in known
        ]
        assert has_errors(self.problems)


def _events(text: str) -> Iterable[Any]:
    if CParser is None:
        return yaml.parse(text, Loader=yaml.SafeLoader)
    return iter(CParser(text).get_event, None)
