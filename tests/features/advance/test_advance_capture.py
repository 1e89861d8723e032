"""Notes in a line, the inbox, and taking back what was just written."""

import json
from pathlib import Path

import pytest
from workspace_at_hand import DEAL, TODAY, Said, kp, lay

DAY = ("--today", TODAY)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(lay(tmp_path))
    return tmp_path


def deal(root: Path) -> str:
    return (root / "deals" / "nordvik.yaml").read_text("utf-8")


def run(*words: str, answers: list[str] | None = None) -> Said:
    said = kp(*words, *DAY, answers=answers)
    assert said.code == 0, said.all
    return said


@pytest.mark.parametrize("name", ["nordvik", "Nordvik Mekaniske AS", "NORDVIK"])
def test_a_note_in_the_deal_that_the_first_word_names(root: Path, name: str) -> None:
    words = ["note", name, "Siv", "er borte til mandag"]
    if name == "Nordvik Mekaniske AS":
        (root / "deals" / "nordvik.yaml").rename(root / "deals" / "nordvik-mekaniske.yaml")
        run(*words)
        assert "note: Siv er borte til mandag" in (root / "deals" / "nordvik-mekaniske.yaml").read_text("utf-8")
        return
    run(*words)
    assert deal(root).startswith(DEAL)
    assert "note: Siv er borte til mandag" in deal(root)
    assert not (root / "inbox.md").exists()


def test_words_without_a_deal_are_a_line_in_the_inbox(root: Path) -> None:
    run("note", "Ring Ruth om lageret")
    run("note", "ring", "Ola")
    assert (root / "inbox.md").read_text("utf-8") == f"- {TODAY} Ring Ruth om lageret\n- {TODAY} ring Ola\n"
    assert deal(root) == DEAL


def test_a_misspelt_deal_loses_nothing_and_is_told(root: Path) -> None:
    said = run("note", "nordvk", "Ring Ruth")
    assert (root / "inbox.md").read_text("utf-8") == f"- {TODAY} nordvk Ring Ruth\n"
    assert "nordvik" in said.err


@pytest.mark.usefixtures("root")
def test_a_pasted_text_is_one_item() -> None:
    said = kp("note", "-", *DAY, answers=["første linje", "", "- andre linje"])
    assert said.code == 0
    run("note", "Enda en")
    assert json.loads(run("inbox", "--json").out)["items"] == [
        {"date": TODAY, "text": "første linje\n\n- andre linje"},
        {"date": TODAY, "text": "Enda en"},
    ]


@pytest.mark.parametrize("words", [["note", "nordvik"], ["note", "  "]])
def test_a_note_of_nothing_is_refused(root: Path, words: list[str]) -> None:
    assert kp(*words, *DAY).code == 2
    assert deal(root) == DEAL
    assert not (root / "inbox.md").exists()


def test_a_dry_run_writes_nothing(root: Path) -> None:
    run("note", "Ring Ruth", "--dry-run")
    run("note", "nordvik", "Ring Ruth", "--dry-run")
    assert (deal(root), (root / "inbox.md").exists()) == (DEAL, False)


def test_each_line_of_the_inbox_goes_where_somebody_says(root: Path) -> None:
    (root / "inbox.md").write_text(
        "# Innboks\n\n- 2026-11-20 Ring Ruth\n  om lageret\n- Uten dato\n* 2026-11-21 Kast meg\nbare en linje\n"
    )
    said = run("inbox", answers=["nordvk", "nordvik", "", "x", "nordvik"])
    assert "Mente du nordvik?" in said.err
    assert (root / "inbox.md").read_text("utf-8") == "# Innboks\n\n- Uten dato\n"
    assert "date: 2026-11-20\n    note: |\n      Ring Ruth\n      om lageret\n" in deal(root)
    assert "note: bare en linje" in deal(root)
    assert "Kast meg" not in deal(root)


def test_stopping_in_the_inbox_keeps_what_is_not_filed(root: Path) -> None:
    run("note", "en")
    run("note", "to")
    assert kp("inbox", *DAY, answers=["nordvik"]).code == 130
    assert (root / "inbox.md").read_text("utf-8") == f"- {TODAY} to\n"
    assert "note: en" in deal(root)


