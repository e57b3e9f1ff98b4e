"""One example of a mistake as text in, a shop's folder with that mistake in it out.

An example is a few files, each after a line `-- content/store.yaml --`, which lie over those of `good.txtar`. Behind
the path may stand how the file's bytes are made from the text: `-- content/store.yaml | gbk --`. A line before the
first file that begins with `$` is the command; without one it is `storegen check`.
"""

from __future__ import annotations

import base64
import io
import re
import shutil
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

HERE = Path(__file__).parent
GOOD = HERE / "good.txtar"

_FILE = re.compile(r"^-- (?P<path>\S.*?)(?: \| (?P<how>[^|]*?))? --\n", re.MULTILINE)
_COMMAND = re.compile(r"^\$ storegen (?P<arguments>.*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Case:
    """One example.

    Attributes:
        name: of its file.
        arguments: what is typed after `storegen`.
        files: path, how its bytes are made, and the text they are made from.
    """

    name: str
    arguments: tuple[str, ...]
    files: tuple[tuple[str, str | None, str], ...]

    @classmethod
    def read(cls, path: Path) -> Case:
        """Read an example's file."""
        parts = _FILE.split(path.read_text("utf-8"))
        command = _COMMAND.search(parts[0])
        arguments = tuple(command["arguments"].split()) if command else ("check",)
        return cls(path.stem, arguments, tuple(zip(parts[1::3], parts[2::3], parts[3::3], strict=True)))

    def write(self, root: Path) -> None:
        """Lay the files over those of a shop's folder."""
        for path, how, text in self.files:
            name, _, argument = (how or "text").partition(" ")
            target = root / path
            target.parent.mkdir(parents=True, exist_ok=True)
            _WRITERS[name](target, text, argument)


def codes() -> tuple[Path, ...]:
    """The folder of each problem code that has examples."""
    return tuple(sorted(path.parent for path in HERE.glob("*/bad")))


def cases(folder: Path) -> tuple[Case, ...]:
    """The examples of a code."""
    return tuple(Case.read(path) for path in sorted((folder / "bad").glob("*.txtar")))


def _encoded(encoding: str) -> Callable[[Path, str, str], None]:
    return lambda path, text, _: _replace(path, text.encode(encoding))


def _replace(path: Path, data: bytes) -> None:
    """Not into the old file, which a copied shop shares with nobody but a link may lead elsewhere."""
    path.unlink(missing_ok=True)
    path.write_bytes(data)


def _repeat(path: Path, text: str, times: int, end: str) -> None:
    """The last line many times over."""
    *before, last = text.rstrip("\n").split("\n")
    _replace(path, "\n".join([*before, (last + end) * times]).encode())


def _gone(path: Path, _text: str, _argument: str) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()


def _folder(path: Path, _text: str, _argument: str) -> None:
    path.unlink(missing_ok=True)
    path.mkdir()


def _photo(path: Path, _text: str, argument: str) -> None:
    """A picture of that many pixels a side, 600 if it does not say; the suffix decides its format."""
    side = int(argument or 600)
    stream = io.BytesIO()
    Image.new("RGB", (side, side * 2 // 3), "olive").save(stream, Image.registered_extensions()[path.suffix])
    _replace(path, stream.getvalue())


def _bomb(path: Path, _text: str, argument: str) -> None:
    """A PNG of a few bytes that says it has that many pixels a side."""
    stream = io.BytesIO()
    Image.new("1", (8, 8)).save(stream, "PNG")
    data = bytearray(stream.getvalue())
    data[16:24] = int(argument).to_bytes(4, "big") * 2
    data[29:33] = zlib.crc32(data[12:29]).to_bytes(4, "big")
    _replace(path, bytes(data))


def _cut(path: Path, text: str, argument: str) -> None:
    """A photograph whose download stopped after that many bytes."""
    _photo(path, text, "")
    _replace(path, path.read_bytes()[: int(argument)])


def _located(path: Path, _text: str, _argument: str) -> None:
    """A photograph that tells where it was taken."""
    exif = Image.Exif()
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (52.0, 31.0, 12.0)
    Image.new("RGB", (600, 400), "olive").save(path, "JPEG", exif=exif)


_WRITERS: Mapping[str, Callable[[Path, str, str], None]] = {
    "text": _encoded("utf-8"),
    "gbk": _encoded("gbk"),
    "utf-16": _encoded("utf-16"),
    "latin-1": _encoded("latin-1"),
    "crlf": lambda path, text, _: _replace(path, text.replace("\n", "\r\n").encode()),
    "base64": lambda path, text, _: _replace(path, base64.b64decode(text)),
    "repeat": lambda path, text, times: _repeat(path, text, int(times), ""),
    "lines": lambda path, text, times: _repeat(path, text, int(times), "\n"),
    "link": lambda path, text, _: path.symlink_to(text.strip()),
    "gone": _gone,
    "folder": _folder,
    "photo": _photo,
    "cut": _cut,
    "bomb": _bomb,
    "located": _located,
}
