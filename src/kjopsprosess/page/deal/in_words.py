"""Facts of a deal in a few words: what was told of a step, on whose word it stands, aims, champions who only talk."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from kjopsprosess.deal_state.days.ruling_days import ruled
from kjopsprosess.deal_state.names import folded
from kjopsprosess.deal_state.people.idle_champions import activity, is_idle_champion
from kjopsprosess.deal_state.people.leaving import successors
from kjopsprosess.deal_state.people.people import PersonState
from kjopsprosess.deal_state.references import told_role_names, told_step_names
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.steps.asking import DECISIVE, is_part_known
from kjopsprosess.deal_state.told.standing import Standing
from kjopsprosess.messages.agreement import agreeing
from kjopsprosess.messages.calendar_words import end_sentence
from kjopsprosess.messages.messages import Messages
from kjopsprosess.messages.typed_values import TOLD_THAT
from kjopsprosess.model.fields import ROLE_PREFIX
from kjopsprosess.model.values import ContactRule, Part, StepKind, days_since
from kjopsprosess.page.page import Line, Style, text

from .deal_parts import capitalized, channel_name, name_and_kind, promise_remarks, promise_words, role_in_text

if TYPE_CHECKING:
    from kjopsprosess.deal_state.overview import NamedPerson
    from kjopsprosess.deal_state.promises.states import PromiseState
    from kjopsprosess.deal_state.told.sources import Contradiction, ContradictionSide
    from kjopsprosess.deal_state.told.standing import StepStanding
    from kjopsprosess.model.told import Heard
    from kjopsprosess.model.values import ToldPart


def who_question(situation: Situation, part: Part, messages: Messages) -> str:
    """The question who has a part; who else, where somebody is known to have it already."""
    terms = messages.terms
    known = part in DECISIVE and is_part_known(situation, part)
    return capitalized(terms.who_else_question[part] if known else terms.who_question[part])


class ToldFactTexts:
    """Says the facts of one deal; steps, people and roles are called what the deal calls them."""

    def __init__(self, situation: Situation, messages: Messages) -> None:
        self.situation, self.messages = situation, messages

    def texts(self, heard: "Heard") -> tuple[str, ...]:
        """Every fact that the words carry; none where they are words alone."""
        return tuple(self._texts(heard))

    def _texts(self, heard: "Heard") -> Iterator[str]:
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

    def part(self, who: str, part: "ToldPart") -> str:
        """A person or a role with the part they have."""
        people = self.situation.people
        name = people[who].name if who in people else who
        if who.startswith(ROLE_PREFIX):
            name = self._role(who.removeprefix(ROLE_PREFIX))
        return self.messages.map.takes_part.format(who=name, part=self.messages.advance.told.part[part])

    @cached_property
    def _told_roles(self) -> Mapping[str, str]:
        return told_role_names(self.situation.deal)

    @cached_property
    def _told_steps(self) -> Mapping[str, str]:
        return told_step_names(self.situation.deal)

    def _role(self, role: str) -> str:
        known = self.situation.map.roles.get(role)
        return role_in_text(known.name if known else self._told_roles.get(role, role))

    def _steps(self, ids: Iterable[str]) -> str:
        known, told = self.situation.map.known, self._told_steps
        names = [known[each].short or known[each].name if each in known else told.get(each, each) for each in ids]
        return self.messages.join([self.messages.quote(each) for each in names])


def without_speaker(says: str, speakers: Sequence[str]) -> str:
    """Words without “Dan told us that” before them, where they are shown behind the name of Dan alone.

    Only where nothing else is lost: who it was told to, where that is not us, or when, stays.
    """
    words = says.split()
    first = speakers[0].split() if len(speakers) == 1 else []
    for name in (first, first[:1]):
        count = len(name)
        if not count or [folded(each) for each in words[:count]] != [folded(each) for each in name]:
            continue
        for length in (3, 2):
            if folded(" ".join(words[count : count + length])) in TOLD_THAT and len(words) > count + length:
                plain = " ".join(words[count + length :])
                return f"{plain[:1].upper()}{plain[1:]}"
    return says


def aim_sentence(name: str, what: str, due: date | None, messages: Messages, today: date) -> str:
    """Who does what by when; without a day, in the meeting or call itself."""
    said = f"{name} {agreeing(what.rstrip('.'), several=False)}"
    if due is None:
        return end_sentence(said)
    by = messages.terms.by_today if due == today else messages.terms.by
    return end_sentence(by.format(what=said, day=messages.calendar.day(due, today)))


def idle_champion_text(situation: Situation, person: PersonState, messages: Messages) -> str | None:
    """«pådriver, men har ikke gjort noe siden 8. okt.»; None for anybody else."""
    if not is_idle_champion(situation, person):
        return None
    last = activity(situation, person).last_act
    if last is None:
        return messages.terms.champion_never_acted
    return messages.terms.champion_idle_since.format(day=messages.calendar.short_day(last, situation.today))


def standing_counts(standings: Mapping[Standing, int], messages: Messages) -> str:
    """How many steps are seen, told by several, by one, or only our guess; noughts are left out."""
    counts = messages.map.counts
    return ", ".join(counts[each.value](count) for each, count in standings.items() if count)


def whose_word(standing: "StepStanding", contradiction: "Contradiction | None", messages: Messages) -> str:
    """Who has told of a step, who has confirmed it, or who differ on it; else that it is our guess."""
    said = messages.map
    match standing.standing:
        case Standing.GUESS:
            return said.our_guess
        case Standing.DIFFERING if contradiction:
            return said.differ.format(sides=difference_text(contradiction, messages))
        case Standing.CONFIRMED:
            return said.confirmed_by.format(names=teller_names(standing.told_by, messages))
        case _:
            return said.told_by.format(names=_told_by(standing, messages))


def _told_by(standing: "StepStanding", messages: Messages) -> str:
    """Those who told of a step, and whose word they passed on."""
    said = messages.map
    names = [teller_name(each, messages) for each in standing.told_by] + [messages.terms.one_of_them] * standing.unnamed
    if not standing.on_behalf_of:
        return messages.join(names)
    others = teller_names(standing.on_behalf_of, messages)
    return said.passes_on.format(names=messages.join(names), others=others)


def difference_text(contradiction: "Contradiction", messages: Messages) -> str:
    """What each of the two says, with their names."""
    return " / ".join(_side(side, messages) for side in contradiction.sides)


def teller_names(people: Iterable[PersonState], messages: Messages) -> str:
    """Those who told of a step; who has left is told as gone."""
    return messages.join([teller_name(person, messages) for person in people])


def teller_name(person: PersonState, messages: Messages) -> str:
    """A name; who has left is told as gone, and a partner as one."""
    if person.left:
        return messages.map.who_has_left.format(name=person.name)
    return name_and_kind(person, messages)


def _side(side: "ContradictionSide", messages: Messages) -> str:
    name = side.person.name if side.person else messages.map.the_process
    return f"{name}: {messages.quote(side.says)}" if side.says else name


def leaving_text(situation: Situation, person: PersonState, messages: Messages) -> str:
    """When somebody leaves, who takes over, and from whom they take over, as it follows the name; mostly empty."""
    said, parts = messages.people, []
    if person.leaves and not person.left:
        parts.append(said.leaves.format(day=messages.calendar.short_day(person.leaves, situation.today)))
    if new := successors(situation, person):
        parts.append(said.take_over(len(new), names=messages.join([each.name for each in new])))
    other = situation.people.get(person.replaces or "")
    if other and other.left:
        parts.append(said.from_who_has_left.format(name=other.name))
    elif other and other.leaves:
        day = messages.calendar.short_day(other.leaves, situation.today)
        parts.append(said.from_who_leaves.format(name=other.name, day=day))
    elif other:
        parts.append(said.takes_over_from.format(name=other.name))
    return "; ".join(parts)


def leaving_lines(situation: Situation, people: Iterable[PersonState], messages: Messages) -> Iterator[Line]:
    """A line for each of these who leaves or takes over from somebody."""
    for person in people:
        if leaving := leaving_text(situation, person, messages):
            said = messages.people.name_and_leaving.format(name=person.name, what=leaving)
            yield Line(text(said, style=Style.QUIET), indent=0)


def kept_text(promise: "PromiseState", people: "Mapping[str, PersonState | NamedPerson]", messages: Messages) -> str:
    """A promise as it was kept, judged by the day of that alone: in time, or so many days late.

    The words alone where it is not kept.
    """
    words = promise_words(promise, people, messages)
    if promise.kept_on is None:
        return words
    late = days_since(promise.due, promise.kept_on)
    when = messages.terms.late.format(days=messages.terms.days(late)) if late else messages.terms.in_time
    return messages.terms.kept_when.format(what=words, when=when)


def kept_sentence(promise: "PromiseState", people: Mapping[str, PersonState], messages: Messages, today: date) -> str:
    """A promise as it was kept, in a sentence, with how often it was put off and whose word it is."""
    remarks = promise_remarks(promise, people, messages, today)
    return " ".join((end_sentence(kept_text(promise, people, messages)), *remarks))