@pytest.mark.parametrize("note", ["en", "to linjer\nog én til", "nr. 3: «ja» # sa hun", "'sitat' \\ \t\x07 👍"])
def test_what_was_filed_before_a_stop_is_not_filed_again(root: Path, note: str) -> None:
    run("note", note)
    waiting = (root / "inbox.md").read_bytes()
    run("inbox", answers=["nordvik"])
    filed = deal(root)
    (root / "inbox.md").write_bytes(waiting)  # as it is when kp was stopped between the two files

    said = run("inbox", answers=["nordvik"])
    assert ("allerede som notat den dagen" in said.err, deal(root)) == (True, filed), said
    assert (root / "inbox.md").read_bytes() == b""


def test_the_same_words_on_another_day_are_another_note(root: Path) -> None:
    (root / "inbox.md").write_text("- 2026-11-24 Ring Kari\n- 2026-11-25 Ring Kari\n", "utf-8")
    run("inbox", answers=["nordvik", "nordvik"])
    assert deal(root).count("note: Ring Kari") == 2


def test_an_undo_after_the_entry_has_gone_takes_out_no_other_unless_it_is_asked_again(root: Path) -> None:
    run("note", "nordvik", "første")
    once = deal(root)
    run("note", "nordvik", "andre")
    (root / "deals" / "nordvik.yaml").write_text(once, "utf-8")

    dry = kp("undo", "nordvik", "--dry-run", *DAY)
    said = kp("undo", "nordvik", *DAY)
    for each in (dry, said):
        assert (each.code, "er allerede ute av deals/nordvik.yaml" in " ".join(each.err.split())) == (1, True), each
    assert deal(root) == once
    assert "første" in run("undo", "nordvik").out
    assert deal(root) == DEAL


def test_undo_takes_entries_out_one_by_one_and_prints_them(root: Path) -> None:
    run("note", "nordvik", "første")
    once = deal(root)
    run("advance", "nordvik", "--how", "samtale", "--with", "kari", "--promise", "kari: ringer @ 2026-12-04")
    twice = deal(root)
    said = run("undo", "nordvik", "--dry-run")
    assert "ringer" in said.out
    assert deal(root) == twice
    said = run("undo", "nordvik")
    assert twice == once + said.out
    assert deal(root) == once
    assert json.loads(run("undo", "nordvik", "--json").out)["taken_out"] is True
    assert deal(root) == DEAL
    said = kp("undo", "nordvik", *DAY)
    assert (said.code, deal(root)) == (1, DEAL)


@pytest.mark.parametrize(
    ("added", "why"),
    [
        ("  - {date: 2026-11-27, note: ny}\n", "ikke lenger det siste"),
        ("    how: call\n", "endret siden"),
    ],
)
def test_undo_refuses_where_somebody_has_written_since(root: Path, added: str, why: str) -> None:
    run("note", "nordvik", "første")
    path = root / "deals" / "nordvik.yaml"
    path.write_text(deal(root) + added, "utf-8")
    said = kp("undo", "nordvik", *DAY)
    assert said.code == 1
    assert why in said.err
    assert "deals/nordvik.yaml:" in said.err
    assert deal(root).endswith(added)


def test_redaction_clears_what_undo_remembers(root: Path) -> None:
    run("note", "nordvik", "første")
    assert [*(root / ".kp" / "undo").iterdir()]
    run("people", "nordvik", "--redact", "kari", "--yes")
    assert [*(root / ".kp" / "undo").iterdir()] == []


