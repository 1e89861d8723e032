"""The facts that somebody's words about a step carry, each in a few words: «etter Budsjett», «tar 3-4 uker»."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kjopsprosess.deal_state.days.ruling_days import ruled
from kjopsprosess.deal_state.references import told_role_names, told_step_names
from kjopsprosess.model.fields import ROLE_PREFIX
from kjopsprosess.model.values import ContactRule, StepKind

from .deal_parts import channel_name, role_in_text

if TYPE_CHECKING:
    from kjopsprosess.deal_state.situation import Situation
    from kjopsprosess.messages.messages import Messages
    from kjopsprosess.model.told import Heard
    from kjopsprosess.model.values import ToldPart


class ToldFactTexts:
    """Says the facts of one deal; steps, people and roles are called what the deal calls them."""

    def __init__(self, situation: Situation, messages: Messages) -> None:
        self.situation, self.messages = situation, messages

    def texts(self, heard: Heard) -> tuple[str, ...]:
        """Every fact that the words carry; none where they are words alone."""
        return tuple(self._texts(heard))

    def _texts(self, heard: Heard) -> Iterator[str]:
        messages, said = self.messages, self.messages.map
        if heard.after is not None:
            after = messages.map.after.format(step=self._steps(heard.after))
            yield after if heard.after else messages.questions.from_start
        if heard.before:
            yield messages.map_by_person.before.format(steps=self._steps(heard.before))
        yield from (self.part(who, part) for who, part in heard.who.items())
        if heard.takes and heard.takes_from:
            step = self._steps((heard.takes_from,))
            yield messages.questions.takes_from.format(time=heard.takes.text, step=step)
        elif heard.takes:
            yield messages.questions.takes.format(time=heard.takes.text)
        if heard.contact:
            only = messages.terms.only_in.format(channel=channel_name(heard.contact, messages))
            yield only if heard.contact.rule is ContactRule.PORTAL_ONLY else messages.process.contact_equal
        if heard.done_when:
            yield said.done_when.format(proof=heard.done_when.rstrip("."))
        if heard.kind is StepKind.STANDSTILL:
            yield said.standstill
        for rule, day in ruled(heard):
            shown = messages.calendar.short_day(day, self.situation.today)
            yield messages.ruling_days.when[rule].format(what=heard.what or "", day=shown).strip()
        if heard.without:
            roles = messages.join([self._role(each) for each in heard.without])
            yield said.without.format(roles=roles)

    def part(self, who: str, part: ToldPart) -> str:
        """A person or a role with the part they have."""
        people = self.situation.people
        name = people[who].name if who in people else who
        if who.startswith(ROLE_PREFIX):
            name = self._role(who.removeprefix(ROLE_PREFIX))
        return self.messages.map.takes_part.format(who=name, part=self.messages.advance.told.part[part])

    def _role(self, role: str) -> str:
        known = self.situation.map.roles.get(role)
        return role_in_text(known.name if known else told_role_names(self.situation.deal).get(role, role))

    def _steps(self, ids: Iterable[str]) -> str:
        known, told = self.situation.map.known, told_step_names(self.situation.deal)
        names = [known[each].short or known[each].name if each in known else told.get(each, each) for each in ids]
        return self.messages.join([self.messages.quote(each) for each in names])
