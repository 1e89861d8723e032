"""Question 8 of the dialogue: the next meeting or call, with whom, how and about what."""

from kjopsprosess.app.prompts import show_line
from kjopsprosess.app.typed.grammar import split_trailing_step, split_way
from kjopsprosess.app.typed.lookup import day_doubt_text
from kjopsprosess.app.typed.values import parse_how
from kjopsprosess.deal_state.meetings.bookings import aim_to_answer, open_bookings, reached_act
from kjopsprosess.deal_state.names import folded
from kjopsprosess.features.advance.book.aim_page import aim_text
from kjopsprosess.messages.typed_dates.doubts import DayDoubt
from kjopsprosess.messages.typed_dates.moments import read_moment
from kjopsprosess.messages.typed_values import REACHED
from kjopsprosess.model.deal import Booking
from kjopsprosess.model.fields import NO_STEP
from kjopsprosess.model.values import Moment, Reached
from kjopsprosess.page.drawing.clean import clean

from .promise_questions import entry_so_far, parse_promises
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
        if way and (kept := prompter.messages.terms.how[parse_how(prompter.context, way)]) != folded(way):
            show_line(f"    {prompter.said.rare.way_kept.format(typed=clean(way), way=kept)}")
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


BEST, LEAST, NEITHER = (each.value for each in Reached)


def ask_got(prompter: Prompter) -> None:
    """Before the eight: how far we came with what we wanted; Enter twice skips."""
    today, messages = prompter.context.today, prompter.messages
    asked = aim_to_answer(prompter.situation, today)
    if asked is None:
        return
    said, situation = messages.advance.aims, prompter.situation
    day = messages.calendar.day(asked.day, today)
    show_line(clean(said.question.format(day=day, aim=aim_text(situation, asked.aim.best, messages))))
    if asked.aim.least:
        show_line(clean(said.question_least.format(aim=aim_text(situation, asked.aim.least, messages))))
        choices = {"1": BEST, "2": LEAST, "3": NEITHER, **REACHED}
        prompter.options.got = prompter.ask_choice("got", said.did_we, said.need_reached, choices)
    else:
        yes_or_no = dict.fromkeys(prompter.said.yes[1:], BEST) | dict.fromkeys(prompter.said.no, NEITHER)
        choices = {"1": BEST, "2": NEITHER, **yes_or_no, **REACHED}
        prompter.options.got = prompter.ask_choice("got_best", said.did_we_best, said.need_yes_or_no, choices)


def ask_promised_with_it(prompter: Prompter) -> None:
    """Before the promises: whether what we wanted and got is promised by its day."""
    asked = aim_to_answer(prompter.situation, prompter.day)
    aimed = reached_act(asked.aim, prompter.options.got) if asked else None
    if aimed is None or aimed.due is None or aimed.due < prompter.day:
        return
    said = prompter.messages.advance.aims
    sentence = aim_text(prompter.situation, aimed, prompter.messages)
    choices = dict.fromkeys(prompter.said.yes[1:], True) | dict.fromkeys(prompter.said.no, False)
    show_line(f"  {clean(said.is_it_promised.format(aim=sentence))}")
    answer = folded(prompter.read("promised_with_it"))
    while answer and answer not in choices:
        prompter.answers.take_out()
        show_line(f"    {said.need_yes_or_no}")
        answer = folded(prompter.read("promised_with_it"))
    if choices.get(answer, True):
        step = f"{aimed.step} = " if aimed.step else ""
        parse_promises(prompter, f"{aimed.by}: {step}{aimed.what} @ {aimed.due.isoformat()}")


def drop_got_of_later(prompter: Prompter) -> None:
    """The contact turns out to be earlier than the one with the aim: the answer belongs to none, and is said to."""
    if prompter.options.got and aim_to_answer(prompter.situation, prompter.day) is None:
        prompter.options.got = None
        show_line(f"    {prompter.messages.advance.aims.not_yet}")
