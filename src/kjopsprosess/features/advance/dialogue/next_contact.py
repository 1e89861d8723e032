"""Question 8 of the dialogue: the next meeting or call, with whom, how and about what."""

from kjopsprosess.app.prompts import show_line
from kjopsprosess.app.typed.grammar import split_trailing_step, split_way
from kjopsprosess.app.typed.lookup import day_doubt_text
from kjopsprosess.app.typed.values import parse_how
from kjopsprosess.deal_state.meetings.bookings import open_bookings
from kjopsprosess.messages.typed_dates.doubts import DayDoubt
from kjopsprosess.messages.typed_dates.moments import read_moment
from kjopsprosess.model.deal import Booking
from kjopsprosess.model.fields import NO_STEP
from kjopsprosess.model.values import Moment
from kjopsprosess.page.drawing.clean import clean

from .promise_questions import entry_so_far
from .prompter import Prompter


def ask_next_contact(prompter: Prompter) -> None:
    """8: when the next contact is, and with whom."""
    prompter.show_question(8, prompter.said.next_contact)

    def read(typed: str) -> str | None:
        if not typed:
            return None
        answer, step = split_trailing_step(typed)
        if step != NO_STEP and (wrong := prompter.step_error(step)):
            return wrong
        try:
            moment, rest, _ = read_moment(
                answer, prompter.day, day_first=prompter.messages.calendar.day_first, numbers_are_people=True
            )
        except DayDoubt as doubt:
            return day_doubt_text(prompter.context, doubt, answer)
        who, way = split_way(rest)
        names = prompter.person_ids(who)
        if names is None:
            return prompter.said.no_such_number.format(text=clean(who))
        told = [str(moment), ", ".join([*names, *([way] if way else [])]), f"#{step}" if step else ""]
        prompter.options.book.append(" ".join(filter(None, told)))
        show_line(f"    {_booking_text(prompter, moment, names, way)}")
        _say_what_it_is_about(prompter, chosen=step is not None)
        before[:] = _booked_before(prompter, moment, names)
        return None

    before: list[Booking] = []
    prompter.ask_until_valid("next_contact", read)
    if before:
        _ask_moved(prompter, before)


def _say_what_it_is_about(prompter: Prompter, *, chosen: bool) -> None:
    """Which step the meeting or call is booked for, and why that one."""
    entry = entry_so_far(prompter, prompter.options)
    if entry is None or not entry.booked:
        return
    said, step = prompter.said, prompter.situation.map.known.get(entry.booked[-1].step or "")
    if step is None:
        show_line(f"    {said.about_no_step}")
        return
    sentence = said.about_step if chosen else said.about_next_step
    show_line(f"    {sentence.format(step=prompter.messages.quote(clean(step.name)))}")


def _booked_before(prompter: Prompter, moment: Moment, names: list[str]) -> list[Booking]:
    """The bookings with the same people that this one may have moved; not the contact that is told of now."""
    there = {*(prompter.options.with_ or "").split(",")}
    same = [each for each in open_bookings(prompter.situation) if {*each.with_} == {*names}]
    if any(each.date == moment for each in same):
        return []
    return [each for each in same if each.date.day != prompter.day or not {*each.with_} <= there]


def _ask_moved(prompter: Prompter, before: list[Booking]) -> None:
    """Whether what was booked is one of these, moved, or one more: each has its number."""
    said = prompter.messages.advance
    shown = [_booking_text(prompter, each.date, [*each.with_]) for each in before]
    for each in shown:
        show_line(f"    {said.already_booked.format(when=each)}")
    more = str(len(before) + 1)
    rows = [said.dialogue.moved_from.format(n=number, when=each) for number, each in enumerate(shown, 1)]
    question = "  ".join([*rows, said.dialogue.one_more.format(n=more)]) if len(before) > 1 else said.move_or_more
    choices = {str(number): str(each.date) for number, each in enumerate(before, 1)} | {more: ""}
    why = said.dialogue.answer_with.format(numbers=prompter.messages.either([*choices]))
    prompter.options.moved_from = prompter.ask_choice("next_contact", question, why, choices, needed=True) or None


def _booking_text(prompter: Prompter, moment: Moment, names: list[str], way: str | None = None) -> str:
    said, messages = prompter.messages.advance, prompter.messages
    shown = messages.calendar.moment(moment, prompter.context.today)
    people = [prompter.known[each].name for each in names]
    if people:
        shown = said.with_them.format(when=shown, names=messages.join(people))
    if way:
        shown = f"{shown}, {messages.terms.how[parse_how(prompter.context, way)]}"
    return clean(shown.replace("\N{NO-BREAK SPACE}", " "))
