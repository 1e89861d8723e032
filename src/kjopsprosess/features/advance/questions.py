"""The eight questions. Each answer becomes a flag, so dialogue and flags are one grammar."""

from __future__ import annotations

from kjopsprosess.app.grammar import leading_numbers
from kjopsprosess.app.lookup import is_ahead, pick_step, which_year
from kjopsprosess.app.prompts import say
from kjopsprosess.deal_state.bookings import booked_on, coming
from kjopsprosess.deal_state.next_step import also_open, next_step
from kjopsprosess.deal_state.our_work import must_do
from kjopsprosess.deal_state.step_map import MapStep
from kjopsprosess.messages.typed_dates import read_moment
from kjopsprosess.messages.typed_values import ATTITUDES, OUTCOMES, WAYS
from kjopsprosess.model.values import How, Moment, StepKind
from kjopsprosess.page.clean import clean

from .parse import heard_phrase
from .prompter import BETWEEN_ANSWERS, Talk, is_our_promise, not_ours, parts, read_promises

SEEN, SAID = "seen", "said"


def when(talk: Talk) -> None:
    """1: day and way of the contact."""
    ways = talk.words.terms.how
    how = (talk.booked.how if talk.booked else None) or How.MEETING
    suggestion = f"{talk.words.calendar.day(talk.desk.today, talk.desk.today)}, {ways[how]}"
    talk.question(1, talk.said.when, suggestion=suggestion.replace("\N{NO-BREAK SPACE}", " "))

    def read(answer: str) -> str | None:
        day, way = talk.desk.today, how.value
        found = read_moment(answer, talk.desk.today, past=True) if answer else None
        rest = (found[1] if found else answer).strip(" ,")
        if found:
            day = found[0].day
            if doubt := which_year(talk.desk, answer, day, past=True):
                return doubt
            if is_ahead(talk.desk, day) and not talk.future:
                return talk.said.still_to_come.format(day=talk.words.calendar.day(day, talk.desk.today))
        if rest:
            if rest.casefold() not in WAYS:
                said = talk.words.advance.unknown_way.format(
                    text=clean(rest), allowed=talk.words.either([*ways.values()])
                )
                return said if found else talk.words.errors.not_a_day.format(text=clean(answer))
            way = WAYS[rest.casefold()]
        talk.flags.date, talk.flags.how = day.isoformat(), way
        talk.booked = booked_on(talk.situation, day)
        if answer:
            say(f"    {talk.words.calendar.day(day, talk.desk.today)}, {ways[How(way)]}")
        return None

    talk.until_good(read)


def who(talk: Talk) -> None:
    """2: who was there; a new name is asked for title and role."""
    suggested = [
        talk.names.index(each) + 1 for each in (talk.booked.with_ if talk.booked else ()) if each in talk.names
    ]
    suggestion = " ".join(map(str, suggested))
    talk.question(2, talk.said.who, [person.name for person in talk.people], suggestion)

    def read(answer: str) -> str | None:
        found = talk.named(answer or suggestion)
        if found is None:
            return talk.said.no_such_number.format(text=clean(answer))
        talk.there = found
        talk.flags.with_ = ",".join(found)
        return None

    talk.until_good(read)


def done(talk: Talk) -> None:
    """3: steps the customer took and promises they kept."""
    contact = coming(talk.situation)
    first = next_step(talk.situation, contact)
    steps = [*([first] if first else []), *also_open(talk.situation, contact, first)]
    theirs = talk.situation.open_promises(ours=False)
    talk.question(3, talk.said.done)
    rows = [step.step.name for step in steps]
    rows += [talk.said.promise_choice.format(promise=talk.in_words(each)) for each in theirs]
    for place, row in enumerate(rows, 1):
        say(f"    {place} {clean(row)}")
    say(f"    {talk.said.another_step_key} {talk.said.another_step}")

    def read(answer: str) -> str | None:
        picked = answer.casefold().replace(",", " ").split()
        valid = {str(place) for place in range(1, len(rows) + 1)} | {talk.said.another_step_key}
        if not set(picked) <= valid:
            return talk.said.no_such_number.format(text=clean(answer))
        for each in dict.fromkeys(picked):
            if each == talk.said.another_step_key:
                _another_step(talk)
            elif int(each) <= len(steps):
                _one_step(talk, steps[int(each) - 1])
            else:
                talk.flags.kept.append(theirs[int(each) - 1 - len(steps)].id)
        return None

    talk.until_good(read)


def _another_step(talk: Talk) -> None:
    rest = [step for step in talk.situation.untaken if step not in talk.situation.open_steps]
    say(f"  {talk.said.another_step_which}")
    for place, step in enumerate(rest, 1):
        say(f"    {place} {clean(step.step.name)}")

    def read(answer: str) -> str | None:
        if not answer:
            return None
        meant = pick_step(answer, {step.id: step.step for step in rest}).found
        by_number = answer.isdecimal() and 1 <= int(answer) <= len(rest)
        step = rest[int(answer) - 1] if by_number else next((each for each in rest if each.id == meant), None)
        if step is None:
            return talk.said.no_such_number.format(text=clean(answer))
        _one_step(talk, step)
        return None

    talk.until_good(read)


