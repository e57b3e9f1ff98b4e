from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("yaml", "code", "line", "column", "hint"),
    [
        ("prise: 12", "unknown-key", 3, 1, "did you mean 'price'?"),
        ("价格: 12", "unknown-key", 3, 1, "did you mean 'price'?"),
        ("ｔａｇｓ: a", "unknown-key", 3, 1, "did you mean 'tags'?"),
        ("Tags: a", "unknown-key", 3, 1, "did you mean 'tags'?"),
        ("category: tea", "unknown-key", 3, 1, "did you mean 'collections'?"),
        ("zzzzzz: 1", "unknown-key", 3, 1, "remove it; every key is in docs/reference.md"),
        ("cost: 3", "private-key", 3, 1, "move it to mug.private.yaml beside this file"),
        ("供应商: 王", "private-key", 3, 1, "move it to mug.private.yaml beside this file"),
        ("cost: ", "private-key", 3, 1, "move it to mug.private.yaml beside this file"),
        ("variants: [{supplier: x}]", "private-key", 3, 13, "move it to mug.private.yaml beside this file"),
        ("date: 2026-02-30", "bad-date", 3, 7, "write year-month-day: 2026-12-31"),
        ("tags: a, b", "wrong-type", 3, 7, "write [a, b]"),
        ("tags: [a, [b]]", "wrong-type", 3, 11, "write one line of text"),
        ("details: [a]", "wrong-type", 3, 10, "write `key: value` lines"),
        ("variants: [just text]", "wrong-type", 3, 12, "write `key: value` lines"),
        ("seo: {titel: x}", "unknown-key", 3, 7, "did you mean 'title'?"),
        ("availability: sold out", "bad-choice", 3, 15, "did you mean 'out'?"),
        ("availability: 预售", "bad-choice", 3, 15, "did you mean 'preorder'?"),
        ("condition: New", "bad-choice", 3, 12, "did you mean 'new'?"),
        ("sale: {price: 1, from: 2026-02-02, until: 2026-02-01}", "bad-period", 3, 43, "swap the two days"),
        ("unit: {amount: 1 g, per: 1 l}", "unit-mismatch", 3, 26, "write both in one kind of unit: 100 g"),
        ("prices: {usd: 1}", "bad-currency", 3, 10, "write USD"),
        ("prices: {USD: ¥1}", "bad-price", 3, 15, "write 1"),
        ("prices: {USD: {prise: 1, price: 1}}", "unknown-key", 3, 16, "did you mean 'price'?"),
        (
            "images: [~, {alt: x}]",
            "missing-key",
            3,
            13,
            "add `file: …`: the file, looked for beside the document, then in `media/`",
        ),
        ("bundle: {lap sang: 1}", "bad-slug", 3, 10, "for example 'lap-sang'"),
        ("bundle: {tea: x}", "bad-count", 3, 15, "write digits only: 12"),
        (
            "sections: [{a: x}]",
            "wrong-type",
            3,
            16,
            "write its name, or its name and its settings: `- hero: {height: tall}`",
        ),
        (
            "sections: [{a: {}, b: {}}]",
            "wrong-type",
            3,
            12,
            "write its name, or its name and its settings: `- hero: {height: tall}`",
        ),
        ("shipping: {to: CN, price: 1, days: 2-4}", "wrong-type", 3, 36, "write [2, 4]"),
        ("shipping: {to: CN, price: 1, days: [4, 2]}", "bad-days", 3, 36, "write [2, 4]"),
        ("shipping: {to: CN, price: 1, days: [1, 2, 3]}", "bad-days", 3, 36, "write fewest and most: [2, 4]"),
        ("personalise: {label: {xx: a}, name: b}", "bad-language", 3, 23, "write it as en, de or zh-CN"),
        ("personalise: {label: {}, name: b}", "empty-text", 3, 22, "write one, or remove it"),
        ("personalise: {label: [a], name: b}", "wrong-type", 3, 22, "write text, or `language: text` lines"),
    ],
)
def test_a_mistake_is_named_where_it_was_made(typist, yaml, code, line, column, hint):
    problem = typist.product_problem(yaml)

    assert (code, line, column, hint) == (problem.code, problem.span.line, problem.span.column, problem.hint)


