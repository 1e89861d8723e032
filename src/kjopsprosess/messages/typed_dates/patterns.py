"""The patterns of typed days, each of one form; a text is in lower case with single blanks."""

import re
from collections.abc import Iterable

from .words import COMING, NEWEST, NEXT, PERIODS, PREVIOUS, THIS, WEEK, WHICH


def _one_of(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


WORD = r"[^\W\d_]{1,20}"
YEAR = r"(?P<year>[0-9]{4}|'[0-9]{2}|i år|neste år|this year|next year|i fjor|last year)"
AWAY = re.compile(
    rf"(?:(?P<ahead>\+ ?|om |in )|(?P<for>for ))?(?:(?P<digits>[0-9]{{1,4}}) ?|(?P<word>{WORD}) )(?P<unit>{WORD}\.?)"
    r"(?: (?:(?P<from_now>fra nå|fra i dag|from now|from today|framover|fremover)|(?P<ago>siden|sidan|ago)))?"
)
HALF_A_YEAR = re.compile(r"(?:(?:et )?halvt år|half a year)")
LATER = re.compile(rf"(?P<name>{WORD}) (?:week|fortnight)|a (?:week|fortnight) (?:on |from )?(?P<behind>{WORD})")
"""A week, or two, after the weekday that is next."""
WEEK_FIRST = re.compile(
    rf"(?P<week>(?:denne|neste|this|next) (?:uka|uken|uke|veka|week)),? (?:på |on )?(?P<name>{WORD})"
)
ONLY_YEAR = re.compile(r"[0-9]{4}")
PERIOD = re.compile(rf"(?:(?:i |in )?(?P<which>{_one_of(WHICH)}) )?(?P<period>{_one_of(PERIODS)})")
WEEKDAY = re.compile(
    rf"(?:(?P<first>{_one_of((*THIS, *COMING, *NEXT, *NEWEST, *PREVIOUS))}) )?(?P<name>{WORD})[.,]?"
    rf"(?: (?:i |in |of )?(?P<week>(?:denne|neste|forrige|this|next|last) {WORD}|(?:om|in) [^\W_]+ {WORD}))?"
)
NUMBERED_WEEK = rf"(?:i |in |of )?{WEEK}\.? ?(?P<week>[0-9]{{1,2}})"
WEEKS = (
    re.compile(rf"(?:(?P<before>[^\W\d_]{{3,20}})[.,]? )?{NUMBERED_WEEK}(?:(?:,? |/){YEAR})?"),
    re.compile(rf"{NUMBERED_WEEK}(?:(?: |/)(?P<year>[0-9]{{4}}))?,? (?P<behind>[^\W\d_]{{3,20}})\.?"),
    re.compile(r"(?P<year>[0-9]{4})-?[wu](?P<week>[0-9]{2})(?:-?(?P<number>[1-7]))?"),
)
NUMBERED = r"(?P<day>[0-9]{1,2})(?:\.|st|nd|rd|th)?"
DATES = (
    re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})"),
    re.compile(r"(?P<year>[0-9]{4})[/.](?P<month>[0-9]{1,2})[/.](?P<day>[0-9]{1,2})"),
    re.compile(r"(?P<year>20[0-9]{2})(?P<month>[0-9]{2})(?P<day>[0-9]{2})"),
    re.compile(
        r"(?P<day>[0-9]{1,2})\. ?(?P<month>[0-9]{1,2})"
        r"(?:(?:\. ?|[ ](?=[0-9]{4}))(?P<year>[0-9]{4}|[0-9]{2}))?\.?"
    ),
    re.compile(r"(?P<day>[0-9]{1,2})(?P<between>/)(?P<month>[0-9]{1,2})(?:[/ -](?P<year>[0-9]{4}|[0-9]{2}))?"),
    re.compile(r"(?P<day>[0-9]{1,2})(?P<between>-)(?P<month>[0-9]{1,2})-(?P<year>[0-9]{4}|[0-9]{2})"),
    re.compile(rf"{NUMBERED}[ -]?(?:of )?(?P<month>{WORD})\.?(?:(?:,? |-){YEAR})?"),
    re.compile(rf"(?P<month>{WORD})\.? (?:the )?{NUMBERED}(?:,? {YEAR})?"),
)
DAY = re.compile(r"(?P<day>[0-9]{1,2})(?:\.|(?P<ordinal>st|nd|rd|th))?")
QUARTER = re.compile(
    rf"(?:i )?(?:(?P<letter>[qh])(?P<number>[1-4])"
    rf"|(?:(?P<digit>[1-4])(?:\.|st|nd|rd|th)|(?P<word>{WORD})) (?P<period>kvartal|quarter|halvår|half))"
    rf"(?:(?: i| of| in)?,? {YEAR})?"
)
MONTH = re.compile(rf"(?:i |in )?(?P<month>{WORD})\.?(?: {YEAR})?")
