"""Checks the wording of steps: seller's actions, proof nobody can see, commitments of nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kjopsprosess.features.check.selling.judge import NameSubject, read_name
from kjopsprosess.features.check.selling.proof import somebody_there_acts, whose_proof
from kjopsprosess.features.check.selling.remedies import instead_of
from kjopsprosess.features.check.selling.rule import Whose
from kjopsprosess.model.findings import Finding, KeyPath
from kjopsprosess.model.process import Process, Step
from kjopsprosess.model.values import Language
from kjopsprosess.validation.steps import current_steps, normalize_words, warning

from .structure import DECIDING_PARTS

_WRITTEN = re.compile(
    r"\b(?:skrift|skrev|signer|undertegn|underskr|referat|møtereferat|protokoll|dokument|rapport|notat|faktura|ordre"
    r"|innkjøpsordre|bestilling|vedtak|vedtatt|liste|kortliste|innkall|invit|betal|plan|skjema|logg|mandat"
    r"|written|writing|wrote|sign(?:s|ed|ature)\b|minute[sd]\b|document|report|notes?\b|invoice|order(?:s|ed)?\b"
    r"|resolution|list|shortlist|paid|e ?mail|e post|epost|form\b|recorded)"
)
"""Words for something written, with which a proof rests on more than a feeling."""

_WHAT_WE_SENT = re.compile(
    r"\b(?:vi|we)(?: har| have)? \w+|\b(?:vårt|våre?|our) \w+|\b(?:tilbudet|the proposal|presentasjonen)\b"
)

_FEELING = re.compile(
    r"\b(?:(?:er|virker|føler seg|føles|are|is|seems?|feels?|looks?|remains?|very|svært|veldig|høyst|stadig|and|og)"
    r" (?P<state>positive?t?|interesserte?|interested|fornøyde?|happy|begeistre[td]e?|excited|entusiastiske?"
    r"|enthusiastic"
    r"|engasjerte?|engaged|trygge?|comfortable|confident|komfortable?|overbevis(?:t|te)|convinced|keen|warm|varm"
    r"|lovende|promising|motiverte?|motivated|satisfied|impressed|imponerte?|på lag|nysgjerrige?|curious|sold|solgt)"
    r"|(?P<act>føler|feels?|believes?|likes?|liker|har tro|har tillit|trusts?|understands?|forstår|skjønner|ser verdien"
    r"|sees? (?:the )?value|viser interesse|har vist interesse|shows? interest|has shown interest|ønsker å|wants? to"
    r"|vil gjerne|would like to|har lyst)"
    r"|(?P<noun>god (?:dialog|tone|stemning|kjemi|følelse|relasjon)|good (?:dialog|dialogue|meeting|rapport|chemistry"
    r"|feeling|conversation|relationship)|godt møte|god samtale|positive? (?:holdning|signaler|feedback|tilbakemelding"
    r"|signals?|response|attitude)|verbal(?:ly)? (?:yes|agreement|commitment|ok|approval|agreed|committed|approved)"
    r"|muntlig (?:ja|aksept|enighet|avtale|bekreftelse|godkjenning|enig|enige)|champion confirms?|buy in|bought in"
    r"|stor interesse|strong interest|interesse for løsningen))\b"
    r"|^(?P<alone>positive?|interested|interesserte?|interesse|interest|excited|happy|fornøyd|kjøpeklar|ready to buy"
    r"|enthusiastic|convinced|overbevist)$"
)

_WHO = (
    r"(?:steget|dette|det|alt|behovet|problemet|kunden|de|alle|alle parter|saken|partene|kravene|prosjektet|verdien"
    r"|budsjettet|begge|begge parter|fasen|oppgaven|the step|step|this|it|everything|all|everyone|all parties"
    r"|the need|need|needs|the problem|problem|the customer|customer|they|the requirements|requirements|the project"
    r"|the value|value|the budget|budget|the phase|the task|both|both parties|stakeholders|all stakeholders)"
)
_IS = (
    r"(?: (?:er|blir|har blitt|is|are|has been|have been|have|has|been))?"
    r"(?: (?:nå|helt|godt|klart|now|fully|all|well|been))*"
)
_DONE = (
    r"(?:ferdige?|klart?|klare|klare? (?:for|til) .*|avklart|forstått|enige?|ok|okay|greit|på plass|gjort|fullført"
    r"|kjent|forankret|bevisste?|relevant|identifisert|avdekket|modne?|modent|kvalifisert|done|completed?|finished|ready"
    r"|ready (?:to|for) .*|clear|clarified|understood|known|aligned|aware(?: of .*)?|agreed?|agree|in place|identified"
    r"|qualified|relevant|committed|on board|mature)"
)
_NOTHING_TO_SEE = re.compile(
    rf"(?:{_WHO}{_IS} )?{_DONE}|alignment|enighet|agreement|consensus|konsensus|forståelse|understanding"
    r"|tbd|todo|na|n a|ingen|none|ukjent|unknown|yes|ja|x+|"
)


def feeling_in(proof: str) -> str | None:
    """The word for a feeling or an oral yes, when the proof names nothing that can be seen; else None."""
    words = normalize_words(proof)
    found = _FEELING.search(words)
    # What we sent is written, too, and shows nothing of the customer's.
    if not found or _WRITTEN.search(_WHAT_WE_SENT.sub(" ", words.replace(found[0], " "))):
        return None
    return next(word for word in (*found.groupdict().values(), found[0]) if word)


def says_only_done(proof: str) -> bool:
    """Whether a proof only says that something is done, and not what shows it."""
    return _NOTHING_TO_SEE.fullmatch(normalize_words(proof)) is not None


LEAST_STEM = 4
"""The least letters of a role's word that identify it, whatever its ending."""

