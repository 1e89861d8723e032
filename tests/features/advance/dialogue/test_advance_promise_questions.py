"""Promises in the dialogue: each is said back with its step, and what is not certain is asked."""

from pathlib import Path

import pytest
from workspace_at_hand import Said, kp, lay_process

from kjopsprosess.yamlfiles.workspace import Workspace

PROCESS = """\
name: P
version: 1
language: en
roles: [{id: owner, name: Owner}, {id: security, name: Head of security}]
steps:
  - {id: problem, name: Describe the problem, done_when: D, after: [], who: [{role: owner, part: does}]}
  - {id: review, name: Review security, short: Security review, done_when: D, after: [problem],
     who: [{role: security, part: approves}]}
  - {id: order, name: Sign, done_when: D, after: [review], kind: order}
"""
DEAL = """\
customer: Acme
process: p@1
people:
  - {id: ann, name: Ann Lee, roles: [owner]}
  - {id: bob, name: Bob Ray, roles: [security]}
"""
PROMISED = """\
log:
  - date: 2026-11-20
    how: meeting
    with: [ann, bob]
    promised:
      - {id: form, by: ann, what: sends the form, due: 2026-11-28, step: problem}
      - {id: list, by: bob, what: sends the list, due: 2026-12-20, step: problem}
"""


@pytest.fixture(autouse=True)
def _workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_process(tmp_path, PROCESS, "en")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "deals" / "acme.yaml").write_text(DEAL)


def talk(*, done: tuple[str, ...] = ("",), promised: tuple[str, ...] = ("",)) -> Said:
    """The dialogue after a meeting with Ann and Bob, with these answers to the third and fourth question."""
    answers = ["", "1 2", *done, *promised, "", "", "", "", "y"]
    said = kp("advance", "acme", "--today", "2026-12-01", answers=answers)
    assert said.code == 0, said.all
    return said


def shown(said: Said) -> str:
    return " ".join(said.all.split())


def new_promises() -> list[tuple[tuple[str, ...], str, str, str | None]]:
    deal = Workspace(Path.cwd()).read_deal("acme").model
    assert deal is not None
    return [(tuple(p.by), p.what, p.due.isoformat(), p.step) for entry in deal.log for p in entry.promised]


def newest() -> dict[str, object]:
    deal = Workspace(Path.cwd()).read_deal("acme").model
    assert deal is not None
    entry = deal.log[-1]
    return {"kept": entry.kept, "dropped": entry.dropped, "moved": {k: str(v) for k, v in entry.moved.items()}}


def with_promises() -> None:
    Path("deals/acme.yaml").write_text(DEAL + PROMISED)


@pytest.mark.parametrize(
    ("typed", "filed"),
    [
        ("ann: sends it @ 11 Dec", "Ann Lee sends it by Fri 11 Dec. Belongs to “Describe the problem”."),
        ("ann: Security review = sends it @ 11 Dec", "Ann Lee sends it by Fri 11 Dec. Belongs to “Security review”."),
        ("bob: sends it @ 11 Dec", "Bob Ray sends it by Fri 11 Dec. Belongs to no step."),
        ("ann, bob: send it @ 11 Dec", "Ann Lee and Bob Ray send it by Fri 11 Dec. Belongs to “Describe the problem”."),
        ("ann: none = sends it @ 11 Dec", "Ann Lee sends it by Fri 11 Dec."),
    ],
)
def test_a_promise_is_said_back_with_its_step(typed: str, filed: str) -> None:
    assert filed in shown(talk(promised=(typed,)))


def test_the_step_it_belongs_to_is_that_of_what_was_just_done() -> None:
    said = talk(done=("1", "1", "1", "A page"), promised=("bob: sends it @ 11 Dec",))
    assert "Bob Ray sends it by Fri 11 Dec. Belongs to “Security review”." in shown(said)


def test_words_that_nearly_name_a_step_are_asked_about() -> None:
    said = talk(promised=("ann: Securty review = sends it @ 11 Dec", "ann: Security review = sends it @ 11 Dec"))
    assert "There is no step called Securty review. Did you mean “Security review”?" in shown(said)
    assert new_promises() == [(("ann",), "sends it", "2026-12-11", "review")]


