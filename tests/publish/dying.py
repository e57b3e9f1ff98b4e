"""Run by a test as a process of its own: publish a scenario again and again, dying at the first, second, third… change.

Each attempt leaves its folder `1`, `2`, `3`… below the one given; the last, which is printed, lived to the end.
"""

from __future__ import annotations

import os
import sys
from itertools import count
from pathlib import Path

from tests.publish.harness import before_each_change
from tests.publish.scenarios import SCENARIOS, Scenario

_KILLED = 9


def publish_and_die(scenario: Scenario, root: Path, fatal: int) -> bool:
    """Whether the publish died, at the change with this number."""
    root.mkdir()
    with scenario.system():
        shop = scenario.prepare(root)
        child = os.fork()
        if child == 0:
            calls = count(1)
            with before_each_change(lambda _: os._exit(_KILLED) if next(calls) == fatal else None):
                shop.publish(scenario.new)
            os._exit(0)
        _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    if code not in {0, _KILLED}:
        sys.exit(f"the publish failed in {root}")
    return code == _KILLED


def main(name: str, folder: str) -> None:
    for fatal in count(1):
        if not publish_and_die(SCENARIOS[name], Path(folder) / str(fatal), fatal):
            print(fatal)
            return


if __name__ == "__main__":
    main(*sys.argv[1:])
