"""Questions about deals, each with what kp itself answers and why."""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import islice, zip_longest
from random import Random
from typing import NamedTuple

from kjopsprosess.deal_state.history import ReplayedEntry, Verdict
from kjopsprosess.deal_state.people.people import PersonState
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.steps.next_step import unfilled_roles
from kjopsprosess.deal_state.steps.step_map import MapStep
from kjopsprosess.model.deal import Entry
from kjopsprosess.model.process import SellerAction
from kjopsprosess.model.values import Part

MAX_OPTIONS = 4


class PractiseQuestionKind(StrEnum):
    """What a question asks for."""

    VERDICT = "verdict"
    """What a contact came to."""
    WHOSE = "whose"
    """Whose act something is."""
    MISSING = "missing"
    """Who must be found before a step can be taken."""
    PROOF = "proof"
    """What would show that a step is done."""


class Moved(StrEnum):
    """Why kp says what it says of a contact."""

    ORDER = "order"
    STOPPED = "stopped"
    DONE = "done"
    PROMISED = "promised"
    KEPT = "kept"
    DOOR = "door"
    """A meeting is booked with somebody new."""
    OWN_WORD = "own_word"
    """Only the doer says that a step is done."""
    HEARSAY = "hearsay"
    """Nobody at the customer has said that a step is done."""
    MAPPED = "mapped"
    """Nothing moved, but we know more about how they buy."""
    NOTHING = "nothing"


class Reason(NamedTuple):
    """Why, of a contact."""

    moved: Moved
    steps: tuple[str, ...] = ()
    """Names of the steps it is about."""
    people: tuple[str, ...] = ()
    """Names of those who did it."""


class PractiseQuestion(NamedTuple):
    """A question with what can be answered."""

    kind: PractiseQuestionKind
    customer: str
    deal: str
    demo: bool
    """Whether the deal is one of the invented ones."""
    options: tuple[str, ...]
    """What can be answered: texts, or, of VERDICT and WHOSE, words of the program."""
    right: int
    """The place of kp's own answer among them, from 0."""
    step: str | None = None
    """The name of the step it is about."""
    words: str | None = None
    """Of WHOSE, the act."""
    entry: Entry | None = None
    """What happened."""
    reason: Reason | None = None
    """Of VERDICT."""
    part: Part | None = None
    """Of MISSING, the part that nobody is known to have."""

    @property
    def answer(self) -> str:
        """What kp answers."""
        return self.options[self.right]


class Source(NamedTuple):
    """A deal that questions are made from."""

    situation: Situation
    demo: bool


def make_questions(sources: Iterable[Source], number: int, chance: Random) -> tuple[PractiseQuestion, ...]:
    """So many questions of all kinds in turn, fewer where the deals give no more; the same `chance`, the same ones."""
    by_kind: dict[PractiseQuestionKind, list[PractiseQuestion]] = {kind: [] for kind in PractiseQuestionKind}
    seen: set[str] = set()
    for source in sources:
        for question in _of_deal(source, chance):
            same = str((question.kind, question.step, question.words, question.answer, question.entry))
            if same not in seen:
                seen.add(same)
                by_kind[question.kind].append(question)
    for questions in by_kind.values():
        chance.shuffle(questions)
        questions.sort(key=lambda each: each.demo)  # their own deals first
    in_turn = (each for turn in zip_longest(*by_kind.values()) for each in turn if each)
    return tuple(islice(in_turn, number))


def _of_deal(source: Source, chance: Random) -> Iterator[PractiseQuestion]:
    for replayed in source.situation.history.entries:
        yield from _verdict(source, replayed)
        yield from _whose(source, replayed)
    for step in source.situation.untaken:
        yield from _missing(source, step, chance)
        yield from _proof(source, step, chance)


def _question(source: Source, kind: PractiseQuestionKind, options: Sequence[str], right: str) -> PractiseQuestion:
    situation = source.situation
    place = options.index(right)
    return PractiseQuestion(kind, situation.deal.customer, situation.id, source.demo, tuple(options), place)


def _shuffled(right: str, others: Iterable[str], chance: Random) -> list[str] | None:
    """The options in any order; None when there is nothing to choose between."""
    different = [each for each in dict.fromkeys(others) if each and each != right]
    chance.shuffle(different)
    options = [right, *different[: MAX_OPTIONS - 1]]
    chance.shuffle(options)
    return options if different else None


def _verdict(source: Source, replayed: ReplayedEntry) -> Iterator[PractiseQuestion]:
    if replayed.verdict is not None and replayed.entry.is_contact:
        question = _question(source, PractiseQuestionKind.VERDICT, [*Verdict], replayed.verdict.value)
        yield question._replace(entry=replayed.entry, reason=reason_of(source.situation, replayed))


