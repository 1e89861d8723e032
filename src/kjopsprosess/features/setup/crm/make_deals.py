"""Making deals of the rows of a file, or showing what would be made."""

from __future__ import annotations

import secrets
import sys
from pathlib import Path

import typer

from kjopsprosess.app.context import CommandContext
from kjopsprosess.app.csv_table import CsvError, CsvTable, read_csv
from kjopsprosess.app.errors import ExitCode
from kjopsprosess.app.file_errors import report_write_errors
from kjopsprosess.app.output import show, show_json
from kjopsprosess.deal_state.names import ENTRY_LETTERS, new_entry_id
from kjopsprosess.deal_state.person_names import new_person_id
from kjopsprosess.features.setup.new import NewDeal, file_comments, new_deal_text, pick_processes
from kjopsprosess.model.deal import Entry, Person, Value
from kjopsprosess.model.fields import Pin
from kjopsprosess.model.process import Process
from kjopsprosess.page.findings import finding_sentence
from kjopsprosess.yamlfiles.reading.document import parse_document, read_bytes
from kjopsprosess.yamlfiles.writing.atomic_write import create_file
from kjopsprosess.yamlfiles.writing.errors import FileAlreadyExistsError
from kjopsprosess.yamlfiles.writing.insertion import insert_entry

from .columns import Meaning, meanings
from .facts import DealDraft, Refused, Rows, read_rows
from .json import import_json
from .page import ImportResult, import_page

_CRM_KEY = "x-crm:"


def import_file(context: CommandContext, file: Path, processes: list[str], *, dry_run: bool) -> None:
    """Read the file, make the deals and say what every column and row became."""
    table = _table(context, file)
    columns = meanings(table.headings)
    if Meaning.CUSTOMER not in columns:
        said = context.messages.crm_import.no_customer_column
        headings = context.messages.join([context.messages.quote(each) for each in table.headings])
        context.fail(ExitCode.REFUSED, "no-customer-column", said.format(file=file.name, headings=headings))
    found, short = _sorted_rows(context, table, columns)
    chosen = {each: context.load_process(each) for each in pick_processes(context, processes)}
    made = [draft for draft in found.drafts if dry_run or _make(context, draft, chosen)]
    late = [Refused(each.line, each.customer, "exists", each.id) for each in found.drafts if each not in made]
    result = ImportResult(
        file=file.name,
        headings=table.headings,
        columns=columns,
        process=tuple(str(Pin(each, process.version)) for each, process in chosen.items()),
        made=tuple(made),
        refused=tuple(sorted((*short, *found.refused))),
        there=tuple(sorted((*found.there, *late))),
        unknown_sellers=found.unknown_sellers,
        dry_run=dry_run,
    )
    if context.as_json:
        show_json(import_json(result, context.today))
    else:
        show(import_page(result, context.messages))
    if result.refused:
        raise typer.Exit(ExitCode.REFUSED)


def _table(context: CommandContext, file: Path) -> CsvTable:
    content = sys.stdin.buffer.read() if str(file) == "-" else read_bytes(file)
    if not isinstance(content, bytes):
        context.fail(ExitCode.NOT_FOUND, content.code, f"{file}: {finding_sentence(content, context.messages)}")
    try:
        return read_csv(content)
    except CsvError as problem:
        place = f"{file}:{problem.line}" if problem.line else str(file)
        said = context.messages.crm_import.not_read[problem.code].format(place=place)
        context.fail(ExitCode.BROKEN_FILE, f"csv-{problem.code}", said)


def _sorted_rows(
    context: CommandContext, table: CsvTable, columns: tuple[Meaning | None, ...]
) -> tuple[Rows, list[Refused]]:
    rows, short = [], []
    for row in table.rows:
        if len(row.cells) > len(table.headings) and any(cell.strip() for cell in row.cells[len(table.headings) :]):
            short.append(Refused(row.line, row.cells[0].strip(), "too-many", str(len(row.cells))))
            continue
        pairs = zip(columns, row.cells, strict=False)
        rows.append((row.line, {meaning: cell for meaning, cell in pairs if meaning}))
    settings = context.workspace.settings.model
    team = {name.casefold(): each.id for each in (settings.team if settings else ()) for name in (each.id, each.name)}
    deals = context.workspace.deal_ids()
    return read_rows(rows, team, deals, _crm_ids(context, deals)), short


def _crm_ids(context: CommandContext, deals: tuple[str, ...]) -> dict[str, str]:
    """Which deal each id of the CRM has become, from the key that an import writes; no deal is parsed for it."""
    found = {}
    for deal in deals:
        content = read_bytes(context.workspace.deal_path(deal), root=context.workspace.root)
        text = content.decode("utf-8", "replace") if isinstance(content, bytes) else ""
        for line in text.splitlines():
            if line.startswith(_CRM_KEY):
                found[line.removeprefix(_CRM_KEY).strip().strip("\"'")] = deal
    return found


def _make(context: CommandContext, draft: DealDraft, processes: dict[str, Process]) -> bool:
    """Make the deal's file; False where somebody made it meanwhile."""
    workspace = context.workspace
    path = workspace.deal_path(draft.id)
    try:
        with report_write_errors(context, workspace.display_path(path), or_again=True):
            create_file(workspace.root, path, _content(context, draft, processes))
    except FileAlreadyExistsError:
        return False
    return True


def _content(context: CommandContext, draft: DealDraft, processes: dict[str, Process]) -> bytes:
    person = _person(draft)
    new = NewDeal(
        customer=draft.customer,
        pins=tuple(Pin(each, process.version) for each, process in processes.items()),
        people=(person,) if person else (),
        seller=draft.seller,
        value=None if draft.amount is None else Value(amount=draft.amount, currency=draft.currency),
        competitors=draft.competitors,
        crm_id=draft.crm_id or None,
    )
    document = parse_document(new_deal_text(new, file_comments(context, processes)).encode(), draft.id)
    note = _note(context, draft)
    if not note:
        return document.content
    entry_id = new_entry_id(context.today, set(), lambda: "".join(secrets.choice(ENTRY_LETTERS) for _ in range(4)))
    return document.encoded(insert_entry(document, Entry(id=entry_id, date=context.today, note=note)))


def _person(draft: DealDraft) -> Person | None:
    if not draft.contact:
        return None
    return Person(
        id=new_person_id(draft.contact, ()),
        name=draft.contact,
        title=draft.contact_title or None,
        phone=draft.phone or None,
        email=draft.email or None,
    )


def _note(context: CommandContext, draft: DealDraft) -> str:
    """What the CRM says that is no fact of the customer's: kept in its own words, with the question it raises."""
    said = context.messages.crm_import
    lines = [said.noted_title.format(title=draft.title)] if draft.title else []
    lines += [said.noted_stage.format(stage=draft.stage)] if draft.stage else []
    return "\n".join([*lines, *([draft.note] if draft.note else [])])
