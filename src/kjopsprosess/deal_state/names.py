"""Ids: made from text, kept apart from those in use, and found again from what a person typed."""

import difflib
import re
import unicodedata
from collections.abc import Callable, Container, Iterable, Mapping
from datetime import date
from itertools import count
from typing import NamedTuple

from kjopsprosess.model.invisible import as_typed, hidden_characters, without_invisible
from kjopsprosess.model.values import MAX_ID_LENGTH, id_error_code, normal_form

MAX_PROMISE_ID_LENGTH = 24
"""A few words, since people type it to say that a promise was kept."""
ENTRY_LETTERS = "abcdefghijklmnopqrstuvwxyz234567"
"""What the tail of a log entry's id is drawn from: no 0 and 1, which look like letters."""

SIMILAR_RATIO = 0.5
"""How alike a key or a value of a file must be (0 to 1) to one of the few there are: half is enough."""
MAX_COMPARED = 200
"""So many words are compared letter by letter; a file with more of a kind is no work of hands."""
MAX_COMPARED_LENGTH = 300
"""Signs of the longest text that is compared letter by letter."""

MIN_PREFIX = 2
"""So many letters of a name, or of one word of it, point at something; ids may be shortened further."""

LETTERS_FOR_A_SLIP, SHORTEST_MISSPELT = 4, 3
"""Of so many letters one may be wrong; a word of fewer than three is not taken for a misspelt one."""

_SPELT_OUT = str.maketrans(
    # The letters that Unicode does not take apart: Norwegian, Sami and the nearest neighbours.
    {"å": "aa", "æ": "ae", "ø": "oe", "đ": "d", "ŋ": "n", "ŧ": "t", "ł": "l", "ð": "d", "þ": "th"}
)

# The lookbehind lets a run of blanks begin one match only; else time would grow with its square.
_COMPANY_FORM = re.compile(r"(?<![\s,])[\s,]+(?:as|asa|a/s|ab|sa|ba|da|ans|ltd|plc|inc|gmbh)\.?$", re.IGNORECASE)
"""What kind of company it is, which nobody types."""


class IdMatch(NamedTuple):
    """What a typed name points at: an id, or else the ids it may have meant."""

    found: str | None
    candidates: tuple[str, ...] = ()
    """Nothing found: every id that begins so, in the order given; or the nearest spellings, best first."""
    ambiguous: bool = False
    """Nothing found because several ids or names begin so; else because none does."""
    same_name: bool = False
    """Nothing found because several have this very name, so that only an id tells them apart."""


def make_slug(
    text: str, limit: int = MAX_ID_LENGTH, *, fallback: str = "id", avoid: Container[str] = frozenset()
) -> str:
    """Make a valid id of at most `limit` characters (16 or more), cut between words where one is too long.

    Text without a letter or digit becomes `fallback`; a word with a meaning of its own (`us`, `con`, those to `avoid`)
    gets it appended.
    """
    slug = _shortened(_hyphened(text), limit)
    if not slug:
        return fallback
    return f"{slug}-{fallback}" if id_error_code(slug) or slug in avoid else slug


def slug_of_customer(customer: str) -> str:
    """Make the id of a deal from the customer's name, without the company form."""
    return make_slug(without_company_form(customer), fallback="deal")


def without_company_form(customer: str) -> str:
    """A customer's name as people say it: `Nordvik` for `Nordvik AS`."""
    return _COMPANY_FORM.sub("", customer.strip())


def suggest_slug(text: str) -> str | None:
    """The id that `make_slug` makes of a text, or None when the text alone does not become one."""
    slug = _shortened(_hyphened(text), MAX_ID_LENGTH)
    return None if id_error_code(slug) else slug


def unused_id(wanted: str, taken: Container[str]) -> str:
    """Give the id itself, or with `-2`, `-3` and so on when it is taken; never longer than an id may be."""
    if wanted not in taken:
        return wanted

    def numbered(number: int) -> str:
        tail = f"-{number}"
        return wanted[: MAX_ID_LENGTH - len(tail)].rstrip("-") + tail

    # Doubled, then halved: counting up takes time that grows with the square when thousands want one id.
    last, free = 1, 2
    while numbered(free) in taken:
        last, free = free, free * 2
    while free - last > 1:
        middle = (last + free) // 2
        last, free = (middle, free) if numbered(middle) in taken else (last, middle)
    return numbered(free)


