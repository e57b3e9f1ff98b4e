from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from storegen.preview.last_good import Good, LastGood


def _good(size: int) -> Good:
    return Good("text/html", b"x" * size)


def test_the_newest_body_of_an_address_is_recalled():
    kept = LastGood(80)
    kept.remember("/", Good("text/html", b"old"))
    kept.remember("/", Good("text/html", b"new"))

    assert Good("text/html", b"new") == kept.recall("/")
    assert kept.recall("/other/") is None


def test_the_address_nobody_looked_at_goes_first():
    kept = LastGood(80)
    for number in range(8):
        kept.remember(f"/{number}/", _good(10))
    kept.recall("/0/")
    kept.remember("/8/", _good(10))

    assert kept.recall("/1/") is None
    assert _good(10) == kept.recall("/0/") == kept.recall("/8/")


def test_a_huge_body_is_not_kept_and_its_older_one_is_not_either():
    kept = LastGood(80)
    kept.remember("/", _good(1))
    kept.remember("/", _good(11))

    assert kept.recall("/") is None


def test_a_page_that_is_gone_is_forgotten():
    kept = LastGood(80)
    kept.remember("/", _good(1))
    kept.forget("/")
    kept.forget("/")

    assert kept.recall("/") is None


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 15))))
def test_what_is_kept_never_exceeds_the_limit(changes):
    kept = LastGood(80)
    for number, size in changes:
        kept.remember(str(number), _good(size))

    recalled = [kept.recall(str(number)) for number in range(10)]
    assert sum(len(good.body) for good in recalled if good) <= 80
