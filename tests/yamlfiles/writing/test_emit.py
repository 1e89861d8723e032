"""What `kp` writes is read back as the same text, by any reader of YAML."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from kjopsprosess.model.deal import Entry
from kjopsprosess.yamlfiles.reading.parse import read_tree
from kjopsprosess.yamlfiles.reading.tree import plain_data
from kjopsprosess.yamlfiles.writing.emit import ItemLayout, entry_data, entry_lines, flow_entry, yaml_scalar

MEETING: dict[str, Any] = {
    "id": "2026-11-26-k7f2",
    "date": "2026-11-26",
    "how": "meeting",
    "with": ["kari", "jon"],
    "done": [{"step": "krav", "by": "kari", "seen": "Felles plan: navn, datoer"}],
    "reopened": [{"step": "krav", "by": ["jon"], "because": "IT vil ha med integrasjoner"}],
    "skipped": [{"step": "pilot", "by": "kari", "because": "Søsterselskapet har kjørt pilot"}],
    "promised": [
        {"id": "legger-fram", "by": "jon", "what": "legger vurderingen fram", "due": "2026-12-10", "step": "sikkerhet"}
    ],
    "kept": ["skjema", "regneark"],
    "moved": {"regneark": "2026-11-27"},
    "dropped": "no",
    "heard": [{"says": "Styret må godkjenne over 2 mill.", "step": "budsjett", "by": "kari", "against": "jon"}],
    "did": ["sikkerhet/sikkerhetspakke"],
    "people": [{"id": "jon", "attitude": "neutral"}, {"id": "siv", "name": "Siv Moen", "left": "true"}],
    "booked": [{"date": "2026-12-11 10:00", "with": ["jon"], "step": "sikkerhet"}],
    "stopped": {"outcome": "later", "until": "2027-02-01", "because": "Budsjettet er utsatt"},
    "note": "Først dette.\n\n  Så dette: #1\n",
}
MEETING_LINES = """\
  - id: 2026-11-26-k7f2
    date: 2026-11-26
    how: meeting
    with: [kari, jon]
    done:
      - step: krav
        by: [kari]
        seen: "Felles plan: navn, datoer"
    reopened:
      - step: krav
        by: [jon]
        because: IT vil ha med integrasjoner
    skipped:
      - step: pilot
        by: [kari]
        because: Søsterselskapet har kjørt pilot
    promised:
      - id: legger-fram
        by: jon
        what: legger vurderingen fram
        due: 2026-12-10
        step: sikkerhet
    kept: [skjema, regneark]
    moved: {regneark: 2026-11-27}
    dropped: ["no"]
    heard:
      - step: budsjett
        by: [kari]
        says: Styret må godkjenne over 2 mill.
        against: jon
    did: [sikkerhet/sikkerhetspakke]
    people:
      - {id: jon, attitude: neutral}
      - id: siv
        name: Siv Moen
        left: true
    booked:
      - {date: 2026-12-11 10:00, with: [jon], step: sikkerhet}
    stopped:
      outcome: later
      until: 2027-02-01
      because: Budsjettet er utsatt
    note: |
      Først dette.

        Så dette: #1
