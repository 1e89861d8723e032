"""The differences between two editions of a process: steps, people, proof and our tasks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from itertools import islice
from typing import NamedTuple

from kjopsprosess.deal_state.names import close_matches
from kjopsprosess.model.process import Process, Step

from .order import Edition, OrderChange, order_changes
from .proof_wording import MAX_REWORDED, Strictness, strictness

ChangedValue = str | tuple[int, int] | None
SIMILAR_TEXT_RATIO = 0.6
"""How similar (0 to 1) two texts must be to count as one text reworded."""
RULES = ("free", "equal", "portal_only")
"""Contact rules from the freest to the strictest; `free` is none."""


class Aspect(StrEnum):
    """The part of a step, or of the process, that changed."""

    NAME = "name"
    SHORT = "short"
    DONE_WHEN = "done_when"
    WHO = "who"
    FOREMOST = "foremost"
    """Who stands first among those who take part, and so matters most."""
    ACTION = "seller_action"
    TIMING = "timing"
    """When one of our tasks helps."""
    CONDITION = "condition"
    """After which outcome of the choice one of our tasks belongs."""
    BEST = "best"
    LEAST = "least"
    QUESTION = "question"
    ASKED = "asked"
    """Whom a question is for."""
    STALL = "stall"
    USUAL_DAYS = "usual_days"
    CONTACT = "contact"
    CHANNEL = "channel"
    CONTACT_NOTE = "contact_note"
    CONTACT_SAYS = "contact_says"
    KIND = "kind"
    GATE = "gate"
    TOPIC = "topic"
    DATE = "date"
    """The day that rules a step."""
    DATE_ASK = "date_ask"
    ACCEPTED = "accepted"
    """A finding of `kp check` that the file accepts."""
    ROLE = "role"
    ROLE_ABOUT = "role_about"
    ROLE_KIND = "role_kind"
    ROLE_OPTIONAL = "role_optional"
    ABOUT = "about"
    SOURCE = "source"
    LANGUAGE = "language"
    DECIDED_BY = "decided_by"
    REPLACES = "replaces"


class ChangeKind(StrEnum):
    """How a part changed."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    STRICTER = "stricter"
    LOOSER = "looser"


class Change(NamedTuple):
    """One thing that is different. Texts are as the files have them; `who`, `kind` and the like are their codes."""

    aspect: Aspect
    kind: ChangeKind
    old: ChangedValue = None
    new: ChangedValue = None
    subject: str | None = None
    """Id of the role or task, code of the finding, or the question it is about."""


class StepChanges(NamedTuple):
    """A step in both editions, with its changes."""

    step: Step
    """As the new edition has it."""
    changes: tuple[Change, ...]


class RemovedStep(NamedTuple):
    """A step that the new edition does not have."""

    step: Step
    kept_in_file: bool
    """Whether the new file still has it, retired or for a later version. Else deals that speak of it lose it."""


class RewrittenVersion(NamedTuple):
    """An older version whose set of steps the new file tells differently: deals pinned to it get other steps."""

    version: int
    gained: tuple[Step, ...]
    lost: tuple[Step, ...]


class ProcessDiff(NamedTuple):
    """Everything that differs."""

    old: Edition
    new: Edition
    added: tuple[Step, ...]
    removed: tuple[RemovedStep, ...]
    order: tuple[OrderChange, ...]
    steps: tuple[StepChanges, ...]
    process: tuple[Change, ...]
    rewritten: tuple[RewrittenVersion, ...]

    @property
    def empty(self) -> bool:
        """Whether the editions say the same. Another version number alone is no difference."""
        return not any((self.added, self.removed, self.order, self.steps, self.process, self.rewritten))

    @property
    def changed_step_ids(self) -> frozenset[str]:
        """Ids of all steps that came, went, or are different."""
        moved = {step.id for change in self.order for step in (change.step, change.other) if step}
        return frozenset(
            moved
            | {step.id for step in self.added}
            | {gone.step.id for gone in self.removed}
            | {changed.step.id for changed in self.steps}
        )


