"""What sellers call their own work: told from its wording, in bokmål and English, only where it is nearly certain."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kjopsprosess.model.values import Language
from kjopsprosess.validation.steps import normalize_words

from . import selling_words as words_of

CUSTOMER_ACTIONS: dict[Language, dict[str, str]] = {
    Language.NB: {
        "first contact": "Beskrive problemet",
        "need": "Tallfeste behovet",
        "people": "Etablere kjøpsgruppe",
        "demo": "Teste mot kravene",
        "solution": "Sammenligne løsninger",
        "offer": "Be om tilbud med pris",
        "pilot": "Prøve mot kriterier",
        "answer": "Vurdere tilbudene",
        "terms": "Forhandle vilkår",
        "contract": "Gjennomgå avtalen",
        "order": "Signere og bestille",
    },
    Language.EN: {
        "first contact": "Describe the problem",
        "need": "Put figures on the need",
        "people": "Form a buying group",
        "demo": "Test against the needs",
        "solution": "Compare solutions",
        "offer": "Ask for a priced quote",
        "pilot": "Try against criteria",
        "answer": "Evaluate the bids",
        "terms": "Negotiate terms",
        "contract": "Review the contract",
        "order": "Sign and order",
    },
}
"""By subject: something a customer does, short enough for `short`."""

_IS = "(?:(?:er|ble|blitt|har blitt|is|was|has been|have been) )?"
_KIND = re.compile(r"<(\w+)>")


def _one_of(lines: str) -> str:
    """The alternatives of some lines, with every kind of word put in."""
    return _KIND.sub(
        lambda kind: _KINDS[kind[1]], f"(?:{'|'.join(line.strip() for line in lines.strip().splitlines())})"
    )


_KINDS = {"is": _IS, "end": words_of.KINDS["end"]}
_KINDS["a"] = f"(?:{_one_of(words_of.KINDS['adjectives'])} )*"
_KINDS["temperature"] = _one_of(words_of.TEMPERATURES)
for _name, _lines in {**words_of.KINDS, **words_of.KINDS_OF_DEEDS}.items():
    _KINDS.setdefault(_name, _one_of(_lines))

Patterns = list[tuple[str, re.Pattern[str]]]


def _patterns(rules: Mapping[str, str], end: str) -> Patterns:
    return [(subject, re.compile(rf"^(?:vi |we |å |to )?{_one_of(lines)}{end}")) for subject, lines in rules.items()]


_REPORTS = _patterns(words_of.REPORTS, "$")
_OURS = [*_patterns(words_of.WHOLE_NAMES, "$"), *_patterns(words_of.BEGINNINGS, r"(?:\b|(?<= ))")]
_NO_ACTS = _patterns(words_of.NO_ACTS, "$")
_THEIRS = re.compile(rf"\b{_one_of(words_of.THEIRS)}\b|^{_one_of(words_of.THEIR_BEGINNINGS)}\b")
_ABOUT_CUSTOMER = re.compile(rf"^{_KINDS['customer']} ")


def our_action_subject(name: str) -> str | None:
    """The subject, a key of `CUSTOMER_ACTIONS`, when what is named is nearly certain to be done by the seller."""
    words = normalize_words(name)
    if _THEIRS.search(words):
        return None
    if reported := _first(_REPORTS, words):
        return reported
    return None if _ABOUT_CUSTOMER.search(words) else _first(_OURS, words)


def non_action_subject(name: str) -> str | None:
    """The subject when what is named is a thing, an event or a state, and so nothing anybody does."""
    return _first(_NO_ACTS, normalize_words(name))


def reports_our_action(proof: str) -> bool:
    """Whether a sentence, such as `Tilbudet er sendt`, says only that something of ours has happened."""
    return _first(_REPORTS, normalize_words(proof)) is not None


def _first(patterns: Patterns, words: str) -> str | None:
    return next((subject for subject, pattern in patterns if pattern.search(words)), None)
