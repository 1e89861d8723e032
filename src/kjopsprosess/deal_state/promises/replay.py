"""Promises while a log is replayed: given, filed, kept, moved and dropped, and what that says of the customer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from kjopsprosess.deal_state.history import NoteEffect
from kjopsprosess.deal_state.people.roster import Roster
from kjopsprosess.deal_state.steps.step_states import StepHistory
from kjopsprosess.model.deal import Entry, Promise
from kjopsprosess.model.fields import NO_STEP
from kjopsprosess.model.findings import KeyPath

from .states import NO_TEAM, PromiseLedger, PromiseState, PromiseStatus, members_of_us

if TYPE_CHECKING:
    from .steps import PromiseFiling


class PromiseReplay(PromiseLedger):
    """All promises of a log, with the steps and people they are about as these stand at that moment."""

    def __init__(
        self, steps: StepHistory, roster: Roster, note_effect: NoteEffect, team: Mapping[str, str] = NO_TEAM
    ) -> None:
        """`team`: our own names by id."""
        super().__init__()
        self._team = team
        self._steps, self._roster, self._note_effect = steps, roster, note_effect

    def came_of(self, place: int, entry: Entry, meant: Callable[[str], bool]) -> tuple[bool, int]:
        """End and move the promises that are meant; whether the customer kept one, and how many of ours we kept."""
        where: KeyPath = ("log", place)
        kept: list[PromiseState] = []
        for index, promise_id in enumerate(entry.kept):
            if meant(promise_id):
                promise = self.close(promise_id, PromiseStatus.KEPT, entry.day_kept(promise_id))
                self._note_effect((*where, "kept", index), "kept", promise_id, effect=promise is not None)
                kept.extend([promise] if promise else [])
        for promise_id, due in entry.moved.items():
            if meant(promise_id):
                effect = self.move(promise_id, due)
                self._note_effect((*where, "moved", promise_id), "moved", promise_id, effect=effect)
                self._note_act_on(self.by_id.get(promise_id) if effect else None, entry.date)
        for index, promise_id in enumerate(entry.dropped):
            if meant(promise_id):
                effect = self.close(promise_id, PromiseStatus.DROPPED) is not None
                self._note_effect((*where, "dropped", index), "dropped", promise_id, effect=effect)
        for promise in kept:
            self._note_act_on(promise, entry.day_kept(promise.id))
        theirs = any(self._roster.customers(promise.makers) for promise in kept)
        return theirs, sum(promise.ours for promise in kept)

    def give(self, entry: Entry, filing: Callable[[], PromiseFiling]) -> bool:
        """Take in the promises of an entry; whether the customer promised something by a day not before its own.

        `filing` makes what files those whose step nobody named.
        """
        # Most promises name their step, and filing makes a whole `Situation`.
        files = None if all(each.step for each in entry.promised) else filing()
        for promise in entry.promised:
            step = files.step_of(promise.by.parties) if files and promise.step is None else promise.step
            told_by = entry.with_ if self._is_hearsay(entry, promise) else ()
            self.add(
                PromiseState(
                    id=promise.id,
                    makers=promise.by.parties,
                    what=promise.what,
                    due=promise.due,
                    step=None if step == NO_STEP else step,
                    given=entry.date,
                    step_named=promise.step is not None,
                    told_by=told_by,
                    voices=self._roster.voices(entry.with_, promise.by),
                    of_us=members_of_us(promise.by.members, self._team),
                )
            )
            self._note_act_on(self.by_id[promise.id], entry.date)
        for promise in entry.promised:  # not before all are given: one does not decide where another belongs
            self.file(promise.id)
        return any(promise.due >= entry.date for promise in self.given_by_customer(entry))

    def given_by_customer(self, entry: Entry) -> list[Promise]:
        """The promises of an entry that somebody at the customer gave; hearsay is none."""
        return [each for each in entry.promised if self._roster.customers(each.by) and not self.by_id[each.id].told_by]

    def _is_hearsay(self, entry: Entry, promise: Promise) -> bool:
        """Whether a promise of theirs comes from others than those who gave it.

        A person must have been there, or have been in contact with us before. A body is never in the room: somebody at
        the customer must have told us of it. Where nobody is said to have been there, its makers told us themselves.
        """
        makers = self._roster.customers(promise.by)
        if not makers or not entry.with_ or {*promise.by} & {*entry.with_}:
            return False
        if any(maker.is_source for maker in makers):
            return not any(maker.contacted for maker in makers)
        return not self._roster.customers(entry.with_)

    def _note_act_on(self, promise: PromiseState | None, day: date) -> None:
        """A customer's promise on a step is an act on it: the step goes on although one before it was reopened."""
        if promise is None or promise.told_by or promise.step not in self._steps.map.by_id:
            return
        if self._roster.customers(promise.makers):
            self._steps.act_on(promise.step, day)
