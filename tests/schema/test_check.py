from __future__ import annotations

import string

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from storegen.documents.document import Document
from storegen.documents.kinds import Kind
from storegen.documents.node import Marks, count_places
from storegen.problems import Span
from storegen.schema.check import check
from storegen.schema.models import ALL_WRITTEN, ORIGINALS, TRANSLATIONS, model_of
from storegen.schema.product import ProductModel

MODELS = [written.model for written in ALL_WRITTEN]

# Keys and values of all models, so that random documents are often nearly right.
KEYS = [
    "title",
    "slug",
    "summary",
    "text",
    "seo",
    "draft",
    "unlisted",
    "layout",
    "sections",
    "sku",
    "price",
    "compare_at_price",
    "sale",
    "prices",
    "stock",
    "availability",
    "images",
    "gtin",
    "weight",
    "buy",
    "order",
    "tags",
    "collections",
    "date",
    "unit",
    "options",
    "variants",
    "details",
    "related",
    "bundle",
    "personalise",
    "shipping",
    "products",
    "where",
    "image",
    "parent",
    "name",
    "currency",
    "languages",
    "theme",
    "channels",
    "closed",
    "contact",
    "legal",
    "returns",
    "source",
    "announcements",
    "to",
    "from",
    "until",
    "items",
    "file",
    "alt",
    "for",
    "days",
    "amount",
    "per",
    "product",
    "quantity",
    "label",
    "settings",
    "author",
    "rating",
    "scale",
    "alts",
    "menus",
    "redirects",
    "main",
    "size",
    "USD",
    "en",
    "zh-CN",
    "/old/",
    "cost",
    "价格",
]
VALUES = (
    "10",
    "12.50",
    "yes",
    "2026-12-01",
    "CNY",
    "en",
    "zh-CN",
    "mug",
    "a.jpg",
    "/about/",
    "collection:tea",
    "100 ml",
    "S",
    "in",
    "*",
    "",
)

# What pydantic would say if a message of its own came through.
PYDANTIC_SAYS = ("pydantic", "Input should", "function-", "tuple[", "[key]")

texts = st.sampled_from(VALUES) | st.text() | st.text(alphabet=string.printable)
keys = st.sampled_from(KEYS) | st.text()
nodes = st.recursive(
    st.none() | texts,
    lambda below: st.lists(below, max_size=4) | st.dictionaries(keys, below, max_size=6),
    max_leaves=40,
)


def document_of(data, kind=Kind.PRODUCT) -> Document:
    marks = Marks.of(data, [1, 1] * count_places(data))
    return Document("content/products/mug.yaml", "", kind, "mug", None, data, marks, "", 1, ())


@settings(max_examples=200, deadline=None)
@given(model=st.sampled_from(MODELS), data=st.dictionaries(keys, nodes, max_size=12))
@example(ProductModel, {"title": "\ud800", "\ud800": "\udfff"})
@example(ProductModel, {"variants": [{"\ud800": "x"}], "options": {"\ud800": ["\ud800"]}})
@example(ProductModel, {"[key]": {"[key]": "[key]"}, "prices": {"[key]": {"[key]": ""}}})
def test_any_document_has_a_value_or_problems_with_places(model, data):
    checked = check(document_of(data), model)
    told = [f"{problem.code} {problem.hint}" for problem in checked.problems]

    assert (checked.value is None) == bool(checked.problems)
    assert all(problem.span == Span("content/products/mug.yaml", 1, 1) for problem in checked.problems)
    assert all(problem.message and problem.is_error for problem in checked.problems)
    assert [] == [word for word in PYDANTIC_SAYS for text in told if word in text and word not in repr(data)]


@settings(max_examples=30, deadline=None)
@given(data=st.dictionaries(keys, nodes, max_size=12))
def test_checking_changes_nothing_of_a_document(data):
    before = repr(data)
    check(document_of(data), ProductModel)

    assert before == repr(data)


def test_a_document_that_could_not_be_read_is_not_asked_for_its_keys(typist):
    from storegen.documents.document import parse_document

    document = parse_document("content/products/mug.yaml", b"title: [")

    assert document.problems
    assert check(document, ProductModel).problems == ()


def test_problems_are_in_reading_order(typist):
    lines = [problem.span.line for problem in typist.types("stock: x\ngtin: x\ndate: x\nprice: x\ntitle: x").problems]

    assert [1, 2, 3, 4] == lines


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind not in {Kind.PRIVATE, Kind.SOURCE}])
def test_every_kind_of_document_has_a_model(kind):
    assert model_of(kind, None) is ORIGINALS[kind]


@pytest.mark.parametrize("kind", list(TRANSLATIONS))
def test_a_translation_has_its_own_model(kind):
    assert model_of(kind, "en") is TRANSLATIONS[kind]
