"""Question 3 of the dialogue: what the customer has done, and what proves it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kjopsprosess.app.prompts import show_line
from kjopsprosess.app.typed.grammar import (
    leading_numbers,
    looks_like_name,
    split_names,
    split_who,
)
from kjopsprosess.app.typed.lookup import match_step
from kjopsprosess.deal_state.meetings.bookings import planned_contact
from kjopsprosess.deal_state.promises.states import PromiseState
from kjopsprosess.deal_state.steps.next_step import also_open, next_step
from kjopsprosess.deal_state.steps.step_map import MapStep
from kjopsprosess.features.advance.dialogue.events.event_questions import ask_about_event, ask_words, show_choices
from kjopsprosess.features.advance.dialogue.events.leaving import keep_as_told, take_leaving
from kjopsprosess.messages.typed_values import OUTCOMES
from kjopsprosess.model.values import Outcome, StepKind
from kjopsprosess.page.drawing.clean import clean

from .done_answer import DoneAnswer, DoneStep, read_done
from .promise_fates import ask_about_promises_on, note_all_kept, note_all_moved
from .prompter import Prompter
from .sentences.how_known import SEEN, how_chosen, how_in_front, how_told, names_no_doer

ANOTHER_LOT, WENT_BACK = "another-lot", "went-back"
"""Why a choice that fell on us is said to have fallen otherwise."""


def ask_done(prompter: Prompter) -> None:
    """3: steps the customer took, promises they kept, and what happens seldom."""
    contact = planned_contact(prompter.situation)
    first = next_step(prompter.situation, contact)
    steps = [*([first] if first else []), *also_open(prompter.situation, contact, first)]
    theirs = prompter.situation.open_promises(ours=False)
    said = prompter.said
    prompter.show_question(3, said.done)
    rows = [step.step.name for step in steps]
    rows += [said.promise_choice.format(promise=prompter.promise_text(each)) for each in theirs]
    for place, row in enumerate(rows, 1):
        show_line(f"    {place} {clean(row)}")
        if place <= len(steps):
            _show_done_when(prompter, steps[place - 1])
    show_line(f"    {said.another_step_key} {said.another_step}")
    show_choices({key: said.rare.events[event] for event, key in said.rare.event_keys.items()})
    events = {key: event for event, key in said.rare.event_keys.items()}

    goes_on = False

    def read(answer: str) -> str | None:
        nonlocal goes_on
        found = read_done(prompter, answer, steps, theirs, events)
        if isinstance(found, str):
            return found
        goes_on = bool(found.leaving) or not all(map(str.isdecimal, found.picked))
        return _take_in(prompter, found, steps, theirs, events)

    prompter.ask_until_valid("done", read)
    while goes_on:
        show_line(f"  {said.rare.done_more}")
        prompter.ask_until_valid("done_more", read)


def _take_in(
    prompter: Prompter,
    found: DoneAnswer,
    steps: Sequence[MapStep],
    theirs: Sequence[PromiseState],
    events: Mapping[str, str],
) -> str | None:
    """Take in an answer, and ask about each part of it; what is wrong with the days of promises, or None."""
    places = [int(each) - 1 for each in dict.fromkeys(found.picked) if each.isdecimal()]
    kept = [(theirs[place - len(steps)], "") for place in places if place >= len(steps)]
    numbers = {each.id: place for place, each in enumerate(theirs, len(steps) + 1)}
    before = [*prompter.options.moved]
    if wrong := note_all_moved(prompter, found.moved) or note_all_kept(prompter, [*found.kept, *kept], numbers):
        prompter.options.moved[:] = before
        return wrong
    for done in (*found.told, *(DoneStep(steps[place]) for place in places if place < len(steps))):
        _ask_step_proof(prompter, done)
    for text, told in found.leaving:
        if not take_leaving(prompter, told) or not told.whole:
            keep_as_told(prompter, text)
    for each in found.picked:
        if each == prompter.said.another_step_key:
            _ask_another_step(prompter)
        elif each in events:
            ask_about_event(prompter, events[each])
    return None


def _show_done_when(prompter: Prompter, step: MapStep) -> None:
    """What a yes to a step means."""
    if step.step.done_when:
        show_line(f"      {clean(prompter.said.done_when.format(sign=step.step.done_when))}")


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
        _ask_step_proof(prompter, DoneStep(step))
        return None

    prompter.ask_until_valid("another_step", read)


def _ask_step_proof(prompter: Prompter, done: DoneStep) -> None:
    """Who did it, how we know, and the proof; nothing less makes a step done. Its whole sign is shown."""
    step, said = done.step, prompter.said
    show_line(f"  {clean(step.step.name)}")
    _show_done_when(prompter, step)
    people, proof = _doers(prompter, done)
    how, proof = _how_known(prompter, proof) if people else (None, proof)
    if how and not proof:
        proof = _proof(prompter)
    if not (how and proof):
        show_line(f"    {said.left_open.format(step=prompter.messages.quote(clean(step.step.name)))}")
        return
    if step.kind is StepKind.CHOICE and prompter.options.outcome is None:
        outcomes = {"1": "us", "2": "other", "3": "nothing", **OUTCOMES}
        prompter.options.outcome = prompter.ask_choice(
            "outcome", said.outcome, said.need_outcome, outcomes, needed=True
        )
    if _falls_elsewhere(prompter, step) and not _went_back(prompter, step, people):
        prompter.options.outcome = None
        return
    told = f"{', '.join(people)}: {step.id} = {proof}"
    (prompter.options.done if how == SEEN else prompter.options.told).append(told)
    ask_about_promises_on(prompter, step)


def _falls_elsewhere(prompter: Prompter, step: MapStep) -> bool:
    """Whether a choice that fell on us is now said to fall on somebody else, or on nobody."""
    taken = prompter.situation.history.steps.taken.get(step.id)
    was_ours = taken is not None and taken.outcome is Outcome.US
    return was_ours and OUTCOMES.get(prompter.options.outcome or "") in (Outcome.OTHER, Outcome.NOTHING)


def _went_back(prompter: Prompter, step: MapStep, people: Sequence[str]) -> bool:
    """Whether the customer went back on a choice that fell on us, and why; else it is about another lot."""
    said = prompter.said.rare
    name = prompter.messages.quote(clean(step.step.name))
    meant = prompter.ask_choice(
        "already_ours", said.already_ours.format(step=name), said.need_already_ours, {"1": ANOTHER_LOT, "2": WENT_BACK}
    )
    why = ask_words(prompter) if meant == WENT_BACK else ""
    if why:
        prompter.options.reopen.append(f"{', '.join(people)}: {step.id} = {why}")
        return True
    if meant == ANOTHER_LOT:
        show_line(f"    {said.another_lot}")
    show_line(f"    {said.stands.format(step=name)}")
    return False


def _doers(prompter: Prompter, done: DoneStep) -> tuple[list[str], str]:
    """The ids of those who did a step, and its proof where that was typed, too; nobody if it was left.

    Enter takes the only one who was there.
    """
    people = (done.who and prompter.person_ids(done.who)) or []
    proof = done.proof
    if people:
        return people, proof
    there = [each for each in prompter.attendees if each in prompter.names]
    only = there[0] if len(there) == 1 and not done.who else ""
    without_name = ""
    show_line(f"  {prompter.said.who_did}" + (f"  [{clean(prompter.known[only].name)}]" if only else ""))

    def read(answer: str) -> str | None:
        nonlocal people, proof, without_name
        if not answer:  # only where somebody is suggested
            people = [only]
            return None
        if names_no_doer(answer) and not only:
            without_name = answer
            return prompter.said.need_person
        who, words = _doer_and_words(prompter, answer, only)
        found = prompter.person_ids(who or answer)
        if found is None:
            return prompter.said.no_such_number.format(text=clean(answer))
        people, proof = found, _in_a_row(done.proof, without_name, words if who else "")
        if who and words and not answer.startswith(f"{who}:"):
            names = prompter.messages.join([prompter.known[each].name for each in people])
            show_line(f"    {prompter.said.done_by.format(names=clean(names), proof=clean(words))}")
        return None if people else prompter.said.need_person

    if only:
        prompter.ask_until_valid("who_did", read)
    else:
        prompter.ask_unless_left("who_did", prompter.said.need_person, read)
    return people, proof


def _doer_and_words(prompter: Prompter, answer: str, only: str) -> tuple[str | None, str]:
    """Who did a step, and what shows it, where an answer has both; else it is all a name. `only`: whom Enter takes."""
    who, words = split_who(answer)
    numbers, rest = leading_numbers(answer)
    if only and names_no_doer(answer):  # what shows it, told before it was asked for
        return only, answer
    if not who and numbers and _is_proof(prompter, rest):
        return " ".join(numbers), rest
    if numbers or (who and all(map(prompter.known_person_id, split_names(who)))):
        return who, words
    name, said_of_it = prompter.name_before(answer)  # also where the proof has a colon
    if name:
        return name, said_of_it
    if not who and only and not looks_like_name(answer):
        return only, answer
    return who, words


def _is_proof(prompter: Prompter, text: str) -> bool:
    """Whether what stands behind a number is the proof and nobody's name: of several words, not all with a capital."""
    words = text.split()
    has_small = len(words) > 1 and any(word[0].islower() for word in words)
    return has_small and not any(prompter.known_person_id(name) for name in split_names(text))