def diff_editions(old: Edition, new: Edition) -> ProcessDiff:
    """Work out what differs. Two versions of one file differ in their steps only; two files may differ in anything."""
    in_file = {step.id for step in new.process.steps}
    both = [(old.by_id[step.id], step) for step in new.steps if step.id in old.by_id]
    changed = (StepChanges(after, tuple(_step(before, after))) for before, after in both)
    return ProcessDiff(
        old=old,
        new=new,
        added=tuple(step for step in new.steps if step.id not in old.by_id),
        removed=tuple(RemovedStep(step, step.id in in_file) for step in old.steps if step.id not in new.by_id),
        order=order_changes(old, new),
        steps=tuple(each for each in changed if each.changes),
        process=tuple(_process(old.process, new.process)),
        rewritten=rewritten_versions(old.process, new.process),
    )


def rewritten_versions(old: Process, new: Process) -> tuple[RewrittenVersion, ...]:
    """The versions that both files have and whose steps they tell differently, lowest first."""
    found = []
    for version in range(1, min(old.version, new.version) + 1):
        before = {step.id: step for step in old.at(version)}
        after = {step.id: step for step in new.at(version)}
        if before.keys() != after.keys():
            came = tuple(step for step in after.values() if step.id not in before)
            went = tuple(step for step in before.values() if step.id not in after)
            found.append(RewrittenVersion(version, came, went))
    return tuple(found)


def _step(old: Step, new: Step) -> Iterator[Change]:
    yield from _text(Aspect.NAME, old.name, new.name)
    yield from _text(Aspect.SHORT, old.short, new.short)
    if old.done_when != new.done_when:
        yield Change(
            Aspect.DONE_WHEN, _strictness_kind(strictness(old.done_when, new.done_when)), old.done_when, new.done_when
        )
    yield from _who(old, new)
    yield from _actions(old, new)
    yield from _text(Aspect.BEST, old.commitment.best, new.commitment.best)
    yield from _text(Aspect.LEAST, old.commitment.least, new.commitment.least)
    yield from _questions(old, new)
    yield from _lists(Aspect.STALL, old.stalls, new.stalls)
    if old.usual_days != new.usual_days:
        yield Change(Aspect.USUAL_DAYS, _change_kind(old.usual_days, new.usual_days), old.usual_days, new.usual_days)
    yield from _contact(old, new)
    yield from _text(Aspect.KIND, _code(old.kind), _code(new.kind))
    yield from _text(Aspect.GATE, _flag(old.gate), _flag(new.gate))
    yield from _text(Aspect.TOPIC, _code(old.topic), _code(new.topic))
    days = [(step.date.what, step.date.ask) if step.date else (None, None) for step in (old, new)]
    yield from _text(Aspect.DATE, days[0][0], days[1][0])
    yield from _text(Aspect.DATE_ASK, days[0][1], days[1][1])
    yield from _named(Aspect.ACCEPTED, old.accept, new.accept)


def _process(old: Process, new: Process) -> Iterator[Change]:
    yield from _text(Aspect.NAME, old.name, new.name)
    yield from _text(Aspect.ABOUT, old.about, new.about)
    yield from _lists(Aspect.SOURCE, old.sources, new.sources)
    yield from _text(Aspect.LANGUAGE, old.language.value, new.language.value)
    yield from _lists(Aspect.REPLACES, old.replaces, new.replaces)
    yield from _named(Aspect.ROLE, {role.id: role.name for role in old.roles}, {r.id: r.name for r in new.roles})
    before = {role.id: role for role in old.roles}
    for role in new.roles:
        if was := before.get(role.id):
            yield from _text(Aspect.ROLE_ABOUT, was.about, role.about, role.id)
            yield from _text(Aspect.ROLE_KIND, _code(was.kind), _code(role.kind), role.id)
            yield from _text(Aspect.ROLE_OPTIONAL, _flag(was.optional or None), _flag(role.optional or None), role.id)
    yield from _text(Aspect.DECIDED_BY, _code(old.decided_by), _code(new.decided_by))
    yield from _named(Aspect.ACCEPTED, old.accept, new.accept)


