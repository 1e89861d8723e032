"""What was understood of an answer to question 5, said back at once: a short line for each fact, with who told it."""

from dataclasses import replace

from kjopsprosess.app.prompts import show_line
from kjopsprosess.deal_state.make_situation import remade
from kjopsprosess.features.advance.dialogue.promise_questions import entry_so_far
from kjopsprosess.features.advance.dialogue.prompter import Prompter
from kjopsprosess.features.advance.facts import with_entry
from kjopsprosess.page.drawing.clean import clean
from kjopsprosess.page.drawing.wrapping import cut

from .facts import HeldWord, NewStep, PlainStatement, Shared, ToldFact, ToldTopic
from .make_facts import statement_facts
from .page import ToldLines

LINE_WIDTH = 80
"""Columns of a line, with its indent."""


def show_understood(prompter: Prompter, text: str, before: str = "", *, echoed: bool = False) -> None:
    """Say back the facts of a sentence that is to be added to those told so far, without those it had `before`.

    `echoed`: its words were said back already, so that only what is beside them is.
    """
    earlier = [*_lines(prompter, before, echoed=echoed)] if before else []
    for line in _lines(prompter, text, echoed=echoed):
        if line not in earlier:
            show_line(cut(f"    {clean(line)}", LINE_WIDTH))


def _lines(prompter: Prompter, text: str, *, echoed: bool) -> list[str]:
    heard = [*prompter.options.heard, text]
    entry = entry_so_far(prompter, replace(prompter.options, heard=heard, book=[]))
    if entry is None or len(entry.heard) < len(heard):
        return []  # what is wrong with it is said elsewhere
    situation, loaded = prompter.loaded.situation, prompter.loaded
    after = remade(situation, with_entry(loaded.deal, entry), loaded.processes)
    lines = ToldLines(after, prompter.messages)
    facts = statement_facts(situation, after, entry, entry.heard[len(heard) - 1])
    return [line for fact in facts if (line := _line(prompter, lines, fact, echoed=echoed))]


def _line(prompter: Prompter, lines: ToldLines, fact: ToldFact, *, echoed: bool) -> str:
    """One fact behind the names of those who told it; empty where that was said back already."""
    if isinstance(fact, (HeldWord, ToldTopic, Shared)):
        return ""
    said = prompter.messages.advance.sentences
    people = lines.situation.people
    who = prompter.messages.join([people[each].name if each in people else each for each in fact.by])
    if isinstance(fact, PlainStatement):
        if fact.step is None:
            return "" if echoed else said.told_so.format(who=who, what=fact.says)
        step = prompter.messages.quote(fact.step.short or fact.step.name)
        about = said.told_about.format(who=who, step=step)
        return about if echoed else said.told_so.format(who=about, what=fact.says)
    plain = fact._replace(by=())
    if isinstance(plain, NewStep):
        plain = plain._replace(waiting=())  # where it comes is asked next
    return said.told_so.format(who=who, what=lines.line(plain))
