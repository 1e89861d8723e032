"""A person's name is taken out of a deal, and no other byte changes."""

from __future__ import annotations

import unicodedata

import pytest

from kjopsprosess.features.people.privacy.redaction import (
    RedactError,
    Redaction,
    Spots,
    _Replacements,
    is_redacted,
    redact,
)
from kjopsprosess.features.people.privacy.search import name_matches
from kjopsprosess.model.deal import Deal
from kjopsprosess.yamlfiles.reading.document import BOM, parse_document
from kjopsprosess.yamlfiles.reading.model_of_tree import parse_model
from kjopsprosess.yamlfiles.reading.tree import Node
from kjopsprosess.yamlfiles.writing.insertion import TextEdit

HEAD = "customer: x\nprocess: own@1\npeople:\n"
BEFORE = """\
# Kari Lund is the one who asked; write to kari.lund@example.com.
customer: 'Lund & sons'
process: own@1
trigger: Kari Lund's plan   # KARI LUND wrote it
people:
  - id: kari
    name: "Kari Lund"   # since May
    title: head of
      production
    roles: [owner]
    attitude: champion
    needs: |
      peace on line 2

      and sleep
  - {id: moe, name: Kari Lund Moe, title: Kari Lund's sister, attitude: sceptic}
log:
  - id: 2026-11-01-aaaa
    date: 2026-11-01
    how: meeting
    with: kari
    done: [{step: problem, by: [kari], seen: "Page by Kari\\x20Lund"}]
    promised:
      - {id: kari-lund-list, by: kari, what: sends the list, due: 2026-12-01}
    heard: [{by: moe, says: 'it''s late', against: kari}]
    people: [{id: kari, name: Kari Lund, title: boss, attitude: neutral, needs: ~}]
    booked: [{date: 2026-12-02 10:00, with: [moe, kari]}]
  - date: 2026-12-01
    kept: [kari-lund-list]
    note: |
      Karin, Kari and Kari
      Lund came.
    did: [Lunch with Kari Lund Moe]
"""
AFTER = """\
# Person 1 is the one who asked; write to person-1@example.com.
customer: 'Lund & sons'
process: own@1
trigger: Person 1's plan   # Person 1 wrote it
people:
  - id: person-1
    name: "Person 1"   # since May
    title: ~
    roles: [owner]
    attitude: ~
    needs: ~
  - {id: moe, name: Kari Lund Moe, title: Person 1's sister, attitude: sceptic}
log:
  - id: 2026-11-01-aaaa
    date: 2026-11-01
    how: meeting
    with: person-1
    done: [{step: problem, by: [person-1], seen: "Page by Person 1"}]
    promised:
      - {id: person-1-list, by: person-1, what: sends the list, due: 2026-12-01}
    heard: [{by: moe, says: 'it''s late', against: person-1}]
    people: [{id: person-1, name: Person 1, title: ~, attitude: ~, needs: ~}]
    booked: [{date: 2026-12-02 10:00, with: [moe, person-1]}]
  - date: 2026-12-01
    kept: [person-1-list]
    note: |
      Karin, Kari and Person 1 came.
    did: [Lunch with Kari Lund Moe]
"""


def redacted(text: str, person: str = "kari") -> Redaction:
    document = parse_document(text.encode(), "deals/nordvik.yaml")
    deal, findings = parse_model(document, Deal)
    assert deal, findings
    return redact(document, deal, person, "Person {n}")


def test_the_whole_deal() -> None:
    found = redacted(BEFORE)
    assert found.document.text == AFTER
    assert (found.pseudonym, found.names) == ("person-1", ("Kari Lund",))
    # «Lund & sons» may be about the person, and so may the first name alone; the sister's own name is not.
    assert [place.text.strip() for place in found.remaining] == [
        "customer: 'Lund & sons'",
        "Karin, Kari and Person 1 came.",
    ]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_line_ends_and_byte_order_mark_stay(newline: str) -> None:
    content = BOM + BEFORE.replace("\n", newline).encode()
    document = parse_document(content, "deals/x.yaml")
    deal, _ = parse_model(document, Deal)
    assert deal
    assert redact(document, deal, "kari", "Person {n}").document.content == BOM + AFTER.replace("\n", newline).encode()


