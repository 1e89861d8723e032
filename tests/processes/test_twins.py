"""A process in bokmål and its English twin say the same: step by step, in every version, and to the rules."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from ruamel.yaml import YAML

from kjopsprosess.deal_state.steps.step_map import direct_predecessors
from kjopsprosess.model.values import Language
from kjopsprosess.validation.steps import PARTNER
from kjopsprosess.yamlfiles.folders import SHIPPED
from kjopsprosess.yamlfiles.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kjopsprosess.model.process import Process, Step

WORKSPACE = Workspace(SHIPPED.parent)
DEMO = Path(__file__).parents[2] / "src/kjopsprosess/features/setup/demo_workspace"
IDS = sorted(path.stem for path in SHIPPED.glob("*.yaml"))
TWINS = {
    "saas-virksomhet": "enterprise-software",
    "kapitalutstyr": "capital-equipment",
    "konsulenttjeneste": "consulting",
    "smabedrift": "small-business",
    "fornyelse": "renewal",
    "partnerledet": "partner-led",
    "offentlig-anbud": "open-tender",
    "leasing": "equipment-lease",
    "selvbetjent": "self-serve",
}
"""Written in bokmål, and the same in English."""


def process_of(process_id: str) -> Process:
    model = WORKSPACE.read_process(process_id).model
    assert model is not None, process_id
    return model


def shape(process: Process) -> list[Any]:
    """What two processes share that say the same in two languages."""
    role: dict[str | None, int | str | None] = {each.id: number for number, each in enumerate(process.roles)}
    role |= {None: None, PARTNER: role.get(PARTNER, PARTNER)}
    place = {each.id: number for number, each in enumerate(process.steps)}

    def of(step: Step) -> tuple[Any, ...]:
        return (
            None if step.after is None else [place[each] for each in step.after],
            [(role[each.role], each.part) for each in step.who],
            [(each.when, each.if_) for each in step.seller_actions],
            [role[each.to] for each in step.questions],
            len(step.stalls),
            step.usual_days,
            (step.kind, step.gate, step.topic, step.date and bool(step.date.ask)),
            (step.since, step.retired),
            [place[each] for each in step.before],
            step.contact
            and (step.contact.rule, *map(bool, (step.contact.channel, step.contact.note, step.contact.says))),
            [bool(said) for said in (step.short, step.commitment.best, step.commitment.least)],
            sorted(step.accept),
        )

    roles = [(each.kind, each.optional, bool(each.about)) for each in process.roles]
    whole = (
        process.version,
        process.decided_by,
        len(process.replaces),
        sorted(process.accept),
        bool(process.about),
        len(process.sources),
    )
    return [whole, roles, [of(step) for step in process.steps]]


def twin_steps() -> dict[str, str]:
    """The id of each Norwegian step to that of its English twin, by process and step: `leasing/kalkyle`."""
    return {
        f"{norwegian}/{nb.id}": f"{english}/{en.id}"
        for norwegian, english in TWINS.items()
        for nb, en in zip(process_of(norwegian).steps, process_of(english).steps, strict=True)
    }


@pytest.mark.parametrize(("norwegian", "english"), TWINS.items())
def test_twins_have_the_same_shape(norwegian: str, english: str) -> None:
    nb, en = process_of(norwegian), process_of(english)
    assert (nb.language, en.language) == (Language.NB, Language.EN)
    assert shape(nb) == shape(en)


@pytest.mark.parametrize(("norwegian", "english"), TWINS.items())
def test_twins_have_the_same_steps_and_the_same_order_in_every_version(norwegian: str, english: str) -> None:
    nb, en, twin = process_of(norwegian), process_of(english), twin_steps()
    for version in range(1, nb.version + 1):
        steps = [twin[f"{norwegian}/{step.id}"] for step in nb.at(version)]
        assert steps == [f"{english}/{step.id}" for step in en.at(version)]
        for one, other in zip(nb.at(version), en.at(version), strict=True):
            after = {twin[f"{norwegian}/{each}"] for each in direct_predecessors(nb, one, version)}
            assert after == {f"{english}/{each}" for each in direct_predecessors(en, other, version)}, one.id


@pytest.mark.parametrize(("norwegian", "english"), TWINS.items())
def test_twins_on_top_replace_twin_steps(norwegian: str, english: str) -> None:
    pairs = {(key.split("/")[1], value.split("/")[1]) for key, value in twin_steps().items()}
    replaced = zip(process_of(norwegian).replaces, process_of(english).replaces, strict=True)
    assert [each for each in replaced if each not in pairs] == []


def test_figures_in_the_rules_concern_the_same_steps_of_twins() -> None:
    (law,) = (loaded.model for loaded in WORKSPACE.read_laws())
    assert law is not None
    twin = twin_steps()
    for value in law.values:
        at = {f"{each.process}/{step}" for each in value.concerns for step in each.steps}
        concerned = {each.process for each in value.concerns}
        assert {twin[each] for each in at if each in twin} == {each for each in at if each in twin.values()}, value.id
        assert {TWINS[each] for each in concerned if each in TWINS} == concerned & {*TWINS.values()}, value.id


def test_every_english_process_has_a_norwegian_twin() -> None:
    english = {process_id for process_id in IDS if process_of(process_id).language is Language.EN}
    assert english == set(TWINS.values())


def pairs(nb: Any, en: Any) -> Iterator[tuple[Any, Any]]:
    """The values at the same places in two files. Keys of promises that moved are ids, and differ."""
    if isinstance(nb, dict) and isinstance(en, dict) and len(nb) == len(en):
        for key, other in zip(nb, en, strict=True):
            assert key == other or isinstance(nb[key], date), (key, other)
            yield from pairs(nb[key], en[other])
    elif isinstance(nb, list) and isinstance(en, list) and len(nb) == len(en):
        for one, other in zip(nb, en, strict=True):
            yield from pairs(one, other)
    else:
        yield nb, en


@pytest.mark.parametrize("name", sorted(path.stem for path in (DEMO / "nb" / "deals").glob("*.yaml")))
def test_a_deal_of_the_demo_has_the_same_people_days_and_steps_in_both(name: str) -> None:
    texts = [(DEMO / code / "deals" / f"{name}.yaml").read_text("utf-8") for code in ("nb", "en")]
    nb, en = (YAML(typ="safe", pure=True).load(text) for text in texts)
    found = [*pairs(nb, en)]
    steps = {key.split("/")[1]: value.split("/")[1] for key, value in twin_steps().items() if "saas" in key}
    assert [(one, other) for one, other in found if type(one) is not type(other)] == []
    assert [(one, other) for one, other in found if not isinstance(one, str) and one != other] == []
    named = [(one.split("/")[0], other.split("/")[0]) for one, other in found if isinstance(one, str)]
    assert [(one, other) for one, other in named if one in steps and steps[one] != other] == []
    assert [one for one, _ in named if one in steps]


def test_the_demo_has_the_same_files_in_both() -> None:
    files = [sorted(path.name for path in (DEMO / code).rglob("*.yaml")) for code in ("nb", "en")]
    assert files[0] == files[1]
