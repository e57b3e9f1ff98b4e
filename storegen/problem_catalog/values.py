"""Problems of keys and values: what may be written in a file and how."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from storegen.problem_catalog.explanation import Explanation

if TYPE_CHECKING:
    from collections.abc import Mapping

VALUES: Mapping[str, Explanation] = MappingProxyType(
    {
        "unknown-key": Explanation(
            "A key that storegen does not know",
            "A mistyped key would be left out of the shop without a word.",
            "Correct it as the hint says, or take the line away. All keys are in docs/reference.md.",
            "prise: 12.00",
        ),
        "missing-key": Explanation(
            "A key that must be there is missing or empty",
            "Without it the page or the way to buy cannot be made.",
            "Write the key that the message names.",
            "title: Mug\nprice:",
        ),
        "wrong-type": Explanation(
            "A value of another shape than the key takes",
            "A list stands where one text belongs, or the other way round.",
            "Write it as the hint says.",
            "price: [8.00, 9.00]",
        ),
        "empty-text": Explanation(
            "An empty text",
            "The key is there, but it says nothing in any language.",
            "Write the text, or remove the key.",
            'name: {en: ""}',
        ),
        "line-break": Explanation(
            "A line break in a text of one line",
            "Titles and names stand on one line everywhere.",
            "Write it on one line.",
        ),
        "two-texts": Explanation(
            "Two long texts for one page",
            "The text stands under `text:` and again below the keys.",
            "Keep one of the two.",
        ),
        "private-key": Explanation(
            "A private value in a file that is published",
            "Costs and suppliers would be there for everybody to read.",
            "Move it to a file that ends in `.private.yaml` beside this one.",
            "cost: 2.50",
        ),
        "not-a-word": Explanation(
            "A price, SKU or link in a translation",
            "A translation holds words only, so that a price is true in every language at once.",
            "Write it in the original.",
            "price: 60.00",
        ),
        "bad-price": Explanation(
            "A price that is not plain digits",
            "storegen never guesses and never rounds money.",
            "Write digits and a point before the decimals; the currency stands in store.yaml or under `prices`.",
            "price: ¥128",
        ),
        "bad-count": Explanation(
            "A number of pieces that is not a whole number",
            "Stock and quantities are counted: 0, 1, 2.",
            "Write digits only; remove the line where nobody counts.",
            "stock: -1",
        ),
        "bad-date": Explanation(
            "A date in another form",
            "04/05/2026 is April in one country and May in another.",
            "Write year-month-day.",
            "date: 31.12.2026",
        ),
        "bad-period": Explanation(
            "A period that ends before it begins",
            "It would never be on.",
            "Swap the two days.",
            "sale: {price: 7.00, from: 2026-12-31, until: 2026-12-01}",
        ),
        "bad-days": Explanation(
            "Days of delivery that make no sense",
            "They are the fewest and the most days on the way.",
            "Write them as `[2, 4]`.",
            "days: [5, 2]",
        ),
        "bad-flag": Explanation(
            "Neither yes nor no",
            "The key takes one of the two.",
            "Write `yes` or `no`.",
            "draft: maybe",
        ),
        "bad-choice": Explanation(
            "A word that the key does not take",
            "Only certain words have a meaning there.",
            "Write one of those in the hint.",
            "availability: sold out",
        ),
        "bad-quantity": Explanation(
            "An amount without a unit that storegen knows",
            "Prices per measure and weights are computed from it.",
            "Write a number, a space and the unit: `100 ml`.",
            "weight: heavy",
        ),
        "unit-mismatch": Explanation(
            "Two amounts of different kinds",
            "A price per litre cannot be made from a weight.",
            "Write both in grams or both in millilitres.",
            "unit: {amount: 200 g, per: 100 ml}",
        ),
        "bad-gtin": Explanation(
            "A barcode number with a mistake",
            "Its last digit is computed from the others, and here it does not fit.",
            "Compare it with the barcode on the product.",
        ),
        "bad-rating": Explanation(
            "A rating outside of its scale",
            "Stars could not be drawn for it.",
            "Correct it, or write `scale: 10` if it is out of ten.",
            "rating: 7",
        ),
        "bad-hash": Explanation(
            "An order number that is not a digest",
            "An order's own number would tell strangers who bought what; imports write a digest of it.",
            "Remove the line.",
        ),
        "bad-country": Explanation(
            "Not a country code",
            "Customs, shipping and search engines read the two letters of ISO 3166.",
            "Write the code.",
            "country_of_origin: China",
        ),
        "bad-currency": Explanation(
            "Not a currency code",
            "Currencies are written with the three letters of ISO 4217.",
            "Write the code.",
            "currency: Euro",
        ),
        "bad-language": Explanation(
            "Not a language tag",
            "Browsers and search engines know languages by tags such as `en` and `zh-CN`.",
            "Write the tag.",
            "languages: [english]",
        ),
        "bad-timezone": Explanation(
            "Not a time zone",
            "The day on which a sale begins depends on it.",
            "Write it as continent and city: `Asia/Shanghai`.",
            "timezone: Beijing",
        ),
        "bad-address": Explanation(
            "Not an address",
            "Complete addresses begin with `https://`, those of this shop with a slash.",
            "Write it as the hint says.",
            "domain: www.corner.example",
        ),
        "bad-target": Explanation(
            "A link that leads nowhere",
            "Menus and announcements lead to a document, an address of the shop, or a complete one.",
            "Write `page:about`, `/products/` or `https://…`.",
            "to: about",
        ),
        "bad-email": Explanation(
            "Not an e-mail address",
            "Orders and questions would be lost.",
            "Correct it.",
            "email: hello at corner",
        ),
        "bad-file": Explanation(
            "A file name that cannot be looked up in the shop",
            "Names lead from the document or from `media/`, with slashes, and never out of the shop.",
            "Put the file beside the document or into `media/`, and write its name.",
            "images: ['C:\\Users\\Ann\\mug.jpg']",
        ),
        "bad-slug": Explanation(
            "A slug that cannot be part of an address",
            "It may hold small letters and digits of any script, `-` and `_`; Windows keeps some names for itself.",
            "Write the slug of the hint, or rename the file.",
            "slug: ../../mug",
        ),
    }
)