def _how_known(prompter: Prompter, told: str) -> tuple[str | None, str]:
    """How we know of a step, and its proof: what was `told` of it before, and what is typed instead of a number.

    It is not asked where the words themselves say it.
    """
    if chosen := how_in_front(told):
        return chosen
    if how := _as_told(prompter, told, ours=False):
        return how, told
    proof = ""
    show_line(f"  {prompter.said.how_known}")

    def read(answer: str) -> str | None:
        nonlocal how, proof
        if chosen := how_chosen(answer):
            how, behind = chosen
            proof = behind or proof
            return None
        if len(answer.split()) == 1:  # one word is no proof, but a slip
            return prompter.said.need_how
        proof = answer
        how = _as_told(prompter, answer, ours=True)
        return None if how else prompter.said.need_how_of.format(proof=clean(answer))

    prompter.ask_unless_left("how_known", prompter.said.need_how, read)
    return how, _in_a_row(told, proof)


def _as_told(prompter: Prompter, proof: str, *, ours: bool) -> str | None:
    """How we know by the words of the proof, said back with what to type if that is wrong; None if they do not tell."""
    name, words = prompter.name_before(proof)
    if how := how_told(words or proof, ours=ours and not name):
        show_line(f"    {clean(prompter.messages.advance.sentences.how_known[how].format(proof=proof.rstrip('.')))}")
    return how


def _proof(prompter: Prompter) -> str:
    """What shows that a step is done."""
    proof = ""
    show_line(f"  {prompter.said.proof}")

    def read(answer: str) -> str | None:
        nonlocal proof
        proof = answer
        return None

    prompter.ask_unless_left("proof", prompter.said.need_proof, read)
    return proof


def _in_a_row(*texts: str) -> str:
    return ", ".join(text for text in texts if text)
