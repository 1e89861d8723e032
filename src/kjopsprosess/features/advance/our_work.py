"""What we did, as it is typed: a task of a step or free words, and who of us did it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from kjopsprosess.app.errors import ExitCode
from kjopsprosess.app.team_lookup import TeamDoubt, our_maker
from kjopsprosess.app.typed.examples import shell_word
from kjopsprosess.app.typed.grammar import split_names, split_who
from kjopsprosess.app.typed.lookup import available_text, match_known_step, require_id
from kjopsprosess.deal_state.names import match_id
from kjopsprosess.deal_state.our_work import tasks_after
from kjopsprosess.model.values import US

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext, LoadedDeal
    from kjopsprosess.deal_state.person_names import NamedPerson


class OurWorkReader:
    """Reads `--did` of one call: `STEP/TASK`, a task alone, or free words; before a colon who of us did it."""

    def __init__(self, context: CommandContext, loaded: LoadedDeal, people: Mapping[str, NamedPerson]) -> None:
        """`people`: everybody in the deal who can be named."""
        self.context, self.loaded, self.people = context, loaded, people
        self.situation = loaded.situation
        self.did: list[str] = []
        self.did_by: dict[str, list[str]] = {}
        """By `us/per`, what this one of us did; only where somebody was named."""

    def read(self, texts: Iterable[str]) -> OurWorkReader:
        """Take in what was typed, in its order; the same work of two of us is one."""
        for text in texts:
            makers, words = self._doers(text)
            task = self._task(words)
            if task not in self.did:
                self.did.append(task)
            for maker in makers:
                self.did_by.setdefault(maker, []).append(task)
        return self

    def _doers(self, text: str) -> tuple[list[str], str]:
        """Those of us who are named before the colon, and the words after it; words alone where none of us is meant."""
        who, words = split_who(text)
        if who is None or not words:
            return [], text
        makers: list[str] = []
        for name in split_names(who):
            found = our_maker(self.context, self.situation, self.people, name)
            if isinstance(found, TeamDoubt):
                lines = [f"    kp advance {self.loaded.id} --did {shell_word(f'{x}: {words}')}" for x in found.instead]
                code = ExitCode.NOT_FOUND if found.code in ("not-found", "no-team") else ExitCode.USAGE
                self.context.fail(code, found.code, found.sentence, *lines, name=name)
            if found is None:
                return [], text
            makers.append(found)
        return [each for each in makers if each != US], words

    def _task(self, text: str) -> str:
        """`step/task`, also when only the task was named; anything else is plain words."""
        typed, slash, action = text.partition("/")
        known = self.situation.map.known
        if slash and " " not in text and (step := match_known_step(self.situation, typed).found):
            actions = [each.id for each in known[step].seller_actions]
            unknown, instead = self.context.messages.errors.no_action, available_text(self.context, "action", actions)
            return f"{step}/{require_id(self.context, action, match_id(action, actions), unknown, instead)}"
        homes = [each.id for each in self.situation.open_steps for a in each.step.seller_actions if a.id == text]
        homes += [each.step.id for each in tasks_after(self.situation) if each.action.id == text]
        return f"{homes[0]}/{text}" if homes else text
