"""Nothing that is about to be published may still be on its way to the disk: files in, files on the disk out.

Without this a power cut after the exchange could leave a new site of empty files. On Linux it is one `syncfs` for the
file system (3 to 8 ms for one page on ext4, 0.2 s after 11,000; it also waits for what other programs have written
there). Elsewhere each new file is synced by itself, which costs some milliseconds a file. Folders are not synced on
their own: a power cut may give the old site, whole.
"""

from __future__ import annotations

import ctypes
import os
import sys
from typing import TYPE_CHECKING

from storegen.publish.paths import under

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def settle(tree: Path, written: Iterable[str]) -> None:
    """Wait until the files that were written in a tree are on the disk.

    Raises:
        OSError: the disk could not take them.
    """
    if sys.platform.startswith("linux") and _sync_file_system(tree):
        return
    for path in written:
        descriptor = os.open(under(str(tree), path), os.O_RDWR)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _sync_file_system(tree: Path) -> bool:
    sync = getattr(ctypes.CDLL(None, use_errno=True), "syncfs", None)
    if sync is None:
        return False
    descriptor = os.open(tree, os.O_RDONLY)
    try:
        if sync(descriptor) != 0:
            number = ctypes.get_errno()
            raise OSError(number, os.strerror(number), str(tree))
    finally:
        os.close(descriptor)
    return True
