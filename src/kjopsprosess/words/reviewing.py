"""The list of sentences of `kp review`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .counted import Counted


class StepWords(NamedTuple):
    """How many came through each step."""

    heading: str
    done_of: str
    """{done}, {reached}."""
    places: Mapping[str, Counted]
    """Where those stand who have not done it, by their place."""
    reopened: Counted
    retired: str
    """{version}."""
    marks: Mapping[str, str]
    """What each mark of the picture means, by the place."""
    one_mark: str
    """{marks}: a mark is a deal."""
    mark_of: str
    """{marks}, {n}: a mark is about n deals."""
    not_reached: str
    """{steps}."""


class DayWords(NamedTuple):
    """How long the customers took."""

    heading: str
    median: str
    """{half}, {quarter}, {three_quarters}."""
    median_unsure: str
    """{half}, {quarter}: the third quartile is not known yet."""
    no_median: str
    """{quarter}: only the first quartile is known."""
    nothing_yet: str
    """Not even a quarter are through."""
    usual: str
    """{least}, {most}, {what}: the customers' days."""
    usual_one: str
    """{most}, {what}."""
    no_usual: str
    """{what}."""
    longer: str
    """{what}."""
    shorter: str
    """{what}."""
    named: str
    """{deal}, {days}."""
    at_least: str
    """{deals}."""
    marks: Mapping[str, str]
    """What each mark of the picture means, by its name."""
    scale: str
    """{marks}, {days}: the length of the scale."""
    in_brackets: str
    by_name: str
    how_counted: str


class EndingWords(NamedTuple):
    """What was known when the deals ended."""

    heading: str
    columns: Sequence[str]
    """Met, roles, sources, continuations, stopped at."""
    in_a_row: str
    """For continuations, where there is little room."""
    counts: Sequence[Counted]
    """The same with the number, where no column has a name."""
    ranges: Sequence[str]
    """{range}: the same with a range, where no column has a name."""
    ending: str
    """{status}, {deals}."""
    range: str
    """{median}, {least}, {most}."""
    decimal_mark: str
    legend: str


class WorkWords(NamedTuple):
    """What we did, and what came after."""

    heading: str
    followed: str
    """{followed}, {deals}."""
    action: str
    """{step}, {action}."""
    not_yet: str
    """{deals}."""
    never: str
    """{deals}."""
    afterwards: str
    """{deals}."""
    without: Counted
    plain: Counted
    """{deals}."""
    untried: Counted
    """{actions}."""
    nothing: str
    no_cause: str


class ProposalWords(NamedTuple):
    """What to change in the process, and changing it."""

    heading: str
    none: str
    too_few: str
    longer: str
    """{step}, {least}, {most}, {half}, {deals}."""
    shorter: str
    missing: str
    retire: str
    """{step}, {n}, {of}, {why}."""
    went_without: Mapping[str, str]
    """Why, by `both`, `said` and `overtaken`: {said}, {overtaken}."""
    add: str
    """{step}, {deals}, {names}."""
    other_ids: str
    """{ids}: deals whose own step stays."""
    not_held_up: str
    """{steps}, {step}."""
    decider: str
    """{step}, {role}, {n}, {of}, {instead}."""
    at: str
    """{place}: lines to put instead of those that stand there."""
    below: str
    """{place}: lines to put below it."""
    by_hand: str
    """{file}."""
    apply: str
    see: Counted
    see_all: str
    shipped: str
    """{process}."""
    change: str
    """{file}: above the lines that change."""
    ask: str
    """{file}."""
    yes: Sequence[str]
    only_shown: str
    saved: str
    """{file}."""
    new_version: str
    """{version}: no deal moves by itself."""
    nothing: str
    """{process}."""
    cannot: str
    """{file}."""
    needs_process: str
    """{processes}."""


class Reviewing(NamedTuple):
    """What `kp review` says."""

    most_stopped: str
    """{step}, {n}, {of}."""
    one_stopped: str
    """{step}."""
    stopped_alike: str
    """{steps}, {n}: as many at each of a few steps."""
    none_stopped: str
    deals: Counted
    """{statuses}."""
    proposals_below: Counted
    plain_deals: Counted
    proposals: Counted
    """{processes}, {deals}."""
    no_proposals: str
    """{processes}, {deals}."""
    processes: Counted
    since: str
    """{day}."""
    unreadable: Counted
    """{deals}."""
    place: str
    """{deal}, {place}."""
    no_deals: str
    """{process}."""
    nothing_since: str
    """{day}."""
    new_gives: str
    steps: StepWords
    days: DayWords
    endings: EndingWords
    work: WorkWords
    propose: ProposalWords
