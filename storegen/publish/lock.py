"""One publisher at a time: a lock file in, the right to publish out.

The lock is the operating system's own, held on an open file: a process that dies lets go of it, so nobody ever has to
delete a lock by hand. The process number in the file is for the message only.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from typing import TYPE_CHECKING

from storegen.publish.refusals import refuse

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# Windows forbids others to read locked bytes, so the byte that is locked lies behind the process number
_LOCKED_BYTE = 64
_TAKEN = frozenset({errno.EAGAIN, errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK})


@contextlib.contextmanager
def only_publisher(lock: Path, out: Path) -> Iterator[None]:
    """Be the only one to publish to `out` while the block runs.

    Args:
        lock: the lock file; made where it is missing, and left there.
        out: for the message.

    Raises:
        PublishError: another process has it. A file system that knows no locks gives the right to everybody.
    """
    held = _open_locked(lock, out)
    try:
        os.ftruncate(held, 0)
        os.write(held, str(os.getpid()).encode())
        yield
    finally:
        os.close(held)


def _open_locked(lock: Path, out: Path) -> int:
    while True:
        held = os.open(lock, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            _lock(held)
        except OSError as error:
            owner = os.pread(held, _LOCKED_BYTE, 0) if hasattr(os, "pread") else os.read(held, _LOCKED_BYTE)
            os.close(held)
            if error.errno in _TAKEN:
                process = f" (process {owner.decode('ascii', 'replace')})" if owner else ""
                raise refuse(
                    "publish-busy",
                    f"another storegen{process} is publishing to {out}",
                    "wait until it has finished and build again; nothing was changed",
                ) from error
            raise
        if _is_still(lock, held):
            return held
        os.close(held)


def _is_still(lock: Path, held: int) -> bool:
    """Whether the file that was locked is the one that lies there: somebody may have emptied .storegen meanwhile."""
    try:
        return os.path.samestat(os.fstat(held), lock.stat())
    except FileNotFoundError:
        return False


def _lock(held: int) -> None:
    if sys.platform == "win32":
        os.lseek(held, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(held, msvcrt.LK_NBLCK, 1)
        os.lseek(held, 0, os.SEEK_SET)
        return
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in _TAKEN:
            raise
