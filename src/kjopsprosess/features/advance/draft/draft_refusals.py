"""Whether an entry from a file may be added: every reason against it, at its place in the file."""

from __future__ import annotations

from kjopsprosess.app.context import CommandContext
from kjopsprosess.app.errors import ExitCode
from kjopsprosess.app.loading.load_deal import LoadedDeal
from kjopsprosess.app.typed.lookup import is_future
from kjopsprosess.app.typed.people_lookup import deal_people
from kjopsprosess.deal_state.promises.states import PromiseState
from kjopsprosess.features.advance.facts import entry_refusals
from kjopsprosess.features.advance.flag_refusals import ring_text
from kjopsprosess.features.advance.promises.filing import said_before
from kjopsprosess.features.advance.promises.reader import promised_before_text
from kjopsprosess.features.advance.record_entry import unused_entry_id
from kjopsprosess.features.advance.told.make_facts import find_ring
from kjopsprosess.model.deal import Entry
from kjopsprosess.model.findings import Finding, Severity
from kjopsprosess.yamlfiles.reading.document import Document
from kjopsprosess.yamlfiles.reading.source_location import line_of, part_of

from .entry_file import Problem, own_problem, problem_error

NOT_TOLD = frozenset({"id", "date", "how", "with_"})
"""Keys of an entry that say nothing of what happened."""


def fail_if_wrong(
    context: CommandContext, loaded: LoadedDeal, document: Document, entry: Entry, *, future: bool, another: bool
) -> None:
    """Stop where the entry may not be added. `another`: a promise like one that is open is a new one."""
    said = context.messages.advance
    if not any(value for name, value in entry if name not in NOT_TOLD):
        wrong = [own_problem("nothing-told", (), said.draft.nothing_told)]
    elif is_future(context, entry.date) and not future:
        day = context.messages.calendar.day(entry.date, context.today)
        wrong = [own_problem("in-future", ("date",), said.in_future.format(day=day))]
    elif found := entry_refusals(loaded.situation, loaded.processes, entry):
        wrong = [Problem(_in_file(loaded, each)) for each in found]
    elif ring := ring_text(context, loaded, entry):
        wrong = [own_problem("steps-in-ring", _place_of_ring(loaded, entry), ring)]
    else:
        wrong = [] if another else _said_before(context, loaded, entry)
    if wrong:
        raise problem_error(context, document, wrong, ExitCode.REFUSED)


def with_id(deal: LoadedDeal, entry: Entry) -> Entry:
    """The entry with an id; one that it has stays."""
    return entry if entry.id else entry.model_copy(update={"id": unused_entry_id(deal, entry.date)})


def _in_file(loaded: LoadedDeal, finding: Finding) -> Finding:
    """A finding about the last entry of a deal as one about the file. A place in the deal is named with its file."""
    facts, entry = dict(finding.facts), ("log", str(len(loaded.deal.log)))
    if first := facts.pop("first", None):
        path = tuple(str(first).split("/"))
        if path[:2] == entry:
            facts["first"] = "/".join(path[2:])
        else:
            where = tuple(int(part) if part.isdecimal() else part for part in path)
            facts["first_line"] = (
                f"{line_of(loaded.document, where)} ({part_of(loaded.document, where)[0].display_path})"
            )
    return finding._replace(key_path=finding.key_path[2:], facts=facts, severity=Severity.ERROR)


def _place_of_ring(loaded: LoadedDeal, entry: Entry) -> tuple[str | int, ...]:
    """The item whose order closes the ring."""
    for place in range(len(entry.heard)):
        if find_ring(loaded.situation, entry.heard[: place + 1]):
            return ("heard", place, "step")
    return ("heard",)


def _said_before(context: CommandContext, loaded: LoadedDeal, entry: Entry) -> list[Problem]:
    """Promises that are nearly there already: each is moved, or a new one."""
    spoken_of = {*entry.kept, *entry.moved, *entry.dropped}
    before = [each for each in loaded.situation.history.promises if each.id not in spoken_of]
    said, found = context.messages.advance, []
    for place, promise in enumerate(entry.promised):
        makers = promise.by.parties
        if earlier := said_before(before, makers, promise.what):
            moved = f"moved: {{{earlier.id}: {promise.due.isoformat()}}}"
            remedy = said.draft.moved_or_new.format(moved=moved)
            says = promised_before_text(context, deal_people(loaded), earlier)
            found.append(own_problem("promised-before", ("promised", place, "what"), says, remedy))
        before.append(PromiseState(promise.id, makers, promise.what, promise.due, promise.step, entry.date))
    return found
