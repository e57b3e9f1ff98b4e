"""A disk that refuses any one call: the old site stays, one plain sentence says why, the next publish works."""

from __future__ import annotations

import errno
import os
from itertools import count
from typing import TYPE_CHECKING

import pytest

from storegen.errors import PublishError
from tests.publish.harness import Shop, before_each_change, files_in, with_manifest
from tests.publish.scenarios import SCENARIOS, Scenario

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_EXCHANGING = [name for name, scenario in SCENARIOS.items() if scenario.exchanges]


def _publish_with_faults(
    shop: Shop, scenario: Scenario, faults: Iterable[int], number: int = errno.EIO
) -> tuple[bool, PublishError | None]:
    """Publish while some calls, told by their numbers, fail; returns whether any did, and what the seller is told."""
    calls = count(1)
    left = iter(faults)
    waiting = [next(left)]
    struck: list[int] = []

    def strike(_: str) -> None:
        if next(calls) == waiting[0]:
            struck.append(waiting[0])
            waiting[0] = next(left, 0)
            raise OSError(number, os.strerror(number))

    try:
        with before_each_change(strike):
            shop.publish(scenario.new)
    except PublishError as error:
        return bool(struck), error
    return bool(struck), None


@pytest.mark.parametrize(
    ("name", "number"), [*((name, errno.ENOSPC) for name in _EXCHANGING), ("with strangers", errno.EACCES)]
)
def test_a_fault_at_any_change_leaves_the_old_site_and_is_explained(name: str, number: int, tmp_path: Path) -> None:
    scenario = SCENARIOS[name]
    new = with_manifest(scenario.new) | scenario.strangers
    old = {} if scenario.old is None else with_manifest(scenario.old) | scenario.edited | scenario.strangers

    for fault in count(1):
        with scenario.system():
            shop = scenario.prepare(tmp_path / str(fault))
            struck, error = _publish_with_faults(shop, scenario, [fault], number)

            assert (new if error is None else old) == shop.files(), fault
            assert error is None or ["publish-failed"] == [problem.code for problem in error.problems]

            shop.publish(scenario.new | {"index.html": b"next"})
        assert with_manifest(scenario.new | {"index.html": b"next"}) | scenario.strangers == shop.files(), fault
        assert [] == shop.left_beside()
        if not struck:
            break


@pytest.mark.parametrize("name", ["the second tree is made", "with strangers"])
def test_a_disk_that_dies_in_the_middle_leaves_one_site_and_all_strangers(name: str, tmp_path: Path) -> None:
    scenario = SCENARIOS[name]
    assert scenario.old is not None
    sites = [with_manifest(scenario.old), with_manifest(scenario.new)]
    dead = False

    for first in count(1):
        with scenario.system():
            shop = scenario.prepare(tmp_path / str(first))
            dead, error = _publish_with_faults(shop, scenario, count(first))
            published = {path: data for path, data in shop.files().items() if path not in scenario.strangers}
            waiting = files_in(tmp_path / str(first) / ".public.storegen-crossing")

            assert published in sites, first
            assert scenario.strangers.items() <= {**waiting, **shop.files()}.items(), first
            assert error is None or error.problems[0].code in {"publish-failed", "publish-crossing-interrupted"}

            shop.publish(scenario.new)
        assert with_manifest(scenario.new) | scenario.strangers == shop.files(), first
        if not dead:
            break


def test_without_an_exchange_the_next_publish_finishes_after_any_fault(tmp_path: Path) -> None:
    scenario = SCENARIOS["no exchange"]

    for fault in count(1):
        with scenario.system():
            shop = scenario.prepare(tmp_path / str(fault))
            struck, error = _publish_with_faults(shop, scenario, [fault], errno.ENOSPC)
            assert scenario.strangers.items() <= shop.files().items()
            assert error is None or ["publish-failed"] == [problem.code for problem in error.problems]

            shop.publish(scenario.new)
        assert with_manifest(scenario.new) | scenario.strangers == shop.files(), fault
        if not struck:
            break


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EACCES, "you may not write there"),
        (errno.EROFS, "the disk is read-only"),
    ],
)
def test_a_fault_is_said_in_plain_words(number: int, reason: str, tmp_path: Path) -> None:
    shop = SCENARIOS["the second tree is there"].prepare(tmp_path)

    def strike(call: str) -> None:
        if call == "os.write":
            raise OSError(number, os.strerror(number))

    with pytest.raises(PublishError) as raised, before_each_change(strike):
        shop.publish({"index.html": b"new"})

    assert reason in str(raised.value)
    assert "untouched" in str(raised.value)
