from __future__ import annotations

from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

import pytest

from storegen.assets.renditions import plan_renditions
from storegen.assets.store import RenditionStore, make_all, rendition_bytes
from storegen.digest import digest_bytes
from storegen.problems import Problem, Span
from tests.assets.paintings import corners, decoded, described, encoded, gradient


class Serial(Executor):
    """Does everything at once, and notes what it was given."""

    def __init__(self):
        self.given = []

    def submit(self, fn, /, *args, **kwargs):
        self.given.append(args)
        future = Future()
        future.set_result(fn(*args, **kwargs))
        return future


class Dying(Serial):
    """Loses its worker on the second piece of work."""

    def submit(self, fn, /, *args, **kwargs):
        if not self.given:
            return super().submit(fn, *args, **kwargs)
        self.given.append(args)
        if len(self.given) > 2:
            raise BrokenProcessPool
        future = Future()
        future.set_exception(BrokenProcessPool())
        return future


class Shop:
    """A folder with pictures, their plans and a store of renditions."""

    def __init__(self, root):
        self.root = root
        self.folder = root / ".storegen" / "renditions"

    def add(self, path, data):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
        return plan_renditions(described(data, path)).all

    def store(self):
        return RenditionStore(self.folder)

    def make(self, wanted, executor=None):
        return make_all(self.root, wanted, self.store(), executor or Serial())

    def file_of(self, rendition):
        (file,) = self.folder.glob(f"{rendition.name}~*")
        return file


@pytest.fixture
def shop(tmp_path):
    return Shop(tmp_path)


@pytest.fixture
def wanted(shop):
    return [
        *shop.add("media/mug.jpg", encoded(gradient(900, 600))),
        *shop.add("media/茶.png", encoded(corners(), "PNG")),
    ]


def processes():
    return ProcessPoolExecutor(2, mp_context=get_context("spawn"))


@pytest.mark.parametrize("executor", [Serial, lambda: ThreadPoolExecutor(2), processes])
def test_any_executor_makes_the_same(shop, wanted, executor):
    with executor() as running:
        made = shop.make(wanted, running)

    assert () == made.problems
    assert {rendition.name for rendition in wanted} == set(made.digests)
    store = shop.store()
    for rendition in wanted:
        data = store.read(rendition.name)
        assert (digest_bytes(data), len(data)) == made.digests[rendition.name]
        assert (rendition.width, rendition.height) == decoded(data).size


def test_each_source_is_decoded_once(shop, wanted):
    executor = Serial()
    shop.make([*wanted, *wanted], executor)

    assert ["mug.jpg", "茶.png"] == sorted(source.name for source, _ in executor.given)


def test_what_is_there_is_not_made_again(shop, wanted):
    first = shop.make(wanted)
    executor = Serial()
    second = shop.make(wanted, executor)

    assert [] == executor.given
    assert first == second


def test_only_what_is_missing_is_made(shop, wanted):
    first = shop.make(wanted)
    shop.file_of(wanted[0]).unlink()
    executor = Serial()
    second = shop.make(wanted, executor)

    assert [[wanted[0]]] == [group for _, group in executor.given]
    assert first == second


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[:-1],
        lambda data: data + b"\0",
        lambda data: bytes(len(data)),
        lambda data: data[:50] + bytes([data[50] ^ 1]) + data[51:],
    ],
)
def test_damaged_content_is_never_handed_out_but_made_again(shop, wanted, damage):
    good = shop.make(wanted)
    file = shop.file_of(wanted[1])
    file.write_bytes(damage(file.read_bytes()))
    store = shop.store()

    assert store.read(wanted[1].name) is None
    data = rendition_bytes(shop.root, wanted[1], store)
    assert good.digests[wanted[1].name] == (digest_bytes(data), len(data))
    assert data == shop.store().read(wanted[1].name)


def test_two_entries_that_changed_places_are_made_again(shop, wanted):
    good = shop.make(wanted)
    one, other = shop.file_of(wanted[0]), shop.file_of(wanted[1])
    first, second = one.read_bytes(), other.read_bytes()
    one.write_bytes(second)
    other.write_bytes(first)
    store = shop.store()

    for rendition in wanted[:2]:
        data = rendition_bytes(shop.root, rendition, store)
        assert good.digests[rendition.name] == (digest_bytes(data), len(data))


def test_a_file_under_a_name_that_does_not_check_counts_as_absent(shop, wanted):
    good = shop.make(wanted)
    one, other = shop.file_of(wanted[0]), shop.file_of(wanted[1])
    rest = one.name.partition("~")[2]
    one.rename(one.with_name(f"{wanted[1].name}~{rest}"))
    other.unlink()
    (shop.folder / "stray").write_text("nothing")
    (shop.folder / f"{wanted[2].name}~x~y~z").write_text("nothing")

    assert good == shop.make(wanted)


def test_a_rendition_is_made_when_it_is_first_asked_for(shop, wanted):
    store = shop.store()
    data = rendition_bytes(shop.root, wanted[0], store)

    assert decoded(data).width == wanted[0].width
    assert data == shop.store().read(wanted[0].name)


def test_a_broken_picture_is_a_problem_and_the_others_are_made(shop, wanted):
    broken = encoded(gradient())[:-500]
    (shop.root / "media" / "broken.jpg").write_bytes(broken)
    planned = plan_renditions(replace(described(encoded(gradient()), "media/broken.jpg"), digest=digest_bytes(broken)))
    made = shop.make([*planned.all, *wanted])

    assert [("broken-picture", Span("media/broken.jpg"))] == [(problem.code, problem.span) for problem in made.problems]
    assert {rendition.name for rendition in wanted} == set(made.digests)
    assert isinstance(rendition_bytes(shop.root, planned.fallback, shop.store()), Problem)


def test_a_worker_that_dies_is_a_problem_and_not_a_traceback(shop, wanted):
    more = shop.add("media/third.jpg", encoded(gradient(90, 60)))
    made = shop.make([*wanted, *more], Dying())

    assert {"picture-worker-died"} == {problem.code for problem in made.problems}
    assert {"media/茶.png", "media/third.jpg"} == {problem.span.path for problem in made.problems}
    assert {rendition.name for rendition in wanted if rendition.source == "media/mug.jpg"} == set(made.digests)


def test_what_is_no_longer_needed_is_removed_on_request(shop, wanted):
    shop.make(wanted)
    (shop.folder / ".half-written").write_text("left by a build that was stopped")
    store = shop.store()

    assert len(wanted) == store.prune({wanted[0].name})
    assert [shop.file_of(wanted[0])] == list(shop.folder.iterdir())
    assert store.read(wanted[0].name) is not None
    assert store.read(wanted[1].name) is None


def test_a_folder_that_is_not_there_is_empty(shop):
    assert shop.store().read("mug-400.0123456789.webp") is None
    assert 0 == shop.store().prune(set())


def test_a_folder_that_cannot_be_written_is_a_problem(shop, wanted):
    shop.folder.parent.mkdir()
    shop.folder.write_text("a file where a folder should be")
    made = shop.make(wanted)

    assert {"renditions-not-kept"} == {problem.code for problem in made.problems}
    assert {} == made.digests


def test_no_half_written_file_is_left(shop, wanted, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    made = shop.make(wanted)

    assert any("No space left on device" in problem.message for problem in made.problems)
    assert [] == list(shop.folder.iterdir())
