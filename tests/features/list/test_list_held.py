"""A list holds none of its rows: they are made some hundreds at a time, while the answer is written."""

from __future__ import annotations

import json
from itertools import islice
from typing import TYPE_CHECKING

import pytest
from deals_from_yaml import TODAY, situation

from kjopsprosess.features.list.facts import Sort, make_pipeline
from kjopsprosess.features.list.json import list_json, list_rows_json
from kjopsprosess.features.list.make_rows import make_list_row
from kjopsprosess.features.list.rows import LIST_ROWS, Group, ListRow
from kjopsprosess.features.list.spreadsheet import list_table
from kjopsprosess.messages.languages import NB
from kjopsprosess.model.flat_records import Records, TextRecords
from kjopsprosess.page.drawing.spreadsheet import table_csv

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from kjopsprosess.features.list.facts import Pipeline

DEALS = 3000
PROCESS = "name: P\nlanguage: nb\nsteps: [{id: en, name: Enes, done_when: D}]\n"
DEAL = "customer: Nordvik\nprocess: p@1\npeople: []\nlog: []\n"


class Counting(Records[ListRow]):
    """Counts the rows that are made."""

    made = 0

    def read(self, texts: Iterable[str]) -> list[ListRow]:
        found = super().read(texts)
        self.made += len(found)
        return found


def many() -> tuple[TextRecords[ListRow], list[ListRow], Counting]:
    """Rows of several groups as texts, and as themselves."""
    one = make_list_row(situation(DEAL, PROCESS))
    groups = [Group.SLOW, Group.FINE, Group.OUR_OVERDUE]
    rows = [
        one._replace(id=f"d{number:05}", group=groups[number % 3], moves=number % 7, unrecorded="2026-11-20")
        for number in range(DEALS)
    ]
    records = Counting(ListRow)
    return TextRecords(records, [LIST_ROWS.records.write(row) for row in rows]), rows, records


def pieces_of_json(pipeline: Pipeline) -> Iterator[str]:
    return json.JSONEncoder(indent=2).iterencode(list_json(pipeline))


def lines_of_json(pipeline: Pipeline) -> Iterator[str]:
    return map(json.dumps, list_rows_json(pipeline))


def lines_of_csv(pipeline: Pipeline) -> Iterator[str]:
    return table_csv(list_table(pipeline, {}, NB), NB)


@pytest.mark.parametrize("answer", [pieces_of_json, lines_of_json, lines_of_csv])
@pytest.mark.parametrize("sort", [None, Sort.DUE])
def test_an_answer_is_written_while_its_rows_are_made(
    answer: Callable[[Pipeline], Iterator[str]], sort: Sort | None
) -> None:
    found, rows, records = many()
    pipeline = make_pipeline(found, [], TODAY, sort=sort)
    assert records.made == DEALS
    pieces = answer(pipeline)
    begun = [*islice(pieces, 100)]
    assert records.made < DEALS + DEALS // 2
    assert [*begun, *pieces] == [*answer(make_pipeline(rows, [], TODAY, sort=sort))]
    assert records.made == 2 * DEALS


def test_json_written_in_pieces_is_that_of_the_whole() -> None:
    found, rows, _ = many()
    whole = {**list_json(make_pipeline(rows, [], TODAY))}
    whole["deals"] = [*whole["deals"]]
    assert "".join(pieces_of_json(make_pipeline(found, [], TODAY))) == json.dumps(whole, indent=2)


def test_a_short_page_makes_again_only_the_rows_it_shows() -> None:
    found, _, records = many()
    pipeline = make_pipeline(found, [], TODAY)
    shown = [row for block in pipeline.blocks for row in block.rows]
    assert [row.id for row in shown] == [f"d{number:05}" for number in (2, 5, 8, 11, 14, 0, 3, 6, 9, 12)]
    assert records.made == DEALS + len(shown)