MAILS = {
    "headers": """\
From: Kari Lund <kari@example.no>
Subject: Re: [ext] pilot #3: ok?
Date: Thu, 26 Nov 2026 10:00:00 +0100

Hi Per,

Yes: we go. 3 = 3 @ Friday
- IT is with us

-- \nKari Lund
Tlf: +47 000 00 000

> On 25 Nov Per wrote:
>> Can you?
> no: yes
""",
    "tabs": "Hi\n\tcolumn\tcolumn\n  indented\n\n\n\nlast\t\n",
    "signs": "👍🏽 – “quotes” é 山田 نور\u200b\u200f\u00a0x\u2028y\x85z\n",
    "long": "".join(f"line {number}: value # 'q' \"d\" {{x}} [y] & * ! | > % @ `\n" for number in range(300)),
    "documents": "---\n...\n--- !tag\n%YAML 1.2\n",
    "conflict": "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n",
    "entry": "note: |\n  log:\n  - id: 2026-11-26-aaaa\n    date: 2026-01-01\n",
    "remarks": "# no remark\n#2\nok # still here\n",
    "a word": "no",
    "a number": "0912",
    "a dash": "- ",
    "hidden": "a\x07b\x1b[31mred\x00end\n",
}


@pytest.mark.parametrize("mail", MAILS)
@pytest.mark.parametrize("breaks", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    "way", [("note", "nordvik", "-"), ("advance", "nordvik", "--how", "mail", "--with", "kari", "--note", "-")]
)
def test_a_mail_that_is_piped_is_a_note_with_every_sign_and_can_be_taken_back(
    root: Path, mail: str, breaks: str, way: tuple[str, ...]
) -> None:
    said = kp(*way, *DAY, "--json", piped_in=MAILS[mail].replace("\n", breaks))
    assert said.code == 0, said
    log = json.loads(kp("log", "nordvik", "--all", "--json", *DAY).out)["entries"]
    written = json.loads(said.out)["entry"]
    (note,) = [entry["note"] for entry in log if entry["id"] == written]
    assert note.rstrip("\n") == MAILS[mail].rstrip("\n")
    assert kp("check").code == 0
    run("undo", "nordvik")
    assert deal(root) == DEAL


@pytest.mark.parametrize("breaks", ["\n", "\r\n"])
@pytest.mark.usefixtures("root")
def test_mails_that_wait_in_the_inbox_are_filed_as_they_were(breaks: str) -> None:
    for mail in MAILS.values():
        kp("note", "-", *DAY, piped_in=mail.replace("\n", breaks))
    waiting = [item["text"] for item in json.loads(run("inbox", "--json").out)["items"]]
    assert waiting == [mail.strip("\n").rstrip() if mail == "- " else mail.rstrip("\n") for mail in MAILS.values()]
    run("inbox", answers=["nordvik"] * len(MAILS))
    log = json.loads(run("log", "nordvik", "--all", "--json").out)["entries"]
    filed = [entry["note"].rstrip("\n") for entry in log if entry["note"]][: len(MAILS)]
    assert sorted(filed) == sorted(waiting)


@pytest.mark.parametrize("way", [("note", "nordvik", "-"), ("note", "-"), ("advance", "nordvik", "--note", "-")])
@pytest.mark.parametrize(("piped", "code"), [("latin \udce5", 1), ("", 2), ("\r\n\n", 2), ("\ufeff", 2)])
def test_what_is_piped_and_cannot_be_kept_is_refused(root: Path, way: tuple[str, ...], piped: str, code: int) -> None:
    said = kp(*way, *DAY, piped_in=piped)
    assert said.code == code
    assert said.err
    assert deal(root) == DEAL
    assert not (root / "inbox.md").exists()


def test_somebody_at_a_terminal_is_told_how_to_end(root: Path) -> None:
    said = run("note", "nordvik", "-", answers=["Hei", "Per"])
    assert "Ctrl-D" in said.err
    assert "Hei\n" in deal(root)


@pytest.mark.parametrize(("first", "hint"), [("nord", True), ("nordvk", True), ("Ring", False)])
def test_the_beginning_of_a_deal_s_name_is_kept_in_the_inbox_with_the_name_that_may_be_meant(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, first: str, hint: bool
) -> None:
    monkeypatch.chdir(lay(tmp_path))
    said = kp("note", first, "Siv", "er", "tilbake", "--lang", "en")
    assert said.code == 0, said.all
    assert "inbox.md" in said.err
    assert ("Did you mean nordvik?" in said.err) is hint
