"""A workspace with as many invented deals as one likes: `python tests/benchmarks/many_deals.py DIR 10000`.

Every deal follows one of the shipped processes, with 3 to 40 entries in its log: customers do steps, promise, keep
some of it and forget some, tell how they buy; we promise and do. The same number of deals is always the same bytes.
"""

from __future__ import annotations

import sys
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from kjopsprosess.yamlfiles.folders import SHIPPED
from kjopsprosess.yamlfiles.workspace import Workspace

if TYPE_CHECKING:
    from kjopsprosess.model.process import Process, Step

TODAY = date(2026, 11, 26)
PROCESSES = (
    *("saas-virksomhet", "enterprise-software", "smabedrift", "small-business", "kapitalutstyr"),
    *("konsulenttjeneste", "consulting", "offentlig-anbud", "fornyelse", "renewal"),
)
FIRST = "Kari Jon Siv Nils Liv Per Eva Kim Ivar Marit Tor Anne Ola Ida Geir Berit Arne Tone Odd Randi"
LAST = "Lund Eide Moen Ask Rød Vik Lie Dahl Solheim Solli Aas Holm Berg Haug Nes Bakke Strand Myhre Foss Lien"
PLACES = "Nord Fjord Sol Berg Hav Lund Vest Øst Strand Elv Dal Skog Tind Nes Vik Bratt"
TRADES = "Mekaniske Bakeri Laks Bygg Energi Regnskap Transport Trevare Data Helse Plast Verft Mat Elektro"
WORDS = (
    "de vil se tallene for hele året før de går videre og ber om et møte med alle som må si ja "
    "the plan was read by everyone who must agree and they asked for a date when the board can take it up"
)


class Author:
    """Writes one deal after the other."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        library = Workspace(SHIPPED.parent)
        self.processes: dict[str, Process] = {}
        for name in PROCESSES:
            process = library.read_process(name).model
            assert process is not None, name
            self.processes[name] = process

    def deal(self, number: int) -> tuple[str, str]:
        """The id of a deal and its text."""
        draw = self.random
        customer = f"{self.word(PLACES)}{self.word(PLACES).lower()} {self.word(TRADES)} {number}"
        name = draw.choice(PROCESSES)
        process = self.processes[name]
        roles = [role.id for role in process.roles]
        people = [self._person(place, roles) for place in range(draw.randint(1, 6))]
        lines = [
            "# yaml-language-server: $schema=../.kp/schema/deal.json",
            f"customer: {customer} AS",
            f"process: {name}@{process.version}",
            *([f"trigger: {self.sentence(6, 14)}"] if draw.random() < 0.8 else []),
            *([f"deadline: {TODAY + timedelta(days=draw.randint(20, 400))}"] if draw.random() < 0.4 else []),
            "people:",
            *people,
            "",
            "log:",
        ]
        ids = [f"p{place}" for place in range(len(people))]
        lines += self._log(process.at(process.version), ids)
        return f"deal-{number:06}", "\n".join(lines) + "\n"

    def sentence(self, least: int, most: int) -> str:
        """So many words that could be a seller's."""
        return self.words(self.random.randint(least, most)).capitalize() + "."

    def words(self, count: int) -> str:
        """So many words."""
        return " ".join(self.random.choices(WORDS.split(), k=count))

    def word(self, among: str) -> str:
        """One of them."""
        return self.random.choice(among.split())

    def _person(self, place: int, roles: list[str]) -> str:
        draw = self.random
        known = [
            f"id: p{place}",
            f"name: {self.word(FIRST)} {self.word(LAST)}",
            f"title: {self.word(TRADES).lower()}",
            f"roles: [{', '.join(draw.sample(roles, k=min(len(roles), draw.randint(1, 3))))}]",
        ]
        if draw.random() < 0.6:
            known.append(f"attitude: {draw.choice(('champion', 'supporter', 'neutral', 'sceptic'))}")
        if draw.random() < 0.5:
            known.append(f"needs: {self.words(5)}")
        return f"  - {{{', '.join(known)}}}"

    def _log(self, steps: tuple[Step, ...], people: list[str]) -> list[str]:
        draw = self.random
        entries = min(40, 3 + int(draw.expovariate(1 / 9)))
        day = TODAY - timedelta(days=int(draw.expovariate(1 / 25)) + entries * draw.randint(3, 12))
        taken, promises, lines = 0, list[str](), list[str]()
        for place in range(entries):
            day = min(day + timedelta(days=draw.randint(1, 14)), TODAY)
            there = draw.sample(people, k=draw.randint(1, min(2, len(people))))
            how = draw.choice(("meeting", "call", "call", "mail"))
            lines += [
                f"  - id: {day}-{place:04}",
                f"    date: {day}",
                f"    how: {how}",
                f"    with: [{', '.join(there)}]",
            ]
            step = steps[min(taken, len(steps) - 1)]
            lines += self._happened(step, there[0], day, promises, place)
            if draw.random() < 0.35 and taken < len(steps) and (step.kind is None or draw.random() < 0.3):
                outcome = "\n        outcome: us" if step.kind else ""
                lines += ["    done:", f"      - step: {step.id}", f"        by: [{there[0]}]"]
                lines += [f"        seen: {self.sentence(4, 12)}{outcome}"]
                taken += 1
        if draw.random() < 0.08:
            lines += [f"  - date: {day}", f"    stopped: {{outcome: {draw.choice(('other', 'nothing'))}}}"]
        elif draw.random() < 0.08:
            until = TODAY + timedelta(days=draw.randint(-10, 200))
            lines += [f"  - date: {day}", f"    stopped: {{outcome: later, until: {until}}}"]
        elif draw.random() < 0.3:
            coming = TODAY + timedelta(days=draw.randint(0, 30))
            lines += [f"  - date: {day}", f"    booked: [{{date: {coming} 10:00, with: [{people[0]}]}}]"]
        return lines

    def _happened(self, step: Step, who: str, day: date, promises: list[str], place: int) -> list[str]:
        draw = self.random
        lines: list[str] = []
        if promises and draw.random() < 0.7:
            lines.append(f"    kept: [{promises.pop(0)}]")
        if draw.random() < 0.55:
            by = who if draw.random() < 0.7 else "us"
            due = day + timedelta(days=draw.randint(3, 40))
            promises.append(f"l{place}")
            lines += ["    promised:", f"      - id: l{place}", f"        by: {by}"]
            lines += [f"        what: {self.words(6)}", f"        due: {due}"]
            lines += [f"        step: {step.id}"]
        if draw.random() < 0.3:
            lines += ["    heard:", f"      - {{step: {step.id}, by: [{who}], says: {self.sentence(5, 12)}}}"]
        actions = [f"{step.id}/{action.id}" for action in step.seller_actions]
        if actions and draw.random() < 0.5:
            lines.append(f"    did: [{draw.choice(actions)}]")
        if draw.random() < 0.5:
            lines += ["    note: |", *(f"      {self.sentence(8, 16)}" for _ in range(draw.randint(1, 5)))]
        return lines


def lay(folder: Path, deals: int, *, seed: int = 1) -> None:
    """Make the workspace in a new folder."""
    (folder / "deals").mkdir(parents=True)
    (folder / "processes").mkdir()
    (folder / "kp.yaml").write_text("language: nb\n", "utf-8")
    author = Author(seed)
    for number in range(deals):
        name, text = author.deal(number)
        (folder / "deals" / f"{name}.yaml").write_text(text, "utf-8", newline="\n")


if __name__ == "__main__":
    lay(Path(sys.argv[1]), int(sys.argv[2]))
