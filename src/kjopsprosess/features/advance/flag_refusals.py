"""Whether an entry may be added, and why it may not, said in the form in which it was told."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from kjopsprosess.app.context import CommandContext
from kjopsprosess.app.errors import ExitCode, UserError
from kjopsprosess.app.loading.load_deal import LoadedDeal
from kjopsprosess.deal_state.references import told_step_names
from kjopsprosess.messages.calendar_words import end_sentence
from kjopsprosess.model.deal import Entry
from kjopsprosess.model.findings import Finding
from kjopsprosess.page.findings import finding_words
from kjopsprosess.page.message import message_page
from kjopsprosess.page.page import Line, Page, Section, text
from kjopsprosess.yamlfiles.writing.emit import entry_lines

from .facts import entry_refusals, with_entry
from .page import reasons_page, refusal_page
from .told.make_facts import find_ring
from .told.page import ring_sentence

if TYPE_CHECKING:
    from kjopsprosess.deal_state.situation import Situation


def refusal_text(
    context: CommandContext, loaded: LoadedDeal, entry: Entry, finding: Finding, *, asked: bool = False
) -> str:
    """What is wrong, with names instead of ids, and what to do: in flags, or with `asked` as answers to questions."""
    messages = context.messages
    said = messages.advance.refusals
    remedy = (said.answers.get(finding.code) if asked else None) or said.flags.get(finding.code)
    named = finding._replace(facts={**finding.facts, **_names(context, loaded, entry, finding)})
    words = finding_words(named, messages)
    wrong = end_sentence(words.wrong)
    wrong = f"{wrong[:1].upper()}{wrong[1:]}"
    if remedy is None:
        return f"{wrong} {end_sentence(words.remedy)}".strip()
    person = str(finding.facts.get("person", messages.help.metavars["ID"]))
    return f"{wrong} {remedy.format(deal=loaded.id, id=person)}"


def _step_name(situation: Situation, step: str, quote: Callable[[str], str]) -> str:
    """A step as screens call it; also by its id where another one is called the same."""
    known = situation.map.known
    name = known[step].short or known[step].name
    alone = [each for each in known.values() if name in (each.short, each.name)] == [known[step]]
    return quote(name) if alone else f"{quote(name)} ({step})"


def _names(context: CommandContext, loaded: LoadedDeal, entry: Entry, finding: Finding) -> dict[str, str]:
    """What screens call the things that a finding names by id."""
    facts, quote, situation = finding.facts, context.messages.quote, loaded.situation
    people = {each.id: each.name for each in situation.people.values()}
    people |= {each.id: each.name for each in entry.people if each.name}
    promises = {each.id: each.what for each in situation.history.promises}
    promises |= {each.id: each.what for each in entry.promised}
    names: dict[str, str] = {}
    if (step := str(facts.get("step"))) in situation.map.known:
        names["step"] = _step_name(situation, step, quote)
    if (person := str(facts.get("person"))) in people:
        names["person"] = people[person]
    if finding.code == "replaces-in-circle" and (other := str(facts.get("other"))) in people:
        names["other"] = people[other]
    if (promise := str(facts.get("promise"))) in promises:
        names["promise"] = quote(promises[promise])
    return names


def fail_if_refused(context: CommandContext, loaded: LoadedDeal, entry: Entry, *, asked: bool = False) -> None:
    """Stop when the entry may not be added, with every reason and with what was written. `asked`: in the dialogue."""
    if found := entry_refusals(loaded.situation, loaded.processes, entry):
        reasons = [refusal_text(context, loaded, entry, each, asked=asked) for each in found]
        page = refusal_page(reasons, context.messages)
        raise UserError(ExitCode.REFUSED, with_entry_to_paste(page, context, loaded, entry), found[0].code)
    if wrong := ring_text(context, loaded, entry):
        page = with_entry_to_paste(refusal_page([wrong], context.messages), context, loaded, entry)
        raise UserError(ExitCode.REFUSED, page, "steps-in-ring")


def refusal_texts(context: CommandContext, loaded: LoadedDeal, entry: Entry) -> tuple[str, ...]:
    """Why the entry may not be added: every reason as a sentence."""
    reasons = [
        refusal_text(context, loaded, entry, each) for each in entry_refusals(loaded.situation, loaded.processes, entry)
    ]
    ring = None if reasons else ring_text(context, loaded, entry)
    return (*reasons, *([ring] if ring else []))


def told_again(context: CommandContext, now: LoadedDeal, retell: Callable[[LoadedDeal], Entry]) -> Entry:
    """The entry for what the file holds now. Stops, with the reasons alone, when it does not fit any more."""
    entry = retell(now)
    if found := entry_refusals(now.situation, now.processes, entry):
        reasons = [refusal_text(context, now, entry, each) for each in found]
        raise UserError(ExitCode.REFUSED, reasons_page(reasons), found[0].code)
    if wrong := ring_text(context, now, entry):
        raise UserError(ExitCode.REFUSED, reasons_page([wrong]), "steps-in-ring")
    return entry


def ring_text(context: CommandContext, loaded: LoadedDeal, entry: Entry) -> str | None:
    """Why the order that an entry tells of cannot be, if steps would wait for each other by it."""
    ring = find_ring(loaded.situation, entry.heard)
    names = told_step_names(with_entry(loaded.deal, entry))
    names |= {step.id: step.short or step.name for step in loaded.situation.map.steps}
    return ring_sentence(ring, names, context.messages) if ring else None


def no_longer_fits(context: CommandContext, loaded: LoadedDeal, entry: Entry, error: UserError) -> UserError:
    """What is said when an entry that was good cannot be added to what the file holds now."""
    if error.exit_code == ExitCode.OK:  # somebody else has written the very same
        return error
    head = message_page(context.messages.advance.no_longer_fits.format(file=loaded.document.display_path))
    page = with_entry_to_paste(Page((*head.sections, *error.page.sections)), context, loaded, entry)
    code = ExitCode.BROKEN_FILE if error.exit_code == ExitCode.BROKEN_FILE else ExitCode.REFUSED
    return UserError(code, page, error.code, error.facts, error.findings)


def warning_text(context: CommandContext, loaded: LoadedDeal, entry: Entry, finding: Finding) -> str:
    """What is worth a look in a new entry; one who has just typed a day needs it in words, not as the file has it."""
    if finding.code == "date-after-today":
        return context.messages.advance.not_yet.format(day=context.messages.calendar.day(entry.date, context.today))
    return refusal_text(context, loaded, entry, finding)


def with_entry_to_paste(page: Page, context: CommandContext, loaded: LoadedDeal, entry: Entry) -> Page:
    """A refusal with the entry below it, ready to paste: nothing a person wrote is lost."""
    said = context.messages.advance.ready_to_paste.format(file=loaded.document.display_path)
    return Page((*page.sections, *message_page(said).sections, *lines_page(entry_lines(entry)).sections))


def lines_page(lines: str) -> Page:
    """Lines of a file as they stand in it."""
    rows = tuple(Line(text(line), indent=0, keep=True) for line in lines.splitlines())
    return Page((Section(items=rows, gap=False),))
