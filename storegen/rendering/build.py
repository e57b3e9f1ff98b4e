"""Stage 4: a sound Site in, every output of it out, or the problems that keep it from being published.

A page is reused when its key (engine, template, link style, shop and page view) is the one on record and every name
its rendering looked up still resolves to the same, absent ones included. Its bytes are then only made again if the
output folder lacks them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from storegen.assets.store import RenditionStore, make_all, rendition_bytes
from storegen.digest import digest_bytes, digest_value
from storegen.errors import ContentError
from storegen.problems import Problem, Span, in_reading_order
from storegen.publish.content import Output, output_of
from storegen.rendering.batch import Batch, packed, render_batch
from storegen.rendering.keys import page_key, shared_keys
from storegen.rendering.leak_check import LeakCheck
from storegen.rendering.reasons import Reason, compare
from storegen.rendering.records import Record, load_records
from storegen.rendering.render import PageRenderer, RenderedPage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from concurrent.futures import Executor
    from pathlib import Path

    from storegen.assets.renditions import Rendition
    from storegen.pages.page import Page
    from storegen.pages.views import PageView
    from storegen.rendering.progress import Progress
    from storegen.rendering.shop import Shop

BATCH = 50


@dataclass(frozen=True, slots=True)
class Built:
    """What a build gave.

    Attributes:
        outputs: the whole site.
        records: to be kept for the next build, by page address.
        reasons: why each page was rendered or reused, by address.
    """

    outputs: tuple[Output, ...]
    records: Mapping[str, Record]
    reasons: Mapping[str, Reason]

    @property
    def rendered(self) -> tuple[str, ...]:
        """Addresses of the pages that were rendered."""
        return tuple(address for address, reason in self.reasons.items() if not reason.reused)


def build(root: Path, shop: Shop, cache: Path, records: Path, executor: Executor, progress: Progress) -> Built:
    """Build a shop.

    Args:
        root: the store's folder.
        shop: of a sound Site.
        cache: `.storegen`, where renditions are kept.
        records: file of the records for the output folder.
        executor: where pages are rendered and pictures made.
        progress: is told how far the work has come.

    Raises:
        ContentError: when a template fails or a picture turns out to be broken; nothing was published then.
    """
    store = RenditionStore(cache / "renditions")
    with progress("Pictures", len(shop.pictures)) as advance:
        made = make_all(root, shop.plan.renditions.values(), store, executor, advance)
    known, shared, check = load_records(records), shared_keys(shop), LeakCheck.of(shop.catalog.store)
    decided = [_decide(shop, shared, page, known.get(page.address)) for page in shop.plan.pages.values()]
    wanted = [one for one in decided if not one.reason.reused]
    with progress("Pages", len(wanted)) as advance:
        rendered, problems = _render(shop, check, wanted, executor, advance)
    if problems or made.problems:
        raise ContentError(*in_reading_order([*made.problems, *problems]))
    results = {one.page.address: _result(shop, one, rendered.get(one.page.address)) for one in decided}
    outputs = (
        *(output for output, _ in results.values()),
        *_asset_outputs(shop, check),
        *_picture_outputs(root, shop, store, made.digests),
        *_static_outputs(root, shop.plan.files, check),
    )
    reasons = {one.page.address: one.reason for one in decided}
    return Built(outputs, {address: record for address, (_, record) in results.items()}, reasons)


def explain(shop: Shop, page: Page, records: Path) -> Reason:
    """Why the next build would render or reuse a page."""
    return _decide(shop, shared_keys(shop), page, load_records(records).get(page.address)).reason


@dataclass(frozen=True, slots=True)
class _Decided:
    """A page, its key, and whether it can be reused."""

    page: Page
    view: PageView
    key: str
    view_digest: str
    known: Record | None
    reason: Reason


def _decide(shop: Shop, shared: Mapping[str, str], page: Page, known: Record | None) -> _Decided:
    view = page.view()
    view_digest = digest_value(view)
    key = page_key(shared[page.language], page, view_digest)
    return _Decided(page, view, key, view_digest, known, compare(shop.theme, known, key, view_digest))


def _render(
    shop: Shop, check: LeakCheck, wanted: Sequence[_Decided], executor: Executor, advance: Callable[[int], None]
) -> tuple[dict[str, RenderedPage], tuple[Problem, ...]]:
    """Render pages in batches, wherever the executor works."""
    theme = packed(shop.theme, shop.style)
    jobs = [(one.page.address, one.page.template, one.view) for one in wanted]
    batches = [
        Batch(theme, shop.plan.shops, tuple(jobs[start : start + BATCH])) for start in range(0, len(jobs), BATCH)
    ]
    rendered: dict[str, RenderedPage] = {}
    problems: dict[tuple[object, ...], Problem] = {}
    for results in executor.map(render_batch, batches):
        advance(len(results))
        for address, result in results:
            found = result if isinstance(result, Problem) else check.output(address, result.body)
            if found is not None:
                problems.setdefault((found.code, found.span), found)
            elif isinstance(result, RenderedPage):
                rendered[address] = result
    return rendered, tuple(problems.values())


def _result(shop: Shop, one: _Decided, rendered: RenderedPage | None) -> tuple[Output, Record]:
    if rendered is None:
        assert one.known is not None
        again = partial(_bytes_again, shop, one.page)
        return Output(one.page.path, one.known.digest, one.known.size, again), one.known
    output = output_of(one.page.path, rendered.body)
    return output, Record(one.key, one.view_digest, rendered.trace, output.digest, output.size)


def _bytes_again(shop: Shop, page: Page) -> bytes:
    """The bytes of a page that was reused, for a folder that has lost them."""
    result = PageRenderer(shop.theme, shop.style).render(page.template, page.view(), shop.plan.shops[page.language])
    if isinstance(result, Problem):
        raise ContentError(result)
    return result.body


def _asset_outputs(shop: Shop, check: LeakCheck) -> Iterator[Output]:
    for asset in shop.theme.assets.values():
        _refuse(check.output(asset.address, asset.data))
        yield Output(asset.address.lstrip("/"), asset.digest, len(asset.data), partial(bytes, asset.data))


def _picture_outputs(
    root: Path, shop: Shop, store: RenditionStore, made: Mapping[str, tuple[str, int]]
) -> Iterator[Output]:
    for address, rendition in shop.plan.renditions.items():
        digest, size = made[rendition.name]
        yield Output(address.lstrip("/"), digest, size, partial(_picture_bytes, root, rendition, store))
    for address, picture in shop.plan.originals.items():
        yield _file_output(address.lstrip("/"), root, picture.path)


def _picture_bytes(root: Path, rendition: Rendition, store: RenditionStore) -> bytes:
    data = rendition_bytes(root, rendition, store)
    if isinstance(data, Problem):
        raise ContentError(data)
    return data


def _static_outputs(root: Path, files: Mapping[str, str], check: LeakCheck) -> Iterator[Output]:
    for path, source in files.items():
        yield _file_output(path, root, source, check)


def _refuse(problem: Problem | None) -> None:
    if problem is not None:
        raise ContentError(problem)


def _file_output(path: str, root: Path, name: str, check: LeakCheck | None = None) -> Output:
    source = root / name
    try:
        data = source.read_bytes()
    except OSError as error:
        message = f"this cannot be read: {error.strerror}"
        raise ContentError(Problem("unreadable-file", message, Span(name), "check its permissions")) from error
    if check is not None:
        _refuse(check.file(name, data))
    return Output(path, digest_bytes(data), len(data), source.read_bytes)
