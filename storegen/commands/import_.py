"""`storegen import FORMAT FILE`: another shop's export in, documents of a store's folder out."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click
from pydantic_core import PydanticCustomError

from storegen.commands.common import Common, common_options
from storegen.importers.contract import importers
from storegen.importers.run import prepare_import
from storegen.importers.writer import write_new_files
from storegen.problems import has_errors
from storegen.report import Reporter, made_strict
from storegen.schema.codes import parse_currency
from storegen.suggest import suggest

if TYPE_CHECKING:
    from storegen.importers.contract import Importer
    from storegen.importers.run import Prepared


class Currency(click.ParamType[str]):
    """An ISO 4217 code."""

    name = "currency"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Take a code, or say how it is written."""
        try:
            return parse_currency(str(value))
        except PydanticCustomError as error:
            context = error.context or {}
            self.fail(f"'{value}' {context['complaint']}; {context['hint']}", param, ctx)


@click.command("import", short_help="Bring products along from another shop.")
@click.argument("origin", metavar="FORMAT")
@click.argument("file", metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--into",
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help="The store's folder, made if it is not there; this one if not given.",
)
@click.option(
    "--currency",
    type=Currency(),
    metavar="CUR",
    help="The currency of the file's prices, such as EUR; else that of store.yaml, else USD with a warning.",
)
@common_options
def command(common: Common, /, origin: str, file: Path, into: Path | None, currency: str | None) -> int:
    """Write the products of another shop's export as files: FORMAT is where FILE comes from, such as shopify.

    Either all of them are written or, where something is wrong with the file, nothing is. Files that are there already
    are never written over. Pictures stay where they are; their addresses are kept beside each product.
    """
    importer = _importer(origin)
    root = common.root / into if into else common.root
    reporter = Reporter(root, common.format, strict=common.strict, verbosity=common.verbosity)
    prepared = prepare_import(importer, file.absolute(), root, currency)
    if has_errors(made_strict(prepared.problems) if common.strict else prepared.problems):
        status = reporter.report(prepared.problems)
        reporter.say(f"Nothing was written.{_other_format(origin, file)}")
        return status
    write_new_files(root, prepared.files)
    for path in prepared.files:
        reporter.detail(f"wrote {path}")
    status = reporter.report(prepared.problems, _facts(prepared))
    for line in _account(prepared, root):
        reporter.say(line)
    return status


def _importer(name: str) -> Importer:
    registry = importers()
    importer = registry.get(name)
    if importer is None:
        hint = suggest(name, registry.names())
        raise click.UsageError(f"there is no import from '{name}'; {hint or 'none is installed'}")
    return importer


def _other_format(name: str, file: Path) -> str:
    """A word for who named the wrong format."""
    fitting = [other for other, importer in importers().all().items() if other != name and importer.recognises(file)]
    return f" This looks like a file of {fitting[0]}: storegen import {fitting[0]} …" if fitting else ""


def _account(prepared: Prepared, root: Path) -> list[str]:
    here = os.path.relpath(root)
    folder = "" if here == "." else f" -C {here}"
    hidden = f", {prepared.hidden} of them drafts" if prepared.hidden else ""
    lines = [f"{len(prepared.drafts)} products{hidden}, with {prepared.variants} variants, are in {here}"]
    if prepared.pictures:
        lines.append(
            f"{prepared.pictures} pictures stay where they are; NAME.source.yaml beside each product lists them"
        )
    if prepared.renamed:
        lines.append(f"{prepared.renamed} products have a new address; NAME.source.yaml has the old one as `key`")
    if prepared.has_new_store:
        lines.append(f"store.yaml is new: look at its name and currency ({prepared.currency})")
    return [*lines, f"Next: storegen serve{folder}"]


def _facts(prepared: Prepared) -> dict[str, object]:
    return {
        "products": len(prepared.drafts),
        "drafts": prepared.hidden,
        "variants": prepared.variants,
        "pictures": prepared.pictures,
        "renamed": prepared.renamed,
        "currency": prepared.currency,
        "files": list(prepared.files),
    }
