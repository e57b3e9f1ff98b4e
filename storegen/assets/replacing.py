"""Writing a file in one step: a path in, a stream out; who reads meanwhile sees all of the old file or of the new."""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def replacing(file: Path) -> Iterator[IO[bytes]]:
    """Yield a stream beside a file, which takes its place in the end; after an exception nothing has changed.

    Args:
        file: to be written or replaced; its folder must be there. An `OSError` is the caller's to handle.
    """
    with tempfile.NamedTemporaryFile(dir=file.parent, prefix=f".{file.name[:40]}.", delete=False) as stream:
        temporary = Path(stream.name)
        try:
            yield stream
        except BaseException:
            stream.close()
            temporary.unlink(missing_ok=True)
            raise
    try:
        temporary.replace(file)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
