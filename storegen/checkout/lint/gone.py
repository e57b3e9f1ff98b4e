"""What is wrong with what is gone: problems of closed channels and ended listings in, the same as warnings out.

Nobody is led there any more, so nothing of it may keep the shop from being published. A key that everybody can read
stays an error.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from storegen.problems import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from storegen.problems import Problem


def as_warnings(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems, none of which stops a build but a key in a file."""
    return (one if one.code == "secret" else replace(one, severity=Severity.WARNING) for one in problems)
