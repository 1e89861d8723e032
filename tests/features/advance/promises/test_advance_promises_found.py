"""Promises of several people, and promises found again by their words."""

import json
from pathlib import Path

import pytest
from promising import PROCESS, advance, lay, promises, saved
from workspace_at_hand import kp, lay_process


@pytest.fixture(autouse=True)
def _workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_process(tmp_path, PROCESS, "en")
    monkeypatch.chdir(tmp_path)
    lay()


@pytest.mark.parametrize(
    ("who", "makers", "shown"),
    [
        ("ann, bob", "[ann, bob]", "Ann Lee and Bob Ray"),
        ("Ann Lee and Bob Ray", "[ann, bob]", "Ann Lee and Bob Ray"),
        ("ann", "ann", "Ann Lee"),
    ],
)
def test_one_act_may_be_promised_by_several(who: str, makers: str, shown: str) -> None:
    found = saved("--promise", f"{who}: problem = send the form @ 11 Dec")
    assert f"by: {makers}\n" in Path("deals/acme.yaml").read_text()
    assert [each["id"] for each in found["promised"][0]["by_all"]] == makers.strip("[]").split(", ")
    for command in (("brief", "acme"), ("map", "acme"), ("log", "acme"), ("promises",)):
        assert shown in " ".join(kp(*command, "--today", "2026-12-01").out.split()), command

    assert shown in " ".join(kp("list", "--today", "2026-12-20").out.split())
    saved("--person", "ann: left=yes")
    brief = json.loads(kp("brief", "acme", "--json", "--today", "2026-12-01").out)
    assert len(brief["promises"]["theirs"]) == len(makers.split(",")) - 1, "whoever is left still owes it"
    assert saved("--kept", f"{who}: send the form")["verdict"] == "advance"


@pytest.mark.parametrize("who", ["ann, we", "we and Ann Lee", "us, ann"])
def test_what_they_and_we_promise_together_is_two_promises(who: str) -> None:
    said = advance("--promise", f"{who}: problem = meet @ 11 Dec")
    assert said.code == 2
    typed = " ".join(said.err.split())
    assert 'problem = meet @ 11 Dec" --promise "' in typed
    assert promises() == {}


@pytest.mark.parametrize(
    "typed",
    ["sends-the-form", "sends the form", "Sends the form", "Ann Lee sends the form", "ann: sends the form", "form",
     "Ann Lee sends the form (Security review) by Fri 11 Dec.", "Ann Lee sends the form: 6 days late"],
)  # fmt: skip
@pytest.mark.parametrize("option", ["--kept", "--dropped", "--moved"])
def test_a_promise_is_found_by_what_the_screen_says_of_it(typed: str, option: str) -> None:
    saved("--promise", "ann: review = sends the form @ 11 Dec")
    saved("--promise", "bob: sends the price list @ 11 Dec")
    saved(option, f"{typed} @ 18 Dec" if option == "--moved" else typed)
    text = Path("deals/acme.yaml").read_text()
    assert f"{option.removeprefix('--')}: " in text
    assert "sends-the-form" in text.rpartition("date:")[2]


def test_words_of_two_promises_are_told_apart_by_who_gave_them() -> None:
    saved("--promise", "ann: sends the form @ 11 Dec")
    saved("--promise", "bob: sends the form @ 11 Dec")
    said = advance("--kept", "sends the form")
    assert said.code == 3
    assert "ann: sends the form or bob: sends the form" in " ".join(said.err.split())
    saved("--kept", "bob: sends the form")
    assert "kept: [sends-the-form-2]" in Path("deals/acme.yaml").read_text()


def test_words_that_are_nearly_those_of_a_promise_are_refused_with_it() -> None:
    saved("--promise", "ann: sends the form @ 11 Dec")
    said = advance("--kept", "sent the frm")
    assert said.code == 3
    assert "Did you mean sends the form?" in " ".join(said.err.split())


