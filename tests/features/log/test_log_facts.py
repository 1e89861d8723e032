"""How much of a log is shown."""

from __future__ import annotations

from deals_from_yaml import NORDVIK, NORDVIK_PROCESS, situation

from kjopsprosess.features.log.facts import LogView, log_view


def view(*, everything: bool = False, more: str = "") -> LogView:
    return log_view(situation(NORDVIK + more, NORDVIK_PROCESS), everything=everything)


def days(found: LogView) -> list[str]:
    return [str(replayed.entry.date)[5:] for replayed in found.shown]


def test_the_three_newest_contacts() -> None:
    assert days(view()) == ["11-12", "11-03", "10-28"]
    assert view().older == 2


def test_notes_between_them_are_no_contacts() -> None:
    found = view(more="  - {date: 2026-11-04, note: Ferie}\n")
    assert days(found) == ["11-12", "11-04", "11-03", "10-28"]
    assert found.older == 2


def test_everything() -> None:
    found = view(everything=True)
    assert days(found) == ["11-12", "11-03", "10-28", "10-20", "10-08"]
    assert found.older == 0


def test_late_recording_does_not_disturb_the_order() -> None:
    assert days(view(more="  - {date: 2026-11-10, how: call, with: [kari]}\n")) == ["11-12", "11-10", "11-03"]


def test_a_note_older_than_the_only_contacts_is_shown() -> None:
    deal = NORDVIK.split("log:")[0] + "log:\n  - {date: 2026-10-01, note: Tips}\n  - {date: 2026-10-02, how: call}\n"
    found = log_view(situation(deal, NORDVIK_PROCESS))
    assert days(found) == ["10-02", "10-01"]
