"""Asks the questions one after the other: a number or the word answers, `?` shows all again, `q` stops."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kjopsprosess.app.prompts import read_line, show_line
from kjopsprosess.deal_state.names import folded

from .facts import PractiseQuestion
from .page import asked, happened, options, question_heading, why

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext

AGAIN = "?"


def ask_all(context: CommandContext, questions: Sequence[PractiseQuestion]) -> list[int]:
    """The places of the options that were answered, of the first questions; fewer where the user stopped."""
    said, answers = context.messages.practise, list[int]()
    show_line(said.how)
    for number, question in enumerate(questions, start=1):
        show_line()
        show_line(question_heading(question, number, len(questions), context.messages))
        answer = _ask(context, question)
        if answer is None:
            break
        answers.append(answer)
        words = options(question, context.messages)[question.right]
        show_line(f"    {said.right if answer == question.right else said.wrong.format(words=words)}")
        show_line(f"    {why(question, context.messages)}")
    show_line()
    return answers


def _ask(context: CommandContext, question: PractiseQuestion) -> int | None:
    said, offered = context.messages.practise, options(question, context.messages)
    _show(context, question, offered)
    while True:
        typed = folded(read_line())
        if typed in said.stop_words:
            return None
        if typed == AGAIN:
            _show(context, question, offered)
            continue
        place = _meant(typed, offered)
        if place is not None:
            return place
        show_line(f"    {said.not_understood.format(most=len(offered))}")


def _show(context: CommandContext, question: PractiseQuestion, offered: Sequence[str]) -> None:
    for line in happened(question):
        show_line(f"    {line}")
    show_line(f"  {asked(question, context.messages)}")
    for number, each in enumerate(offered, start=1):
        show_line(f"    {context.messages.practise.option.format(number=number, words=each)}")


def _meant(typed: str, offered: Sequence[str]) -> int | None:
    """The option of a number, or the only one that begins with what was typed; None when it is neither."""
    if typed.isascii() and typed.isdigit():
        return int(typed) - 1 if 1 <= int(typed) <= len(offered) else None
    words = [folded(each) for each in offered]
    if typed in words:
        return words.index(typed)
    found = [place for place, each in enumerate(words) if typed and each.startswith(typed)]
    return found[0] if len(found) == 1 else None
