"""The first question of the dialogue, where the meeting or call had an aim: whether we got it."""

from __future__ import annotations

from kjopsprosess.app.prompts import show_line
from kjopsprosess.deal_state.meetings.bookings import aim_to_answer, reached_act
from kjopsprosess.deal_state.names import folded
from kjopsprosess.features.advance.book.aim_page import aim_text
from kjopsprosess.messages.typed_values import REACHED
from kjopsprosess.model.values import Reached
from kjopsprosess.page.drawing.clean import clean

from .promise_questions import parse_promises
from .prompter import Prompter

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