def test_a_name_with_loose_accents() -> None:
    loose = unicodedata.normalize("NFD", "Åse Grå")
    before = f"{HEAD}  - {{id: aase, name: Åse Grå}}\ntrigger: '{loose}s ønske' # {loose}\n"
    expected = f"{HEAD}  - {{id: person-1, name: Person 1}}\ntrigger: 'Person 1s ønske' # Person 1\n"
    assert redacted(before, "aase").document.text == expected


def test_the_next_pseudonym_that_is_free() -> None:
    text = redacted(BEFORE).document.text
    assert redacted(text, "moe").pseudonym == "person-2"
    deal, _ = parse_model(parse_document(text.encode(), "x"), Deal)
    assert deal
    assert is_redacted(deal, "person-1", "Person {n}")
    assert not is_redacted(deal, "moe", "Person {n}")


def test_somebody_without_a_name_has_only_the_id_changed() -> None:
    before = "customer: x\nprocess: own@1\npeople: [{id: jon}]\nlog: [{date: 2026-11-01, with: [jon], note: Jon}]\n"
    found = redacted(before, "jon")
    assert found.document.text == before.replace("jon", "person-1")
    assert [place.line for place in found.remaining] == [4]


def test_a_name_half_in_a_text_and_half_in_a_remark_is_left_to_a_person() -> None:
    before = BEFORE.replace("trigger: Kari Lund's", "trigger: Kari\n# Lund's")
    found = redacted(before)
    assert found.document.text == AFTER.replace("trigger: Person 1's", "trigger: Kari\n# Lund's")
    assert {4, 5} <= {place.line for place in found.remaining}


@pytest.mark.parametrize(
    "before",
    [
        pytest.param(BEFORE.replace("own@1", "kari-lund@1"), id="the process has the name"),
        pytest.param(BEFORE.replace("step: problem", "step: kari-lund"), id="a step has the name"),
        pytest.param(BEFORE.replace('name: "Kari Lund"', "name: |\n      Kari Lund"), id="the name is a block text"),
    ],
)
def test_what_cannot_be_changed_safely_is_refused(before: str) -> None:
    with pytest.raises(RedactError):
        redacted(before)


@pytest.mark.parametrize("wrong", ["nothing", "more"])
def test_a_change_that_leaves_the_name_or_takes_more_is_not_made(wrong: str, monkeypatch: pytest.MonkeyPatch) -> None:
    real = _Replacements.edits

    def edits(self: _Replacements, text: str, root: Node, told: Spots) -> list[TextEdit]:
        note = text.index("note:") + len("note:")
        return [] if wrong == "nothing" else [*real(self, text, root, told), TextEdit(note, note, " x")]

    monkeypatch.setattr(_Replacements, "edits", edits)
    with pytest.raises(RedactError):
        redacted(
            "customer: X\nprocess: p@1\npeople: [{id: kari, name: Kari}]\nlog:\n  - {date: 2026-11-01, note: Kari}\n"
        )


def test_every_place_where_a_name_stands_and_every_reference_to_the_person() -> None:
    document = parse_document(BEFORE.encode(), "deals/nordvik.yaml")
    lines = BEFORE.splitlines()
    told = [place.line for place in name_matches(document, "kari lund")]
    assert [lines[line - 1] for line in range(1, len(lines) + 1) if line not in told] == [
        line for line in lines if not any(word in line for word in ("Kari", "KARI", "kari", "moe"))
    ]
    first = name_matches(document, "kari lund")[0]
    assert (first.file, first.line, first.column, first.text) == ("deals/nordvik.yaml", 1, 3, lines[0])


