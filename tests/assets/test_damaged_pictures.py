"""Whatever happens to a picture file, looking at it and making renditions of it gives values, never an exception."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storegen.assets.encode import make_renditions
from storegen.assets.media import inspect
from storegen.assets.renditions import plan_renditions
from storegen.problems import Problem, Span
from tests.assets.paintings import SECRETS, decoded, encoded, gradient, talkative

FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "AVIF")
SEEDS = {name: talkative(name, 6) for name in FORMATS}
SEEDS["progressive"] = encoded(gradient(80, 60), progressive=True)
SEEDS["transparent"] = encoded(gradient(80, 60).quantize(16), "PNG", transparency=3)


@st.composite
def damaged(draw, seed):
    """A file with some bytes changed, cut out, repeated or inserted."""
    data = bytearray(seed)
    for _ in range(draw(st.integers(1, 6))):
        place = draw(st.integers(0, max(0, len(data) - 1)))
        length = draw(st.integers(1, 16))
        change = draw(st.sampled_from(["set", "cut", "insert", "repeat", "end"]))
        if change == "set":
            data[place : place + 1] = draw(st.binary(min_size=1, max_size=1))
        elif change == "cut":
            del data[place : place + length]
        elif change == "insert":
            data[place:place] = draw(st.binary(max_size=length))
        elif change == "repeat":
            data[place:place] = data[place : place + length]
        else:
            del data[place:]
    return bytes(data)


def look_and_make(data):
    """Everything that a build does with a picture: facts and renditions, or the problem."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "mug.jpg").write_bytes(data)
        picture, problem = inspect(root, "mug.jpg", {})
        if picture is None:
            return problem
        planned = plan_renditions(picture, (40, 100))
        return make_renditions(root / "mug.jpg", planned.all)


@pytest.mark.parametrize("seed", SEEDS)
def test_damage_is_a_problem_or_a_picture(seed):
    @settings(max_examples=60)
    @given(damaged(SEEDS[seed]))
    def check(data):
        result = look_and_make(data)

        if isinstance(result, Problem):
            assert Span("mug.jpg") == result.span
            assert result.message
            assert result.hint
            return
        for made in result.values():
            assert [] == [secret for secret in SECRETS if secret in made]
            decoded(made)

    check()


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_whole_gives_renditions(seed):
    assert not isinstance(look_and_make(SEEDS[seed]), Problem)


@given(st.binary(max_size=200), st.sampled_from([b"", *(seed[:20] for seed in SEEDS.values())]))
def test_any_bytes_at_all_are_a_problem(rest, start):
    assert isinstance(look_and_make(start + rest), Problem)
