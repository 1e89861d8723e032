"""Random edits of a plan, saved in random ways: exactly the edits are read, or there is a clear refusal."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from random import Random
from typing import Any, NamedTuple

import pytest
from edited_plan import TODAY, Table, column, compare, new_row, put, row, saved, saved_markdown, stand, table

from kjopsprosess.features.plan.back.changes import ChangeOutcome, RowChange
from kjopsprosess.features.plan.lines import Column
from kjopsprosess.messages.languages import EN, NB
from kjopsprosess.messages.messages import Messages
from kjopsprosess.model.values import ToldPart

THEN = stand()
OWNERS = {"sikkerhet": "jon", "pilot": "kari", "bruk": "kari"}
"""Who has the row, by name; of the others a role does, or nobody."""
OPEN_STEPS = ("arkiv", "sikkerhet", "pilot", "budsjett", "valg", "ordre", "bruk")
TOLD_DAYS = {"pilot": ("latest", "kari"), "budsjett": ("on", "kari")}
PARTS = {"budsjett": "decides", "valg": "decides"}
TOLD_ONLY_BY = {"jon": ("arkiv", "sikkerhet"), "kari": ("pilot",)}
WORDS = (
    'Vi sier "nei"; kanskje', "Ærlig talt, så vet vi ikke", "-5 grader", "+ strøm", "'n Oslo", "a|b", "100 %",
    "*viktig*", "Å, ~så~ fint", "C:\\temp", "én til", "“sitat”",
)  # fmt: skip
TICKS = ("x", "X", "ja", "yes", "done", "OK")
RELATIVE = ("neste fredag", "om to uker", "next week", "uke 3", "tomorrow", "+5d")
NAMES = {
    "Kari Lund": ("owner", "kari"),
    "Jon Eide": ("owner", "jon"),
    "Daglig leder": ("role", "role:ledelse"),
    "Sikkerhetssjef": ("role", "role:sikkerhetssjef"),
    "Arne Vik": ("new-owner", "arne"),
}


class Outcome(NamedTuple):
    """What an edit must come to."""

    sort: str
    code: str
    part: str = "{}"
    of_date: bool = False
    """A date, which some ways of saving make unclear."""


def plain(part: Mapping[str, Any]) -> str:
    """What a change adds, to be compared; ids of new promises say nothing."""
    found = {}
    for key, items in part.items():
        if isinstance(items, dict):
            found[key] = sorted(f"{each}: {its}" for each, its in items.items())
            continue
        dumped: list[Any] = [
            each if isinstance(each, str) else each.model_dump(exclude_defaults=True) for each in items
        ]
        for each in dumped if key == "promised" else ():
            del each["id"]
        found[key] = [str(sorted(each.items())) if isinstance(each, dict) else each for each in dumped]
    return str(sorted(found.items()))


def heard(**told: Any) -> str:
    return str([("heard", [str(sorted(told.items()))])])


class Editor:
    """Makes random edits, each in a row of its own, and knows what each must come to."""

    def __init__(self, dice: Random, rows: Table, messages: Messages, by: str) -> None:
        self.dice, self.rows, self.messages, self.by = dice, rows, messages, by
        self.touched: set[str] = set()
        self.wanted: list[Outcome] = []
        self.number_of = {each: row(rows, each)[0] for each in ("krav", *OPEN_STEPS)}

    def edit(self) -> None:
        kinds: tuple[Callable[[], None], ...] = (
            self.move_promise, self.date_step, self.owner, self.tick, self.after, self.words, self.add, self.strike,
            self.relative, self.ours, self.of_another,
        )  # fmt: skip
        self.dice.choice(kinds)()

    def free(self, *keys: str) -> str | None:
        left = [each for each in keys if each not in self.touched]
        found = self.dice.choice(left) if left else None
        self.touched |= {found} if found else set()
        return found

    def day(self) -> date:
        return TODAY + timedelta(days=self.dice.randint(40, 400))

    def want(self, sort: str, code: str, part: str = "[]", *, of_date: bool = False) -> None:
        self.wanted.append(Outcome(sort, code, part, of_date))

    def move_promise(self) -> None:
        promise = {"jon": "skjema", "kari": "tall"}[self.by]
        if self.free(f"promise/{promise}"):
            day = self.day()
            put(self.rows, f"promise/{promise}", Column.DATE, day.isoformat())
            self.want("taken", "moved", str([("moved", [f"{promise}: {day}"])]), of_date=True)

    def date_step(self) -> None:
        if step := self.free(*OPEN_STEPS):
            day = self.day()
            put(self.rows, step, Column.DATE, day.isoformat())
            rule, teller = TOLD_DAYS.get(step, ("latest", None))
            if OWNERS.get(step) == self.by and rule == "latest" and teller != self.by:
                names = {"sikkerhet": "Sikkerhet", "pilot": "Prøven", "bruk": "Ta den i bruk"}
                what = self.messages.plan_back.finishes.format(step=names[step])
                made = {"by": (self.by,), "what": what, "due": day, "step": step}
                self.want("taken", "promised", str([("promised", [str(sorted(made.items()))])]), of_date=True)
                return
            told = {"step": step, "by": (self.by,), rule: day}
            other = teller if teller not in (None, self.by) else None
            told |= {"against": other} if other else {}
            self.want("differs" if other else "taken", rule, heard(**told), of_date=True)

    def owner(self) -> None:
        name = self.dice.choice([*NAMES])
        message, who = NAMES[name]
        if step := self.free(
            *(each for each in OPEN_STEPS if OWNERS.get(each) != who and each not in ("ordre", "valg"))
        ):
            put(self.rows, step, Column.WHO, name)
            part = PARTS.get(step, "does")
            told: dict[str, Any] = {"step": step, "by": (self.by,), "who": {who: ToldPart(part)}}
            if who == "role:sikkerhetssjef":
                told["role_names"] = {"sikkerhetssjef": name}
            wanted = [("heard", [str(sorted(told.items()))])]
            if who == "arne":
                wanted.append(("people", [str(sorted({"id": "arne", "name": name}.items()))]))
            self.want("taken", message, str(wanted))

    def tick(self) -> None:
        if step := self.free(*OPEN_STEPS):
            put(self.rows, step, Column.DONE, self.dice.choice(TICKS))
            if step in ("valg", "ordre"):
                self.want("asked", "ticked-choice")
                return
            done = {"step": step, "by": (self.by,), "said": self.messages.plan_back.ticked}
            self.want("taken", "done", str([("done", [str(sorted(done.items()))])]))

    def after(self) -> None:
        if step := self.free("budsjett", "valg", "bruk"):
            steps = sorted(self.dice.sample(["krav", "sikkerhet", "arkiv"], self.dice.randint(1, 2)))
            steps.sort(key=lambda each: int(self.number_of[each]))
            between = self.dice.choice([" og ", " and ", ", ", ";", " + ", "/"])
            put(self.rows, step, Column.AFTER, between.join(self.number_of[each] for each in steps))
            self.want("taken", "after", heard(step=step, by=(self.by,), after=tuple(steps)))

    def words(self) -> None:
        name, code = self.dice.choice(
            [(Column.REMARK, "words"), (Column.WHAT, "name"), (Column.DONE_WHEN, "done-when")]
        )
        if step := self.free("pilot", "budsjett", "bruk"):
            text = self.dice.choice(WORDS)
            put(self.rows, step, name, text)
            self.want("taken", code, heard(step=step, by=(self.by,), says=text))

    def add(self) -> None:
        number = len(self.wanted)
        name, day = f"Høre utvalg {number}", self.day()
        rule, text = self.dice.choice([("latest", ""), ("on", "på dagen"), ("earliest", "not before")])
        after = self.dice.choice(["krav", "pilot"])
        new_row(self.rows, what=name, date=day.isoformat(), means=text, after=self.number_of[after])
        told = {"step": f"hoere-utvalg-{number}", "by": (self.by,), "name": name, "after": (after,), rule: day}
        self.want("taken", "new-step", heard(**told), of_date=True)

    def strike(self) -> None:
        if "struck" in self.touched or not (step := self.free("arkiv", "pilot", "sikkerhet", "valg")):
            return
        self.touched |= {"struck", *(f"promise/{each}" for each in ("skjema", "tall", "pakke"))}
        self.rows.remove(row(self.rows, step))
        says = self.messages.plan_back.struck
        if step == "valg":
            self.want("asked", "struck-choice")
        elif step in TOLD_ONLY_BY[self.by]:
            skipped = {"step": step, "by": (self.by,), "because": says}
            self.want("taken", "skipped", str([("skipped", [str(sorted(skipped.items()))])]))
        else:
            other = next(each for each, steps in TOLD_ONLY_BY.items() if step in steps)
            self.want("differs", "skipped", heard(step=step, by=(self.by,), says=says, against=other))

    def relative(self) -> None:
        if key := self.free(*OPEN_STEPS, "promise/skjema", "promise/tall"):
            put(self.rows, key, Column.DATE, self.dice.choice(RELATIVE))
            self.want("refused", "relative")

    def ours(self) -> None:
        if self.free("promise/pakke"):
            put(self.rows, "promise/pakke", Column.DATE, self.day().isoformat())
            self.want("asked", "ours-day", of_date=True)

    def of_another(self) -> None:
        promise = {"kari": "skjema", "jon": "tall"}[self.by]
        if self.free(f"promise/{promise}"):
            put(self.rows, f"promise/{promise}", Column.DATE, self.day().isoformat())
            self.want("asked", "promise-of-another", of_date=True)


DATE_FORMS: Mapping[str, Callable[[date], str]] = {
    "iso": date.isoformat,
    "clock": lambda day: f"{day} 00:00:00",
    "dots": lambda day: f"{day:%d.%m.%Y}",
    "short": lambda day: f"{day.day}.{day.month}.{day:%y}",
    "norwegian": lambda day: f"{day.day}. {NB.calendar.month_names[day.month - 1]} {day.year}",
    "english": lambda day: f"{day.day} {EN.calendar.months[day.month - 1]} {day.year}",
    "american": lambda day: f"{EN.calendar.month_names[day.month - 1]} {day.day}, {day.year}",
    "serial": lambda day: str((day - date(1899, 12, 30)).days),
    "day/month": lambda day: f"{day:%d/%m/%Y}",
    "month/day": lambda day: f"{day.month}/{day.day}/{day.year}",
}
UNCLEAR = ("day/month", "month/day")


def rewrite_dates(rows: Table, form: str) -> None:
    place = rows[0].index(
        next(each for each in rows[0] if each in (NB.plan.headings["date"][0], EN.plan.headings["date"][0]))
    )
    for cells in rows[1:]:
        try:
            cells[place] = DATE_FORMS[form](date.fromisoformat(cells[place]))
        except ValueError:
            continue


def disorder(dice: Random, rows: Table) -> None:
    """Sort rows and columns anew, put in blank ones, and write headings otherwise, as people do."""
    if dice.randint(0, 1):
        body = rows[1:]
        dice.shuffle(body)
        rows[1:] = body
    if dice.randint(0, 3) == 0:
        order = list(range(len(rows[0])))
        dice.shuffle(order)
        rows[:] = [[cells[place] for place in order] for cells in rows]
    if dice.randint(0, 3) == 0:
        rows[0] = [heading.upper() if heading.isascii() else heading for heading in rows[0]]
    for _ in range(dice.randint(0, 2)):
        rows.insert(dice.randint(1, len(rows)), [""] * len(rows[0]))
    if dice.randint(0, 4) == 0:
        rows[:] = [[*cells, "", ""] for cells in rows]


def save(dice: Random, rows: Table, messages: Messages) -> bytes:
    if dice.randint(0, 5) == 0:
        return saved_markdown([[cell.replace("\\", "\\\\") for cell in cells] for cells in rows], THEN, messages)
    return saved(
        rows,
        delimiter=dice.choice(";;,,\t|"),
        encoding=dice.choice(["utf-8-sig", "utf-8", "utf-16", "cp1252", "cp1252", "mac_roman"]),
        quote_all=dice.randint(0, 3) == 0,
        line_end=dice.choice(["\r\n", "\n", "\r\n"]),
    )


def seen(changes: list[RowChange]) -> Iterator[Outcome]:
    for each in changes:
        if each.code != "confirmed":
            yield Outcome(each.sort.value, each.code, plain(each.part) if each.part else "[]")


@pytest.mark.parametrize("seed", [*range(4), *(pytest.param(seed, marks=pytest.mark.long) for seed in range(4, 54))])
def test_exactly_the_edits_are_read_or_refused(seed: int) -> None:
    for number in range(100):
        dice = Random(f"{seed} {number}")
        messages, by = dice.choice((NB, EN)), dice.choice(("jon", "kari"))
        rows = table(THEN, messages)
        editor = Editor(dice, rows, messages, by)
        for _ in range(dice.randint(0, 4)):
            editor.edit()
        form = dice.choice([*DATE_FORMS])
        rewrite_dates(rows, form)
        disorder(dice, rows)
        content = save(dice, rows, messages)
        changes = compare(content, THEN, THEN, messages, by=by)
        found = sorted(seen(changes))
        wanted = sorted(each._replace(of_date=False) for each in editor.wanted)
        case = f"{seed} {number}: {form}"
        if form not in UNCLEAR:
            assert found == wanted, case
            continue
        doubtful = Outcome(ChangeOutcome.REFUSED.value, "day-or-month", "[]")
        for each in found:
            assert each in wanted or each == doubtful or each.code == "rule", case
        for outcome in editor.wanted:
            assert outcome._replace(of_date=False) in found or outcome.of_date, case
        confirmed = {step for each in changes if each.code == "confirmed" for step in each.part["confirmed"][0].steps}
        assert not confirmed & editor.touched, case


def test_the_columns_have_the_names_that_are_tested() -> None:
    assert [column(name) for name in Column] == list(range(10))