@pytest.mark.parametrize(
    ("yaml", "code", "line", "column", "hint"),
    [
        ("options: {size: [S, S]}", "duplicate-choice", 3, 21, "remove one of them"),
        ("options: {size: []}", "missing-choice", 3, 11, "write size: [first, second], or remove it"),
        ("options: {size: [S]}\nvariants: [{size: XS}]", "unknown-choice", 4, 19, "did you mean 'S'?"),
        ("options: {size: [S]}\nvariants: [{options: {size: XS}}]", "unknown-choice", 4, 29, "did you mean 'S'?"),
        ("options: {size: [S]}\nvariants: [{size: S, options: {farbe: x}}]", "unknown-option", 4, 32, "one of: size"),
        ("options: {size: [S]}\nvariants: [{sku: a}]", "missing-choice", 4, 12, "add size: S"),
        (
            "options: {size: [S]}\nvariants: [{size: S}, {size: S}]",
            "duplicate-variant",
            4,
            23,
            "change a choice, or remove one of the two",
        ),
        (
            "options: {weight: [a]}\nvariants: [{weight: 1 g}]",
            "option-name-taken",
            4,
            13,
            "write options: {weight: a} for the choice",
        ),
        (
            "options: {colour: [red]}\nvariants: [{colour: red, prise: 3}]",
            "unknown-key",
            4,
            26,
            "did you mean 'price'?",
        ),
        (
            "options: {size: [S], fit: [slim]}\nvariants: [{size: S, fit: slim, fitt: x}]",
            "unknown-key",
            4,
            33,
            "did you mean 'fit'?",
        ),
        (
            "options: {size: [S], fit: [slim]}\nvariants: [{size: S, fit: slim, xyzzy: x}]",
            "unknown-key",
            4,
            33,
            "the options of this product: size, fit",
        ),
        (
            "variants: [{flavour: mint}]",
            "unknown-key",
            3,
            13,
            "if shoppers can choose it, add options: {flavour: [mint, …]} to the product",
        ),
        ("options: {size: [S]}\nimages: [{file: a.jpg, for: {size: M}}]", "unknown-choice", 4, 36, "one of: S"),
        (
            "options: {size: [S]}\nimages: [{file: a.jpg, for: {siez: S}}]",
            "unknown-option",
            4,
            30,
            "did you mean 'size'?",
        ),
    ],
)
def test_options_variants_and_images_must_fit(typist, yaml, code, line, column, hint):
    problem = typist.product_problem(yaml)

    assert (code, line, column, hint) == (problem.code, problem.span.line, problem.span.column, problem.hint)


def test_a_product_needs_a_title(typist):
    problem = typist.problem("price: 1")

    assert ("missing-key", "'title' is missing", 1) == (problem.code, problem.message, problem.span.line)


def test_an_empty_title_is_named_where_it_stands(typist):
    problem = typist.problem("price: 1\ntitle:\n")

    assert ("missing-key", "'title' is empty", 2) == (problem.code, problem.message, problem.span.line)


def test_a_product_needs_a_price(typist):
    problem = typist.problem("title: Mug")

    assert ("missing-key", "'price' is missing") == (problem.code, problem.message)


def test_each_variant_needs_a_price_where_the_product_has_none(typist):
    problem = typist.problem("title: Mug\noptions: {size: [S, M]}\nvariants:\n- {size: S, price: 1}\n- {size: M}")

    assert ("missing-key", 5) == (problem.code, problem.span.line)


def test_several_mistakes_are_all_reported(typist):
    checked = typist.types("price: 12元\nprise: 3\nstock: many\noptions: {size: [S]}\nvariants: [{size: L, gtin: 1}]")

    assert [
        "bad-count",
        "bad-gtin",
        "bad-price",
        "missing-key",
        "unknown-choice",
        "unknown-key",
    ] == sorted(problem.code for problem in checked.problems)


def test_what_has_a_mistake_has_no_value(typist):
    assert typist.types("title: Mug\nprice: 12\nprise: 3").value is None


def test_a_message_names_the_key_and_what_was_typed(typist):
    assert typist.product_problem("stock: 12件").message == "stock '12件' is not a whole number in plain digits"


def test_a_message_about_a_key_names_the_mapping_it_is_in(typist):
    assert typist.product_problem("prices: {usd: 1}").message == "prices 'usd' is not a currency code"


def test_a_long_text_is_shortened_in_a_message(typist):
    problem = typist.product_problem("gtin: " + "1234567890" * 20)

    assert problem.message.startswith(f"gtin '{('1234567890' * 4)[:39]}…' is not")


def test_the_same_text_twice_is_a_mistake(typist):
    problem = typist.problem("---\ntitle: Mug\nprice: 1\ntext: Here\n---\nAnd here", "content/products/mug.md")

    assert ("two-texts", 4) == (problem.code, problem.span.line)