@pytest.mark.parametrize(
    "item",
    [
        "heard: [{{by: moe, says: x, quote: {quote}}}]",
        "done: [{{step: problem, by: moe, said: x, quote: {quote}}}]",
        "reopened: [{{step: problem, because: x, quote: {quote}}}]",
        "skipped: [{{step: problem, by: moe, because: x, quote: {quote}}}]",
        "promised: [{{id: a, by: moe, what: x, due: 2026-12-01, quote: {quote}}}]",
    ],
)
def test_a_name_in_what_stands_word_for_word_is_taken_out_too(item: str) -> None:
    people = f"{HEAD}  - {{id: kari, name: Kari Lund}}\n  - {{id: moe, name: Per Moe}}\n"
    people += "log:\n  - date: 2026-11-01\n    "
    before, after = (people + item.format(quote=f"as {name} said") + "\n" for name in ("Kari Lund", "Person 1"))
    found = redacted(before).document.text
    assert found == after.replace("{id: kari, name: Kari Lund}", "{id: person-1, name: Person 1}")


def test_a_file_that_is_no_deal_is_searched_as_text() -> None:
    assert [
        place.line for place in name_matches(parse_document(b"x: [\n# Kari Lund\n", "deals/x.yaml"), "kari lund")
    ] == [2]
    assert [
        place.line for place in name_matches(parse_document(b"\xe5\n# Kari Lund\n", "deals/x.yaml"), "kari lund")
    ] == [2]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("holds: [{step: decide, by: kari}]", "holds: [{step: decide, by: person-1}]"),
        ("confirmed: [{by: [kari], steps: [decide]}]", "confirmed: [{by: [person-1], steps: [decide]}]"),
        ("shared: {with: [kari], hash: abc}", "shared: {with: [person-1], hash: abc}"),
        (
            "booked: [{date: 2026-12-01, moved_from: 2026-11-30, with: kari, invitation: {uid: kari.lund@x}}]",
            "booked: [{date: 2026-12-01, moved_from: 2026-11-30, with: person-1, invitation: {uid: person-1@x}}]",
        ),
        (
            "heard: [{by: kari, says: Kari Lund decides, share: true, topic: problem}]",
            "heard: [{by: person-1, says: Person 1 decides, share: true, topic: problem}]",
        ),
        (
            "heard: [{step: decide, by: kari, says: x, who: {role:owner: does, kari: decides}}]",
            "heard: [{step: decide, by: person-1, says: x, who: {role:owner: does, person-1: decides}}]",
        ),
        (
            "heard: [{step: decide, by: [kari], says: x, who: {'kari': contributes}, against: kari}]",
            "heard: [{step: decide, by: [person-1], says: x, who: {'person-1': contributes}, against: person-1}]",
        ),
        ("people: [{id: kari, left: true}]", "people: [{id: person-1, left: true}]"),
        ("people: [{id: kari, left: 2026-12-31}]", "people: [{id: person-1, left: 2026-12-31}]"),
        ("people: [{id: moe, replaces: kari}]", "people: [{id: moe, replaces: person-1}]"),
        ("people: [{id: kari, replaces: moe}, {id: moe}]", "people: [{id: person-1, replaces: moe}, {id: moe}]"),
        ("did_by: {us/per: [Called Kari Lund]}", "did_by: {us/per: [Called Person 1]}"),
        ("author: us/kari", "author: us/kari"),  # one of us who has the same id
    ],
)
def test_a_person_is_taken_out_of_every_key_of_an_entry(before: str, after: str) -> None:
    deal = HEAD + "  - {{id: {}, name: {}}}\nlog:\n  - date: 2026-11-20\n    {}\n"
    document = parse_document(deal.format("kari", "Kari Lund", before).encode(), "deal.yaml")
    read, findings = parse_model(document, Deal)
    assert read, findings
    changed = redact(document, read, "kari", "Person {n}").document.text
    assert changed == deal.format("person-1", "Person 1", after)
