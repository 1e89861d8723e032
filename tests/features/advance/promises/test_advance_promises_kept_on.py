"""The day on which a promise was kept, where that is before the day we learned of it."""

import csv
import io
import json
from pathlib import Path

import pytest
from promising import PROCESS, advance, lay
from workspace_at_hand import kp, lay_process

from kjopsprosess.yamlfiles.workspace import Workspace

GIVEN = (
    "  - {id: 2026-11-10-aaaa, date: 2026-11-10, how: call, with: [ann], promised: ["
    "{id: form, by: ann, what: sends the pilot plan, due: 2026-11-24, step: problem}, "
    "{id: pack, by: us, what: send the pack, due: 2026-11-24}]}\n"
)
TODAY = ("--today", "2026-12-01")


@pytest.fixture(autouse=True)
def _workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_process(tmp_path, PROCESS, "en")
    monkeypatch.chdir(tmp_path)
    lay(GIVEN)


def newest() -> tuple[tuple[str, ...], dict[str, str]]:
    deal = Workspace(Path.cwd()).read_deal("acme").model
    assert deal is not None
    return deal.log[-1].kept, {each: day.isoformat() for each, day in deal.log[-1].kept_on.items()}


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("pilot @ 23 Nov", "2026-11-23"),
        ("form @ 2026-11-23", "2026-11-23"),
        ("ann: sends the pilot plan @ Monday", "2026-11-30"),
        ("pilot plan @ yesterday", "2026-11-30"),
        ("sends the pilot plan", None),
        ("pilot @ 1 Dec", None),  # the entry's own day
    ],
)
def test_the_day_after_the_at_sign_is_that_of_the_act(typed: str, day: str | None) -> None:
    said = advance("--kept", typed)
    assert said.code == 0, said.all
    assert newest() == (("form",), {"form": day} if day else {})
    assert ("Kept on Mon" if day else "Kept: Ann Lee") in said.out


def test_in_an_entry_of_the_past_days_are_counted_from_that_day() -> None:
    assert advance("--date", "25 Nov", "--how", "call", "--with", "ann", "--kept", "pilot @ Monday").code == 0
    assert newest() == (("form",), {"form": "2026-11-23"})


@pytest.mark.parametrize(
    ("flags", "why"),
    [
        (("--kept", "pilot @ 2 Dec 2026"), "Wed 2 Dec is after Tue 1 Dec"),
        (("--date", "25 Nov", "--kept", "pilot @ 26 Nov 2026"), "Thu 26 Nov is after Wed 25 Nov"),
        (("--kept", "pilot @ 9 Nov"), "The promise was given on Tue 10 Nov, and cannot have been kept on Mon 9 Nov."),
        (("--kept", "pilot @ 31 Nov"), "30 days"),
        (("--kept", "pilot @"), "--kept"),
        (("--kept", "contract @ 23 Nov"), "no open promise"),
        (("--kept", "pilot @ 23 Nov", "--kept", "form @ 24 Nov"), "Of “sends the pilot plan”"),
    ],
)
def test_a_day_on_which_it_cannot_have_been_is_refused(flags: tuple[str, ...], why: str) -> None:
    before = Path("deals/acme.yaml").read_text()
    said = advance(*flags)
    assert said.code != 0
    assert why in " ".join(said.err.split())
    assert Path("deals/acme.yaml").read_text() == before


def test_words_with_an_at_sign_of_their_own_are_found_as_before() -> None:
    lay(GIVEN.replace("sends the pilot plan", "meets us @ the fair"))
    assert advance("--kept", "meets us @ the fair").code == 0
    assert newest() == (("form",), {})


@pytest.mark.parametrize(("flag", "late"), [("pilot @ 23 Nov", 0), ("pilot @ 26 Nov", 2), ("pilot", 7)])
def test_whether_it_was_late_is_judged_by_that_day(flag: str, late: int) -> None:
    assert advance("--kept", flag, "--kept", flag.replace("pilot", "pack")).code == 0
    (deal,) = json.loads(kp("report", "--json", "--since", "30d", *TODAY).out)["deals"]
    acts = [each for each in deal["acts"] if each["kind"] == "kept"]
    assert [each["days_late"] for each in [*acts, *deal["ours"]["kept"]]] == [late, late]


