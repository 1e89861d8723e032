"""Situations for tests, made from the same YAML that people write."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from typing import Any, TypeVar

from pydantic import BaseModel

from kjopsprosess.deal_state.make_situation import make_situation
from kjopsprosess.deal_state.situation import Situation
from kjopsprosess.model.deal import Deal
from kjopsprosess.model.findings import Finding
from kjopsprosess.model.process import Process
from kjopsprosess.yamlfiles.reading.document import Document, parse_document
from kjopsprosess.yamlfiles.reading.model_of_tree import parse_model
from kjopsprosess.yamlfiles.reading.source_location import locate

TODAY = date(2026, 11, 26)
Model = TypeVar("Model", bound=BaseModel)


def read(text: str, model: type[Model]) -> Model:
    """What a file with this text says; the test fails when it cannot be read."""
    found, findings = parse_model(parse_document(text.encode(), "x.yaml"), model)
    assert found is not None, findings
    return found


def located(document: Document, findings: Iterable[Finding]) -> list[tuple[str, str, dict[str, str | int]]]:
    """Code, `line:underlined` and facts of each finding."""
    result = []
    for finding in findings:
        spot = locate(document, finding)
        underlined = spot.source_line[spot.column - 1 : spot.column - 1 + spot.width]
        result.append((finding.code, f"{spot.line}:{underlined}", dict(finding.facts)))
    return result


def plain(facts: dict[str, Any]) -> dict[str, Any]:
    """The facts as they come out at the other end; the test fails when something cannot be written as JSON."""
    return dict(json.loads(json.dumps(facts)))


def situation(deal: str, process: str, *, id: str = "nordvik", today: date = TODAY) -> Situation:  # noqa: A002 - as in Situation
    """Where a deal stands; its file pins the process by the name `p`."""
    return make_situation(id, read(deal, Deal), {"p": read(process, Process)}, today)


NORDVIK_PROCESS = """\
name: Programvare
language: nb
version: 2
roles:
  - {id: eier, name: Problemeier}
  - {id: it-leder, name: IT-leder}
  - {id: okonomi, name: Økonomidirektør}
  - {id: sikkerhet, name: Sikkerhetsleder}
  - {id: jurist, name: Jurist}
  - {id: ledelse, name: Daglig leder}
  - {id: linje, name: Linjeleder}
steps:
  - id: krav
    name: Enes om krav og beslutningskriterier
    short: Enes om krav
    done_when: D
    seller_actions: [{id: eksempel, do: Sende eksempel på kravdokument}]
  - id: vurdering
    name: Gjennomføre sikkerhets- og arkitekturvurdering
    short: Vurdere sikkerhet
    done_when: D
    who: [{role: sikkerhet, part: approves}, {role: eier, part: does}]
  - {id: pilot, name: Gjennomføre pilot, done_when: D, after: [krav], who: [{role: eier, part: decides}]}
  - {id: personvern, name: Avklare personvern, done_when: D, after: [krav], who: [{role: jurist, part: approves}]}
  - {id: avtale, name: Gjennomgå avtalen, done_when: D, after: [krav], who: [{role: jurist, part: approves}]}
  - {id: referanser, name: Ta referanser, done_when: D, after: [krav]}
  - {id: demo, name: Se løsningen, done_when: D, after: [krav], retired: 2}
  - id: budsjett
    name: Godkjenne budsjett
    done_when: D
    after: [pilot]
    kind: choice
    who: [{role: okonomi, part: decides}]
  - id: signering
    name: Signere og bestille
    done_when: D
    after: [budsjett, vurdering, personvern, avtale]
    kind: order
    who: [{role: ledelse, part: does}]
  - {id: bruk, name: Ta i bruk, done_when: D, who: [{role: linje, part: decides}]}
"""
NORDVIK = """\
customer: Nordvik Mekaniske
process: p@2
people:
  - {id: kari, name: Kari Lund, title: produksjonssjef, roles: [eier], attitude: champion, needs: ro på linje 2}
  - {id: jon, name: Jon Eide, title: IT-sjef, roles: [it-leder], attitude: sceptic}
  - {id: siv, name: Siv Moen, title: økonomidirektør, roles: [okonomi]}
log:
  - date: 2026-10-08
    how: call
    with: [kari]
    note: Kari ringte.
  - date: 2026-10-20
    how: meeting
    with: [kari]
    skipped: [{step: referanser, by: [kari], because: vi kjenner to kunder fra før}]
  - date: 2026-10-28
    how: call
    with: [kari]
    did: [krav/eksempel]
  - date: 2026-11-03
    how: meeting
    with: [kari]
    done: [{step: krav, by: [kari], seen: "Kravdokument med godkjenning fra drift, IT og økonomi"}]
    heard: [{step: budsjett, says: Styret må godkjenne over 2 mill.}]
  - date: 2026-11-12
    how: meeting
    with: [kari, jon]
    promised:
      - {id: skjema, by: jon, what: sender utfylt leverandørskjema, due: 2026-12-04, step: vurdering}
      - {id: regneark, by: us, what: sender Kari regneark med timetall, due: 2026-11-20}
    booked: [{date: 2026-11-26 10:00, with: [kari, jon]}]
"""
MUCH_HAS_HAPPENED = """\
  - id: 2026-11-20-abcd
    date: 2026-11-20
    how: call
    with: [jon]
    reopened: [{step: krav, because: Mer}]
    done: [{step: demo, by: [jon], seen: Opptak}, {step: budsjett, by: [siv], said: Ja, outcome: us}]
    heard: [{step: budsjett, says: Nei, against: kari}]
    moved: {skjema: 2026-12-11}
    kept: [regneark]
    people: [{id: styret, name: Styret, kind: body, roles: [ledelse]}, {id: siv, left: true}]
    stopped: {outcome: later, until: 2027-02-01, because: Budsjett}
"""
"""An entry more for `NORDVIK`, with something of nearly everything that an entry may say."""
