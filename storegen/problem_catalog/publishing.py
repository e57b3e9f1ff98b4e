"""Problems of publishing: writing the finished shop into a folder."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from storegen.problem_catalog.explanation import Explanation

if TYPE_CHECKING:
    from collections.abc import Mapping

PUBLISHING: Mapping[str, Explanation] = MappingProxyType(
    {
        "bad-output-folder": Explanation(
            "An output folder that holds the shop's own files",
            "Publishing there would write over what you wrote.",
            "Choose another folder: `--out public`.",
        ),
        "publish-out-is-a-file": Explanation(
            "The output is a file",
            "A shop is published into a folder.",
            "Choose another name with `--out`.",
        ),
        "publish-folder-not-ours": Explanation(
            "The output folder holds other files",
            "storegen did not make it, so it does not touch what is in it.",
            "Choose another folder, or empty this one if nothing in it matters.",
        ),
        "publish-in-the-way": Explanation(
            "A file of somebody else where a page belongs",
            "storegen removes only what it made itself.",
            "Move the file away, or put it into `content/static/`.",
        ),
        "publish-manifest-damaged": Explanation(
            "The list of published files is damaged",
            "Without it storegen cannot tell its own files from others.",
            "Take your own files out of the folder, delete it, and build again.",
        ),
        "publish-path": Explanation(
            "A file that cannot be published under its name",
            "Its path leaves the folder, is there twice, or is a file and a folder at once.",
            "Give the page or the file in `content/static/` another name.",
        ),
        "publish-busy": Explanation(
            "Another storegen is publishing to this folder",
            "Two at once would mix their files.",
            "Wait until the other one is done, or end it.",
        ),
        "publish-failed": Explanation(
            "The disk refuses",
            "It is full or read-only, or you may not write there. What was published before is still there.",
            "Remove the cause that the message names and build again.",
        ),
        "publish-bytes-differ": Explanation(
            "A finished file is not the one that was built",
            "Something else changed storegen's copies, so nothing was published.",
            "Build again; if it comes back, delete the folder `.storegen`.",
        ),
        "publish-edited": Explanation(
            "A published file was edited by hand",
            "The next build writes it anew, so that edit is gone.",
            "Make the change in `content/` or in the theme.",
        ),
        "publish-brought-home": Explanation(
            "Files of others were found where a build was broken off",
            "They were put back to where they belong.",
            "Nothing needs to be done.",
        ),
        "publish-crossing-interrupted": Explanation(
            "Folders of others wait beside the output",
            "A build was broken off while it moved them along, and they cannot be moved back.",
            "Remove the cause that the message names and build again, which brings them back.",
        ),
        "publish-not-remembered": Explanation(
            "The shop is published, but storegen could not note how",
            "The next build takes longer, and nothing else.",
            "Make room on the disk, or correct the permissions of `.storegen`.",
        ),
    }
)
