"""The schemas editors use, held against the models and the files that ship."""

import json
from typing import Any

import pytest

from kjopsprosess.model.deal import Booking, Deal, Done, Entry, Promise, Reopened, Skipped
from kjopsprosess.model.process import Process, Step
from kjopsprosess.model.schema import FileKind, field_docstrings, json_schema
from kjopsprosess.model.told import Heard, RulingDate


@pytest.mark.parametrize("kind", FileKind)
def test_every_key_is_explained_by_the_docstring_under_its_field(kind: FileKind) -> None:
    schema = json_schema(kind)
    records = [schema, *(each for each in schema["$defs"].values() if "properties" in each)]
    unexplained = [key for record in records for key, value in record["properties"].items() if not value["description"]]
    assert unexplained == []
    assert json.loads(json.dumps(schema)) == schema


@pytest.mark.parametrize("model", [Deal, Entry, Booking, Done, Promise, Heard, RulingDate, Process, Step])
def test_every_field_has_a_docstring(model: type[Any]) -> None:
    keys = {field.alias or name for name, field in model.model_fields.items()}
    assert set(field_docstrings()[model.__name__]) == keys


def test_where_a_list_of_ids_is_expected_a_single_one_will_do() -> None:
    entry = json_schema(FileKind.DEAL)["$defs"]["Entry"]["properties"]
    assert [each["type"] for each in entry["with"]["anyOf"]] == ["string", "array"]


def test_unknown_keys_are_marked_in_the_editor() -> None:
    schema = json_schema(FileKind.PROCESS)
    assert schema["additionalProperties"] is False
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_the_schema_of_an_entry_is_that_of_an_entry_in_a_deal() -> None:
    alone, in_deal = json_schema(FileKind.ENTRY), json_schema(FileKind.DEAL)["$defs"]
    assert alone["properties"] == in_deal["Entry"]["properties"]
    assert alone["required"] == ["date"]
    assert all(alone["$defs"][name] == in_deal[name] for name in alone["$defs"])


@pytest.mark.parametrize("model", [Done, Reopened, Skipped, Promise, Heard])
def test_what_somebody_said_may_carry_their_very_words(model: type[Any]) -> None:
    assert "quote" in json_schema(FileKind.ENTRY)["$defs"][model.__name__]["properties"]
