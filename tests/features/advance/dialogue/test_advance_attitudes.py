"""Question 6 as people answer it: more words than an attitude, common words for one, and people who were not there."""

from pathlib import Path

import pytest
from promising import PROCESS, lay, told
from workspace_at_hand import Said, kp, lay_process

from kjopsprosess.model.deal import Entry
from kjopsprosess.yamlfiles.workspace import Workspace


@pytest.fixture(autouse=True)
def _workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_process(tmp_path, PROCESS, "en")
    monkeypatch.chdir(tmp_path)
    lay()


def of_both(*answers: str, lang: str = "en", who: str = "ann, bob", then: int = 12) -> tuple[Said, Entry]:
    """What is said and recorded; Ann Lee is 1 and Bob Ray 2, Lea Law and Nina New were not there."""
    return told(*answers, question=6, lang=lang, who=who, then=then)


def attitudes(entry: Entry) -> dict[str, str]:
    return {each.id: str(each.attitude) for each in entry.people if each.attitude}


def flat(said: Said) -> str:
    return " ".join(said.err.split())


@pytest.mark.parametrize(
    ("answer", "found", "note"),
    [
        (
            "1 keen, 2 sceptical, burnt by a failed project in 2023",
            {"ann": "supporter", "bob": "sceptic"},
            "Bob Ray: sceptical, burnt by a failed project in 2023",
        ),
        (
            "2 sceptical; burnt by a failed project; 1 keen",
            {"ann": "supporter", "bob": "sceptic"},
            "Bob Ray: sceptical; burnt by a failed project",
        ),
        ("1 keen, wants it for 1,500 people", {"ann": "supporter"}, "Ann Lee: keen, wants it for 1,500 people"),
        ("1 positive but careful about the cost", {"ann": "supporter"}, "Ann Lee: positive but careful about the cost"),
        ("2 sceptical about the cost", {"bob": "sceptic"}, "Bob Ray: sceptical about the cost"),
        (
            "2 sceptical, not convinced by the figures",
            {"bob": "sceptic"},
            "Bob Ray: sceptical, not convinced by the figures",
        ),
        (
            "2 was keen, now sceptical, burnt by a project",
            {"bob": "sceptic"},
            "Bob Ray: was keen, now sceptical, burnt by a project",
        ),
        (
            "2 sceptical now, had a bad project",
            {"bob": "sceptic"},
            "Bob Ray: sceptical now, had a bad project",
        ),
        (
            "1 keen, because Bob likes it",
            {"ann": "supporter"},
            "Ann Lee: keen, because Bob likes it",
        ),
        ("1 fine with it, she says", {"ann": "neutral"}, "Ann Lee: fine with it, she says"),
        (
            "1 keen, waiting for it, 2 neutral, has other things to do",
            {"ann": "supporter", "bob": "neutral"},
            "Ann Lee: keen, waiting for it\n\nBob Ray: neutral, has other things to do",
        ),
    ],
)
def test_words_behind_an_attitude_are_kept_in_the_note(answer: str, found: dict[str, str], note: str) -> None:
    said, entry = of_both(answer)
    assert attitudes(entry) == found
    assert (entry.note or "").rstrip("\n") == note
    for line in note.split("\n\n"):
        assert f"“{line.partition(': ')[2]}” is recorded as: " in flat(said)
    assert flat(said).count("Your words are kept in the note.") == len(note.split("\n\n"))


def test_they_are_kept_in_bokmal_too() -> None:
    said, entry = of_both("1 positiv, 2 skeptisk, brente seg på et prosjekt i 2023", lang="nb")
    assert attitudes(entry) == {"ann": "supporter", "bob": "sceptic"}
    assert (entry.note or "").rstrip("\n") == "Bob Ray: skeptisk, brente seg på et prosjekt i 2023"
    sentence = "«skeptisk, brente seg på et prosjekt i 2023» føres inn som skeptiker. Ordene dine står i notatet."
    assert sentence in flat(said)


@pytest.mark.parametrize("answer", ["positive but careful about the cost", "positive, careful with money"])
def test_they_are_about_the_only_one_who_was_there(answer: str) -> None:
    _, entry = of_both(answer, who="ann")
    assert (attitudes(entry), (entry.note or "").strip()) == ({"ann": "supporter"}, f"Ann Lee: {answer}")


@pytest.mark.parametrize(
    "answer",
    ["1 keen, sceptical", "1 keen, Kit sceptical", "1 keen, kit is sceptical", "1 keen; Kit: odd", "1 keen, 7 odd"],
)
def test_what_may_be_about_somebody_else_is_asked_about(answer: str) -> None:
    said, entry = of_both(answer, "")
    assert "Did not understand whom" in flat(said)
    assert (attitudes(entry), entry.note) == ({"ann": "supporter"}, None)


@pytest.mark.parametrize("answer", ["1 keen, worried about the cost", "1 keen, not convinced by the figures"])
def test_words_that_contradict_the_attitude_are_asked_about(answer: str) -> None:
    said, entry = of_both(answer, "1 neutral")
    assert "Unknown attitude" in flat(said)
    assert (attitudes(entry), entry.note) == ({"ann": "neutral"}, None)


@pytest.mark.parametrize(
    ("second", "note"),
    [("2 keen, likes the plan", "Bob Ray: keen, likes the plan"), ("2 keen", ""), ("", "")],
)
def test_words_of_an_answer_that_is_taken_back_leave_the_note(second: str, note: str) -> None:
    _, entry = of_both("2 sceptical, burnt by a failed project", "<", second)
    assert (entry.note or "").strip() == note


