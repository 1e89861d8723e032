"""Sentences in the dialogue: a promise of ours, one that was kept, and other work."""

from pathlib import Path

import pytest
from promising import PROCESS, lay, told
from workspace_at_hand import kp, lay_process

GIVEN = (
    "  - {id: 2026-11-10-aaaa, date: 2026-11-10, how: call, with: [ann], promised: ["
    "{id: pack, by: us, what: send the security pack, due: 2026-11-24}, "
    "{id: price, by: us, what: work out a price for two sites, due: 2026-12-04}, "
    "{id: plan, by: ann, what: writes a plan for a pilot, due: 2026-11-24, step: problem}]}\n"
)


@pytest.fixture(autouse=True)
def _workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_process(tmp_path, PROCESS, "en")
    monkeypatch.chdir(tmp_path)
    lay(GIVEN)


@pytest.mark.parametrize(
    ("sentence", "what", "lang"),
    [
        ("We promised to send an example by 4 Dec", "send an example", "en"),
        ("promised to send an example by 4 December", "send an example", "en"),
        ("we will send an example by Friday", "send an example", "en"),
        ("We'll send an example by 4 Dec", "send an example", "en"),
        ("we’ll send an example by 4 Dec", "send an example", "en"),
        ("I'll send an example by 4 Dec", "send an example", "en"),
        ("Vi lovte å sende et eksempel innen 4. desember", "sende et eksempel", "nb"),
        ("lovet å sende et eksempel innen fredag", "sende et eksempel", "nb"),
        ("vi skal sende et eksempel innen 4.12", "sende et eksempel", "nb"),
    ],
)
def test_a_sentence_with_what_we_promised_is_a_promise_of_ours(sentence: str, what: str, lang: str) -> None:
    said, entry = told(sentence, lang=lang, question=7)
    assert [(each.by, each.what, each.due.isoformat()) for each in entry.promised] == [(("us",), what, "2026-12-04")]
    assert not entry.did
    assert what in said.err


def test_a_promise_without_a_day_is_asked_for_it() -> None:
    _, entry = told("we promised to send an example", "we promised to send an example by 4 Dec", question=7)
    assert [each.what for each in entry.promised] == ["send an example"]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("We sent the pack in time", "2026-11-24"),
        ("sent the security pack on 20 Nov", "2026-11-20"),
        ("Sent them the pack 20 Nov", "2026-11-20"),
    ],
)
def test_a_sentence_with_a_day_keeps_the_only_promise_it_can_mean(sentence: str, day: str) -> None:
    said, entry = told(sentence, question=7)
    assert (entry.kept, {each: on.isoformat() for each, on in entry.kept_on.items()}) == (("pack",), {"pack": day})
    assert "Kept on" in said.err
    assert not entry.did


@pytest.mark.parametrize(("answer", "kept", "did"), [("y", ("pack",), ()), ("n", (), ("sent the pack",))])
def test_without_a_day_it_is_asked_whether_that_promise_is_meant(
    answer: str, kept: tuple[str, ...], did: tuple[str, ...]
) -> None:
    said, entry = told("sent the pack", answer, question=7)
    assert (entry.kept, entry.did) == (kept, did)
    assert "Is that promise 1: We send the security pack" in " ".join(said.err.split())


@pytest.mark.parametrize("work", ["showed them the report", "we will look into it", "had lunch on 20 Nov"])
def test_other_work_is_said_back_as_that(work: str) -> None:
    said, entry = told(work, question=7)
    assert (entry.did, entry.kept, entry.promised) == ((work,), (), ())
    assert f"Done by us: {work}" in said.err


def test_nothing_of_an_answer_is_said_back_that_is_asked_again() -> None:
    said, entry = told("showed the report; 9", "showed the report", question=7)
    assert entry.did == ("showed the report",)
    assert said.err.count("Done by us: showed the report") == 1


@pytest.mark.parametrize(
    ("sentence", "lang"),
    [
        ("Ann sent half of the pilot plan on 23 November", "en"),
        ("the plan came 23 Nov", "en"),
        ("Bob sendte pilotplanen 23. november", "nb"),
        ("pilotplanen kom 23.11", "nb"),
    ],
)
def test_a_sentence_in_question_3_keeps_a_promise_of_theirs_when_that_is_right(sentence: str, lang: str) -> None:
    yes = "y" if lang == "en" else "j"
    said, entry = told(sentence, yes, lang=lang, question=3)
    assert (entry.kept, {each: on.isoformat() for each, on in entry.kept_on.items()}) == (
        ("plan",),
        {"plan": "2026-11-23"},
    )
    assert "?  [" in said.err


@pytest.mark.parametrize(
    "sentence", ["Ann said the plan comes 4 Dec", "Ann moved the plan to 4 Dec", "the plan is not sent"]
)
def test_a_promise_that_is_only_talked_of_is_not_kept(sentence: str) -> None:
    _, entry = told(sentence, "", "", "", "", "Demo", question=3)
    assert entry.kept == ()


@pytest.mark.parametrize("answer", ["3 23 Nov", "3 23. november", "3 on 23 Nov"])
def test_a_number_and_a_day_need_nothing_between_them(answer: str) -> None:
    _, entry = told(answer, question=3)
    assert (entry.kept, {each: on.isoformat() for each, on in entry.kept_on.items()}) == (
        ("plan",),
        {"plan": "2026-11-23"},
    )


@pytest.mark.parametrize(
    ("answer", "day"),
    [("1 sent 20 Nov", "2026-11-20"), ("1 sendt den 20. nov", "2026-11-20"), ("1 delivered in time", "2026-11-24")],
)
def test_a_verb_between_the_number_of_a_promise_and_its_day_says_no_more(answer: str, day: str) -> None:
    _, entry = told(answer, question=7)
    assert {each: on.isoformat() for each, on in entry.kept_on.items()} == {"pack": day}


def test_a_verb_behind_the_number_is_no_other_word() -> None:
    said, _ = told("1 sent to the wrong address", "", question=7)
    assert "After the number of a promise" in " ".join(said.err.split())


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        ("ann: drivers must be asked first; security looks at every new system", {"ann"}),
        ("bob: the board has to approve it; legal reads every contract here", {"bob"}),
    ],
)
def test_a_sentence_behind_that_of_somebody_is_told_by_the_same_person(answer: str, says: set[str]) -> None:
    said, entry = told(answer, question=5, who="ann and bob", then=14)
    heard = entry.heard
    assert (len(heard), {each for one in heard for each in one.by}) == (2, says)
    second = answer.partition("; ")[2]
    assert f": {second}" in said.err


@pytest.mark.parametrize("text", ["we did not send the pack", "We didn't send the pack", "vi har ikke sendt pakken"])
def test_what_we_did_not_do_is_never_recorded_as_done(text: str) -> None:
    said, entry = told(text, "showed the report", question=7)
    assert (entry.did, entry.kept) == (("showed the report",), ())
    assert "is not recorded as work" in " ".join(said.err.split())


@pytest.mark.parametrize("sign", ["\u200b", "\u00ad", "\u2066", "\ufeff"])
@pytest.mark.parametrize("words", ["sent {}", "{}", "did {} the pack", "We sent the pack {}", "1 {}"])
def test_signs_that_nobody_sees_are_no_fault_of_ours(words: str, sign: str) -> None:
    answers = ["", "ann", *[""] * 4, words.format(sign), *[""] * 4, "q"]
    said = kp("advance", "acme", "--today", "2026-12-01", "--lang", "en", "--dry-run", answers=answers)
    assert "in kp itself" not in said.all
    assert "IndexError" not in said.all
