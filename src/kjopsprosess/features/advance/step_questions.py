"""Question 3 of the dialogue: what the customer has done, and what proves it."""

from __future__ import annotations

from kjopsprosess.app.lookup import match_step
from kjopsprosess.app.prompts import show_line
from kjopsprosess.deal_state.bookings import planned_contact
from kjopsprosess.deal_state.next_step import also_open, next_step
from kjopsprosess.deal_state.step_map import MapStep
from kjopsprosess.messages.typed_values import OUTCOMES
from kjopsprosess.model.values import StepKind
from kjopsprosess.page.clean import clean

from .promise_questions import ask_about_promises_on
from .prompter import Prompter

SEEN, SAID = "seen", "said"


def ask_done(prompter: Prompter) -> None:
    """3: steps the customer took and promises they kept."""
    contact = planned_contact(prompter.situation)
    first = next_step(prompter.situation, contact)
    steps = [*([first] if first else []), *also_open(prompter.situation, contact, first)]
    theirs = prompter.situation.open_promises(ours=False)
    prompter.show_question(3, prompter.said.done)
    rows = [step.step.name for step in steps]
    rows += [prompter.said.promise_choice.format(promise=prompter.promise_text(each)) for each in theirs]
    for place, row in enumerate(rows, 1):
        show_line(f"    {place} {clean(row)}")
    show_line(f"    {prompter.said.another_step_key} {prompter.said.another_step}")

    def read(answer: str) -> str | None:
        picked = answer.casefold().replace(",", " ").split()
        valid = {str(place) for place in range(1, len(rows) + 1)} | {prompter.said.another_step_key}
        if not set(picked) <= valid:
            return prompter.said.no_such_number.format(text=clean(answer))
        places = [int(each) - 1 for each in dict.fromkeys(picked) if each.isdecimal()]
        prompter.options.kept += [theirs[place - len(steps)].id for place in places if place >= len(steps)]
        for place in places:
            if place < len(steps):
                _ask_step_proof(prompter, steps[place])
        if prompter.said.another_step_key in picked:
            _ask_another_step(prompter)
        return None

    prompter.ask_until_valid("done", read)


def _ask_another_step(prompter: Prompter) -> None:
    rest = [step for step in prompter.situation.untaken if step not in prompter.situation.open_steps]
    show_line(f"  {prompter.said.another_step_which}")
    for place, step in enumerate(rest, 1):
        show_line(f"    {place} {clean(step.step.name)}")

    def read(answer: str) -> str | None:
        if not answer:
            return None
        meant = match_step(answer, {step.id: step.step for step in rest}).found
        by_number = answer.isdecimal() and 1 <= int(answer) <= len(rest)
        step = rest[int(answer) - 1] if by_number else next((each for each in rest if each.id == meant), None)
        if step is None:
            return prompter.said.no_such_number.format(text=clean(answer))
        _ask_step_proof(prompter, step)
        return None

    prompter.ask_until_valid("another_step", read)


def _ask_step_proof(prompter: Prompter, step: MapStep) -> None:
    """Who did it, how we know, and the proof; nothing less makes a step done."""
    show_line(f"  {clean(step.step.name)}")
    names = prompter.ask_required("who_did", prompter.said.who_did, prompter.said.need_person)
    people = prompter.person_ids(names) if names else None
    if not people:
        return
    terms = prompter.messages.terms
    ways = {"1": SEEN, "2": SAID, terms.seen: SEEN, terms.said: SAID}
    how = prompter.ask_choice("how_known", prompter.said.how_known, prompter.said.need_how, ways)
    proof = prompter.ask_required("proof", prompter.said.proof, prompter.said.need_proof) if how else ""
    if not proof:
        return
    if step.kind is StepKind.CHOICE and prompter.options.outcome is None:
        outcomes = {"1": "us", "2": "other", "3": "nothing", **OUTCOMES}
        prompter.options.outcome = prompter.ask_choice(
            "outcome", prompter.said.outcome, prompter.said.need_outcome, outcomes, needed=True
        )
    told = f"{', '.join(people)}: {step.id} = {proof}"
    (prompter.options.done if how == SEEN else prompter.options.told).append(told)
    ask_about_promises_on(prompter, step)
