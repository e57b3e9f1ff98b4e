"""A publish that dies at any change leaves the old site or the new one, and the next publish needs no help."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.publish.harness import Shop, Site, files_in, with_manifest
from tests.publish.scenarios import SCENARIOS, Scenario

_REPOSITORY = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="dying in the middle is done in a forked process")


def _die_at_each_change(name: str, folder: Path) -> list[Shop]:
    command = [sys.executable, "-W", "error", "-m", "tests.publish.dying", name, str(folder)]
    done = subprocess.run(command, cwd=_REPOSITORY, capture_output=True, text=True, check=False)
    assert (0, "") == (done.returncode, done.stderr)
    return [Shop(folder / str(fatal)) for fatal in range(1, int(done.stdout) + 1)]


def _strangers_of(shop: Shop) -> Site:
    """Strangers' files wherever a kill may leave them: in the folder or on the bridge beside it, never in a cache."""
    beside = files_in(shop.root / ".public.storegen-crossing")
    return {**beside, **shop.files()}


def _published_part(shop: Shop, scenario: Scenario) -> Site:
    return {path: data for path, data in shop.files().items() if path not in scenario.strangers}


def _assert_recovers(shop: Shop, scenario: Scenario, first: Site) -> None:
    """Publish as if nothing had happened; and once more, so that the other tree has to show itself too."""
    for site in (first, scenario.new | {"index.html": b"next"}):
        with scenario.system():
            shop.publish(site)

        assert with_manifest(site) | scenario.strangers == shop.files(), shop.root
        assert [] == shop.left_beside()


@pytest.mark.parametrize("name", [name for name, scenario in SCENARIOS.items() if scenario.exchanges])
def test_the_site_is_whole_after_a_kill_at_any_change_and_a_plain_publish_goes_on(name: str, tmp_path: Path) -> None:
    scenario = SCENARIOS[name]
    new = with_manifest(scenario.new)
    old = {} if scenario.old is None else with_manifest(scenario.old) | scenario.edited

    for shop in _die_at_each_change(name, tmp_path):
        assert _published_part(shop, scenario) in (old, new), shop.root
        _assert_recovers(shop, scenario, scenario.new)


@pytest.mark.parametrize("name", [name for name, scenario in SCENARIOS.items() if not scenario.exchanges])
def test_without_an_exchange_each_file_is_whole_after_a_kill_and_a_plain_publish_goes_on(
    name: str, tmp_path: Path
) -> None:
    scenario = SCENARIOS[name]
    assert scenario.old is not None
    allowed = [*with_manifest(scenario.old).items(), *with_manifest(scenario.new).items(), *scenario.strangers.items()]

    for shop in _die_at_each_change(name, tmp_path):
        files = {path: data for path, data in shop.files().items() if not path.endswith("/")}
        assert [] == [path for path, data in files.items() if (path, data) not in allowed], shop.root
        _assert_recovers(shop, scenario, scenario.new)


@pytest.mark.parametrize("name", [name for name, scenario in SCENARIOS.items() if scenario.strangers])
def test_no_stranger_is_lost_when_the_cache_is_deleted_after_a_kill(name: str, tmp_path: Path) -> None:
    scenario = SCENARIOS[name]

    for shop in _die_at_each_change(name, tmp_path):
        shutil.rmtree(shop.state, ignore_errors=True)
        assert scenario.strangers.items() <= _strangers_of(shop).items(), shop.root
        _assert_recovers(shop, scenario, scenario.before[0])
