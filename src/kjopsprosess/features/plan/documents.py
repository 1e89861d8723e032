"""The plan as a file: the forms in which it can be had, a table in CSV, or in Markdown."""

import re
from enum import StrEnum
from pathlib import Path

from kjopsprosess.messages.messages import Messages
from kjopsprosess.page.drawing.clean import clean
from kjopsprosess.page.drawing.spreadsheet import rows_csv

from .facts import Plan
from .lines import Column, PlanLine, cells, plan_lines

_FORMULA = re.compile(r"'*[=+\-@\t\r]")
"""How a text begins that a spreadsheet may take for a formula, or that was kept from being one."""
_MARKUP = re.compile(r"([\\`*_{}\[\]#|<>~&@$])")


def plan_csv(plan: Plan, messages: Messages) -> str:
    """A row a line; its cells can be read back as they were."""
    headings = [messages.plan.headings[column][0] for column in Column]
    plan_hash = plan.hash
    rows = (map(plain_cell, cells(line, plan_hash, messages).values()) for line in plan_lines(plan))
    return "".join(rows_csv([headings, *map(tuple, rows)], messages))


def plain_cell(text: str) -> str:
    """A text that no spreadsheet takes for a formula; `read_cell` takes the sign off again."""
    return f"'{text}" if _FORMULA.match(text) else text


def read_cell(text: str) -> str:
    """A cell as it was before `plain_cell`."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text


def plan_markdown(plan: Plan, messages: Messages) -> str:
    """A title, the day, and a table. No text from a file can become markup."""
    said, plan_hash = messages.plan, plan.hash
    day = messages.calendar.full_day(plan.today).replace("\N{NO-BREAK SPACE}", " ")
    head = [f"# {_escaped(said.title.format(customer=plan.customer))}", "", said.as_of.format(day=day), ""]
    table = [
        _row([said.headings[column][0] for column in Column]),
        _row(["---"] * len(Column)),
        *(_row(_markdown_cells(line, plan_hash, messages)) for line in plan_lines(plan)),
    ]
    return "\n".join([*head, *table, "", said.how_to_answer, ""])


def _markdown_cells(line: PlanLine, plan_hash: str, messages: Messages) -> list[str]:
    shown = cells(line, plan_hash, messages)
    if line.day:
        shown[Column.DATE] = messages.calendar.full_day(line.day).replace("\N{NO-BREAK SPACE}", " ")
    return [_escaped(cell) for cell in shown.values()]


def _row(shown: list[str]) -> str:
    return f"| {' | '.join(shown)} |"


def _escaped(text: str) -> str:
    return _MARKUP.sub(r"\\\1", " ".join(clean(text).split()))


class PlanForm(StrEnum):
    """What `--format` may say."""

    MD = "md"
    HTML = "html"
    CSV = "csv"
    JSON = "json"


_BY_ENDING = {
    ".csv": PlanForm.CSV,
    ".html": PlanForm.HTML,
    ".htm": PlanForm.HTML,
    ".txt": PlanForm.MD,
    ".md": PlanForm.MD,
    ".markdown": PlanForm.MD,
}


def form_of_file(path: Path | None) -> PlanForm:
    """The form that a file's name asks for; Markdown where it asks for none."""
    return _BY_ENDING.get(path.suffix.lower(), PlanForm.MD) if path else PlanForm.MD
