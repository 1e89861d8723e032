"""A process as a handbook: its steps by number, which of them run side by side, and what each comes after."""

from enum import StrEnum
from typing import NamedTuple

from kjopsprosess.deal_state.steps.step_map import direct_predecessors
from kjopsprosess.model.process import Process, Role, Step
from kjopsprosess.model.values import StepKind

DAYS_IN_WEEK, DAYS_IN_MONTH, DAYS_IN_YEAR = 7, 30, 360
MAX_WEEKS = 13
"""From a quarter on, people count in months."""


class Follows(StrEnum):
    """What a step comes after, compared with the row above it."""

    ROW_ABOVE = "row_above"
    """The row above, or all of the steps side by side there. Nothing is printed."""
    ALSO_OTHERS = "also_others"
    """The row above, and others."""
    OTHERS = "others"
    """Not the row above, but others."""
    START = "start"
    """Nothing: it is open from the start."""


class HandbookStep(NamedTuple):
    """A step in the handbook."""

    number: int
    """Its place in this version, from 1."""
    step: Step
    after: tuple[int, ...]
    """Numbers of the steps it comes directly after."""
    parallel: tuple[int, ...]
    """Numbers of the steps drawn side by side with it; empty when it stands alone."""
    follows: Follows
    others: tuple[int, ...]
    """Numbers to name: of those it comes after, the ones that are not the row above."""


class VersionChange(NamedTuple):
    """The steps that came and went with a version."""

    version: int
    came: tuple[Step, ...]
    went: tuple[Step, ...]


class Handbook(NamedTuple):
    """A process as a new seller reads it."""

    id: str
    process: Process
    own: bool
    """Whether the workspace has it itself; else it came with `kp`."""
    steps: tuple[HandbookStep, ...]

    @property
    def roles(self) -> dict[str, Role]:
        """The process's roles by id."""
        return {role.id: role for role in self.process.roles}

    @property
    def choices(self) -> tuple[int, ...]:
        """Numbers of the steps in which a supplier is picked."""
        return self._of_kind(StepKind.CHOICE)

    @property
    def standstills(self) -> tuple[int, ...]:
        """Numbers of the steps in which the choice may be complained about."""
        return self._of_kind(StepKind.STANDSTILL)

    @property
    def gates(self) -> tuple[int, ...]:
        """Numbers of the steps that the process calls an approval."""
        return tuple(each.number for each in self.steps if each.step.gate)

    @property
    def orders(self) -> tuple[int, ...]:
        """Numbers of the steps after which the order is ours."""
        return self._of_kind(StepKind.ORDER)

    def step_number(self, number: int) -> HandbookStep:
        """The step with a number."""
        return self.steps[number - 1]

    def _of_kind(self, kind: StepKind) -> tuple[int, ...]:
        return tuple(each.number for each in self.steps if each.step.kind is kind)

    def takes_over(self, step: Step) -> bool:
        """Whether a first step stands where the replaced step stood: only `after: []` opens one from the start."""
        return bool(self.process.replaces) and step.after != ()

    def steps_of_role(self, role: str) -> tuple[int, ...]:
        """Numbers of the steps that a role takes part in."""
        return tuple(each.number for each in self.steps if role in {who.role for who in each.step.who})

    @property
    def roles_now(self) -> tuple[Role, ...]:
        """The process's roles, without those that take part in steps of earlier versions only."""
        retired = {who.role for step in self.process.steps if step.retired for who in step.who}
        asked = {question.to for each in self.steps for question in each.step.questions}
        roles = self.process.roles
        return tuple(r for r in roles if self.steps_of_role(r.id) or r.id in asked or r.id not in retired)

    @property
    def versions(self) -> tuple[VersionChange, ...]:
        """What each version after the first brought, the newest first; empty at version 1."""
        steps, newest = self.process.steps, self.process.version
        return tuple(
            VersionChange(
                version,
                came=tuple(step for step in steps if step.since == version),
                went=tuple(step for step in steps if step.retired == version),
            )
            for version in range(newest, 1, -1)
        )


def make_handbook(process_id: str, process: Process, *, own: bool) -> Handbook:
    """The handbook of a process at its newest version."""
    steps = process.at(process.version)
    number = {step.id: place for place, step in enumerate(steps, 1)}
    after = {
        number[step.id]: tuple(sorted(number[each] for each in direct_predecessors(process, step, process.version)))
        for step in steps
    }
    found: list[HandbookStep] = []
    above: tuple[int, ...] = ()
    for run in _parallel_groups(after):
        follows, others = _follows(above, after[run[0]])
        for each in run:
            beside = tuple(other for other in run if other != each)
            found.append(HandbookStep(each, steps[each - 1], after[each], beside, follows, others))
        above = run
    return Handbook(process_id, process, own, tuple(found))


class TimeUnit(StrEnum):
    """In what a length of time is said."""

    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"


class UsualTime(NamedTuple):
    """How long a step usually takes, from and to, in the unit people would use. A least of 0 is half a month."""

    least: int
    most: int
    unit: TimeUnit


def usual_time(days: tuple[int, int]) -> UsualTime:
    """Usual days as people say them: weeks from one week on, months from a quarter on, years from a year on.

    Rounded to the nearest whole one, and least is never nought, but for half a month.
    """
    least, most = days
    if most < DAYS_IN_WEEK:
        return UsualTime(least, most, TimeUnit.DAYS)
    if least >= DAYS_IN_YEAR:
        return UsualTime(round(least / DAYS_IN_YEAR), round(most / DAYS_IN_YEAR), TimeUnit.YEARS)
    if most > MAX_WEEKS * DAYS_IN_WEEK:
        half = least < DAYS_IN_MONTH * 2 / 3
        return UsualTime(0 if half else round(least / DAYS_IN_MONTH), round(most / DAYS_IN_MONTH), TimeUnit.MONTHS)
    return UsualTime(max(1, round(least / DAYS_IN_WEEK)), round(most / DAYS_IN_WEEK), TimeUnit.WEEKS)


def _parallel_groups(after: dict[int, tuple[int, ...]]) -> list[tuple[int, ...]]:
    """Steps below each other that come after the same: they run side by side. Every other step is a run alone."""
    runs: list[tuple[int, ...]] = []
    for number, earlier in after.items():
        if runs and after[runs[-1][0]] == earlier:
            runs[-1] = (*runs[-1], number)
        else:
            runs.append((number,))
    return runs


def _follows(above: tuple[int, ...], after: tuple[int, ...]) -> tuple[Follows, tuple[int, ...]]:
    if after == above:
        return Follows.ROW_ABOVE, ()
    if not after:
        return Follows.START, ()
    if above and {*above} <= {*after}:
        return Follows.ALSO_OTHERS, tuple(each for each in after if each not in above)
    return Follows.OTHERS, after
