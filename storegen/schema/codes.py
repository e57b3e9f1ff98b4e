"""Codes of the world: currencies, countries, languages, time zones; text in, the canonical code out.

Babel's CLDR data is the list for all of them, the system's (or tzdata's) for time zones.
"""

from __future__ import annotations

import re
import zoneinfo
from functools import cache
from typing import Annotated

from babel import Locale, UnknownLocaleError
from babel.core import get_global

from storegen.documents.kinds import canonical_tag
from storegen.schema.mistakes import complain
from storegen.schema.reading import FromText
from storegen.schema.synonyms import meaning, plain, synonyms
from storegen.suggest import suggest

ANYWHERE = "*"

_OTHER_CURRENCIES = synonyms("""
CNY: rmb cnh yuan 人民币 元 ¥
USD: dollar dollars us$ $ 美元
EUR: euro euros € 欧元
GBP: pound pounds £ 英镑
JPY: yen 円 日元
HKD: hk$ 港币 港元
TWD: ntd nt$ 台币
""")
_OTHER_COUNTRIES = synonyms("""
CN: china chn prc 中国
US: usa america 美国
GB: uk england britain 英国
JP: japan 日本
DE: germany 德国
FR: france 法国
HK: 香港
TW: taiwan 台湾
""")
_OTHER_DESTINATIONS = synonyms(f"{ANYWHERE}: any all world worldwide rest international 其他 全球")
_OTHER_LANGUAGES = synonyms("""
zh-CN: cn chinese 中文 简体
zh-TW: tw 繁体
en: english 英文 英语
ja: jp japanese 日文
ko: kr korean
""")
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z]{4})?(-[A-Za-z]{2}|-[0-9]{3})?")


@cache
def currencies() -> frozenset[str]:
    """Codes of ISO 4217 that are money somewhere today."""
    territories = get_global("territory_currencies")
    return frozenset(
        code for rows in territories.values() for code, _begin, end, tender in rows if end is None and tender
    )


@cache
def countries() -> frozenset[str]:
    """Two-letter codes of ISO 3166 (and Kosovo's XK)."""
    return frozenset(get_global("territory_currencies")) & frozenset(Locale("en").territories) - {"EU"}


@cache
def language_tag(text: str) -> str | None:
    """The tag in its canonical case (`zh-CN`, `zh-Hant-TW`), `None` if it is no language that CLDR knows."""
    if not _TAG.fullmatch(text):
        return None
    tag = canonical_tag(text)
    try:
        Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return None
    return tag


def parse_currency(text: str) -> str:
    """Read an ISO 4217 code."""
    if text in currencies():
        return text
    capitals = plain(text).upper()
    meant = capitals if capitals in currencies() else meaning(text, _OTHER_CURRENCIES)
    raise complain(
        "bad-currency", "is not a currency code", f"write {meant}" if meant else "write three capitals: CNY, USD, EUR"
    )


def parse_country(text: str) -> str:
    """Read an ISO 3166 code."""
    if text in countries():
        return text
    capitals = plain(text).upper()
    meant = capitals if capitals in countries() else meaning(text, _OTHER_COUNTRIES)
    raise complain(
        "bad-country", "is not a country code", f"write {meant}" if meant else "write two capitals: CN, US, DE"
    )


def parse_destination(text: str) -> str:
    """Read a country code, or `*` for everywhere else."""
    if text == ANYWHERE:
        return text
    if meaning(text, _OTHER_DESTINATIONS):
        raise complain("bad-country", "is not a country code", 'write "*" for everywhere else')
    return parse_country(text)


def parse_language(text: str) -> str:
    """Read a language tag and give it in its canonical case."""
    tag = language_tag(text)
    if tag is not None:
        return tag
    meant = language_tag(text.replace("_", "-")) or meaning(text, _OTHER_LANGUAGES)
    raise complain(
        "bad-language", "is not a language tag", f"write {meant}" if meant else "write it as en, de or zh-CN"
    )


def parse_timezone(text: str) -> str:
    """Read the name of a time zone."""
    try:
        zone = zoneinfo.ZoneInfo(text)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        near = suggest(text, zoneinfo.available_timezones())
        raise complain("bad-timezone", "is not a time zone", near or "write it as Asia/Shanghai") from None
    return zone.key


CurrencyCode = Annotated[str, FromText(parse_currency, "a currency code such as `CNY`", {"type": "string"})]
CountryCode = Annotated[str, FromText(parse_country, "a country code such as `CN`", {"type": "string"})]
Destination = Annotated[str, FromText(parse_destination, 'a country code such as `CN`, or `"*"`', {"type": "string"})]
LanguageTag = Annotated[str, FromText(parse_language, "a language tag such as `zh-CN`", {"type": "string"})]
TimeZone = Annotated[str, FromText(parse_timezone, "a time zone such as `Asia/Shanghai`", {"type": "string"})]
