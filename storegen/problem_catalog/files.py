"""Problems of files and folders, before anything in them is read."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from storegen.problem_catalog.explanation import Explanation

if TYPE_CHECKING:
    from collections.abc import Mapping

FILES: Mapping[str, Explanation] = MappingProxyType(
    {
        "no-content": Explanation(
            "There is no folder `content`",
            "A shop is a folder with `content/` in it; this folder is not one.",
            "Go to the shop's folder, name it with `-C`, or start a shop with `storegen new`.",
        ),
        "no-store": Explanation(
            "There is no store.yaml",
            "The shop's name and currency stand in `content/store.yaml`, and nothing can be made without them.",
            "Write the file; two lines are enough.",
            "name: My shop\ncurrency: EUR",
        ),
        "no-keys": Explanation(
            "A file says nothing yet",
            "It is empty, or has text only, so there is neither a name nor a price.",
            "Write the keys that the hint names; in a `.md` file they stand between two lines of `---`.",
        ),
        "stray-file": Explanation(
            "A file or folder that is not part of the shop",
            "storegen reads known folders and kinds of files only, so what it holds would be missing from the shop.",
            "Move or rename it as the hint says.",
            "content/product/mug.md",
        ),
        "file-name": Explanation(
            "A file's name is not proper text",
            "Such a name cannot be written into an address or a message.",
            "Rename the file.",
        ),
        "file-too-large": Explanation(
            "A text file larger than 1 MB",
            "No product needs that much; it is usually a picture or an export under a wrong name.",
            "Split it, or move it to where it belongs.",
        ),
        "not-utf8": Explanation(
            "A file is not saved as UTF-8",
            "In another encoding Chinese characters and accents would come out as nonsense.",
            "Save it again as UTF-8; the hint says where common editors have that setting.",
        ),
        "lost-text": Explanation(
            "Characters that were lost in a wrong encoding",
            "Signs such as 锟斤拷 or � are what remains of a text; the text itself is gone.",
            "Type those words again.",
            "title: 锟斤拷 Mug",
        ),
        "control-character": Explanation(
            "An invisible character",
            "No page and no feed can show it; some programs refuse a file that has one.",
            "Delete it, or type the line again.",
        ),
        "unreadable-file": Explanation(
            "A file cannot be read",
            "The system refuses it, or a link leads to nothing.",
            "Correct its permissions, or delete the link.",
        ),
        "symlink-outside": Explanation(
            "A link leads out of content/, or to something private",
            "A copy of the folder would not hold everything, and what a link leads to would be published unseen.",
            "Delete the link; copy what it leads to if everybody may see it.",
        ),
        "symlink-circle": Explanation(
            "A link leads back to its own folder",
            "Following it would never end.",
            "Delete the link.",
        ),
        "same-name": Explanation(
            "Two files describe one thing",
            "Only one of them could count, and nobody could see which.",
            "Rename one of them, or delete it.",
            "content/products/mug.md\ncontent/products/mug.yaml",
        ),
        "front-matter-fence": Explanation(
            "The line of three hyphens is something else",
            "The keys of a `.md` file stand between two lines of exactly `---`, the first of them on line 1.",
            "Write `---`; turn automatic dashes off in your editor.",
            "——\ntitle: Mug",
        ),
        "front-matter-unclosed": Explanation(
            "The second line of three hyphens is missing",
            "Without it nobody can tell where the keys end and the text begins.",
            "Put `---` on a line of its own between the two.",
            "---\ntitle: Mug\nHolds tea.",
        ),
        "body-too-long": Explanation(
            "A text longer than 64 KB",
            "Turning so long a text into a page takes very long, and nobody reads it on one.",
            "Split it into several pages.",
        ),
        "not-translatable": Explanation(
            "A file of this kind has no translations",
            "store.yaml, menus.yaml and redirects.yaml hold the words of all languages themselves.",
            "Write the languages where the text stands, and delete this file.",
            "title: {en: Tea, zh-CN: 茶}",
        ),
    }
)
