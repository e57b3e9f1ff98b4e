from __future__ import annotations

import threading
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from storegen.preview.burst import Burst, Change

_A, _B = Path("/s/a.md"), Path("/s/b.md")


def test_what_comes_together_is_one_change():
    burst = Burst(quiet=0.05)
    burst.add([_A])
    burst.add([_A, _B])

    assert Change(frozenset({_A, _B}), is_complete=True) == burst.take()


def test_what_cannot_be_named_makes_the_change_incomplete():
    burst = Burst()
    burst.add([_A])
    burst.add_unknown()

    assert Change(frozenset({_A}), is_complete=False) == burst.take()


def test_a_flood_is_taken_for_incomplete():
    burst = Burst(longest=0)
    for _ in range(2001):
        burst.add([_A])

    assert Change(frozenset({_A}), is_complete=False) == burst.take()


def test_an_event_without_a_path_of_interest_is_no_change():
    burst = Burst()
    burst.add([])
    burst.add([_B])

    assert Change(frozenset({_B}), is_complete=True) == burst.take()


def test_closing_ends_a_wait():
    burst = Burst()
    timer = threading.Timer(0.05, burst.close)
    timer.start()

    assert burst.take() is None
    timer.join()


def test_news_without_end_is_handed_over_all_the_same():
    burst = Burst(quiet=60, longest=0.1)
    burst.add([_A])

    assert Change(frozenset({_A}), is_complete=True) == burst.take()


@given(st.lists(st.sets(st.integers(0, 5)), min_size=1), st.integers(1, 4))
def test_no_path_is_ever_dropped_whatever_the_interleaving(additions, workers):
    burst = Burst(quiet=0.0005, longest=0.002)
    seen: set[Path] = set()

    def take_all() -> None:
        while (change := burst.take()) is not None:
            seen.update(change.paths)

    def add_some(number: int) -> None:
        for addition in additions[number::workers]:
            burst.add([Path(str(each)) for each in addition])

    taker = threading.Thread(target=take_all)
    adders = [threading.Thread(target=add_some, args=(number,)) for number in range(workers)]
    for thread in (taker, *adders):
        thread.start()
    for thread in adders:
        thread.join()
    # The last addition is seen before the end because this marker comes after it.
    done = Path("done")
    burst.add([done])
    while done not in seen:
        taker.join(0.001)
    burst.close()
    taker.join()

    assert {Path(str(each)) for addition in additions for each in addition} | {done} == seen
