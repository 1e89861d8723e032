"""Why an entry is refused or worth a look, told in the form in which it was told to us."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from kjopsprosess.messages.dates import end_sentence
from kjopsprosess.page.findings import finding_text, remedy_text

if TYPE_CHECKING:
    from kjopsprosess.app.context import CommandContext, LoadedDeal
    from kjopsprosess.deal_state.situation import Situation
    from kjopsprosess.model.deal import Entry
    from kjopsprosess.model.findings import Finding


def refusal_text(
    context: CommandContext, loaded: LoadedDeal, entry: Entry, finding: Finding, *, asked: bool = False
) -> str:
    """What is wrong, with names instead of ids, and what to do: in flags, or with `asked` as answers to questions."""
    messages = context.messages
    said = messages.advance.refusals
    remedy = (said.answers.get(finding.code) if asked else None) or said.flags.get(finding.code)
    named = finding._replace(facts={**finding.facts, **_names(context, loaded, entry, finding)})
    wrong = end_sentence(finding_text(named, messages))
    wrong = f"{wrong[:1].upper()}{wrong[1:]}"
    if remedy is None:
        return f"{wrong} {end_sentence(remedy_text(named, messages))}".strip()
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
    if (promise := str(facts.get("promise"))) in promises:
        names["promise"] = quote(promises[promise])
    return names
