"""Sentences in the dialogue: a promise of ours, one that was kept, other work, and what somebody thinks now."""

from pathlib import Path

import pytest
from promising import PROCESS, lay
from workspace_at_hand import Said, kp, lay_process

from kjopsprosess.model.deal import Entry
from kjopsprosess.yamlfiles.workspace import Workspace

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


def told(*answers: str, lang: str = "en", question: int = 7) -> tuple[Said, Entry]:
    options = ("--today", "2026-12-01", "--lang", lang)
    said = kp("advance", "acme", *options, answers=["", "ann", *[""] * (question - 3), *answers, *[""] * 12])
    assert said.code == 0, said.all
    deal = Workspace(Path.cwd()).read_deal("acme").model
    assert deal is not None
    return said, deal.log[-1]


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
    said, entry = told(sentence, lang=lang)
    assert [(each.by, each.what, each.due.isoformat()) for each in entry.promised] == [(("us",), what, "2026-12-04")]
    assert not entry.did
    assert what in said.err


def test_a_promise_without_a_day_is_asked_for_it() -> None:
    _, entry = told("we promised to send an example", "we promised to send an example by 4 Dec")
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
    said, entry = told(sentence)
    assert (entry.kept, {each: on.isoformat() for each, on in entry.kept_on.items()}) == (("pack",), {"pack": day})
    assert "Kept on" in said.err
    assert not entry.did


@pytest.mark.parametrize(("answer", "kept", "did"), [("y", ("pack",), ()), ("n", (), ("sent the pack",))])
def test_without_a_day_it_is_asked_whether_that_promise_is_meant(
    answer: str, kept: tuple[str, ...], did: tuple[str, ...]
) -> None:
    said, entry = told("sent the pack", answer)
    assert (entry.kept, entry.did) == (kept, did)
    assert "Is that promise 1: We send the security pack" in " ".join(said.err.split())


@pytest.mark.parametrize("work", ["showed them the report", "we will look into it", "had lunch on 20 Nov"])
def test_other_work_is_said_back_as_that(work: str) -> None:
    said, entry = told(work)
    assert (entry.did, entry.kept, entry.promised) == ((work,), (), ())
    assert f"Done by us: {work}" in said.err


def test_nothing_of_an_answer_is_said_back_that_is_asked_again() -> None:
    said, entry = told("showed the report; 9", "showed the report")
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
    ("answer", "attitude"),
    [
        ("Ann was keen, now a bit sceptical", "sceptic"),
        ("Ann var begeistret, er nå litt skeptisk", "sceptic"),
        ("1 was sceptical but is now in favour", "supporter"),
        ("Ann is now sceptical", "sceptic"),
        ("Ann used to be keen, now sceptical", "sceptic"),
        ("Ann used to be keen, now sceptical.", "sceptic"),
        ("used to be keen, now sceptical", "sceptic"),
        ("She used to be keen, now sceptical", "sceptic"),
        ("ANN: USED TO BE KEEN, BUT NOW SCEPTICAL", "sceptic"),
        ("Ann keen before, now sceptical", "sceptic"),
        ("Ann is sceptical now, was keen", "sceptic"),
        ("Ann now sceptical, used to be keen", "sceptic"),
        ("1 was not keen, now in favour", "supporter"),
        ("Ann was keen, became a bit sceptical", "sceptic"),
        ("Ann went from keen to sceptical", "sceptic"),
        ("Ann var positiv før, nå skeptisk", "sceptic"),
        ("1 positiv før, nå litt skeptisk", "sceptic"),
        ("Var positiv før, nå skeptisk", "sceptic"),
        ("hun pleide å være positiv, men er nå skeptisk", "sceptic"),
        ("Ann er skeptisk nå, var positiv før", "sceptic"),
        ("Ann gikk fra positiv til skeptisk", "sceptic"),
    ],
)
def test_what_somebody_thinks_now_counts(answer: str, attitude: str) -> None:
    _, entry = told(answer, question=6)
    assert [each.attitude for each in entry.people] == [attitude]


def test_a_change_of_one_is_not_that_of_another() -> None:
    said = kp(
        "advance", "acme", "--today", "2026-12-01", answers=["", "ann, bob", "", "", "", "1 keen, 2 now sceptical"]
    )
    assert "Ann Lee: supporter" in said.err
    assert "Bob Ray: sceptic" in said.err


@pytest.mark.parametrize(
    ("answer", "quoted"),
    [
        ("Kit was keen, now sceptical", "Kit was keen, now sceptical"),
        ("Kit used to be keen, now sceptical.", "Kit used to be keen, now sceptical."),
        ("Kit var positiv før, nå skeptisk", "Kit var positiv før, nå skeptisk"),
    ],
)
def test_who_is_not_known_is_asked_with_the_sentence_as_typed(answer: str, quoted: str) -> None:
    said, entry = told(answer, "", question=6)
    assert f"“{quoted}”" in " ".join(said.err.split())
    assert not entry.people