def reason_of(situation: Situation, replayed: ReplayedEntry) -> Reason:
    """Why a contact came to what it came to: the strongest thing in it."""
    own_word = [each.step for each in replayed.on_own_word]
    if replayed.verdict is Verdict.NO:
        return Reason(Moved.STOPPED)
    if replayed.verdict in (Verdict.ORDER, Verdict.ADVANCE):
        done = _names(situation, (each for each in replayed.steps_changed if each not in own_word))
        ordered = replayed.verdict is Verdict.ORDER
        return Reason(Moved.ORDER, done) if ordered else _why_advance(situation, replayed.entry, done)
    if own_word:
        people = _customers(situation, (each.person for each in replayed.on_own_word))
        return Reason(Moved.OWN_WORD, _names(situation, own_word), people)
    if replayed.hearsay:
        return Reason(Moved.HEARSAY, _names(situation, replayed.hearsay))
    return Reason(Moved.MAPPED if replayed.mapped else Moved.NOTHING)


def _why_advance(situation: Situation, entry: Entry, done: tuple[str, ...]) -> Reason:
    """A step taken, else a promise given, else one kept, else a meeting with somebody new."""
    if done:
        return Reason(Moved.DONE, done)
    given = {each.id: each for each in situation.history.promises}
    promised = [given[each.id].makers for each in entry.promised if each.id in given and not given[each.id].told_by]
    kept = [given[each].makers for each in entry.kept if each in given]
    booked = [booking.with_ for booking in entry.booked]
    for moved, several in ((Moved.PROMISED, promised), (Moved.KEPT, kept), (Moved.DOOR, booked)):
        if people := _customers(situation, (each for ids in several for each in ids)):
            return Reason(moved, people=people)
    return Reason(Moved.NOTHING)


def _names(situation: Situation, steps: Iterable[str]) -> tuple[str, ...]:
    known = situation.map.known
    return tuple(known[each].short or known[each].name for each in steps)


def _customers(situation: Situation, ids: Iterable[str]) -> tuple[str, ...]:
    found: list[PersonState] = [situation.people[each] for each in dict.fromkeys(ids) if each in situation.people]
    return tuple(each.name for each in found if each.is_customer)


THEIRS, OURS = "theirs", "ours"


def _whose(source: Source, replayed: ReplayedEntry) -> Iterator[PractiseQuestion]:
    """Steps they took, and tasks of the process that we did."""
    known, entry = source.situation.map.known, replayed.entry
    for done in entry.done:
        if done.step in replayed.steps_changed:
            name = known[done.step].name
            yield _question(source, PractiseQuestionKind.WHOSE, (THEIRS, OURS), THEIRS)._replace(
                entry=entry, words=name, step=name
            )
    for did in entry.did:
        step_id, _, action_id = did.partition("/")
        if (step := known.get(step_id)) and (action := _action(step.seller_actions, action_id)):
            question = _question(source, PractiseQuestionKind.WHOSE, (THEIRS, OURS), OURS)
            yield question._replace(entry=entry, words=action.do, step=step.name)


def _action(actions: Iterable[SellerAction], action_id: str) -> SellerAction | None:
    return next((each for each in actions if each.id == action_id), None)


def _missing(source: Source, step: MapStep, chance: Random) -> Iterator[PractiseQuestion]:
    """A role that must say yes or do it and that nobody is known to have, among people and roles that are known."""
    situation, roles = source.situation, source.situation.map.roles
    unfilled = [each for each in unfilled_roles(situation, step) if each[0] in roles]
    for role, part in unfilled[:1]:
        known = [person.name for person in situation.present if person.is_customer]
        known += [roles[each].name for person in situation.present for each in person.roles if each in roles]
        options = _shuffled(roles[role].name, known, chance)
        if options:
            question = _question(source, PractiseQuestionKind.MISSING, options, roles[role].name)
            yield question._replace(step=step.name, part=part)


def _proof(source: Source, step: MapStep, chance: Random) -> Iterator[PractiseQuestion]:
    """What exists when a step is done, among what exists when others are, and what we do for it."""
    situation, right = source.situation, step.step.done_when
    others = [each.step.done_when for each in situation.map.steps if each is not step]
    chance.shuffle(others)
    ours = [action.do for action in step.step.seller_actions]
    options = _shuffled(right, [*ours[:1], *others[: MAX_OPTIONS - 2]], chance) if right else None
    if options:
        yield _question(source, PractiseQuestionKind.PROOF, options, right)._replace(step=step.name)


class Score(NamedTuple):
    """How it went."""

    right: int
    answered: int
    asked: int
    """How many questions there were."""
    missed: tuple[PractiseQuestionKind, ...]
    """Kinds with a wrong answer, the one most often wrong first."""


def score(questions: Sequence[PractiseQuestion], answers: Sequence[int]) -> Score:
    """How many answers are kp's own. `answers`: places of options, of the first questions."""
    pairs = [*zip(questions, answers, strict=False)]
    wrong = [question.kind for question, answer in pairs if answer != question.right]
    missed = sorted(dict.fromkeys(wrong), key=lambda kind: (-wrong.count(kind), [*PractiseQuestionKind].index(kind)))
    return Score(len(pairs) - len(wrong), len(pairs), len(questions), tuple(missed))
