r"""The harness of whole-shop tests: a store as one text in, a built shop to look into out.

    shop = Shop.of(tmp_path, "-- content/products/mug.md --\n---\ntitle: Mug\nprice: 8.00\n---\nHot.\n")
    shop.build()
    assert ("/en/products/mug/", "/products/mug/") == shop.edit(MUG, "Hot", "Cold").build().rendered

Everything runs in this process. The as-of day is fixed, so no test depends on the clock.
"""

from __future__ import annotations

import datetime
import io
import re
import shutil
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

from storegen.digest import digest_text
from storegen.errors import ContentError
from storegen.pages.page import output_path
from storegen.pipeline import Report, build
from storegen.site import CACHE, Site, Wish, open_site, reopen

if TYPE_CHECKING:
    from storegen.problems import Problem

TODAY = datetime.date(2026, 11, 22)

STORE = """\
name: Bamboo Shade
currency: CNY
languages: {zh-CN: CNY, en: USD}
domain: https://shade.example
channels: {email: {address: a@b.example}}
"""

_FILE = re.compile(r"^-- (?P<path>\S.*?) --$\n?", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Result:
    """What a build gave, or what kept it from giving anything.

    Attributes:
        out: the folder that was published to.
        site: what the store's folder said.
        problems: warnings of a build that was published, everything found by one that was not; in reading order.
        report: `None` where errors kept the shop from being published.
    """

    out: Path
    site: Site
    problems: tuple[Problem, ...]
    report: Report | None

    @property
    def published(self) -> bool:
        """Whether the shop was published."""
        return self.report is not None

    @property
    def rendered(self) -> tuple[str, ...]:
        """Addresses of the pages that this build rendered, sorted."""
        assert self.report is not None, self.places
        return tuple(sorted(self.report.built.rendered))

    @property
    def codes(self) -> tuple[str, ...]:
        """Codes of the problems, in reading order."""
        return tuple(problem.code for problem in self.problems)

    @property
    def places(self) -> tuple[str, ...]:
        """The problems with their places: `unknown-key content/products/mug.md:3:1`."""
        spans = ((problem.code, problem.span) for problem in self.problems)
        return tuple(f"{code} {span.path}:{span.line}:{span.column}" if span else code for code, span in spans)

    def reason(self, address: str) -> str:
        """Why a page was rendered or reused, in words."""
        assert self.report is not None, self.places
        return self.report.built.reasons[address].words

    def page(self, address: str) -> str:
        """A published page's text."""
        return self.file(output_path(address)).decode("utf-8")

    def file(self, path: str) -> bytes:
        """A published file."""
        return (self.out / path).read_bytes()

    def tree(self) -> dict[str, bytes]:
        """Every published file."""
        files = sorted(path for path in self.out.rglob("*") if path.is_file())
        return {path.relative_to(self.out).as_posix(): path.read_bytes() for path in files}

    def tree_digest(self) -> str:
        """One text that tells whether two published folders are equal."""
        return digest_text(*(part for path, data in self.tree().items() for part in (path, data.hex())))


@dataclass(slots=True)
class Shop:
    """A store's folder that can be written, edited and built, one call after the other."""

    root: Path
    _site: Site | None = field(default=None, repr=False)

    @classmethod
    def of(cls, folder: Path, files: str = "") -> Shop:
        """Make a store.

        Args:
            folder: becomes the store's folder.
            files: each begins with a line `-- content/products/mug.md --`; without a store.yaml the default one is
                written.
        """
        shop = cls(folder)
        parts = _FILE.split(files)
        assert not parts[0].strip(), f"text before the first file: {parts[0]!r}"
        written = dict(zip(parts[1::2], parts[2::2], strict=True))
        for path, text in ({"content/store.yaml": STORE} | written).items():
            shop.write(path, text)
        return shop

    def write(self, path: str, content: str | bytes) -> Shop:
        """Write a file whole."""
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return self

    def edit(self, path: str, old: str, new: str) -> Shop:
        """Replace a text that must be in a file."""
        text = (self.root / path).read_text("utf-8")
        assert old in text, f"{old!r} is not in {path}"
        return self.write(path, text.replace(old, new))

    def remove(self, path: str) -> Shop:
        """Delete a file or a folder."""
        target = self.root / path
        if target.is_dir():
            shutil.rmtree(target)
        else:
            target.unlink()
        return self

    def picture(self, path: str, size: tuple[int, int] = (600, 400), colour: str = "olive") -> Shop:
        """Write a real but plain picture; the suffix decides its format."""
        stream = io.BytesIO()
        Image.new("RGB", size, colour).save(stream, {".png": "PNG", ".webp": "WEBP"}.get(Path(path).suffix, "JPEG"))
        return self.write(path, stream.getvalue())

    def copy(self, folder: Path) -> Shop:
        """The same store elsewhere, never built."""
        own = shutil.ignore_patterns(CACHE, "public", "expected")
        shutil.copytree(self.root, folder, ignore=own)
        return Shop(folder)

    def check(self, **wish: object) -> Result:
        """Read everything and publish nothing."""
        self._site = open_site(self.root, _wish(wish))
        return Result(self.root / "public", self._site, self._site.problems, None)

    def build(self, out: str = "public", executor: str = "serial", jobs: int = 1, **wish: object) -> Result:
        """Read everything and publish it, as the command does.

        Args:
            out: the folder to publish to, below the store's.
            executor: name of the executor that renders.
            jobs: how many workers it may have.
            wish: fields of `Wish`: `as_of`, `base_url`, `portable`, `drafts`.
        """
        self._site = open_site(self.root, _wish(wish))
        return self._publish(out, executor, jobs)

    def result(self) -> Result:
        """What lies in `public`, whoever put it there."""
        return replace(self.check(), problems=())

    def rebuild(self, **wish: object) -> Result:
        """Publish the Site that follows the last one, as the preview does; another wish begins anew."""
        if self._site is None or self._site.wish != _wish(wish):
            return self.build(**wish)
        self._site = reopen(self._site)
        return self._publish("public", "serial", 1)

    def _publish(self, out: str, executor: str, jobs: int) -> Result:
        assert self._site is not None
        folder = self.root / out
        try:
            report = build(self._site, Path(out), executor=executor, jobs=jobs)
        except ContentError as error:
            return Result(folder, self._site, error.problems, None)
        return Result(folder, self._site, self._site.problems, report)


def _wish(typed: dict[str, object]) -> Wish:
    return Wish(**({"as_of": TODAY} | typed))
