"""Words in or around a quote that turn what it says: not, if, perhaps, and somebody else as the one who does it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from kjopsprosess.features.advance.draft.items import DraftItem
from kjopsprosess.model.deal import Done, Promise, Skipped
from kjopsprosess.model.told import Heard

from .transcript import Passage, words_of

WORDS_AROUND = 12
"""Words before and after a quote, in its sentence, that may turn what it says."""
WORDS_BEHIND = 3
"""Words behind a quote, in its clause, of which a “not” belongs to it: «det rekker vi ikke»."""
FIRST_WORDS = 4
"""Words of a quote among which “will” makes something a thing to come."""
NEGATIONS = frozenset({"ikke", "ikkje", "aldri", "neppe", "not", "never", "cannot", "hardly"})
NOBODY = frozenset(("ingen", "ingenting", "intet", "nobody", "none", "nothing", "nekter", "refuse", "refuses"))
"""Words that deny before a quote, or in one that tells of an act; «ingen får bestille» alone is a fact."""
HEDGES = frozenset(
    (
        *("kanskje", "muligens", "trolig", "antakelig", "antagelig", "sannsynligvis", "forhåpentligvis", "usikker"),
        *("håper", "prøver", "prøve", "forsøker", "forsøke", "bør", "burde", "kunne", "skulle", "ville", "nesten"),
        *("tror", "tviler", "vurderer", "vurdere", "ønsker", "satser", "planlegger", "planla", "regner"),
        *("maybe", "perhaps", "possibly", "probably", "likely", "unlikely", "hopefully", "unsure", "almost", "nearly"),
        *("might", "hope", "try", "trying", "should", "could", "would", "supposed", "wish", "guess", "think"),
        *("thinking", "doubt", "expect", "consider", "considering", "intend"),
    )
)
"""Words that make a promise or a step done uncertain."""
HEDGING_PAIRS = frozenset(
    (
        *(("plan", "to"), ("planned", "to"), ("planning", "to"), ("aim", "to"), ("want", "to")),
        *(("vil", "gjerne"), ("har", "lyst")),
    )
)
PARTLY = frozenset({"halve", "halvparten", "halvveis", "delvis", "partly", "partially", "halfway"})
PLANNED = frozenset({"planlagt", "planned", "scheduled"})
AS = frozenset({"som", "as"})
"""A step is not done that is only planned, but one is that was done «som planlagt»."""
PARTLY_PAIRS = frozenset((("half", "of"), ("half", "the"), ("half", "done")))
"""Words by which a step is not done as a whole."""
UNREAL = frozenset({"would", "could", "might", "ville", "hadde", "kunne", "skulle"})
"""Words right behind a quote by which it is not so: «en million euro hadde vært fint»."""
FORMERLY = frozenset({"tidligere", "formerly", "previously"})
BEFORE_THAT = frozenset(
    {"gikk", "var", "hadde", "måtte", "brukte", "tok", "kunne", "pleide", "kjøpte", "skulle", "gjorde"}
)
"""Words before which «før» means in former days."""
PAST = frozenset(
    (
        *("har", "hadde", "ble", "blei", "er", "var", "fikk", "tok", "gikk", "ga", "skrev", "holdt", "la", "gjorde"),
        *("have", "has", "had", "was", "were", "is", "are", "been", "did", "sent", "met", "ran", "held", "got", "made"),
        *("gave", "chose", "took", "wrote", "built", "went"),
    )
)
PAST_ENDINGS = ("ed", "te", "de", "dde", "et", "'ve", "'s", "'re")
"""Words, and the endings of words, that may tell of what has been."""
REPORTED = frozenset(("ifølge", "according", "visstnok", "apparently", "supposedly", "allegedly"))
"""Words by which somebody tells what another says."""
TELLING = frozenset(
    (
        *("fikk", "hørte", "sa", "ba", "glemte", "alltid", "pleier", "vanligvis", "normalt"),
        *("heard", "said", "told", "asked", "forgot", "always", "usually", "normally"),
    )
)
"""Words by which somebody tells of something that was, or always is, rather than promises it."""
TELLING_PAIRS = frozenset(
    (
        *(("jeg", "vet"), ("vi", "vet"), ("om", "at"), ("ser", "at"), ("sikker", "på"), ("jeg", "forstår")),
        *(("i", "know"), ("we", "know"), ("agreed", "that"), ("see", "that"), ("i'm", "sure"), ("i", "understand")),
    )
)
CONDITIONS = frozenset(
    ("hvis", "dersom", "såfremt", "if", "unless", "forutsatt", "provided", "providing", "assuming", "depending")
)
CONDITIONAL_PAIRS = frozenset(
    (("med", "mindre"), ("så", "lenge"), ("så", "snart"), ("as", "long"), ("as", "soon"), ("subject", "to"))
)
WHEN = frozenset({"når", "when", "once"})
"""Words that let a promise wait for something else."""
COMING = frozenset({"skal", "vil", "kommer", "blir", "bli", "will", "shall", "going"})
"""Words that make a step one to come."""
LETTERS_ALIKE = 4
TURNING = frozenset((*NEGATIONS, *NOBODY, *CONDITIONS, *UNREAL, "no", "without", "uten", "nei"))
"""Words that turn a statement round, or take it out of the world."""
WE = frozenset({"jeg", "vi", "eg", "we"})
AND = frozenset({"og", "and"})
THEY = frozenset({"han", "hun", "ho", "dere", "du", "he", "she", "they", "you"})
YOU = frozenset({"dere", "du", "you"})
GETTING = frozenset({"får", "få", "har", "get", "have"})
AUXILIARY = frozenset({"skal", "vil", "kan", "må", "har", "er", "will", "shall", "can", "must", "has", "is"})
_NORWEGIAN = frozenset({"og", "er", "det", "på", "jeg", "å", "ikke", "innen", "skal", "av", "vi"})
"""Words by which «i» is known not to be the English "I"."""


def turned(item: DraftItem, passage: Passage) -> Iterator[tuple[str, str]]:
    """Each word that turns what an item makes of its quote, with the code of the reason."""
    acts = isinstance(item.told, Promise | Done)
    inside = [word.plain for word in words_of(passage.text)]
    clause = passage.before(clause=True)[-WORDS_AROUND:]
    before, after = passage.before()[-WORDS_AROUND:], passage.after[:WORDS_AROUND]
    close = [*clause, *inside] if acts else clause
    if not isinstance(item.told, Skipped):
        behind = [word for word in passage.rest_of_clause[:WORDS_BEHIND] if word in NEGATIONS]
        denied = (word for word in close if word in NEGATIONS or word in NOBODY or word.endswith("n't"))
        yield from (("negated", word) for word in (*denied, *behind))
    whole = acts or isinstance(item.told, Skipped) or _fixes_time(item)
    sentence = [*before, *inside, *after] if whole else [*before, *after]
    yield from (("conditional", word) for word in sentence if word in CONDITIONS)
    yield from (("conditional", word) for word in pairs_in(sentence, CONDITIONAL_PAIRS))
    if isinstance(item.told, Promise):
        yield from (("told-of", word) for word in close if word in TELLING)
        yield from (("told-of", word) for word in pairs_in(close, TELLING_PAIRS))
        waiting = [*before, *inside, *passage.rest_of_clause]
        yield from (("conditional", word) for word in waiting if word in WHEN)
    yield from (("hedged", word) for word in passage.rest_of_clause[:1] if word in UNREAL)
    if isinstance(item.told, Heard):
        yield from (("formerly", word) for word in _formerly(clause, inside))
    if not (acts or isinstance(item.told, Skipped)):
        return
    close = [*clause, *inside]
    yield from (("hedged", word) for word in close if word in HEDGES or word.endswith("'d"))
    yield from (("hedged", word) for word in pairs_in(close, HEDGING_PAIRS))
    yield from (("reported", word) for word in [*before, *inside] if word in REPORTED)
    if isinstance(item.told, Done):
        yield from (("partly", word) for word in close if word in PARTLY)
        yield from (("partly", word) for word in pairs_in(close, PARTLY_PAIRS))
        yield from (
            ("to-come", word) for before, word in pairwise(["", *close]) if word in PLANNED and before not in AS
        )
        begun = [*clause, *inside[:FIRST_WORDS]]
        yield from (("to-come", word) for word in begun if word in COMING or word.endswith("'ll"))


def _fixes_time(item: DraftItem) -> bool:
    """Whether an item states a day or a length of time, which would hold without the condition in its words."""
    return isinstance(item.told, Heard) and (item.day is not None or item.told.takes is not None)


def _formerly(clause: list[str], inside: list[str]) -> Iterator[str]:
    """Words before a quote by which it was so in former days."""
    yield from (word for word in clause if word in FORMERLY)
    yield from pairs_in(clause, frozenset((("used", "to"),)))
    if clause == ["før"] and inside[0] in BEFORE_THAT:
        yield "før"


def may_be_past(words: Iterable[str]) -> bool:
    """Whether any of these words may tell of what has been."""
    return any(word in PAST or word.endswith(PAST_ENDINGS) for word in words)


def unchecked(item: DraftItem, step_names: str = "") -> tuple[str, ...]:
    """Keys of an item that only somebody can judge.

    These are its facts; what it says, where a “not” or “if” got lost; and the step that is done, skipped or gone back
    to, where the words share none with its names.
    """
    if isinstance(item.told, Promise):
        return ()
    if not isinstance(item.told, Heard):
        return () if _begins(item.quote) & _begins(step_names) else ("step",)
    turns = _turns(item.quote) and not _turns(item.words)
    return (*(("says",) if turns else ()), *item.unchecked)


def _begins(text: str) -> frozenset[str]:
    """The first letters of each longer word, in which its forms are alike: «krav» of «kravene»."""
    return frozenset(word.plain[:LETTERS_ALIKE] for word in words_of(text) if len(word.plain) >= LETTERS_ALIKE)


def _turns(text: str) -> bool:
    words = [word.plain for word in words_of(text)]
    return any(word in TURNING or word.endswith("n't") for word in words) or any(pairs_in(words, CONDITIONAL_PAIRS))


def pairs_in(words: Sequence[str], pairs: frozenset[tuple[str, str]]) -> Iterator[str]:
    """Words that mean something only together."""
    yield from (" ".join(pair) for pair in pairwise(words) if pair in pairs)


def other_subject(passage: Passage, others: Iterable[str]) -> str | None:
    """Who else does what was said, as it stands there: not “I” or “we”. None when it is the speaker who does it.

    The first of “I”, “she” or a name in the words counts, else the last before them in the sentence. `others`: the
    names of other people, in lower case. An empty text where nobody is said to do it. What “you get” the speaker gives.
    """
    names = frozenset(others)
    english = passage.turn.vocabulary.isdisjoint(_NORWEGIAN)
    inside = [word.plain for word in words_of(passage.text)]
    for place, word in enumerate(inside):
        found = _subject(word, names, english=english)
        if found is None:
            continue
        gets = word.partition("'")[0] in YOU and not GETTING.isdisjoint(inside[place + 1 : place + 3])
        return None if found or gets or _is_with_me(inside, place, english=english) else word
    before = passage.before()
    beside = next((word for word in reversed(before) if word not in AUXILIARY), "")
    if beside in names:
        return beside
    for word in reversed(before):
        found = _subject(word, frozenset(), english=english)
        if found is not None:
            return None if found else word
    return ""


def _is_with_me(words: Sequence[str], place: int, *, english: bool) -> bool:
    """Whether a name stands together with the speaker: "Siv and I", "me and Siv"."""
    before, behind = words[max(0, place - 2) : place], words[place + 1 : place + 3]
    if len(before) > 1 and before[0] == "me" and before[1] in AND:
        return True
    return len(behind) > 1 and behind[0] in AND and bool(_subject(behind[1], frozenset(), english=english))


def _subject(word: str, names: frozenset[str], *, english: bool) -> bool | None:
    """Whether a word is “I” or “we”; False when it is another who does something, None when it is neither."""
    stem, mark, _ = word.partition("'")
    if stem in WE or (stem == "i" and (english or mark)):
        return True
    return False if stem in THEY or stem in names or word in names else None
