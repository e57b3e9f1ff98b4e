"""Everything known before an update changes anything: places, old manifest and outputs in, one frozen value out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from storegen.digest import digest_bytes
from storegen.publish import ledger as ledgers
from storegen.publish.manifest import Entry, parse_manifest
from storegen.publish.paths import MANIFEST_PATH, SPARE_PATH, layout_of
from storegen.publish.plan import make_plan
from storegen.publish.refusals import in_the_way
from storegen.publish.survey import look, sort_foreign, strangers

if TYPE_CHECKING:
    from collections.abc import Mapping

    from storegen.publish.content import Output
    from storegen.publish.ledger import Ledger
    from storegen.publish.paths import Layout
    from storegen.publish.places import Places
    from storegen.publish.plan import Plan
    from storegen.publish.survey import Foreign, Survey


@dataclass(frozen=True, slots=True)
class Job:
    """One update.

    Attributes:
        places: where.
        old: what is published, the manifest too.
        wanted: what shall be, the manifest too.
        plan: the difference.
        foreign: what is not storegen's.
        ledger: what is remembered of the trees that lie there.
        survey: the folders of the published tree.
        old_layout: of what is published.
        layout: of what shall be.
    """

    places: Places
    old: Mapping[str, Entry]
    wanted: Mapping[str, Output]
    plan: Plan
    foreign: Foreign
    ledger: Ledger
    survey: Survey
    old_layout: Layout
    layout: Layout


def find_job(places: Places, manifest: bytes, wanted: Mapping[str, Output]) -> Job:
    """Look at a published folder.

    Args:
        places: where.
        manifest: the bytes of the one that lies there.
        wanted: all outputs, the manifest too.

    Raises:
        PublishError: the manifest is damaged, or a stranger's file is where an output belongs.
        OSError: the folder cannot be read.
    """
    old = dict(parse_manifest(manifest, places.out).entries)
    old[MANIFEST_PATH] = Entry(MANIFEST_PATH, len(manifest), digest_bytes(manifest))
    old_layout = layout_of(old)
    layout = old_layout if old.keys() == wanted.keys() else layout_of(wanted)
    ledger = ledgers.load(places.ledger, old[MANIFEST_PATH].digest, old_layout)
    survey = look(places.live, old_layout.folders, ledger.live_folders)
    found = strangers(places.live, survey, old_layout, ledger.foreign)
    foreign = sort_foreign(places.live, (path for path in found if path != SPARE_PATH), wanted, layout.needed)
    if foreign.clashes:
        raise in_the_way(places.out, foreign.clashes)
    plan = make_plan(str(places.live), survey, old, wanted, ledger.files)
    return Job(places, old, wanted, plan, foreign, ledger, survey, old_layout, layout)