@pytest.mark.parametrize("language", ["en", "nb"])
@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("20 Nov", {"en": "in time", "nb": "i tide"}),
        ("24 Nov", {"en": "in time", "nb": "i tide"}),  # on the day it was due
        ("25 Nov", {"en": "1 day late", "nb": "1 dag over fristen"}),
        ("30 Nov", {"en": "6 days late", "nb": "6 dager over fristen"}),
        ("1 Dec", {"en": "7 days late", "nb": "7 dager over fristen"}),  # the day it is told
    ],
)
def test_every_screen_says_whether_it_was_in_time(day: str, said: dict[str, str], language: str) -> None:
    lang = ("--lang", language)
    told = advance("--how", "call", "--with", "ann", "--kept", f"pilot @ {day}", "--kept", f"pack @ {day}", *lang)
    pages = [told, *(kp(*command, *TODAY, *lang) for command in (("log", "acme"), ("report", "--since", "30d")))]
    brief = kp("brief", "acme", *TODAY, *lang)
    for page in pages:
        shown = " ".join(page.out.replace("\N{NO-BREAK SPACE}", " ").split())
        assert f"sends the pilot plan, {said[language]}" in shown
        assert f"send the pack, {said[language]}" in shown
    assert f"sends the pilot plan, {said[language]}" in " ".join(brief.out.split())


@pytest.mark.parametrize(("moved", "said"), [("27 Nov", "in time"), ("25 Nov", "1 day late")])
def test_a_promise_that_was_moved_is_judged_by_its_new_day(moved: str, said: str) -> None:
    assert advance("--date", "24 Nov", "--how", "call", "--with", "ann", "--moved", f"form @ {moved}").code == 0
    assert f"sends the pilot plan, {said}" in advance("--kept", "pilot @ 26 Nov").out


@pytest.mark.parametrize(("flag", "quiet"), [("pilot @ 23 Nov", 8), ("pilot", 0)])
def test_the_customer_moved_the_deal_on_that_day(flag: str, quiet: int) -> None:
    assert advance("--kept", flag).code == 0
    (row,) = json.loads(kp("list", "--json", *TODAY).out)["deals"]
    assert row["days_since_customer"] == quiet


def test_another_act_in_the_entry_is_of_the_day_of_the_entry() -> None:
    assert advance("--kept", "pilot @ 23 Nov", "--promise", "ann: reads it @ 8 Dec").code == 0
    (row,) = json.loads(kp("list", "--json", *TODAY).out)["deals"]
    assert row["days_since_customer"] == 0


def test_every_screen_of_the_log_tells_the_day() -> None:
    assert advance("--how", "call", "--with", "ann", "--kept", "pilot @ 23 Nov").code == 0
    assert "sends the pilot plan, in time (Mon 23 Nov)" in kp("brief", "acme", *TODAY).out
    assert "sends the pilot plan, in time (Mon 23 Nov)" in kp("log", "acme", *TODAY).out
    newest_entry = json.loads(kp("log", "acme", "--json", *TODAY).out)["entries"][0]
    assert (newest_entry["kept"], newest_entry["kept_on"]) == (["form"], {"form": "2026-11-23"})
    head, *rows = csv.reader(io.StringIO(kp("log", "acme", "--format", "csv", *TODAY).out))
    (row,) = (dict(zip(head, each, strict=True)) for each in rows if "Kept" in each)
    assert "2026-11-23" in row.values()


@pytest.mark.parametrize(
    ("answer", "kept", "days"),
    [
        ("3 on 23 Nov", ("form",), {"form": "2026-11-23"}),
        ("3 kept 23 Nov", ("form",), {"form": "2026-11-23"}),
        ("3 @ yesterday", ("form",), {"form": "2026-11-30"}),
        ("3", ("form",), {}),
    ],
)
def test_the_dialogue_takes_the_day_behind_the_number(answer: str, kept: tuple[str, ...], days: dict[str, str]) -> None:
    said = kp("advance", "acme", *TODAY, answers=["", "ann", answer, *[""] * 12])
    assert said.code == 0, said.all
    assert newest() == (kept, days)
    assert ("the day of the meeting" in said.err) is not bool(days)
    assert "Kept on" in said.err
    in_time = days.get("form", "") <= "2026-11-24"
    assert ("late" in "".join(said.err.partition("Kept on")[2].splitlines()[:2])) is not (bool(days) and in_time)


