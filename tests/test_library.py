"""storegen as a library: what `import storegen` gives, as a program of its own would use it."""

from __future__ import annotations

import subprocess
import sys

from tests.shop import Shop

PROGRAM = """
import sys
from pathlib import Path
import storegen

site = storegen.open_site(Path(sys.argv[1]))
report = storegen.build(site, Path("public"))
print("index.html" in report.published.written, [problem.code for problem in site.problems])
"""


def test_a_program_opens_a_shop_and_builds_it(tmp_path):
    shop = Shop.of(tmp_path, "-- content/products/mug.md --\n---\ntitle: Mug\nprice: 8\n---\n")
    run = subprocess.run([sys.executable, "-c", PROGRAM, shop.root], capture_output=True, text=True, check=False)

    assert "True ['no-picture']\n" == run.stdout, run.stderr
    assert (tmp_path / "public/products/mug/index.html").is_file()
