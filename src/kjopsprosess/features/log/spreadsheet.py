"""The log as rows of a spreadsheet: one for each thing that an entry records, the newest entry first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from kjopsprosess.deal_state.history import ReplayedEntry
from kjopsprosess.deal_state.status import STATUS_OF_STOP
from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.deal import Entry
from kjopsprosess.model.told import Aim, BestAim, LeastAim
from kjopsprosess.model.values import Moment
from kjopsprosess.page.deal.deal_parts import leaving_of_person, maker_names
from kjopsprosess.page.drawing.spreadsheet import CellValue, Table

from .facts import LogView


class _Fact(NamedTuple):
    """One thing that an entry records."""

    what: str
    who: str = ""
    step: str = ""
    words: str = ""
    day: date | Moment | None = None


def log_table(view: LogView, messages: Messages) -> Table:
    """Every entry, however many a screen would show; one that records nothing has a row, too."""
    rows: list[list[CellValue]] = []
    for replayed in view.entries:
        facts = [*_Facts(replayed, view, messages)] or [_Fact("")]
        rows += [[*_entry(replayed, view, messages), *fact] for fact in facts]
    return Table(messages.spreadsheet.log, rows)


def _entry(replayed: ReplayedEntry, view: LogView, messages: Messages) -> list[CellValue]:
    entry, terms = replayed.entry, messages.terms
    way = terms.how[entry.how] if entry.how else terms.note
    return [
        view.situation.id,
        entry.id,
        entry.date,
        terms.unanswered.format(how=way) if entry.unanswered else way,
        _names(entry.with_, view, messages),
        terms.verdicts[replayed.verdict.value] if replayed.verdict else None,
    ]


def _names(ids: Iterable[str], view: LogView, messages: Messages) -> str:
    people = view.situation.people
    return messages.join([people[each].name if each in people else each for each in ids])


class _Facts:
    """What one entry records, in the order of the log's own keys."""

    def __init__(self, replayed: ReplayedEntry, view: LogView, messages: Messages) -> None:
        self.replayed, self.entry, self.view, self.messages = replayed, replayed.entry, view, messages
        self.said, self.kinds = messages.log, messages.spreadsheet.log_kinds

    def __iter__(self) -> Iterator[_Fact]:
        yield from self._steps(self.entry)
        yield from self._promises(self.entry)
        yield from self._told(self.entry)
        yield from self._ours(self.entry)
        yield from self._people_and_bookings(self.entry)

    def _steps(self, entry: Entry) -> Iterator[_Fact]:
        for done in entry.done:
            what = self.said.said_to_be_done if done.step in self.replayed.hearsay else self.said.done
            words = done.seen or done.said or ""
            if done.outcome:
                chosen = self.said.outcome.format(outcome=self.messages.terms.outcomes[done.outcome])
                words = f"{words} · {chosen}" if words else chosen
            yield _Fact(what, self._names(done.by), self._step(done.step), words)
        for skipped in entry.skipped:
            yield _Fact(self.said.skipped, self._names(skipped.by), self._step(skipped.step), skipped.because)
        for reopened in entry.reopened:
            yield _Fact(self.said.reopened, self._names(reopened.by), self._step(reopened.step), reopened.because)

    def _promises(self, entry: Entry) -> Iterator[_Fact]:
        for each in entry.promised:
            what = self.said.we_promised if each.by.ours else self.said.promised
            yield self._promise(what, each.id)._replace(day=each.due)
        for each_id in entry.kept:
            yield self._promise(self.said.kept, each_id)._replace(day=entry.kept_on.get(each_id))
        for each_id, day in entry.moved.items():
            yield self._promise(self.said.moved, each_id)._replace(day=day)
        for each_id in entry.dropped:
            yield self._promise(self.said.dropped, each_id)

    def _promise(self, what: str, promise_id: str) -> _Fact:
        promise = self.view.promises.get(promise_id)
        if promise is None:
            return _Fact(what, words=promise_id)
        who = maker_names(promise, self.view.situation.people, self.messages)
        return _Fact(what, who, self._step(promise.step or ""), promise.what)

    def _told(self, entry: Entry) -> Iterator[_Fact]:
        for heard in entry.heard:
            who, step = self._names(heard.by or entry.with_), self._step(heard.step or "")
            if heard.without:
                yield _Fact(self.kinds["without"], who, step, self._roles(heard.without))
            days = [heard.on, heard.latest, heard.earliest]
            day = next(filter(None, days), None)
            what = f" ({heard.what})" if heard.what else ""
            if heard.says or day or not heard.without:
                yield _Fact(self.said.told, who, step, f"{heard.says or ''}{what}".strip(), day)
        for holds in entry.holds:
            yield _Fact(self.kinds["holds"], self._names((holds.by,)), self._step(holds.step))
        for confirmed in entry.confirmed:
            for step in confirmed.steps:
                yield _Fact(self.kinds["confirmed"], self._names(confirmed.by), self._step(step))

    def _ours(self, entry: Entry) -> Iterator[_Fact]:
        for did in entry.did:
            step_id, slash, action_id = did.partition("/")
            step = self.view.situation.map.known.get(step_id)
            actions = step.seller_actions if step else ()
            words = next((each.do for each in actions if each.id == action_id), "" if step and not slash else did)
            yield _Fact(self.said.ours, "", step.name if step else "", words)
        if entry.deadline:
            named = isinstance(entry.deadline, str)
            day = None if isinstance(entry.deadline, str) else entry.deadline
            yield _Fact(self.said.deadline, words=str(entry.deadline) if named else "", day=day)
        if entry.value:
            yield _Fact(self.kinds["value"], words=f"{entry.value.amount} {entry.value.currency}")
        if entry.seller:
            yield _Fact(self.kinds["seller"], self.view.situation.team.get(entry.seller, entry.seller))
        for competitor in entry.competitors:
            yield _Fact(self.kinds["competitor"], words=competitor)
        if entry.stopped:
            what = self.messages.terms.status[STATUS_OF_STOP[entry.stopped.outcome]]
            words = f"{what}: {entry.stopped.because}" if entry.stopped.because else what
            yield _Fact(self.said.stopped, words=words, day=entry.stopped.until)
        if entry.note:
            yield _Fact(self.said.note, words=entry.note)

    def _people_and_bookings(self, entry: Entry) -> Iterator[_Fact]:
        terms = self.messages.terms
        for person in entry.people:
            words = [person.title, self._roles(person.roles or ())]
            words += [terms.attitude[person.attitude]] if person.attitude else []
            words += [person.needs and self.messages.people.needs.format(what=person.needs), person.phone, person.email]
            words += leaving_of_person(person, self.view.situation.people, self.messages, self.view.situation.today)
            yield _Fact(self.said.person, self._names((person.id,)), "", " · ".join(filter(None, words)))
        for booking in entry.booked:
            what = self.said.called_off if booking.called_off else self.said.booked
            way = terms.how[booking.how] if booking.how else ""
            yield _Fact(what, self._names(booking.with_), self._step(booking.step or ""), way, booking.date)
            for label, aim in self._aims(booking.aim):
                yield _Fact(label, self._names((aim.by,)), self._step(aim.step or ""), aim.what, aim.due)
        if entry.got:
            day = self.messages.calendar.day(entry.got.booked, self.view.situation.today)
            yield _Fact(self.said.got, words=self.said.got_of[entry.got.reached].format(day=day), day=entry.got.booked)

    def _aims(self, aim: Aim | None) -> list[tuple[str, BestAim | LeastAim]]:
        return [(self.said.aim, aim.best), *([(self.said.least, aim.least)] if aim.least else [])] if aim else []

    def _roles(self, ids: Iterable[str]) -> str:
        known = self.view.situation.map.roles
        return self.messages.join([known[each].name if each in known else each for each in ids])

    def _step(self, step_id: str) -> str:
        step = self.view.situation.map.known.get(step_id)
        return step.name if step else step_id

    def _names(self, ids: Iterable[str]) -> str:
        return _names(ids, self.view, self.messages)
