"""What tests of the catalog share: a store as text in, its catalog or its problems out."""

from __future__ import annotations

import pytest

from tests.shop import Shop


@pytest.fixture
def catalog_of(tmp_path):
    """The catalog of a store that has no errors."""

    def make(files: str, **wish: object):
        result = Shop.of(tmp_path, files).check(**wish)
        assert result.site.is_sound, result.places
        return result.site.shop.catalog

    return make


@pytest.fixture
def errors_of(tmp_path):
    """Codes of the errors of a store; where they stand is the business of tests/problems."""

    def make(files: str, **wish: object) -> tuple[str, ...]:
        result = Shop.of(tmp_path, files).check(**wish)
        return tuple(problem.code for problem in result.problems if problem.is_error)

    return make


@pytest.fixture
def warnings_of(tmp_path):
    """Codes of the warnings of a store, those about pictures aside."""

    def make(files: str, **wish: object) -> tuple[str, ...]:
        result = Shop.of(tmp_path, files).check(**wish)
        assert result.site.is_sound, result.places
        return tuple(code for code in result.codes if code != "no-picture")

    return make
