"""The file that `kp calendar` writes: read by two libraries and a calendar program, with nothing inner in it."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import vobject  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar
from workspace_at_hand import PROCESS, kp, lay

from kjopsprosess.yamlfiles.reading.parse import read_tree
from kjopsprosess.yamlfiles.reading.tree import plain_data

WORKSPACES = Path(__file__).parents[2] / "workspaces"


SHOWN = {"customer", "name", "id", "what", "process", "date", "due", "on", "latest", "earliest", "short", "seller"}
"""Keys whose values may stand in a calendar: names, days, what is promised and what a day is called."""


def unfolded(text: str) -> str:
    """The lines as they were before they were folded, with what was escaped as it was."""
    plain = text.replace("\r\n ", "").replace("\\n", "\n")
    return re.sub(r"\\([,;\\])", r"\1", plain)


def inner_texts(node: Any, key: str = "") -> Iterator[str]:
    """Every text of a deal that stands under no key of `SHOWN`, nor among what a test expects of it."""
    if isinstance(node, dict):
        for name, value in node.items():
            if name != "x-expected":
                yield from inner_texts(value, name)
    elif isinstance(node, list):
        for value in node:
            yield from inner_texts(value, key)
    elif isinstance(node, str) and key not in SHOWN:
        yield node


def read(text: str) -> list[Any]:
    """The events of a file, as the library reads them."""
    return [*Calendar.from_ical(text).walk("VEVENT")]


DEALS = sorted(
    path
    for path in WORKSPACES.glob("*/deals/*.yaml")
    if path.parents[1].name != "broken" and b"log:" in path.read_bytes()
)


@pytest.mark.parametrize("path", DEALS, ids=lambda path: f"{path.parents[1].name}/{path.stem}")
def test_no_inner_text_of_any_deal_is_in_its_calendar(path: Path) -> None:
    said = kp("calendar", path.stem, "-C", str(path.parents[1]), "--today", "2026-11-26", "--alarm", "1h")
    if said.code != 0:
        pytest.skip("a deal that cannot be read")
    shown = unfolded(said.out)
    sentences = {
        text for text in inner_texts(plain_data(read_tree(path.read_text("utf-8")).root)) if " " in text.strip()
    }
    assert [text for text in sentences if text.strip() in shown] == []


SECRETS = (
    "attitude",
    "needs",
    "title",
    "says",
    "seen",
    "because",
    "note",
    "did",
    "aim",
    "competitor",
    "trigger",
    "quote",
)


WITH_SECRETS = """\
customer: Nordvik
process: prosess@1
trigger: {trigger}
competitors: [{competitor}]
people:
  - {{id: kari, name: Kari Lund, title: {title}, attitude: champion, needs: {needs}, email: kari@example.com}}
log:
  - date: 2026-11-02
    how: meeting
    with: [kari]
    done: [{{step: behov, by: kari, seen: {seen}, quote: {quote}}}]
    reopened: [{{step: behov, by: kari, because: {because}}}]
    promised: [{{id: notat, by: kari, what: sender notatet, due: 2026-11-30, quote: {quote}}}]
    heard: [{{by: kari, step: valg, says: {says}, on: 2026-12-20}}, {{by: kari, why_now: true, says: {attitude}}}]
    did: [{did}]
    booked: [{{date: 2026-12-04 10:00, with: kari, aim: {{best: {{by: kari, what: {aim}, due: 2026-12-11}}}}}}]
    note: {note}
"""


@pytest.mark.slow
@given(numbers=st.lists(st.integers(10**8, 10**9), min_size=len(SECRETS), max_size=len(SECRETS), unique=True))
def test_only_with_brief_puts_what_is_inner_into_the_file(
    tmp_path_factory: pytest.TempPathFactory, numbers: list[int]
) -> None:
    secrets = {name: f"Hemmelig{number}" for name, number in zip(SECRETS, numbers, strict=True)}
    root = lay(tmp_path_factory.mktemp("w"), WITH_SECRETS.format(**secrets), PROCESS)
    plain = unfolded(kp("calendar", "-C", str(root), "--today", "2026-11-26", "--alarm", "1d").out)
    assert "sender notatet" in plain
    assert [name for name, word in secrets.items() if word in plain] == []
    assert "kari@" not in plain
    assert "champion" not in plain
    whole = unfolded(kp("calendar", "-C", str(root), "--today", "2026-11-26", "--with-brief").out)
    assert secrets["aim"] in whole
    assert "pådriver" in whole
    assert "CLASS:PRIVATE" in whole


def test_the_brief_stands_in_the_meetings_alone(nordvik_root: Path) -> None:
    found = read(kp("calendar", "--with-brief").out)
    briefs = [str(event["summary"]) for event in found if "Kundens neste steg" in event["description"]]
    assert briefs == ["Møte: Nordvik Mekaniske, med Kari Lund"]
    assert nordvik_root


def test_two_libraries_read_the_same_events(nordvik_root: Path) -> None:
    written = kp("calendar", "--alarm", "1d", "--alarm", "45m").out
    ours = [(str(e["uid"]), str(e["summary"]), str(e["dtstart"].dt)) for e in read(written)]
    theirs = [(e.uid.value, e.summary.value, str(e.dtstart.value)) for e in vobject.readOne(written).vevent_list]
    assert ours == theirs
    assert [title for _, title, _ in ours] == [
        "Nordvik Mekaniske: Kari Lund sender notatet",
        "Nordvik Mekaniske: Vi sender regnearket",
        "Møte: Nordvik Mekaniske, med Kari Lund",
        "Nordvik Mekaniske: Fristen",
    ]
    assert ours[2][2] == "2026-12-04 10:00:00+01:00"
    assert nordvik_root


def test_every_line_is_short_and_ends_as_calendars_want_it(nordvik_root: Path) -> None:
    deal = (nordvik_root / "deals" / "nordvik.yaml").read_text("utf-8")
    hostile = deal.replace("what: sender notatet", f'what: "a,b;c\\\\d \\x1b[31m {"æ" * 90}\\n END:VEVENT"')
    (nordvik_root / "deals" / "nordvik.yaml").write_text(hostile, "utf-8")
    out = kp("calendar").out
    assert max(len(line.encode()) for line in out.split("\r\n")) <= 75
    assert "\n" not in out.replace("\r\n", "")
    assert "\x1b" not in out
    assert out.count("\r\nEND:VEVENT\r\n") == 4
    first = read(out)[0]
    assert str(first["summary"]).startswith("Nordvik Mekaniske: Kari Lund a,b;c\\d \\x1b[31m æ")


@pytest.mark.parametrize(
    ("alarm", "timed", "whole_day"),
    [
        ("30m", "-PT30M", None),
        ("30 min", "-PT30M", None),
        ("2h", "-PT2H", None),
        ("2t", "-PT2H", None),
        ("1d", "-P1D", "-PT15H"),
        ("0d", "P0D", "PT9H"),
        ("1w", "-P7D", "-P6DT15H"),
        ("2U", "-P14D", "-P13DT15H"),
    ],
)
def test_a_reminder_of_a_whole_day_sounds_in_the_morning_and_only_one_in_days(
    nordvik_root: Path, alarm: str, timed: str, whole_day: str | None
) -> None:
    triggers: dict[bool, set[str]] = {True: set(), False: set()}
    for event in read(kp("calendar", "--alarm", alarm).out):
        found = [each["trigger"].to_ical().decode() for each in event.walk("VALARM")]
        triggers["T" in event["dtstart"].to_ical().decode()] |= {*found}
    assert triggers == {True: {timed}, False: {whole_day} if whole_day else set()}
    assert nordvik_root
