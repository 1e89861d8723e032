"""What a sentence of question 6 says that somebody thinks now, and what is asked where that is not certain."""

from pathlib import Path

import pytest
from promising import PROCESS, lay, told
from workspace_at_hand import kp, lay_process


@pytest.fixture(autouse=True)
def _workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_process(tmp_path, PROCESS, "en")
    monkeypatch.chdir(tmp_path)
    lay()


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


def test_what_was_understood_of_an_answer_need_not_be_typed_again() -> None:
    _, entry = told("Ann is keen; Bob is odd", "", question=6)
    assert [(each.id, each.attitude) for each in entry.people] == [("ann", "supporter")]
