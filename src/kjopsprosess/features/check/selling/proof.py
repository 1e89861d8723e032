"""Whether a proof tells of the customer's act or of ours: who is the subject of its sentences, and what was done."""

from __future__ import annotations

from . import nouns
from .forms import Verb, WordSequence, begins_with, nouns_in, parts_of, verb_at
from .rule import BINDING, OUR, Whose, is_at_our_side, object_of, whose
from .tables import phrases

_HAS = frozenset({"has", "have", "har"})
_IS = phrases("is are was were er ble blir var been be being blitt")
_RECEIVED = phrases("received got mottatt fått invited invitert bedt asked mottar får receive get")
_SEEN_BY_US = frozenset({"reach", "qualify", "pursue", "sell", "give", "record"})
_BY_MOUTH = frozenset({"phone", "telefon", "telefonen", "verbally", "verbal", "muntlig"})
_JUDGED = frozenset({"evaluate", "compare", "test", "accept", "describe", "ask", "arrange"})
"""What a customer does with what we have shown."""
_SHOWN = frozenset({"offer", "show", "tender", "solution"})
_DONE_BY_US = frozenset({"give", "hold", "book", "pursue", "qualify"})
_OTHERS = nouns.THEM - {"customer"} | {"their_papers"}
_NOT_OURS = nouns.THEM | {"their_papers", "neutral", "commitment", "request"}
_HELD_BACK = frozenset({("back",), ("tilbake",), ("i",), ("until",), ("at",)})
"""What follows `held` where it is no meeting that was held."""
_GOT = frozenset({"got", "fikk", "fått", "mottatt", "received", "mottok", "gets", "får"})
_AFTER_REPORTS = frozenset({"twice", "inn", "ut", "over", "opp", "to", "back", "tilbake"})
_WITH = frozenset({"with", "med"})
_HANDED_OVER = frozenset({"offer", "show", "contract", "papers"})
_ARTICLES = frozenset({"the", "a", "an"})
_BY = frozenset({"by", "av"})
_NEED_OR_PEOPLE = frozenset({"customer", "relation", "need", "chance"})
_OURS_IN_ANY_STATE = frozenset({"sales", "show", "offer", "meeting", "contract", "papers", "chance"})


def whose_proof(proof: str) -> Whose:
    """The customer's when one of its sentences tells of an act of theirs; else ours when one tells of ours."""
    parts = parts_of(proof)
    told = [_sentence(words, first=place == 0) for place, words in enumerate(parts)]
    if Whose.THEIRS in told:
        return Whose.THEIRS
    return Whose.OURS if Whose.OURS in told else Whose.OPEN


def somebody_there_acts(proof: str) -> bool:
    """Whether somebody at the customer is the subject of a sentence and does something in it."""
    parts = parts_of(proof)
    return any(
        _by_subject(words, first=place == 0) is Whose.THEIRS and not begins_with(nouns.US, words)
        for place, words in enumerate(parts)
    )


def _sentence(words: WordSequence, *, first: bool) -> Whose:
    return _by_subject(words, first=first) or _passive(words)


def _by_subject(words: WordSequence, *, first: bool) -> Whose | None:
    """Whose the sentence is by its subject; None where the subject does nothing."""
    if words[0] in _ARTICLES and len(words) > 1:
        words = words[1:]
    if length := begins_with(nouns.US, words):
        return _of_us(words[length:])
    has = next((place for place, word in enumerate(words) if word in _HAS), None)
    if has is not None and (has or not first) and not _is_passive(words, has):
        return _active(words[:has], words[has + 1 :])
    somebody = next(nouns_in(words), None)
    if somebody is not None and somebody.kind in nouns.THEM and _is_only(words[: somebody.start], nouns.SMALL):
        return _acts(words[somebody.end :])
    return None


def _acts(after: WordSequence) -> Whose | None:
    """What somebody on the customer's side does, in the present or the past."""
    if after and after[0] in _GOT:
        return Whose.OURS if _our_offer(after[1:]) else Whose.THEIRS
    if verb_at(after, 0, ("finite",)) is not None:
        return Whose.THEIRS
    past = verb_at(after, 0, ("participle",))
    return Whose.THEIRS if past is not None and object_of(after[past.length :]) else None


def _of_us(rest: WordSequence) -> Whose:
    """We have done something, unless it is that we have got something, or have what is the customer's."""
    if _RECEIVED & {*rest[:3]}:
        a_meeting = any(noun.kind == "meeting" for noun in nouns_in(rest))
        return Whose.OURS if a_meeting or _BY_MOUTH & {*rest} else Whose.THEIRS
    if rest[:1] and rest[0] in _HAS and verb_at(rest, 1, ("participle",)) is None:
        kinds = [noun.kind for noun in nouns_in(rest)]
        return Whose.THEIRS if kinds[:1] in (["customer"], ["their_papers"]) else Whose.OURS
    return Whose.OURS


