"""Steps while a log is replayed: claimed, reopened, skipped and done, and what is done on its doer's word alone."""

from typing import NamedTuple

from kjopsprosess.deal_state.history import NoteEffect, OwnWord
from kjopsprosess.deal_state.people.roster import Roster
from kjopsprosess.deal_state.told.voices import NO_VOICES
from kjopsprosess.model.deal import Done, Entry
from kjopsprosess.model.values import Outcome, StepKind

from .step_map import has_the_say
from .step_states import StepEvent, StepHistory, StepState


class StepChanges(NamedTuple):
    """What an entry did to the steps, as ids."""

    reopened: list[str]
    skipped: list[str]
    done: list[str]
    """Those whose state changed, or whom a choice fell on."""
    hearsay: tuple[str, ...]
    """Those that are only said to be done, by nobody at the customer."""


class StepReplay:
    """The steps of a deal while its log is replayed."""

    def __init__(self, steps: StepHistory, roster: Roster, note_effect: NoteEffect) -> None:
        self._steps, self._roster, self._note_effect = steps, roster, note_effect
        self._own_words: dict[str, str] = {}
        """Steps that are done on their doer's word alone so far, and whose that is."""

    def apply(self, place: int, entry: Entry) -> StepChanges:
        """Take in what an entry says of steps."""
        # A step that is gone back to may be taken again in the same entry.
        self._apply_claims(entry)
        reopened = self._apply_reopened(place, entry)
        skipped = self._apply_skipped(place, entry)
        return StepChanges(reopened, skipped, *self._apply_done(place, entry))

    def _apply_claims(self, entry: Entry) -> None:
        """What is told comes before what is done: who says otherwise than the one who skipped a step claims it."""
        for heard in entry.heard:
            if heard.step and heard.against in self._steps.skipped_by(heard.step):
                self._steps.claim(heard.step)
        for holds in entry.holds:
            self._steps.settle_claim(holds.step, holds.by)

    def _apply_reopened(self, place: int, entry: Entry) -> list[str]:
        found = []
        for index, item in enumerate(entry.reopened):
            if item.step in self._steps.map.known:
                effect = item.step in self._steps.taken
                voices = self._roster.voices(entry.with_, item.by)
                self._steps.record(StepEvent(item, entry.date, place, voices, StepState.OPEN, effect))
                self._note_effect(("log", place, "reopened", index, "step"), "reopened", item.step, effect=effect)
                found.extend([item.step] if effect else [])
        return found

    def _apply_skipped(self, place: int, entry: Entry) -> list[str]:
        found = []
        for index, item in enumerate(entry.skipped):
            step = self._steps.map.known.get(item.step)
            if step is not None:
                untaken = not self._steps.state(item.step).taken and item.step not in self._steps.taken
                effect = untaken and step.kind is not StepKind.ORDER and bool(self._roster.customers(item.by))
                voices = self._roster.voices(entry.with_, item.by)
                self._steps.record(StepEvent(item, entry.date, place, voices, StepState.SKIPPED, effect))
                if effect and any(heard.step == item.step and heard.against in item.by for heard in entry.heard):
                    self._steps.claim(item.step)
                self._note_effect(("log", place, "skipped", index, "step"), "skipped", item.step, effect=effect)
                found.extend([item.step] if effect else [])
        return found

    def _apply_done(self, place: int, entry: Entry) -> tuple[list[str], tuple[str, ...]]:
        """The steps whose state changed, and those that are only said to be done, by nobody at the customer."""
        changed, hearsay = [], []
        for item in entry.done:
            if item.step in self._steps.map.known:
                counts = self._counts(item)
                voices = self._roster.voices(entry.with_, item.by)
                unproved = counts and item.seen is None and bool(item.said) and not voices.known
                effect, there = counts and not unproved, entry.with_ if unproved else ()
                voices = voices if effect else NO_VOICES
                event = StepEvent(item, entry.date, place, voices, StepState.DONE, effect, unproved, there)
                if self._steps.record(event):
                    changed.append(item.step)
                hearsay += [item.step] if unproved else []
        return changed, tuple(dict.fromkeys(hearsay))

    def on_own_word(self, entry: Entry, done: list[str]) -> tuple[OwnWord, ...]:
        """The steps taken now on the word of one who did it, and who neither decides nor approves there."""
        found: dict[str, OwnWord] = {}
        for item in entry.done:
            tellers = self._roster.voices(entry.with_, item.by).people
            own = item.step in done and bool(item.said) and len(tellers) == 1 and tellers[0] in item.by
            if own and not has_the_say(self._steps.map, item.step, self._roster.people[tellers[0]]):
                found[item.step] = OwnWord(item.step, tellers[0])
            else:
                found.pop(item.step, None)
        return tuple(found.values())

    def rest_on_own_word(self, words: tuple[OwnWord, ...]) -> None:
        """Remember steps that are done on their doer's word alone, until somebody bears them out."""
        self._own_words |= {each.step: each.person for each in words}

    def borne_out(self, entry: Entry, reopened: list[str]) -> list[str]:
        """The steps that were done on their doer's word alone, and that somebody else says are done, or that we see."""
        for step in reopened:
            self._own_words.pop(step, None)
        found = []
        for item in entry.done:
            tellers = {*self._roster.voices(entry.with_, item.by).people}
            known_by = self._own_words.get(item.step)
            if known_by and self._counts(item) and (item.seen or tellers - {known_by}):
                del self._own_words[item.step]
                found.append(item.step)
        return found

    def _counts(self, item: Done) -> bool:
        """Somebody at the customer did it, a choice says whom it fell on, and the order was seen."""
        kind = self._steps.map.known[item.step].kind
        if kind is StepKind.CHOICE and item.outcome is None:
            return False
        if kind is StepKind.ORDER and item.outcome in (None, Outcome.US) and item.seen is None:
            return False
        return bool(self._roster.customers(item.by))
