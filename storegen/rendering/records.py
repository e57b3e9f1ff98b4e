"""Records of earlier builds: page address -> key, trace and digest; checked when read, never needed.

One file for each output folder. Its first line is the digest of the rest: a damaged file is as good as none.
"""

from __future__ import annotations

import json
import os
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from storegen.digest import digest_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from storegen.rendering.render import Trace

_VERSION = 1


@dataclass(frozen=True, slots=True)
class Record:
    """What an earlier build knows of a page.

    Attributes:
        key: of all that went into it besides the theme's files.
        view: digest of its view alone, to say later what changed.
        trace: the names it looked up and what they resolved to.
        digest: of its bytes.
        size: of its bytes.
    """

    key: str
    view: str
    trace: Trace
    digest: str
    size: int


def load_records(file: Path) -> dict[str, Record]:
    """Read the records; nothing where there are none or they are damaged."""
    try:
        digest, _, body = file.read_bytes().partition(b"\n")
        if digest.decode("ascii", "replace") != digest_bytes(body):
            return {}
        data = json.loads(body)
        if data["version"] != _VERSION:
            return {}
        traces = [tuple(((kind, name), found) for kind, name, found in trace) for trace in data["traces"]]
        return {
            address: Record(key, view, traces[trace], own, size)
            for address, (key, view, trace, own, size) in data["pages"].items()
        }
    except (OSError, ValueError, KeyError, TypeError, IndexError):
        return {}


def save_records(file: Path, records: Mapping[str, Record]) -> None:
    """Write the records in one step, each shared trace once; a failure costs only time at the next build."""
    traces: dict[Trace, int] = {}
    pages = {
        address: (record.key, record.view, traces.setdefault(record.trace, len(traces)), record.digest, record.size)
        for address, record in records.items()
    }
    listed = [[(kind, name, found) for (kind, name), found in trace] for trace in traces]
    body = json.dumps(
        {"version": _VERSION, "traces": listed, "pages": pages}, separators=(",", ":"), ensure_ascii=False
    ).encode()
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=file.parent, prefix=".records")
        with os.fdopen(handle, "wb") as stream:
            stream.write(digest_bytes(body).encode() + b"\n" + body)
        Path(temporary).replace(file)
