"""The entry kp wrote last is taken out, and the file is byte for byte what it was."""

from random import Random

import pytest
from deal_files import deal_file, entry

from kjopsprosess.model.deal import Entry
from kjopsprosess.yamlfiles.reading.document import Document, parse_document
from kjopsprosess.yamlfiles.writing.insertion import InsertError, insert_entry
from kjopsprosess.yamlfiles.writing.removal import RemovalError, WrittenEntry, without_entry, written_entry

HEAD = "customer: Nordvik\nprocess: saas@2\n"
NOTE = Entry.model_validate({"id": "2026-11-26-ny01", "date": "2026-11-26", "note": "kort"})
PROMISE = Entry.model_validate(
    {
        "id": "2026-11-26-ny01",
        "date": "2026-11-26",
        "promised": [{"id": "notat", "by": "us", "what": "sender notat", "due": "2026-12-01"}],
    }
)


def put_in(text: str, new: Entry = NOTE) -> tuple[Document, WrittenEntry]:
    document = parse_document(text.encode(), "deals/x.yaml")
    after = insert_entry(document, new)
    return parse_document(after.encode(), "deals/x.yaml"), written_entry(document.text, after, new.id or "")


@pytest.mark.parametrize("seed", range(300))
def test_whatever_is_put_in_can_be_taken_out(seed: int) -> None:
    dice = Random(seed)
    before = parse_document(deal_file(dice, tidy=seed % 3 == 0), "deals/x.yaml")
    new = entry(dice)
    try:
        after = insert_entry(before, new)
    except InsertError:
        return  # a file that takes no entry has none to take out
    written = written_entry(before.text, after, new.id or "")
    assert without_entry(parse_document(before.encoded(after), "deals/x.yaml"), written) == before.text


@pytest.mark.parametrize("log", ["", "log:\n", "log: []\n", "log: ~ # none yet\n", "log: [{date: 2026-01-01}]\n"])
def test_an_empty_or_a_flow_log_is_as_it_was(log: str) -> None:
    document, written = put_in(HEAD + log)
    assert without_entry(document, written) == HEAD + log


def test_what_is_changed_elsewhere_stays_changed() -> None:
    document, written = put_in(HEAD + "log:\n  - date: 2026-01-01\n")
    edited = document.text.replace("Nordvik", "Nordvik AS") + "# a remark below\n"
    text = without_entry(parse_document(edited.encode(), "x"), written)
    assert text == HEAD.replace("Nordvik", "Nordvik AS") + "log:\n  - date: 2026-01-01\n# a remark below\n"


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("note: kort", "note: lang", "changed"),
        ("note: kort\n", "note: kort  # a remark\n", "changed"),
        ("note: kort\n", "note: kort\n  - date: 2026-12-01\n", "later"),
        ("2026-11-26-ny01", "2026-11-26-ny02", "gone"),
        ("  - id: 2026-11-26-ny01\n    date: 2026-11-26\n    note: kort\n", "", "gone"),
    ],
)
def test_what_somebody_has_built_on_stays(old: str, new: str, reason: str) -> None:
    document, written = put_in(HEAD + "log:\n  - date: 2026-01-01\n")
    assert old in document.text
    with pytest.raises(RemovalError) as refusal:
        without_entry(parse_document(document.text.replace(old, new).encode(), "x"), written)
    assert refusal.value.reason == reason


def test_a_promise_that_another_entry_names_stays() -> None:
    document, written = put_in(HEAD + "log:\n  - {date: 2026-11-27}\n", PROMISE)
    later = document.text.replace("{date: 2026-11-27}", "{date: 2026-11-27, kept: [notat]}")
    with pytest.raises(RemovalError) as refusal:
        without_entry(parse_document(later.encode(), "x"), written)
    assert refusal.value.reason == "needed"
    assert [finding.code for finding in refusal.value.findings] == ["unknown-promise"]
