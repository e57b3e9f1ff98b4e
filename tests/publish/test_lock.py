"""Two builds at once: one publishes, the other is told so, and a dead one is in nobody's way."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from storegen.errors import PublishError
from storegen.publish.content import Output, output_of
from storegen.publish.publisher import publish
from tests.publish.harness import Shop, with_manifest

_REPOSITORY = Path(__file__).parents[2]
_DIES_WHILE_PUBLISHING = """
import os, sys
from pathlib import Path
from storegen.publish.content import Output, output_of
from storegen.publish.publisher import publish
new = output_of("index.html", b"never")
publish(Path(sys.argv[1]), Path(sys.argv[2]), [Output(new.path, new.digest, new.size, lambda: os._exit(7))])
"""


def test_a_second_publisher_is_refused_and_told_whom_to_wait_for(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    shop.publish({"index.html": b"0"})
    refusals: list[PublishError] = []

    def load() -> bytes:
        with pytest.raises(PublishError) as raised:
            shop.publish({"index.html": b"2"})
        refusals.append(raised.value)
        return b"1"

    new = output_of("index.html", b"1")
    publish(shop.out, shop.state, [Output(new.path, new.digest, new.size, load)])

    assert ["publish-busy"] == [problem.code for problem in refusals[0].problems]
    assert f"process {os.getpid()}" in str(refusals[0])
    assert with_manifest({"index.html": b"1"}) == shop.files()


def test_a_publisher_that_died_is_in_nobodys_way(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    shop.publish({"index.html": b"0"})
    command = [sys.executable, "-c", _DIES_WHILE_PUBLISHING, str(shop.out), str(shop.state)]
    assert 7 == subprocess.run(command, cwd=_REPOSITORY, check=False).returncode

    shop.publish({"index.html": b"1"})

    assert with_manifest({"index.html": b"1"}) == shop.files()
