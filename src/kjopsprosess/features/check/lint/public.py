"""Checks a process for public tenders: contact rules, standstill, and amounts with their date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kjopsprosess.model.findings import Finding
from kjopsprosess.model.process import Process, Step
from kjopsprosess.validation.steps import choice_step, current_steps, normalize_words, order_step, steps_before, warning

from .texts import process_texts

_NOTICES = (
    (re.compile(r"\b(?:kunngjøre|kunngjøring(?:en)?|utlyse|utlysning(?:en)?)\b"), re.compile("inngåel|tildeling")),
    (
        re.compile(
            r"\b(?:publish|issue|announce|post) (?:the |a )?(?:tender|contract|competition|procurement|public)?\b ?"
            r"(?:notice|tender|competition|invitation to tender)\b"
        ),
        re.compile("award"),
    ),
)
"""Words for the notice that begins a competition, and words that make it a notice of award."""
_PUBLIC = re.compile(
    r"\b(?:konkurransegrunnlag\w*|anbudskonkurranse\w*|kgv|doffin|konkurransegjennomføring\w*|karens\w*|vedståelses\w*"
    r"|offentlige? (?:anskaffelse|anbud)\w*|public tender\w*|public procurement|contract notice|standstill"
    r"|invitation to tender|contracting authority)\b"
)
_STANDSTILL = re.compile(r"\b(?:karens\w*|standstill|stand still)\b")
_AWARD = re.compile(r"\b(?:tildel\w*|award\w*)\b")
_SIGNS = re.compile(r"\b(?:sign\w*|inngå\w*|kontrakt\w*|avtale\w*|bestill\w*|contract\w*|order\w*|agreement)\b")
_PRIVATELY = re.compile(
    r"^(?:ringe|møte|besøke|treffe|invitere|lunsje?|ta en prat|ta kontakt|sjekke inn|purre|påvirke|lobbe"
    r"|holde kontakten"
    r"|call|phone|meet|visit|have lunch|lunch|take|invite|check in|chase|influence|lobby|text|keep in touch|sms)\b"
)
_AS_ASKED = re.compile(r"\b(?:innkalt|invitert|bedt|kgv|portal\w*|invited|asked|called in|tender tool)\b")
_THRESHOLD = re.compile(r"terskel|\bthreshold")
_FIGURES = re.compile(r"\d[\d\s.,]*")
_THOUSANDS = re.compile(r"\d{3}")
_UNIT = re.compile(r"mill|mrd|m\b|kr\b|nok\b|kroner", re.IGNORECASE)
_YEAR = re.compile(r"\b20\d\d\b")


def lint_public(process: Process) -> Iterator[Finding]:
    """Findings for rules that bind a public buyer. Fewer apply to a process without a notice."""
    yield from _contact_rules(process)
    yield from _private_talks(process)
    yield from _award(process)
    yield from _unmarked_standstill(process)
    for where, text in process_texts(process):
        if _THRESHOLD.search(text.lower()) and _has_amount(text) and not _YEAR.search(text):
            yield warning("threshold-without-date", where, {})


def _has_amount(text: str) -> bool:
    """Whether a text contains an amount: thousands, or a number with a unit."""
    return any(
        # From the second figure on: with the first before them, three make at least a thousand.
        _THOUSANDS.search(text, figures.start() + 1, figures.end()) or _UNIT.match(text, figures.end())
        for figures in _FIGURES.finditer(text)
    )


def _notice(process: Process) -> Step | None:
    return next((step for _, step in current_steps(process) if _is_notice(normalize_words(step.name))), None)


def _is_notice(name: str) -> bool:
    # To publish an award begins no competition: the word for a notice counts only behind that for an award.
    return any(notice.search(award.split(name)[-1]) for notice, award in _NOTICES)


def _contact_rules(process: Process) -> Iterator[Finding]:
    """From notice to award every step has a rule; a public process that has none at all is told once."""
    notice, before = _notice(process), steps_before(process)
    steps = [*current_steps(process)]
    if notice is None:
        public = any(_PUBLIC.search(normalize_words(text)) for _, text in process_texts(process))
        if public and not any(step.contact for _, step in steps) and not process.replaces:
            yield warning("contact-rule-missing", ("steps", steps[0][0], "name"), {"step": steps[0][1].id})
        return
    choice, order = choice_step(process), order_step(process)
    for place, step in steps:
        awarded = any(end is not None and end.id in before[step.id] for end in (choice, order))
        at_order = choice is None and step is order
        if notice.id in before[step.id] and not awarded and not at_order and step.contact is None:
            yield warning("contact-rule-missing", ("steps", place, "name"), {"step": step.id})


def _private_talks(process: Process) -> Iterator[Finding]:
    """Our own actions outside the tender tool while all contact must go through it."""
    for place, step in current_steps(process):
        if step.contact is None or not step.contact.portal_only:
            continue
        for index, action in enumerate(step.seller_actions):
            words = normalize_words(action.do)
            if _PRIVATELY.search(words) and not _AS_ASKED.search(words):
                facts = {"step": step.id, "action": action.id}
                yield warning("action-breaks-rule", ("steps", place, "seller_actions", index, "do"), facts)


def _unmarked_standstill(process: Process) -> Iterator[Finding]:
    """A step named standstill without `kind: standstill`: a choice that fell on another supplier would end the deal."""
    before, choice = steps_before(process), choice_step(process)
    for place, step in current_steps(process):
        named = step.kind is None and _STANDSTILL.search(normalize_words(step.name))
        if named and choice is not None and choice.id in before[step.id]:
            yield warning("standstill-not-marked", ("steps", place, "name"), {"step": step.id})


def _award(process: Process) -> Iterator[Finding]:
    """An award that is called the order, or a tender without a standstill."""
    notice, order = _notice(process), order_step(process)
    if order is None:
        return
    name, place = normalize_words(order.name), process.steps.index(order)
    if _AWARD.search(name) and not _SIGNS.search(name):
        yield warning("award-as-order", ("steps", place, "name"), {"step": order.id})
    elif notice is not None and not any(
        _STANDSTILL.search(normalize_words(text)) for _, text in process_texts(process)
    ):
        yield warning("no-standstill", ("steps", place, "name"), {"step": order.id})
