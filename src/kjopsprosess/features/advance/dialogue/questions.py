"""The eight questions. Each answer becomes a flag, so dialogue and flags are one grammar."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from kjopsprosess.app.prompts import show_line
from kjopsprosess.app.typed.choices import near_values, word_error
from kjopsprosess.app.typed.grammar import way_at_start
from kjopsprosess.app.typed.lookup import day_doubt_text, is_future
from kjopsprosess.deal_state.names import folded
from kjopsprosess.features.advance.recorded_page import recorded_before
from kjopsprosess.features.advance.told.questions import ask_heard
from kjopsprosess.messages.typed_dates.doubts import DayDoubt
from kjopsprosess.messages.typed_dates.moments import read_moment
from kjopsprosess.messages.typed_values import WAYS
from kjopsprosess.model.values import How
from kjopsprosess.page.drawing.clean import clean

from .attitudes import ask_attitudes
from .next_contact import ask_got, ask_next_contact, ask_promised_with_it, drop_got_of_later
from .our_work import ask_our_work
from .promise_questions import ask_promised
from .prompter import Prompter
from .step_questions import ask_done


def ask_when(prompter: Prompter) -> None:
    """1: day and way of the contact."""
    ways, calendar, today = prompter.messages.terms.how, prompter.messages.calendar, prompter.context.today
    booked = (prompter.booked.how if prompter.booked else None) or How.MEETING
    suggested_day, suggested = prompter.day, How(prompter.options.how or booked)
    suggestion = f"{calendar.day(suggested_day, today)}, {ways[suggested]}".replace("\N{NO-BREAK SPACE}", " ")
    prompter.show_question(1, prompter.said.when, suggestion=suggestion)

    offered = ""
    """The answer with the way that the last refusal asked whether it was meant: a yes takes it."""

    def read(answer: str) -> str | None:
        nonlocal offered
        answer = _or_offered(prompter, answer, offered)
        offered, day = "", suggested_day
        way, rest = _take_way("", first := " ".join(answer.split()).strip(" ,"))
        typed = [_taken_off(first, rest)]
        try:
            found = read_moment(rest, today, past=True, day_first=calendar.day_first) if rest else None
        except DayDoubt as doubt:
            if not way and (doubt.code != "not-a-date" or any(each.isdigit() for each in rest)):
                return day_doubt_text(prompter.context, doubt, answer)
            if way and doubt.code != "not-a-date":
                return day_doubt_text(prompter.context, doubt, rest)
            found = None
        if found:
            day, rest = found.moment.day, found.rest.strip(" ,")
            if is_future(prompter.context, day) and not prompter.future:
                return prompter.said.still_to_come.format(day=calendar.day(day, today))
        way, rest = _take_way(way, behind := rest)
        typed.append(_taken_off(behind, rest))
        if rest and not way:
            offered = _near_way(prompter, first, rest)
            unknown = prompter.messages.advance.unknown_way
            return word_error(prompter.messages, clean(rest), WAYS, ways, unknown)
        way = way or suggested.value
        prompter.options.date, prompter.options.how = day.isoformat(), way
        drop_got_of_later(prompter)
        if answer:
            _say_when(prompter, typed)
        _show_entries_of_day(prompter)
        if rest:
            show_line(f"    {prompter.said.not_about_when.format(text=prompter.messages.quote(clean(rest)))}")
        return None

    prompter.ask_until_valid("when", read)


def _show_entries_of_day(prompter: Prompter) -> None:
    """Name the meetings and calls of the day that are recorded, and what to do if this is one of them."""
    said, log = prompter.said.rare, prompter.loaded.deal.log
    same = [entry for entry in log if entry.date == prompter.day and entry.how]
    if not same:
        return
    for line in recorded_before(same, prompter.known, prompter.messages, prompter.context.today):
        show_line(f"    {clean(line)}")
    undo = said.same_day_undo.format(deal=prompter.loaded.id) if same[-1] is log[-1] else ""
    show_line(
        f"    {said.same_day_next.format(deal=prompter.loaded.id, day=same[-1].date.isoformat(), undo=undo).rstrip()}"
    )


def _or_offered(prompter: Prompter, answer: str, offered: str) -> str:
    """An answer, or what the last refusal asked whether it was meant, where the answer is a yes."""
    return offered if offered and answer and folded(answer) in prompter.said.yes else answer


def _near_way(prompter: Prompter, answer: str, unknown: str) -> str:
    """An answer with the only way of contact that the words at its end may be meant for; empty where there is none."""
    near = near_values(unknown, WAYS)
    way = prompter.messages.terms.how[How(near[0])] if len(near) == 1 else ""
    return f"{answer.removesuffix(unknown)}{way}" if way else ""


def _take_way(way: str, text: str) -> tuple[str, str]:
    """The ways that a text begins with taken off it: «møte hos dem». One that says otherwise than `way` stays."""
    while (begun := way_at_start(text)) and way in ("", WAYS[begun[0]]):
        way, text = WAYS[begun[0]], begun[1].strip(" ,")
    return way, text


def _say_when(prompter: Prompter, typed: Sequence[str]) -> None:
    """Say how question 1 was read: the day and the way, and what was typed for the way where that says more."""
    way = prompter.messages.terms.how[How(prompter.options.how or How.MEETING)]
    show_line(f"    {prompter.messages.calendar.day(prompter.day, prompter.context.today)}, {way}")
    for each in typed:
        if each and folded(each) != folded(way):
            show_line(f"    {prompter.said.rare.way_kept.format(typed=clean(each), way=way)}")


def _taken_off(text: str, rest: str) -> str:
    """The beginning of a text of which `rest` is the end."""
    words = text.split()
    return " ".join(words[: len(words) - len(rest.split())]).strip(" ,")


def ask_who(prompter: Prompter) -> None:
    """2: who was there; a new name is asked for title and role."""
    suggested = [
        prompter.names.index(each) + 1
        for each in (prompter.booked.with_ if prompter.booked else ())
        if each in prompter.names
    ]
    suggestion = prompter.options.with_ or " ".join(map(str, suggested))
    prompter.show_question(2, prompter.said.who, [person.name for person in prompter.people], suggestion)

    def read(answer: str) -> str | None:
        found = prompter.person_ids(answer or suggestion)
        if found is None:
            return prompter.said.no_such_number.format(text=clean(answer))
        prompter.options.with_ = ",".join(found)
        return None

    prompter.ask_until_valid("who", read)


def ask_answered(prompter: Prompter) -> None:
    """Before what we did: whether anybody answered a mail of which nothing of theirs is told."""
    options = prompter.options
    theirs = (options.done, options.told, options.promise, options.heard, options.kept, options.reopen, options.skip)
    moods = any("attitude=" in told for told in options.person)
    if options.how != How.MAIL.value or any(theirs) or moods:
        return
    choices = dict.fromkeys(prompter.said.yes, "yes") | dict.fromkeys(prompter.said.no, "no")
    why = prompter.messages.advance.aims.need_yes_or_no
    options.unanswered = prompter.ask_choice("answered", prompter.said.did_they_answer, why, choices) == "no"


class DialogueQuestion(NamedTuple):
    """One of those that are always asked."""

    topic: str
    ask: Callable[[Prompter], None]
    numbered: bool = True
    """Whether it is one of the eight; those about our aim are only asked where there was one."""


QUESTIONS = (
    DialogueQuestion("got", ask_got, numbered=False),
    DialogueQuestion("when", ask_when),
    DialogueQuestion("who", ask_who),
    DialogueQuestion("done", ask_done),
    DialogueQuestion("promised_with_it", ask_promised_with_it, numbered=False),
    DialogueQuestion("promised", ask_promised),
    DialogueQuestion("heard", ask_heard),
    DialogueQuestion("attitude", ask_attitudes),
    DialogueQuestion("answered", ask_answered, numbered=False),
    DialogueQuestion("did", ask_our_work),
    DialogueQuestion("next_contact", ask_next_contact),
)
"""The dialogue, from its beginning to its end."""
SAVE = "save"
"""The topic of what follows: the entry is shown, and may be saved."""
