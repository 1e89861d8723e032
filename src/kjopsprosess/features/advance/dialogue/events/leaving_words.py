"""A sentence that tells that somebody leaves: who, on which day, and who takes over. Nothing is looked up."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from kjopsprosess.app.typed.grammar import AND_WORDS, MAX_NAME_WORDS, looks_like_name
from kjopsprosess.deal_state.names import folded
from kjopsprosess.messages.typed_dates.reading import MAX_DAY_IN_WORDS_LENGTH, is_day
from kjopsprosess.messages.typed_leaving import (
    CONDITIONS,
    FROM_A_DAY,
    LEAVING,
    LOOSE_TIMES,
    NOBODYS_NAME,
    THEY_WHO,
    UNTIL_A_DAY,
    WHAT_ENDS,
    WHAT_IS_LEFT,
)
from kjopsprosess.messages.typed_values import NEGATIONS, PRONOUNS

MAX_PHRASE_WORDS = max(len(each.split()) for each in LEAVING)
MAX_SENTENCE_LENGTH = 40
"""Words of a sentence that is looked at."""
LEAVES, LEFT, LAST_DAY, TAKES_OVER, REPLACED_BY = "leaves", "left", "last_day", "takes_over", "replaced_by"

IsKnown = Callable[[str], bool]
"""Whether words mean somebody in the deal, or may mean several."""


class Leaving(NamedTuple):
    """What a sentence says of somebody who leaves."""

    who: str
    """As typed."""
    known: bool
    """Whether that is somebody in the deal."""
    gone: bool
    """Whether they have left already."""
    day: str = ""
    """As typed; empty where none was told."""
    new: str = ""
    """Who takes over, as typed, with what they do."""
    whole: bool = True
    """Whether nothing else was told."""


class _Verb(NamedTuple):
    kind: str
    start: int
    end: int


def read_leaving(text: str, is_known: IsKnown) -> Leaving | None:
    """What is told of somebody who leaves: "Dan leaves on 31 December, Nora Vance takes over". None for other words.

    Nor is it told where it is denied, asked, or on a condition. Only somebody known, or words with capitals that may be
    a name, can leave; who takes over may be anybody.
    """
    words = _together(_parts(text))
    verbs = [*_verbs(words)] if len(words) <= MAX_SENTENCE_LENGTH and not text.rstrip().endswith("?") else []
    outside = [word for place, word in enumerate(words) if not any(each.start <= place < each.end for each in verbs)]
    if not verbs or any(_plain(word) in NEGATIONS for word in outside):
        return None
    leaves = next((each for each in verbs if each.kind in (LEAVES, LEFT, LAST_DAY)), None)
    over = next((each for each in verbs if each != leaves and each.kind not in (LEAVES, LEFT, LAST_DAY)), None)
    if leaves is None:
        return _replaced(words, over, is_known) if over else None
    before = words[: leaves.start]
    after = words[leaves.end : over.start if over and over.start > leaves.start else len(words)]
    new, whole, day_of_new = "", True, ""
    if over and over.start > leaves.start:
        tail = words[over.end :]
        if over.kind == TAKES_OVER:
            after, named = _split_off_name(after)
            title, tail = _title_behind(tail)
            new = f"{' '.join(named).rstrip(',')}, {title}" if title else " ".join(named)
            _, day_of_new, rest = _day_behind(_without(tail, FROM_A_DAY | THEY_WHO), is_known)
            whole = not rest
        else:
            after = _without_end(after, THEY_WHO)
            new, day_of_new, rest = _name_and_day(tail)
            whole = not rest
    elif over:
        new, before = _new_before(words, over, before, is_known)
    told = _who_leaves(before, after, leaves.kind, is_known)
    if told is None:
        return None
    good = _is_new(new, is_known)
    day = told.day or day_of_new
    lost = bool(new and not good) or bool(told.day and day_of_new)
    return told._replace(day=day, new=new if good else "", whole=told.whole and whole and not lost)


def _parts(text: str) -> list[str]:
    """The words, with a comma where a sentence ends within them."""
    words = text.rstrip(" .").replace(";", ",").split()
    for place, word in enumerate(words[:-1]):
        if word.endswith(".") and word[0].isalpha() and words[place + 1][0].isupper():
            words[place] = f"{word[:-1]},"
    return words


def _together(words: list[str]) -> list[str]:
    """The words with «tar Nora Vance over» as «Nora Vance tar over»."""
    for place, word in enumerate(words):
        ends = range(place + 2, min(place + 2 + MAX_NAME_WORDS, len(words)))
        end = next((each for each in ends if _plain(words[each]) == "over"), None) if _plain(word) == "tar" else None
        if end:
            return [*words[:place], *words[place + 1 : end], word, *words[end:]]
    return words


def _verbs(words: Sequence[str]) -> Iterator[_Verb]:
    place = 0
    while place < len(words):
        for count in range(min(MAX_PHRASE_WORDS, len(words) - place), 0, -1):
            kind = LEAVING.get(" ".join(map(_plain, words[place : place + count])))
            if kind:
                yield _Verb(kind, place, place + count)
                place += count
                break
        else:
            place += 1


def _plain(word: str) -> str:
    return folded(word).strip(".,;:!")


def _who_leaves(before: Sequence[str], after: Sequence[str], kind: str, is_known: IsKnown) -> Leaving | None:
    """Who leaves and when, by the words before and after the verb."""
    who, extra, known = _subject(before, is_known)
    if not who and (not before or is_day(" ".join(before))):  # «31. desember slutter Dan»
        who, behind = _known_at_start(after, is_known)
        known = bool(who)
        if not known and before:
            who, behind = _may_be_a_name(" ".join(after).rstrip(".,")), []
        after, extra = [*before, *(behind if who else after)], []
    if not who or any(_plain(word) in CONDITIONS for word in extra):
        return None
    typed_day = " ".join(extra).rstrip(",")
    first_day = typed_day if typed_day and is_day(typed_day) else ""
    told, day, rest = _day_behind(after, is_known)
    if not told or (kind == LAST_DAY and not day):
        return None
    extra = [] if first_day else extra
    return Leaving(who, known, kind == LEFT, day or first_day, whole=not rest and not extra)


def _subject(words: Sequence[str], is_known: IsKnown) -> tuple[str, list[str], bool]:
    """Who stands at the end of some words, what stands before that, and whether it is somebody in the deal."""
    plain = " ".join(words).partition("(")[0].rstrip(" ,").split()
    for first in range(max(len(plain) - MAX_NAME_WORDS, 0), len(plain)):
        for name in _without_genitive(" ".join(plain[first:])):
            if is_known(name):
                return name, [each for each in plain[:first] if _plain(each) not in PRONOUNS], True
    return _may_be_a_name(" ".join(plain)), [], False


def _may_be_a_name(text: str) -> str:
    """A name of nobody known, as words with capitals; empty where they are a pronoun, or what can only come to an end.

    Whether a person is meant is asked.
    """
    words = text.split()
    if not 1 <= len(words) <= MAX_NAME_WORDS or not all(each[0].isupper() for each in words):
        return ""
    if len(words) == 1 and (folded(text) in PRONOUNS | THEY_WHO | NOBODYS_NAME or folded(text).endswith(WHAT_ENDS)):
        return ""
    return name if looks_like_name(name := _without_genitive(text)[-1]) else ""


def _without_genitive(name: str) -> list[str]:
    """A name, and what it is where its last letters are a genitive."""
    endings = [each for each in ("'s", "’s", "s", "'", "’") if name.endswith(each)]
    return [name, *(name.removesuffix(each) for each in endings)]


def _known_at_start(words: Sequence[str], is_known: IsKnown) -> tuple[str, list[str]]:
    for count in range(min(len(words), MAX_NAME_WORDS), 0, -1):
        name = " ".join(words[:count]).rstrip(",.")
        if is_known(name):
            return name, [*words[count:]]
    return "", [*words]


def _day_behind(words: Sequence[str], is_known: IsKnown) -> tuple[bool, str, list[str]]:
    """Whether words behind a verb fit one of leaving, the day among them, and what else stands there."""
    _, words = _known_at_start(words, is_known)
    start = 0
    while start < len(words):
        for count in range(min(MAX_DAY_IN_WORDS_LENGTH, len(words) - start), 0, -1):
            typed = " ".join(words[start : start + count]).rstrip(",;")
            if is_day(typed) and not typed.isdecimal():
                return True, typed, _without(words[start + count :], AND_WORDS)
        if _plain(words[start]) not in WHAT_IS_LEFT | FROM_A_DAY:
            break
        start += 1
    start = next((place for place, word in enumerate(words) if _plain(word) not in WHAT_IS_LEFT), len(words))
    rest = _without(words[start:], AND_WORDS)
    behind_comma = start > 0 and words[start - 1].endswith(",")
    return not rest or behind_comma or _plain(rest[0]) in LOOSE_TIMES, "", rest


def _split_off_name(words: Sequence[str]) -> tuple[list[str], list[str]]:
    """What belongs to who leaves, and the name before "takes over": behind a comma, a word for "and", or the day."""
    for place, word in enumerate(words):
        if word.endswith(",") or (place and _plain(word) in AND_WORDS):
            behind = words[place + 1 :]
            mine = words[: place + 1] if word.endswith(",") else words[:place]
            return [*mine], _without(behind, {*AND_WORDS, "but", "men", "then", "da", "so", "så"})
    if words and _plain(words[0]) in AND_WORDS:
        return [], _without(words, AND_WORDS)
    for place in range(len(words), 0, -1):
        if is_day(" ".join(words[:place])):
            return [*words[:place]], [*words[place:]]
    return ([], [*words]) if words and words[0][0].isupper() else ([*words], [])


def _name_and_day(words: Sequence[str]) -> tuple[str, str, list[str]]:
    """The name at the beginning, the day behind it, and what else stands there."""
    end = next((place for place, word in enumerate(words) if _plain(word) in FROM_A_DAY | LOOSE_TIMES), len(words))
    name = " ".join(words[:end]).rstrip(",.")
    _, day, rest = _day_behind(words[end:], lambda _: False)
    return name, day, rest


def _title_behind(words: Sequence[str]) -> tuple[str, list[str]]:
    """What somebody takes over as, and what stands behind it: "takes over as head of finance from 2 January"."""
    if not words or _plain(words[0]) not in ("as", "som"):
        return "", [*words]
    ends = (n for n, each in enumerate(words, 1) if each.endswith(",") or (n > 1 and _plain(each) in UNTIL_A_DAY))
    end = next(ends, len(words))
    end -= _plain(words[end - 1]) in UNTIL_A_DAY
    title = " ".join(words[1:end]).rstrip(" ,.")
    return (title, [*words[end:]]) if title and _plain(title.split()[0]) not in FROM_A_DAY else ("", [*words])


def _new_before(words: Sequence[str], over: _Verb, before: Sequence[str], is_known: IsKnown) -> tuple[str, list[str]]:
    """Who takes over and who leaves, of "Nora takes over from Dan, who leaves"."""
    between = _without_end(_without(before[over.end :], FROM_A_DAY), THEY_WHO | CONDITIONS)
    if over.kind == TAKES_OVER:
        return " ".join(words[: over.start]), between
    name, rest = _known_at_start(words[: over.start], is_known)
    return " ".join(between).rstrip(","), name.split() or rest


def _replaced(words: Sequence[str], over: _Verb, is_known: IsKnown) -> Leaving | None:
    """Of somebody in the deal who is replaced: "Nora replaces Dan from 1 January", "Dan is replaced by Nora"."""
    before, after = words[: over.start], words[over.end :]
    if over.kind == TAKES_OVER:
        who, rest = _known_at_start(_without(after, FROM_A_DAY - {"with"}), is_known)
        _, day, rest = _day_behind(rest, lambda _: False)
        new = " ".join(before)
    else:
        who, extra, known = _subject(before, is_known)
        new, day, rest = _name_and_day(after)
        who, rest = (who if known else ""), [*extra, *rest]
    if not (who and _is_new(new, is_known)) or any(_plain(word) in CONDITIONS for word in new.split()):
        return None
    return Leaving(who, known=True, gone=False, day=day, new=new.strip(" ,"), whole=not rest)


def _is_new(name: str, is_known: IsKnown) -> bool:
    """Whether words can be the name of who takes over."""
    plain = name.partition("(")[0].partition(",")[0].strip()
    is_name = (
        bool(plain)
        and plain[0].isupper()
        and looks_like_name(plain)
        and folded(plain).partition(" ")[0] not in PRONOUNS
    )
    return bool(plain) and (is_known(plain) or is_name)


def _without(words: Sequence[str], left_out: frozenset[str] | set[str] | Sequence[str]) -> list[str]:
    """Some words without those at the beginning that are to be left out."""
    start = next((place for place, word in enumerate(words) if _plain(word) not in left_out), len(words))
    return [*words[start:]]


def _without_end(words: Sequence[str], left_out: frozenset[str]) -> list[str]:
    end = len(words)
    while end and _plain(words[end - 1]) in left_out:
        end -= 1
    return [*words[:end]]
