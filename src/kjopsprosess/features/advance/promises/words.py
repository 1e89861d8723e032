"""Words of promises and statements held against each other: the same but for endings and slips."""

from difflib import SequenceMatcher

from kjopsprosess.deal_state.names import folded

ALMOST_THE_SAME = 0.75
"""How alike (0 to 1) two words must be for one to be a slip for the other."""
MIN_WORD = 4
"""Letters of the shortest word that says something."""

_MIN_STEM = 3
"""Letters of the shortest word that may have an ending."""
MAX_ENDING = 4
"""Letters of the longest ending."""


def same_word(one: str, other: str) -> bool:
    """Whether two words are the same but for their endings, as `signs` and `sign`."""
    shorter, longer = sorted((len(one), len(other)))
    alike = shorter if shorter <= MIN_WORD else max(MIN_WORD, shorter - 2)
    return one[:alike] == other[:alike] and (longer - shorter <= MAX_ENDING if shorter >= _MIN_STEM else one == other)


def compound_of(name: str, compound: str) -> bool:
    """Whether a word begins or ends with another that tells what it is about: `budsjettsaken`, `årsbudsjettet`.

    Never one that is short, for it begins many others, nor one that is general: every purchase is a project.
    """
    stems = {name, *(name.removesuffix(ending) for ending in _DEFINITE if len(name) - len(ending) > _MIN_COMPOUNDED)}
    return any(
        len(stem) >= _MIN_COMPOUNDED
        and not stem.startswith(_GENERAL)
        and (
            (compound.startswith(stem) and len(compound) - len(stem) >= _MIN_STEM)
            or any(len(compound.removesuffix(each)) - len(stem) >= _MIN_STEM
                   and compound.removesuffix(each).endswith(stem) for each in _INFLECTED)
        )
        for stem in stems
    )  # fmt: skip


_MIN_COMPOUNDED = 5
"""Letters of the shortest word whose compounds are about it; one more where an ending was taken off."""
_DEFINITE = ("en", "et")
_INFLECTED = ("", "a", "en", "er", "et", "n", "r", "ene")
_GENERAL = (
    "arbeid", "bruker", "intern", "ekstern", "kunde", "leverand", "løsning", "møte", "person", "produkt", "prosjekt",
    "system", "tilbud", "order", "other", "price", "project", "product", "under",
)  # fmt: skip
"""What words begin with that tell no step from another in a compound."""


def words_of(text: str, *, shortest: int = 1) -> set[str]:
    """The words of a text that have so many letters, in lower case."""
    plain = "".join(sign if sign.isalnum() else " " for sign in folded(text))
    return {word for word in plain.split() if len(word) >= shortest}


def says_the_same(one: str, other: str) -> bool:
    """Whether two promises or statements say nearly the same: but for endings and slips, and with the same numbers."""
    if {word for word in words_of(one, shortest=1) ^ words_of(other, shortest=1) if word[0].isdigit()}:
        return False
    fewer, more = sorted((_telling_words(one), _telling_words(other)), key=len)
    return bool(fewer) and all(any(_nearly_same_word(word, each) for each in more) for word in fewer)


def _telling_words(text: str) -> set[str]:
    """The words of some length, if there are several; else all words."""
    long = words_of(text, shortest=MIN_WORD)
    return long if len(long) > 1 else words_of(text, shortest=1)


def _nearly_same_word(one: str, other: str) -> bool:
    return same_word(one, other) or SequenceMatcher(None, one, other, autojunk=False).ratio() >= ALMOST_THE_SAME
