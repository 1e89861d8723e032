"""Many items on all cores: in order, whatever becomes of a worker, and with a progress bar where one can be seen."""

import io
import os
import signal
import sys
from collections.abc import Iterator

import pytest

from kjopsprosess.app.loading import parallel
from kjopsprosess.app.loading.parallel import MIN_ITEMS, MIN_PARALLEL, map_parallel, with_progress

NAMES = [str(number) for number in range(3 * MIN_PARALLEL)]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def at_a_terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """What is drawn from now on, on a terminal that is drawn anew at every item."""
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(parallel, "REDRAW_SECONDS", 0)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("ACCESSIBLE", raising=False)
    return terminal


@pytest.mark.parametrize("cores", [1, 2, 5])
def test_answers_come_in_order_on_any_number_of_cores(monkeypatch: pytest.MonkeyPatch, cores: int) -> None:
    monkeypatch.setattr(parallel, "_cores", lambda: cores)
    assert [*map_parallel(NAMES, lambda name: f"<{name}>")] == [f"<{name}>" for name in NAMES]


def test_what_a_killed_worker_did_not_answer_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    here = os.getpid()

    def work(name: str) -> str:
        if name == "50" and os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return f"<{name}>"

    monkeypatch.setattr(parallel, "_cores", lambda: 2)
    assert [*map_parallel(NAMES, work)] == [f"<{name}>" for name in NAMES]


def test_a_bar_grows_and_is_wiped_out_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = at_a_terminal(monkeypatch)
    many = [str(number) for number in range(MIN_ITEMS)]
    assert [*with_progress(many, MIN_ITEMS, "{done} of {of}")] == many
    states = drawn.getvalue().split("\r")
    assert states[1] == f"....................  0 of {MIN_ITEMS}"
    assert states[-3] == f"####################  {MIN_ITEMS} of {MIN_ITEMS}"
    assert states[-2:] == [" " * len(states[-3]), ""]


def test_it_is_wiped_out_when_the_work_is_broken_off(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = at_a_terminal(monkeypatch)

    def interrupted() -> Iterator[str]:
        yield "0"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(with_progress(interrupted(), MIN_ITEMS, "{done} of {of}"))
    assert drawn.getvalue().split("\r")[-2].strip() == ""


@pytest.mark.parametrize(
    ("of", "settings"), [(MIN_ITEMS - 1, {}), (MIN_ITEMS, {"ACCESSIBLE": "1"}), (MIN_ITEMS, {"TERM": "dumb"})]
)
def test_nothing_is_drawn_for_few_items_nor_where_it_cannot_be_seen(
    monkeypatch: pytest.MonkeyPatch, of: int, settings: dict[str, str]
) -> None:
    drawn = at_a_terminal(monkeypatch)
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    assert len([*with_progress(["x"] * of, of, "{done} of {of}")]) == of
    assert drawn.getvalue() == ""
