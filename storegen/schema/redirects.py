"""redirects.yaml as typed: `/old/: /new/` lines, or a list of `{from, to}`."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from storegen.documents.node import Node
from storegen.schema.authored import Authored, WholeFile
from storegen.schema.reading import Records
from storegen.schema.targets import AnyAddress, OldAddress


class RedirectModel(Authored):
    """An old address and where it leads now."""

    noun: ClassVar[str] = "redirect"

    old: OldAddress = Field(alias="from", description="The address that is gone: `/old/`.")
    new: AnyAddress = Field(alias="to", description="The address that has it now: `/new/` or `https://…`.")


class RedirectsModel(WholeFile):
    """Old addresses and where they lead now."""

    noun: ClassVar[str] = "redirect"
    content: ClassVar[str] = "redirects"

    redirects: Annotated[tuple[RedirectModel, ...], Records("from", "to")] = Field(
        (), description="`/old/: /new/` lines."
    )

    @classmethod
    def long_form(cls, data: dict[str, Node]) -> dict[str, Node]:
        """Take the whole file for the redirects."""
        if len(data) == 1 and isinstance(data.get("redirects"), (list, dict)):
            return data
        return {"redirects": data}
