"""Data inside of pages: plain values in, JSON text out that is safe between `<script>` and `</script>`."""

from __future__ import annotations

import json


def json_text(value: object) -> str:
    """Write values as compact JSON in which no tag can begin or end; the same value gives the same text.

    Args:
        value: of dicts, lists, tuples, text, numbers, truth values and `None`.
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