_SOMEBODY_THERE = re.compile(
    r"\b(?:kunde\w*|oppdragsgiver\w*|de|dem|deres|den som|dem som|de som|noen|styre\w*|ledelse\w*"
    r"|\w*ledere?n?|\w*gruppen?"
    r"|begge|alle|hver|customers?|client|authorit(?:y|ies)|they|them|their|somebody|someone|whoever|the one who"
    r"|those who|board|management"
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


def _name(step: Step, where: KeyPath, language: Language) -> Iterator[Finding]:
    """The name, and the short one only where the name is well."""
    for key, name in (("name", step.name), ("short", step.short)):
        if name is None:
            continue
        at, named = (*where, key), _read_together(step, name, language)
        if named in {NameSubject.ACT, NameSubject.OPEN}:
            continue
        instead = instead_of(name, language, step.kind)
        if named is NameSubject.ENDING:
            yield warning("ending-as-step", at, {"step": step.id})
        elif named is NameSubject.OURS:
            yield warning("our-action-as-step", at, {"step": step.id, "instead": instead})
        else:
            yield warning("step-not-an-act", at, {"step": step.id, "instead": instead})
        return


def _read_together(step: Step, name: str, language: Language) -> NameSubject:
    """Whose action a step is, by its name and the rest of the step.

    A name that either side can act on is ours when the proof tells of us, or when it is one of our actions. A step with
    a seller's name is the customer's when somebody there acts and has a say; then only the name is wrong.
    """
    named = read_name(name, language)
    if named is NameSubject.OPEN:
        tasks = {normalize_words(action.do) for action in step.seller_actions}
        ours = whose_proof(step.done_when) is Whose.OURS or normalize_words(name) in tasks
        return NameSubject.OURS if ours else named
    if named is NameSubject.OURS and somebody_there_acts(step.done_when):
        return NameSubject.NO_ACT if any(each.part in DECIDING_PARTS for each in step.who) else named
    return named


def _proof(step: Step, where: KeyPath) -> Iterator[Finding]:
    at, proof = (*where, "done_when"), step.done_when
    facts = {"step": step.id}
    if feeling := feeling_in(proof):
        yield warning("feeling-as-proof", at, {**facts, "word": feeling})
    elif says_only_done(proof):
        yield warning("not-observable", at, facts)
    elif whose_proof(proof) is Whose.OURS:
        yield warning("our-action-as-proof", at, facts)
    elif normalize_words(proof) == normalize_words(step.name):
        yield warning("not-observable", at, facts)


def _commitments(process: Process, step: Step, where: KeyPath) -> Iterator[Finding]:
    for key, commitment in (("best", step.commitment.best), ("least", step.commitment.least)):
        if commitment is not None:
            words = normalize_words(commitment)
            named = _SOMEBODY_THERE.search(words) or _names_a_role(process, words)
            if _OUR_DOING.search(words) or not named:
                yield warning("commitment-without-person", (*where, "commitment", key), {"step": step.id})


def _names_a_role(process: Process, words: str) -> bool:
    """Whether a word of a role's name begins some word of the text: `Innkjøper` in `innkjøperen`, `innkjøp`."""
    said = words.split()
    for role in process.roles:
        for word in normalize_words(role.name).split():
            stem = word[: max(LEAST_STEM, len(word) - 2)]
            if any(each == word or (len(word) >= LEAST_STEM and each.startswith(stem)) for each in said):
                return True
    return False
