"""The same answers in every run: what adapters say hangs on no order that Python makes up anew each time."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from tests.checkout.every_adapter import ADAPTERS, OFFERS, good_cart, good_line, good_way
from tests.checkout.examples import GOOD
from tests.checkout.offers import entry_of

ROOT = Path(__file__).parent.parent.parent
_PRINT = "from tests.checkout.test_contract_stable import digest_of_all; print(digest_of_all())"


def digest_of_all() -> str:
    """A digest over every way, line, cart, policy and file of every adapter's good example."""
    digest = hashlib.sha256()
    for name, adapter in ADAPTERS.items():
        settings, value, _currency = GOOD[name]
        entry = entry_of(value)
        answers = (
            [good_way(adapter, offer) for offer in OFFERS],
            [good_line(adapter, offer) for offer in OFFERS],
            [good_cart(adapter, language) for language in ("zh-CN", "en")],
            adapter.csp(settings),
            adapter.data_file([(offer, entry) for offer in OFFERS], settings),
        )
        digest.update(repr(answers).encode())
    return digest.hexdigest()


def digest_in_another_process(seed: str) -> str:
    """The same, where Python hashes texts by a seed."""
    done = subprocess.run(
        [sys.executable, "-c", _PRINT],
        cwd=ROOT,
        env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def test_every_answer_is_the_same_in_another_process():
    assert digest_of_all() == digest_in_another_process("1") == digest_in_another_process("2")
