"""What a published folder says about itself: entries in, `/storegen/manifest.json` out, and back.

The bytes are canonical: sorted, no times, one line a file, so equal sites have equal manifests. The manifest alone
says which files of the folder are storegen's, so a path in it is never believed before it is checked.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from json.encoder import encode_basestring
from typing import TYPE_CHECKING

from storegen.publish.paths import MANIFEST_PATH, is_safe
from storegen.publish.refusals import refuse

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from storegen.errors import PublishError

_VERSION = 1
_HEAD = f'{{"storegen_manifest": {_VERSION}, "digest": "blake2b-128", "files": {{'
_DIGEST = re.compile("[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class Entry:
    """One published file.

    Attributes:
        path: relative to the published folder, with forward slashes.
        size: in bytes.
        digest: `storegen.digest.digest_bytes` of its bytes.
    """

    path: str
    size: int
    digest: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """All published files but the manifest itself, by path."""

    entries: Mapping[str, Entry]

    def to_bytes(self) -> bytes:
        """The canonical JSON."""
        rows = [
            f'\n{encode_basestring(path)}: {{"digest": "{entry.digest}", "size": {entry.size}}}'
            for path, entry in sorted(self.entries.items())
        ]
        return (_HEAD + ",".join(rows) + "\n}}\n").encode()


def read_manifest(out: Path) -> Manifest | None:
    """The manifest of a published folder, or `None` where there is none.

    Raises:
        PublishError: there is one that cannot be believed.
    """
    data = manifest_bytes(out)
    return None if data is None else parse_manifest(data, out)


def manifest_bytes(out: Path) -> bytes | None:
    """The manifest's bytes as they lie there, or `None`."""
    try:
        return (out / MANIFEST_PATH).read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise _damaged(out, str(error.strerror)) from error


def parse_manifest(data: bytes, out: Path) -> Manifest:
    """The manifest in these bytes.

    Raises:
        PublishError: they are not a manifest, or name a file outside the folder.
    """
    try:
        value = json.loads(data)
        version = value["storegen_manifest"]
        if version != _VERSION:
            raise _damaged(out, f"it has version {version}, this storegen knows {_VERSION}")
        files: dict[str, dict[str, object]] = value["files"]
        entries = {path: _entry(path, row["size"], row["digest"]) for path, row in files.items()}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise _damaged(out, "it cannot be read") from error
    return Manifest(entries)


def _entry(path: str, size: object, digest: object) -> Entry:
    """One row, if it can be right: it decides which files may be removed."""
    if not is_safe(path) or path == MANIFEST_PATH or type(size) is not int or size < 0:
        raise ValueError(path)
    if not isinstance(digest, str) or _DIGEST.fullmatch(digest) is None:
        raise ValueError(path)
    return Entry(path, size, digest)


def _damaged(out: Path, why: str) -> PublishError:
    return refuse(
        "publish-manifest-damaged",
        f"{out.as_posix()}/{MANIFEST_PATH} is damaged ({why}), so storegen cannot tell its own files there from others",
        "take files of your own out of the folder, delete the folder and build again",
    )