@pytest.mark.parametrize(
    "answer",
    ["Ann used to be keen, not now", "Ann was keen, now not sceptical", "Ann var positiv, nå ikke positiv",
     "Ann did not go from keen to sceptical", "Ann was keen, but sceptical before"],
)  # fmt: skip
def test_a_change_that_is_not_certain_is_asked_for_again(answer: str) -> None:
    _, entry = told(answer, "1 opponent", question=6)
    assert [each.attitude for each in entry.people] == ["opponent"]


@pytest.mark.parametrize(
    ("answer", "attitude", "way"),
    [
        ("1 positive but careful about the cost", "supporter", "positive but careful about the cost"),
        ("Ann er positiv, men forsiktig med kostnaden", "supporter", "er positiv, men forsiktig med kostnaden"),
        ("ann: neutral, but wants to see a price", "neutral", "neutral, but wants to see a price"),
    ],
)
def test_an_attitude_that_is_qualified_is_said_back_with_the_words_it_is_made_of(
    answer: str, attitude: str, way: str
) -> None:
    said, entry = told(answer, question=6)
    assert [each.attitude for each in entry.people] == [attitude]
    assert f"“{way}” is recorded as: {attitude}." in " ".join(said.err.split())


def test_one_that_is_qualified_by_another_is_asked_for_again() -> None:
    _, entry = told("1 positive but sceptical about the cost", "1 sceptic", question=6)
    assert [each.attitude for each in entry.people] == ["sceptic"]


@pytest.mark.parametrize(("answer", "attitudes"), [("y", ["supporter"]), ("1 neutral", ["neutral"]), ("", [])])
def test_a_yes_to_did_you_mean_takes_what_was_meant(answer: str, attitudes: list[str]) -> None:
    said, entry = told("1 suporter", answer, question=6)
    assert "Did you mean supporter?" in " ".join(said.err.split())
    assert [each.attitude for each in entry.people] == attitudes


@pytest.mark.parametrize(
    ("answer", "day"),
    [("1 sent 20 Nov", "2026-11-20"), ("1 sendt den 20. nov", "2026-11-20"), ("1 delivered in time", "2026-11-24")],
)
def test_a_verb_between_the_number_of_a_promise_and_its_day_says_no_more(answer: str, day: str) -> None:
    _, entry = told(answer)
    assert {each: on.isoformat() for each, on in entry.kept_on.items()} == {"pack": day}


def test_a_verb_behind_the_number_is_no_other_word() -> None:
    said, _ = told("1 sent to the wrong address", "")
    assert "After the number of a promise" in " ".join(said.err.split())


def test_what_was_understood_of_an_answer_need_not_be_typed_again() -> None:
    _, entry = told("Ann is keen; Bob is odd", "", question=6)
    assert [(each.id, each.attitude) for each in entry.people] == [("ann", "supporter")]


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        ("ann: drivers must be asked first; security looks at every new system", {"ann"}),
        ("bob: the board has to approve it; legal reads every contract here", {"bob"}),
    ],
)
def test_a_sentence_behind_that_of_somebody_is_told_by_the_same_person(answer: str, says: set[str]) -> None:
    options = ("--today", "2026-12-01", "--lang", "en")
    said = kp("advance", "acme", *options, answers=["", "ann and bob", "", "", answer, *[""] * 14])
    assert said.code == 0, said.all
    deal = Workspace(Path.cwd()).read_deal("acme").model
    assert deal is not None
    heard = deal.log[-1].heard
    assert (len(heard), {each for one in heard for each in one.by}) == (2, says)
    second = answer.partition("; ")[2]
    assert f": {second}" in said.err


@pytest.mark.parametrize("text", ["we did not send the pack", "We didn't send the pack", "vi har ikke sendt pakken"])
def test_what_we_did_not_do_is_never_recorded_as_done(text: str) -> None:
    said, entry = told(text, "showed the report")
    assert (entry.did, entry.kept) == (("showed the report",), ())
    assert "is not recorded as work" in " ".join(said.err.split())


@pytest.mark.parametrize("sign", ["\u200b", "\u00ad", "\u2066", "\ufeff"])
@pytest.mark.parametrize("words", ["sent {}", "{}", "did {} the pack", "We sent the pack {}", "1 {}"])
def test_signs_that_nobody_sees_are_no_fault_of_ours(words: str, sign: str) -> None:
    answers = ["", "ann", *[""] * 4, words.format(sign), *[""] * 4, "q"]
    said = kp("advance", "acme", "--today", "2026-12-01", "--lang", "en", "--dry-run", answers=answers)
    assert "in kp itself" not in said.all
    assert "IndexError" not in said.all