@pytest.mark.parametrize("again", ["sends the form", "sends the form to bob"])
def test_nearly_the_same_twice_in_one_call_is_asked_about(again: str) -> None:
    two = ("--promise", "ann: sends the form @ 4 Dec", "--promise", f"ann: problem = {again} @ 11 Dec")
    said = advance(*two)
    assert said.code == 1
    typed = " ".join(said.err.split())
    assert f'kp advance acme --promise "ann: problem = {again} @ 2026-12-11"' in typed
    assert f'--promise "ann: sends the form @ 4 Dec" --promise "ann: problem = {again} @ 2026-12-11" --another' in typed
    assert promises() == {}
    saved(*two, "--another")
    assert len(promises()) == 2


def test_other_numbers_are_another_promise() -> None:
    saved("--promise", "ann: sends part 1 @ 4 Dec", "--promise", "ann: sends part 2 @ 11 Dec")
    assert len(promises()) == 2


def test_a_skipped_step_ends_the_promises_on_it_and_says_so() -> None:
    saved("--promise", "ann: problem = sends the form @ 11 Dec")
    options = ("--skip", "ann: problem = Known already")
    assert "No longer applies: Ann Lee sends the form by Fri 11 Dec." in advance(*options, "--dry-run").err
    assert saved(*options)["ended_promises"] == ["sends-the-form"]


@pytest.mark.parametrize("named", ["none = sends the form @ 11 Dec", "sends the form @ 11 Dec #none"])
def test_a_promise_may_be_said_to_belong_to_no_step(named: str) -> None:
    assert saved("--promise", f"ann: {named}")["filed"] == [{"promise": "sends-the-form", "step": None}]
    assert promises() == {"sends-the-form": ("sends the form", "none")}


def test_a_promise_of_somebody_never_in_contact_is_kept_and_shown_with_those_who_told_of_it() -> None:
    said = advance("--how", "call", "--with", "ann", "--promise", "law: contract = reads the contract @ 11 Dec")
    assert "We know of the promise from Lea Law only through others." in " ".join(said.out.split())
    assert "Advance" not in said.out
    shown = "Lea Law reads the contract by Fri 11 Dec. We have it from Ann Lee."
    for command in ("log", "brief"):
        assert shown in " ".join(kp(command, "acme", "--today", "2026-12-01").out.split())
    saved("--how", "call", "--with", "law", "--note", "Met her")
    assert "We have it from" not in kp("log", "acme", "--today", "2026-12-01").out


GIVEN = "  - {date: 2026-11-02, promised: [{id: form, by: bob, what: sends the form, due: 2026-12-11}]}\n"


@pytest.mark.parametrize(
    ("flags", "named"),
    [
        (["--kept", "form", "--dropped", "sends the form"], ["--dropped", "--kept"]),
        (["--kept", "form", "--moved", "form @ 18 Dec"], ["--kept", "--moved 2026-12-18"]),
        (["--moved", "form @ 18 Dec", "--moved", "form @ 19 Dec"], ["--moved 2026-12-18", "--moved 2026-12-19"]),
        (["--dropped", "form", "--moved", "form @ 18 Dec"], ["--dropped", "--moved 2026-12-18"]),
    ],
)
def test_two_fates_of_one_promise_are_refused_by_name(flags: list[str], named: list[str]) -> None:
    lay(GIVEN)
    said = advance(*flags)
    assert said.code == 2
    assert all(each in " ".join(said.err.split()) for each in (*named, "sends the form"))


@pytest.mark.parametrize(
    "flags", [["--kept", "form", "--kept", "sends the form"], ["--moved", "form @ 18 Dec", "--moved", "form @ 18.12."]]
)
def test_the_same_told_twice_is_told_once(flags: list[str]) -> None:
    lay(GIVEN)
    found = saved(*flags)
    assert [*found["kept"], *(each["promise"] for each in found["moved"])] == ["form"]
