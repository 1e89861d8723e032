"""Checks the structure of a process: roles without a say, pilots without an end, late reviews."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kjopsprosess.model.findings import Finding
from kjopsprosess.model.process import Process, Step
from kjopsprosess.model.values import Part
from kjopsprosess.validation.steps import choice_step, current_steps, normalize_words, order_step, steps_before, warning

from .texts import process_texts, step_texts

DECIDING_PARTS = (Part.DECIDES, Part.APPROVES, Part.DOES)
MIN_STEPS_FOR_ROLES = 6
"""From this number of steps on, one role alone is too few."""

_PILOT = re.compile(r"\b(?:pilot\w*|poc|proof of concept|proof of value|prøveperiode\w*|prøvedrift\w*|trial)\b")
_TRY = re.compile(r"^(?:\w+ (?:og|and) )?(?:prøve|teste?|try)\b")
_CRITERIA = re.compile(
    r"kriteri|\b(?:krav\w*|bestått|består|virker?|virke|fungere\w*|mål\b|mål(?:e|es|ing\w*)\b|terskel\w*|akseptanse\w*"
    r"|criteri\w*|requirements?|needs|pass(?:ed|es)?|works?|measur\w*|targets?|success|acceptance)\b"
)
_END = re.compile(
    r"dato|frist|(?:dag(?:en|er|ers)?|uker?)\b|\b(?:uken|måned\w*|slutt\w*|siste|innen|varer|dates?|days?|weeks?"
    r"|months?|ends?|ended|ending|deadline|until|last|lasts)\b"
)
_REVIEW = re.compile(
    r"\b(?:sikkerhets\w*|sikkerhet(?:en)?|informasjonssikkerhet\w*|personvern\w*|databehandler\w*|dpia|ros|gdpr"
    r"|avtalegjennomgang\w*|juridisk\w*|leverandørgodkjenning\w*|security|privacy|data protection|data processing|dpa"
    r"|legal(?: review)?|contract review|compliance|supplier approval|vendor approval|vendor assessment)\b"
    r"|\b(?:gjennomgå|review) (?:the )?(?:avtale\w*|kontrakt\w*|contract|agreement)\b"
)
_REVIEWER = re.compile(
    r"\b(?:personvern\w*|sikkerhets(?:leder|ansvarlig|sjef)\w*|informasjonssikkerhet\w*|ciso|dpo|data protection \w+"
    r"|privacy \w+|(?:head of|information) security|security (?:manager|officer|lead))\b"
)
_ADVISER = re.compile(r"\b(?:personvernombud\w*|ombudet|dpo|data protection officer)\b")
_FAT = re.compile(r"\b(?:fat|factory acceptance\w*|fabrikktest\w*)\b")
_SAT = re.compile(r"overta|ytelsestest|\b(?:sat|site acceptance\w*|take over\w*|taking over|commission\w*)\b")
_RENEWAL = re.compile(r"\b(?:forny\w*|avtalefornyelse|kontraktsfornyelse|renew\w*)\b")
_NOTICE_DATE = re.compile(r"oppsig|\b(?:si opp|sier opp|notice|terminat\w*|cancel\w*)\b")


def lint_structure(process: Process) -> Iterator[Finding]:
    """Who takes part, pilots, reviews and what a kind of process must not lack."""
    for check in (_nobody, _adviser, _one_role, _pilots, _late_reviews, _late_reviewers, _fat_alone, _renewal):
        yield from check(process)


def _nobody(process: Process) -> Iterator[Finding]:
    for place, step in current_steps(process):
        if not step.who:
            yield warning("nobody-takes-part", ("steps", place, "name"), {"step": step.id})
        elif step.kind is not None and not any(each.part in DECIDING_PARTS for each in step.who):
            yield warning("no-say", ("steps", place, "who"), {"step": step.id}, at_key=True)


def _adviser(process: Process) -> Iterator[Finding]:
    """A data protection officer who decides: the role gives advice, and somebody else decides."""
    names = {role.id: normalize_words(f"{role.name} {role.id}") for role in process.roles}
    for place, step in current_steps(process):
        for index, each in enumerate(step.who):
            if each.part is Part.DECIDES and _ADVISER.search(names.get(each.role, "")):
                facts = {"step": step.id, "role": each.role}
                yield warning("adviser-decides", ("steps", place, "who", index, "part"), facts)


def _one_role(process: Process) -> Iterator[Finding]:
    steps = [step for _, step in current_steps(process)]
    roles = {each.role for step in steps for each in step.who}
    if len(steps) >= MIN_STEPS_FOR_ROLES and len(roles) == 1 and not process.replaces:
        yield warning("only-one-role", ("roles",), {"role": roles.pop()}, at_key=True)


def _pilots(process: Process) -> Iterator[Finding]:
    """Pilots without criteria, end or decider. Tests after the order have rules of their own."""
    order, before = order_step(process), steps_before(process)
    for place, step in current_steps(process):
        bought = order is not None and order.id in before[step.id]
        if bought or not _is_pilot(step):
            continue
        said = " ".join(normalize_words(text) for _, text in step_texts(step, ("steps", place)))
        where, facts = ("steps", place, "name"), {"step": step.id}
        if not _CRITERIA.search(said):
            yield warning("pilot-without-criteria", where, facts)
        if not _END.search(said):
            yield warning("pilot-without-end", where, facts)
        if step.who and not any(each.part in (Part.DECIDES, Part.APPROVES) for each in step.who):
            yield warning("pilot-without-decider", where, facts)


def _is_pilot(step: Step) -> bool:
    name = normalize_words(step.name)
    return _PILOT.search(name) is not None or _TRY.search(name) is not None


def _late_reviews(process: Process) -> Iterator[Finding]:
    """Reviews with a queue that come after the choice, or without a choice after the order."""
    before, choice, order = steps_before(process), choice_step(process), order_step(process)
    decision = choice or order
    if decision is None:
        return
    for place, step in current_steps(process):
        bought = choice is not None and order is not None and order.id in before[step.id]
        if decision.id in before[step.id] and not bought and step.kind is None and _is_review(step):
            facts = {"step": step.id, "decision": decision.id}
            yield warning("review-after-decision", ("steps", place, "name"), facts)


def _late_reviewers(process: Process) -> Iterator[Finding]:
    """Those who review security or privacy, when they are first asked between the choice and the order."""
    before, choice, order = steps_before(process), choice_step(process), order_step(process)
    if choice is None or order is None:
        return
    reviewers = {role.id for role in process.roles if _REVIEWER.search(normalize_words(f"{role.name} {role.id}"))}
    steps = [*current_steps(process)]
    early = {each.role for _, step in steps if choice.id not in before[step.id] for each in step.who}
    for place, step in steps:
        if choice.id not in before[step.id] or order.id in before[step.id]:
            continue
        for index, each in enumerate(step.who):
            if each.role in reviewers - early:
                facts = {"step": step.id, "role": each.role, "decision": choice.id}
                yield warning("reviewer-after-decision", ("steps", place, "who", index, "role"), facts)


def _is_review(step: Step) -> bool:
    return _REVIEW.search(normalize_words(step.name)) is not None


def _fat_alone(process: Process) -> Iterator[Finding]:
    """A factory test without an acceptance test at the customer's."""
    steps = [*current_steps(process)]
    tests = [(place, step) for place, step in steps if _FAT.search(normalize_words(step.name))]
    if tests and not any(_SAT.search(normalize_words(f"{step.name} {step.done_when}")) for _, step in steps):
        place, step = tests[0]
        yield warning("fat-without-sat", ("steps", place, "name"), {"step": step.id})


def _renewal(process: Process) -> Iterator[Finding]:
    if _RENEWAL.search(normalize_words(process.name)) and not any(
        _NOTICE_DATE.search(normalize_words(text)) for _, text in process_texts(process)
    ):
        yield warning("renewal-without-notice", ("name",), {})
