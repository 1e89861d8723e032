"""Where a new step of question 5 stands among the others: «after 2, before 7», «first»."""

from dataclasses import replace

from kjopsprosess.deal_state.make_situation import remade
from kjopsprosess.deal_state.names import folded
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.deal_state.steps.step_map import MapStep
from kjopsprosess.features.advance.dialogue.promise_questions import entry_so_far
from kjopsprosess.features.advance.dialogue.prompter import Prompter
from kjopsprosess.features.advance.facts import with_entry
from kjopsprosess.messages.typed_values import FIRST

from .grammar.clauses import ClauseKind, named_steps
from .grammar.phrase import StatementDoubt
from .typed_sentence import begins_clause, flags_so_far, with_clause, with_step_ids


def placed_in_order(prompter: Prompter, text: str, answer: str, name: str) -> tuple[str, str | None]:
    """«after 2, before 7», a step alone, which it comes after, or «first», before the steps that are open now.

    Nothing comes before steps that are all done: then it comes first.
    """
    said, now = prompter.said, _now(prompter)
    if folded(answer) not in FIRST:
        typed = with_step_ids(answer, [step.id for step in prompter.situation.untaken])
        told = with_clause(text, typed if begins_clause(typed) else f"{said.clause_words[ClauseKind.AFTER]} {typed}")
        done = _all_done_behind(prompter, told, now)
        if not done:
            return told, _place(prompter, told, now, name)
        quoted = prompter.messages.join([prompter.messages.quote(each.short or each.name) for each in done])
        said_back = f"{said.rare.done_already(len(done), steps=quoted)} "
    else:
        said_back = ""
    steps = now.open_steps
    names = prompter.messages.join([prompter.messages.quote(step.short or step.name) for step in steps])
    said_back += said.comes_first.format(step=prompter.messages.quote(name), steps=names)
    before = ", ".join(step.id for step in steps)
    return with_clause(text, f"{said.clause_words[ClauseKind.BEFORE]} {before}"), said_back


def _place(prompter: Prompter, text: str, now: Situation, name: str) -> str | None:
    """Where a sentence puts its own step; None where it cannot be read, which is said in its own words."""
    said = prompter.messages.advance.told
    try:
        clauses = flags_so_far(prompter).reader().heard(text).clauses
    except StatementDoubt:
        return None
    found = []
    for kind, phrase in ((ClauseKind.AFTER, said.after), (ClauseKind.BEFORE, said.before)):
        ids = [step for each in clauses if each.kind is kind for step in sorted(named_steps(each))]
        known = (now.map.known.get(each) for each in ids)
        steps = [prompter.messages.quote(step.short or step.name) for step in known if step]
        if steps:
            found.append(phrase.format(step=prompter.messages.quote(name), steps=prompter.messages.join(steps)))
    return ". ".join(found) + "." if found else None


def _now(prompter: Prompter) -> Situation:
    """The deal with what was told so far: a step that was just told as done is no longer open."""
    loaded = prompter.loaded
    entry = entry_so_far(prompter, replace(prompter.options, heard=[], book=[]))
    return remade(loaded.situation, with_entry(loaded.deal, entry), loaded.processes) if entry else loaded.situation


def _all_done_behind(prompter: Prompter, text: str, now: Situation) -> list[MapStep]:
    """The steps that a sentence puts its own before, where they are all done; else none."""
    try:
        clauses = flags_so_far(prompter).reader().heard(text).clauses
    except StatementDoubt:
        return []
    if any(each.kind is ClauseKind.AFTER for each in clauses):
        return []
    ids = [step for each in clauses if each.kind is ClauseKind.BEFORE for step in sorted(named_steps(each))]
    untaken = {step.id for step in now.untaken}
    known = [now.map.by_id[each] for each in ids if each in now.map.by_id]
    return known if ids and untaken.isdisjoint(ids) and now.open_steps else []
