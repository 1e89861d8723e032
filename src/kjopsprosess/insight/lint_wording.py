"""Wording of a process that an expert stops at: steps that are ours, proof nobody can see, commitments of nobody's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .current_steps import current_steps, plain_words, warning
from .evidence import feeling_in, is_our_doing, shows_nothing
from .selling import INSTEAD, no_act, our_act, reports_our_act

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kjopsprosess.model.findings import Finding, Where
    from kjopsprosess.model.process import Process, Step
    from kjopsprosess.model.values import Language

LEAST_STEM = 4
"""Letters of a role's word by which it is known again, whatever its ending."""

_SOMEBODY_THERE = re.compile(
    r"\b(?:kunde\w*|oppdragsgiver\w*|de|dem|deres|den som|dem som|de som|noen|styre\w*|ledelse\w*"
    r"|\w*ledere?n?|\w*gruppen?"
    r"|begge|alle|hver|customers?|client|they|them|their|somebody|someone|whoever|the one who|those who|board"
    r"|management"
    r"|committee|signatory|both|everyone|each|hvem|who|one of)\b"
)
_OUR_DOING = re.compile(
    r"^(?:vi|we)\b(?! og| and)"
    r"|^(?:sende|sender|booke|book|ringe|call|få|get|be om|ask for|møte|meet|vise|show|presentere|present|schedule"
    r"|arrange"
    r"|planlegge|følge opp|follow up|holde|hold|send|demonstrere|demonstrate|close|lukke|sette opp|set up)\b"
    r"|^(?:avtale|agree on|agree|another|et nytt|nytt|a new|next|neste) (?:nytt |ny |neste |et |en |a |new |next )?"
    r"(?:møte|samtale|tid|demo|meeting|call|demo|time|date|step)\b"
)


def lint_wording(process: Process) -> Iterator[Finding]:
    """Names, proofs and commitments, step by step."""
    for place, step in current_steps(process):
        where = ("steps", place)
        yield from _name(step, where, process.language)
        yield from _proof(step, where)
        yield from _commitments(process, step, where)


def _name(step: Step, where: Where, language: Language) -> Iterator[Finding]:
    """The name, and the short one only where the name is well."""
    for key, name in (("name", step.name), ("short", step.short or "")):
        at, instead = (*where, key), INSTEAD[language]
        if subject := our_act(name):
            yield warning("our-action-as-step", at, {"step": step.id, "instead": instead[subject]})
            return
        if subject := no_act(name):
            yield warning("step-not-an-act", at, {"step": step.id, "instead": instead[subject]})
            return


def _proof(step: Step, where: Where) -> Iterator[Finding]:
    at, proof = (*where, "done_when"), step.done_when
    facts = {"step": step.id}
    if is_our_doing(proof) or reports_our_act(proof):
        yield warning("our-action-as-proof", at, facts)
    elif feeling := feeling_in(proof):
        yield warning("feeling-as-proof", at, {**facts, "word": feeling})
    elif shows_nothing(proof, step.name):
        yield warning("not-observable", at, facts)


def _commitments(process: Process, step: Step, where: Where) -> Iterator[Finding]:
    for key, commitment in (("best", step.commitment.best), ("least", step.commitment.least)):
        if commitment is not None:
            words = plain_words(commitment)
            named = _SOMEBODY_THERE.search(words) or _names_a_role(process, words)
            if _OUR_DOING.search(words) or not named:
                yield warning("commitment-without-person", (*where, "commitment", key), {"step": step.id})


def _names_a_role(process: Process, words: str) -> bool:
    """Whether a word of a role's name begins some word of the text: `Innkjøper` in `innkjøperen`, `innkjøp`."""
    said = words.split()
    for role in process.roles:
        for word in plain_words(role.name).split():
            stem = word[: max(LEAST_STEM, len(word) - 2)]
            if any(each == word or (len(word) >= LEAST_STEM and each.startswith(stem)) for each in said):
                return True
    return False