def promise_id(what: str, taken: Container[str]) -> str:
    """Make the id of a promise from what was promised: a few whole words of it."""
    return unused_id(make_slug(what, MAX_PROMISE_ID_LENGTH, fallback="promise"), taken)


def new_entry_id(day: date, taken: Container[str], draw: Callable[[], str]) -> str:
    """Make the id of a new log entry: its day and four of `ENTRY_LETTERS` from `draw`, drawn again while taken."""
    tries = (f"{day.isoformat()}-{draw()}" for _ in count())
    return next(free for free in tries if free not in taken)


def match_id(name: str, among: Iterable[str]) -> IdMatch:
    """Find an id by its exact text or by a beginning that only it has; exact wins. Case and accents do not count."""
    ids = tuple(dict.fromkeys(among))
    matched = _match_beginning(name, ids)
    if matched.found or matched.candidates:
        return matched
    return IdMatch(None, near_words(_plain_letters(name.strip()), ids, most=3))


def _match_beginning(name: str, ids: tuple[str, ...]) -> IdMatch:
    typed = _plain_letters(name.strip())
    if typed in ids:
        return IdMatch(typed)
    begins = tuple(one for one in ids if one.startswith(typed)) if typed else ()
    if len(begins) == 1:
        return IdMatch(begins[0])
    return IdMatch(None, begins, ambiguous=bool(begins))


class NameTable:
    """What things are called, made ready to look up many names in: each has an id, and names that people read."""

    def __init__(self, names: Mapping[str, Iterable[str]]) -> None:
        self.ids = tuple(names)
        self._spelt = {each: [each, *filter(None, map(_hyphened, called))] for each, called in names.items()}
        self._whole: dict[str, list[str]] = {}
        for each, its in self._spelt.items():
            for spelling in dict.fromkeys(its):
                self._whole.setdefault(spelling, []).append(each)

    def find(self, name: str, *, as_shown: bool = False) -> IdMatch:
        """The id that a name means, or those it may mean; nothing that is only spelt alike.

        A whole id wins over the one beginning of an id, that over a whole name, that over the beginning of one, and
        that over words in the midst of id or name, the last of which may be cut short. `as_shown`: of things that
        people know by their names, a whole name wins over the beginning of an id, and both beginnings count alike.
        """
        typed = _plain_letters(name.strip())
        if not typed or typed in self.ids:
            return IdMatch(typed or None)
        if not as_shown and (matched := _match_beginning(name, self.ids)).found:
            return matched
        called = _hyphened(name)
        if called and (whole := self._whole.get(called)):
            return IdMatch(whole[0]) if len(whole) == 1 else IdMatch(None, tuple(whole), same_name=True)
        fits = () if as_shown else _match_beginning(name, self.ids).candidates
        fits = fits or tuple(
            each for each in self.ids if each.startswith(typed) or (called and self._any(each, called))
        )
        if len(fits) == 1 and (fits[0].startswith(typed) or len(called) >= MIN_PREFIX):
            return IdMatch(fits[0])
        if not fits and len(called) >= MIN_PREFIX:
            fits = tuple(each for each, its in self._spelt.items() if any(_has_words(one, called) for one in its))
            if len(fits) == 1:
                return IdMatch(fits[0])
        return IdMatch(None, fits, ambiguous=bool(fits))

    def _any(self, one: str, typed: str) -> bool:
        """Whether the id or a name of something begins so."""
        return any(each.startswith(typed) for each in self._spelt[one])

    def match(self, name: str, *, as_shown: bool = False) -> IdMatch:
        """The id that a name means; else those it may mean, also when they are only spelt alike."""
        matched = self.find(name, as_shown=as_shown)
        return matched if matched.found or matched.candidates else IdMatch(None, self.alike(name))

    def is_whole(self, name: str) -> bool:
        """Whether a text is all of an id or of a name."""
        return _hyphened(name) in self._whole

    def alike(self, name: str, *, cutoff: float = 0.6) -> tuple[str, ...]:
        """Ids of those whose id or name is spelt much like a text, the nearest first."""
        typed = _hyphened(name)
        near = [each for each in close_matches(typed, self._whole, cutoff=cutoff) if is_near(typed, each)]
        return tuple(dict.fromkeys(each for spelling in near for each in self._whole[spelling]))


def _has_words(spelling: str, typed: str) -> bool:
    return f"-{typed}" in spelling


