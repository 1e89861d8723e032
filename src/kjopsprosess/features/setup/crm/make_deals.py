"""Making deals of the rows of a file, or showing what would be made."""

from __future__ import annotations

import secrets
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import typer

from kjopsprosess.app.context import CommandContext
from kjopsprosess.app.errors import ExitCode
from kjopsprosess.app.file_errors import report_write_errors
from kjopsprosess.app.loading.cached_facts import ALWAYS, DatedFacts, FactKind, FactSource, ValidDays
from kjopsprosess.app.loading.csv_table import CsvError, CsvRow, CsvTable, read_csv
from kjopsprosess.app.loading.load_facts import load_facts
from kjopsprosess.app.output import show, show_json
from kjopsprosess.deal_state.names import ENTRY_LETTERS, new_entry_id
from kjopsprosess.deal_state.people.person_names import new_person_id
from kjopsprosess.features.setup.new import NewDeal, file_comments, new_deal_text, pick_processes
from kjopsprosess.model.deal import Entry, Person, Value
from kjopsprosess.model.fields import Pin
from kjopsprosess.model.process import Process
from kjopsprosess.page.findings import finding_sentence
from kjopsprosess.yamlfiles.reading.document import parse_document, read_bytes
from kjopsprosess.yamlfiles.writing.atomic_write import create_file
from kjopsprosess.yamlfiles.writing.errors import FileAlreadyExistsError
from kjopsprosess.yamlfiles.writing.insertion import insert_entry

from .cells import ExportRow
from .columns import Meaning, currency_of, meaning_of, meanings
from .facts import DealDraft, ImportedRows, Refused, read_rows
from .json import import_json
from .page import ImportResult, import_page

_CRM_KEY = "x-crm:"


class CrmIds(NamedTuple):
    """The ids that a deal has in a CRM."""

    deal: str
    ids: tuple[str, ...]
    """As its file has them; nearly always one or none."""


CRM_IDS = FactKind(
    "crm",
    CrmIds,
    "features.setup.crm.make_deals:crm_ids_maker",
    source=FactSource.BYTES,
    packages=("features/setup/crm",),
)


def crm_ids_maker(context: CommandContext) -> Callable[[str], DatedFacts[CrmIds]]:
    """What finds the key that an import writes, in a deal's file, on whatever day."""
    workspace, today = context.workspace_ignoring_settings, context.today

    def make(deal: str) -> DatedFacts[CrmIds]:
        content = read_bytes(workspace.deal_path(deal), root=workspace.root)
        if not isinstance(content, bytes):
            return DatedFacts(CrmIds(deal, ()), ValidDays(today, today))  # it may be read at another time
        lines = content.decode("utf-8", "replace").splitlines() if _CRM_KEY.encode() in content else ()
        found = (line.removeprefix(_CRM_KEY).strip() for line in lines if line.startswith(_CRM_KEY))
        return DatedFacts(CrmIds(deal, tuple(each.strip("\"'") for each in found)), ALWAYS)

    return make


def crm_ids(context: CommandContext) -> dict[str, str]:
    """Which deal each id of the CRM has become; where several have the same, the last by id."""
    return {crm_id: each.deal for each in load_facts(context, CRM_IDS).facts for crm_id in each.ids}


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
    ids = {each.id for each in made}
    late = [Refused(each.line, each.customer, "exists", each.id) for each in found.drafts if each.id not in ids]
    result = ImportResult(
        file=file.name,
        headings=table.headings,
        columns=columns,
        process=tuple(str(Pin(each, process.version)) for each, process in chosen.items()),
        made=tuple(made),
        refused=tuple(sorted((*short, *found.refused))),
        there=tuple(sorted((*found.there, *late))),
        unknown_sellers=found.unknown_sellers,
        above=tuple(row.line for row in table.above),
        empty=_empty_columns(table),
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
        return read_csv(content, lambda cells: sum(meaning_of(cell) is not None for cell in cells))
    except CsvError as problem:
        place = f"{file}:{problem.line}" if problem.line else str(file)
        said = context.messages.crm_import.not_read[problem.code].format(place=place)
        context.fail(ExitCode.BROKEN_FILE, f"csv-{problem.code}", said)


def _sorted_rows(
    context: CommandContext, table: CsvTable, columns: tuple[Meaning | None, ...]
) -> tuple[ImportedRows, list[Refused]]:
    rows: list[ExportRow] = []
    short: list[Refused] = []
    last_part = False
    for row in table.rows:
        last_part = last_part or row.after_gap
        filled = sum(bool(cell.strip()) for cell in row.cells)
        if any(cell.strip() for cell in row.cells[len(table.headings) :]):
            short.append(Refused(row.line, row.cells[0].strip(), "too-many", str(len(row.cells))))
            continue
        rows.append(ExportRow(row.line, _by_meaning(table, columns, row), last_part, filled, len(table.headings)))
    settings = context.workspace.settings.model
    team: dict[str, str] = {}
    for each in settings.team if settings else ():
        first, _, last = each.name.rpartition(" ")
        names = (each.id, each.name, each.email or each.name, f"{last}, {first}")
        team |= {name.casefold(): each.id for name in names}
    deals = context.workspace.deal_ids()
    return read_rows(rows, team, {*deals}, crm_ids(context)), short


def _by_meaning(table: CsvTable, columns: tuple[Meaning | None, ...], row: CsvRow) -> dict[Meaning, str]:
    """The cells by what they are; several of one kind under each other, in a note each with its heading."""
    notes = [each for each in columns if each in (Meaning.NOTE, Meaning.ALSO)]
    found: dict[Meaning, list[str]] = {}
    for heading, meaning, cell in zip(table.headings, columns, row.cells, strict=False):
        if meaning is None or not cell.strip():
            continue
        if meaning in (Meaning.NOTE, Meaning.ALSO):
            words = f"{heading}: {cell.strip()}" if len(notes) > 1 else cell
            found.setdefault(Meaning.NOTE, []).append(words)
        else:
            found.setdefault(meaning, []).append(cell)
    by_meaning = {meaning: "\n".join(cells) for meaning, cells in found.items()}
    if Meaning.CURRENCY not in by_meaning and (currency := currency_of(table.headings, columns)):
        by_meaning[Meaning.CURRENCY] = currency
    return by_meaning


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
    new = NewDeal(
        customer=draft.customer,
        pins=tuple(Pin(each, process.version) for each, process in processes.items()),
        people=_people(draft),
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


def _people(draft: DealDraft) -> tuple[Person, ...]:
    found: dict[str, Person] = {}
    for each in draft.people:
        person_id = new_person_id(each.name, found)
        found[person_id] = Person(
            id=person_id,
            name=each.name,
            title=each.title or None,
            phone=each.phone or None,
            email=each.email or None,
        )
    return tuple(found.values())


def _note(context: CommandContext, draft: DealDraft) -> str:
    """What the CRM says that is no fact of the customer's: kept in its own words, with the question it raises."""
    said = context.messages.crm_import
    lines = [said.noted_title.format(title=draft.title)] if draft.title else []
    lines += [said.noted_stage.format(stage=draft.stage)] if draft.stage else []
    lines += [f"{said.unplaced[meaning.value]}: {words}" for meaning, words in draft.unplaced]
    return "\n".join([*lines, *([draft.note] if draft.note else [])])


def _empty_columns(table: CsvTable) -> tuple[bool, ...]:
    """For each column whether nothing stands in it."""
    return tuple(
        not any(place < len(row.cells) and row.cells[place].strip() for row in table.rows)
        for place in range(len(table.headings))
    )