def test_what_they_and_we_promise_together_is_asked_for_apart() -> None:
    said = talk(promised=("ann, we: meet @ 11 Dec", "ann: meets us @ 11 Dec; we: book a room @ 10 Dec"))
    assert "are two promises" in shown(said)
    assert [by for by, *_ in new_promises()] == [("ann",), ("us",)]


@pytest.mark.parametrize(
    ("answer", "moved", "given"),
    [("1", {"form": "2026-12-11"}, []), ("2", {}, [(("ann",), "sends the form", "2026-12-11", None)])],
)
def test_nearly_the_same_again_is_asked_about(answer: str, moved: dict[str, str], given: list[object]) -> None:
    with_promises()
    said = talk(promised=("ann: sends the form @ 11 Dec", answer))
    assert "Already promised by Ann Lee: “sends the form” by Sat 28 Nov." in shown(said)
    assert newest()["moved"] == moved
    assert new_promises()[2:] == given


@pytest.mark.parametrize(("answer", "days"), [("1", ["2026-12-11"]), ("2", ["2026-12-04", "2026-12-11"])])
def test_nearly_the_same_twice_in_one_answer_is_asked_about(answer: str, days: list[str]) -> None:
    talk(promised=("ann: sends the form @ 4 Dec; ann: sends the form @ 11 Dec", answer))
    assert [due for _, _, due, _ in new_promises()] == days


@pytest.mark.parametrize(
    ("answers", "kept", "dropped", "moved"),
    [
        (("1", "", "1"), ("form", "list"), (), {}),
        (("", "2"), (), (), {}),
        (("3", ""), (), ("form",), {}),
        (("4 Dec", ""), (), (), {"form": "2026-12-04"}),
        (("perhaps", "1", "", ""), ("form",), (), {}),  # asked again
        (("kept", "", ""), ("form",), (), {}),
    ],
)
def test_each_promise_on_a_step_that_is_done_is_asked_about(
    answers: tuple[str, ...], kept: tuple[str, ...], dropped: tuple[str, ...], moved: dict[str, str]
) -> None:
    with_promises()
    said = talk(done=("1", "1", "1", "A page", *answers))
    for sentence in (
        "Ann Lee sends the form: 3 days late. What became of it?",
        "Bob Ray sends the list by Sun 20 Dec.",
    ):
        assert sentence in shown(said)
    assert newest() == {"kept": kept, "dropped": dropped, "moved": moved}


def test_a_promise_that_was_picked_as_kept_is_not_asked_about() -> None:
    with_promises()
    said = talk(done=("1 2 3", "", "1", "1", "A page"))
    assert "What became of it?" not in said.all
    assert newest()["kept"] == ("form", "list")


@pytest.mark.parametrize(
    ("typed", "filed", "may_be_another"),
    [
        ("ann: talks to Bob @ 11 Dec", "Belongs to “Security review”.", True),
        ("ann: sends it @ 11 Dec", "Belongs to “Describe the problem”.", True),
        ("ann: Security review = sends it @ 11 Dec", "Belongs to “Security review”.", False),
        ("bob: sends it @ 11 Dec", "Belongs to no step.", False),
    ],
)
def test_a_step_that_kp_chose_is_said_with_how_to_name_another(typed: str, filed: str, may_be_another: bool) -> None:
    Path("deals/acme.yaml").write_text(DEAL + TOLD_PART)
    said = shown(talk(promised=(typed,)))
    assert filed in said
    assert (f"{filed} If it is another: answer <, and write STEP = before what is promised." in said) is may_be_another


TOLD_PART = """\
log:
  - date: 2026-11-20
    how: meeting
    with: [ann]
    heard:
      - {step: review, by: [ann], who: {bob: approves}, says: Bob has the last word on security}
"""


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("3 Dec 10:00 Ann Teams", "“teams” is recorded as: meeting."),
        ("3 Dec 10:00 Ann, at their office", "“at their office” is recorded as: meeting."),
        ("3 Dec 10:00 Ann by phone", "“by phone” is recorded as: call."),
        ("3 Dec 10:00 Ann meeting", None),
        ("3 Dec 10:00 Ann", None),
    ],
)
def test_a_booking_says_what_is_kept_of_its_way(typed: str, kept: str | None) -> None:
    answers = ["", "1 2", "", "", "", "", "", typed, "y"]
    said = kp("advance", "acme", "--today", "2026-12-01", answers=answers)
    assert said.code == 0, said.all
    assert (kept in shown(said)) if kept else ("is recorded as" not in shown(said))
