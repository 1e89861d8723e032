"""An entry is added at the end of the log, and no other byte of the file changes."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kjopsprosess.model.deal import Deal, Entry
from kjopsprosess.yamlfiles.reading.document import BOM, MAX_BYTES, parse_document
from kjopsprosess.yamlfiles.reading.model_of_tree import parse_model
from kjopsprosess.yamlfiles.reading.tree import plain_data
from kjopsprosess.yamlfiles.writing.emit import entry_data
from kjopsprosess.yamlfiles.writing.insertion import InsertError, insert_entry, replace_scalar

HEAD = "customer: Nordvik\nprocess: saas@2\n"
NOTE = Entry.model_validate({"date": "2026-11-26", "note": "kort"})
LONG = Entry.model_validate(
    {
        "date": "2026-11-26",
        "how": "meeting",
        "with": "kari",
        "heard": [{"says": "Styret: over 2 mill., sier de #1"}],
        "booked": [{"date": "2026-12-11 10:00"}],
        "note": "a\n\n b: c",
    }
)


def inserted(text: str, entry: Entry = NOTE) -> str:
    return insert_entry(parse_document(text.encode(), "deals/x.yaml"), entry)


def refused(text: str, entry: Entry = NOTE) -> InsertError:
    with pytest.raises(InsertError) as refusal:
        inserted(text, entry)
    return refusal.value


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "log:\n  - date: 2026-01-01\n|",
            "  - date: 2026-11-26\n    note: kort\n", id="block list"),
        pytest.param(
            "log:\n- date: 2026-01-01\n|# end\nwithout: [a]\n",
            "- date: 2026-11-26\n  note: kort\n", id="dash in the first column, keys below"),
        pytest.param(
            "log:\n     -   date: 2026-01-01\n|\n",
            "     -   date: 2026-11-26\n         note: kort\n", id="odd columns"),
        pytest.param(
            "log:\n  -\n    date: 2026-01-01\n|",
            "  - date: 2026-11-26\n    note: kort\n", id="dash on a line of its own"),
        pytest.param(
            "log:\n  - date: 2026-01-01  # first\n|  # the end of the log\n\n# more\ntrigger: x\n",
            "  - date: 2026-11-26\n    note: kort\n", id="comments after the log"),
        pytest.param(
            "log:\n  - date: 2026-01-01\n    # in confidence\n|",
            "  - date: 2026-11-26\n    note: kort\n", id="a comment of the last entry"),
        pytest.param(
            "log:\n  - {date: 2026-01-01}\n\n      # one\n      # two\n|\n  # what comes\n    # of it\ntrigger: x\n",
            "  - date: 2026-11-26\n    note: kort\n", id="several comments of the last entry, and one that is not"),
        pytest.param(
            "log:\n- date: 2026-01-01\n  # in confidence\n|# end\nwithout: [a]\n",
            "- date: 2026-11-26\n  note: kort\n", id="a comment of the last entry, dash in the first column"),
        pytest.param(
            "log:\n  - date: 2026-01-01\n    note: |\n      a # b\n    # in confidence\n|trigger: x\n",
            "  - date: 2026-11-26\n    note: kort\n", id="a comment of the last entry, below a block text"),
        pytest.param(
            "log:\n  - date: 2026-01-01\n    # in confidence|",
            "\n  - date: 2026-11-26\n    note: kort\n", id="a comment of the last entry, no final newline"),
        pytest.param(
            "log:\n  - {date: 2026-01-01}\n|",
            "  - date: 2026-11-26\n    note: kort\n", id="last item in braces"),
        pytest.param(
            "log:\n  - date: 2026-01-01\n    with: [a,\n      b]  # both\n|",
            "  - date: 2026-11-26\n    note: kort\n", id="last value over two lines"),
        pytest.param(
            "log:\n  - date: 2026-01-01\n    note:\n|trigger: x\n",
            "  - date: 2026-11-26\n    note: kort\n", id="last value empty"),
        pytest.param(
            "log:\n  - date: 2026-01-01\n    note: |\n      a\n|\n\n# c\ntrigger: x\n",
            "  - date: 2026-11-26\n    note: kort\n", id="block text last, blank lines below"),
        pytest.param(
            "log:\n  - date: 2026-01-01\n    note: |+\n      a\n\n|trigger: x\n",
            "  - date: 2026-11-26\n    note: kort\n", id="block text that keeps its blank lines"),
        pytest.param(
            "log:\n  - date: 2026-01-01\n    note: >-\n      a\n      b\n|\n",
            "  - date: 2026-11-26\n    note: kort\n", id="folded text last"),
        pytest.param(
            "log:\n  - date: 2026-01-01\n    note: a\n      b\n|",
            "  - date: 2026-11-26\n    note: kort\n", id="plain text over two lines"),
        pytest.param(
            "log:\n|",
            "  - date: 2026-11-26\n    note: kort\n", id="empty log"),
        pytest.param(
            "log:   # what happened\n  # the oldest first\n|\ntrigger: x\n",
            "  - date: 2026-11-26\n    note: kort\n", id="empty log, comment, keys below"),
        pytest.param(
            "log: [{date: 2026-01-01}|]\n",
            ", {date: 2026-11-26, note: kort}", id="flow log"),
        pytest.param(
            "log: [ {date: 2026-01-01}|, ]\n",
            ", {date: 2026-11-26, note: kort}", id="flow log with a comma at the end"),
        pytest.param(
            "log: [\n  {date: 2026-01-01},\n  {date: 2026-01-02}|  # two\n]\n",
            ", {date: 2026-11-26, note: kort}", id="flow log over lines"),
        pytest.param(
            "trigger: x\n# end\n|",
            "log:\n  - date: 2026-11-26\n    note: kort\n", id="no log"),
        pytest.param(
            "trigger: x\n|...\n# after the end\n",
            "log:\n  - date: 2026-11-26\n    note: kort\n", id="no log, closed document"),
        pytest.param(
            "trigger: |\n  x\n|",
            "log:\n  - date: 2026-11-26\n    note: kort\n", id="no log, block text last"),
        pytest.param(
            "log:\n  - date: 2026-01-01|",
            "\n  - date: 2026-11-26\n    note: kort\n", id="no final newline"),
        pytest.param(
            "log:|",
            "\n  - date: 2026-11-26\n    note: kort\n", id="empty log, no final newline"),
        pytest.param(
            "trigger: x|",
            "\nlog:\n  - date: 2026-11-26\n    note: kort\n", id="no log, no final newline"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_where_the_entry_goes(before: str, after: str, newline: str) -> None:
    start, end = (
        ((HEAD + before).replace("\n", newline)).split("|") if before.count("|") == 1 else split_last(before, newline)
    )

    assert inserted(start + end) == start + after.replace("\n", newline) + end


def split_last(before: str, newline: str) -> tuple[str, str]:
    """Where the text has a bar of its own, the mark is the last one."""
    start, _, end = (HEAD + before).replace("\n", newline).rpartition("|")
    return start, end


@pytest.mark.parametrize("token", ["[]", "[ ]", "~", "null", "[\n]"])
def test_the_token_of_an_empty_log_is_all_that_goes(token: str) -> None:
    expected = HEAD + "log:  # none\n  - date: 2026-11-26\n    note: kort\ntrigger: x\n"

    assert inserted(HEAD + f"log: {token} # none\ntrigger: x\n") == expected


def test_a_file_that_stands_further_in_keeps_its_column() -> None:
    text = "  customer: Nordvik\n  process: saas@2\n"

    assert inserted(text) == text + "  log:\n    - date: 2026-11-26\n      note: kort\n"


def test_the_byte_order_mark_stays() -> None:
    document = parse_document(BOM + (HEAD + "log:\n").encode(), "x.yaml")

    changed = document.encoded(insert_entry(document, NOTE))

    assert changed == BOM + (HEAD + "log:\n  - date: 2026-11-26\n    note: kort\n").encode()


@pytest.mark.parametrize("token", ["[  # c\n]", "[ # c\n  # d\n  ]", "[\n\n# c\n ]  # e", "[# c\n]"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_remark_in_the_brackets_of_an_empty_log_stays(token: str, newline: str) -> None:
    before = f"{HEAD}log: {token}\ntrigger: x\n".replace("\n", newline)
    after = inserted(before)
    assert after.replace("{date: 2026-11-26, note: kort}", "") == before


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{customer: N, process: saas@2}", "log-in-braces"),
        (HEAD + "trigger: |\n  x", "ends-in-block-text"),
        (HEAD + "log:\n  - date: 2026-01-01\n    note: |-\n      x", "ends-in-block-text"),
        (HEAD + "log: x\n", "log-not-a-list"),
        (HEAD + "log: {}\n", "log-not-a-list"),
    ],
)
def test_where_no_entry_can_go_it_is_handed_back(text: str, code: str) -> None:
    refusal = refused(text)

    assert (refusal.finding.code, refusal.lines) == (code, "  - date: 2026-11-26\n    note: kort\n")


def test_half_a_character_is_not_written() -> None:
    assert refused(HEAD, Entry(date=NOTE.date, note="x\udcc3y")).finding.code == "broken-text"


def test_a_file_does_not_grow_too_big_to_be_read() -> None:
    text = HEAD + f"trigger: {'x' * (MAX_BYTES - len(HEAD) - 20)}\n"

    assert refused(text).finding.code == "too-big"


def test_a_good_file_is_not_made_a_bad_one() -> None:
    crooked = NOTE.model_copy(update={"id": "Not An Id"})

    refusal = refused(HEAD, crooked)

    assert (refusal.finding.code, refusal.finding.facts["problem"]) == ("entry-not-valid", "not-an-id")


def test_a_file_with_old_faults_may_get_an_entry() -> None:
    assert inserted("customer: N\nlog:\n").endswith("log:\n  - date: 2026-11-26\n    note: kort\n")


def test_a_hundred_entries_change_nothing_above_them() -> None:
    text = HEAD + "log: # here\n# below\n"
    for _ in range(100):
        text = inserted(text, LONG)

    deal, _ = parse_model(parse_document(text.encode(), "x.yaml"), Deal)
    assert deal is not None
    assert (len(deal.log), deal.log[99].note) == (100, "a\n\n b: c\n")
    assert text.startswith(HEAD + "log: # here\n  - date")
    assert text.endswith("\n# below\n")


COMMENTS = st.sampled_from(["", "", "  # c", "   #"])
BETWEEN = st.sampled_from(["", "", "\n", "# c\n", "  \n", "      # deep\n", "\n\n# x: y\n"])
ITEMS = st.sampled_from(
    [
        ["date: 2026-01-01"],
        ["date: 2026-01-01", "with: [a, b]"],
        ["id: x1", "date: 2026-01-01", "note: |", "  free", "", "  text"],
        ["date: 2026-01-01", "note: >-", "  folded", "  text"],
        ["date: 2026-01-01", "note: 'two", "  lines'"],
        ["date: 2026-01-01", "done:", "- step: a", "  by: [b]", "  seen: c"],
        ["date: 2026-01-01", "heard:", "  -   says: x", "      by:"],
        ["{date: 2026-01-01, how: call}"],
        ["date: 2026-01-01", "note:"],
    ]
)
TAILS = st.sampled_from(["", "trigger: x\n", "# end\n", "without: [a]\n# end", "trigger: |\n  x\n", "...\n"])


@st.composite
def deals(draw: st.DrawFn) -> str:
    """A deal as people write them: indented anyhow, with comments and blank lines anywhere."""
    column, width = draw(st.integers(0, 5)), draw(st.integers(2, 5))
    text = draw(BETWEEN) + HEAD + draw(BETWEEN) + "log:" + draw(COMMENTS) + "\n"
    for item in draw(st.lists(ITEMS, max_size=3)):
        text += draw(BETWEEN) if not text.rstrip(" \n").endswith("text") else ""
        lines = [f"{' ' * (column + width)}{line}" if line else "" for line in item]
        lines[0] = " " * column + "-" + " " * (width - 1) + item[0] + draw(COMMENTS)
        text += "\n".join(lines) + "\n"
    text += draw(BETWEEN) + draw(TAILS)
    return text.replace("\n", draw(st.sampled_from(["\n", "\n", "\r\n"])))


@settings(max_examples=250, deadline=None)
@given(deals(), st.sampled_from([NOTE, LONG]))
def test_the_entry_is_all_that_is_new(text: str, entry: Entry) -> None:
    document = parse_document(text.encode(), "x.yaml")
    assume(document.root is not None)
    old = plain_data(document.root)

    changed = insert_entry(document, entry)

    common = 0
    while common < len(text) and text[common] == changed[common]:
        common += 1
    rest = len(text) - common
    assert changed[len(changed) - rest :] == text[common:]
    new = plain_data(parse_document(changed.encode(), "x.yaml").root)
    assert new == {**old, "log": [*(old["log"] or []), entry_data(entry)]}
    assert changed.count("\r\n") == (changed.count("\n") if "\r\n" in text else 0)


@pytest.mark.parametrize(
    ("process", "new"),
    [
        ("saas@2", "saas@3"),
        ("saas@2   # pinned", "saas@3   # pinned"),
        ("'saas@2'", "'saas@3'"),
        ('"saas@2"', '"saas@3"'),
    ],
)
def test_a_pin_is_replaced_in_its_quotes(process: str, new: str) -> None:
    document = parse_document(f"customer: N\nprocess: {process}\r\nlog:\n".encode(), "x.yaml")

    assert replace_scalar(document, ("process",), "saas@3") == f"customer: N\nprocess: {new}\r\nlog:\n"


def test_one_pin_of_a_list_is_replaced() -> None:
    document = parse_document(b"process: [a@1, b@1, a@1]\n", "x.yaml")

    assert replace_scalar(document, ("process", 2), "a@2") == "process: [a@1, b@1, a@2]\n"


@pytest.mark.parametrize("where", [("log",), ("note",), ("missing",), ("process",)])
def test_only_a_text_on_one_line_is_replaced(where: tuple[str, ...]) -> None:
    document = parse_document(b"process: [a@1]\nlog:\nnote: |\n  x\n", "x.yaml")

    with pytest.raises(InsertError):
        replace_scalar(document, where, "y")
