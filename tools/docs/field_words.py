"""What fields mean that have one meaning in every view: nothing comes in, words by name go out."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_LINES = """
address: where it leads, or the page's own address, from `/`
alt_language: language tag of `alt`, where it is not the page's
announcements: those that are on today
author: who wrote it
axis: slug of the option
badges: words to put on its picture, such as sale or sold out
body: the long text, or nothing
brand: who makes it
bundle: the products it consists of
cards: what the list shows on this page
children: collections inside of it
code: country code, or `*` for everywhere else
collections: the collections to show or to lead to
company: the seller's legal name
condition: `new`, `refurbished`, `used` or nothing
contact: how to reach the seller
count: how many there are
currency: code of ISO 4217
current: whether it is this page's
day: the day it is dated
days: number of days, or fewest and most
details: rows of its specification, in order
direction: `ltr` or `rtl`
email: e-mail address
entries: what it lists, in order
feed: address of the feed
fees: who pays for sending goods back
fields: what the shopper fills in
free: whether it costs nothing
gtin: number of its barcode
head: what belongs into `<head>`
home: address of the front page
html: the text as clean HTML
icon: the shop's icon
icp: registration number in China
id: name that never changes, for feed readers
iso: the day as `2026-12-31`
items: entries below it
key: slug of its choices, as in `#50-ml`
label: what shoppers read beside it
languages: this page in each language
layout: name of the outermost template
legal: what the law asks a seller to tell
logo: the shop's logo
max_length: most characters that fit
modified: day of the last change
money: the price per measure
name: name to show, or the name an order carries
newer: the next newer post
next: address of the next page, or nothing
number: number of this page, from 1
older: the next older post
options: what can be chosen
origin: country it was made in
pager: where this page of the list stands
parent: the collection around it
phone: telephone number
picture: its picture, or nothing
picture_size: width and height in pixels
pictures: all its pictures, in order
police: number of the public security registration in China
posts: the newest posts, or the address of their list
previous: address of the page before, or nothing
price: what it costs
products: the products to show, or the address of their list
published: when it appeared
rating: mean and number of its reviews, or one review's stars
related: products to show beside it
reply: the seller's answer
required: whether it must be filled in
returns: whether goods may come back
reviews: what buyers wrote, newest first
rules: old and new addresses
second: a second picture, for a pointer that rests on the card
sections: the parts of the page, in order
shipping: what sending costs, by country
sku: the seller's own number for it
slug: its part of the address
source: where it was written first
source_url: address where it was written first
stock: whether and how many there are
subtitle: a line below the title
summary: a sentence about it
svg: the code as inline SVG
tag: language tag such as `zh-CN`
tagline: a line about the shop
tags: words to group it by
tax: `included`, `excluded` or `none`
text: what it says
title: what it is called
total: how many there are on all pages
updated: day of the last change
variants: one row for each thing that can be bought
vat_id: VAT number
verified: whether the author is known to have bought it
"""

FIELD_WORDS: Mapping[str, str] = MappingProxyType(
    dict(line.split(": ", maxsplit=1) for line in _LINES.strip().splitlines())
)
