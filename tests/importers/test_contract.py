"""What every importer promises, tried on a small export of each format: one file NAME.csv in `exports/`."""

from __future__ import annotations

from pathlib import Path

import pytest

from storegen.errors import ContentError
from storegen.importers.contract import importers
from storegen.importers.draft import ProductDraft
from storegen.importers.run import import_file, prepare_import
from storegen.problems import Problem, has_errors
from storegen.site import open_site

EXPORTS = Path(__file__).parent / "exports"
NAMES = importers().names()


@pytest.fixture(params=NAMES)
def importer(request):
    return importers().get(request.param)


@pytest.fixture
def export(importer):
    return next(EXPORTS.glob(f"{importer.name}.*"))


def test_it_is_called_as_it_is_registered():
    assert list(NAMES) == [importers().get(name).name for name in NAMES]


def test_it_recognises_its_own_export_and_no_other(importer):
    recognised = [path.stem for path in sorted(EXPORTS.iterdir()) if importer.recognises(path)]
    assert [importer.name] == recognised


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"PK\x03\x04\x00\x00", b"hello\n", b'"\n', b"a,b\n1,2\n"])
def test_other_files_are_refused_with_a_problem(importer, tmp_path, content):
    path = tmp_path / "x.csv"
    path.write_bytes(content)
    found = list(importer.read(path))
    assert not importer.recognises(path)
    assert has_errors(each for each in found if isinstance(each, Problem))
    assert [] == [each for each in found if isinstance(each, ProductDraft)]


def test_a_file_that_is_gone_is_refused_with_a_problem(importer, tmp_path):
    path = tmp_path / "gone.csv"
    assert not importer.recognises(path)
    assert has_errors(each for each in importer.read(path) if isinstance(each, Problem))


def test_what_is_imported_is_a_shop_without_errors(importer, export, tmp_path):
    import_file(importer, export, tmp_path / "shop", "USD")
    assert open_site(tmp_path / "shop").is_sound


def test_the_same_file_gives_the_same_documents(importer, export, tmp_path):
    assert prepare_import(importer, export, tmp_path) == prepare_import(importer, export, tmp_path)


def test_a_second_import_writes_over_nothing(importer, export, tmp_path):
    root = tmp_path / "shop"
    import_file(importer, export, root, "USD")
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    with pytest.raises(ContentError) as caught:
        import_file(importer, export, root)
    assert {"file-exists"} == {problem.code for problem in caught.value.problems if problem.is_error}
    assert before == {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_problems_name_the_file_as_it_was_given(importer, export, tmp_path):
    path = tmp_path / "cut.csv"
    path.write_bytes(export.read_bytes() + b'"never closed')
    problems = [each for each in importer.read(path) if isinstance(each, Problem)]
    assert {path.as_posix()} == {problem.span.path for problem in problems}
