"""Question 7: our promises kept, our tasks done, new promises of ours, and other work; also as sentences."""

from __future__ import annotations

from collections.abc import Sequence

from kjopsprosess.app.prompts import show_line
from kjopsprosess.deal_state.meetings.bookings import planned_contact
from kjopsprosess.deal_state.promises.states import PromiseState
from kjopsprosess.deal_state.steps.next_step import next_step
from kjopsprosess.deal_state.steps.our_work import pending_actions, tasks_after
from kjopsprosess.page.drawing.clean import clean

from .kept_in_words import kept_in
from .promise_fates import note_all_kept, numbers_and_day, tells_when_kept, without_delivery
from .promise_questions import is_our_promise, our_work_error, parse_promises
from .prompter import Prompter
from .question_prompter import ANSWER_SEPARATOR, split_answers
from .sentences.our_promises import each_promise, our_promises_in, says_not_done


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
    work = [f"{of_step}/{action.id}" for of_step, action in tasks]
    prompter.ask_until_valid("did", lambda answer: _WorkAnswer(prompter, mine, work).take_in(answer))


class _WorkAnswer:
    """One answer: what it says is taken in when all of it can be."""

    def __init__(self, prompter: Prompter, promises: Sequence[PromiseState], tasks: Sequence[str]) -> None:
        """`tasks`: those of the open steps, as the flag names them. They are listed behind the promises."""
        self.prompter, self.promises, self.tasks = prompter, promises, tasks
        self.kept: list[tuple[PromiseState, str]] = []
        self.did: list[str] = []
        self.promised: list[str] = []

    def take_in(self, answer: str) -> str | None:
        """What is wrong with an answer; None when it is taken in."""
        prompter = self.prompter
        wrong = next(filter(None, map(self._read, split_answers(answer))), None)
        before = [*prompter.options.kept]
        wrong = wrong or note_all_kept(prompter, self.kept, {each.id: n for n, each in enumerate(self.promises, 1)})
        ids = [promise.id for promise, _ in self.kept]
        if wrong := wrong or parse_promises(prompter, ANSWER_SEPARATOR.join(self.promised), ids):
            prompter.options.kept[:] = before
            return wrong
        for text in self.did:
            if text not in self.tasks:
                show_line(f"    {clean(prompter.messages.advance.promises.work_noted.format(text=text))}")
        prompter.options.did.extend(self.did)
        return None

    def _read(self, text: str) -> str | None:
        numbers, rest = numbers_and_day(text)
        places = [int(each) - 1 for each in numbers]
        if not all(0 <= place < len(self.promises) + len(self.tasks) for place in places):
            return self.prompter.said.no_such_number.format(text=clean(text))
        if places:
            return self._numbered(places, numbers[0], rest)
        if promises := our_promises_in(self.prompter.messages.advance.our_side[0], rest):
            self.promised.extend(promises)
            return None
        if wrong := our_work_error(self.prompter, rest):
            return wrong
        if is_our_promise(self.prompter, rest):
            self.promised.extend(each_promise(rest))
        elif says_not_done(rest):
            return self.prompter.messages.advance.promises.not_done.format(text=clean(rest))
        elif kept := kept_in(self.prompter, self.promises, rest):
            self.kept.append(kept)
        else:
            self.did.append(rest)
        return None

    def _numbered(self, places: Sequence[int], number: str, rest: str) -> str | None:
        of_promises = all(place < len(self.promises) for place in places)
        rest = without_delivery(rest) if of_promises else rest
        on_day = rest if of_promises and tells_when_kept(rest) else ""
        self.kept += [(self.promises[place], on_day) for place in places if place < len(self.promises)]
        self.did += [self.tasks[place - len(self.promises)] for place in places if place >= len(self.promises)]
        rest = "" if on_day else rest
        if wrong := our_work_error(self.prompter, rest):
            return wrong
        if rest and is_our_promise(self.prompter, rest):
            self.promised.extend(each_promise(rest))
        elif rest:
            said = self.prompter.messages.advance.promises
            wrong = said.words_after_number if of_promises else said.words_after_task
            return wrong.format(text=clean(rest), number=number)
        return None