def _is_passive(words: WordSequence, has: int) -> bool:
    return any(word in _IS for word in words[has + 1 : has + 3])


def _is_only(words: WordSequence, listed: frozenset[str]) -> bool:
    return all(word in listed for word in words)


def _active(subject: WordSequence, rest: WordSequence) -> Whose:
    """Somebody has done something. What is ours does nothing; and having got our offer is no act."""
    kinds = {noun.kind for noun in nouns_in(subject)}
    if OUR & {*subject} or is_at_our_side(subject) or (kinds & _OURS_IN_ANY_STATE and not kinds & nouns.THEM):
        return Whose.OURS
    thing = next(nouns_in(rest), None)
    has_thing = thing is not None and thing.kind in _HANDED_OVER and _is_only(rest[: thing.start], _ARTICLES | OUR)
    if (has_thing or (rest and rest[0] in _GOT)) and _our_offer(rest):
        return Whose.OURS
    return Whose.THEIRS


def _our_offer(words: WordSequence) -> bool:
    """Whether what somebody got is ours: `our proposal`, `tilbudet`; three bids are what they collected."""
    for noun in nouns_in(words):
        if noun.kind in _HANDED_OVER:
            word = words[noun.end - 1]
            ours = noun.kind == "show" or bool(OUR & {*words}) or "tilsendt" in words
            return ours or "the" in words[: noun.start] or word.endswith(("et", "en"))
    return False


def _passive(words: WordSequence) -> Whose:
    """Something is done, and perhaps it is said by whom."""
    for place in range(len(words)):
        verb = verb_at(words, place, ("participle",))
        if verb is not None:
            side = _done(verb, words[:place], words[place + verb.length :])
            if side is not Whose.OPEN:
                return side
    kinds = {noun.kind for noun in nouns_in(words)}
    if kinds & {"offer", "show"} and _IS & {*words} and "their_papers" not in kinds:
        return Whose.OURS
    if kinds & _OTHERS and "sales" not in kinds:
        return Whose.OPEN
    in_a_state = kinds & _OURS_IN_ANY_STATE and any(
        begins_with(nouns.STATES, words[place:]) for place in range(len(words))
    )
    return Whose.OURS if kinds & {"sales", "chance"} or in_a_state else Whose.OPEN


def _done(verb: Verb, before: WordSequence, after: WordSequence) -> Whose:
    """Whose it is that something, which stands before the participle, is done."""
    agent = _agent(after)
    if agent is not None:
        return agent
    if any(noun.kind == "suppliers" for noun in nouns_in(after)):
        return Whose.THEIRS
    subject = tuple(word for word in before if word not in _IS | _HAS)
    meanings = {*verb.meanings}
    about = {noun.kind for noun in nouns_in(subject)}
    binding = bool(BINDING & meanings)
    by_mouth = bool(_BY_MOUTH & {*after}) or ("chance" in about and not binding)
    with_customer = _WITH & {*after} and any(noun.kind == "customer" for noun in nouns_in(after)) and about & _SHOWN
    with_us = (
        OUR & {*after} or (is_at_our_side(after) and "accept" not in meanings) or (OUR & {*subject} and not binding)
    )
    if (
        by_mouth
        or with_us
        or with_customer
        or _is_our_work(verb, subject, after)
        or (about & _NEED_OR_PEOPLE and _SEEN_BY_US & meanings)
    ):
        return Whose.OURS
    return Whose.THEIRS if binding or (_JUDGED & meanings and about & _SHOWN) else Whose.OPEN


def _is_our_work(verb: Verb, subject: WordSequence, after: WordSequence) -> bool:
    """Whether it is ours by what was done to what; what a seller does to a thing of nobody's is ours, too."""
    if whose(verb.meanings, (*subject, *after), told_by_us=True) is Whose.OURS:
        return True
    act = verb_at(subject, len(subject) - 1, ("noun",))
    if act is not None and whose(act.meanings, ()) is Whose.OURS:
        return True
    reported = not after or after[0] in nouns.PREPOSITIONS | nouns.SMALL | _AFTER_REPORTS or after[0].endswith("ly")
    nobodys = not {noun.kind for noun in nouns_in(subject)} & _NOT_OURS
    return bool(subject and reported and nobodys and _DONE_BY_US & {*verb.meanings}) and after[:1] not in _HELD_BACK


def _agent(after: WordSequence) -> Whose | None:
    """Who did it, where it is said: `signed by every department`, `besvart av oss`."""
    by = next((place for place, word in enumerate(after) if word in _BY), None)
    if by is None:
        return None
    named = after[by + 1 :]
    if begins_with(nouns.US, named) or named[:1] in {("us",), ("oss",)} or OUR & {*named}:
        return Whose.OURS
    kinds = {noun.kind for noun in nouns_in(named)}
    if "sales" in kinds:
        return Whose.OURS
    return Whose.THEIRS if kinds & nouns.THEM else None
