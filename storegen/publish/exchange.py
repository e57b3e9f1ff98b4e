"""Two folders in, each in the other's place out, in one step that nobody can see half done.

Linux has `renameat2(RENAME_EXCHANGE)` since 3.15, macOS `renamex_np(RENAME_SWAP)` since 10.12 (APFS); Windows has
nothing like it, and some file systems refuse. What can be done is found by trying. Sources: renameat2(2) of the Linux
man-pages, rename(2) of Darwin, the kernel's unistd.h for the numbers; looked at on 2026-11-22.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import os
import platform
import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_AT_FDCWD: Final = -100
_RENAME_EXCHANGE: Final = 2
_RENAME_SWAP: Final = 2
# musl has no function of that name, the kernel has the call all the same
_SYSCALL: Final = {"x86_64": 316, "aarch64": 276, "riscv64": 276, "ppc64le": 357, "s390x": 347}
# EACCES and EBUSY: the folder around is not ours or the folder is a mount point, so only its inside can be changed
_REFUSALS: Final = frozenset(
    {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EXDEV, errno.EPERM, errno.EACCES, errno.EBUSY}
)


class ExchangeRefusedError(Exception):
    """This system or file system cannot do it here; nothing has changed."""


def exchange(one: Path, other: Path) -> None:
    """Put each folder in the other's place.

    Raises:
        ExchangeRefusedError: it cannot be done here.
        OSError: it went wrong for another reason.
    """
    call = _find_call(sys.platform)
    if call is None:
        raise ExchangeRefusedError(sys.platform)
    if call(os.fsencode(one), os.fsencode(other)) != 0:
        number = ctypes.get_errno()
        if number in _REFUSALS:
            raise ExchangeRefusedError(os.strerror(number))
        raise OSError(number, os.strerror(number), str(one), None, str(other))


def can_exchange_in(folder: Path) -> bool:
    """Whether two empty folders inside the folder can be exchanged; leaves no trace."""
    pair = folder / "probe-1", folder / "probe-2"
    try:
        for probe in pair:
            probe.mkdir(exist_ok=True)
        exchange(*pair)
    except ExchangeRefusedError:
        return False
    finally:
        for probe in pair:
            with contextlib.suppress(OSError):
                probe.rmdir()
    return True


def is_refusal(error: OSError) -> bool:
    """Whether an error of a rename or link means that this place cannot do such things at all."""
    return error.errno in _REFUSALS


def _find_call(system: str) -> Callable[[bytes, bytes], int] | None:
    if system.startswith("linux"):
        return _linux_call(ctypes.CDLL(None, use_errno=True))
    if system == "darwin":
        swap = getattr(ctypes.CDLL(None, use_errno=True), "renamex_np", None)
        return None if swap is None else lambda one, other: int(swap(one, other, ctypes.c_uint(_RENAME_SWAP)))
    return None


def _linux_call(libc: ctypes.CDLL) -> Callable[[bytes, bytes], int] | None:
    here, flags = ctypes.c_int(_AT_FDCWD), ctypes.c_uint(_RENAME_EXCHANGE)
    function = getattr(libc, "renameat2", None)
    if function is not None:
        return lambda one, other: int(function(here, one, here, other, flags))
    number = _SYSCALL.get(platform.machine())
    if number is None:
        return None
    return lambda one, other: int(libc.syscall(ctypes.c_long(number), here, one, here, other, flags))
