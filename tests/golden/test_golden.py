"""Golden shops: two small stores and their pages, byte for byte. After a wanted change: `pytest --update-golden`."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.shop import Shop

CASES = sorted(path.parent.parent.name for path in Path(__file__).parent.glob("*/content/store.yaml"))
# Fingerprints change with each touch of a style and each version of an encoder; their names stay.
FINGERPRINT = re.compile(rb"\.[0-9a-f]{8,12}(?=\.(?:css|js|svg|jpg|webp)\b)")
KEPT = (".html", ".xml", ".txt", "_headers", "_redirects")


@pytest.mark.parametrize("case", CASES)
def test_the_shop_is_what_it_was(case, tmp_path, request):
    source = Path(__file__).parent / case
    result = Shop(source).copy(tmp_path / "shop").picture("content/media/mug.jpg", (640, 480)).build()
    made = {path: FINGERPRINT.sub(b".0", data) for path, data in result.tree().items() if path.endswith(KEPT)}
    folder = source / "expected"
    if request.config.getoption("--update-golden"):
        shutil.rmtree(folder, ignore_errors=True)
        for path, data in made.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(data)
    files = (path for path in folder.rglob("*") if path.is_file())
    expected = {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}

    assert expected.keys() == made.keys()
    for path, data in expected.items():
        assert data.decode() == made[path].decode(), path
