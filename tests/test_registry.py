"""The registry, over packages written into a temporary folder of the import path."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from storegen.errors import AdapterError
from storegen.registry import Registry

ROOT = Path(__file__).resolve().parent.parent


class Site:
    """A folder of installed packages."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def install(self, package: str, entries: dict[str, str], source: str = "") -> None:
        info = self.folder / f"{package}-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: 1.0\n", encoding="utf-8")
        lines = "".join(f"{name} = {value}\n" for name, value in entries.items())
        (info / "entry_points.txt").write_text(f"[shop.test]\n{lines}", encoding="utf-8")
        (self.folder / f"{package}_module.py").write_text(source, encoding="utf-8")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    monkeypatch.syspath_prepend(tmp_path)
    installed = Site(tmp_path)
    installed.install("storegen", {})
    return installed


def codes(error: AdapterError) -> list[str]:
    return [problem.code for problem in error.problems]


def test_names_are_sorted_and_import_nothing(site: Site) -> None:
    site.install("lazy_a", {"b": "lazy_a_module:B", "a": "lazy_a_module:A"}, "A, B = 1, 2")

    assert Registry[int]("shop.test").names() == ("a", "b")
    assert "lazy_a_module" not in sys.modules


def test_get_returns_the_object_itself(site: Site) -> None:
    site.install("one", {"a": "one_module:A"}, "A = ['an adapter']")

    assert Registry[list[str]]("shop.test").get("a") == ["an adapter"]


def test_get_returns_nothing_for_an_unknown_name(site: Site) -> None:
    site.install("two", {"a": "two_module:A"}, "A = 1")

    assert Registry[int]("shop.test").get("b") is None


def test_all_returns_each_by_name(site: Site) -> None:
    site.install("three", {"b": "three_module:B", "a": "three_module:A"}, "A, B = 1, 2")

    assert list(Registry[int]("shop.test").all().items()) == [("a", 1), ("b", 2)]


def test_a_group_nobody_adds_to_is_empty(site: Site) -> None:
    site.install("four", {"a": "four_module:A"}, "A = 1")

    assert Registry[int]("shop.nobody").names() == ()


@pytest.mark.parametrize("source", ["import gone_for_good", "1 / 0", "OTHER = 1"])
def test_an_adapter_that_does_not_load_is_one_sentence(site: Site, source: str) -> None:
    package = f"broken{abs(hash(source))}"
    site.install(package, {"a": f"{package}_module:A"}, source)

    with pytest.raises(AdapterError) as caught:
        Registry[int]("shop.test").get("a")

    assert codes(caught.value) == ["adapter-broken"]
    assert package in str(caught.value)


def test_all_names_each_adapter_that_does_not_load(site: Site) -> None:
    site.install("half", {"a": "half_module:A", "b": "half_module:B", "c": "half_module:C"}, "A = 1")

    with pytest.raises(AdapterError) as caught:
        Registry[int]("shop.test").all()

    assert codes(caught.value) == ["adapter-broken", "adapter-broken"]


def test_two_packages_may_not_bring_one_name(site: Site) -> None:
    site.install("five", {"a": "five_module:A"}, "A = 1")
    site.install("six", {"a": "six_module:A"}, "A = 2")

    with pytest.raises(AdapterError) as caught:
        Registry[int]("shop.test").names()

    assert codes(caught.value) == ["adapter-clash"]
    assert {"five", "six"} <= set(str(caught.value).split())


def test_a_bare_checkout_says_how_to_install_it(tmp_path: Path) -> None:
    # A Python that sees the libraries but no metadata: a copy of the package alone, and no site-packages.
    libraries = sysconfig.get_path("purelib")
    script = (
        f"import sys; sys.path[:0] = [{str(ROOT)!r}]\n"
        "from importlib import metadata\n"
        "from storegen.errors import AdapterError\n"
        "from storegen.registry import Registry\n"
        "try: Registry('storegen.checkout').names()\n"
        "except AdapterError as error: print(error.problems[0].code, '|', error.problems[0].hint)\n"
    )
    assert Path(libraries).is_dir()

    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", script], cwd=tmp_path, capture_output=True, text=True, check=False
    )

    assert done.stderr == ""
    assert done.stdout.startswith("not-installed | run `make build`")