def _who(old: Step, new: Step) -> Iterator[Change]:
    before = {each.role: each.part.value for each in old.who}
    after = {each.role: each.part.value for each in new.who}
    yield from _named(Aspect.WHO, before, after)
    first = [
        next((each.role for each in step.who if each.role in before and each.role in after), None)
        for step in (old, new)
    ]
    if first[0] != first[1]:
        yield Change(Aspect.FOREMOST, ChangeKind.CHANGED, *first)


def _actions(old: Step, new: Step) -> Iterator[Change]:
    before = {action.id: action for action in old.seller_actions}
    after = {action.id: action for action in new.seller_actions}
    texts = [{key: action.do for key, action in actions.items()} for actions in (before, after)]
    yield from _named(Aspect.ACTION, *texts)
    for key, action in after.items():
        if key in before:
            yield from _text(Aspect.TIMING, before[key].when.value, action.when.value, key)
            yield from _text(Aspect.CONDITION, _code(before[key].if_), _code(action.if_), key)


def _questions(old: Step, new: Step) -> Iterator[Change]:
    before = {question.ask: question.to for question in old.questions}
    after = {question.ask: question.to for question in new.questions}
    again = dict(zip(after, after, strict=True))
    for change in _lists(Aspect.QUESTION, before, after):
        if isinstance(change.new, str) and isinstance(change.old, str):
            again[change.new] = change.old
        yield change
    for ask, to in after.items():
        if again[ask] in before:
            yield from _text(Aspect.ASKED, before[again[ask]], to, ask)


def _contact(old: Step, new: Step) -> Iterator[Change]:
    rules = [step.contact.rule.value if step.contact else RULES[0] for step in (old, new)]
    if rules[0] != rules[1]:
        stricter = RULES.index(rules[1]) > RULES.index(rules[0])
        yield Change(Aspect.CONTACT, ChangeKind.STRICTER if stricter else ChangeKind.LOOSER, *rules)
    if old.contact and new.contact:
        yield from _text(Aspect.CHANNEL, old.contact.channel, new.contact.channel)
        yield from _text(Aspect.CONTACT_NOTE, old.contact.note, new.contact.note)
        yield from _text(Aspect.CONTACT_SAYS, old.contact.says, new.contact.says)


def _text(aspect: Aspect, old: str | None, new: str | None, subject: str | None = None) -> Iterator[Change]:
    if old != new:
        yield Change(aspect, _change_kind(old, new), old, new, subject)


def _code(value: StrEnum | None) -> str | None:
    return None if value is None else value.value


def _flag(value: bool | None) -> str | None:
    return None if value is None else "true" if value else "false"


def _named(aspect: Aspect, old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[Change]:
    """Compares items by id: removed, changed and added ones."""
    for key in dict.fromkeys((*old, *new)):
        yield from _text(aspect, old.get(key), new.get(key), key)


def _lists(aspect: Aspect, old: Iterable[str], new: Iterable[str]) -> Iterator[Change]:
    """Compares texts without ids: one that is similar to a removed text counts as that text reworded."""
    before, after = dict.fromkeys(old), dict.fromkeys(new)
    lost = {each: None for each in before if each not in after}
    for place, each in enumerate(each for each in after if each not in before):
        near = islice(lost, MAX_REWORDED) if place < MAX_REWORDED else ()
        alike = close_matches(each, near, most=1, cutoff=SIMILAR_TEXT_RATIO)
        if alike:
            del lost[alike[0]]
        yield Change(aspect, ChangeKind.CHANGED if alike else ChangeKind.ADDED, alike[0] if alike else None, each)
    for each in lost:
        yield Change(aspect, ChangeKind.REMOVED, each)


def _change_kind(old: ChangedValue, new: ChangedValue) -> ChangeKind:
    if old is None:
        return ChangeKind.ADDED
    return ChangeKind.REMOVED if new is None else ChangeKind.CHANGED


def _strictness_kind(proof: Strictness) -> ChangeKind:
    return ChangeKind.CHANGED if proof is Strictness.OTHER else ChangeKind(proof.value)
