"""Inserting at the edges: limits to the byte, what a refusal tells, and results that read differently."""

from __future__ import annotations

import pytest

from kjopsprosess.model.deal import Entry
from kjopsprosess.yamlfiles.reading import document as reading
from kjopsprosess.yamlfiles.reading.document import MAX_BYTES, parse_document
from kjopsprosess.yamlfiles.writing import insertion
from kjopsprosess.yamlfiles.writing.insertion import InsertError, InsertionPoint, insert_entry, replace_scalar

HEAD = "customer: Nordvik\nprocess: saas@2\n"
NOTE = Entry.model_validate({"date": "2026-11-26", "note": "kort"})
ADDED = "  - date: 2026-11-26\n    note: kort\n"


def inserted(text: str, entry: Entry = NOTE) -> str:
    return insert_entry(parse_document(text.encode(), "deals/nordvik.yaml"), entry)


def refused(text: str, entry: Entry = NOTE) -> InsertError:
    with pytest.raises(InsertError) as refusal:
        inserted(text, entry)
    return refusal.value


@pytest.mark.parametrize("over", [0, 1])
def test_a_file_may_become_as_large_as_one_that_is_read(over: int) -> None:
    long = MAX_BYTES + over - len(f"{HEAD}trigger: \nlog:\n{ADDED}")
    text = f"{HEAD}trigger: {'x' * long}\nlog:\n"
    if not over:
        assert len(inserted(text)) == MAX_BYTES
        return
    facts = {"size": MAX_BYTES + 1, "limit": MAX_BYTES, "near": "nordvik"}
    assert (refused(text).finding.code, refused(text).finding.facts) == ("too-big", facts)


def test_a_file_may_have_as_many_keys_as_one_that_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    text = HEAD + "log:\n" + "".join(f"  - {{date: 2026-01-{day:02}, note: x}}\n" for day in range(1, 11))
    entries, above = 11 * 5, 1 + 2 * 2 + 2
    monkeypatch.setattr(reading, "MAX_NODES", above + entries)
    assert inserted(text) == text + ADDED
    monkeypatch.setattr(reading, "MAX_NODES", above + entries - 1)
    finding = refused(text).finding
    facts = {each: finding.facts[each] for each in ("limit", "near")}
    assert (finding.code, facts) == ("too-crowded", {"limit": above + entries - 1, "near": "nordvik"})


def test_a_place_that_reads_differently_is_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        InsertionPoint, "with_entry", lambda _point, text, _entry, *, block_text: text + "#" * block_text
    )
    refusal = refused(HEAD + "log:\n")
    assert (refusal.finding.code, refusal.finding.key_path, refusal.lines) == ("log-cannot-take", ("log",), ADDED)


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("empty", ["", " []", " ~   # so far"])
@pytest.mark.parametrize(
    ("of_the_log", "of_the_next"),
    [
        ("  # the oldest first\n", ""),
        ("\n  # the oldest first\n    # by Kari\n", "\n# of the deadline\ndeadline: 2027-01-01\n"),
        ("", "# of the deadline\ndeadline: 2027-01-01\n"),
        (" # a little in\n", "\n# the end\n"),
    ],
)
def test_comments_under_an_empty_log_stay_with_what_they_speak_of(
    of_the_log: str, of_the_next: str, empty: str, newline: str
) -> None:
    text = inserted(f"{HEAD}log:{empty}\n{of_the_log}{of_the_next}".replace("\n", newline), NOTE).replace(newline, "\n")
    kept = empty.removeprefix(" ").removeprefix("[]").removeprefix("~")
    assert text.endswith(f"{of_the_log}{ADDED}{of_the_next}"), text
    assert kept in text


