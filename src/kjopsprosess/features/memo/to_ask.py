"""What they have said and is not marked to be shared: whom to ask whether it may be passed on. For us alone."""

from collections.abc import Callable
from typing import NamedTuple

from kjopsprosess.deal_state.people.people import PersonState
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.told.sharing import Sentence, sentences
from kjopsprosess.messages.messages import Messages
from kjopsprosess.page.deal.deal_parts import SEPARATOR, short_name
from kjopsprosess.page.deal.json_references import Json, iso, named_ref
from kjopsprosess.page.page import Item, Line, Page, Section, Style, text


class Unshared(NamedTuple):
    """A sentence that could be passed on if whoever said it agrees."""

    sentence: Sentence
    place: int
    """Place of its item in the `heard` of its entry, from 0."""


class ToAsk(NamedTuple):
    """Everything of that kind, by who said it."""

    situation: Situation
    unshared: tuple[Unshared, ...]

    def of(self, person: PersonState) -> tuple[Unshared, ...]:
        """What somebody has said, alone or as the first of several."""
        return tuple(each for each in self.unshared if each.sentence.by[0] is person)


def make_to_ask(situation: Situation) -> ToAsk:
    """What they have told us themselves, about nobody else, that is not shared; of those who are still there."""
    found = (each for each in sentences(situation) if not each.shared and not each.kept_back and each.by[0].present)
    return ToAsk(situation, tuple(Unshared(each, _place(situation, each)) for each in found))


def _place(situation: Situation, sentence: Sentence) -> int:
    heard = situation.deal.log[sentence.statement.file_index].heard
    return next(place for place, each in enumerate(heard) if each is sentence.statement.heard)


def to_ask_page(found: ToAsk, messages: Messages, where: Callable[[Unshared], str]) -> Page:
    """What to ask each of them for, and where in the file it is marked. `where`: the place of an item in the file."""
    said, situation = messages.memo.to_ask, found.situation
    title = SEPARATOR.join([situation.deal.customer, said.title])
    if not found.unshared:
        return Page((Section(items=(Line(text(title), indent=0), Line(text(said.none), indent=0))),))
    how = said.how.format(key="share: true")
    sections = [Section(items=(Line(text(title), indent=0), Line(text(how), indent=0)))]
    for person in situation.people.values():
        rows: list[Item] = []
        for each in found.of(person):
            statement, topic = each.sentence.statement, each.sentence.topic
            step = situation.map.by_id.get(statement.heard.step or "")
            parts = [
                messages.calendar.short_day(statement.day, situation.today),
                *([messages.terms.topics[topic]] if topic else [short_name(step)] if step else []),
            ]
            told = f"{messages.quote(statement.heard.says)} ({SEPARATOR.join(parts)})"
            rows += [Line(text(told)), Line(text(where(each), style=Style.QUIET), indent=6, keep=True)]
        if rows:
            heading = said.ask.format(name=person.name)
            sections.append(Section(text(heading, style=Style.HEADING), tuple(rows)))
    return Page(tuple(sections))


def to_ask_json(found: ToAsk, where: Callable[[Unshared], str]) -> Json:
    """`kp.memo-to-ask/1`: the same for programs. Every key is always there."""
    situation = found.situation
    return {
        "schema": "kp.memo-to-ask/1",
        "today": iso(situation.today),
        "deal": {"id": situation.id, "customer": situation.deal.customer},
        "sentences": [
            {
                "says": each.sentence.statement.heard.says,
                "by": [named_ref(person) for person in each.sentence.by],
                "date": iso(each.sentence.statement.day),
                "step": each.sentence.statement.heard.step,
                "topic": each.sentence.topic.value if each.sentence.topic else None,
                "place": where(each),
            }
            for each in found.unshared
        ],
    }