def match_name(name: str, names: Mapping[str, Iterable[str]]) -> IdMatch:
    """Find an id as `match_id` does, else by what people read instead of it; `names` has what each id is called."""
    return NameTable(names).match(name)


def suggest(word: str, among: Iterable[str]) -> str | None:
    """The id, key or value that was probably meant; case and accents do not count.

    It is the only one that begins so; else the one most alike; else the only one that the word begins with.
    """
    known = tuple(dict.fromkeys(among))
    written = _plain_letters(word)
    if not written:
        return None
    begins = [one for one in known if one.startswith(written)]
    if len(begins) == 1:
        return begins[0]
    if alike := close_matches(written, known[:MAX_COMPARED], most=1, cutoff=SIMILAR_RATIO):
        return alike[0]
    shorter = [one for one in known if written.startswith(one)]
    return shorter[0] if len(shorter) == 1 else None


def near_words(word: str, among: Iterable[str], most: int = 2) -> tuple[str, ...]:
    """The words that may have been meant by a misspelt one, the nearest first: of few letters, few may differ."""
    return tuple(each for each in close_matches(word, among, most=most, cutoff=0) if is_near(word, each))


def is_near(one: str, other: str) -> bool:
    """Whether a word may be a slip for another, or for its beginning: of every four letters one may be wrong.

    A letter may be missing, too many, another one, or swapped with the next. A longer form of the word is near, too.
    """
    if not SHORTEST_MISSPELT <= len(one) <= MAX_COMPARED_LENGTH or len(other) > MAX_COMPARED_LENGTH:
        return False
    if len(other) >= LETTERS_FOR_A_SLIP and one.startswith(other):
        return True
    # A word of few letters is near to the beginning of too many others.
    beginnings = (other, other[: len(one)]) if len(one) > LETTERS_FOR_A_SLIP else (other,)
    return any(_slips(one, each) <= max(1, max(len(one), len(each)) // LETTERS_FOR_A_SLIP) for each in beginnings)


def _slips(one: str, other: str) -> int:
    """How many letters must be put in, taken out, changed or swapped with the next to make one word of the other.

    The optimal string alignment distance, with the three last rows of its table.
    """
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, sign in enumerate(one, 1):
        now = [row]
        for place, its in enumerate(other, 1):
            slips = min(last[place] + 1, now[place - 1] + 1, last[place - 1] + (sign != its))
            if row > 1 and place > 1 and sign == other[place - 2] and one[row - 2] == its:
                slips = min(slips, before[place - 2] + 1)
            now.append(slips)
        before, last = last, now
    return last[-1]


def close_matches(text: str, among: Iterable[str], *, most: int = 3, cutoff: float = 0.6) -> tuple[str, ...]:
    """The texts most like one, best first. Long ones are not compared, for it takes time that grows with the square."""
    if len(text) > MAX_COMPARED_LENGTH:
        return ()
    short = [each for each in among if len(each) <= MAX_COMPARED_LENGTH]
    return tuple(difflib.get_close_matches(text, short, n=most, cutoff=cutoff))


def _shortened(slug: str, limit: int) -> str:
    return slug if len(slug) <= limit else slug[: limit + 1].rpartition("-")[0] or slug[:limit]


def _hyphened(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", _plain_letters(text)).strip("-")


def visible(text: str) -> str:
    """A name as it is seen: without invisible characters, and with plain letters and spaces for look-alikes."""
    seen = without_invisible(text)
    hidden = hidden_characters(seen)
    plain = (
        normal_form("NFKC", typed) if sign in hidden else sign for sign, typed in zip(seen, as_typed(seen), strict=True)
    )
    return " ".join(normal_form("NFC", "".join(plain)).split())


def folded(text: str) -> str:
    """A name as names are compared: without case, invisible characters, look-alikes and superfluous spaces."""
    plain = normal_form("NFKC", as_typed(without_invisible(text)))
    return " ".join(normal_form("NFC", plain.casefold()).split())


def _plain_letters(text: str) -> str:
    """Lower the case, spell out å, æ, ø and their like, and take the accents off the rest."""
    spelt_out = folded(text).translate(_SPELT_OUT)
    return "".join(char for char in normal_form("NFD", spelt_out) if not unicodedata.combining(char))


def same_name(one: str, other: str) -> bool:
    """Whether two full names are the same but for case, accents and superfluous spaces."""
    return _plain_letters(one) == _plain_letters(other)
