"""The eight questions. Each answer becomes a flag, so dialogue and flags are one grammar."""

from __future__ import annotations

from collections.abc import Sequence

from kjopsprosess.app.choices import word_error
from kjopsprosess.app.grammar import leading_numbers
from kjopsprosess.app.lookup import day_doubt_text, is_future, match_step
from kjopsprosess.app.prompts import show_line
from kjopsprosess.deal_state.bookings import booking_on, planned_contact
from kjopsprosess.deal_state.names import folded
from kjopsprosess.deal_state.next_step import also_open, next_step
from kjopsprosess.deal_state.our_work import pending_actions, tasks_after
from kjopsprosess.deal_state.people import PersonState
from kjopsprosess.deal_state.step_map import MapStep
from kjopsprosess.messages.typed_dates.doubts import DayDoubt
from kjopsprosess.messages.typed_dates.moments import read_moment
from kjopsprosess.messages.typed_values import ATTITUDES, OUTCOMES, WAYS
from kjopsprosess.model.values import How, Moment, StepKind
from kjopsprosess.page.clean import clean

from .aim_questions import ask_got, ask_promised_with_it, drop_got_of_later
from .promise_questions import ask_about_promises_on, ask_promised, is_our_promise, our_work_error, parse_promises
from .prompter import ANSWER_SEPARATOR, Prompter, split_answers
from .told.questions import ask_heard

SEEN, SAID = "seen", "said"


def ask_when(prompter: Prompter) -> None:
    """1: day and way of the contact."""
    ways = prompter.messages.terms.how
    how = (prompter.booked.how if prompter.booked else None) or How.MEETING
    suggestion = f"{prompter.messages.calendar.day(prompter.context.today, prompter.context.today)}, {ways[how]}"
    prompter.show_question(1, prompter.said.when, suggestion=suggestion.replace("\N{NO-BREAK SPACE}", " "))

    def read(answer: str) -> str | None:
        day, way = prompter.context.today, how.value
        rest = answer.strip(" ,")
        if answer and folded(rest) not in WAYS:
            try:
                found = read_moment(answer, day, past=True, day_first=prompter.messages.calendar.day_first)
            except DayDoubt as doubt:
                return day_doubt_text(prompter.context, doubt, answer)
            day, rest = found.moment.day, found.rest.strip(" ,")
            if is_future(prompter.context, day) and not prompter.future:
                return prompter.said.still_to_come.format(
                    day=prompter.messages.calendar.day(day, prompter.context.today)
                )
        if rest:
            if folded(rest) not in WAYS:
                unknown = prompter.messages.advance.unknown_way
                return word_error(prompter.messages, clean(rest), WAYS, ways, unknown)
            way = WAYS[folded(rest)]
        prompter.options.date, prompter.options.how = day.isoformat(), way
        prompter.booked = booking_on(prompter.situation, day)
        drop_got_of_later(prompter)
        if answer:
            show_line(f"    {prompter.messages.calendar.day(day, prompter.context.today)}, {ways[How(way)]}")
        return None

    prompter.ask_until_valid(read)


def ask_who(prompter: Prompter) -> None:
    """2: who was there; a new name is asked for title and role."""
    suggested = [
        prompter.names.index(each) + 1
        for each in (prompter.booked.with_ if prompter.booked else ())
        if each in prompter.names
    ]
    suggestion = " ".join(map(str, suggested))
    prompter.show_question(2, prompter.said.who, [person.name for person in prompter.people], suggestion)

    def read(answer: str) -> str | None:
        found = prompter.person_ids(answer or suggestion)
        if found is None:
            return prompter.said.no_such_number.format(text=clean(answer))
        prompter.attendees = found
        prompter.options.with_ = ",".join(found)
        return None

    prompter.ask_until_valid(read)


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

    prompter.ask_until_valid(read)


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

    prompter.ask_until_valid(read)


def _ask_step_proof(prompter: Prompter, step: MapStep) -> None:
    """Who did it, how we know, and the proof; nothing less makes a step done."""
    show_line(f"  {clean(step.step.name)}")
    names = prompter.ask_required(prompter.said.who_did, prompter.said.need_person)
    people = prompter.person_ids(names) if names else None
    if not people:
        return
    terms = prompter.messages.terms
    ways = {"1": SEEN, "2": SAID, terms.seen: SEEN, terms.said: SAID}
    how = prompter.ask_choice(prompter.said.how_known, prompter.said.need_how, ways)
    proof = prompter.ask_required(prompter.said.proof, prompter.said.need_proof) if how else ""
    if not proof:
        return
    if step.kind is StepKind.CHOICE and prompter.options.outcome is None:
        outcomes = {"1": "us", "2": "other", "3": "nothing", **OUTCOMES}
        prompter.options.outcome = prompter.ask_choice(
            prompter.said.outcome, prompter.said.need_outcome, outcomes, needed=True
        )
    told = f"{', '.join(people)}: {step.id} = {proof}"
    (prompter.options.done if how == SEEN else prompter.options.told).append(told)
    ask_about_promises_on(prompter, step)


