"""Problems between documents and inside a product: what does not belong together."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from storegen.problem_catalog.explanation import Explanation

if TYPE_CHECKING:
    from collections.abc import Mapping

MEANING: Mapping[str, Explanation] = MappingProxyType(
    {
        "unknown-option": Explanation(
            "An option that the product does not have",
            "Variants and pictures choose among the product's `options`.",
            "Correct its name, or add it to `options`.",
            "options: {size: [S, L]}\nvariants:\n  - {options: {colour: red}}",
        ),
        "unknown-choice": Explanation(
            "A choice that the option does not have",
            "Nobody could choose it.",
            "Correct it, or add it to the option.",
            "options: {size: [S, L]}\nvariants:\n  - {options: {size: XL}}",
        ),
        "missing-choice": Explanation(
            "A variant without a choice on one option, or an option without choices",
            "Shoppers could not say which variant they mean.",
            "Add the choice.",
            "options: {size: [S, L]}\nvariants:\n  - {price: 5.00}",
        ),
        "duplicate-choice": Explanation(
            "One choice stands twice",
            "Shoppers could not tell the two apart.",
            "Remove one of them.",
            "options: {size: [S, L, S]}",
        ),
        "duplicate-variant": Explanation(
            "Two variants with the same choices",
            "Nobody could tell which of the two was bought.",
            "Change a choice, or remove one of the two.",
        ),
        "option-name-taken": Explanation(
            "An option with the name of a variant's key",
            "`weight: 50 g` in a variant says what it weighs and not what was chosen.",
            "Write the choice below `options:` of the variant.",
            "variants:\n  - {options: {weight: 50 g}}",
        ),
        "duplicate-sku": Explanation(
            "One SKU on two products",
            "Order lists and feeds could not tell the two apart.",
            "Give one of them another SKU, or leave it out.",
        ),
        "repeated-sku": Explanation(
            "One SKU on two variants of a product",
            "Some marketplaces export this; your own order list cannot tell the two apart.",
            "Give each its own, or leave it out.",
        ),
        "two-prices": Explanation(
            "Two prices in one currency",
            "`price` is in the store's currency; with a second one below `prices`, nobody could say which is asked.",
            "Keep one of the two.",
            "price: 10.00\nprices: {EUR: 12.00}",
        ),
        "unknown-reference": Explanation(
            "A name of something that is not there",
            "The shop has no product, collection, page or post of this slug.",
            "Correct the slug, or remove it.",
            "related: [cupp]",
        ),
        "names-draft": Explanation(
            "A name of something unfinished",
            "Drafts are not in the shop, so it is left out here too.",
            "Finish the draft, or remove its name.",
        ),
        "collection-circle": Explanation(
            "A collection that lies inside of itself",
            "No menu could show that.",
            "Take out one `parent`.",
        ),
        "bundle-circle": Explanation(
            "A bundle that contains itself",
            "Nobody could pack that.",
            "Name the products inside of it.",
            "bundle: [{product: mug, quantity: 2}]",
        ),
        "empty-rule": Explanation(
            "A rule that nothing can fulfil, or that asks for nothing",
            "The collection would be empty, or hold everything.",
            "Correct `where`, or remove it.",
            "where: {price_above: 20, price_below: 10}",
        ),
        "pointless-comparison": Explanation(
            "A former price that is not above the price",
            "Crossing out a lower price would mislead shoppers.",
            "Raise or remove `compare_at_price`.",
            "price: 8.00\ncompare_at_price: 7.00",
        ),
        "pointless-sale": Explanation(
            "A sale price that is not below the price",
            "There is nothing to announce.",
            "Lower or remove it.",
            "price: 8.00\nsale: {price: 9.00}",
        ),
        "unknown-language": Explanation(
            "A language that the shop is not in",
            "Its words would be shown nowhere.",
            "Add the language to `languages` in store.yaml, or remove the words.",
        ),
        "duplicate-language": Explanation(
            "One language stands twice",
            "It has one currency and one address.",
            "Remove one of them.",
            "languages: [en, zh-CN, en]",
        ),
        "orphan-translation": Explanation(
            "A translation of nothing",
            "There is no original of that name.",
            "Rename the file after its original, or write the original first.",
            "content/products/mugg.zh-CN.md",
        ),
        "needless-translation": Explanation(
            "A translation into the shop's first language",
            "The words of the first language stand in the original.",
            "Move them there and delete this file.",
        ),
        "no-domain": Explanation(
            "The shop has no domain yet",
            "Search engines, feeds and shared links need complete addresses, which are left out without one.",
            "Add `domain: https://your-shop.example` to store.yaml when you have one.",
        ),
        "unknown-engine": Explanation(
            "A Markdown engine that is not installed",
            "`markdown` is the one that comes with storegen.",
            "Write `markdown`, or remove the line.",
        ),
    }
)
