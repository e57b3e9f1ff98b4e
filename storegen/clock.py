"""Which day it is: the only place that asks a clock, so that time is an input everywhere else."""

from __future__ import annotations

import datetime
import os
from zoneinfo import ZoneInfo


def day_of(timezone: str) -> datetime.date:
    """The as-of day: `SOURCE_DATE_EPOCH` where it is set, else today in a time zone.

    The variable counts seconds since 1970 in UTC (reproducible-builds.org/specs/source-date-epoch, checked 2026-11-22).
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isascii() and epoch.isdigit():
        return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date()
    return datetime.datetime.now(ZoneInfo(timezone)).date()