@pytest.mark.parametrize(
    "answer", ["3 on 23 Nov l", "3 on 23 Nov, l", "l 3 on 23 Nov", "l, 3 on 23 Nov", "L; 3 on 23 Nov"]
)
def test_letters_stand_before_or_after_a_promise_with_its_day(answer: str) -> None:
    said = kp("advance", "acme", *TODAY, answers=["", "ann", answer, "1", "31 Dec", "", *[""] * 12])
    assert said.code == 0, said.all
    assert newest() == (("form",), {"form": "2026-11-23"})
    assert "Ann Lee leaves Thu 31 Dec." in " ".join(said.all.replace("\N{NO-BREAK SPACE}", " ").split())


@pytest.mark.parametrize("wrong", ["3 on 23 Nov x", "x 3 on 23 Nov", "3 l on 23 Nov"])
def test_another_word_beside_it_is_refused(wrong: str) -> None:
    assert kp("advance", "acme", *TODAY, answers=["", "ann", wrong, "3 on 23 Nov", *[""] * 12]).code == 0
    assert newest() == (("form",), {"form": "2026-11-23"})


@pytest.mark.parametrize("wrong", ["3 on 9 Nov", "3 on 2 Dec 2026", "3 on 31 Nov"])
def test_the_dialogue_asks_again_for_a_day_that_cannot_be(wrong: str) -> None:
    assert kp("advance", "acme", *TODAY, answers=["", "ann", wrong, "3 on 23 Nov", *[""] * 12]).code == 0
    assert newest() == (("form",), {"form": "2026-11-23"})


def test_so_do_the_questions_about_our_own_promises_and_those_on_a_step_that_is_done() -> None:
    answers = ["", "ann", "1 ann: A page", "1", "1 on 24 Nov", "", "", "", "1 on 23 Nov", *[""] * 12]
    said = kp("advance", "acme", *TODAY, answers=answers)
    assert said.code == 0, said.all
    assert newest() == (("form", "pack"), {"form": "2026-11-24", "pack": "2026-11-23"})


@pytest.mark.parametrize(
    ("kept", "code"),
    [
        ("kept: [form], kept_on: {form: 2026-11-09}", "kept-on-no-such-day"),
        ("kept: [form], kept_on: {form: 2026-11-26}", "kept-on-no-such-day"),
        ("kept: [pack], kept_on: {form: 2026-11-23}", "kept-on-not-kept"),
        ("kept: [form], kept_on: {forms: 2026-11-23}", "unknown-promise"),
        ("kept: [form], kept_on: {form: 23.11}", "not-a-date"),
        ("kept: [form], kept_on: {form: 2026-11-23}", None),
    ],
)
def test_check_names_a_day_that_cannot_be(kept: str, code: str | None) -> None:
    lay(GIVEN + f"  - {{id: 2026-11-25-bbbb, date: 2026-11-25, {kept}}}\n")
    said = json.loads(kp("check", "--json", *TODAY).out)
    found = [each["code"] for each in said["problems"] if each["code"].startswith(("kept-on", "unknown", "not-a"))]
    assert found == ([code] if code else [])


def test_an_entry_from_a_file_has_it_too() -> None:
    entry = "date: 2026-12-01\nhow: call\nwith: [ann]\nkept: [form]\nkept_on: {form: 2026-11-23}\n"
    Path("entry.yaml").write_text(entry)
    said = kp("advance", "acme", "--from", "entry.yaml", "--yes", *TODAY)
    assert said.code == 0, said.all
    assert newest() == (("form",), {"form": "2026-11-23"})


@pytest.mark.parametrize(
    ("words", "told"), [("A page @ 23 Nov", True), ("A page", False), ("ann@example.com wrote", False)]
)
def test_a_day_behind_a_step_that_is_done_is_told_to_be_words(words: str, told: bool) -> None:
    said = advance("--done", f"ann: problem = {words}")
    assert said.code == 0, said.all
    assert ("What follows @ in --done is recorded as words." in " ".join(said.all.split())) is told
