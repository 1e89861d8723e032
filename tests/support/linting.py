"""Processes to look at with an expert's eye, for tests."""

from __future__ import annotations

from kjopsprosess.features.check.lint import lint
from kjopsprosess.model.findings import Severity
from kjopsprosess.model.process import Process
from kjopsprosess.validation.process import check_process
from kjopsprosess.yamlfiles.reading.document import parse_document
from kjopsprosess.yamlfiles.reading.model_of_tree import parse_model
from kjopsprosess.yamlfiles.reading.source_location import locate

WHO = "who: [{role: eier, part: decides}]"


BUYING = "Signere og bestille"


def step(step_id: str, name: str = "Enes om krav", proof: str = "Kravliste foreligger", more: str = WHO) -> str:
    return f"  - {{id: {step_id}, name: {name}, done_when: {proof}{', ' if more else ''}{more}}}\n"


ORDER = step("ordre", BUYING, "Signert avtale", WHO + ", kind: order") + step("bruk", "Ta i bruk", "Brukerliste")


def process(*steps: str, top: str = "", name: str = "Programvare", language: str = "nb", roles: str = "") -> str:
    listed = "roles: [{id: eier, name: Eier}, {id: ombud, name: Personvernombud}" + f"{roles}]\n"
    return f"name: {name}\nlanguage: {language}\n{listed}{top}steps:\n{''.join(steps)}"


def found(text: str) -> list[tuple[str, str, dict[str, str | int]]]:
    """Code, what is underlined, and facts of everything the expert says."""
    document = parse_document(text.encode(), "x.yaml")
    model, findings = parse_model(document, Process)
    assert model is not None, findings
    assert [finding for finding in check_process(model) if finding.severity is Severity.ERROR] == []
    result = []
    for finding in lint.lint_process(model):
        assert finding.severity is Severity.WARNING
        spot = locate(document, finding)
        underlined = spot.source_line[spot.column - 1 : spot.column - 1 + spot.width]
        result.append((finding.code, underlined, dict(finding.facts)))
    return result


def commitment(best: str) -> str:
    return f'{WHO}, commitment: {{best: "{best}"}}'