def _one_step(talk: Talk, step: MapStep) -> None:
    """Who did it, how we know, and the proof; nothing less makes a step done."""
    say(f"  {clean(step.step.name)}")
    names = talk.asked(talk.said.who_did, talk.said.need_person)
    people = talk.named(names) if names else None
    if not people:
        return
    terms = talk.words.terms
    ways = {"1": SEEN, "2": SAID, terms.seen: SEEN, terms.said: SAID}
    how = talk.chosen(talk.said.how_known, talk.said.need_how, ways)
    proof = talk.asked(talk.said.proof, talk.said.need_proof) if how else ""
    if not proof:
        return
    if step.kind is StepKind.CHOICE and talk.flags.outcome is None:
        outcomes = {"1": "us", "2": "other", "3": "nothing", **OUTCOMES}
        talk.flags.outcome = talk.chosen(talk.said.outcome, talk.said.outcome, outcomes)
    told = f"{', '.join(people)}: {step.id} = {proof}"
    (talk.flags.done if how == SEEN else talk.flags.told).append(told)


def promised(talk: Talk) -> None:
    """4: who promised what by when."""
    talk.question(4, talk.said.promised)
    talk.until_good(lambda answer: read_promises(talk, answer))


def heard(talk: Talk) -> None:
    """5: what they told us about how they buy."""
    talk.question(5, talk.said.heard)

    def read(answer: str) -> str | None:
        found = []
        for text in parts(answer):
            phrase = heard_phrase(talk.situation, text)
            who = talk.one_name(phrase.who)
            words = phrase.words or phrase.step
            if not who or not words:
                return talk.said.need_who_and_what
            step = phrase.hash_step or (phrase.step if phrase.words else None)
            if wrong := talk.no_such_step(step):
                return wrong
            found.append(f"{who}: {step} = {words}" if step else f"{who}: {words}")
        talk.flags.heard.extend(found)
        return None

    talk.until_good(read)


def attitudes(talk: Talk) -> None:
    """6: whose attitude has changed."""
    terms = talk.words.terms
    people = [person for person in talk.people if person.is_source and person.id in talk.there]
    if not people:
        return
    shown = [f"{p.name}, {terms.attitude[p.attitude] if p.attitude else terms.unknown_attitude}" for p in people]
    talk.question(6, talk.said.attitude, shown)

    def read(answer: str) -> str | None:
        found = []
        for text in answer.replace(",", BETWEEN_ANSWERS).split(BETWEEN_ANSWERS):
            number, _, word = text.strip().partition(" ")
            if not number:
                continue
            value = ATTITUDES.get(word.strip().casefold())
            if not number.isdecimal() or not 1 <= int(number) <= len(people) or value is None:
                return talk.said.need_attitude
            found.append(f"{people[int(number) - 1].id}: attitude={value}")
        talk.flags.person.extend(found)
        return None

    talk.until_good(read)


def ours(talk: Talk) -> None:
    """7: our promises kept, our tasks done, new promises of ours; other words are work for no step."""
    talk.question(7, talk.said.did)
    mine = talk.situation.open_promises(ours=True)
    step = next_step(talk.situation, coming(talk.situation))
    actions = must_do(talk.situation, step) if step else ()
    rows = [talk.said.promise_choice.format(promise=talk.in_words(each)) for each in mine]
    rows += [action.do for action in actions]
    for place, row in enumerate(rows, 1):
        say(f"    {place} {clean(row)}")

    def read(answer: str) -> str | None:
        kept: list[str] = []
        did: list[str] = []
        promises: list[str] = []
        for text in parts(answer):
            numbers, rest = leading_numbers(text)
            if not all(1 <= int(each) <= len(rows) for each in numbers):
                return talk.said.no_such_number.format(text=clean(text))
            places = [int(each) - 1 for each in numbers]
            kept += [mine[place].id for place in places if place < len(mine)]
            did += [f"{step.id}/{actions[place - len(mine)].id}" for place in places if step and place >= len(mine)]
            if wrong := not_ours(talk, rest):
                return wrong
            if rest:
                (promises if is_our_promise(talk, rest) else did).append(rest)
        if wrong := read_promises(talk, BETWEEN_ANSWERS.join(promises)):
            return wrong
        talk.flags.kept.extend(kept)
        talk.flags.did.extend(did)
        return None

    talk.until_good(read)


def next_contact(talk: Talk) -> None:
    """8: when the next contact is, and with whom."""
    talk.question(8, talk.said.next_contact)

    def read(answer: str) -> str | None:
        if not answer:
            return None
        found = read_moment(answer, talk.desk.today)
        if found is None:
            return talk.words.errors.not_a_day.format(text=clean(answer))
        moment, rest = found
        if doubt := which_year(talk.desk, answer, moment.day):
            return doubt
        names = talk.named(rest) or []
        talk.flags.book.append(" ".join([str(moment), ", ".join(names)]).strip())
        say(f"    {_booked(talk, moment, names)}")
        return None

    talk.until_good(read)


def _booked(talk: Talk, moment: Moment, names: list[str]) -> str:
    shown = talk.words.calendar.moment(moment, talk.desk.today)
    people = [talk.situation.people[each].name if each in talk.situation.people else each for each in names]
    said = talk.words.advance.with_them.format(when=shown, names=talk.words.join(people)) if people else shown
    return clean(said.replace("\N{NO-BREAK SPACE}", " "))


QUESTIONS = (when, who, done, promised, heard, attitudes, ours, next_contact)
