"""Two people change one deal: entries are merged one by one, and what nobody can decide is left to a person."""

from __future__ import annotations

import pytest
from merged_logs import FIRST, HEAD, LOG, OURS, THEIRS, merged


def indented(text: str, by: int) -> str:
    return "".join(" " * by + line if line.strip() else line for line in text.splitlines(keepends=True))


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "result"),
    [
        pytest.param(
            LOG + FIRST, LOG + FIRST + OURS, LOG + FIRST + THEIRS, LOG + FIRST + OURS + THEIRS, id="both append"
        ),
        pytest.param(LOG, LOG + OURS, LOG + THEIRS, LOG + OURS + THEIRS, id="both write the first entry"),
        pytest.param(
            HEAD + "log: []\n", LOG + OURS, LOG + THEIRS, LOG + OURS + THEIRS, id="both fill the empty brackets"
        ),
        pytest.param(HEAD, LOG + OURS, LOG + THEIRS, LOG + OURS + THEIRS, id="both begin a log"),
        pytest.param(LOG, LOG, LOG + THEIRS, LOG + THEIRS, id="only they write"),
        pytest.param("", LOG + OURS, LOG + OURS + THEIRS, LOG + OURS + THEIRS, id="no base"),
        pytest.param(
            LOG + FIRST,
            LOG + FIRST + OURS + "# the end\n",
            LOG + FIRST + THEIRS,
            LOG + FIRST + OURS + THEIRS + "# the end\n",
            id="a remark below the log stays below",
        ),
        pytest.param(
            LOG + FIRST + "trigger: x\n",
            LOG + FIRST + OURS + "trigger: x\n",
            LOG + FIRST + THEIRS + "trigger: why now\n",
            LOG + FIRST + OURS + THEIRS + "trigger: why now\n",
            id="a key below the log",
        ),
        pytest.param(
            LOG + FIRST,
            LOG + FIRST + "\n  # about ours\n" + OURS,
            LOG + FIRST + "\n  # about theirs\n" + THEIRS,
            LOG + FIRST + "\n  # about ours\n" + OURS + "\n  # about theirs\n" + THEIRS,
            id="remarks go with the entry below them",
        ),
        pytest.param(
            (LOG + FIRST)[:-1],
            (LOG + FIRST + OURS)[:-1],
            (LOG + FIRST + THEIRS)[:-1],
            (LOG + FIRST + OURS + THEIRS)[:-1],
            id="no line end at the end",
        ),
        pytest.param(
            LOG + FIRST,
            LOG + FIRST + OURS + THEIRS,
            LOG + FIRST + THEIRS.replace("late\n", "late  \n"),
            LOG + FIRST + OURS + THEIRS,
            id="both add the same entry, blanks at line ends apart",
        ),
        pytest.param(
            LOG + FIRST + OURS, LOG + FIRST + OURS, LOG + OURS + THEIRS, LOG + OURS + THEIRS, id="one removes an entry"
        ),
        pytest.param(
            LOG + FIRST + OURS, LOG + FIRST, LOG + FIRST + OURS + THEIRS, LOG + FIRST + THEIRS, id="the other removes"
        ),
        pytest.param(
            LOG + FIRST,
            LOG + FIRST.replace("the first", "a better word") + OURS,
            LOG + FIRST + THEIRS,
            LOG + FIRST.replace("the first", "a better word") + OURS + THEIRS,
            id="one corrects an old entry",
        ),
        pytest.param(
            LOG + FIRST,
            LOG + FIRST + OURS,
            LOG + "\n" + FIRST.replace("the first", "a better word"),
            LOG + "\n" + FIRST.replace("the first", "a better word") + OURS,
            id="the other corrects it",
        ),
        pytest.param(
            LOG + FIRST,
            HEAD.replace("Kari Lund", "Kari Moe") + "log:\n" + FIRST + OURS,
            HEAD.replace("sceptic", "neutral") + "log:\n" + FIRST + THEIRS,
            HEAD.replace("Kari Lund", "Kari Moe").replace("sceptic", "neutral") + "log:\n" + FIRST + OURS + THEIRS,
            id="both correct a person",
        ),
        pytest.param(
            LOG + FIRST,
            LOG + FIRST + "  - {id: b, date: 2026-11-02, done: [{step: krav, by: [kari], seen: List}]}\n",
            LOG + FIRST + "  - {id: c, date: 2026-11-02, reopened: [{step: krav, because: IT vil mer}]}\n",
            LOG
            + FIRST
            + "  - {id: b, date: 2026-11-02, done: [{step: krav, by: [kari], seen: List}]}\n"
            + "  - {id: c, date: 2026-11-02, reopened: [{step: krav, because: IT vil mer}]}\n",
            id="one reopens what the other did",
        ),
        pytest.param(
            LOG + FIRST,
            HEAD + "log:\n" + indented(FIRST + OURS, -0),
            HEAD + "log:\n" + indented(FIRST + THEIRS, 3),
            LOG + FIRST + OURS + THEIRS,
            id="their dashes stand further in",
        ),
        pytest.param(
            HEAD + "log:\n" + indented(FIRST, 2),
            HEAD + "log:\n" + indented(FIRST + THEIRS, 2),
            LOG + FIRST + OURS,
            HEAD + "log:\n" + indented(FIRST + THEIRS + OURS, 2),
            id="their dashes stand further out, with a block text",
        ),
        pytest.param(
            HEAD + "log: [{date: 2026-11-01}]\n",
            HEAD + "log: [{date: 2026-11-01}, {date: 2026-11-02}]\n",
            HEAD + "log: [{date: 2026-11-01}, {id: c, date: 2026-11-03}]\n",
            HEAD + "log: [{date: 2026-11-01}, {date: 2026-11-02}, {id: c, date: 2026-11-03}]\n",
            id="logs in brackets",
        ),
        pytest.param(
            HEAD + "log: []\n",
            HEAD + "log: [\n  {date: 2026-11-01},\n  {date: 2026-11-02},\n]\n",
            HEAD + "log: [{id: c, date: 2026-11-03}]\n",
            HEAD + "log: [\n  {date: 2026-11-01},\n  {date: 2026-11-02},\n  {id: c, date: 2026-11-03},\n]\n",
            id="brackets over several lines",
        ),
        pytest.param(
            LOG + "  - {date: 2026-11-01, note: one}\n",
            LOG + "  - {date: 2026-11-01, note: uno}\n",
            LOG + "  - {date: 2026-11-01, note: one}\n  - {date: 2026-11-01, note: one}\n",
            LOG + "  - {date: 2026-11-01, note: uno}\n  - {date: 2026-11-01, note: one}\n",
            id="entries without ids, one of them twice",
        ),
    ],
)
def test_what_can_be_merged(base: str, ours: str, theirs: str, result: str) -> None:
    assert merged(base, ours, theirs) == result