def ask_attitudes(prompter: Prompter) -> None:
    """6: whose attitude has changed."""
    terms = prompter.messages.terms
    people = [person for person in prompter.people if person.is_source and person.id in prompter.attendees]
    if not people:
        return
    shown = [f"{p.name}, {terms.attitude[p.attitude] if p.attitude else terms.unknown_attitude}" for p in people]
    prompter.show_question(6, prompter.said.attitude, shown)

    def read(answer: str) -> str | None:
        found = []
        for text in answer.replace(",", ANSWER_SEPARATOR).split(ANSWER_SEPARATOR):
            who, _, word = text.strip().rpartition(" ")
            if not who:
                if word:
                    return prompter.said.need_attitude
                continue
            person = _one_of(people, who.rstrip(": "), prompter)
            if person is None:
                return prompter.said.need_attitude
            if folded(word) not in ATTITUDES:
                unknown = prompter.messages.advance.unknown_attitude
                return word_error(prompter.messages, clean(word), ATTITUDES, terms.attitude, unknown)
            found.append(f"{person}: attitude={ATTITUDES[folded(word)]}")
        prompter.options.person.extend(found)
        return None

    prompter.ask_until_valid(read)


def _one_of(people: Sequence[PersonState], who: str, prompter: Prompter) -> str | None:
    """The id of one of those asked about, by number or as a screen shows them."""
    if who.isdecimal():
        return people[int(who) - 1].id if 1 <= int(who) <= len(people) else None
    known = prompter.known_person_id(who)
    return known if known in [person.id for person in people] else None


def ask_our_work(prompter: Prompter) -> None:
    """7: our promises kept, our tasks done, new promises of ours; other words are work for no step."""
    prompter.show_question(7, prompter.said.did)
    mine = prompter.situation.open_promises(ours=True)
    step = next_step(prompter.situation, planned_contact(prompter.situation))
    rows = [prompter.said.promise_choice.format(promise=prompter.promise_text(each)) for each in mine]
    tasks = [(step.id, action) for action in pending_actions(prompter.situation, step)] if step else []
    tasks += [(each.step.id, each.action) for each in tasks_after(prompter.situation)]
    rows += [action.do for _, action in tasks]
    for place, row in enumerate(rows, 1):
        show_line(f"    {place} {clean(row)}")

    def read(answer: str) -> str | None:
        kept: list[str] = []
        did: list[str] = []
        promises: list[str] = []
        for text in split_answers(answer):
            numbers, rest = leading_numbers(text)
            if not all(1 <= int(each) <= len(rows) for each in numbers):
                return prompter.said.no_such_number.format(text=clean(text))
            places = [int(each) - 1 for each in numbers]
            kept += [mine[place].id for place in places if place < len(mine)]
            chosen = [tasks[place - len(mine)] for place in places if place >= len(mine)]
            did += [f"{of_step}/{action.id}" for of_step, action in chosen]
            if wrong := our_work_error(prompter, rest):
                return wrong
            if rest:
                (promises if is_our_promise(prompter, rest) else did).append(rest)
        if wrong := parse_promises(prompter, ANSWER_SEPARATOR.join(promises), kept):
            return wrong
        prompter.options.kept.extend(kept)
        prompter.options.did.extend(did)
        return None

    prompter.ask_until_valid(read)


def ask_next_contact(prompter: Prompter) -> None:
    """8: when the next contact is, and with whom."""
    prompter.show_question(8, prompter.said.next_contact)

    def read(answer: str) -> str | None:
        if not answer:
            return None
        try:
            moment, rest, _ = read_moment(
                answer, prompter.day, day_first=prompter.messages.calendar.day_first, numbers_are_people=True
            )
        except DayDoubt as doubt:
            return day_doubt_text(prompter.context, doubt, answer)
        names = prompter.person_ids(rest) or []
        prompter.options.book.append(" ".join([str(moment), ", ".join(names)]).strip())
        show_line(f"    {_booking_text(prompter, moment, names)}")
        return None

    prompter.ask_until_valid(read)


def _booking_text(prompter: Prompter, moment: Moment, names: list[str]) -> str:
    shown = prompter.messages.calendar.moment(moment, prompter.context.today)
    people = [prompter.situation.people[each].name if each in prompter.situation.people else each for each in names]
    said = (
        prompter.messages.advance.with_them.format(when=shown, names=prompter.messages.join(people))
        if people
        else shown
    )
    return clean(said.replace("\N{NO-BREAK SPACE}", " "))


QUESTIONS = (
    *(ask_got, ask_when, ask_who, ask_done, ask_promised_with_it, ask_promised),
    *(ask_heard, ask_attitudes, ask_our_work, ask_next_contact),
)