"""


def entry(**keys: Any) -> Entry:
    return Entry.model_validate({"date": "2026-11-26", **keys})


def test_an_entry_with_everything() -> None:
    assert entry_lines(Entry.model_validate(MEETING)) == MEETING_LINES


def test_keys_without_contents_are_left_out() -> None:
    assert entry_lines(entry(note="", did=[], heard=[])) == "  - date: 2026-11-26\n"


def test_words_among_our_actions_get_a_line_each() -> None:
    expected = "  - date: 2026-11-26\n    did:\n      - krav/mal\n      - Lunsj med Kari\n"

    assert entry_lines(entry(did=["krav/mal", "Lunsj med Kari"])) == expected


def test_a_stop_without_words_is_one_line() -> None:
    assert entry_lines(entry(stopped={"outcome": "nothing"})).endswith("    stopped: {outcome: nothing}\n")


def test_the_layout_of_the_file_is_followed() -> None:
    expected = "-   date: 2026-11-26\r\n    note: |\r\n      a\r\n      b\r\n"

    assert entry_lines(entry(note="a\nb"), ItemLayout(column=0, width=4, newline="\r\n")) == expected


@pytest.mark.parametrize(
    "note", ["  deep\nfirst", "a\tb\nc", " a\tb\n\n  c\n- d: e # f", "   a\n b\nc", "Hi\n  in\t\nout"]
)
def test_a_pasted_mail_is_a_block_text_that_reads_back_as_it_is(note: str) -> None:
    lines = entry_lines(entry(note=note))
    assert "    note: |" in lines
    assert YAML(typ="safe", pure=True).load(lines)[0]["note"] == f"{note}\n"
    assert plain_data(read_tree(lines).root)[0]["note"] == f"{note}\n"


@pytest.mark.parametrize("note", ["\tdeep\nfirst", "a\n  \tb", " \nc", "a\n\u200b\nb"])
def test_a_note_that_no_block_text_can_hold_is_quoted(note: str) -> None:
    assert '    note: "' in entry_lines(entry(note=note))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Styret må godkjenne over 2 mill.", "Styret må godkjenne over 2 mill."),
        ("«Sitat» og (parentes)", "«Sitat» og (parentes)"),
        ("2 av 3 vil", "2 av 3 vil"),
        ("10:30 i morgen", "10:30 i morgen"),
        ("a#b", "a#b"),
        ("no", '"no"'),
        ("Yes", '"Yes"'),
        ("null", '"null"'),
        ("~", '"~"'),
        ("", '""'),
        ("1.10", '"1.10"'),
        ("0912345678", '"0912345678"'),
        ("+4791234567", '"+4791234567"'),
        ("10:30", '"10:30"'),
        ("1e5", '"1e5"'),
        ("0x1F", '"0x1F"'),
        ("1_000", '"1_000"'),
        ("2026-12-04", '"2026-12-04"'),
        ("2026-12-04 10:00:00", '"2026-12-04 10:00:00"'),
        ("a: b", '"a: b"'),
        ("a:", '"a:"'),
        ("a #b", '"a #b"'),
        (" a", '" a"'),
        ("a ", '"a "'),
        ("- a", '"- a"'),
        ("@kari", '"@kari"'),
        ('say "hi" to C:\\x', 'say "hi" to C:\\x'),
        ('"hi"', '"\\"hi\\""'),
        ("a\nb", '"a\\nb"'),
        ("\x1b[31m", '"\\u001b[31m"'),
        ("a\u202eb", '"a\\u202eb"'),
        ("a\u200bb", '"a\\u200bb"'),
        ("a\u2028b", '"a\\u2028b"'),
        ("a\U000e0041b", '"a\\U000e0041b"'),
        ("bra 👍", "bra 👍"),
    ],
)  # fmt: skip
def test_a_text_is_plain_only_where_that_is_safe(text: str, expected: str) -> None:
    assert yaml_scalar(text) == expected


TEXTS = st.text(st.characters(codec="utf-8"), max_size=30) | st.sampled_from(
    ["no", "1.10", "a: b", "a #b", "2026-01-01", "x,y", "[x]", "{x", "- x", "? x", "x:", "'", '"', "\\", "%", "1:2"]
)
AWKWARD = TEXTS | st.lists(TEXTS | st.sampled_from(["\n", " ", ": ", " #", "12", "true"]), max_size=4).map("".join)


@given(AWKWARD)
def test_any_text_reads_back_the_same(text: str) -> None:
    assert plain_data(read_tree(f"a: {yaml_scalar(text)}\n").root) == {"a": text}
    assert plain_data(read_tree(f"[{yaml_scalar(text, flow=True)}, x]").root) == [text, "x"]


@given(AWKWARD)
def test_readers_of_yaml_1_1_and_1_2_see_a_text(text: str) -> None:
    for version in ((1, 1), (1, 2)):
        reader = YAML(typ="safe", pure=True)
        reader.version = version
        assert reader.load(f"a: {yaml_scalar(text)}\n") == {"a": text}


@given(note=AWKWARD, says=AWKWARD, did=st.lists(AWKWARD, max_size=3))
def test_any_entry_reads_back_the_same_in_both_forms(note: str, says: str, did: list[str]) -> None:
    written_entry = entry(note=note, heard=[{"says": says}], did=did)
    expected = entry_data(written_entry)

    assert plain_data(read_tree(entry_lines(written_entry)).root) == [expected]
    assert plain_data(read_tree(f"[{flow_entry(written_entry)}]").root) == [expected]