@pytest.mark.parametrize("below", ["", "      # far in\n", "# of the trigger\n", "\n", "          \n"])
def test_a_note_of_several_lines_is_a_block_unless_what_is_below_would_become_part_of_it(below: str) -> None:
    two = Entry(date=NOTE.date, note="en\nto")
    text = inserted(f"{HEAD}log:\n{below}trigger: x\n", two)
    block, blanks = "    note: |\n      en\n      to\n" in text, below.startswith("          ")
    assert (block, '    note: "en\\nto\\n"\n' in text) == (not blanks, blanks)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("log:\n  - {id: a,\n     date: 2026-01-01\n    }\n|trigger: x\n", ADDED),
        ("log:\n  - id: a\n    date: 2026-01-01\n    with: [\n    a,\n    ]  # who\n|trigger: x\n", ADDED),
        ("log:\n  - date: 2026-01-01\n    note: >\n      a\n|   \n# c\n", ADDED),
        ("log:\n  - date: 2026-01-01\n|      \n# far\n", ADDED),
        ("log:\n  - date: 2026-01-01\n|      \n\n", ADDED),
        ("log:\n  - date: 2026-01-01\n      # of this\n\n    # of this, too\n|\n  # below\n", ADDED),
        ("log:\n  - date: 2026-01-01\n      # of this\n|trigger: x\n      # of another\n", ADDED),
        ("log:\n  - date: 2026-01-01\n    note: a\n       b\n       # of this\n|# below\n", ADDED),
        ("trigger: |\n  x\n|...", f"log:\n{ADDED}"),
        ("log:\n  -\n      date: 2026-01-01\n|", ADDED),
        ("trigger: bl\u00c3\u00a5\nlog:\n  - date: 2026-01-01\n|", ADDED),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_right_below_the_last_entry(before: str, after: str, newline: str) -> None:
    start, end = (HEAD + before.replace("note: >", "note: ¦")).replace("\n", newline).split("|", 1)
    if "trigger: |" in before:
        start, _, end = (HEAD + before).replace("\n", newline).rpartition("|")
    start = start.replace("¦", ">")
    assert inserted(start + end) == start + after.replace("\n", newline) + end


@pytest.mark.parametrize(("first", "then"), [("\r\n", "\n"), ("\n", "\r\n"), ("\n", "\r"), ("\r", "\n")])
def test_an_entry_has_the_line_ends_of_the_line_above(first: str, then: str) -> None:
    start = "customer: N\nprocess: saas@2\n".replace("\n", first) + "log:\n  - date: 2026-01-01\n".replace("\n", then)
    end = f"trigger: x{first}"
    assert inserted(start + end) == start + ADDED.replace("\n", then) + end


def test_a_file_of_one_line_gets_ordinary_line_ends() -> None:
    assert inserted("customer: N") == f"customer: N\nlog:\n{ADDED}"


def test_what_is_refused_is_told_with_its_place() -> None:
    assert refused(f"{HEAD}log: x\n").finding.key_path == ("log",)
    open_text = refused(f"{HEAD}trigger: |\n  x").finding
    assert (open_text.code, open_text.facts) == ("ends-in-block-text", {"line": 4, "column": 1})
    crooked = refused(HEAD, NOTE.model_copy(update={"id": "Not An Id"})).finding
    assert (crooked.code, crooked.facts) == ("entry-not-valid", {"problem": "not-an-id", "key": ""})


@pytest.mark.parametrize("where", [("log",), ("empty",), ("tilde",), ("note",), ("missing",), ("process",)])
def test_what_is_no_text_on_one_line_is_not_replaced(where: tuple[str, ...]) -> None:
    document = parse_document(b"process: [a@1]\nlog:\nempty:\ntilde: ~\nnote: |\n  x\n", "x.yaml")
    with pytest.raises(InsertError) as refusal:
        replace_scalar(document, where, "y")
    finding, lines = refusal.value.finding, refusal.value.lines
    assert (finding.code, finding.key_path, lines) == ("not-one-line", where, "y")


@pytest.mark.parametrize("new", ["Lund, Kari", "a: b", "a}", "[a", "# a", "a #b"])
def test_a_text_in_braces_is_quoted_where_it_would_end(new: str) -> None:
    document = parse_document(b"people:\n  - {id: kari, name: Kari}\n", "x.yaml")
    text = replace_scalar(document, ("people", 0, "name"), new)
    assert text == f'people:\n  - {{id: kari, name: "{new}"}}\n'


@pytest.mark.parametrize("wrong", ["other", "a: [", '"', "a, b: c"])
def test_a_replacement_that_reads_differently_is_not_made(wrong: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(insertion, "quoted_as", lambda _node, _text: wrong)
    document = parse_document(b"people: [{id: kari, name: Kari}]\n", "x.yaml")
    with pytest.raises(InsertError) as refusal:
        replace_scalar(document, ("people", 0, "name"), "new")
    assert refusal.value.finding.code == "not-one-line"
