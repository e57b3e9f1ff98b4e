"""Problems of this computer and of what is installed on it, and of commands."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from storegen.problem_catalog.explanation import Explanation

if TYPE_CHECKING:
    from collections.abc import Mapping

MACHINE: Mapping[str, Explanation] = MappingProxyType(
    {
        "not-installed": Explanation(
            "storegen is not installed",
            "Its checkouts, importers and themes are known only once it is.",
            "Run `make build` in the folder of storegen, or `python -m pip install -e .`.",
        ),
        "adapter-broken": Explanation(
            "An installed part does not load",
            "A package that adds a checkout, importer, host or theme is broken or made for another storegen.",
            "Install that package anew or remove it.",
        ),
        "adapter-clash": Explanation(
            "Two installed packages bring a part of the same name",
            "storegen cannot know which of the two is meant.",
            "Remove one of the two packages.",
        ),
        "unknown-executor": Explanation(
            "A way to work that is not installed",
            "`--executor` takes `serial`, `process`, or one that another package brings.",
            "Correct the name, or leave the option out.",
        ),
        "folder-not-empty": Explanation(
            "The folder for a new shop has files in it",
            "A new shop never writes over anything.",
            "Name a folder that is empty or not there yet.",
        ),
        "port-in-use": Explanation(
            "The preview's port is taken",
            "Another program listens there, perhaps another preview.",
            "End it, or choose another port: `storegen serve --port 8001`.",
        ),
        "port-refused": Explanation(
            "The preview may not use this port",
            "Ports below 1024 belong to the system.",
            "Use `--port 8000`.",
        ),
        "unknown-host": Explanation(
            "The preview cannot listen at this name",
            "`--host` takes an address of this computer.",
            "Leave `--host` out.",
        ),
        "open-to-network": Explanation(
            "The preview can be seen by others",
            "Everybody in this network can read the shop, drafts too.",
            "Leave `--host` out to keep it to this computer.",
        ),
        "unwatched-link": Explanation(
            "Changes behind a link are not noticed",
            "The link leads out of the folders that the preview watches.",
            "Copy what it leads to into the shop, or use `--poll`.",
        ),
        "watch-limit": Explanation(
            "The system watches no more folders",
            "It has a limit, which is reached; edits may show late.",
            "Use `--poll`, or raise the limit as the hint says.",
        ),
        "internal-error": Explanation(
            "A mistake of storegen's own",
            "This should never happen, whatever stands in your files.",
            "Please report it with the lines it printed; the shop that is published is untouched.",
        ),
    }
)
