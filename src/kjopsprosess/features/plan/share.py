"""`kp plan DEAL`: the plan printed or saved, and the log that says who has got it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NamedTuple

from kjopsprosess.app.answers.answer import parse_choice
from kjopsprosess.app.answers.documents import save_new_file
from kjopsprosess.app.command_table import LENT
from kjopsprosess.app.commands import load
from kjopsprosess.app.context import CommandContext
from kjopsprosess.app.loading.load_deal import LoadedDeal
from kjopsprosess.app.output import show, show_file, show_json
from kjopsprosess.app.typed.people_lookup import resolve_people
from kjopsprosess.model.deal import Entry, Shared
from kjopsprosess.page.message import message_page

from .documents import PlanForm, form_of_file, plan_csv, plan_markdown
from .facts import Plan, make_plan
from .json import plan_json
from .lines import plan_lines
from .page import plan_page


class PlanRequest(NamedTuple):
    """What was typed beside the deal."""

    form: str | None = None
    first: str | None = None
    """Names of those whose rows come first."""
    guesses: bool = False
    share_with: str | None = None
    """Names of those who get it."""
    output: Path | None = None
    dry_run: bool = False
    """Neither file nor log is written."""


def show_plan(context: CommandContext, loaded: LoadedDeal, request: PlanRequest) -> None:
    """Print or save the plan. Only where it is said who gets it, that is recorded in the deal's file."""
    said = context.messages.plan
    if context.as_json and request.output is not None:
        raise context.usage_error(said.no_json_file.format(deal=loaded.id), "kp plan")
    form = parse_choice(context, request.form, PlanForm) or form_of_file(request.output)
    first = resolve_people(context, loaded, request.first) or ()
    sharers = resolve_people(context, loaded, request.share_with) or ()
    plan = make_plan(loaded.situation, first=first, guesses=request.guesses)
    if form is PlanForm.JSON or context.as_json:
        show_json(plan_json(plan))
    elif request.output is None:
        show_file(plan_text(plan, form, context))
    elif not request.dry_run:
        save_new_file(context, request.output, plan_text(plan, form, context).encode(), said.another_file)
    lines = [_left_out(context, plan, request)]
    if sharers:
        lines.append(_record(context, loaded, plan, sharers, dry_run=request.dry_run))
    if request.dry_run and (sharers or request.output):
        lines.append(said.nothing_saved)
    if not context.as_json:
        show(message_page(*lines), sys.stdout if request.output else sys.stderr)


def plan_text(plan: Plan, form: PlanForm, context: CommandContext) -> str:
    """The plan as the text of a file."""
    if form is PlanForm.HTML:
        from kjopsprosess.page.html.draw import draw_html  # 0.1 s: it loads Jinja

        return draw_html(plan_page(plan, context.messages), context.messages.code)
    return plan_csv(plan, context.messages) if form is PlanForm.CSV else plan_markdown(plan, context.messages)


def _left_out(context: CommandContext, plan: Plan, request: PlanRequest) -> str:
    said = context.messages.plan
    hidden = 0 if request.guesses else plan.left_out
    left_out = said.left_out_steps(hidden) if hidden else said.left_out
    if plan.left_out_named:
        left_out = f"{left_out} {said.left_out_named(plan.left_out_named)}"
    if request.output is None:
        return left_out
    return f"{said.rows(len(plan_lines(plan)), file=request.output.as_posix())} {left_out}"


def _record(context: CommandContext, loaded: LoadedDeal, plan: Plan, sharers: tuple[str, ...], *, dry_run: bool) -> str:
    """Write into the log that they have got the plan; the sentence that says so."""
    entry = Entry(date=context.today, shared=Shared(with_=sharers, hash=plan.hash))
    if not dry_run:
        load(LENT["save-entry"])(context, loaded, entry)
    names = context.messages.join([loaded.situation.people[each].name for each in sharers])
    return context.messages.plan.shared.format(file=loaded.document.display_path, names=names)
