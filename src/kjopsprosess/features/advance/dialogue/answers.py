"""Reads the answers of a dialogue: `<` goes back, `?` explains what can be answered, several lines are a note."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from kjopsprosess.app.prompts import read_line, show_line
from kjopsprosess.app.typed.grammar import are_names
from kjopsprosess.page.drawing.clean import clean

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext
    from kjopsprosess.deal_state.situation import Situation


BACK, HELP = "<", "?"
_ESCAPE = "\x1b"
"""What an arrow key begins with where it does not move the cursor."""


class WentBack(Exception):  # noqa: N818 - nothing is wrong
    """The user wants the question before."""


class DialogueAnswers:
    """What is typed to one question of the dialogue and to those that it leads to."""

    def __init__(
        self,
        explain: Callable[[str], None],
        take_note: Callable[[str], None],
        no_arrows: str,
        too_long: Callable[[str], str | None],
    ) -> None:
        """`explain` shows what can be answered, by topic. `take_note` gets what was pasted as several lines.

        `no_arrows` says that keys which move the cursor do nothing; `too_long` why an answer has no room, or None.
        """
        self._explain, self._take_note, self._no_arrows, self._too_long = explain, take_note, no_arrows, too_long
        self.given: list[str] = []
        """The answers to the question so far, without those that were asked for again."""
        self.again: deque[str] = deque()
        """Answers that are given once more, before anybody is asked."""
        self.repeated = False
        """Whether the newest answer was given once more: it was good before, and so is an empty one."""

    def begin(self) -> None:
        """Forget what was given: another question is put."""
        self.given = []

    def read(self, topic: str, *, lines: bool = False) -> str:
        """One answer; of one line, unless `lines` is set. Raises `WentBack`."""
        while True:
            answer = self._next()
            if answer == BACK:
                raise WentBack
            if answer == HELP:
                self._explain(topic)
            elif "\n" in answer and not lines:
                self._take_note(answer)
            elif _ESCAPE in answer:
                show_line(f"    {self._no_arrows}")
            elif not lines and (wrong := self._too_long(answer)):
                show_line(f"    {wrong}")
            else:
                self.given.append(answer)
                return answer

    def _next(self) -> str:
        self.repeated = bool(self.again)
        if not self.again:
            return read_line()
        answer = self.again.popleft()
        show_line(f"  > {answer}")
        return answer

    def take_out(self) -> None:
        """Forget the newest answer, because it is asked for again."""
        self.given.pop()

    def read_until_valid(self, topic: str, read: Callable[[str], str | None]) -> None:
        """Ask again until the answer can be read; `read` returns what is wrong, or None."""
        while True:
            answer = self.read(topic)
            place = len(self.given)
            if (wrong := read(answer)) is None:
                return
            if len(self.given) == place:  # it led to no question of its own
                self.take_out()
            show_line(f"    {wrong}")


def show_help(context: CommandContext, situation: Situation, topic: str) -> None:
    """Explain the question of a topic."""
    said = context.messages.advance.dialogue.help
    show_line(f"    {said.sentences[topic]}")
    example = said.examples[topic].format(**_names(context, situation))
    show_line(f"    {clean(said.example.format(example=example))}")


def _names(context: CommandContext, situation: Situation) -> dict[str, str]:
    """What an example can name; a word in capitals where the deal has nothing."""
    words, today = context.messages.help.metavars, context.today
    people = [each for each in situation.present if each.is_source]
    person = (people[0].name if are_names(people[0].name) else people[0].id) if people else words["NAME"]
    steps = [*situation.open_steps, *situation.map.steps]
    roles = [*situation.map.roles.values()]
    return {
        "person": person,
        "step": (steps[0].short or steps[0].name) if steps else words["STEP"],
        "role": roles[0].name if roles else words["NAME"],
        "yesterday": context.messages.calendar.day(today - timedelta(days=1), today).replace("\N{NO-BREAK SPACE}", " "),
    }