def test_a_note_that_was_typed_stays_where_an_answer_is_taken_back() -> None:
    _, entry = of_both("\x1b[200~They have", "moved office\x1b[201~", "2 sceptical, burnt by a project", "<", "2 keen")
    assert (entry.note or "").strip() == "They have\nmoved office"


def test_words_of_a_refused_answer_are_not_kept_twice() -> None:
    _, entry = of_both("2 sceptical, burnt by a project; 1 odd", "2 sceptical, burnt by a project; 1 keen")
    assert attitudes(entry) == {"ann": "supporter", "bob": "sceptic"}
    assert (entry.note or "").strip() == "Bob Ray: sceptical, burnt by a project"


def test_words_of_a_dialogue_that_was_stopped_are_kept_once_and_can_be_taken_back() -> None:
    options = ("advance", "acme", "--today", "2026-12-01")
    kp(*options, answers=["", "ann, bob", "", "", "", "2 sceptical, burnt by a project", "showed the report"])
    said = kp(*options, answers=["1", "<", "<", "2 sceptical, burnt by a fire", *[""] * 12])
    assert said.code == 0, said.all
    deal = Workspace(Path.cwd()).read_deal("acme").model
    assert deal is not None
    assert (deal.log[-1].note or "").strip() == "Bob Ray: sceptical, burnt by a fire"


@pytest.mark.parametrize("words", ["sceptixal, burnt by a project", "sceptical - burnt by a project"])
def test_a_yes_to_did_you_mean_keeps_the_words(words: str) -> None:
    _, entry = of_both(f"2 {words}", "y")
    assert attitudes(entry) == {"bob": "sceptic"}
    assert (entry.note or "").strip() == f"Bob Ray: {words}"


@pytest.mark.parametrize(
    ("words", "attitude"),
    [
        ("supports it", "supporter"),
        ("supports it.", "supporter"),
        ("supports it now, was neutral", "supporter"),
        ("is for it", "supporter"),
        ("is all for it", "supporter"),
        ("støtter det nå, var nøytral", "supporter"),
        ("supports it, was neutral", "supporter"),
        ("støtter det, var nøytral før", "supporter"),
        ("supports it, used to be against", "supporter"),
        ("er for", "supporter"),
        ("er for det", "supporter"),
        ("against it", "opponent"),
        ("is opposed to it now", "opponent"),
        ("er imot", "opponent"),
        ("er imot det nå", "opponent"),
        ("fine with it now", "neutral"),
        ("is fine with it now, was against", "neutral"),
        ("ok with it", "neutral"),
        ("er grei nå", "neutral"),
        ("ok med det", "neutral"),
        ("greit med det", "neutral"),
    ],
)
def test_common_words_say_what_somebody_thinks(words: str, attitude: str) -> None:
    said, entry = of_both(f"1 {words}, 2 keen")
    assert (attitudes(entry), entry.note) == ({"ann": attitude, "bob": "supporter"}, None)
    assert f"Ann Lee: {attitude}" in flat(said)


@pytest.mark.parametrize("words", ["not fine with it", "is not for it", "er ikke for", "støtter det ikke"])
def test_common_words_that_are_denied_are_asked_about(words: str) -> None:
    said, entry = of_both(f"1 {words}", "")
    assert "Unknown attitude" in flat(said)
    assert not attitudes(entry)


@pytest.mark.parametrize(
    ("answer", "found", "note"),
    [
        ("Lea against it", {"law": "opponent"}, ""),
        ("1 keen, Lea Law: neutral", {"ann": "supporter", "law": "neutral"}, ""),
        ("Nina fine with it now, Bob says", {"new": "neutral"}, "Nina New: fine with it now, Bob says"),
        ("Nina er grei nå, sier Bob", {"new": "neutral"}, "Nina New: er grei nå, sier Bob"),
        ("Nina ok with it, bob says, 1 keen", {"new": "neutral", "ann": "supporter"}, "Nina New: ok with it, bob says"),
    ],
)
def test_somebody_in_the_deal_who_was_not_there_is_told_of_by_name(
    answer: str, found: dict[str, str], note: str
) -> None:
    said, entry = of_both(answer)
    assert (attitudes(entry), (entry.note or "").strip()) == (found, note)
    assert {str(each) for each in entry.with_} == {"ann", "bob"}
    for person in found:
        assert {"law": "Lea Law: ", "new": "Nina New: ", "ann": "Ann Lee: "}[person] in flat(said)


@pytest.mark.parametrize("answer", ["3 keen", "Kit keen", "Nina keen, Kit says", "Nina keen, sier Kit"])
def test_a_number_that_is_not_shown_and_a_name_that_is_not_known_are_asked_about(answer: str) -> None:
    said, entry = of_both(answer, "")
    assert "Did not understand whom" in flat(said)
    assert entry.note is None


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [("en", "Others in the deal can be named."), ("nb", "Andre i saken kan nevnes ved navn.")],
)
def test_the_help_says_who_can_be_named_and_where_the_words_go(lang: str, sentence: str) -> None:
    said, _ = of_both("?", lang=lang)
    assert sentence in flat(said)
    assert {"en": "your words go into the note", "nb": "kommer ordene i notatet"}[lang] in flat(said)
